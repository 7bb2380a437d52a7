/** A JSON value. */
export type Json = string | number | boolean | null | Json[] | JsonObject;

/** A JSON object; answers of ECS have keys in PascalCase. */
export interface JsonObject {
  [key: string]: Json;
}

export const isJsonObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One row of an error table: HTTP status, code and message, as ECS spells them. */
export type ErrorRow = readonly [status: number, code: string, message: string];

/** An error answer of ECS. Handlers throw it; the server renders it in the caller's format. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  /** Further fields of the error body, such as AccessDeniedDetail. */
  readonly detail: JsonObject;
  /** Further headers of the answer, such as x-acs-retry-after. */
  readonly headers: Readonly<Record<string, string>>;

  constructor(row: ErrorRow, detail: JsonObject = {}, headers: Readonly<Record<string, string>> = {}) {
    super(row[2]);
    this.name = 'Refusal';
    this.status = row[0];
    this.code = row[1];
    this.detail = detail;
    this.headers = headers;
  }
}

/** Errors of the gateway in front of ECS, before the operation runs (common client errors of the RPC APIs). */
export const gatewayErrors = {
  unknownAction: [
    404,
    'InvalidAction.NotFound',
    'Specified api is not found, please check your url and method.',
  ],
  wrongVersion: [400, 'InvalidVersion', 'Specified parameter Version is not valid.'],
  wrongMethod: [403, 'UnsupportedHTTPMethod', 'This http method is not supported.'],
  unknownKey: [404, 'InvalidAccessKeyId.NotFound', 'Specified access key is not found.'],
  nonceUsed: [400, 'SignatureNonceUsed', 'Specified signature nonce was used already.'],
  staleDate: [400, 'InvalidTimeStamp.Expired', 'Specified time stamp or date value is expired.'],
  badDate: [400, 'InvalidTimeStamp.Format', 'Specified time stamp or date value is not well formatted.'],
  incompleteSignature: [
    400,
    'IncompleteSignature',
    'The request signature does not conform to Aliyun standards.',
  ],
  badSignatureMethod: [400, 'InvalidSignatureMethod', 'Specified signature method is not valid.'],
  missingToken: [400, 'MissingSecurityToken', 'SecurityToken is mandatory for this action.'],
  foreignToken: [
    400,
    'InvalidSecurityToken.MismatchWithAccessKey',
    'Specified SecurityToken mismatch with the AccessKey.',
  ],
  malformedToken: [400, 'InvalidSecurityToken.Malformed', 'Specified SecurityToken is malformed.'],
  expiredToken: [400, 'InvalidSecurityToken.Expired', 'Specified SecurityToken is expired.'],
  badFormat: [400, 'InvalidParameter.Format', 'Specified parameter format is not valid.'],
  tooLarge: [413, 'RequestEntityTooLarge', 'The request body is too large.'],
  wrongEndpoint: [
    404,
    'InvalidOperation.NotSupportedEndpoint',
    'The specified endpoint cant operate this region. Please use API DescribeRegions to get the appropriate endpoint, or upgrade your SDK to latest version.',
  ],
  unknownRegion: [404, 'InvalidRegionId.NotFound', 'The specified RegionId does not exist.'],
  internal: [
    500,
    'InternalError',
    'The request processing has failed due to some unknown error, exception or failure.',
  ],
} as const satisfies Record<string, ErrorRow>;

/** The gateway's error for a missing common parameter. */
export const missingCommon = (name: string): Refusal =>
  new Refusal([400, `Missing${name}`, `${name} is mandatory for this action.`]);

/** The gateway's error for a well-formed but wrong signature; ECS includes the string that it signed itself. */
export const signatureMismatch = (stringToSign: string): Refusal =>
  new Refusal([
    400,
    'SignatureDoesNotMatch',
    `Specified signature is not matched with our calculation. server string to sign is:${stringToSign}`,
  ]);

/** ECS's error for a missing required parameter. */
export const missingParameter = (name: string): Refusal =>
  new Refusal([
    400,
    'MissingParameter',
    `The input parameter "${name}" that is mandatory for processing this request is not supplied.`,
  ]);

/** ECS's error for a parameter with a wrong type or out of range, if the operation has no code of its own. */
export const invalidParameter = (name: string): Refusal =>
  new Refusal([400, `InvalidParameter.${name}`, `The specified parameter "${name}" is not valid.`]);

/** Errors about resources; the messages come from the operations' error tables. */
export const resourceErrors = {
  instanceNotFound: [404, 'InvalidInstanceId.NotFound', 'The specified InstanceId does not exist.'],
  diskNotFound: [404, 'InvalidDiskId.NotFound', 'The specified disk does not exist.'],
  snapshotNotFound: [404, 'InvalidSnapshotId.NotFound', 'The specified SnapshotId does not exist.'],
  imageNotFound: [404, 'InvalidImageId.NotFound', 'The specified ImageId does not exist.'],
  eventNotFound: [404, 'InvalidEventId.NotFound', 'The specified EventId does not exist.'],
  incorrectInstanceStatus: [
    403,
    'IncorrectInstanceStatus',
    'The current status of the resource does not support this operation.',
  ],
  incorrectDiskStatus: [
    403,
    'IncorrectDiskStatus',
    'The current disk status does not support this operation.',
  ],
  instanceNotReady: [403, 'InstanceNotReady', 'The specified instance is not ready for use.'],
  dryRunOperation: [400, 'DryRunOperation', 'Request validation has been passed with DryRun flag set.'],
  dryRunSuccess: [400, 'DRYRUN.SUCCESS', 'This request is a dryrun request with successful result.'],
  invalidNextToken: [400, 'InvalidParameter.NextToken', 'The specified parameter NextToken is not valid.'],
  tokenMismatch: [
    400,
    'IdempotentParameterMismatch',
    'Request uses a client token in a previous request but is not identical to that request.',
  ],
  malformedClientToken: [400, 'InvalidClientToken.ValueNotSupported', 'The ClientToken provided is invalid.'],
} as const satisfies Record<string, ErrorRow>;
