import type { EcsOperation } from '../catalogue/operations';
import { lockNamed, locks } from './locks/index';
import type { EnforcedReason } from './locks/index';
import { financialLock } from './locks/financial';
import { overdueCodeOf } from './overdue';
import type { Basis, LockEffect, LockPolicy, LockRule } from './locks/lock';
import type { Decision } from './decide';

/** @returns the rule of one lock for an operation. */
export const ruleOf = (reason: EnforcedReason, operation: EcsOperation): LockRule =>
  lockNamed(reason).rules[operation];

/** Where a cell of a lock's table was read. */
export interface Sources {
  /** The page that states the effect; null when it is inferred. */
  readonly effect: string | null;
  /** The page that states the code, or that there is none; null when it is inferred, and when there is no error. */
  readonly errorCode: string | null;
}

/** @returns the address of an operation's own page, which lists its codes. */
export const operationPage = (operation: EcsOperation): string =>
  `https://api.aliyun.com/document/Ecs/2014-05-26/${operation}`;

/** @returns the addresses of the pages that a rule of a lock rests on. */
export function sourcesOf(reason: EnforcedReason, operation: EcsOperation): Sources {
  const { document, rules } = lockNamed(reason);
  const page = (basis: Basis | null): string | null => {
    switch (basis) {
      case 'DOCUMENTED':
        return document;
      case 'OPERATION_PAGE':
        return operationPage(operation);
      case 'INFERRED':
      case null:
        return null;
      default:
        return basis satisfies never;
    }
  };
  const { effectBasis, errorCodeBasis } = rules[operation];
  return { effect: page(effectBasis), errorCode: page(errorCodeBasis) };
}

/** @returns the locks, of those that always decide, that affect an operation. */
export const locksOn = (operation: EcsOperation): readonly LockPolicy[] =>
  locks.filter(({ rules }) => rules[operation].effect !== 'UNAFFECTED');

/** @returns whether any lock has this effect on an operation. */
export const hasEffect = (operation: EcsOperation, effect: LockEffect): boolean =>
  locks.some(({ rules }) => rules[operation].effect === effect);

/** @returns the code that ECS answers when this decision stops the operation; null when there is none or it is unknown. */
export function errorCodeOf(
  operation: EcsOperation,
  { verdict, reason, lockReason }: Decision,
): string | null {
  if (verdict === 'ALLOWED' || reason === 'LOCK_STATE_UNKNOWN' || lockReason === null) return null;
  if (lockReason === 'financial')
    return overdueCodeOf(operation, reason === financialLock.denials.disk ? 'disk' : 'instance');
  return ruleOf(lockReason, operation).errorCode;
}

/** @returns whether a disk's status is a reason, together with the lock of its instance. */
export const blamesDisk = ({ reason, lockReason }: Decision): boolean =>
  lockReason === 'financial'
    ? reason === financialLock.denials.disk
    : lockReason !== null && reason === lockNamed(lockReason).denials.diskInUse;
