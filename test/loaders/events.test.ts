import { describe, expect, test } from '@jest/globals';
import type { EventRecord } from '../../src/ecs/records';
import {
  activeLockEvent,
  allEventStatuses,
  isLockEvent,
  isOpen,
  newestFirst,
} from '../../src/loaders/lock-events';
import { FakePort } from '../support/fake-port';
import { loadersOver } from '../support/loaders';
import { anEvent, anInstance, hangzhou, numbered, shanghai } from '../support/records';

describe('the events of instances', () => {
  test('are read for all that ask at once: one call a region and hundred instances', async () => {
    const port = new FakePort([hangzhou, shanghai]);
    port.events = [anEvent('e-1', 'i-0'), anEvent('e-2', 'i-1'), anEvent('e-3', 'i-s', shanghai)];
    const { eventsOfInstance } = loadersOver(port);
    const found = await Promise.all([
      ...numbered(120, (index) => eventsOfInstance.load(anInstance(`i-${index}`))),
      eventsOfInstance.load(anInstance('i-s', shanghai)),
    ]);
    expect(found.flatMap(({ entries }) => entries).map(({ id }) => id)).toEqual(['e-1', 'e-2', 'e-3']);
    expect(
      port.calls.map(({ scope, asked }) => [scope.regionId, (asked.resourceIds as string[]).length]),
    ).toEqual([
      ['cn-hangzhou', 100],
      ['cn-hangzhou', 20],
      ['cn-shanghai', 1],
    ]);
  });

  test('ask for all seven states, or the open ones stay hidden', async () => {
    const port = new FakePort([hangzhou]);
    port.events = allEventStatuses.map((rawStatus, index) => anEvent(`e-${index}`, 'i-1', { rawStatus }));
    const found = await loadersOver(port).eventsOfInstance.load(anInstance('i-1'));
    expect(found.entries).toHaveLength(7);
    expect(port.calls[0]?.asked.rawStatuses).toEqual([
      'Scheduled',
      'Inquiring',
      'Executing',
      'Executed',
      'Avoided',
      'Canceled',
      'Failed',
    ]);
  });

  test('are sorted newest first, and those of others are not among them', async () => {
    const port = new FakePort([hangzhou]);
    port.events = [
      anEvent('e-old', 'i-1', { publishedAt: '2026-01-01T00:00:00Z' }),
      anEvent('e-other', 'i-2'),
      anEvent('e-none', 'i-1', { publishedAt: null }),
      anEvent('e-new', 'i-1', { publishedAt: '2026-03-01T00:00:00Z' }),
    ];
    const { eventsOfInstance } = loadersOver(port);
    const [found] = await Promise.all([
      eventsOfInstance.load(anInstance('i-1')),
      eventsOfInstance.load(anInstance('i-2')),
    ]);
    expect(found.entries.map(({ id }) => id)).toEqual(['e-new', 'e-old', 'e-none']);
    expect(port.calls).toHaveLength(1);
  });

  test('are read no further than ten pages of a hundred, and say that they were cut', async () => {
    const port = new FakePort([hangzhou]);
    port.events = numbered(1_500, (index) => anEvent(`e-${index}`, 'i-1'));
    const found = await loadersOver(port).eventsOfInstance.load(anInstance('i-1'));
    expect(found.entries).toHaveLength(1_000);
    expect(found.end).toBe('CUT');
    expect(port.calls).toHaveLength(10);
  });

  test('that cannot be read are an error of their hundred only, and it is not remembered', async () => {
    const port = new FakePort([hangzhou]);
    port.fail('DescribeInstanceHistoryEvents', 'TIMEOUT', {
      times: 1,
      when: ({ asked }) => (asked.resourceIds as string[]).includes('i-110'),
    });
    const { eventsOfInstance } = loadersOver(port);
    const settled = await Promise.allSettled(
      numbered(120, (index) => eventsOfInstance.load(anInstance(`i-${index}`))),
    );
    expect(settled.filter(({ status }) => status === 'rejected')).toHaveLength(20);
    await expect(eventsOfInstance.load(anInstance('i-110'))).resolves.toEqual({
      entries: [],
      malformed: 0,
      end: 'WHOLE',
    });
  });

  test('are forgotten after a write on anything', async () => {
    const port = new FakePort([hangzhou]);
    const loaders = loadersOver(port);
    await loaders.eventsOfInstance.load(anInstance('i-1'));
    port.events = [anEvent('e-1', 'i-1')];
    loaders.forget(['i-2']);
    await expect(loaders.eventsOfInstance.load(anInstance('i-1'))).resolves.toMatchObject({
      entries: [{ id: 'e-1' }],
    });
  });
});

/** What ECS answers where one entry cannot be read. */
const unreadable = (...items: readonly EventRecord[]) => ({
  items,
  malformed: 1,
  nextToken: null,
  totalCount: null,
});

describe('an event that cannot be read', () => {
  test('may be anybody’s: each history says that one is missing', async () => {
    const port = new FakePort([hangzhou]);
    port.reply('DescribeInstanceHistoryEvents', () => unreadable(anEvent('e-1', 'i-1')));
    const { eventsOfInstance } = loadersOver(port);
    expect(
      await Promise.all([eventsOfInstance.load(anInstance('i-1')), eventsOfInstance.load(anInstance('i-2'))]),
    ).toMatchObject([
      { entries: [{ id: 'e-1' }], malformed: 1, end: 'WHOLE' },
      { entries: [], malformed: 1, end: 'WHOLE' },
    ]);
  });

  test('may be the one that was asked for by its id', async () => {
    const port = new FakePort([hangzhou]);
    port.reply('DescribeInstanceHistoryEvents', () => unreadable(anEvent('e-1', 'i-1')));
    const { events } = loadersOver(port);
    const [found, lost] = await Promise.allSettled([events.load({ id: 'e-1' }), events.load({ id: 'e-2' })]);
    expect(found).toMatchObject({ status: 'fulfilled', value: { id: 'e-1' } });
    expect(lost).toMatchObject({ status: 'rejected', reason: { fault: 'BAD_ANSWER' } });
  });

  test('may be the active one: none seen is not none', async () => {
    const port = new FakePort([hangzhou]);
    port.reply('DescribeInstanceHistoryEvents', () => unreadable(anEvent('e-1', 'i-1')));
    const { activeLockEvents } = loadersOver(port);
    const [found, lost] = await Promise.allSettled([
      activeLockEvents.load(anInstance('i-1')),
      activeLockEvents.load(anInstance('i-2')),
    ]);
    expect(found).toMatchObject({ status: 'fulfilled', value: { id: 'e-1' } });
    expect(lost).toMatchObject({ status: 'rejected', reason: { fault: 'BAD_ANSWER' } });
  });
});

describe('the active lock event', () => {
  test('is found behind a history of any length: the open ones are asked for alone', async () => {
    const port = new FakePort([hangzhou]);
    port.events = [
      ...numbered(1_500, (index) => anEvent(`e-${index}`, 'i-0', { rawStatus: 'Executed' })),
      ...numbered(1_200, (index) => anEvent(`r-${index}`, 'i-1', { rawType: 'SystemMaintenance.Reboot' })),
      anEvent('e-lock', 'i-1'),
      anEvent('e-newer', 'i-1', { publishedAt: '2026-03-01T00:00:00Z' }),
    ];
    const { activeLockEvents } = loadersOver(port);
    const found = await Promise.all(['i-0', 'i-1', 'i-2'].map((id) => activeLockEvents.load(anInstance(id))));
    expect(found.map((event) => event?.id ?? null)).toEqual([null, 'e-newer', null]);
    expect(port.calls).toHaveLength(13);
    expect(port.calls[0]?.asked.rawStatuses).toEqual(['Scheduled', 'Inquiring', 'Executing']);
  });

  test('is forgotten after a write on anything', async () => {
    const port = new FakePort([hangzhou]);
    const loaders = loadersOver(port);
    expect(await loaders.activeLockEvents.load(anInstance('i-1'))).toBeNull();
    port.events = [anEvent('e-1', 'i-1')];
    loaders.forget(['i-2']);
    expect(await loaders.activeLockEvents.load(anInstance('i-1'))).toMatchObject({ id: 'e-1' });
  });
});

describe('an event by its id', () => {
  test('is looked for in every region, a hundred a call', async () => {
    const port = new FakePort([hangzhou, shanghai]);
    port.events = [anEvent('e-1', 'i-1', shanghai)];
    const { events } = loadersOver(port);
    expect(await Promise.all([events.load({ id: 'e-1' }), events.load({ id: 'e-2' })])).toEqual([
      port.events[0],
      null,
    ]);
    expect(port.calls.map(({ scope, asked }) => [scope.regionId, asked.eventIds])).toEqual([
      ['cn-hangzhou', ['e-1', 'e-2']],
      ['cn-shanghai', ['e-1', 'e-2']],
    ]);
  });
});

describe('a lock event', () => {
  test.each([
    ['Scheduled', true],
    ['Inquiring', true],
    ['Executing', true],
    ['Executed', false],
    ['Avoided', false],
    ['Canceled', false],
    ['Failed', false],
    ['Melting', null],
    ['executing', null],
    [null, null],
  ])('with status %s is open: %s', (rawStatus, open) => {
    expect(isOpen(anEvent('e-1', 'i-1', { rawStatus }))).toBe(open);
  });

  test.each([
    ['SecurityPunish.Locked', true],
    ['SecurityPunish.WebsiteBanned', true],
    ['SecurityPunish.New', true],
    ['SystemMaintenance.Reboot', false],
    ['SecurityPunishment', false],
    [null, false],
  ])('of type %s is one: %s', (rawType, expected) => {
    expect(isLockEvent(anEvent('e-1', 'i-1', { rawType }))).toBe(expected);
  });

  test('the active one is the newest open SecurityPunish.Locked', () => {
    const events = [
      anEvent('e-closed', 'i-1', { rawStatus: 'Executed', publishedAt: '2026-05-01T00:00:00Z' }),
      anEvent('e-banned', 'i-1', {
        rawType: 'SecurityPunish.WebsiteBanned',
        publishedAt: '2026-04-01T00:00:00Z',
      }),
      anEvent('e-old', 'i-1', { publishedAt: '2026-01-01T00:00:00Z' }),
      anEvent('e-new', 'i-1', { rawStatus: 'Inquiring', publishedAt: '2026-03-01T00:00:00Z' }),
    ].sort(newestFirst);
    expect(activeLockEvent(events)?.id).toBe('e-new');
    expect(activeLockEvent(events.filter(({ id }) => !['e-new', 'e-old'].includes(id)))).toBeNull();
    expect(activeLockEvent([])).toBeNull();
  });

  test('events of one moment have one order', () => {
    const [first, second] = [anEvent('e-1', 'i-1'), anEvent('e-2', 'i-1')];
    expect([second, first].sort(newestFirst)).toEqual([first, second]);
  });
});
