import { describe, expect, test } from '@jest/globals';
import { decide, nextFact } from '../../src/policy/decide';
import type { LockFacts } from '../../src/policy/decide';
import type { EcsOperation } from '../../src/catalogue/operations';
import { document, judgedBySystemDisk } from './document';

/*
 * Every operation with every state of the lock and every status of the disk, against an expectation that is written down
 * cell by cell. A: allowed. N: accepted, not executed. L: denied, the instance is locked. D: denied, the disk is in use on
 * a locked instance. U: denied, not known.
 */

type Cell = 'A' | 'N' | 'L' | 'D' | 'U';

const locks = ['LOCKED', 'NOT_LOCKED', 'UNKNOWN', 'absent'] as const;
const open = ['Available', 'Attaching', 'Detaching', 'Creating', 'ReIniting'];
const strange = ['in_use', 'IN_USE', 'In_Use', 'Melting', '', null, undefined];
const statuses = [...open, 'In_use', ...strange];

/** By the instance's lock alone. */
const byLock: Readonly<Record<'unaffected' | 'denied' | 'accepted, not run', string>> = {
  //                    LOCKED NOT_LOCKED UNKNOWN absent
  unaffected: /*       */ 'A     A          A       A',
  denied: /*           */ 'L     A          U       U',
  'accepted, not run': 'N     A          U       U',
};

/** By the disk's status, then the lock; columns as above. */
const byDisk: Readonly<
  Record<'named disk' | 'system disk', Readonly<Record<'open' | 'In_use' | 'other', string>>>
> = {
  'named disk': {
    open: /*  */ 'A     A          A       A',
    In_use: /**/ 'D     A          U       U',
    other: /* */ 'U     U          U       U',
  },
  // The instance is named, so that its lock is at hand: without one its disk does not matter.
  'system disk': {
    open: /*  */ 'A     A          A       U',
    In_use: /**/ 'D     A          U       U',
    other: /* */ 'U     A          U       U',
  },
};

const decisions: Readonly<Record<Cell, object>> = {
  A: { verdict: 'ALLOWED', reason: null, lockReason: null },
  N: { verdict: 'ACCEPTED_NOT_EXECUTED', reason: 'INSTANCE_SECURITY_LOCKED', lockReason: 'security' },
  L: { verdict: 'DENIED', reason: 'INSTANCE_SECURITY_LOCKED', lockReason: 'security' },
  D: { verdict: 'DENIED', reason: 'DISK_IN_USE_ON_SECURITY_LOCKED_INSTANCE', lockReason: 'security' },
  U: { verdict: 'DENIED', reason: 'LOCK_STATE_UNKNOWN', lockReason: 'security' },
};

type Row = (typeof document)[number];

function expected(
  [operation, , effect]: Row,
  lock: (typeof locks)[number],
  status: string | null | undefined,
) {
  const group = status != null && open.includes(status) ? 'open' : status === 'In_use' ? 'In_use' : 'other';
  const row =
    effect === 'denied while In_use'
      ? byDisk[operation === judgedBySystemDisk ? 'system disk' : 'named disk'][group]
      : byLock[effect];
  return decisions[row.split(/\s+/)[locks.indexOf(lock)] as Cell];
}

const factsOf = (lock: (typeof locks)[number], status: string | null | undefined): LockFacts => ({
  ...(lock === 'absent' ? {} : { locks: { security: lock } }),
  ...(status === undefined ? {} : { diskStatus: status }),
});

describe('76 operations × 4 locks × 13 disk statuses', () => {
  test.each(document.map((row) => [row[0], row] as const))('%s', (operation, row) => {
    for (const lock of locks) {
      for (const status of statuses) {
        const decision = decide(operation as EcsOperation, factsOf(lock, status));
        expect({ lock, status, decision }).toEqual({ lock, status, decision: expected(row, lock, status) });
      }
    }
  });
});

describe('whatever is asked', () => {
  test.each([
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
    '',
    'startInstance',
    'StartInstances',
  ])('an operation that nobody knows is denied: %j', (name) => {
    for (const facts of [{}, { locks: { security: 'NOT_LOCKED' }, diskStatus: 'Available' }] as const) {
      expect(decide(name as EcsOperation, facts)).toEqual({ ...decisions.U, lockReason: null });
      expect(nextFact(name as EcsOperation, facts)).toBeNull();
    }
  });

  test('decisions are shared and frozen', () => {
    const first = decide('StartInstance', { locks: { security: 'LOCKED' } });
    expect(decide('RebootInstance', { locks: { security: 'LOCKED' } })).toBe(first);
    expect(Object.isFrozen(first)).toBe(true);
  });
});

describe('nextFact', () => {
  const all = locks.flatMap((lock) => statuses.map((status) => factsOf(lock, status)));
  const verdicts = (operation: EcsOperation, facts: readonly LockFacts[]): Set<object> =>
    new Set(facts.map((some) => decide(operation, some)));

  test.each(document.map(([operation]) => operation as EcsOperation))(
    '%s: asks for a fact only where that fact can change the verdict, and for none when nothing can',
    (operation) => {
      for (const facts of all) {
        const next = nextFact(operation, facts);
        if (next === null) {
          const more = all.map((others) => ({ ...others, ...facts }));
          expect([...verdicts(operation, more)]).toEqual([decide(operation, facts)]);
          continue;
        }
        expect(facts).not.toHaveProperty(next);
        expect(decide(operation, facts)).toEqual(decisions.U);
        // Whatever else is known or will be, some of its values lead to different verdicts.
        const values = next === 'locks' ? locks : statuses;
        const canDiffer = all.some((others) => {
          const some = values.map((value) =>
            next === 'locks'
              ? { ...others, ...facts, ...factsOf(value as (typeof locks)[number], undefined) }
              : { ...others, ...facts, diskStatus: value ?? null },
          );
          return verdicts(operation, some).size > 1;
        });
        expect(canDiffer).toBe(true);
      }
    },
  );

  test('without a lock no disk is read: no operation needs a disk of an unlocked instance', () => {
    const asked = document.map(([operation]) =>
      nextFact(operation as EcsOperation, { locks: { security: 'NOT_LOCKED' } }),
    );
    // Only the calls that name a disk need its status; they have no other lock yet.
    const names = document.map(([operation]) => operation).filter((_, index) => asked[index] !== null);
    expect(names).toEqual([
      'DetachDisk',
      'ResizeDisk',
      'ModifyDiskChargeType',
      'ModifyDiskSpec',
      'ResetDisk',
      'ReInitDisk',
      'DeleteDisk',
      'CreateSnapshot',
    ]);
  });

  test('a locked instance needs a disk for ReplaceSystemDisk alone', () => {
    expect(nextFact('ReplaceSystemDisk', { locks: { security: 'LOCKED' } })).toBe('diskStatus');
    expect(nextFact('StartInstance', { locks: { security: 'LOCKED' } })).toBeNull();
    expect(nextFact('RunCommand', { locks: { security: 'LOCKED' } })).toBeNull();
  });

  test('a disk that is not In_use needs no lock', () => {
    for (const [operation] of document) {
      if (operation === judgedBySystemDisk) continue;
      const [, , effect] = document.find(([name]) => name === operation) ?? [];
      if (effect !== 'denied while In_use') continue;
      expect(nextFact(operation as EcsOperation, { diskStatus: 'Available' })).toBeNull();
      expect(nextFact(operation as EcsOperation, { diskStatus: 'In_use' })).toBe('locks');
    }
  });

  test('what the table calls unaffected needs nothing', () => {
    for (const [operation, , effect] of document) {
      if (effect === 'unaffected') expect(nextFact(operation as EcsOperation, {})).toBeNull();
    }
  });
});
