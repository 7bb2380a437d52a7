import type { EcsOperation } from '../../catalogue/operations';
import type { EcsError, EcsFault } from '../../ecs/errors';
import { text } from '../../policy/texts/say';
import type { Text } from '../../policy/texts/say';
import { tokenMismatches } from '../client-token';

/** What a caller can do about a refusal. */
export type RejectionCategory =
  'THROTTLED' | 'CONFLICT' | 'NOT_FOUND' | 'INVALID_STATE' | 'FORBIDDEN' | 'PAYMENT' | 'OTHER';

/** Codes whose category their name does not say. The texts of their documentation say it. */
const categoriesByCode: ReadonlyMap<string, RejectionCategory> = new Map([
  // ModifyInstanceAutoRenewAttribute, and AttachKeyPair and DetachKeyPair, answer so for an instance that does not exist.
  ['InvalidParameter.InvalidInstanceId', 'NOT_FOUND'],
  ['InvalidInstanceIds.ValueNotSupported', 'NOT_FOUND'],
  ['Invalid.InstanceId', 'NOT_FOUND'],
  ['Invalid.PrivatePoolOptions.Id', 'NOT_FOUND'],
  ['InvalidInstanceId.Released', 'NOT_FOUND'],
  ['InvalidParameter.VSwitchId', 'NOT_FOUND'],
  ['Forbidden.InstanceIsBeingCreated', 'INVALID_STATE'],
  ['HibernationConfigured.InstanceOperationForbidden', 'INVALID_STATE'],
  ['InvalidInstance.PreInstanceExpired', 'INVALID_STATE'],
  ['IncorrectDiskStatus.ReplicationStatusNotFound', 'INVALID_STATE'],
  ['InvalidInstance.NotFoundSystemDisk', 'INVALID_STATE'],
  // A parameter, and a service that was never ordered.
  ['InvalidParameter.RenewalStatus', 'OTHER'],
  ['InvalidAccountStatus.SnapshotServiceUnavailable', 'OTHER'],
]);

/** ECS's codes, grouped by what a caller can do about them. The first matching pattern counts. */
const categories: readonly (readonly [RegExp, RejectionCategory])[] = [
  [/Throttling|LimitExceeded\.Rate|TooManyRequests/, 'THROTTLED'],
  // Other codes with the word are about parameters that contradict each other: trying again does not help.
  [/^((Invalid)?Operation\.?Conflict)$|Processing$|OperationInProgress|PrivateIp\.Changing/, 'CONFLICT'],
  [
    /Balance|Arrear|Payment|Expired|BillingMethodNotFound|AmountNotEnough|PayAmount|Un[Pp]aidOrder|UNPAID_ORDER|QuotaExceed\.Afterpay/,
    'PAYMENT',
  ],
  [/NotFound|NotExist|NOT_FOUND|NoSuchResource|NoInquiringEventFound/, 'NOT_FOUND'],
  [/Forbidden|NoPermission|PermissionDenied|Unauthorized|NotAuthorized|NoAuth|AccessDenied/, 'FORBIDDEN'],
  [
    /Status|[a-z]State$|NotReady|InUse|StillAttached|AlreadyDetached|AlreadyExists|AllocatedAlready|DependencyViolation|InvalidDependence|OperationDenied|Dele\w+Protection|DiskError|CreatingSnapshot|CREATING_SNAPSHOT|Unfinished|NotFinished|HasProcessing|HasTransition|RebootingRequired|CoolingPeriod/i,
    'INVALID_STATE',
  ],
];

const sentences: Readonly<Record<RejectionCategory, string>> = {
  THROTTLED: 'ECS limits calls per minute; try again in a minute.',
  CONFLICT: 'Another operation on the target is in progress; try again when it is done.',
  NOT_FOUND: 'A resource that the call names does not exist.',
  INVALID_STATE: "The target's present state does not permit it.",
  FORBIDDEN: 'The credentials of this subgraph, or the account, may not do it.',
  PAYMENT: 'The account has unpaid orders or a balance that is too low; pay first.',
  OTHER: "See the operation's page for the code.",
};

/** Texts for the most frequent codes, more exact than those of their categories. */
const exact: ReadonlyMap<string, string> = new Map(
  Object.entries({
    IncorrectInstanceStatus: "The instance's present status does not permit it.",
    IncorrectDiskStatus: "The disk's present status does not permit it.",
    'InvalidOperation.DeletionProtection':
      'Deletion protection is on; switch it off with ecsModifyInstanceAttribute first.',
    'InvalidDiskSize.TooSmall': 'A disk cannot shrink; ask for a larger size.',
    DiskStillAttached: 'The disk is still attached; detach it first.',
    ...Object.fromEntries(
      tokenMismatches.map((code) => [
        code,
        'The clientToken was used before with other parameters; use a new one.',
      ]),
    ),
  }),
);

export const categoryOf = (code: string): RejectionCategory =>
  categoriesByCode.get(code) ?? categories.find(([pattern]) => pattern.test(code))?.[1] ?? 'OTHER';

/** The texts of the codes that have one more exact than that of their category. */
const exactTexts = new Map([
  ['IncorrectInstanceStatus', 'REJECTED_INSTANCE_STATUS'],
  ['IncorrectDiskStatus', 'REJECTED_DISK_STATUS'],
  ['InvalidOperation.DeletionProtection', 'REJECTED_DELETION_PROTECTION'],
  ['InvalidDiskSize.TooSmall', 'REJECTED_DISK_TOO_SMALL'],
  ['DiskStillAttached', 'REJECTED_DISK_ATTACHED'],
  ...tokenMismatches.map((code) => [code, 'REJECTED_REPEATED'] as const),
] as const);

/** What a code of ECS means for an end user. */
export const rejectionText = (action: EcsOperation, code: string): Text =>
  text(exactTexts.get(code) ?? `REJECTED_${categoryOf(code)}`, { action });

const faultTexts = {
  REFUSED: 'REJECTED_OTHER',
  FORBIDDEN: 'FAULT_FORBIDDEN',
  THROTTLED: 'FAULT_THROTTLED',
  CREDENTIALS_MISSING: 'FAULT_OF_SERVICE',
  CREDENTIALS_REFUSED: 'FAULT_OF_SERVICE',
  TOO_LARGE: 'FAULT_OF_SERVICE',
  TIMEOUT: 'FAULT_PASSING',
  UNREACHABLE: 'FAULT_PASSING',
  BAD_ANSWER: 'FAULT_PASSING',
  NOT_SENT: 'NOT_BEGUN_TIME_OVER',
} as const satisfies Readonly<Record<EcsFault, string>>;

/** What a fault means for an end user, when the call did not run. */
export const faultText = (action: EcsOperation, fault: EcsFault): Text => text(faultTexts[fault], { action });

/** The same for a developer. ECS's message is not used: it may repeat the parameters of the call. */
export const rejectionDetail = (operation: string, targetId: string, code: string): string =>
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
