import { AnswerTooLarge } from './answer-limit';
import { EcsError } from './errors';
import type { EcsErrorFacts, EcsFault } from './errors';
import { wordOf } from './translate/read';

/** Thrown when no credentials could be had, so that this is not taken for a failed call of ECS. */
export class CredentialsFault extends Error {
  readonly missing: boolean;
  constructor(missing: boolean) {
    super('Credentials could not be had.');
    this.missing = missing;
  }
}

type CallFacts = Pick<EcsErrorFacts, 'action' | 'accountId' | 'regionId'>;

const credentialCodes =
  /^(InvalidAccessKeyId|InvalidAccessKeySecret|InvalidSecurityToken|SignatureDoesNotMatch|IncompleteSignature|InvalidTimeStamp|IllegalTimestamp|SignatureNonceUsed|InvalidCredentials|Forbidden\.AccessKey|MissingSecurityToken|EntityNotExist\.Role)/;
const permissionCodes =
  /^(Forbidden\.RAM|Forbidden\.NotSupportRAM|Forbidden\.Unauthorized|Forbidden\.SubUser|NoPermission|UnauthorizedOperation)/;
/** The connection was never made, so nothing can have run. */
const neverConnected =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ERR_TLS_|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/;

/**
 * Turns what the SDK threw into an EcsError. It keeps the code, the status, the request id and the time to wait, and no
 * message: the SDK's messages have the URL, with every parameter of the call.
 */
export function toEcsError(thrown: unknown, call: CallFacts): EcsError {
  if (thrown instanceof EcsError) return thrown;
  if (thrown instanceof AnswerTooLarge)
    return new EcsError({ ...call, fault: 'TOO_LARGE', mayHaveRun: true });
  if (thrown instanceof CredentialsFault) {
    return new EcsError({ ...call, fault: thrown.missing ? 'CREDENTIALS_MISSING' : 'CREDENTIALS_REFUSED' });
  }
  const error = (typeof thrown === 'object' && thrown !== null ? thrown : {}) as Readonly<
    Record<string, unknown>
  >;
  const code = givenWordOf(error.code);
  const status = typeof error.statusCode === 'number' ? error.statusCode : null;
  const requestId = givenWordOf(error.requestId);
  const name = givenWordOf(error.name) ?? '';
  if (code === 'InvalidCredentials' && status === null)
    return new EcsError({ ...call, fault: 'CREDENTIALS_MISSING' });
  if (status !== null && code !== null) {
    return new EcsError({
      ...call,
      fault: faultOf(code, error.accessDeniedDetail),
      code,
      status,
      requestId,
      retryAfterMs: typeof error.retryAfter === 'number' && error.retryAfter > 0 ? error.retryAfter : null,
    });
  }
  if (name === 'RequestTimeoutError') return new EcsError({ ...call, fault: 'TIMEOUT', mayHaveRun: true });
  if (code !== null && (neverConnected.test(code) || /^E[A-Z_]+$/.test(code))) {
    return new EcsError({ ...call, fault: 'UNREACHABLE', mayHaveRun: !neverConnected.test(code) });
  }
  // HTML, an empty body, `null`, a cut answer, an error without a code: this is no answer of ECS.
  return new EcsError({ ...call, fault: 'BAD_ANSWER', status, requestId, mayHaveRun: true });
}

/** The error for an answer with an error code and status 200. */
export const refusal = (call: CallFacts, code: string, requestId: string | null): EcsError =>
  new EcsError({ ...call, fault: faultOf(code, null), code, status: 200, requestId });

function faultOf(code: string, accessDeniedDetail: unknown): EcsFault {
  if (code.includes('Throttling')) return 'THROTTLED';
  if (credentialCodes.test(code)) return 'CREDENTIALS_REFUSED';
  const denied = typeof accessDeniedDetail === 'object' && accessDeniedDetail !== null;
  return denied || permissionCodes.test(code) ? 'FORBIDDEN' : 'REFUSED';
}

/** The SDK writes the word "undefined" where an answer had no such field. */
const givenWordOf = (value: unknown): string | null => (value === 'undefined' ? null : wordOf(value));
