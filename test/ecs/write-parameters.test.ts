import { describe, expect, test } from '@jest/globals';
import type { EcsWriteOperation } from '../../src/catalogue/operations';
import type { WriteCall } from '../../src/ecs/port';
import { idParameters } from '../../src/ecs/translate/ids';
import { writeParameters } from '../../src/ecs/translate/write-parameters';
import { writeRow, writeRows } from '../../src/catalogue/lookup';
import { Endpoint, portTo, write } from './endpoint';
import { hangzhou } from '../support/records';
import { callOn, startOf } from '../support/written';

describe('ids', () => {
  test.each([
    ['SINGLE', ['a'], { Id: 'a' }],
    ['REPEAT', ['a', 'b'], { Id: ['a', 'b'] }],
    ['JSON', ['a', 'b'], { Id: '["a","b"]' }],
    ['COMMA', ['a', 'b'], { Id: 'a,b' }],
    ['PAIRS', ['a', 'b'], {}],
  ] as const)('%s', (encoding, ids, parameters) => {
    expect(idParameters('Id', encoding, ids)).toEqual(parameters);
    expect(() => idParameters('Id', encoding, [])).toThrow('An empty list would mean everything.');
  });

  test('SINGLE takes one: a second would be lost without a word', () => {
    expect(() => idParameters('Id', 'SINGLE', ['a', 'b'])).toThrow('one id a call');
  });
});

describe('the targets', () => {
  test.each([
    ['CreateImage', callOn('INSTANCE', ['i-1'], {}), { InstanceId: 'i-1' }],
    ['CreateImage', callOn('SNAPSHOT', ['s-1'], {}), { SnapshotId: 's-1' }],
    [
      'JoinSecurityGroup',
      callOn('NETWORK_INTERFACE', ['eni-1'], { securityGroupId: 'sg-1' }),
      { NetworkInterfaceId: 'eni-1', SecurityGroupId: 'sg-1' },
    ],
    ['CreateDisk', callOn('REGION', ['cn-hangzhou'], { sizeGiB: 40 }), { Size: 40 }],
  ] as const)('%s names them by their type', (operation, call, parameters) => {
    expect(writeParameters<EcsWriteOperation>(operation, call)).toEqual(parameters);
  });

  test('of a type that the operation has no parameter for are not sent as something else', () => {
    expect(() => writeParameters('CreateImage', callOn('DISK', ['d-1'], {}))).toThrow('cannot name');
  });

  test('of a rollback: those of the call alone, each with its snapshot', () => {
    const disks = ['1', '2', '3'].map((n) => ({ diskId: `d-${n}`, snapshotId: `s-${n}` }));
    expect(writeParameters('ResetDisks', callOn('DISK', ['d-3', 'd-1'], { disks }))).toEqual({
      Disk: [
        { DiskId: 'd-3', SnapshotId: 's-3' },
        { DiskId: 'd-1', SnapshotId: 's-1' },
      ],
    });
    expect(() => writeParameters('ResetDisks', callOn('DISK', ['d-9'], { disks }))).toThrow('snapshot');
  });
});

describe('a call that would not do what it says is not made', () => {
  const names = writeRows.map(({ name }) => name);
  const anything = { targets: [], input: {}, clientToken: null, dryRun: false, isBestEffort: false };

  test.each(names.filter((name) => !(writeRow(name).dryRun !== undefined)))('%s has no dry run', (name) => {
    expect(() => writeParameters<EcsWriteOperation>(name, { ...anything, dryRun: true })).toThrow(
      'no dry run',
    );
  });

  test.each(names.filter((name) => !(writeRow(name).clientToken === true)))('%s takes no token', (name) => {
    expect(() => writeParameters<EcsWriteOperation>(name, { ...anything, clientToken: 'token-1' })).toThrow(
      'takes no token',
    );
  });

  test('it leaves the port as an EcsError that says that nothing ran', async () => {
    const endpoint = new Endpoint();
    await endpoint.start();
    const call: WriteCall<'AttachDisk'> = callOn(
      'DISK',
      ['d-1'],
      { instanceId: 'i-1', force: false },
      { dryRun: true },
    );
    try {
      await expect(portTo(endpoint.host).write(hangzhou, 'AttachDisk', call, write)).rejects.toMatchObject({
        name: 'EcsError',
        mayHaveRun: false,
      });
      expect(endpoint.calls).toEqual([]);
    } finally {
      await endpoint.stop();
    }
  });
});

describe('what is left out', () => {
  test('null and absent, never false, zero or an empty text', () => {
    expect(writeParameters('StartInstance', { ...startOf('i-1'), input: { initLocalDisk: null } })).toEqual({
      InstanceId: 'i-1',
    });
    expect(writeParameters('StartInstance', { ...startOf('i-1'), input: { initLocalDisk: false } })).toEqual({
      InstanceId: 'i-1',
      InitLocalDisk: false,
    });
    const attributes = { name: '', userData: '', deletionProtection: false, cpuOptions: {} };
    expect(writeParameters('ModifyInstanceAttribute', callOn('INSTANCE', ['i-1'], attributes))).toEqual({
      InstanceId: 'i-1',
      InstanceName: '',
      UserData: '',
      DeletionProtection: false,
    });
  });

  test('BatchOptimization, where ECS has none, and in a dry run', () => {
    const reboot = callOn<'RebootInstances'>(
      'INSTANCE',
      ['i-1'],
      { forceReboot: false },
      { isBestEffort: true },
    );
    expect(writeParameters('RebootInstances', reboot)).toMatchObject({ BatchOptimization: 'SuccessFirst' });
    expect(writeParameters('RebootInstances', { ...reboot, dryRun: true })).toEqual({
      InstanceId: ['i-1'],
      ForceReboot: false,
      DryRun: true,
    });
    const attach = callOn<'AttachKeyPair'>(
      'INSTANCE',
      ['i-1'],
      { keyPairName: 'web' },
      { isBestEffort: true },
    );
    expect(writeParameters('AttachKeyPair', attach)).toEqual({ InstanceIds: '["i-1"]', KeyPairName: 'web' });
  });
});
