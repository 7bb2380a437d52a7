import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { isoSeconds } from '../src/world/clock';
import type { Emulator } from '../src/server';
import { ask as read, rowsOf } from './helpers';
import { answer, done, fleet, startWithDisks } from './writing';

const { one, two } = fleet;

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startWithDisks();
});
beforeEach(() => {
  emulator.control.reset();
});
afterAll(() => emulator.close());

const ask = (action: string, parameters: Record<string, string>) => answer(emulator, action, parameters);
const region = { RegionId: 'cn-hangzhou' };

const states = ['Scheduled', 'Inquiring', 'Executing', 'Avoided', 'Executed', 'Canceled', 'Failed'];
const anyState = Object.fromEntries(
  states.map((state, n) => [`InstanceEventCycleStatus.${String(n + 1)}`, state]),
);

/** An event as the history shows it. */
async function eventSeen(eventId: string): Promise<Record<string, unknown> | undefined> {
  const asked = { ...anyState, 'EventId.1': eventId };
  return rowsOf(await read(emulator, 'DescribeInstanceHistoryEvents', asked))[0];
}

const inState = (name: string) => expect.objectContaining({ Name: name });

describe('simulated events', () => {
  const in10Minutes = () => isoSeconds(emulator.control.now() + 600_000);
  const asked = (parameters: Record<string, string> = {}) => ({
    ...region,
    EventType: 'SystemMaintenance.Reboot',
    NotBefore: in10Minutes(),
    'InstanceId.1': one,
    'InstanceId.2': two,
    'InstanceId.3': one,
    ...parameters,
  });
  const create = async (parameters: Record<string, string> = {}): Promise<string[]> => {
    const { EventIdSet } = await done(emulator, 'CreateSimulatedSystemEvents', asked(parameters));
    return (EventIdSet as { EventId: string[] }).EventId;
  };

  test('one is created for each instance, Scheduled, and Executed at its time', async () => {
    const ids = await create();
    expect(ids).toHaveLength(2);
    expect(await eventSeen(ids[0] ?? '')).toMatchObject({
      InstanceId: one,
      NotBefore: in10Minutes(),
      EventType: inState('SystemMaintenance.Reboot'),
      EventCycleStatus: inState('Scheduled'),
    });
    const planned = await read(emulator, 'DescribeInstancesFullStatus', { 'EventId.1': ids[0] ?? '' });
    expect(rowsOf(planned)).toHaveLength(1);
    emulator.control.advance(600_000);
    expect(await eventSeen(ids[0] ?? '')).toMatchObject({
      EventCycleStatus: inState('Executed'),
      EventFinishTime: isoSeconds(emulator.control.now()),
    });
  });

  test('one of a failure is Executing at once, also on a locked instance', async () => {
    emulator.control.lock(one);
    const [id = ''] = await create({ EventType: 'SystemFailure.Reboot' });
    expect(await eventSeen(id)).toMatchObject({ EventCycleStatus: inState('Executing') });
  });

  test('are canceled before their time, and stay canceled', async () => {
    const [first = '', second = ''] = await create();
    const both = { ...region, 'EventId.1': first, 'EventId.2': second };
    await done(emulator, 'CancelSimulatedSystemEvents', both);
    emulator.control.advance(600_000);
    expect(await eventSeen(first)).toMatchObject({ EventCycleStatus: inState('Canceled') });
    expect(await ask('CancelSimulatedSystemEvents', both)).toEqual([403, 'InvalidParameter']);
  });

  test.each([
    ['a lock', { EventType: 'SecurityPunish.Locked' }, 403, 'InvalidParameter'],
    ['no type', { EventType: '' }, 404, 'MissingParameter'],
    ['a time that is none', { NotBefore: 'tomorrow' }, 403, 'InvalidParameter'],
    ['a time that is over', { NotBefore: '2026-03-01T11:00:00Z' }, 403, 'InvalidNotBefore.Passed'],
    ['an unknown instance', { 'InstanceId.2': 'i-nowhere' }, 404, 'InvalidInstanceId.NotFound'],
    [
      'more than a hundred',
      Object.fromEntries(Array.from({ length: 101 }, (_, n) => [`InstanceId.${String(n + 1)}`, one])),
      403,
      'InstanceIdLimitExceeded',
    ],
  ])('are refused for %s', async (_, parameters, status, code) => {
    const wrong = asked(parameters);
    expect(await ask('CreateSimulatedSystemEvents', wrong)).toEqual([status, code]);
  });

  test('a real or unknown event in a call keeps the others from being canceled', async () => {
    const [id = ''] = await create();
    const real = emulator.control.addEvent({ instanceId: one, type: 'SystemMaintenance.Reboot' });
    const cancel = (second: string) =>
      ask('CancelSimulatedSystemEvents', { ...region, 'EventId.1': id, 'EventId.2': second });
    expect(await cancel(real.eventId)).toEqual([403, 'CannotCancelSystemEvent.NotSimulated']);
    expect(await cancel('e-nowhere')).toEqual([403, 'InvalidEventId.NotFound']);
    expect(await ask('CancelSimulatedSystemEvents', region)).toEqual([404, 'MissingParameter']);
    const many = Object.fromEntries(Array.from({ length: 101 }, (_, n) => [`EventId.${String(n + 1)}`, id]));
    expect(await ask('CancelSimulatedSystemEvents', { ...region, ...many })).toEqual([
      400,
      'EventIdLimitExceeded',
    ]);
    expect(await eventSeen(id)).toMatchObject({ EventCycleStatus: inState('Scheduled') });
  });
});

describe('AcceptInquiredSystemEvent', () => {
  const accept = (EventId: string) => ask('AcceptInquiredSystemEvent', { ...region, EventId });

  test('takes an Inquiring event through Executing to Executed', async () => {
    const { eventId } = emulator.control.addEvent({
      instanceId: one,
      type: 'SystemMaintenance.Redeploy',
      cycleStatus: 'Inquiring',
    });
    expect(await accept(eventId)).toEqual([200, undefined]);
    expect(await eventSeen(eventId)).toMatchObject({ EventCycleStatus: inState('Executing') });
    emulator.control.advance(60_000);
    expect(await eventSeen(eventId)).toMatchObject({ EventCycleStatus: inState('Executed') });
    expect(await accept(eventId)).toEqual([404, 'InvalidEventId.NoInquiringEventFound']);
  });

  test('accepts a SecurityPunish event, but lifts no lock', async () => {
    emulator.control.lock(one, { punishment: { cycleStatus: 'Inquiring' } });
    const asked = { ...anyState, 'ResourceId.1': one };
    const [event] = rowsOf(await read(emulator, 'DescribeInstanceHistoryEvents', asked));
    expect(await accept(String(event?.EventId))).toEqual([200, undefined]);
    emulator.control.advance(600_000);
    expect(await eventSeen(String(event?.EventId))).toMatchObject({
      EventCycleStatus: inState('Executing'),
      ExtendedAttribute: { ResponseResult: 'true' },
    });
    expect(emulator.control.instance(one).locks).toMatchObject([{ reason: 'security' }]);
    emulator.control.unlock(one);
    expect(await eventSeen(String(event?.EventId))).toMatchObject({ EventCycleStatus: inState('Executed') });
  });

  test('refuses what cannot be accepted', async () => {
    const event = { instanceId: one, type: 'SystemMaintenance.Reboot' };
    const scheduled = emulator.control.addEvent({ ...event, cycleStatus: 'Scheduled' });
    expect(await accept(scheduled.eventId)).toEqual([404, 'InvalidEventId.NoInquiringEventFound']);
    const fixed = emulator.control.addEvent({ ...event, cycleStatus: 'Inquiring', canAccept: 'false' });
    expect(await accept(fixed.eventId)).toEqual([403, 'OperationDenied.AcceptNotSupported']);
    expect(await accept('')).toEqual([400, 'MissingParameter']);
  });
});

describe('CreateDiagnosticReport', () => {
  const create = async (parameters: Record<string, string> = {}): Promise<string> => {
    const { ReportId } = await done(emulator, 'CreateDiagnosticReport', {
      ...region,
      ResourceId: one,
      ...parameters,
    });
    return String(ReportId);
  };
  const seen = async (reportId: string): Promise<Record<string, unknown> | undefined> =>
    rowsOf(await read(emulator, 'DescribeDiagnosticReports', { 'ReportIds.1': reportId }))[0];

  test('is in progress, then finished', async () => {
    const times = { StartTime: '2026-03-01T10:00Z', EndTime: '2026-03-01T11:00Z' };
    const reportId = await create({ ...times, MetricSetId: 'dms-mine' });
    expect(await seen(reportId)).toMatchObject({
      Status: 'InProgress',
      ResourceId: one,
      MetricSetId: 'dms-mine',
      StartTime: '2026-03-01T10:00:00Z',
      EndTime: '2026-03-01T11:00:00Z',
      FinishedTime: '',
    });
    emulator.control.advance(60_000);
    expect(await seen(reportId)).toMatchObject({
      Status: 'Finished',
      Severity: 'Normal',
      Issues: { Issue: [] },
      FinishedTime: isoSeconds(emulator.control.now()),
    });
  });

  test('reports a lock, and an instance that is not running', async () => {
    emulator.control.lock(one);
    emulator.control.setStatus(one, 'Stopped');
    expect(await seen(await create())).toMatchObject({
      Severity: 'Critical',
      MetricSetId: 'dms-instancedefault',
      Issues: {
        Issue: [
          { MetricId: 'Instance.SecurityPunishStatus', Severity: 'Critical' },
          { MetricId: 'Instance.Status', Severity: 'Info' },
        ],
      },
    });
  });

  test.each([
    ['an unknown instance', { ResourceId: 'i-nowhere' }, 400, 'InvalidResource.NotExists'],
    ['no instance', { ResourceId: '' }, 400, 'MissingParameter'],
    ['a set that is none', { MetricSetId: 'mine' }, 400, 'InvalidParameter'],
    ['a time that is none', { StartTime: 'noon' }, 400, 'InvalidParameter'],
    [
      'an end before the start',
      { StartTime: '2026-03-01T11:00Z', EndTime: '2026-03-01T10:00Z' },
      400,
      'InvalidParameter',
    ],
  ])('refuses %s', async (_, parameters, status, code) => {
    const wrong = { ...region, ResourceId: one, ...(parameters as Record<string, string>) };
    expect(await ask('CreateDiagnosticReport', wrong)).toEqual([status, code]);
  });
});
