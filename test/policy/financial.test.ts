/** The table of the financial lock against the editions of Alibaba Cloud's document, typed off by hand. */
import { describe, expect, test } from '@jest/globals';
import { operations } from '../../src/catalogue/operations';
import type { EcsOperation } from '../../src/catalogue/operations';
import { financialLock } from '../../src/policy/locks/financial';

type Word = 'error' | 'normal' | 'irrelevant';

/** The current edition: instance overdue, disk overdue. ModifyInstanceSpec is in its second table only. */
const current: Readonly<Partial<Record<EcsOperation, readonly [Word | null, Word]>>> = {
  AllocatePublicIpAddress: ['error', 'error'],
  AttachDisk: ['error', 'error'],
  CreateDisk: ['error', 'error'],
  CreateImage: ['normal', 'normal'],
  CreateSnapshot: ['normal', 'normal'],
  DeleteDisk: ['normal', 'normal'],
  DeleteInstance: ['normal', 'normal'],
  DeleteSnapshot: ['normal', 'normal'],
  DescribeDisks: ['normal', 'normal'],
  DescribeInstances: ['normal', 'normal'],
  DescribeInstanceStatus: ['normal', 'normal'],
  DescribeInstanceTypes: ['normal', 'normal'],
  DescribeInstanceMonitorData: ['normal', 'normal'],
  DescribeSnapshots: ['normal', 'normal'],
  DetachDisk: ['normal', 'normal'],
  JoinSecurityGroup: ['normal', 'normal'],
  LeaveSecurityGroup: ['normal', 'normal'],
  ModifyAutoSnapshotPolicy: ['normal', 'normal'],
  ModifyDiskAttribute: ['normal', 'normal'],
  ModifyInstanceAttribute: ['normal', 'error'],
  ModifyInstanceSpec: [null, 'error'],
  RebootInstance: ['error', 'error'],
  ReInitDisk: ['error', 'error'],
  ReplaceSystemDisk: ['error', 'error'],
  ResetDisk: ['error', 'error'],
  StartInstance: ['error', 'error'],
  StopInstance: ['error', 'error'],
};

/** The older edition, where it has more than "normal": instance overdue, disk overdue, both overdue. */
const older: Readonly<Partial<Record<EcsOperation, readonly [Word, Word, Word]>>> = {
  AllocatePublicIpAddress: ['error', 'normal', 'error'],
  AttachDisk: ['normal', 'error', 'error'],
  CreateDisk: ['normal', 'error', 'error'],
  ReInitDisk: ['error', 'normal', 'error'],
  ReplaceSystemDisk: ['error', 'normal', 'error'],
  StartInstance: ['error', 'normal', 'error'],
  ResetDisk: ['error', 'error', 'error'],
  ModifyInstanceAttribute: ['normal', 'normal', 'error'],
  ModifyInstanceSpec: ['normal', 'normal', 'error'],
  RebootInstance: ['irrelevant', 'irrelevant', 'irrelevant'],
  StopInstance: ['irrelevant', 'irrelevant', 'irrelevant'],
};

/** The operations that only their own page stops, and the code that it lists. */
const byPage: Readonly<
  Partial<Record<EcsOperation, readonly [instance: string | null, disk: string | null]>>
> = {
  RebootInstances: ['InstanceExpiredOrInArrears', null],
  ModifyInstanceChargeType: [null, null],
  ResizeDisk: ['InstanceExpiredOrInArrears', 'DiskInArrears'],
  ModifyDiskSpec: ['InstanceExpiredOrInArrears', 'DiskInArrears'],
  ResetDisks: ['InstanceExpiredOrInArrears', null],
  ModifyInstanceNetworkSpec: ['InstanceExpiredOrInArrears', null],
  ConvertNatPublicIpToEip: ['InvalidInstance.OverduePayment', null],
  ModifyInstanceVpcAttribute: [null, null],
  RedeployInstance: ['InstanceExpiredOrInArrears', null],
};

const names = operations.map(({ name }) => name);
const word = (effect: string): Word => (effect === 'DENIED' ? 'error' : 'normal');

describe('operations that the document names', () => {
  test('are 27 of ours, and no other cell claims to be documented', () => {
    expect(Object.keys(current)).toHaveLength(27);
    const documented = names.filter((name) => {
      const { instance, disk, both } = financialLock.rules[name];
      return [instance, disk, both].some(({ basis }) => basis === 'DOCUMENTED');
    });
    expect([...documented].sort()).toEqual(Object.keys(current).sort());
  });

  test.each(Object.entries(current))('%s: where the editions agree, the table says the same', (name, now) => {
    const { instance, disk, both, disagreement } = financialLock.rules[name as EcsOperation];
    const before = older[name as EcsOperation];
    const agrees = [instance, disk].map((cell, at) => {
      const [one, other] = [now[at] ?? before?.[at], before?.[at] ?? now[at]];
      if (one !== other) return false;
      expect([at, word(cell.effect)]).toEqual([at, one]);
      return true;
    });
    if (before !== undefined && before[2] !== 'irrelevant') expect(word(both.effect)).toBe(before[2]);
    // A cell on which the editions differ has a text that says what was chosen.
    if (agrees.includes(false)) expect(disagreement).toMatch(/: (an error|normal)\b.*\.$/);
  });

  test('where the editions disagree, a code on the page settles it, and else the older edition', () => {
    const chosen = (name: EcsOperation, side: 'instance' | 'disk') =>
      word(financialLock.rules[name][side].effect);
    expect(chosen('StartInstance', 'disk')).toBe('error');
    expect(chosen('AttachDisk', 'instance')).toBe('error');
    expect(chosen('CreateDisk', 'instance')).toBe('normal');
    for (const name of [
      'AllocatePublicIpAddress',
      'ReInitDisk',
      'ReplaceSystemDisk',
      'ModifyInstanceAttribute',
      'ModifyInstanceSpec',
    ] as const)
      expect([name, chosen(name, 'disk')]).toEqual([name, 'normal']);
    for (const name of ['StopInstance', 'RebootInstance'] as const)
      expect([chosen(name, 'instance'), chosen(name, 'disk')]).toEqual(['error', 'error']);
  });
});

describe('all other operations', () => {
  test.each(names.filter((name) => !(name in current)))('%s', (name) => {
    const { instance, disk, both } = financialLock.rules[name];
    const codes = byPage[name];
    if (name === 'ReActivateInstances') {
      expect([instance.effect, disk.basis, both.effect]).toEqual(['OPENS', 'NOT_STATED', 'OPENS']);
    } else if (codes === undefined) {
      for (const cell of [instance, disk, both])
        expect(cell).toEqual({ effect: 'ALLOWED', basis: 'NOT_STATED', errorCode: null });
    } else {
      expect(instance).toEqual({ effect: 'DENIED', basis: 'OPERATION_PAGE', errorCode: codes[0] });
      expect(both).toEqual(instance);
      expect([disk.effect, disk.errorCode]).toEqual([codes[1] === null ? 'ALLOWED' : 'DENIED', codes[1]]);
    }
  });
});

test('a code stands only where an error does', () => {
  for (const name of names) {
    const { instance, disk, both } = financialLock.rules[name];
    for (const { effect, errorCode } of [instance, disk, both])
      if (errorCode !== null) expect([name, effect]).toEqual([name, 'DENIED']);
  }
});
