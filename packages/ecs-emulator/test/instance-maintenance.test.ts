import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { fleetInstanceId } from '../src/fleet/fleet';
import type { Emulator } from '../src/server';
import { ask, bodyOf, callAcs3, rowsOf, startStill } from './helpers';
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
/** Status and code of an answer. */
async function outcome(action: string, parameters: Parameters): Promise<string> {
  const answer = await callAcs3(emulator.endpoint, action, { RegionId: 'cn-hangzhou', ...parameters });
  return `${String(answer.status)} ${bodyOf(answer).Code ?? ''}`.trim();
}

describe('ModifyInstanceMaintenanceAttributes', () => {
  const both = { 'InstanceId.1': one, 'InstanceId.2': two };
  const set = (parameters: Parameters) =>
    outcome('ModifyInstanceMaintenanceAttributes', { ...both, ...parameters });
  const shown = async (): Promise<unknown[]> =>
    rowsOf(await call('DescribeInstanceMaintenanceAttributes', both));
  const window = (StartTime: string, EndTime: string): Parameters => ({
    'MaintenanceWindow.1.StartTime': StartTime,
    'MaintenanceWindow.1.EndTime': EndTime,
  });

  test('changes the given fields on all instances, and no others', async () => {
    await set({ ActionOnMaintenance: 'Stop', ...window('22:00:00', '02:00:00') });
    await set({ NotifyOnMaintenance: 'true' });
    const row = {
      NotifyOnMaintenance: true,
      ActionOnMaintenance: { Value: 'Stop' },
      MaintenanceWindows: { MaintenanceWindow: [{ StartTime: '22:00:00', EndTime: '02:00:00' }] },
    };
    expect(await shown()).toMatchObject([row, row]);
  });

  test.each<[Parameters, string]>([
    [{ ActionOnMaintenance: 'Pray' }, '403 InvalidParameter'],
    [window('22:30:00', '02:00:00'), '403 InvalidParameter'],
    [window('24:00:00', '02:00:00'), '403 InvalidParameter'],
    [window('02:00:00', '02:00:00'), '403 InvalidParameter'],
    [{ 'MaintenanceWindow.1.StartTime': '02:00:00' }, '403 InvalidParameter'],
    [{ 'InstanceId.3': 'i-nowhere', ActionOnMaintenance: 'Stop' }, '404 InvalidInstanceId.NotFound'],
  ])('%j: %s', async (parameters, expected) => {
    const before = await shown();
    expect(await set(parameters)).toBe(expected);
    expect(await shown()).toEqual(before);
  });

  test('must name an instance', async () => {
    expect(await outcome('ModifyInstanceMaintenanceAttributes', { ActionOnMaintenance: 'Stop' })).toBe(
      '403 InvalidParameter',
    );
  });
});

describe('RedeployInstance', () => {
  const status = async (): Promise<unknown> =>
    rowsOf(await call('DescribeInstanceStatus', { 'InstanceId.1': one }))[0]?.Status;

  test.each([
    ['Running', ['Stopping', 'Starting', 'Running']],
    ['Stopped', ['Starting', 'Starting', 'Running']],
  ])('of a %s instance goes through %j', async (from, path) => {
    emulator.control.setStatus(one, from);
    const { TaskId } = await call('RedeployInstance', { InstanceId: one });
    expect(TaskId).toMatch(/^t-/);
    const seen = [await status()];
    for (let half = 0; half < 2; half += 1) {
      emulator.control.advance(30_000);
      seen.push(await status());
    }
    expect(seen).toEqual(path);
  });

  test('resolves the events that a redeployment answers', async () => {
    const add = (type: string, cycleStatus: string) =>
      emulator.control.addEvent({ instanceId: one, type, cycleStatus }).eventId;
    const scheduled = add('SystemMaintenance.Redeploy', 'Scheduled');
    const inquiring = add('SystemFailure.Redeploy', 'Inquiring');
    const lock = add('SecurityPunish.Locked', 'Inquiring');
    await call('RedeployInstance', { InstanceId: one });
    const states = () => [scheduled, inquiring, lock].map((id) => emulator.control.event(id).cycleStatus);
    expect(states()).toEqual(['Avoided', 'Executing', 'Inquiring']);
    emulator.control.advance(60_000);
    expect(states()).toEqual(['Avoided', 'Executed', 'Inquiring']);
  });

  test.each([
    [{ status: 'Starting' }, '403 IncorrectInstanceStatus'],
    [{ dedicatedHostId: 'dh-1' }, '403 InvalidOperation.RedeployInstance'],
    [{ instanceChargeType: 'PrePaid', expiredTime: 1 }, '403 InstanceExpiredOrInArrears'],
  ])('of %j: %s', async (fields, expected) => {
    emulator.control.patch(one, fields);
    expect(await outcome('RedeployInstance', { InstanceId: one })).toBe(expected);
  });
});

describe('ReportInstancesStatus', () => {
  const report = (parameters: Parameters) =>
    outcome('ReportInstancesStatus', { 'InstanceId.1': one, Description: 'It hangs.', ...parameters });

  test.each<[Parameters, string]>([
    [{ Reason: 'instance-hang' }, '200'],
    [{ IssueCategory: 'hardware-fan-error' }, '200'],
    [{ Reason: 'abnormal-cloud-disk', 'DiskId.1': 'd-1' }, '200'],
    [{ Reason: 'abnormal-cloud-disk' }, '404 MissingParameter'],
    [{ IssueCategory: 'hardware-disk-error' }, '404 MissingParameter'],
    [{ Reason: 'bad-mood' }, '403 InvalidParameter'],
    [{ IssueCategory: 'hardware-coffee-error' }, '403 InvalidParameter'],
    [{ Description: '' }, '404 MissingParameter'],
    [
      Object.fromEntries(Array.from({ length: 101 }, (_, n) => [`DiskId.${String(n + 1)}`, 'd-1'])),
      '403 DiskIdLimitExceeded',
    ],
  ])('%j: %s', async (parameters, expected) => {
    expect(await report(parameters)).toBe(expected);
  });
});
