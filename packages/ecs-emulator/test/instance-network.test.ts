import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { isPublic } from '../src/instances/addresses';
import { fleetInstanceId } from '../src/fleet/fleet';
import type { InstanceRecord } from '../src/world/records';
import type { Emulator } from '../src/server';
import { ask, bodyOf, callAcs3, rowsOf, startStill } from './helpers';
import type { Body, Parameters } from './helpers';

const [one, two] = [fleetInstanceId('cn-hangzhou', 0), fleetInstanceId('cn-hangzhou', 1)];
const hour = 3_600_000;

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startStill({ fleet: { instancesPerRegion: 2 } });
});
beforeEach(() => {
  emulator.control.reset();
});
afterAll(() => emulator.close());

type Fields = Partial<InstanceRecord>;

/** Calls about the first instance as it is with the fields given. @returns status and code */
async function outcome(action: string, parameters: Parameters, fields: Fields = {}): Promise<string> {
  emulator.control.patch(one, fields);
  const answer = await callAcs3(emulator.endpoint, action, { InstanceId: one, ...parameters });
  return `${String(answer.status)} ${bodyOf(answer).Code ?? ''}`.trim();
}
const call = (action: string, parameters: Parameters): Promise<Body> =>
  ask(emulator, action, { InstanceId: one, ...parameters });
const shown = async (): Promise<Record<string, unknown>> =>
  rowsOf(await ask(emulator, 'DescribeInstances', {}))[0] ?? {};
const publicAddresses = async (): Promise<string[]> =>
  ((await shown()).PublicIpAddress as { IpAddress: string[] }).IpAddress;

const eip = {
  allocationId: 'eip-1',
  ipAddress: '47.1.1.1',
  bandwidth: 5,
  internetChargeType: 'PayByTraffic',
};
const online = { internetMaxBandwidthOut: 5, publicIpAddresses: ['47.96.1.2'] };
const prepaid = (): Fields => ({
  instanceChargeType: 'PrePaid',
  expiredTime: emulator.control.now() + 99 * hour,
});

describe('ModifyInstanceNetworkSpec', () => {
  const change = (parameters: Parameters, fields: Fields = {}) =>
    outcome('ModifyInstanceNetworkSpec', parameters, fields);

  test('pay-as-you-go gets an address when it asks for one', async () => {
    expect(await change({ InternetMaxBandwidthOut: '8', NetworkChargeType: 'PayByBandwidth' })).toBe('200');
    expect(await shown()).toMatchObject({ InternetMaxBandwidthOut: 8, InternetChargeType: 'PayByBandwidth' });
    expect(await publicAddresses()).toEqual([]);
    expect(await change({ AllocatePublicIp: 'true' })).toBe('200');
    expect(await publicAddresses()).toEqual([expect.stringMatching(/^198\.18\./)]);
  });

  test('a subscription gets one with its first bandwidth, once it is paid', async () => {
    expect(await change({ InternetMaxBandwidthOut: '8', AutoPay: 'false' }, prepaid())).toBe('200');
    expect(await shown()).toMatchObject({ InternetMaxBandwidthOut: 0 });
    expect(await change({ InternetMaxBandwidthOut: '8' })).toBe('200');
    expect(await publicAddresses()).toHaveLength(1);
  });

  test('a subscription can have more for some hours, ending on the hour', async () => {
    const end = new Date(emulator.control.now() + 5 * hour).toISOString().slice(0, 13) + 'Z';
    expect(await change({ InternetMaxBandwidthOut: '50', EndTime: end }, { ...prepaid(), ...online })).toBe(
      '200',
    );
    expect(await shown()).toMatchObject({ InternetMaxBandwidthOut: 50 });
    emulator.control.advance(5 * hour);
    expect(await shown()).toMatchObject({ InternetMaxBandwidthOut: 5 });
  });

  test.each<[Parameters, Fields, string]>([
    [{ InternetMaxBandwidthOut: '101' }, {}, '400 InvalidInternetMaxBandwidthOut.ValueNotSupported'],
    [{ InternetMaxBandwidthOut: '-1' }, {}, '400 InvalidInternetMaxBandwidthOut.ValueNotSupported'],
    [{ InternetMaxBandwidthIn: '11' }, {}, '400 InvalidInternetMaxBandwidthIn.ValueNotSupported'],
    [{ InternetMaxBandwidthIn: '0' }, {}, '400 InvalidInternetMaxBandwidthIn.ValueNotSupported'],
    [{ NetworkChargeType: 'PayByMood' }, {}, '400 InvalidInternetChargeType.ValueNotSupported'],
    [{ AllocatePublicIp: 'true' }, {}, '400 InvalidParam.AllocatePublicIp'],
    [{ InternetMaxBandwidthOut: '8' }, { eip }, '403 InvalidInstance.InstanceNotSupported'],
    [{ InternetMaxBandwidthOut: '8' }, { status: 'Stopping' }, '403 IncorrectInstanceStatus'],
    [{ InternetMaxBandwidthOut: '8', EndTime: '2099-01-01T00Z' }, {}, '400 ChargeTypeViolation'],
    [{ InternetMaxBandwidthOut: '8', EndTime: '2020-01-01T00Z' }, {}, '400 InvalidEndTime.ValueNotSupported'],
    [
      { InternetMaxBandwidthOut: '8', StartTime: '2020-01-01T00Z', EndTime: '2099-01-01T00Z' },
      {},
      '400 InvalidStartTime.ValueNotSupported',
    ],
    [
      { InternetMaxBandwidthOut: '3', EndTime: '2099-01-01T00Z' },
      { instanceChargeType: 'PrePaid', internetMaxBandwidthOut: 5 },
      '400 InvalidBandwidth.ValueNotSupported',
    ],
  ])('%j on %j: %s', async (parameters, fields, expected) => {
    expect(await change(parameters, fields)).toBe(expected);
  });

  test('a subscription that pays by bandwidth may have 200', async () => {
    const fields = { ...prepaid(), internetChargeType: 'PayByBandwidth' };
    expect(await change({ InternetMaxBandwidthOut: '200' }, fields)).toBe('200');
    expect(await change({ InternetMaxBandwidthOut: '201' })).toMatch(/^400/);
  });
});

describe('a public address', () => {
  test('is allocated once, and kept', async () => {
    emulator.control.patch(one, { internetMaxBandwidthOut: 5 });
    const { IpAddress } = await call('AllocatePublicIpAddress', {});
    expect(await publicAddresses()).toEqual([IpAddress]);
    expect(await call('AllocatePublicIpAddress', {})).toMatchObject({ IpAddress });
  });

  test('can be chosen, if it is free and public', async () => {
    emulator.control.patch(two, online);
    const ask = (IpAddress: string) =>
      outcome('AllocatePublicIpAddress', { IpAddress }, { internetMaxBandwidthOut: 5 });
    expect(await ask('47.96.1')).toBe('400 InvalidIpAddress.Malformed');
    expect(await ask('10.1.1.1')).toBe('403 InvalidIpAddress.NotPublic');
    expect(await ask('47.96.1.2')).toBe('403 IpInUse');
    expect(await ask('47.96.1.3')).toBe('200');
    expect(await publicAddresses()).toEqual(['47.96.1.3']);
  });

  test.each<[Parameters, Fields, string]>([
    [{}, {}, '400 AllocateIpInvalidInstanceBandwidth'],
    [{}, { eip, internetMaxBandwidthOut: 5 }, '403 AllocatedAlready'],
    [{}, { status: 'Pending', internetMaxBandwidthOut: 5 }, '403 IncorrectInstanceStatus'],
    [{}, { instanceChargeType: 'PrePaid', expiredTime: 1 }, '403 InstanceExpiredOrInArrears'],
    [{ VlanId: '720' }, { internetMaxBandwidthOut: 5 }, '404 InvalidVlanId.NotFound'],
  ])('allocated with %j on %j: %s', async (parameters, fields, expected) => {
    expect(await outcome('AllocatePublicIpAddress', parameters, fields)).toBe(expected);
  });

  test('is released by the address alone', async () => {
    emulator.control.patch(one, online);
    const body = await ask(emulator, 'ReleasePublicIpAddress', { PublicIpAddress: '47.96.1.2' });
    expect(body.Code).toBeUndefined();
    expect(await publicAddresses()).toEqual([]);
    expect(await outcome('ReleasePublicIpAddress', { PublicIpAddress: '47.96.1.2' })).toBe(
      '400 InvalidIpAddress.NotFound',
    );
  });

  test('becomes an EIP', async () => {
    emulator.control.patch(one, online);
    await call('ConvertNatPublicIpToEip', {});
    expect(await shown()).toMatchObject({
      PublicIpAddress: { IpAddress: [] },
      InternetMaxBandwidthOut: 0,
      EipAddress: {
        AllocationId: expect.stringMatching(/^eip-/),
        IpAddress: '47.96.1.2',
        Bandwidth: 5,
      },
    });
  });

  test.each<[Fields, string]>([
    [{ eip }, '403 OperationDenied'],
    [{}, '404 InvalidInstance.IpAddressMissing'],
    [{ ...online, internetMaxBandwidthOut: 0 }, '403 InvalidInstance.ZeroBandwidth'],
    [{ ...online, status: 'Starting' }, '403 IncorrectInstanceStatus'],
    [
      { ...online, instanceChargeType: 'PrePaid', expiredTime: 9e12, internetChargeType: 'PayByBandwidth' },
      '403 InvalidInternetChargeType.ValueNotSupported',
    ],
    [{ ...online, instanceChargeType: 'PrePaid', expiredTime: 1 }, '403 InvalidEndTime.OperateNotSupport'],
  ])('of %j does not: %s', async (fields, expected) => {
    expect(await outcome('ConvertNatPublicIpToEip', { RegionId: 'cn-hangzhou' }, fields)).toBe(expected);
  });

  test.each([
    ['8.8.8.8', true],
    ['10.0.0.1', false],
    ['172.16.0.1', false],
    ['172.32.0.1', true],
    ['192.168.1.1', false],
    ['100.64.0.1', false],
    ['100.128.0.1', true],
    ['224.0.0.1', false],
    ['256.1.1.1', false],
  ])('%s is one: %s', (address, expected) => {
    expect(isPublic(address)).toBe(expected);
  });
});
