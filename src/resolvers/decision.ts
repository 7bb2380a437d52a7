import type { RequestContext } from '../context';
import type { EventRecord, InstanceRecord } from '../ecs/records';
import type * as Gql from '../generated/graphql';
import { spoken } from './spoken';
import { lockReasonName, operationName } from './words';

/** The lock event of the first instance whose lock is the reason and that the caller may see; null when there is none. */
export function eventBehind(
  { lockedInstances }: { readonly lockedInstances: readonly InstanceRecord[] },
  { loaders }: Pick<RequestContext, 'loaders'>,
): Promise<EventRecord | null> | null {
  const instance = lockedInstances.find((one) => loaders.mayShow(one));
  return instance === undefined ? null : loaders.activeLockEvents.load(instance);
}

export const EcsOperationDecision: Gql.EcsOperationDecisionResolvers = {
  ...spoken,
  operation: ({ operation }) => operationName(operation),
  lockReason: ({ lockReason }) => lockReasonName(lockReason),
  event: (judged, _args, context) => eventBehind(judged, context),
  blockingDiskIds: ({ blockingDisks }) => blockingDisks.map(({ id }) => id),
};
