import type * as Gql from '../generated/graphql';
import { operations } from '../catalogue/operations';
import type { EcsOperation } from '../catalogue/operations';
import { sourcesOf } from '../policy/effects';
import { securityLock } from '../policy/locks/security';
import { verificationOf } from '../policy/verified';
import { operationName } from './words';

function lastVerified(operation: EcsOperation): Gql.EcsLockVerification | null {
  const row = verificationOf('security', operation);
  return row && { verdict: row.verdict, how: row.how, date: row.date, ecsErrorCode: row.code };
}

/** One rule for each operation. The policy does not change while the program runs. */
export const securityLockRules: readonly Gql.EcsSecurityLockRule[] = operations.map(
  ({ name, subject, access, appliesTo }) => {
    const { effect, effectBasis, errorCode, errorCodeBasis, sentence } = securityLock.rules[name];
    const sources = sourcesOf('security', name);
    return {
      operation: operationName(name),
      subject,
      access,
      appliesTo,
      effect,
      effectBasis,
      ecsErrorCode: errorCode,
      errorCodeBasis,
      sentence,
      effectSource: sources.effect,
      errorCodeSource: sources.errorCode,
      lastVerified: lastVerified(name),
    };
  },
);
