import { GraphQLError } from 'graphql';
import type { RequestContext } from '../context';
import type { EcsScope, WireParameters, WireValue } from '../ecs/port';
import { writes } from '../ecs/writes';
import { performWrite } from '../guard/enforce';
import type { TargetType } from '../guard/outcome';
import type { NotAtomic, WriteRequest, WriteTarget } from '../guard/write-request';
import type { EcsWriteOperation } from '../policy/operations';
import { badInput, checkedId, checkedScopes } from './bad-input';
import type { PayloadSource } from './payload';

/** What the inputs of all mutations have, each where it makes sense for the operation. */
export interface WriteInput {
  readonly regionId?: string | null | undefined;
  readonly accountId?: string | null | undefined;
  readonly dryRun: boolean;
  readonly mode?: 'ALL_OR_NOTHING' | 'BEST_EFFORT';
  readonly clientToken?: string | null | undefined;
  readonly acceptCharges?: boolean;
  readonly confirmDeletionOfLocked?: boolean;
  readonly sendToLockedInstances?: boolean;
}

/** ECS's parameters by wire name; undefined and null are left out, since absence means unchanged. */
export type Parameters = Readonly<Record<string, WireValue | null | undefined>>;

/** One write: what it aims at, and how its input is said to ECS. */
export interface MutationRow<Input extends WriteInput> {
  readonly operation: EcsWriteOperation;
  /** What the call acts on, by the input field that names it. */
  readonly target: TargetOf<Input>;
  /** The operation's parameters but for the targets, ClientToken, DryRun and RegionId. */
  readonly parameters?: (input: Input, targets: readonly WriteTarget[]) => Parameters;
  /** What types cannot check: throws what {@link badInput} makes. */
  readonly check?: (input: Input) => void;
}

export interface TargetOf<Input> {
  readonly type: TargetType | ((input: Input) => TargetType);
  /** The input field, for error messages; null where no field names a target. */
  readonly field: string | null;
  /** The ids; none for an operation that names no resource, whose target is the region. */
  readonly ids: (input: Input) => readonly string[];
  /** The instance named beside a disk, where the lock of that one counts. */
  readonly namedInstanceId?: (input: Input) => string;
}

/** More targets than this in one mutation is more than a person meant. */
const mostTargets = 500;

/** Every mutation is made by this function, and by nothing else: none can leave out the policy. */
export function defineMutation<Input extends WriteInput>(row: MutationRow<Input>) {
  return async (
    _root: unknown,
    { input }: { input: Input },
    context: RequestContext,
  ): Promise<PayloadSource> => {
    checkScope(row.operation, context);
    const request = toRequest(row, input, context);
    const result = await performWrite(request, context.writeTools);
    if (typeof result === 'string') throw badInput('mode', whyNotAtomic(result, row.operation));
    context.loaders.forget(result.outcomes.map(({ targetId }) => targetId));
    return result;
  };
}

/** Routers' own authorization directives have been bypassed before; this one cannot be. */
function checkScope(operation: EcsWriteOperation, { caller }: RequestContext): void {
  if (caller.scopes === null || caller.scopes.includes(`ecs:${operation}`)) return;
  throw new GraphQLError(`The caller lacks the scope ecs:${operation}.`, {
    extensions: { code: 'FORBIDDEN' },
  });
}

function toRequest<Input extends WriteInput>(
  row: MutationRow<Input>,
  input: Input,
  context: RequestContext,
): WriteRequest {
  const scopes = checkedScopes(
    context.port.scopes,
    {
      regionIds: input.regionId == null ? undefined : [input.regionId],
      accountIds: input.accountId == null ? undefined : [input.accountId],
    },
    { region: 'input.regionId', account: 'input.accountId' },
  );
  if (input.acceptCharges === false) {
    throw badInput(
      'input.acceptCharges',
      `${row.operation} is charged when it is called; set acceptCharges to true to accept that.`,
    );
  }
  row.check?.(input);
  const targets = targetsOf(row, input, scopes);
  const isCommand = input.sendToLockedInstances !== undefined;
  return {
    operation: row.operation,
    targets,
    mode: isCommand ? 'BEST_EFFORT' : (input.mode ?? 'ALL_OR_NOTHING'),
    scopes,
    parameters: (some) => present({ ...idParameter(row.operation, some), ...row.parameters?.(input, some) }),
    dryRun: input.dryRun,
    ...(input.clientToken == null ? {} : { clientToken: checkedToken(input.clientToken) }),
    ...(isCommand ? { sendToLocked: input.sendToLockedInstances === true } : {}),
    ...(input.confirmDeletionOfLocked === undefined ? {} : { confirmed: input.confirmDeletionOfLocked }),
  };
}

function targetsOf<Input extends WriteInput>(
  { operation, target }: MutationRow<Input>,
  input: Input,
  scopes: readonly EcsScope[],
): readonly WriteTarget[] {
  const type = typeof target.type === 'function' ? target.type(input) : target.type;
  const ids = target.ids(input);
  const isLookedFor = type === 'INSTANCE' || type === 'DISK';
  // Only instances and disks can be looked for: everything else has to say where it is.
  if (!isLookedFor && scopes.length > 1) {
    const isRegionOpen = new Set(scopes.map(({ regionId }) => regionId)).size > 1;
    throw badInput(
      isRegionOpen ? 'input.regionId' : 'input.accountId',
      `${operation} names no instance or disk that could be looked for; say where it goes.`,
    );
  }
  if (target.field === null) return [{ type: 'REGION', id: scopes[0]?.regionId ?? '' }];
  const field = `input.${target.field}`;
  if (ids.length === 0) throw badInput(field, 'at least one id.');
  if (ids.length > mostTargets)
    throw badInput(field, `at most ${mostTargets} ids, ${ids.length} were given.`);
  const namedInstanceId = target.namedInstanceId?.(input);
  if (namedInstanceId !== undefined) checkedId('input.instanceId', namedInstanceId, 'Instance');
  return ids.map((id) => ({
    type,
    id: checkedId(field, id, type === 'DISK' ? 'Disk' : 'Instance'),
    ...(namedInstanceId === undefined ? {} : { namedInstanceId }),
  }));
}

/** The targets, as the operation names them. */
function idParameter(operation: EcsWriteOperation, targets: readonly WriteTarget[]): Parameters {
  const { idParameter: name, idEncoding } = writes[operation];
  const ids = targets.map(({ id }) => id);
  if (name === null) return {};
  switch (idEncoding) {
    case 'SINGLE':
      return { [name]: ids[0] };
    case 'REPEAT':
      return { [name]: ids };
    case 'JSON':
      return { [name]: JSON.stringify(ids) };
    case 'COMMA':
      return { [name]: ids.join(',') };
    case 'PAIRS':
      return {};
    default:
      return idEncoding satisfies never;
  }
}

const present = (parameters: Parameters): WireParameters =>
  Object.fromEntries(
    Object.entries(parameters).filter((entry): entry is [string, WireValue] => entry[1] != null),
  );

function checkedToken(token: string): string {
  if (!/^[\x21-\x7e]{1,64}$/.test(token)) throw badInput('input.clientToken', '1 to 64 ASCII characters.');
  return token;
}

const whyNotAtomic = (reason: NotAtomic, operation: EcsWriteOperation): string =>
  reason === 'SEVERAL_REGIONS'
    ? 'the targets lie in several regions, where nothing can be all or nothing; use BEST_EFFORT.'
    : `ECS takes ${writes[operation].limit} targets at a time, and more cannot be all or nothing; use BEST_EFFORT.`;
