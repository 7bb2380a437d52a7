import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { fleetDiskId, fleetInstanceId } from '../src/fleet/fleet';
import { afterPeriod, nextRenewDay } from '../src/instances/periods';
import type { InstanceRecord } from '../src/world/records';
import type { Emulator } from '../src/server';
import { ask, bodyOf, callAcs3, column, rowsOf, startStill, testTime } from './helpers';
import type { Body, Parameters } from './helpers';
import { hangzhou } from './instance-write-calls';

const [one, two] = [fleetInstanceId('cn-hangzhou', 0), fleetInstanceId('cn-hangzhou', 1)];
const [system, data] = [fleetDiskId('cn-hangzhou', 0, 0), fleetDiskId('cn-hangzhou', 0, 1)];
const day = 24 * 3_600_000;

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startStill({ fleet: { instancesPerRegion: 2, disksPerInstance: 2 } });
});
beforeEach(() => {
  emulator.control.reset();
});
afterAll(() => emulator.close());

const call = (action: string, parameters: Parameters): Promise<Body> => ask(emulator, action, parameters);
/** Status and code of an answer. */
async function outcome(action: string, parameters: Parameters): Promise<string> {
  const answer = await callAcs3(emulator.endpoint, action, { RegionId: 'cn-hangzhou', ...parameters });
  return `${String(answer.status)} ${bodyOf(answer).Code ?? ''}`.trim();
}
async function shown(instanceId = one): Promise<Record<string, unknown>> {
  return rowsOf(await call('DescribeInstances', { InstanceIds: `["${instanceId}"]` }))[0] ?? {};
}
const diskBilling = async (): Promise<unknown[]> =>
  column(await call('DescribeDisks', { DiskIds: JSON.stringify([system, data]) }), 'DiskChargeType');
const patch = (fields: Partial<InstanceRecord>): void => {
  emulator.control.patch(one, fields);
};
const subscription = { instanceChargeType: 'PrePaid', expiredTime: testTime + 10 * day };

describe('periods', () => {
  test.each([
    ['2026-01-31T10:00Z', 1, 'Month', '2026-02-28T10:00Z'],
    ['2028-01-31T10:00Z', 1, 'Month', '2028-02-29T10:00Z'],
    ['2026-11-15T10:00Z', 3, 'Month', '2027-02-15T10:00Z'],
    ['2028-02-29T10:00Z', 1, 'Year', '2029-02-28T10:00Z'],
    ['2026-02-25T10:00Z', 2, 'Week', '2026-03-11T10:00Z'],
  ])('%s and %d %s is %s', (from, count, unit, to) => {
    expect(afterPeriod(Date.parse(from), count, unit)).toBe(Date.parse(to));
  });

  test.each([
    ['2026-03-10T10:00Z', 20, '2026-04-20T10:00Z'],
    ['2026-03-20T10:00Z', 10, '2026-05-10T10:00Z'],
    ['2026-11-30T10:00Z', 28, '2027-01-28T10:00Z'],
  ])('%s renewed to the day %d is %s', (from, renewDay, to) => {
    expect(nextRenewDay(Date.parse(from), renewDay)).toBe(Date.parse(to));
  });
});

describe('ModifyInstanceChargeType', () => {
  const InstanceIds = JSON.stringify([one]);
  const month = { InstanceIds, Period: '1' };

  test('changes to a subscription, with the system disk, and data disks if asked for', async () => {
    const answer = await call('ModifyInstanceChargeType', month);
    expect(answer).toMatchObject({
      OrderId: expect.any(String),
      FeeOfInstances: { FeeOfInstance: [] },
    });
    expect(await shown()).toMatchObject({ InstanceChargeType: 'PrePaid', ExpiredTime: '2026-04-01T12:00Z' });
    expect(await diskBilling()).toEqual(['PrePaid', 'PostPaid']);
    emulator.control.reset();
    await call('ModifyInstanceChargeType', { ...month, IncludeDataDisks: 'true' });
    expect(await diskBilling()).toEqual(['PrePaid', 'PrePaid']);
  });

  test('changes back to pay-as-you-go, with the fees if asked for', async () => {
    await call('ModifyInstanceChargeType', { ...month, IncludeDataDisks: 'true' });
    const back = { InstanceIds, InstanceChargeType: 'PostPaid', IsDetailFee: 'true', AutoPay: 'false' };
    expect(await call('ModifyInstanceChargeType', back)).toMatchObject({
      FeeOfInstances: { FeeOfInstance: [{ InstanceId: one, Fee: '0.00', Currency: 'CNY' }] },
    });
    expect(await shown()).toMatchObject({ InstanceChargeType: 'PostPaid', ExpiredTime: '2099-12-31T15:59Z' });
    expect(await diskBilling()).toEqual(['PostPaid', 'PostPaid']);
  });

  test('an order that is not paid changes nothing', async () => {
    const { OrderId } = await call('ModifyInstanceChargeType', { ...month, AutoPay: 'false' });
    expect(hangzhou(emulator.control).orders.get(String(OrderId))).toMatchObject({ paid: false });
    expect(await shown()).toMatchObject({ InstanceChargeType: 'PostPaid' });
  });

  test('one instance that cannot change fails the whole call', async () => {
    emulator.control.setStatus(two, 'Pending');
    const parameters = { ...month, InstanceIds: JSON.stringify([one, two]) };
    expect(await outcome('ModifyInstanceChargeType', parameters)).toBe('400 InvalidStatus.ValueNotSupported');
    expect(await shown()).toMatchObject({ InstanceChargeType: 'PostPaid' });
    expect(await outcome('ModifyInstanceChargeType', { ...parameters, DryRun: 'true' })).toBe(
      '400 DryRunOperation',
    );
  });

  test.each<[Parameters, Partial<InstanceRecord>, string]>([
    [{ InstanceIds: '[]' }, {}, '400 InvalidParameter.InstanceIds'],
    [{ InstanceChargeType: 'Free' }, {}, '400 InvalidInstanceChargeType.ValueNotSupported'],
    [{ InstanceChargeType: 'PostPaid' }, {}, '400 InvalidInstanceChargeType.ValueNotSupported'],
    [{ Period: '' }, {}, '400 InvalidPeriod'],
    [{ PeriodUnit: 'Day' }, {}, '400 InvalidPeriod'],
    [{ Period: '10' }, {}, '400 InvalidPeriod.UnitMismatch'],
    [{}, { status: 'Stopped', stoppedMode: 'StopCharging' }, '400 InvalidStatus.ValueNotSupported'],
    [{}, { spotStrategy: 'SpotAsPriceGo' }, '400 InvalidSpotStrategy'],
    [{}, { autoReleaseTime: testTime + day }, '400 ReleaseTimeHaveBeenSet'],
    [
      { InstanceChargeType: 'PostPaid' },
      { instanceChargeType: 'PrePaid', expiredTime: testTime - 1 },
      '400 ExpiredInstance',
    ],
  ])('%j on %j: %s', async (parameters, fields, expected) => {
    patch(fields);
    expect(await outcome('ModifyInstanceChargeType', { ...month, ...parameters })).toBe(expected);
  });
});

describe('RenewInstance', () => {
  test.each([
    [{ Period: '2' }, testTime + 10 * day, '2026-05-11T12:00Z'],
    [{ Period: '1', PeriodUnit: 'Week' }, testTime + 10 * day, '2026-03-18T12:00Z'],
    [{ ExpectedRenewDay: '5' }, testTime + 10 * day, '2026-05-05T12:00Z'],
    [{ Period: '1' }, testTime - 10 * day, '2026-04-01T12:00Z'],
  ])('for %j', async (parameters, expiredTime, end) => {
    patch({ instanceChargeType: 'PrePaid', expiredTime });
    emulator.control.patch(system, { diskChargeType: 'PrePaid', expiredTime });
    await call('RenewInstance', { InstanceId: one, ...parameters });
    expect(await shown()).toMatchObject({ ExpiredTime: end });
    const [disk] = rowsOf(await call('DescribeDisks', { DiskIds: `["${system}"]` }));
    expect(disk).toMatchObject({ ExpiredTime: end });
  });

  test.each([
    [{}, subscription, '400 InvalidPeriod.NotFound'],
    [{ Period: '1', ExpectedRenewDay: '5' }, subscription, '400 InvalidExpectedRenewDay.Conflict'],
    [{ ExpectedRenewDay: '29' }, subscription, '400 InvalidExpectedRenewDay.ValueNotSupported'],
    [{ Period: '1', PeriodUnit: 'Year' }, subscription, '400 InvalidPeriodUnit.ValueNotSupported'],
    [{ Period: '11' }, subscription, '400 InvalidPeriod'],
    [{ Period: '1' }, {}, '403 ChargeTypeViolation'],
  ])('%j on %j: %s', async (parameters, fields, expected) => {
    patch(fields);
    expect(await outcome('RenewInstance', { InstanceId: one, ...parameters })).toBe(expected);
  });
});

describe('ModifyInstanceAutoRenewAttribute', () => {
  const set = (parameters: Parameters) =>
    outcome('ModifyInstanceAutoRenewAttribute', { InstanceId: one, ...parameters });
  const attribute = async (): Promise<unknown> =>
    rowsOf(await call('DescribeInstanceAutoRenewAttribute', { InstanceId: one }))[0];

  test('sets the period; RenewalStatus wins over AutoRenew; without either, renewal ends', async () => {
    patch(subscription);
    await set({ AutoRenew: 'true', Duration: '3' });
    expect(await attribute()).toMatchObject({
      RenewalStatus: 'AutoRenewal',
      Duration: 3,
      PeriodUnit: 'Month',
    });
    await set({ RenewalStatus: 'AutoRenewal', AutoRenew: 'false' });
    expect(await attribute()).toMatchObject({ AutoRenewEnabled: true, Duration: 3 });
    await set({ RenewalStatus: 'NotRenewal' });
    expect(await attribute()).toMatchObject({ RenewalStatus: 'NotRenewal', Duration: 0 });
    await set({ AutoRenew: 'true', PeriodUnit: 'Year' });
    expect(await attribute()).toMatchObject({ Duration: 1, PeriodUnit: 'Year' });
    await set({});
    expect(await attribute()).toMatchObject({ RenewalStatus: 'Normal', AutoRenewEnabled: false });
  });

  test.each([
    [{ RenewalStatus: 'Maybe' }, subscription, '403 InvalidParameter.RenewalStatus'],
    [{ PeriodUnit: 'Day' }, subscription, '403 InvalidPeriodUnit.ValueNotSupported'],
    [{ Duration: '4' }, subscription, '403 InvalidParameter.Duration'],
    [{ Duration: 'long' }, subscription, '403 InvalidParameter.Duration'],
    [{ AutoRenew: 'true' }, {}, '403 ChargeTypeViolation'],
  ])('%j on %j: %s', async (parameters, fields, expected) => {
    patch(fields);
    expect(await set(parameters)).toBe(expected);
  });
});

describe('ReActivateInstances', () => {
  test('starts an instance that was stopped for an overdue payment', async () => {
    emulator.control.setStatus(one, 'Stopped');
    emulator.control.lock(one, { reason: 'financial' });
    await call('ReActivateInstances', { InstanceId: one });
    expect(await shown()).toMatchObject({ Status: 'Starting', OperationLocks: { LockReason: [] } });
    emulator.control.advance(60_000);
    expect(await shown()).toMatchObject({ Status: 'Running' });
  });

  test.each([
    [{}, '403 IncorrectInstanceStatus'],
    [{ status: 'Stopped' }, '400 ReopenInstance.InstanceStatusNotValid'],
    [{ instanceChargeType: 'PrePaid' }, '404 InvalidPayType.NotSupport'],
  ])('of %j: %s', async (fields, expected) => {
    patch(fields);
    expect(await outcome('ReActivateInstances', { InstanceId: one })).toBe(expected);
  });
});
