import { findOperation } from '../catalogue/lookup';
import type { EcsOperation } from '../catalogue/operations';
import type { OperationHolder } from '../catalogue/row';
import type { LockState } from './lock-state';
import { financialLock } from './locks/financial';

/** Whether the financial lock decides: not at all, only in `shadowVerdict`, or like the security lock. */
export type FinancialPolicy = 'off' | 'shadow' | 'enforce';

/**
 * Who is overdue: the financial lock of the instance (of a disk: of any instance that it is attached to or that the call
 * names), and of the disk (of an instance: of any disk attached to it). An absent side has not been read yet.
 */
export interface Overdue {
  /** What the call names. */
  readonly target: OperationHolder;
  readonly instance?: LockState | undefined;
  readonly disk?: LockState | undefined;
}

/** Every combination that came up: there are few, and what follows from each can be kept. */
const known = new Map<string, Overdue>();

/** @returns a frozen value, the same one for the same states. */
export function overdueOf(overdue: Overdue): Overdue {
  const { target, instance, disk } = overdue;
  const key = `${target} ${instance ?? ''} ${disk ?? ''}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = Object.freeze({ ...overdue });
  known.set(key, made);
  return made;
}

/** What the financial lock says: it passes, it denies, or a side that matters is unknown or not read yet. */
export type OverdueAnswer =
  | { readonly kind: 'PASSES' }
  | { readonly kind: 'DENIES'; readonly side: 'instance' | 'disk' }
  | { readonly kind: 'UNKNOWN' }
  | { readonly kind: 'NOT_READ'; readonly side: 'instance' | 'disk' };

const passes: OverdueAnswer = { kind: 'PASSES' };
const unknown: OverdueAnswer = { kind: 'UNKNOWN' };

/** Whether a side may be overdue, by what is known of it. */
const possible = (state: LockState | undefined): readonly boolean[] => {
  switch (state) {
    case 'LOCKED':
      return [true];
    case 'NOT_LOCKED':
      return [false];
    case 'UNKNOWN':
    case undefined:
      return [false, true];
    default:
      return state satisfies never;
  }
};

/**
 * Judges an operation by the table of the financial lock. A side that is not known matters only when the table's cells differ
 * by it.
 */
export function judgeOverdue(operation: EcsOperation, overdue: Overdue): OverdueAnswer {
  const { instance } = overdue;
  // Of an instance, only its own operations depend on its disks: AttachDisk and CreateDisk concern a disk not named yet.
  const ignoresDisks = overdue.target === 'INSTANCE' && !isOfInstanceAlone(operation);
  const disk = ignoresDisks ? 'NOT_LOCKED' : overdue.disk;
  const denied = possible(instance).flatMap((byInstance) =>
    possible(disk).map((byDisk) => isDenied(operation, byInstance, byDisk)),
  );
  if (!denied.includes(true)) return passes;
  const isCertain = !denied.includes(false);
  // Which code ECS answers may depend on the instance although the disk alone is enough to deny.
  if (instance === undefined && !(isCertain && isSameCode(operation)))
    return { kind: 'NOT_READ', side: 'instance' };
  if (isCertain) return { kind: 'DENIES', side: instance === 'LOCKED' ? 'instance' : 'disk' };
  return disk === undefined ? { kind: 'NOT_READ', side: 'disk' } : unknown;
}

function isOfInstanceAlone(operation: EcsOperation): boolean {
  const row = findOperation(operation);
  return row?.subject === 'INSTANCE' && !row.appliesTo.includes('DISK');
}

function isDenied(operation: EcsOperation, byInstance: boolean, byDisk: boolean): boolean {
  const { instance, disk, both } = financialLock.rules[operation];
  if (byInstance) return (byDisk ? both : instance).effect === 'DENIED';
  return byDisk && disk.effect === 'DENIED';
}

const isSameCode = (operation: EcsOperation): boolean =>
  overdueCodeOf(operation, 'instance') === overdueCodeOf(operation, 'disk');

/** @returns whether the financial lock can stop an operation. */
export const mayBeOverdue = (operation: EcsOperation): boolean =>
  [true, false].some((byInstance) => [true, false].some((byDisk) => isDenied(operation, byInstance, byDisk)));

/** @returns the code that ECS answers when a side is the reason; null when the operation's page lists none. */
export function overdueCodeOf(operation: EcsOperation, side: 'instance' | 'disk'): string | null {
  const { both, ...sides } = financialLock.rules[operation];
  return sides[side].errorCode ?? (side === 'instance' ? both.errorCode : null);
}
