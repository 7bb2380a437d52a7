/**
 * What can go wrong between this program and ECS. REFUSED is an answer of ECS with an error code (a lock, a wrong status, a
 * missing id); the others are faults.
 */
export type EcsFault =
  | 'REFUSED'
  | 'FORBIDDEN'
  | 'THROTTLED'
  | 'CREDENTIALS_MISSING'
  | 'CREDENTIALS_REFUSED'
  | 'TIMEOUT'
  | 'UNREACHABLE'
  | 'BAD_ANSWER'
  /** More rows than were asked for, or more bytes than are read. */
  | 'TOO_LARGE'
  /** The deadline passed or the client went away, before the call was sent or while a read was under way. */
  | 'NOT_SENT';

export interface EcsErrorFacts {
  readonly fault: EcsFault;
  /** The ECS operation, for example `DescribeInstances`. */
  readonly action: string;
  readonly accountId: string;
  readonly regionId: string;
  /** ECS's error code, for example `InstanceLockedForSecurity`; null where no code came. */
  readonly code?: string | null;
  /** The HTTP status. Which lock refused is read from the code alone, since one code comes with several statuses. */
  readonly status?: number | null;
  readonly requestId?: string | null;
  /** How long to wait before the same call can succeed, in milliseconds; null when ECS did not say. */
  readonly retryAfterMs?: number | null;
  /** True when ECS may have run the call, and no answer says whether it did. Derived from code and status when absent. */
  readonly mayHaveRun?: boolean;
  /** True when other regions were read and do not have the resource. */
  readonly isPartial?: boolean;
}

const texts: Readonly<Record<EcsFault, string>> = {
  REFUSED: 'ECS refused the call.',
  FORBIDDEN: 'The credentials of this subgraph lack the RAM permission for this call.',
  THROTTLED: 'ECS throttles this call for the account and region; it counts by the minute.',
  CREDENTIALS_MISSING: 'This subgraph has no Alibaba Cloud credentials; see ECS_CREDENTIALS.',
  CREDENTIALS_REFUSED: 'Alibaba Cloud did not accept the credentials of this subgraph.',
  TIMEOUT: 'ECS did not answer in time.',
  UNREACHABLE: 'ECS could not be reached.',
  BAD_ANSWER: 'ECS sent an answer that could not be understood.',
  TOO_LARGE: 'ECS sent a larger answer than this subgraph reads.',
  NOT_SENT: 'The request was over before this call was sent.',
};

const retryableFaults: readonly EcsFault[] = [
  'THROTTLED',
  'TIMEOUT',
  'UNREACHABLE',
  'BAD_ANSWER',
  'NOT_SENT',
];
/** Coded refusals that may pass when the same call is made again later: an earlier one with its token is still running. */
const retryableCodes: readonly string[] = [
  'LastTokenProcessing',
  'IdempotentProcessing',
  'Idempotence.Processing',
  'LastRequestProcessing',
  'LastOrderProcessing',
];

/**
 * Codes with which ECS reports a fault of its own: `InternalError`, `ServiceUnavailable`, `RequestTimeout`, and the same
 * with a prefix or a suffix; for a target of a batch also a status. They come with status 200, 403 or 5xx. `InvalidAccountStatus.SnapshotServiceUnavailable` is a
 * refusal: the service was never ordered.
 */
const faultsOfEcs = /(^|\.)(InternalError|ServiceUnavailable|RequestTimeout)(\.|$)|^5\d\d$/;

/** @returns whether a code reports a fault of ECS. After it nobody knows whether the call was carried out. */
export const isFaultOfEcs = (code: string): boolean => faultsOfEcs.test(code);

/**
 * Whether a refused call may have run all the same. A refusal by flow control, for the credentials or for a missing
 * permission has a fault of its own: these checks are made before the call begins. Every other code with a status of 500 and
 * above counts as a fault of ECS. The documentation lists a few refusals with status 500, such as `InvalidRegionId.NotFound`,
 * but also `OperationDenied` with the text "Internal Error": the status counts.
 */
const refusedButMayHaveRun = ({ fault, code, status }: EcsErrorFacts): boolean =>
  fault === 'REFUSED' && ((code != null && isFaultOfEcs(code)) || (status ?? 0) >= 500);

/**
 * The only error that leaves src/ecs. Its message is a fixed text: an SDK error has the URL in its message, with every
 * parameter of the call, passwords included.
 */
export class EcsError extends Error {
  readonly fault: EcsFault;
  /** What happened, without where. */
  readonly text: string;
  readonly action: string;
  readonly accountId: string;
  readonly regionId: string;
  readonly code: string | null;
  readonly status: number | null;
  readonly requestId: string | null;
  readonly retryAfterMs: number | null;
  readonly mayHaveRun: boolean;
  readonly isPartial: boolean;
  /** True when the same call may succeed later. */
  readonly retryable: boolean;

  constructor(facts: EcsErrorFacts) {
    super(`${facts.action} in ${facts.regionId}: ${texts[facts.fault]}`);
    this.name = 'EcsError';
    this.fault = facts.fault;
    this.text = texts[facts.fault];
    this.action = facts.action;
    this.accountId = facts.accountId;
    this.regionId = facts.regionId;
    this.code = facts.code ?? null;
    this.status = facts.status ?? null;
    this.requestId = facts.requestId ?? null;
    this.retryAfterMs = facts.retryAfterMs ?? null;
    this.mayHaveRun = facts.mayHaveRun ?? refusedButMayHaveRun(facts);
    this.isPartial = facts.isPartial ?? false;
    this.retryable =
      retryableFaults.includes(facts.fault) ||
      (facts.code != null && (retryableCodes.includes(facts.code) || isFaultOfEcs(facts.code)));
  }
}
