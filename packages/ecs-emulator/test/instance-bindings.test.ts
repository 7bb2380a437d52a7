import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { fleetInstanceId } from '../src/fleet/fleet';
import type { Emulator } from '../src/server';
import { ask, rowsOf, startStill } from './helpers';
import type { Body, Parameters } from './helpers';

const [one, two] = [fleetInstanceId('cn-hangzhou', 0), fleetInstanceId('cn-hangzhou', 1)];

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

describe('RAM roles', () => {
  const InstanceIds = JSON.stringify([one, two]);
  const roles = async (): Promise<unknown[]> => {
    const rows = rowsOf(await call('DescribeInstanceRamRole', { InstanceIds }));
    return rows.map((row) => row.RamRoleName);
  };

  test('are attached to instances without one', async () => {
    emulator.control.patch(two, { ramRoleName: 'EcsReadOnlyRole' });
    expect(await call('AttachInstanceRamRole', { InstanceIds, RamRoleName: 'EcsAppRole' })).toMatchObject({
      RamRoleName: 'EcsAppRole',
      TotalCount: 2,
      FailCount: 1,
      AttachInstanceRamRoleResults: {
        AttachInstanceRamRoleResult: [
          { InstanceId: one, Success: true, Code: '200', Message: 'success' },
          { InstanceId: two, Success: false, Code: 'InvalidRamRole.AlreadyAttached' },
        ],
      },
    });
    expect(await roles()).toEqual(['EcsAppRole', 'EcsReadOnlyRole']);
  });

  test('are detached, all or the given one', async () => {
    emulator.control.patch(one, { ramRoleName: 'EcsAppRole' });
    emulator.control.patch(two, { ramRoleName: 'EcsReadOnlyRole' });
    expect(await call('DetachInstanceRamRole', { InstanceIds, RamRoleName: 'EcsAppRole' })).toMatchObject({
      FailCount: 1,
      DetachInstanceRamRoleResults: {
        DetachInstanceRamRoleResult: [
          {
            Success: true,
            InstanceRamRoleSets: { InstanceRamRoleSet: [{ InstanceId: one, RamRoleName: 'EcsAppRole' }] },
          },
          { Success: false, Code: 'InvalidRamRole.NotFound' },
        ],
      },
    });
    expect(await call('DetachInstanceRamRole', { InstanceIds })).toMatchObject({ FailCount: 0 });
    expect(await roles()).toEqual(['', '']);
  });

  test('must exist', async () => {
    expect(await codeOf('AttachInstanceRamRole', { InstanceIds, RamRoleName: 'NoRole' })).toBe(
      'InvalidRamRole.NotFound',
    );
  });
});

describe('key pairs', () => {
  const InstanceIds = JSON.stringify([one, two]);
  const keys = async (): Promise<unknown[]> =>
    rowsOf(await call('DescribeInstances', {})).map((row) => row.KeyPairName);

  test('are attached to Linux instances and replace an old one; numbers and booleans are texts', async () => {
    emulator.control.patch(one, { keyPairName: 'ops-2024' });
    emulator.control.patch(two, { osType: 'windows' });
    expect(await call('AttachKeyPair', { InstanceIds, KeyPairName: 'ops-2025' })).toMatchObject({
      KeyPairName: 'ops-2025',
      TotalCount: '2',
      FailCount: '1',
      Results: {
        Result: [
          { InstanceId: one, Success: 'true', Code: '200', Message: 'successful' },
          { InstanceId: two, Success: 'false', Code: 'DependencyViolation.WindowsInstance' },
        ],
      },
    });
    expect(await keys()).toEqual(['ops-2025', '']);
  });

  test('are detached from the instances that have them', async () => {
    emulator.control.patch(one, { keyPairName: 'ops-2025' });
    emulator.control.patch(two, { keyPairName: 'ops-2024' });
    const answer = await call('DetachKeyPair', { InstanceIds, KeyPairName: 'ops-2025' });
    expect(rowsOf(answer)).toMatchObject([
      { Success: 'true' },
      { Success: 'false', Code: 'InvalidKeyPairName.NotFound' },
    ]);
    expect(await keys()).toEqual(['', 'ops-2024']);
  });

  test('must exist, and so must the instances', async () => {
    expect(await codeOf('AttachKeyPair', { InstanceIds, KeyPairName: 'lost' })).toBe(
      'InvalidKeyPairName.NotFound',
    );
    expect(await codeOf('AttachKeyPair', { InstanceIds: '[]', KeyPairName: 'ops-2025' })).toBe(
      'InvalidInstanceIds.ValueNotSupported',
    );
  });
});

describe('ModifyInstanceAttachmentAttributes', () => {
  const set = (MatchCriteria: string, Id = '') =>
    codeOf('ModifyInstanceAttachmentAttributes', {
      InstanceId: one,
      'PrivatePoolOptions.MatchCriteria': MatchCriteria,
      'PrivatePoolOptions.Id': Id,
    });
  const pool = async (): Promise<unknown> =>
    rowsOf(await call('DescribeInstanceAttachmentAttributes', { InstanceIds: `["${one}"]` }))[0];

  test('sets a private pool, or none', async () => {
    await set('Target', 'eap-bp1demo');
    expect(await pool()).toMatchObject({
      PrivatePoolOptionsMatchCriteria: 'Target',
      PrivatePoolOptionsId: 'eap-bp1demo',
    });
    await set('Open');
    expect(await pool()).toMatchObject({
      PrivatePoolOptionsMatchCriteria: 'Open',
      PrivatePoolOptionsId: '',
    });
  });

  test.each([
    ['Any', '', {}, 'Invalid.PrivatePoolOptions.MatchCriteria'],
    ['Target', '', {}, 'MissingParameter.PrivatePoolOptions.Id'],
    ['Target', 'pool-1', {}, 'Invalid.PrivatePoolOptions.Id'],
    ['Open', '', { spotStrategy: 'SpotAsPriceGo' }, 'SpotNotSupported'],
    ['Open', '', { dedicatedHostId: 'dh-1' }, 'DedicatedHostNotSupported'],
  ])('%s "%s" on %j: %s', async (criteria, id, fields, code) => {
    emulator.control.patch(one, fields);
    expect(await set(criteria, id)).toBe(code);
  });
});
