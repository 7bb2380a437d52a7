import type { RequestContext } from '../context';
import type { EcsScope, WithoutInput, WriteInputOf } from '../ecs/port';
import type { TargetType } from '../catalogue/row';
import { limitOf } from '../catalogue/lookup';
import { mostTargets } from '../catalogue/most-targets';
import type * as Gql from '../generated/graphql';
import { performWrite } from '../guard/perform-write';
import { isOfOnePart } from '../guard/client-token';
import type { NotAtomic } from '../guard/plan';
import type { WriteRequest } from '../guard/write-request';
import type { WriteResult } from '../guard/perform-write';
import type { WriteTarget } from '../guard/write-target';
import type { EcsWriteOperation } from '../catalogue/operations';
import { badInput, checkedId, checkedName, checkedScopes } from './bad-input';
import type { EntityName } from './bad-input';
import type { PayloadSource } from './payload';
import { namedBeside } from './named-beside';
import { forbidRemarking, placesToWrite } from './scopes';

type FieldOf<Operation extends EcsWriteOperation> = Extract<
  Gql.MutationResolvers[`ecs${Operation}`],
  (...resolver: never[]) => unknown
>;

/** The input of a write's mutation, as the schema has it. */
export type InputOf<Operation extends EcsWriteOperation> = Parameters<FieldOf<Operation>>[1]['input'];

/** The fields that inputs of mutations share. An input has those that make sense for its operation. */
export interface WriteInput {
  readonly regionId?: string | null | undefined;
  readonly accountId?: string | null | undefined;
  readonly dryRun: boolean;
  /** Present only where the lock can stop a target. Without it, a batch is BEST_EFFORT. */
  readonly mode?: 'ALL_OR_NOTHING' | 'BEST_EFFORT';
  readonly clientToken?: string | null | undefined;
  readonly acceptCharges?: boolean;
  readonly confirmDeletionOfLocked?: boolean;
  readonly sendToLockedInstances?: boolean;
}

/**
 * The writes whose GraphQL input fits their translation in `src/ecs/translate/writes`: the input has every field that the
 * translation reads, with the same type. If the two differ, the definition of the mutation does not compile.
 */
type Translated = Exclude<ReadAsTheyAre, WithoutInput> | AlsoWithoutOwnFields;

type ReadAsTheyAre = {
  [O in EcsWriteOperation]: InputOf<O> extends WriteInputOf<O>
    ? keyof WriteInputOf<O> extends keyof InputOf<O>
      ? WriteInputOf<O> extends Pick<InputOf<O>, keyof WriteInputOf<O>>
        ? O
        : never
      : never
    : never;
}[EcsWriteOperation];

/** Input fields that name targets. */
type TargetField = `${'instance' | 'disk' | 'snapshot' | 'event'}Id${'' | 's'}`;

/** The writes without a translation whose GraphQL input has no field of its own either: a field would be lost. */
type AlsoWithoutOwnFields = {
  [O in WithoutInput]: [Exclude<keyof InputOf<O>, keyof WriteInput | TargetField>] extends [never]
    ? O
    : never;
}[WithoutInput];

/** A GraphQL input that the guard may pass to the port unchanged. */
type Said<Operation extends EcsWriteOperation> = InputOf<Operation> & WriteInputOf<Operation>;

/** One write: its target, and the checks of its input. */
export interface MutationRow<Input> {
  /** What the call acts on, by the input field that names it. */
  readonly target: TargetOf<Input>;
  /** Checks what types cannot. Throws the error of {@link badInput}. */
  readonly check?: (input: Input) => void;
  /** Whether ECS ignores the ClientToken in this call. A repeat would then run twice. */
  readonly ignoresToken?: (input: Input) => boolean;
}

export interface TargetOf<Input> {
  readonly type: TargetType | ((input: Input) => TargetType);
  /** The input field, for error messages; null where no field names a target. */
  readonly field: string | null | ((input: Input) => string);
  /** The ids; none for an operation that names no resource, whose target is the region. */
  readonly ids: (input: Input) => readonly string[];
  /** The instance that the call names beside a disk, when that instance's lock decides. */
  readonly namedInstanceId?: (input: Input) => string;
  /** Another id under which ECS may report a target's result. */
  readonly answersAs?: (input: Input, id: string) => string | undefined;
}

/** A mutation's resolver. Its type names the operation: under the name of another mutation it does not compile. */
export type WriteResolver<Operation extends EcsWriteOperation> = ((
  root: unknown,
  args: { readonly input: Said<Operation> },
  context: RequestContext,
) => Promise<PayloadSource>) & { readonly operation: Operation };

/** The only function that makes mutations. None can bypass the policy. */
export function defineMutation<Operation extends Translated>(
  operation: Operation,
  row: MutationRow<InputOf<Operation>>,
): WriteResolver<Operation> {
  const resolve = async (
    _root: unknown,
    { input }: { readonly input: Said<Operation> },
    context: RequestContext,
  ): Promise<PayloadSource> => {
    const request = toRequest(operation, row, input, context);
    const result = await performWrite(request, context.writeTools(operation));
    if (typeof result === 'string') throw badInput('input.mode', whyNotAtomic(result, operation));
    showNow(result, context);
    return { ...result, namedInstanceId: namedInstanceOf(input) };
  };
  return Object.assign(resolve, { operation });
}

/** The instance that an input names, for payloads of disks. */
const namedInstanceOf = (input: object): string | null =>
  'instanceId' in input && typeof input.instanceId === 'string' ? input.instanceId : null;

/** The payload shows the state after the write: changed targets are read again, the others are as the check read them. */
function showNow({ outcomes, unchanged }: WriteResult, { loaders }: RequestContext): void {
  loaders.forget(outcomes.map(({ targetId }) => targetId));
  for (const { type, record } of unchanged) {
    if (type === 'DISK') loaders.disks.prime(record);
    else loaders.instances.prime(record);
  }
}

function toRequest<Operation extends EcsWriteOperation, Input extends WriteInput>(
  operation: Operation,
  row: MutationRow<Input>,
  input: Input & WriteInputOf<Operation>,
  context: RequestContext,
): WriteRequest<Operation> {
  const type = typeof row.target.type === 'function' ? row.target.type(input) : row.target.type;
  const isSearchedFor = type === 'INSTANCE' || type === 'DISK';
  const places = placesToWrite(operation, isSearchedFor, context);
  forbidRemarking(input, context);
  const scopes = checkedScopes(
    places,
    {
      regionIds: input.regionId == null ? undefined : [input.regionId],
      accountIds: input.accountId == null ? undefined : [input.accountId],
    },
    { region: 'input.regionId', account: 'input.accountId' },
  );
  if (input.acceptCharges === false) {
    throw badInput(
      'input.acceptCharges',
      `${operation} costs money as soon as it is called; set acceptCharges to true to accept that.`,
    );
  }
  row.check?.(input);
  const targets = targetsOf(operation, row.target, type, input, scopes);
  const isCommand = input.sendToLockedInstances !== undefined;
  return {
    operation,
    targets,
    beside: namedBeside(input),
    mode: isCommand ? 'BEST_EFFORT' : (input.mode ?? 'BEST_EFFORT'),
    scopes,
    input,
    dryRun: input.dryRun,
    ...(input.clientToken == null
      ? {}
      : { clientToken: checkedToken(input.clientToken, operation, targets.length) }),
    ...(row.ignoresToken?.(input) === true ? { ignoresToken: true } : {}),
    ...(isCommand ? { sendToLocked: input.sendToLockedInstances === true } : {}),
    ...(input.acceptCharges === undefined ? {} : { isCharged: true }),
    ...(input.confirmDeletionOfLocked === undefined ? {} : { confirmed: input.confirmDeletionOfLocked }),
  };
}

/** The entity whose id shape a target type has; null for resources whose ids have no common shape. */
const entities: Readonly<Record<Exclude<TargetType, 'REGION'>, EntityName | null>> = {
  INSTANCE: 'Instance',
  DISK: 'Disk',
  SNAPSHOT: 'Snapshot',
  EVENT: 'SecurityLockEvent',
  AUTO_SNAPSHOT_POLICY: 'AutoSnapshotPolicy',
  NETWORK_INTERFACE: 'NetworkInterface',
  RESOURCE: null,
};

function targetsOf<Input extends WriteInput>(
  operation: EcsWriteOperation,
  target: TargetOf<Input>,
  type: TargetType,
  input: Input,
  scopes: readonly EcsScope[],
): readonly WriteTarget[] {
  const ids = target.ids(input);
  const isLookedFor = type === 'INSTANCE' || type === 'DISK';
  // Only instances and disks can be searched for. Every other target needs its region and account.
  if (!isLookedFor && scopes.length > 1) {
    const isRegionOpen = new Set(scopes.map(({ regionId }) => regionId)).size > 1;
    throw badInput(
      isRegionOpen ? 'input.regionId' : 'input.accountId',
      `${operation} has no instance or disk to search for; give the region and the account.`,
    );
  }
  if (target.field === null || type === 'REGION') return [{ type: 'REGION', id: scopes[0]?.regionId ?? '' }];
  const field = `input.${typeof target.field === 'function' ? target.field(input) : target.field}`;
  if (ids.length === 0) throw badInput(field, 'give at least one id.');
  if (ids.length > mostTargets)
    throw badInput(field, `give at most ${mostTargets} ids; this request has ${ids.length}.`);
  const namedInstanceId = target.namedInstanceId?.(input);
  if (namedInstanceId !== undefined) checkedId('input.instanceId', namedInstanceId, 'Instance');
  const entity = entities[type];
  return ids.map((id) => {
    const answersAs = target.answersAs?.(input, id);
    return {
      type,
      id: entity === null ? checkedName(field, id) : checkedId(field, id, entity),
      ...(namedInstanceId === undefined ? {} : { namedInstanceId }),
      ...(answersAs === undefined ? {} : { answersAs }),
    };
  });
}

function checkedToken(token: string, operation: EcsWriteOperation, targets: number): string {
  if (!/^[\x21-\x7e]{1,64}$/.test(token))
    throw badInput('input.clientToken', 'give 1 to 64 ASCII characters without spaces.');
  if (isOfOnePart(token) && targets > limitOf(operation)) {
    throw badInput(
      'input.clientToken',
      'it belongs to one part of a batch; give only the targets of the outcomes that have this token.',
    );
  }
  return token;
}

const whyNotAtomic = (reason: NotAtomic, operation: EcsWriteOperation): string =>
  reason === 'SEVERAL_REGIONS'
    ? 'the targets are in several regions or accounts, so ALL_OR_NOTHING is not possible; use BEST_EFFORT.'
    : `ECS takes at most ${limitOf(operation)} targets in one call, so ALL_OR_NOTHING is not possible with more; use BEST_EFFORT.`;
