import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { fleetInstanceId } from '../src/fleet/fleet';
import type { Emulator } from '../src/server';
import { ask, callAcs3, column, rowsOf, startStill } from './helpers';
import type { Body, Parameters } from './helpers';

const [one, two, three] = [0, 1, 2].map((n) => fleetInstanceId('cn-hangzhou', n)) as [string, string, string];

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startStill({ fleet: { instancesPerRegion: 3 } });
});
beforeEach(() => {
  emulator.control.reset();
});
afterAll(() => emulator.close());

const call = (action: string, parameters: Parameters): Promise<Body> => ask(emulator, action, parameters);
const codeOf = async (action: string, parameters: Parameters): Promise<string | undefined> =>
  (await call(action, parameters)).Code;

/** Status and stopped mode, as DescribeInstances shows them. */
async function seen(instanceId: string): Promise<unknown[]> {
  const [row] = rowsOf(await call('DescribeInstances', { InstanceIds: `["${instanceId}"]` }));
  return [row?.Status, row?.StoppedMode];
}

describe('StopInstance', () => {
  test.each([
    [{}, {}, 'KeepCharging'],
    [{ StoppedMode: 'StopCharging' }, {}, 'StopCharging'],
    [{ StoppedMode: 'StopCharging' }, { instanceType: 'ecs.i3.xlarge' }, 'KeepCharging'],
    [{ StoppedMode: 'StopCharging' }, { instanceChargeType: 'PrePaid' }, 'Not-applicable'],
  ])('with %j on %j ends in %s', async (parameters, fields, mode) => {
    emulator.control.patch(one, fields);
    await call('StopInstance', { InstanceId: one, ...parameters });
    expect((await seen(one))[0]).toBe('Stopping');
    emulator.control.advance(60_000);
    expect(await seen(one)).toEqual(['Stopped', mode]);
  });

  test('of a stopped instance is refused, and a start resets the stopped mode', async () => {
    await call('StopInstance', { InstanceId: one, StoppedMode: 'StopCharging' });
    expect(await codeOf('StopInstance', { InstanceId: one })).toBe('IncorrectInstanceStatus');
    emulator.control.advance(60_000);
    await call('StartInstance', { InstanceId: one });
    emulator.control.advance(60_000);
    expect(await seen(one)).toEqual(['Running', 'Not-applicable']);
  });

  test.each([
    [{ StoppedMode: 'Sleep' }, 'InvalidParameter.StoppedMode'],
    [{ Hibernate: 'true' }, 'HibernationConfigured.NotEnabled'],
  ])('with %j: %s', async (parameters, code) => {
    expect(await codeOf('StopInstance', { InstanceId: one, ...parameters })).toBe(code);
  });
});

describe('RebootInstance', () => {
  test('goes through Stopping and Starting to Running', async () => {
    const before = emulator.control.instance(one).startTime ?? 0;
    await call('RebootInstance', { InstanceId: one });
    const path = [(await seen(one))[0]];
    for (let second = 0; second < 30; second += 1) {
      emulator.control.advance(1000);
      const [status] = await seen(one);
      if (status !== path.at(-1)) path.push(status);
    }
    expect(path).toEqual(['Stopping', 'Starting', 'Running']);
    expect(emulator.control.instance(one).startTime).toBeGreaterThan(before);
  });

  test('needs a running instance', async () => {
    emulator.control.setStatus(one, 'Stopped');
    expect(await codeOf('RebootInstance', { InstanceId: one })).toBe('IncorrectInstanceStatus');
  });

  test('sets a scheduled reboot event to Avoided, but not a simulated one', async () => {
    const event = { instanceId: one, type: 'SystemMaintenance.Reboot', cycleStatus: 'Scheduled' };
    const real = emulator.control.addEvent(event);
    const simulated = emulator.control.addEvent({ ...event, simulated: true });
    await call('RebootInstance', { InstanceId: one });
    const history = await call('DescribeInstanceHistoryEvents', { 'ResourceId.1': one });
    expect(rowsOf(history)).toMatchObject([{ EventId: real.eventId, EventCycleStatus: { Name: 'Avoided' } }]);
    expect(emulator.control.event(simulated.eventId).cycleStatus).toBe('Scheduled');
  });
});

describe.each([
  ['StartInstances', 'Stopped', 'Starting'],
  ['StopInstances', 'Running', 'Stopping'],
  ['RebootInstances', 'Running', 'Stopping'],
])('%s', (action, from, through) => {
  const both = { 'InstanceId.1': two, 'InstanceId.2': one };
  beforeEach(() => {
    for (const id of [one, two]) emulator.control.setStatus(id, from);
    emulator.control.setStatus(three, 'Pending');
  });

  test('answers for each target once, in the order of the call', async () => {
    const answer = await call(action, { ...both, 'InstanceId.3': two });
    const row = { Code: '200', Message: 'success', CurrentStatus: through, PreviousStatus: from };
    expect(rowsOf(answer)).toEqual([
      { InstanceId: two, ...row },
      { InstanceId: one, ...row },
    ]);
  });

  test('AllTogether does nothing when one target is refused', async () => {
    expect(await codeOf(action, { ...both, 'InstanceId.3': three })).toBe('IncorrectInstanceStatus');
    expect(await codeOf(action, { ...both, 'InstanceId.3': 'i-nowhere' })).toBe('InvalidInstanceId.NotFound');
    expect((await seen(one))[0]).toBe(from);
  });

  test('SuccessFirst does the targets that it can', async () => {
    const answer = await call(action, {
      ...both,
      'InstanceId.3': three,
      'InstanceId.4': 'i-nowhere',
      BatchOptimization: 'SuccessFirst',
    });
    expect(column(answer, 'Code')).toEqual([
      '200',
      '200',
      'IncorrectInstanceStatus',
      'InvalidInstanceId.NotFound',
    ]);
    expect(column(answer, 'CurrentStatus')).toEqual([through, through, 'Pending', '']);
    expect((await seen(one))[0]).toBe(through);
  });

  test('a dry run checks the targets with AllTogether, and not with SuccessFirst', async () => {
    const dry = { 'InstanceId.1': three, DryRun: 'true' };
    expect(await codeOf(action, dry)).toBe('IncorrectInstanceStatus');
    expect(await codeOf(action, { ...dry, BatchOptimization: 'SuccessFirst' })).toBe('DRYRUN.SUCCESS');
  });

  test('any other way of batching is refused', async () => {
    expect(await codeOf(action, { ...both, BatchOptimization: 'Somehow' })).toBe(
      'InvalidParameter.BatchOptimization',
    );
  });
});

describe('a locked target in a batch', () => {
  const parameters = { 'InstanceId.1': one, 'InstanceId.2': two };
  beforeEach(() => {
    emulator.control.lock(two);
  });

  test('fails all of AllTogether', async () => {
    expect(await codeOf('RebootInstances', parameters)).toBe('InstanceLockedForSecurity');
    expect((await seen(one))[0]).toBe('Running');
  });

  test('fails alone in SuccessFirst', async () => {
    const answer = await call('RebootInstances', { ...parameters, BatchOptimization: 'SuccessFirst' });
    expect(rowsOf(answer)).toMatchObject([
      { InstanceId: one, Code: '200', CurrentStatus: 'Stopping' },
      { InstanceId: two, Code: 'InstanceLockedForSecurity', CurrentStatus: 'Running' },
    ]);
  });

  test('does not matter to StopInstances', async () => {
    expect(column(await call('StopInstances', parameters), 'Code')).toEqual(['200', '200']);
  });
});

test.each([
  ['StartInstance', 'Stopped', 'InstanceExpired'],
  ['StopInstance', 'Running', 'InstanceExpiredOrInArrears'],
  ['RebootInstance', 'Running', 'InstanceExpiredOrInArrears'],
])('%s of an instance that is not paid for is refused', async (action, status, code) => {
  emulator.control.setStatus(one, status);
  emulator.control.lock(one, { reason: 'financial' });
  expect(await codeOf(action, { InstanceId: one })).toBe(code);
  emulator.control.setStatus(two, status);
  emulator.control.patch(two, { instanceChargeType: 'PrePaid', expiredTime: emulator.control.now() - 1 });
  expect(await codeOf(action, { InstanceId: two })).toBe(code);
});

test('an instance with an overdue disk neither starts nor stops', async () => {
  const [disk] = emulator.control.disksOf(one);
  emulator.control.setLocks(disk?.diskId ?? '', [{ reason: 'financial' }]);
  expect(await codeOf('StopInstance', { InstanceId: one })).toBe('IncorrectInstanceStatus');
  emulator.control.setStatus(one, 'Stopped');
  expect(await codeOf('StartInstance', { InstanceId: one })).toBe('DiskInArrears');
});

test('a batch of more than a hundred is refused', async () => {
  const ids = Object.fromEntries(
    Array.from({ length: 101 }, (_, n) => [`InstanceId.${String(n + 1)}`, `i-${String(n)}`]),
  );
  for (const action of ['StartInstances', 'StopInstances', 'RebootInstances']) {
    const answer = await callAcs3(emulator.endpoint, action, { RegionId: 'cn-hangzhou', ...ids });
    expect([answer.status, answer.text]).toEqual([403, expect.stringContaining('TooManyInstanceIds')]);
  }
});
