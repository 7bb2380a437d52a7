import type { RequestContext } from '../context';
import type { EcsScope } from '../ecs/port';
import type { DiskRecord, InstanceRecord } from '../ecs/records';
import type * as Gql from '../generated/graphql';
import type { TargetType } from '../catalogue/row';
import type { Outcome } from '../guard/outcomes/index';
import type { ByIdLoader } from '../loaders/by-id';
import type { PlacedRef } from '../loaders/placed';

/** What a mutation returns: its outcomes, and where its targets are. The payload reads them again from there. */
export interface PayloadSource {
  readonly outcomes: readonly Outcome[];
  readonly placed: ReadonlyMap<string, EcsScope>;
  /** The instance that the input names beside disks, if it does. */
  readonly namedInstanceId?: string | null | undefined;
}

function only({ outcomes }: PayloadSource): Outcome {
  const [outcome] = outcomes;
  if (outcome === undefined) throw new TypeError('A write on one target has one outcome.');
  return outcome;
}

/** The targets as they are now. After the write, the loaders no longer have them cached. */
const readAgain =
  <R extends PlacedRef>(
    loaderOf: (context: RequestContext) => ByIdLoader<R>,
    idOf: (outcome: Outcome) => string | null,
  ) =>
  ({ outcomes, placed }: PayloadSource, context: RequestContext): Promise<readonly (R | null)[]> =>
    Promise.all(
      outcomes.map(async (outcome) => {
        const scope = placed.get(outcome.targetId);
        const id = idOf(outcome);
        return scope === undefined || id === null ? null : loaderOf(context).load({ ...scope, id });
      }),
    );

/** The target's id, when the target has this type. Targets of other types are not read again. */
const idOfType =
  (type: TargetType) =>
  ({ targetType, targetId }: Outcome): string | null =>
    targetType === type ? targetId : null;

const instances = readAgain<InstanceRecord>(({ loaders }) => loaders.instances, idOfType('INSTANCE'));
/** The disk that the operation created, or else its target. */
const disks = readAgain<DiskRecord>(
  ({ loaders }) => loaders.disks,
  (outcome) => (outcome.kind === 'ACCEPTED' ? outcome.answer.diskId : null) ?? idOfType('DISK')(outcome),
);

/** The instance of each disk: the one that the input names, else the first that the disk is attached to. */
async function instancesOfDisks(
  payload: PayloadSource,
  context: RequestContext,
): Promise<readonly (InstanceRecord | null)[]> {
  const { outcomes, placed, namedInstanceId } = payload;
  const now = namedInstanceId == null ? await disks(payload, context) : [];
  return Promise.all(
    outcomes.map(async ({ targetId }, index) => {
      const scope = placed.get(targetId);
      const id = namedInstanceId ?? now[index]?.attachments[0]?.instanceId;
      return scope === undefined || id === undefined
        ? null
        : context.loaders.instances.load({ ...scope, id });
    }),
  );
}

export const payloads = {
  EcsInstancePayload: {
    outcome: only,
    instance: async (payload, _args, context) => (await instances(payload, context))[0] ?? null,
  } satisfies Gql.EcsInstancePayloadResolvers,
  EcsInstancesPayload: {
    instances: (payload, _args, context) => instances(payload, context),
  } satisfies Gql.EcsInstancesPayloadResolvers,
  EcsDiskPayload: {
    outcome: only,
    disk: async (payload, _args, context) => (await disks(payload, context))[0] ?? null,
    instance: async (payload, _args, context) => (await instancesOfDisks(payload, context))[0] ?? null,
  } satisfies Gql.EcsDiskPayloadResolvers,
  EcsDisksPayload: {
    disks: (payload, _args, context) => disks(payload, context),
    instances: (payload, _args, context) => instancesOfDisks(payload, context),
  } satisfies Gql.EcsDisksPayloadResolvers,
  EcsOutcomePayload: { outcome: only } satisfies Gql.EcsOutcomePayloadResolvers,
};
