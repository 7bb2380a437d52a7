import type { RequestContext } from '../context';
import type { EventRecord, InstanceRecord } from '../ecs/records';
import type * as Gql from '../generated/graphql';
import type { Outcome } from '../guard/outcome';
import { operationName } from './words';

const typeNames = {
  ACCEPTED: 'EcsOperationAccepted',
  ACCEPTED_NOT_EXECUTED: 'EcsOperationAcceptedNotExecuted',
  DENIED: 'EcsOperationDenied',
  REJECTED: 'EcsOperationRejected',
  UNKNOWN: 'EcsOperationUnknown',
  NOT_ATTEMPTED: 'EcsOperationNotAttempted',
  NEEDS_CONFIRMATION: 'EcsOperationNeedsConfirmation',
  DRY_RUN_PASSED: 'EcsDryRunPassed',
} as const satisfies Record<Outcome['kind'], string>;

const operation = ({ operation: name }: Outcome): Gql.EcsOperation => operationName(name);

/** The event behind the lock of the first instance that is to blame. */
const event = (
  { lockedInstances }: { readonly lockedInstances: readonly InstanceRecord[] },
  { loaders }: RequestContext,
): Promise<EventRecord | null> | null => {
  const [instance] = lockedInstances;
  return instance === undefined ? null : loaders.activeLockEvents.load(instance);
};

export const outcomes = {
  EcsOperationOutcome: { __resolveType: ({ kind }: Outcome) => typeNames[kind] },
  EcsOperationAccepted: {
    operation,
    orderId: ({ answer }) => answer.orderId,
    taskId: ({ answer }) => answer.taskId,
    imageId: ({ answer }) => answer.imageId,
    snapshotId: ({ answer }) => answer.snapshotId,
    diskId: ({ answer }) => answer.diskId,
    commandId: ({ answer }) => answer.commandId,
    invocationId: ({ answer }) => answer.invocationId,
    ipAddress: ({ answer }) => answer.ipAddress,
    reportId: ({ answer }) => answer.reportId,
    eventIds: ({ answer }) => answer.eventIds,
  } satisfies Gql.EcsOperationAcceptedResolvers,
  EcsOperationAcceptedNotExecuted: {
    operation,
    event: (outcome, _args, context) => event(outcome, context),
  } satisfies Gql.EcsOperationAcceptedNotExecutedResolvers,
  EcsOperationDenied: {
    operation,
    reason: ({ judged }) => judged.reason ?? 'LOCK_STATE_UNKNOWN',
    event: ({ judged }, _args, context) => event(judged, context),
    blockingDiskIds: ({ judged }) => judged.blockingDisks.map(({ id }) => id),
    blockingDisks: ({ judged }) => judged.blockingDisks,
  } satisfies Gql.EcsOperationDeniedResolvers,
  EcsOperationRejected: { operation } satisfies Gql.EcsOperationRejectedResolvers,
  EcsOperationUnknown: { operation } satisfies Gql.EcsOperationUnknownResolvers,
  EcsOperationNotAttempted: { operation } satisfies Gql.EcsOperationNotAttemptedResolvers,
  EcsOperationNeedsConfirmation: {
    operation,
    event: (outcome, _args, context) => event(outcome, context),
  } satisfies Gql.EcsOperationNeedsConfirmationResolvers,
  EcsDryRunPassed: { operation } satisfies Gql.EcsDryRunPassedResolvers,
};
