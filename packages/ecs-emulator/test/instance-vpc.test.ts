import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { fleetInstanceId } from '../src/fleet/fleet';
import type { InstanceRecord } from '../src/world/records';
import type { Emulator } from '../src/server';
import { ask, bodyOf, callAcs3, rowsOf, startStill } from './helpers';
import type { Parameters } from './helpers';
import { groupId, hangzhou, vSwitchesFor } from './instance-write-calls';

const [one, two] = [fleetInstanceId('cn-hangzhou', 0), fleetInstanceId('cn-hangzhou', 1)];

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
const shown = async (): Promise<Record<string, unknown>> =>
  rowsOf(await ask(emulator, 'DescribeInstances', {}))[0] ?? {};

describe('ModifyInstanceVpcAttribute', () => {
  const stopped = { status: 'Stopped' };
  const move = (parameters: Parameters, fields: Fields = stopped) =>
    outcome('ModifyInstanceVpcAttribute', parameters, fields);
  const place = async (): Promise<unknown> => (await shown()).VpcAttributes;

  test('changes the address', async () => {
    const [own] = vSwitchesFor(emulator.control, one);
    expect(await move({ VSwitchId: own, PrivateIpAddress: '172.16.200.7' })).toBe('200');
    expect(await place()).toMatchObject({
      VSwitchId: own,
      PrivateIpAddress: { IpAddress: ['172.16.200.7'] },
    });
  });

  test('changes the vSwitch, with an address in its range', async () => {
    const [, other] = vSwitchesFor(emulator.control, one);
    expect(await move({ VSwitchId: other })).toBe('200');
    expect(await place()).toMatchObject({
      VSwitchId: other,
      PrivateIpAddress: { IpAddress: [expect.stringMatching(/^172\.17\./)] },
    });
  });

  test('changes the network, with security groups of that network', async () => {
    const [, , far] = vSwitchesFor(emulator.control, one);
    const VpcId = hangzhou(emulator.control).vSwitches.get(far)?.vpcId ?? '';
    const group = groupId(emulator.control, 'second-web');
    expect(await move({ VSwitchId: far, VpcId })).toBe('404 InvalidParameter.SecurityGroupId');
    expect(await move({ VSwitchId: far, VpcId, 'SecurityGroupId.1': group })).toBe('200');
    expect(await place()).toMatchObject({ VpcId, VSwitchId: far });
    expect(await shown()).toMatchObject({ SecurityGroupIds: { SecurityGroupId: [group] } });
    expect(await move({ VSwitchId: far, VpcId, 'SecurityGroupId.1': group })).toBe(
      '404 InvalidParameter.AlreadyInTargetVpc',
    );
  });

  test('what is refused', async () => {
    const { control } = emulator;
    const [VSwitchId, , far] = vSwitchesFor(control, one);
    const web = groupId(control, 'web');
    const taken = control.instance(two).privateIpAddresses[0] ?? '';
    control.patch(two, { vpcId: control.instance(one).vpcId });
    const VpcId = hangzhou(control).vSwitches.get(far)?.vpcId ?? '';
    const otherZone = [...hangzhou(control).vSwitches.values()].find(
      ({ zoneId, vpcId }) => zoneId !== control.instance(one).zoneId && vpcId !== VpcId,
    );
    const cases: [Parameters, Fields, string][] = [
      [{ VSwitchId }, { status: 'Running' }, '400 IncorrectInstanceStatus'],
      [{ VSwitchId: 'vsw-nowhere' }, stopped, '404 InvalidVSwitchId.NotFound'],
      [{ VSwitchId: far }, stopped, '404 InvalidVSwitch.NotBelongToVpc'],
      [{ VSwitchId: otherZone?.vSwitchId ?? '' }, stopped, '400 InvalidVSwitchId.Mismatch'],
      [{ VSwitchId, PrivateIpAddress: '172.16' }, stopped, '400 InvalidPrivateIpAddress.Malformed'],
      [{ VSwitchId, PrivateIpAddress: '10.1.1.1' }, stopped, '400 InvalidPrivateIpAddress.Mismatch'],
      [{ VSwitchId, PrivateIpAddress: taken }, stopped, '400 InvalidPrivateIpAddress.Duplicated'],
      [{ VSwitchId, 'SecurityGroupId.1': web }, stopped, '404 InvalidParameter.MustBeEmpty'],
      [
        { VSwitchId: far, VpcId, 'SecurityGroupId.1': web },
        stopped,
        '404 InvalidSecurityGroupVpc.NotBelongToOneVpc',
      ],
      [
        { VSwitchId: far, VpcId, 'SecurityGroupId.1': web },
        { ...stopped, ipv6Addresses: ['fd00::1'] },
        '403 InvalidIp.Ipv6Assigned',
      ],
    ];
    for (const [parameters, fields, expected] of cases) {
      expect([parameters, await move(parameters, fields)]).toEqual([parameters, expected]);
    }
  });
});

describe('security groups', () => {
  const join = (parameters: Parameters, fields: Fields = {}) =>
    outcome('JoinSecurityGroup', parameters, fields);
  const leave = (parameters: Parameters, fields: Fields = {}) =>
    outcome('LeaveSecurityGroup', parameters, fields);
  const groups = async (): Promise<unknown> => (await shown()).SecurityGroupIds;

  test('are joined and left, by instance or by interface', async () => {
    const [app, data] = [groupId(emulator.control, 'app'), groupId(emulator.control, 'data')];
    const { networkInterfaceId } = emulator.control.instance(one);
    emulator.control.patch(one, { securityGroupIds: [app] });
    const byInterface = { InstanceId: '', RegionId: 'cn-hangzhou', NetworkInterfaceId: networkInterfaceId };
    expect(await join({ ...byInterface, SecurityGroupId: data })).toBe('200');
    expect(await groups()).toEqual({ SecurityGroupId: [app, data] });
    expect(await leave({ SecurityGroupId: app })).toBe('200');
    expect(await groups()).toEqual({ SecurityGroupId: [data] });
    expect(await leave({ SecurityGroupId: app })).toBe('400 InvalidSecurityGroupAssociation.NotFound');
    expect(await leave({ SecurityGroupId: data })).toBe('403 InstanceLastSecurityGroup');
    expect(await join({ SecurityGroupId: data })).toBe('403 InvalidInstanceId.AlreadyExists');
  });

  test('what is refused', async () => {
    const [web, foreign] = [groupId(emulator.control, 'web'), groupId(emulator.control, 'second-web')];
    const interfaceOnly = { InstanceId: '', NetworkInterfaceId: 'eni-nowhere', SecurityGroupId: web };
    const five = { securityGroupIds: ['sg-1', 'sg-2', 'sg-3', 'sg-4', 'sg-5'] };
    const cases: [Parameters, Fields, string][] = [
      [{ SecurityGroupId: 'sg-nowhere' }, {}, '404 InvalidSecurityGroupId.NotFound'],
      [{ SecurityGroupId: foreign }, {}, '400 InvalidInstanceId.Mismatch'],
      [
        { SecurityGroupId: web, NetworkInterfaceId: 'eni-1' },
        {},
        '403 InvalidParam.EniIdAndInstanceId.Conflict',
      ],
      [{ SecurityGroupId: web, InstanceId: '' }, {}, '400 InvalidInstanceId.Malformed'],
      [interfaceOnly, {}, '400 MissingParameter.RegionId'],
      [{ ...interfaceOnly, RegionId: 'cn-hangzhou' }, {}, '404 InvalidEniId.NotFound'],
      [{ SecurityGroupId: web }, five, '400 InstanceSecurityGroupLimitExceeded'],
      [{ SecurityGroupId: web }, { status: 'Starting' }, '403 IncorrectInstanceStatus'],
    ];
    for (const [parameters, fields, expected] of cases) {
      expect([parameters, await join(parameters, fields)]).toEqual([parameters, expected]);
    }
  });
});
