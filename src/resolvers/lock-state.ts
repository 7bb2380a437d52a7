import type { RequestContext } from '../context';
import type { DiskRecord, InstanceRecord } from '../ecs/records';
import type * as Gql from '../generated/graphql';
import type { FinancialPolicy } from '../policy/overdue';
import { lockReasonOf } from '../policy/lock-state';
import { lockReasons } from './words';

const financial: Readonly<Record<FinancialPolicy, Gql.EcsLockEnforcement>> = {
  off: 'IGNORED',
  shadow: 'SHADOW',
  enforce: 'ENFORCED',
};

/** The locks of an instance or a disk, each with what it means here; null when they could not be read. */
export const lockStates = (
  { operationLocks }: Pick<InstanceRecord | DiskRecord, 'operationLocks'>,
  { financialPolicy }: Pick<RequestContext, 'financialPolicy'>,
): readonly Gql.EcsLockState[] | null =>
  operationLocks?.map(({ reason, message }) => ({
    reason: lockReasons.nameOf(reason) ?? 'UNKNOWN',
    rawReason: reason,
    message,
    ...meaningOf(reason, financialPolicy),
  })) ?? null;

function meaningOf(
  word: string,
  financialPolicy: FinancialPolicy,
): Pick<Gql.EcsLockState, 'enforcement' | 'basis'> {
  switch (lockReasonOf(word)) {
    case 'security':
      return { enforcement: 'ENFORCED', basis: 'DOCUMENTED' };
    case 'financial':
      return { enforcement: financial[financialPolicy], basis: 'DOCUMENTED' };
    default:
      return { enforcement: 'IGNORED', basis: 'NOT_STATED' };
  }
}
