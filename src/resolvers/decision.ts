import type { EventRecord, InstanceRecord } from '../ecs/records';
import type * as Gql from '../generated/graphql';
import type { Loaders } from '../loaders/index';
import { operationName } from './words';

/** The lock event of the first instance whose lock is the reason; null when no lock is. */
export function eventBehind(
  { lockedInstances }: { readonly lockedInstances: readonly InstanceRecord[] },
  loaders: Loaders,
): Promise<EventRecord | null> | null {
  const [instance] = lockedInstances;
  return instance === undefined ? null : loaders.activeLockEvents.load(instance);
}

export const EcsOperationDecision: Gql.EcsOperationDecisionResolvers = {
  operation: ({ operation }) => operationName(operation),
  event: (judged, _args, { loaders }) => eventBehind(judged, loaders),
  blockingDiskIds: ({ blockingDisks }) => blockingDisks.map(({ id }) => id),
};
