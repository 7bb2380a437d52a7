import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { fleetInstanceId } from '../src/fleet/fleet';
import type { InstanceRecord } from '../src/world/records';
import type { Emulator } from '../src/server';
import { ask, bodyOf, callAcs3, rowsOf, startStill } from './helpers';
import type { Body, Parameters } from './helpers';
import { groupId, hangzhou } from './instance-write-calls';

const one = fleetInstanceId('cn-hangzhou', 0);
const InstanceId = one;

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startStill({ fleet: { instancesPerRegion: 2 } });
});
beforeEach(() => {
  emulator.control.reset();
});
afterAll(() => emulator.close());

const call = (action: string, parameters: Parameters): Promise<Body> => ask(emulator, action, parameters);
const codeOf = async (action: string, parameters: Parameters): Promise<string | undefined> =>
  (await call(action, parameters)).Code;

async function shown(): Promise<Record<string, unknown>> {
  const rows = rowsOf(
    await call('DescribeInstances', {
      InstanceIds: `["${one}"]`,
      'AdditionalAttributes.1': 'META_OPTIONS',
    }),
  );
  return rows[0] ?? {};
}

/** Changes attributes. @returns status and code of the answer */
async function modify(parameters: Parameters, fields: Partial<InstanceRecord> = {}): Promise<string> {
  emulator.control.patch(one, fields);
  const answer = await callAcs3(emulator.endpoint, 'ModifyInstanceAttribute', { InstanceId, ...parameters });
  return `${String(answer.status)} ${bodyOf(answer).Code ?? ''}`.trim();
}

const burstable = { instanceType: 'ecs.t6-c1m2.large' };
const windows = { osType: 'windows' };

describe('ModifyInstanceAttribute', () => {
  test.each<[Parameters, Partial<InstanceRecord>, Record<string, unknown>]>([
    [{ InstanceName: 'shop-1' }, {}, { InstanceName: 'shop-1' }],
    [{ Description: 'Sells things' }, {}, { Description: 'Sells things' }],
    [{ Description: '' }, { description: 'old' }, { Description: '' }],
    [{ HostName: 'shop-1.internal' }, {}, { HostName: 'shop-1.internal' }],
    [{ HostName: 'SHOP-1' }, windows, { HostName: 'SHOP-1' }],
    [{ DeletionProtection: 'true' }, {}, { DeletionProtection: true }],
    [{ Recyclable: 'true' }, {}, { Recyclable: true }],
    [{ CreditSpecification: 'Unlimited' }, burstable, { CreditSpecification: 'Unlimited' }],
    [
      { 'CpuOptions.TopologyType': 'ContinuousCoreToHTMapping' },
      { status: 'Stopped' },
      { CpuOptions: { TopologyType: 'ContinuousCoreToHTMapping' } },
    ],
  ])('%j on %j', async (parameters, fields, expected) => {
    expect(await modify(parameters, fields)).toBe('200');
    expect(await shown()).toMatchObject(expected);
  });

  test.each<[Parameters, Partial<InstanceRecord>, string]>([
    [{ InstanceName: 'x' }, {}, '400 InvalidInstanceName.Malformed'],
    [{ InstanceName: 'http://shop' }, {}, '400 InvalidInstanceName.Malformed'],
    [{ Description: 'https://shop' }, {}, '400 InvalidDescription.Malformed'],
    [{ Password: 'short' }, {}, '400 InvalidPassword.Malformed'],
    [{ Password: '/Secret-12345' }, windows, '400 InvalidPassword.Malformed'],
    [{ Password: 'Secret-12345' }, { status: 'Starting' }, '403 IncorrectInstanceStatus'],
    [{ HostName: '-shop' }, {}, '400 InvalidHostName.Malformed'],
    [{ HostName: 'shop..internal' }, {}, '400 InvalidHostName.Malformed'],
    [{ HostName: '12345' }, windows, '400 InvalidHostName.Malformed'],
    [{ HostName: 'longer-than-fifteen' }, windows, '400 InvalidHostName.Malformed'],
    [{ HostName: 'shop' }, { status: 'Pending' }, '403 IncorrectInstanceStatus'],
    [{ UserData: 'not base64!' }, {}, '403 InvalidUserData.Base64FormatInvalid'],
    [{ UserData: 'A'.repeat(44_000) }, {}, '400 InvalidUserData.SizeExceeded'],
    [
      { DeletionProtection: 'true' },
      { instanceChargeType: 'PrePaid' },
      '403 InvalidChargeType.ValueNotSupported',
    ],
    [{ Recyclable: 'true' }, { instanceChargeType: 'PrePaid' }, '400 InvalidParameter.RecycleBin'],
    [{ CreditSpecification: 'Unlimited' }, {}, '400 InstanceType.ValueNotSupported'],
    [{ CreditSpecification: 'Endless' }, burstable, '400 InvalidParameter.CreditSpecification'],
    [
      { CreditSpecification: 'Standard' },
      { ...burstable, status: 'Starting' },
      '400 InvalidInstanceStatus.CreditSpecRestricted',
    ],
    [{ EnableJumboFrame: 'true' }, { status: 'Starting' }, '400 InvalidOperation.InstanceStatusNotSupport'],
    [{ EnableJumboFrame: 'true' }, { networkType: 'classic' }, '400 InvalidParam.NotSupportJumboFrame'],
    [
      { 'CpuOptions.TopologyType': 'ContinuousCoreToHTMapping' },
      {},
      '400 InvalidOperation.InstanceStatusUnsupported',
    ],
    [{ 'CpuOptions.TopologyType': 'Round' }, {}, '400 InvalidParameter.CpuOptionsTopologyType'],
    [{ NetworkInterfaceQueueNumber: '2' }, {}, '400 InvalidOperation.InvalidEcsState'],
    [
      { NetworkInterfaceQueueNumber: '0' },
      { status: 'Stopped' },
      '403 InvalidParameter.InvalidEniQueueNumber',
    ],
  ])('%j on %j: %s', async (parameters, fields, expected) => {
    emulator.control.patch(one, fields);
    const before = JSON.stringify(emulator.control.instance(one));
    expect(await modify({ ...parameters, Recyclable: parameters.Recyclable ?? 'false' })).toBe(expected);
    expect(JSON.stringify(emulator.control.instance(one))).toBe(before);
  });

  test('jumbo frames show in DescribeInstanceAttribute, user data in DescribeUserData', async () => {
    const UserData = Buffer.from('#!/bin/sh\n').toString('base64');
    expect(await modify({ EnableJumboFrame: 'true', UserData })).toBe('200');
    expect(await call('DescribeInstanceAttribute', { InstanceId })).toMatchObject({ EnableJumboFrame: true });
    expect(await call('DescribeUserData', { InstanceId })).toMatchObject({ UserData });
    expect(await modify({ UserData: '' })).toBe('200');
    expect(await call('DescribeUserData', { InstanceId })).toMatchObject({ UserData: '' });
  });

  test('the given security groups replace the old ones', async () => {
    const [app, data, foreign] = ['app', 'data', 'second-web'].map((name) => groupId(emulator.control, name));
    expect(await modify({ 'SecurityGroupIds.1': app ?? '', 'SecurityGroupIds.2': data ?? '' })).toBe('200');
    expect(await shown()).toMatchObject({ SecurityGroupIds: { SecurityGroupId: [app, data] } });
    expect(await modify({ 'SecurityGroupIds.1': app ?? '', 'SecurityGroupIds.2': app ?? '' })).toBe(
      '404 InvalidParameter.SecurityGroupIdRepeated',
    );
    expect(await modify({ 'SecurityGroupIds.1': 'sg-nowhere' })).toBe('404 InvalidSecurityGroupId.NotFound');
    expect(await modify({ 'SecurityGroupIds.1': foreign ?? '' })).toBe(
      '404 InvalidSecurityGroupVpc.NotBelongToOneVpc',
    );
  });

  test('more than five security groups are refused', async () => {
    const { securityGroups } = hangzhou(emulator.control);
    const [like] = [...securityGroups.values()];
    if (like === undefined) throw new Error('no group');
    const ids = [1, 2, 3, 4, 5, 6].map((n) => `sg-extra${String(n)}`);
    for (const id of ids) securityGroups.set(id, { ...like, securityGroupId: id });
    const parameters = Object.fromEntries(ids.map((id, n) => [`SecurityGroupIds.${String(n + 1)}`, id]));
    expect(await modify(parameters)).toBe('400 JoinedGroupLimitExceed');
  });
});

test('passwords are accepted and not stored', async () => {
  const [Password, VncPassword] = ['Canary-81746', 'Cnry81'];
  expect(await modify({ Password })).toBe('200');
  expect(await codeOf('ModifyInstanceVncPasswd', { InstanceId, VncPassword })).toBeUndefined();
  const { accounts } = emulator.control.world;
  const kept = JSON.stringify(
    [...accounts.values()].map(({ regions }) => [...regions.values()].map((region) => [...region.instances])),
  );
  expect(kept).toContain(one);
  expect(kept).not.toContain(Password);
  expect(kept).not.toContain(VncPassword);
});

test.each(['Ecs12', 'Ecs1234', 'ecs123', 'ECS123', 'EcsEcs', 'Ecs-12'])(
  'a VNC password like %s is refused',
  async (VncPassword) => {
    expect(await codeOf('ModifyInstanceVncPasswd', { InstanceId, VncPassword })).toBe(
      'IncorrectVncPassword.Malformed',
    );
  },
);

describe('ModifyInstanceMetadataOptions', () => {
  const set = (parameters: Parameters) =>
    codeOf('ModifyInstanceMetadataOptions', { InstanceId, HttpEndpoint: 'enabled', ...parameters });

  test('changes the given options, which reads show only when asked', async () => {
    await set({ HttpTokens: 'required', HttpPutResponseHopLimit: '3', InstanceMetadataTags: 'enabled' });
    await set({ HttpEndpoint: 'disabled', InstanceMetadataTags: 'enabled' });
    expect((await shown()).MetadataOptions).toEqual({
      HttpEndpoint: 'disabled',
      HttpTokens: 'required',
      HttpPutResponseHopLimit: 3,
      InstanceMetadataTags: 'enabled',
    });
    expect(emulator.control.instance(one).metadataOptions.tags).toBe('enabled');
  });

  test.each([
    [{ HttpEndpoint: 'on' }, 'InvalidHttpEndpoint.NotSupported'],
    [{ HttpTokens: 'many' }, 'InvalidHttpTokens.NotSupported'],
    [{ HttpPutResponseHopLimit: '65' }, 'InvalidHttpPutResponseHopLimit.NotSupported'],
    [{ HttpPutResponseHopLimit: 'far' }, 'InvalidHttpPutResponseHopLimit.NotSupported'],
    [{ InstanceMetadataTags: 'some' }, 'InvalidInstanceMetadataTags.NotSupported'],
  ])('%j: %s', async (parameters, code) => {
    expect(await set(parameters)).toBe(code);
  });
});
