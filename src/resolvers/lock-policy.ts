import type * as Gql from '../generated/graphql';
import { operations } from '../catalogue/operations';
import type { EcsOperation } from '../catalogue/operations';
import { operationPage, sourcesOf } from '../policy/effects';
import { financialLock } from '../policy/locks/financial';
import type { FinancialCell } from '../policy/locks/financial';
import type { LockReason } from '../policy/locks/index';
import { securityLock } from '../policy/locks/security';
import { verificationOf } from '../policy/verified';
import { operationName } from './words';

function lastVerified(
  operation: EcsOperation,
  lock: LockReason = 'security',
): Gql.EcsLockVerification | null {
  const row = verificationOf(lock, operation);
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

const securityRules: readonly Gql.EcsLockRule[] = securityLockRules.map(
  ({ operation, effect, effectBasis, effectSource, ecsErrorCode, lastVerified: verified }) => ({
    operation,
    side: 'INSTANCE',
    effect: effect === 'UNAFFECTED' ? 'ALLOWED' : effect,
    effectBasis,
    effectSource: effectSource ?? null,
    ecsErrorCode: ecsErrorCode ?? null,
    disagreement: null,
    lastVerified: verified ?? null,
  }),
);

function financialSourceOf(operation: EcsOperation, { basis }: FinancialCell): string | null {
  switch (basis) {
    case 'DOCUMENTED':
      return financialLock.document;
    case 'OPERATION_PAGE':
      return operationPage(operation);
    case 'NOT_STATED':
      return null;
    default:
      return basis satisfies never;
  }
}

const financialRules: readonly Gql.EcsLockRule[] = operations.flatMap(({ name }) => {
  const { instance, disk, both, disagreement } = financialLock.rules[name];
  const cells: readonly (readonly [Gql.EcsLockSide, FinancialCell])[] = [
    ['INSTANCE', instance],
    ['DISK', disk],
    ['BOTH', both],
  ];
  return cells.map(([side, cell]) => ({
    operation: operationName(name),
    side,
    effect: cell.effect,
    effectBasis: cell.basis,
    effectSource: financialSourceOf(name, cell),
    ecsErrorCode: cell.errorCode,
    disagreement,
    lastVerified: lastVerified(name, 'financial'),
  }));
});

/** The table of the lock of a reason; empty for a reason without one. */
export function lockRules(reason: Gql.EcsLockReasonInput): readonly Gql.EcsLockRule[] {
  switch (reason) {
    case 'SECURITY':
      return securityRules;
    case 'FINANCIAL':
      return financialRules;
    case 'RECYCLING':
    case 'DEDICATED_HOST_FINANCIAL':
    case 'REFUNDED':
      return [];
    default:
      return reason satisfies never;
  }
}
