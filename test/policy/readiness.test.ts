import { describe, expect, test } from '@jest/globals';
import { operationsOn } from '../../src/catalogue/lookup';
import type { EcsOperation } from '../../src/catalogue/operations';
import { assess } from '../../src/policy/readiness/assess';
import type { States } from '../../src/policy/readiness/assess';
import { operationsWithState, preconditionsOf } from '../../src/policy/readiness/table';
import { listedCodes } from '../support/listed-error-codes';
import { aDisk, anInstance, aSystemDisk, locks } from '../support/records';

const now = Date.parse('2026-03-01T00:00:00Z');
const offered = [...new Set([...operationsOn('INSTANCE'), ...operationsOn('DISK')])];

describe('the table of preconditions', () => {
  test('has a row for every operation that an instance or a disk offers, and no other', () => {
    expect([...operationsWithState].sort()).toEqual([...offered].sort());
  });

  test.each(offered)('%s: each need has a code that the operation lists', (operation) => {
    const { instance = [], disk = [], attached = [], systemDisk = [] } = preconditionsOf(operation) ?? {};
    const codes = [...instance, ...disk, ...attached, ...systemDisk].map(({ errorCode }) => errorCode);
    for (const code of codes) expect(listedCodes(operation)).toContain(code);
  });
});

const good: States = {
  now,
  instance: anInstance('i-1', { rawStatus: 'Stopped' }),
  disk: aDisk('d-1', ['i-1']),
  attached: [anInstance('i-1', { rawStatus: 'Stopped' })],
  systemDisk: aSystemDisk('d-s', 'i-1'),
};
const kindsOf = (operation: EcsOperation, states: Partial<States>) =>
  assess(operation, { ...good, ...states }).map(({ kind, reason }) => [kind, reason]);

describe('a fact that is missing is unknown, and never read as good', () => {
  const unknown = [['UNKNOWN', 'FACT_UNKNOWN']];
  const instance = good.instance ?? anInstance('i-1');
  const disk = good.disk ?? aDisk('d-1');

  test.each<[EcsOperation, Partial<States>]>([
    ['StartInstance', { instance: { ...instance, rawStatus: null } }],
    ['StartInstance', { instance: { ...instance, rawStatus: 'Frozen' } }],
    ['StartInstance', { instance: { ...instance, rawChargeType: null } }],
    ['StartInstance', { instance: { ...instance, rawChargeType: 'PrePaid', expiresAt: null } }],
    ['StartInstance', { instance: { ...instance, operationLocks: null } }],
    ['StartInstance', { instance: { ...instance, operationLocks: locks('brandnew') } }],
    ['StartInstance', { instance: null }],
    ['DeleteInstance', { instance: { ...instance, deletionProtection: null } }],
    ['ModifyInstanceChargeType', { instance: { ...instance, rawSpotStrategy: null } }],
    ['ModifyInstanceAttachmentAttributes', { instance: { ...instance, dedicatedHostId: null } }],
    ['AttachKeyPair', { instance: { ...instance, osType: null } }],
    ['ReplaceSystemDisk', { systemDisk: null }],
    ['DetachDisk', { disk: { ...disk, rawStatus: 'in_use' } }],
    ['DetachDisk', { disk: { ...disk, isPortable: null } }],
    ['ReInitDisk', { disk: { ...disk, isMultiAttach: null } }],
    [
      'ModifyDiskChargeType',
      { disk: { ...disk, rawKind: null }, instance: { ...instance, rawChargeType: 'PrePaid' } },
    ],
    ['ModifyDiskSpec', { disk: { ...disk, category: 'cloud_next' } }],
    ['ResizeDisk', { attached: [instance, null] }],
  ])('%s %#', (operation, states) => {
    expect(kindsOf(operation, states)).toEqual(unknown);
  });
});

test('what stands in the way is told with the words of ECS', () => {
  const instance = anInstance('i-1', { rawStatus: 'Running' });
  expect(assess('StartInstance', { now, instance })).toEqual([
    {
      kind: 'UNMET',
      reason: 'INSTANCE_STATUS',
      errorCode: 'IncorrectInstanceStatus',
      parameters: { status: 'Running', needed: ['Stopped'] },
    },
  ]);
});

test('a subscription counts as over at its end, and no sooner', () => {
  const ending = (ms: number) =>
    anInstance('i-1', {
      rawStatus: 'Stopped',
      rawChargeType: 'PrePaid',
      expiresAt: new Date(now + ms).toISOString(),
    });
  const reasons = (ms: number) => kindsOf('StartInstance', { instance: ending(ms) });
  expect(reasons(1)).toEqual([]);
  expect(reasons(0)).toEqual([['UNMET', 'INSTANCE_EXPIRED']]);
});
