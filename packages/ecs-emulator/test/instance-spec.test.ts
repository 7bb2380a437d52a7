import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { fleetInstanceId } from '../src/fleet/fleet';
import { instanceTypes } from '../src/instances/instance-types';
import type { InstanceRecord } from '../src/world/records';
import { isoMinutes } from '../src/world/clock';
import { addDisk } from '../src/world/builders';
import type { Emulator } from '../src/server';
import { ask, bodyOf, callAcs3, rowsOf, startStill } from './helpers';
import type { Parameters } from './helpers';
import { hangzhou } from './instance-write-calls';

const one = fleetInstanceId('cn-hangzhou', 0);
const hour = 3_600_000;

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startStill({ fleet: { instancesPerRegion: 1 } });
});
beforeEach(() => {
  emulator.control.reset();
});
afterAll(() => emulator.close());

/** Calls about the instance as it is with the fields given. @returns status and code */
async function outcome(
  action: string,
  parameters: Parameters,
  fields: Partial<InstanceRecord> = {},
): Promise<string> {
  emulator.control.patch(one, fields);
  const all = { RegionId: 'cn-hangzhou', InstanceId: one, ...parameters };
  const answer = await callAcs3(emulator.endpoint, action, all);
  return `${String(answer.status)} ${bodyOf(answer).Code ?? ''}`.trim();
}
const shown = async (): Promise<Record<string, unknown>> =>
  rowsOf(await ask(emulator, 'DescribeInstances', {}))[0] ?? {};
/** A time of the resource clock, so many hours ahead. */
const ahead = (hours: number): string => isoMinutes(emulator.control.now() + hours * hour);

const stopped = { status: 'Stopped' };
const prepaid = (): Partial<InstanceRecord> => ({
  instanceChargeType: 'PrePaid',
  expiredTime: emulator.control.now() + 1000 * hour,
});
const withEip = {
  eip: { allocationId: 'eip-1', ipAddress: '47.1.1.1', bandwidth: 5, internetChargeType: 'PayByTraffic' },
};

describe('ModifyInstanceSpec', () => {
  test('changes the type of a stopped instance', async () => {
    expect(await outcome('ModifyInstanceSpec', { InstanceType: 'ecs.r7.2xlarge' }, stopped)).toBe('200');
    expect(await shown()).toMatchObject({ InstanceType: 'ecs.r7.2xlarge', Cpu: 8, Memory: 65_536 });
  });

  test('changes the bandwidth of a running one', async () => {
    const bandwidth = { InternetMaxBandwidthOut: '20', InternetMaxBandwidthIn: '15' };
    expect(await outcome('ModifyInstanceSpec', bandwidth)).toBe('200');
    expect(await shown()).toMatchObject({ InternetMaxBandwidthOut: 20, InternetMaxBandwidthIn: 15 });
  });

  test('raises the bandwidth for a time', async () => {
    const spell = {
      'Temporary.InternetMaxBandwidthOut': '50',
      'Temporary.StartTime': ahead(1),
      'Temporary.EndTime': ahead(5),
    };
    expect(await outcome('ModifyInstanceSpec', spell, { internetMaxBandwidthOut: 5 })).toBe('200');
    const seen: unknown[] = [];
    for (let step = 0; step < 4; step += 1) {
      seen.push((await shown()).InternetMaxBandwidthOut);
      emulator.control.advance(2 * hour);
    }
    expect(seen).toEqual([5, 50, 50, 5]);
  });

  test.each<[Parameters, Partial<InstanceRecord>, string]>([
    [{ InstanceType: 'ecs.g7.xlarge' }, {}, '400 InvalidInstanceStatus.NotStopped'],
    [{ InstanceType: 'ecs.g7.xlarge' }, { instanceChargeType: 'PrePaid' }, '403 ChargeTypeViolation'],
    [{ InstanceType: 'ecs.none.large' }, stopped, '400 InvalidInstanceType.ValueNotSupported'],
    [{ InstanceType: 'ecs.g6r.large' }, stopped, '400 DependencyViolation.InstanceType'],
    [{ InstanceType: 'ecs.g7.large' }, stopped, '400 DependencyViolation.InstanceType'],
    [
      { InstanceType: 'ecs.g7.xlarge', InternetMaxBandwidthOut: '5' },
      stopped,
      '400 InvalidParameter.Mismatch',
    ],
    [{}, {}, '400 InvalidParameter'],
    [{ InternetMaxBandwidthOut: '101' }, {}, '403 InvalidParameter.InternetMaxBandwidthOut'],
    [{ InternetMaxBandwidthOut: '5', InternetMaxBandwidthIn: '11' }, {}, '400 InvalidParameter.Bandwidth'],
    [{ InternetMaxBandwidthOut: '5' }, { status: 'Starting' }, '403 InvalidStatus.ValueNotSupported'],
    [{ InternetMaxBandwidthOut: '5' }, withEip, '403 InvalidInstance.EipNotSupport'],
    [{ 'Temporary.InternetMaxBandwidthOut': '5' }, {}, '404 MissingTemporary.StartTime'],
    [
      { 'Temporary.InternetMaxBandwidthOut': '5', 'Temporary.StartTime': '2026-03-01T13:00Z' },
      {},
      '404 MissingTemporary.EndTime',
    ],
    [
      {
        'Temporary.InternetMaxBandwidthOut': '5',
        'Temporary.StartTime': '2026-03-01T01:00Z',
        'Temporary.EndTime': '2027-03-01T01:00Z',
      },
      {},
      '400 InvalidTemporary.StartTime',
    ],
  ])('%j on %j: %s', async (parameters, fields, expected) => {
    expect(await outcome('ModifyInstanceSpec', parameters, fields)).toBe(expected);
  });

  test('a type that allows fewer disks than are attached is refused', async () => {
    const { world } = emulator.control;
    const most = instanceTypes.get('ecs.g7.xlarge')?.disks ?? 0;
    for (let n = 0; n < most; n += 1) {
      const disk = addDisk(world, hangzhou(emulator.control));
      emulator.control.attach(disk.diskId, one, `/dev/xvd${String(n)}`);
    }
    expect(await outcome('ModifyInstanceSpec', { InstanceType: 'ecs.g7.xlarge' }, stopped)).toBe(
      '400 InstanceTypeNotSupported.TooManyDisksAttached',
    );
  });
});

describe('ModifyPrepayInstanceSpec', () => {
  const change = (parameters: Parameters, fields: Partial<InstanceRecord> = {}) =>
    outcome('ModifyPrepayInstanceSpec', parameters, { ...prepaid(), ...fields });
  const larger = { InstanceType: 'ecs.g7.2xlarge' };
  const smaller = { InstanceType: 'ecs.c7.large' };

  test('an upgrade goes on a running instance, and restarts it if asked to', async () => {
    expect(await change({ ...larger, RebootWhenFinished: 'true' })).toBe('200');
    expect(await shown()).toMatchObject({ InstanceType: 'ecs.g7.2xlarge', Status: 'Stopping' });
  });

  test('an upgrade that is not paid changes nothing', async () => {
    expect(await change({ ...larger, AutoPay: 'false' })).toBe('200');
    expect(await shown()).toMatchObject({ InstanceType: 'ecs.g7.large' });
  });

  test('a downgrade needs a stopped instance, and no payment', async () => {
    expect(await change(smaller)).toBe('400 InvalidStatus.NotStopped');
    expect(await change({ ...smaller, AutoPay: 'false' }, stopped)).toBe('200');
    expect(await shown()).toMatchObject({ InstanceType: 'ecs.c7.large', Status: 'Stopped' });
  });

  test.each<[Parameters, Partial<InstanceRecord>, string]>([
    [larger, { instanceChargeType: 'PostPaid' }, '400 InvalidBillingMethod.ValueNotSupported'],
    [larger, { expiredTime: 1 }, '403 InvalidInstance.PreInstanceExpired'],
    [larger, { status: 'Starting' }, '403 IncorrectInstanceStatus'],
    [{ InstanceType: 'ecs.none.large' }, {}, '400 InvalidInstanceType.ValueNotSupported'],
    [{ ...larger, OperatorType: 'downgrade' }, stopped, '400 InvalidParameter'],
    [{ ...larger, RebootTime: 'soon' }, {}, '400 InvalidRebootTime.MalFormed'],
  ])('%j on %j: %s', async (parameters, fields, expected) => {
    expect(await change(parameters, fields)).toBe(expected);
  });
});
