/** The rule of the financial lock: the two tables, what is read for it, and what people are told. */
import { describe, expect, test } from '@jest/globals';
import { financialTable } from 'ecs-emulator';
import { operationRows, operationsOn } from '../../src/catalogue/lookup';
import { operations } from '../../src/catalogue/operations';
import type { EcsOperation } from '../../src/catalogue/operations';
import { decide, nextFact } from '../../src/policy/decide';
import type { LockFacts } from '../../src/policy/decide';
import { errorCodeOf } from '../../src/policy/effects';
import { detailFor, textFor } from '../../src/policy/message';
import { overdueOf } from '../../src/policy/overdue';
import type { Overdue } from '../../src/policy/overdue';
import { lockRefusalOf } from '../../src/policy/refusal';
import { say } from '../../src/policy/texts/say';

const names = operations.map(({ name }) => name);
const open = { locks: { security: 'NOT_LOCKED' }, diskStatus: 'Available' } as const;
const factsOf = (overdue: Overdue): LockFacts => ({ ...open, overdue: overdueOf(overdue) });

const sides = [
  ['instance', 'LOCKED', 'NOT_LOCKED'],
  ['disk', 'NOT_LOCKED', 'LOCKED'],
  ['both', 'LOCKED', 'LOCKED'],
] as const;

describe.each(names)('%s', (name) => {
  test.each(sides)('overdue: %s, is denied exactly where the emulator refuses it', (side, instance, disk) => {
    const { appliesTo = [] } = operationRows.find((row) => row.name === name) ?? {};
    // CreateDisk is offered on an instance; its cells are about the disk, which no call can name.
    const target = name === 'CreateDisk' || appliesTo.includes('DISK') ? 'DISK' : 'INSTANCE';
    const decision = decide(name, factsOf({ target, instance, disk }));
    const refusal = financialTable[name]?.[side];
    const reason = side === 'disk' ? 'DISK_FINANCIAL_LOCKED' : 'INSTANCE_FINANCIAL_LOCKED';
    expect(decision).toEqual(
      refusal === undefined
        ? { verdict: 'ALLOWED', reason: null, lockReason: null }
        : { verdict: 'DENIED', reason, lockReason: 'financial' },
    );
    // Where the page lists no code, the emulator answers one all the same.
    if (refusal !== undefined && refusal[1] !== 'IncorrectInstanceStatus')
      expect(errorCodeOf(name, decision)).toBe(refusal[1]);
    else expect(errorCodeOf(name, decision)).toBeNull();
  });

  test('without the fact, the lock does not decide', () => {
    expect(decide(name, open)).toEqual({ verdict: 'ALLOWED', reason: null, lockReason: null });
  });
});

test('an unknown side denies only where a cell depends on it', () => {
  const verdict = (operation: EcsOperation, overdue: Overdue) => decide(operation, factsOf(overdue)).reason;
  const unknown = { target: 'INSTANCE', instance: 'UNKNOWN', disk: 'NOT_LOCKED' } as const;
  expect(verdict('StartInstance', unknown)).toBe('LOCK_STATE_UNKNOWN');
  expect(verdict('DeleteInstance', unknown)).toBeNull();
  expect(verdict('ReActivateInstances', unknown)).toBeNull();
  // Whatever the disks, an overdue instance does not start; whatever the disks, it is not re-initialized by their lock.
  expect(verdict('StartInstance', { target: 'INSTANCE', instance: 'LOCKED', disk: 'UNKNOWN' })).toBe(
    'INSTANCE_FINANCIAL_LOCKED',
  );
  expect(verdict('ReInitDisk', { target: 'DISK', instance: 'NOT_LOCKED', disk: 'UNKNOWN' })).toBeNull();
});

describe('what is read', () => {
  test('the disks of an instance, only for its own operations, and only where they matter', () => {
    const asks = (instance: 'LOCKED' | 'NOT_LOCKED') =>
      operationsOn('INSTANCE').filter(
        (name) => nextFact(name, factsOf({ target: 'INSTANCE', instance })) !== null,
      );
    expect(asks('NOT_LOCKED')).toEqual(['StartInstance', 'StopInstance', 'RebootInstance']);
    expect(asks('LOCKED')).toEqual(['ModifyInstanceAttribute', 'ModifyInstanceSpec']);
    expect(nextFact('StartInstance', factsOf({ target: 'INSTANCE', instance: 'NOT_LOCKED' }))).toBe('disks');
  });

  test('the instances of a disk, where they matter', () => {
    const asks = operationsOn('DISK').filter(
      (name) => nextFact(name, factsOf({ target: 'DISK', disk: 'NOT_LOCKED' })) !== null,
    );
    expect(asks).toEqual([
      'AttachDisk',
      'ResizeDisk',
      'ModifyDiskSpec',
      'ResetDisk',
      'ResetDisks',
      'ReInitDisk',
    ]);
  });
});

test('of two locks the stricter one is the reason, and of equals the security lock', () => {
  const both = (operation: EcsOperation, security: 'LOCKED' | 'UNKNOWN') =>
    decide(operation, {
      locks: { security },
      diskStatus: 'In_use',
      overdue: overdueOf({ target: 'INSTANCE', instance: 'LOCKED', disk: 'NOT_LOCKED' }),
    }).lockReason;
  expect(both('StartInstance', 'LOCKED')).toBe('security');
  expect(both('StopInstance', 'LOCKED')).toBe('financial');
  // It is not known whether the security lock denies; the financial lock certainly does.
  expect(both('StartInstance', 'UNKNOWN')).toBe('financial');
  expect(both('RunCommand', 'LOCKED')).toBe('security');
});

describe('what people are told', () => {
  const decisionOn = (instance: 'LOCKED' | 'NOT_LOCKED', disk: 'LOCKED' | 'NOT_LOCKED') =>
    decide('StartInstance', factsOf({ target: 'INSTANCE', instance, disk }));

  test('to pay, renew or reactivate, in each language', () => {
    const text = textFor('StartInstance', decisionOn('LOCKED', 'NOT_LOCKED'));
    expect(say(text, 'EN')).toBe(
      'Starting the instance is blocked: the instance is under a lock for an unpaid bill. ' +
        'Pay the bill or renew the subscription; an instance that was stopped for it can then be reactivated.',
    );
    expect(say(text, 'ZH_CN')).toBe(
      '无法启动实例：实例已被欠费锁定。请先结清欠费账单或续费；因欠费停机的实例，结清后可重新启动。',
    );
  });

  test('that it is the disk', () => {
    const decision = decisionOn('NOT_LOCKED', 'LOCKED');
    const text = textFor('StartInstance', decision);
    expect(say(text, 'EN')).toContain(
      'Starting the instance is blocked: the disk is under a lock for an unpaid bill.',
    );
    expect(say(text, 'ZH_CN')).toContain('无法启动实例：云盘已被欠费锁定。');
    expect(detailFor('StartInstance', decision, { targetId: 'i-1', blockingDiskIds: ['d-1'] })).toBe(
      'd-1 is locked for an overdue payment: StartInstance fails with DiskInArrears on i-1 until it is paid. ' +
        'Pay what is overdue or renew the subscription; a pay-as-you-go instance that was stopped is then reactivated (ReActivateInstances).',
    );
  });
});

test('a code for an unpaid bill may be the lock’s only where that lock decides, and never proves it', () => {
  expect(lockRefusalOf('StopInstance', 'InstanceExpiredOrInArrears')).toBeNull();
  expect(lockRefusalOf('StopInstance', 'InstanceExpiredOrInArrears', true)).toEqual({
    lockReason: 'financial',
    isCertain: false,
  });
  expect(lockRefusalOf('CreateDisk', 'Account.Arrearage', true)).toBeNull();
});
