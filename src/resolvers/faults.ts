import { GraphQLError } from 'graphql';
import { EcsError } from '../ecs/errors';
import type { EcsFault } from '../ecs/errors';
import type { ErrorCode } from '../error-codes';

/** The `extensions.code` of each fault. A connection's `problems` have the same code. */
export const faultCodes: Readonly<Record<EcsFault, ErrorCode>> = {
  REFUSED: 'ECS_REFUSED',
  FORBIDDEN: 'ECS_FORBIDDEN',
  THROTTLED: 'ECS_THROTTLED',
  CREDENTIALS_MISSING: 'ECS_CREDENTIALS_MISSING',
  CREDENTIALS_REFUSED: 'ECS_CREDENTIALS_REFUSED',
  TIMEOUT: 'ECS_TIMEOUT',
  UNREACHABLE: 'ECS_UNREACHABLE',
  BAD_ANSWER: 'ECS_BAD_ANSWER',
  TOO_LARGE: 'ECS_BAD_ANSWER',
  NOT_SENT: 'ECS_TIMEOUT',
};

/** Codes of ECS for a filter or parameter that it does not accept. The caller has to correct it. */
const badParameter =
  /^(InvalidParameter|MissingParameter|InvalidFilter|InvalidTag|Invalid[A-Z][A-Za-z]*\.(ValueNotSupported|Malformed))/;

/** @returns the code that an error with this cause has in its extensions. */
export function faultCodeOf(error: unknown): ErrorCode {
  // Our code throws a GraphQLError only for bad input.
  if (error instanceof GraphQLError) return 'BAD_USER_INPUT';
  if (!(error instanceof EcsError)) return 'INTERNAL_SERVER_ERROR';
  if (error.fault === 'REFUSED' && badParameter.test(error.code ?? '')) return 'BAD_USER_INPUT';
  return faultCodes[error.fault];
}

/** @returns a message that is safe to send to clients. */
export const faultMessageOf = (error: unknown): string =>
  error instanceof EcsError || error instanceof GraphQLError
    ? error.message
    : 'Something went wrong inside this subgraph.';

/** @returns how long to wait before the same read can succeed, in milliseconds; null when that is unknown. */
export const retryAfterOf = (error: unknown): number | null =>
  error instanceof EcsError ? error.retryAfterMs : null;
