import { GraphQLError } from 'graphql';
import { EcsError } from '../ecs/errors';
import type { EcsFault } from '../ecs/errors';
import type { ErrorCode } from '../error-codes';

/** The `extensions.code` of each fault; the same word stands in a connection's problems. */
export const faultCodes: Readonly<Record<EcsFault, ErrorCode>> = {
  REFUSED: 'ECS_REFUSED',
  FORBIDDEN: 'ECS_FORBIDDEN',
  THROTTLED: 'ECS_THROTTLED',
  CREDENTIALS_MISSING: 'ECS_CREDENTIALS_MISSING',
  CREDENTIALS_REFUSED: 'ECS_CREDENTIALS_REFUSED',
  TIMEOUT: 'ECS_TIMEOUT',
  UNREACHABLE: 'ECS_UNREACHABLE',
  BAD_ANSWER: 'ECS_BAD_ANSWER',
  NOT_SENT: 'ECS_TIMEOUT',
};

/** A filter or parameter that ECS does not accept: the caller's to mend. */
const badParameter =
  /^(InvalidParameter|MissingParameter|InvalidFilter|InvalidTag|Invalid[A-Z][A-Za-z]*\.(ValueNotSupported|Malformed))/;

/** @returns the code that an error with this cause has in its extensions. */
export function faultCodeOf(error: unknown): ErrorCode {
  // Only what a caller is to mend is made as such an error.
  if (error instanceof GraphQLError) return 'BAD_USER_INPUT';
  if (!(error instanceof EcsError)) return 'INTERNAL_SERVER_ERROR';
  if (error.fault === 'REFUSED' && badParameter.test(error.code ?? '')) return 'BAD_USER_INPUT';
  return faultCodes[error.fault];
}

/** @returns a text that is fit to leave the house. */
export const faultMessageOf = (error: unknown): string =>
  error instanceof EcsError || error instanceof GraphQLError
    ? error.message
    : 'Something went wrong inside this subgraph.';

/** @returns how long to wait before the same read can succeed, in milliseconds; null where nobody said. */
export const retryAfterOf = (error: unknown): number | null =>
  error instanceof EcsError ? error.retryAfterMs : null;
