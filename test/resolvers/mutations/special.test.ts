import { describe, expect, test } from '@jest/globals';
import { hangzhou } from '../../support/records';
import { aWorld, graphOver } from './graph';
import { wireOf } from '../../support/written';

describe('the time of the automatic release', () => {
  const document = (input: string) => `mutation ($time: DateTime) {
    ecsModifyInstanceAutoReleaseTime(input: { instanceId: "i-one" ${input} }) { outcome { __typename } }
  }`;
  const ask = async (input: string, variables: Record<string, unknown> = {}) => {
    const port = aWorld();
    const { errors } = await graphOver(port).run(document(input), variables);
    return { arguments: (errors ?? []).map(({ extensions }) => extensions.argument), sent: port.writes };
  };

  test('left out, or by a variable that nobody provided: refused, because ECS would cancel', async () => {
    expect(await ask('')).toEqual({ arguments: ['input.autoReleaseTime'], sent: [] });
    expect(await ask('autoReleaseTime: $time')).toEqual({ arguments: ['input.autoReleaseTime'], sent: [] });
  });

  test('null cancels: nothing is sent for it', async () => {
    for (const { arguments: wrong, sent } of [
      await ask('autoReleaseTime: null'),
      await ask('autoReleaseTime: $time', { time: null }),
    ]) {
      expect(wrong).toEqual([]);
      expect(sent.map(wireOf)).toEqual([{ InstanceId: 'i-one' }]);
    }
  });

  test('a time is sent in UTC', async () => {
    const time = `${new Date(Date.now() + 31 * 60_000).toISOString().slice(0, 19)}Z`;
    const shifted = new Date(Date.parse(time) + 8 * 3_600_000).toISOString().replace('.000Z', '+08:00');
    const { sent } = await ask('autoReleaseTime: $time', { time: shifted });
    expect(sent.map(wireOf)).toEqual([{ InstanceId: 'i-one', AutoReleaseTime: time }]);
  });
});

describe('deleting a locked instance', () => {
  test('needs the confirmation, and says which disks would go', async () => {
    const port = aWorld();
    const { outcomes } = await graphOver(port).ask('ecsDeleteInstance', { instanceId: 'i-locked' });
    expect(outcomes).toEqual([
      expect.objectContaining({
        __typename: 'EcsOperationNeedsConfirmation',
        confirmWith: 'confirmDeletionOfLocked',
        diskIdsReleased: ['d-locked'],
      }),
    ]);
    expect(port.writes).toEqual([]);
  });

  test('goes on with it, and warns', async () => {
    const port = aWorld();
    const { outcomes } = await graphOver(port).ask('ecsDeleteInstance', {
      instanceId: 'i-locked',
      confirmDeletionOfLocked: true,
    });
    expect(outcomes).toEqual([
      expect.objectContaining({
        __typename: 'EcsOperationAccepted',
        warnings: [expect.stringContaining('d-locked')],
      }),
    ]);
    expect(port.writes).toHaveLength(1);
  });

  test('in a batch holds back the others, or in BEST_EFFORT itself alone', async () => {
    const input = { instanceIds: ['i-one', 'i-locked', 'i-two'] };
    const careful = aWorld();
    const all = await graphOver(careful).ask('ecsDeleteInstances', input);
    expect(all.outcomes.map(({ __typename }) => __typename)).toEqual([
      'EcsOperationNotAttempted',
      'EcsOperationNeedsConfirmation',
      'EcsOperationNotAttempted',
    ]);
    expect(careful.writes).toEqual([]);
    const willing = aWorld();
    const some = await graphOver(willing).ask('ecsDeleteInstances', { ...input, mode: 'BEST_EFFORT' });
    expect(some.outcomes.map(({ __typename }) => __typename)).toEqual([
      'EcsOperationAccepted',
      'EcsOperationNeedsConfirmation',
      'EcsOperationAccepted',
    ]);
    expect(willing.writes.map((call) => wireOf(call).InstanceId)).toEqual([['i-one', 'i-two']]);
  });
});

describe.each([
  ['ecsRunCommand', { type: 'RUN_SHELL_SCRIPT', content: 'true' }],
  ['ecsInvokeCommand', { commandId: 'c-one' }],
])('%s to a locked instance', (mutation, rest) => {
  const input = { ...rest, instanceIds: ['i-one', 'i-locked'] };

  test('is held back, and the others get it', async () => {
    const port = aWorld();
    const { outcomes, payload } = await graphOver(port).ask(mutation, input);
    expect(outcomes.map(({ __typename, wasSentToEcs }) => [__typename, wasSentToEcs])).toEqual([
      ['EcsOperationAccepted', undefined],
      ['EcsOperationAcceptedNotExecuted', false],
    ]);
    expect(port.writes.map((call) => wireOf(call).InstanceId)).toEqual([['i-one']]);
    expect(payload?.instances).toEqual([
      expect.objectContaining({ id: 'i-one' }),
      expect.objectContaining({ id: 'i-locked' }),
    ]);
  });

  test('is sent when that is asked for, and still does not run', async () => {
    const port = aWorld();
    port.reply(mutation.slice(3), () => ({ invocationId: 't-one' }));
    const { outcomes } = await graphOver(port).ask(mutation, { ...input, sendToLockedInstances: true });
    expect(
      outcomes.map(({ __typename, wasSentToEcs, invocationId }) => [__typename, wasSentToEcs, invocationId]),
    ).toEqual([
      ['EcsOperationAccepted', undefined, 't-one'],
      ['EcsOperationAcceptedNotExecuted', true, 't-one'],
    ]);
    expect(port.writes.map((call) => wireOf(call).InstanceId)).toEqual([['i-one', 'i-locked']]);
  });
});

describe('an image', () => {
  test('of a locked instance is denied', async () => {
    const port = aWorld();
    const { outcomes } = await graphOver(port).ask('ecsCreateImage', { instanceId: 'i-locked' });
    expect(outcomes).toEqual([
      expect.objectContaining({ __typename: 'EcsOperationDenied', reason: 'INSTANCE_SECURITY_LOCKED' }),
    ]);
    expect(port.writes).toEqual([]);
  });

  test('of a snapshot is made without looking at any lock', async () => {
    const port = aWorld();
    port.fail('DescribeInstances', 'UNREACHABLE');
    port.reply('CreateImage', () => ({ imageId: 'm-new' }));
    const { outcomes, payload } = await graphOver(port).ask('ecsCreateImage', {
      regionId: 'cn-hangzhou',
      snapshotId: 's-one',
    });
    expect(outcomes).toEqual([
      expect.objectContaining({
        __typename: 'EcsOperationAccepted',
        targetId: 's-one',
        targetType: 'SNAPSHOT',
        imageId: 'm-new',
      }),
    ]);
    expect(payload?.instance).toBeNull();
    expect(port.calls.map(({ action }) => action)).toEqual(['CreateImage']);
  });
});

describe('a subscription disk, whose ClientToken ECS ignores', () => {
  const input = { regionId: 'cn-hangzhou', sizeGiB: 40, acceptCharges: true };

  test('is never asked for twice, and no token is claimed to have been sent', async () => {
    const port = aWorld();
    port.fail('CreateDisk', 'UNREACHABLE', { mayHaveRun: true });
    const { outcomes } = await graphOver(port).ask('ecsCreateDisk', { ...input, instanceId: 'i-one' });
    expect(outcomes).toEqual([
      expect.objectContaining({ __typename: 'EcsOperationUnknown', clientToken: null }),
    ]);
    expect(port.writes.map(wireOf)).toEqual([{ InstanceId: 'i-one', Size: 40 }]);
  });

  test('unlike one of a zone, which has a token and may be asked for once more', async () => {
    const port = aWorld();
    port.fail('CreateDisk', 'UNREACHABLE', { mayHaveRun: true });
    await graphOver(port).ask('ecsCreateDisk', { ...input, zoneId: 'cn-hangzhou-g', clientToken: 'token-1' });
    const tokens = port.writes.map((call) => wireOf(call).ClientToken);
    expect(tokens).toEqual([expect.stringMatching(/^token-1-[0-9a-f]{8}$/), tokens[0]]);
  });
});

describe('what ECS answers for each target', () => {
  test('ResetDisks: also where it names the snapshot in place of the disk', async () => {
    const port = aWorld();
    port.reply('ResetDisks', () => ({
      results: [
        { targetId: 's-one', succeeded: false, code: 'IncorrectDiskStatus' },
        { targetId: 's-free', succeeded: true, code: null },
      ],
    }));
    const { outcomes } = await graphOver(port).ask('ecsResetDisks', {
      disks: [
        { diskId: 'd-one', snapshotId: 's-one' },
        { diskId: 'd-free', snapshotId: 's-free' },
        { diskId: 'd-free', snapshotId: 's-free' },
      ],
    });
    expect(
      outcomes.map(({ __typename, targetId, ecsErrorCode }) => [__typename, targetId, ecsErrorCode]),
    ).toEqual([
      ['EcsOperationRejected', 'd-one', 'IncorrectDiskStatus'],
      ['EcsOperationAccepted', 'd-free', null],
    ]);
  });

  test('the disk that was made is the one that the payload shows', async () => {
    const port = aWorld();
    port.reply('CreateDisk', () => ({ diskId: 'd-free', orderId: '42' }));
    const { outcomes, payload } = await graphOver(port).ask('ecsCreateDisk', {
      regionId: 'cn-hangzhou',
      zoneId: 'cn-hangzhou-g',
      sizeGiB: 40,
      acceptCharges: true,
    });
    expect(outcomes).toEqual([
      expect.objectContaining({
        targetId: 'cn-hangzhou',
        targetType: 'REGION',
        diskId: 'd-free',
        orderId: '42',
      }),
    ]);
    expect(payload?.disk).toEqual({ id: 'd-free', regionId: 'cn-hangzhou', rawStatus: 'Available' });
  });

  test('where none was made, no disk is read', async () => {
    const port = aWorld();
    port.fail('CreateDisk', 'REFUSED', { code: 'InvalidZoneId.NotFound' });
    const { payload } = await graphOver(port).ask('ecsCreateDisk', {
      regionId: 'cn-hangzhou',
      zoneId: 'cn-hangzhou-z',
      sizeGiB: 40,
      acceptCharges: true,
    });
    expect(payload?.disk).toBeNull();
    expect(port.callsOf('DescribeDisks')).toEqual([]);
  });
});

test('a tag says of each resource what it is', async () => {
  const typeOf = async (resourceType: string, id: string) => {
    const { outcomes } = await graphOver(aWorld()).ask('ecsTagResources', {
      ...hangzhou,
      resourceType,
      resourceIds: [id],
      tags: [{ key: 'team', value: 'core' }],
    });
    return outcomes[0]?.targetType;
  };
  expect(await typeOf('INSTANCE', 'i-one')).toBe('INSTANCE');
  expect(await typeOf('DISK', 'd-one')).toBe('DISK');
  expect(await typeOf('SNAPSHOT', 's-one')).toBe('SNAPSHOT');
  expect(await typeOf('NETWORK_INTERFACE', 'eni-one')).toBe('NETWORK_INTERFACE');
  expect(await typeOf('AUTO_SNAPSHOT_POLICY', 'sp-one')).toBe('AUTO_SNAPSHOT_POLICY');
  expect(await typeOf('KEY_PAIR', 'web')).toBe('RESOURCE');
  expect(await typeOf('IMAGE', 'm-one')).toBe('RESOURCE');
});
