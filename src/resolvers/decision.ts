import type { EventRecord } from '../ecs/records';
import type * as Gql from '../generated/graphql';
import type { JudgedOperation } from '../guard/allowed';
import type { Loaders } from '../loaders/index';
import { operationName } from './words';

/** The event behind a judgement: that of the first instance whose lock is the reason. */
export function eventBehind(judged: JudgedOperation, loaders: Loaders): Promise<EventRecord | null> | null {
  const [instance] = judged.lockedInstances;
  return instance === undefined || judged.verdict === 'ALLOWED'
    ? null
    : loaders.activeLockEvents.load(instance);
}

export const EcsOperationDecision: Gql.EcsOperationDecisionResolvers = {
  operation: ({ operation }) => operationName(operation),
  event: (judged, _args, { loaders }) => eventBehind(judged, loaders),
  blockingDiskIds: ({ blockingDisks }) => blockingDisks.map(({ id }) => id),
};
