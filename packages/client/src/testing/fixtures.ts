import type { EcsOutcome } from '../core/outcome.js';
import type { EcsReadiness, EcsReadinessReason } from '../core/readiness.js';
import type {
  EcsDiskButtonsFragment,
  EcsInstanceButtonsFragment,
  EcsLockEventFragment,
} from '../generated/documents.js';
import type { EcsOperation, EcsReadinessVerdict } from '../generated/types.js';

type OutcomeOf<Name extends EcsOutcome['__typename']> = Extract<EcsOutcome, { readonly __typename: Name }>;

const ids = { instance: 'i-bp67acfmxazb4p0001', disk: 'd-bp67acfmxazb4p0001', event: 'e-bp67acfmxazb4p0001' };

const base = {
  operation: 'START_INSTANCE',
  targetId: ids.instance,
  targetType: 'INSTANCE',
  ecsErrorCode: null,
  requestId: '473469C7-AA6F-4DC5-B3DB-A3DC0DE3C83E',
  shadowVerdict: null,
} as const;

const notSent = { ...base, requestId: null } as const;

const outcome =
  <Name extends EcsOutcome['__typename']>(usual: OutcomeOf<Name>) =>
  (overrides: Partial<Omit<OutcomeOf<Name>, '__typename'>> = {}): OutcomeOf<Name> => ({
    ...usual,
    ...overrides,
  });

/** One maker for each type of outcome; what it is given replaces what is usual. The names are those of `matchOutcome`. */
export const outcomeFixtures = {
  accepted: outcome<'EcsOperationAccepted'>({
    ...base,
    __typename: 'EcsOperationAccepted',
    message: 'Starting has begun.',
    orderId: null,
    taskId: null,
    imageId: null,
    snapshotId: null,
    diskId: null,
    commandId: null,
    invocationId: null,
    ipAddress: null,
    reportId: null,
    eventIds: null,
    clientToken: null,
    warnings: [],
  }),
  acceptedNotExecuted: outcome<'EcsOperationAcceptedNotExecuted'>({
    ...notSent,
    __typename: 'EcsOperationAcceptedNotExecuted',
    operation: 'RUN_COMMAND',
    message: 'The command would not run: this instance is under a security lock.',
    wasSentToEcs: false,
    commandId: null,
    invocationId: null,
  }),
  denied: outcome<'EcsOperationDenied'>({
    ...notSent,
    __typename: 'EcsOperationDenied',
    message: 'Starting is blocked: this instance is under a security lock.',
    ecsErrorCode: 'InstanceLockedForSecurity',
    reason: 'INSTANCE_SECURITY_LOCKED',
    deniedBy: 'POLICY',
    blockingDiskIds: [],
    retryAfterMs: null,
  }),
  rejected: outcome<'EcsOperationRejected'>({
    ...base,
    __typename: 'EcsOperationRejected',
    message: 'The current status of the instance does not support this operation.',
    ecsErrorCode: 'IncorrectInstanceStatus',
    category: 'INVALID_STATE',
    isRetryable: false,
    retryAfterMs: null,
  }),
  unknown: outcome<'EcsOperationUnknown'>({
    ...notSent,
    __typename: 'EcsOperationUnknown',
    message: 'No answer came: the operation may have been done.',
    clientToken: null,
    statusAfter: 'Stopped',
  }),
  notAttempted: outcome<'EcsOperationNotAttempted'>({
    ...notSent,
    __typename: 'EcsOperationNotAttempted',
    operation: 'REBOOT_INSTANCES',
    message: 'Nothing was done, because another instance cannot be restarted.',
    deniedTargetIds: ['i-bp67acfmxazb4p0002'],
  }),
  needsConfirmation: outcome<'EcsOperationNeedsConfirmation'>({
    ...notSent,
    __typename: 'EcsOperationNeedsConfirmation',
    operation: 'DELETE_INSTANCE',
    message: 'Deleting this instance also releases disks that were set to stay.',
    confirmWith: 'confirmDeletionOfLocked',
    diskIdsReleased: [ids.disk],
  }),
  dryRunPassed: outcome<'EcsDryRunPassed'>({
    ...base,
    __typename: 'EcsDryRunPassed',
    message: 'Nothing stands in the way.',
    checkedBy: 'POLICY_AND_ECS',
  }),
};

const reason = (
  code: EcsReadinessReason['code'],
  message: string,
  blockingDiskIds: readonly string[] = [],
): EcsReadinessReason => ({
  __typename: 'EcsReadinessReason',
  code,
  message,
  blockingDiskIds,
  parameters: [],
});

const usualReasons: Readonly<Record<EcsReadinessVerdict, readonly EcsReadinessReason[]>> = {
  READY: [],
  NEEDS_CONFIRMATION: [
    reason('DELETION_RELEASES_DISKS', 'Deleting also releases disks that were set to stay.'),
  ],
  WOULD_NOT_RUN: [
    reason('INSTANCE_SECURITY_LOCKED', 'The command would not run: this instance is under a security lock.'),
  ],
  NOT_NOW: [reason('INSTANCE_STATUS', 'Not possible in the current status.')],
  DENIED: [reason('INSTANCE_SECURITY_LOCKED', 'Blocked: this instance is under a security lock.')],
  UNKNOWN: [reason('LOCK_STATE_UNKNOWN', 'It is not known whether a lock stops this.')],
};

/** The readiness of one operation, with the reason that is usual for the verdict. */
export const readinessFixture = (
  operation: EcsOperation,
  verdict: EcsReadinessVerdict = 'READY',
  reasons: readonly EcsReadinessReason[] = usualReasons[verdict],
): EcsReadiness => ({ __typename: 'EcsOperationReadiness', operation, verdict, reasons });

/** Every verdict of the schema. */
export const ecsVerdicts = Object.keys(usualReasons) as readonly EcsReadinessVerdict[];

/** An instance with buttons. */
export const instanceFixture = (
  overrides: Partial<EcsInstanceButtonsFragment> = {},
): EcsInstanceButtonsFragment => ({
  __typename: 'Instance',
  id: ids.instance,
  regionId: 'cn-hangzhou',
  accountId: 'default',
  readiness: [readinessFixture('START_INSTANCE')],
  ...overrides,
});

/** A disk with buttons. */
export const diskFixture = (overrides: Partial<EcsDiskButtonsFragment> = {}): EcsDiskButtonsFragment => ({
  __typename: 'Disk',
  id: ids.disk,
  regionId: 'cn-hangzhou',
  accountId: 'default',
  readiness: [readinessFixture('DETACH_DISK')],
  ...overrides,
});

/** The open event behind a lock. */
export const lockEventFixture = (overrides: Partial<EcsLockEventFragment> = {}): EcsLockEventFragment => ({
  __typename: 'SecurityLockEvent',
  id: ids.event,
  regionId: 'cn-hangzhou',
  accountId: 'default',
  name: 'Instance Blocked for Security Violation',
  level: 'CRITICAL',
  type: 'LOCKED',
  status: 'EXECUTING',
  isPending: true,
  reason: 'Cryptocurrency mining',
  violationCode: 'PR105',
  punishDomain: null,
  punishUrl: null,
  publishedAt: '2026-01-01T00:00:00Z',
  finishedAt: null,
  instanceId: ids.instance,
  ...overrides,
});
