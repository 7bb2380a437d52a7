import type { RequestContext } from '../context';
import type { DiskRecord, InstanceRecord } from '../ecs/records';
import type * as Gql from '../generated/graphql';
import { diskReadiness, instanceReadiness, isReady } from '../guard/readiness/index';
import type { Readiness } from '../guard/readiness/index';
import { disksReleasedWith } from '../guard/released-disks';
import type { EcsOperation } from '../catalogue/operations';
import { checkedId } from './bad-input';
import { applicable, chosen } from './buttons';
import { spoken } from './spoken';
import { lockReasonName, operationName } from './words';

/** The fields that Instance and Disk share: whether operations would be accepted now. */

const onInstance = (
  instance: InstanceRecord,
  operations: readonly EcsOperation[],
  { loaders }: RequestContext,
): Promise<readonly Readiness[]> => instanceReadiness(instance, operations, loaders, Date.now());

const onDisk = (
  disk: DiskRecord,
  instanceId: string | null | undefined,
  operations: readonly EcsOperation[],
  { loaders }: RequestContext,
): Promise<readonly Readiness[]> => {
  const named = instanceId == null ? undefined : checkedId('instanceId', instanceId, 'Instance');
  return diskReadiness(disk, named, operations, loaders, Date.now());
};

const only = async (judged: Promise<readonly Readiness[]>): Promise<boolean | null> => {
  const [one] = await judged;
  return one === undefined ? null : isReady(one);
};

export const readinessOfInstance = {
  readiness: (instance, { operations }, context) =>
    onInstance(instance, chosen('operations', operations, 'INSTANCE'), context),
  isReady: (instance, { operation }, context) =>
    only(onInstance(instance, [applicable('operation', operation, 'INSTANCE')], context)),
} satisfies Gql.InstanceResolvers;

export const readinessOfDisk = {
  readiness: (disk, { operations, instanceId }, context) =>
    onDisk(disk, instanceId, chosen('operations', operations, 'DISK'), context),
  isReady: (disk, { operation, instanceId }, context) =>
    only(onDisk(disk, instanceId, [applicable('operation', operation, 'DISK')], context)),
} satisfies Gql.DiskResolvers;

export const readiness = {
  EcsOperationReadiness: {
    operation: ({ operation }) => operationName(operation),
  } satisfies Gql.EcsOperationReadinessResolvers,
  EcsReadinessReason: {
    ...spoken,
    parameters: ({ parameters }) =>
      Object.entries(parameters).map(([name, value]) => ({ name, values: [value].flat() })),
    lockReason: ({ judged }) => lockReasonName(judged?.lockReason ?? null),
    blockingDiskIds: ({ judged }) => judged?.blockingDisks.map(({ id }) => id) ?? [],
    diskIdsReleased: ({ releasing }, _args, { loaders }) =>
      releasing === null ? null : disksReleasedWith(releasing, loaders),
  } satisfies Gql.EcsReadinessReasonResolvers,
};
