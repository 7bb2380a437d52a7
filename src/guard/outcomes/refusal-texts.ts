import type { EcsError } from '../../ecs/errors';

/** What a caller can do about a refusal. */
export type RejectionCategory =
  'THROTTLED' | 'CONFLICT' | 'NOT_FOUND' | 'INVALID_STATE' | 'FORBIDDEN' | 'PAYMENT' | 'OTHER';

/** ECS's codes, grouped by what a caller can do about them. The first matching pattern counts. */
const categories: readonly (readonly [RegExp, RejectionCategory])[] = [
  [/Throttling|LimitExceeded\.Rate|TooManyRequests/, 'THROTTLED'],
  [/Conflict|LastTokenProcessing|OperationInProgress/, 'CONFLICT'],
  [/NotFound|NotExist/, 'NOT_FOUND'],
  [/Balance|Arrear|Payment|Expired|PaymentMethod|QuotaExceed\.Afterpay/, 'PAYMENT'],
  [/^(Forbidden|NoPermission|Unauthorized)|AccessDenied|NoAuth/, 'FORBIDDEN'],
  [
    /Incorrect[A-Za-z]*Status|InstanceNotReady|DiskStillAttached|InvalidStatus|StatusUnsupported|DependencyViolation|OperationDenied|DeletionProtection|DiskError/,
    'INVALID_STATE',
  ],
];

const sentences: Readonly<Record<RejectionCategory, string>> = {
  THROTTLED: 'ECS limits calls per minute; try again in a minute.',
  CONFLICT: 'Another operation on the target is in progress; try again when it is done.',
  NOT_FOUND: 'A resource that the call names does not exist.',
  INVALID_STATE: "The target's present state does not permit it.",
  FORBIDDEN: 'The credentials of this subgraph lack the permission for it.',
  PAYMENT: 'The account has unpaid orders or a balance that is too low; pay first.',
  OTHER: "See the operation's page for the code.",
};

/** Texts for the most frequent codes, more exact than those of their categories. */
const exact: ReadonlyMap<string, string> = new Map(
  Object.entries({
    IdempotentParameterMismatch: 'The clientToken was used before with other parameters; use a new one.',
    IncorrectInstanceStatus: "The instance's present status does not permit it.",
    IncorrectDiskStatus: "The disk's present status does not permit it.",
    'InvalidOperation.DeletionProtection':
      'Deletion protection is on; switch it off with ecsModifyInstanceAttribute first.',
    'InvalidDiskSize.TooSmall': 'A disk cannot shrink; ask for a larger size.',
    InternalError: 'ECS failed internally; check the state of the target before you try again.',
    ServiceUnavailable:
      'ECS is not available at the moment; check the state of the target before you try again.',
    DiskStillAttached: 'The disk is still attached; detach it first.',
  }),
);

export const categoryOf = (code: string): RejectionCategory =>
  categories.find(([pattern]) => pattern.test(code))?.[1] ?? 'OTHER';

/** Our own text for a code of ECS. ECS's message is not used: it may repeat the parameters of the call. */
export const rejectionMessage = (operation: string, targetId: string, code: string): string =>
  `ECS refused ${operation} on ${targetId} with ${code}. ${exact.get(code) ?? sentences[categoryOf(code)]}`;

/** The category of a call that failed and did not run. */
export function categoryOfError(error: EcsError): RejectionCategory {
  switch (error.fault) {
    case 'THROTTLED':
      return 'THROTTLED';
    case 'FORBIDDEN':
    case 'CREDENTIALS_MISSING':
    case 'CREDENTIALS_REFUSED':
      return 'FORBIDDEN';
    case 'REFUSED':
      return categoryOf(error.code ?? '');
    case 'TIMEOUT':
    case 'UNREACHABLE':
    case 'BAD_ANSWER':
    case 'TOO_LARGE':
    case 'NOT_SENT':
      return 'OTHER';
    default:
      return error.fault satisfies never;
  }
}
