import type * as Gql from '../generated/graphql';
import type { Outcome } from '../guard/outcomes/index';
import { eventBehind } from './decision';
import { spoken, warnings } from './spoken';
import { lockReasonName, operationName } from './words';

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

const common = {
  ...spoken,
  operation: ({ operation }: Outcome): Gql.EcsOperation => operationName(operation),
  shadowVerdict: ({ askShadow, shadowVerdict }: Outcome) => askShadow?.() ?? shadowVerdict,
};

export const outcomes = {
  EcsOperationOutcome: { __resolveType: ({ kind }: Outcome) => typeNames[kind] },
  EcsOperationAccepted: {
    ...common,
    warnings,
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
    ...common,
    event: (outcome, _args, context) => eventBehind(outcome, context),
  } satisfies Gql.EcsOperationAcceptedNotExecutedResolvers,
  EcsOperationDenied: {
    ...common,
    reason: ({ judged }) => judged.reason ?? 'LOCK_STATE_UNKNOWN',
    lockReason: ({ judged }) => lockReasonName(judged.lockReason),
    event: ({ judged }, _args, context) => eventBehind(judged, context),
    blockingDiskIds: ({ judged }) => judged.blockingDisks.map(({ id }) => id),
    blockingDisks: ({ judged }) => judged.blockingDisks,
  } satisfies Gql.EcsOperationDeniedResolvers,
  EcsOperationRejected: common satisfies Gql.EcsOperationRejectedResolvers,
  EcsOperationUnknown: common satisfies Gql.EcsOperationUnknownResolvers,
  EcsOperationNotAttempted: common satisfies Gql.EcsOperationNotAttemptedResolvers,
  EcsOperationNeedsConfirmation: {
    ...common,
    event: (outcome, _args, context) => eventBehind(outcome, context),
  } satisfies Gql.EcsOperationNeedsConfirmationResolvers,
  EcsDryRunPassed: { ...common, warnings } satisfies Gql.EcsDryRunPassedResolvers,
};
