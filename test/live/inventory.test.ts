import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { DiskRecord, InstanceRecord } from '../../src/ecs/records';
import type { RegionStore } from '../../src/live/region-store';
import { aDisk, anInstance, hangzhou } from '../support/records';
import type { FakeCall } from '../support/fake-port';
import { callsBy, failing, fresh, reader, startLive } from './start-live';
import type { LiveUnderTest } from './start-live';

let parts: LiveUnderTest;
let store: RegionStore;

beforeEach(() => {
  parts = startLive({ recordMs: 10_000 });
  ({ store } = parts.live.regionOf(hangzhou));
});

afterEach(async () => {
  await parts.live.stop();
});

const idOf = (n: number): string => `i-${String(n).padStart(3, '0')}`;
const instances = (count: number): InstanceRecord[] =>
  Array.from({ length: count }, (_, n) => anInstance(idOf(n)));
const isPage = ({ asked }: FakeCall): boolean => asked.ids === undefined && asked.lockReason === undefined;
const isByIdOf =
  (id: string) =>
  ({ asked }: FakeCall): boolean =>
    Array.isArray(asked.ids) && asked.ids.includes(id);

async function start(ofInstances: InstanceRecord[], ofDisks: DiskRecord[] = []): Promise<void> {
  parts.ecs.instances = ofInstances;
  parts.ecs.disks = ofDisks;
  parts.live.regionOf(hangzhou).watcher.touch([]);
  await parts.clock.advance(3_000);
  expect(store.instances.size).toBe(ofInstances.length);
  expect(store.disks.size).toBe(ofDisks.length);
}

describe('an instance that the whole list did not have', () => {
  test('is read by its id before it counts as gone', async () => {
    const { ecs, clock } = parts;
    await start(instances(3));
    const goOn = failing(ecs, 'DescribeInstances', 'TIMEOUT', isByIdOf(idOf(2)));
    ecs.instances = instances(2);
    await clock.advance(6_000);
    expect(ecs.calls.filter(isByIdOf(idOf(2)))).not.toHaveLength(0);
    expect(store.instances.size).toBe(3);
    goOn();
    await clock.advance(20_000);
    expect(store.instances.size).toBe(2);
  });

  test('stays when its id is found', async () => {
    const { ecs, clock } = parts;
    await start(instances(3));
    const listed = () => ({
      items: instances(2).map((record) => ({ ...record, readAt: clock.now(), lockReadAt: clock.now() })),
      malformed: 0,
      nextToken: null,
      totalCount: null,
    });
    ecs.reply('DescribeInstances', listed, { when: isPage });
    await clock.advance(30_000);
    expect(store.instances.size).toBe(3);
  });
});

test('a disk that the whole list did not have is read by its id before it counts as gone', async () => {
  const { ecs, clock } = parts;
  await start(instances(1), [aDisk('d-1', [idOf(0)]), aDisk('d-2')]);
  const goOn = failing(ecs, 'DescribeDisks', 'TIMEOUT', isByIdOf('d-2'));
  ecs.disks = [aDisk('d-1', [idOf(0)])];
  await clock.advance(6_000);
  expect(store.disks.size).toBe(2);
  goOn();
  await clock.advance(20_000);
  expect(store.disks.size).toBe(1);
});

test.each(['TIMEOUT', 'THROTTLED', 'REFUSED'] as const)(
  'a page that fails (%s) ends the cycle: nothing is removed, and the list is as old as before',
  async (fault) => {
    const { ecs, clock } = parts;
    await start(instances(250));
    const before = store.instancesCompleteAt;
    failing(ecs, 'DescribeInstances', fault, (call) => isPage(call) && call.asked.nextToken === 'token-100');
    ecs.instances = instances(150).concat(instances(250).slice(200));
    await clock.advance(30_000);
    expect(store.instances.size).toBe(250);
    expect(store.instancesCompleteAt).toBe(before);
  },
);

test('an entry that could not be read ends the cycle', async () => {
  const { ecs, clock } = parts;
  await start(instances(3));
  const before = store.instancesCompleteAt;
  const page = { items: [], malformed: 1, nextToken: null, totalCount: null };
  ecs.reply('DescribeInstances', () => page, { when: isPage });
  await clock.advance(30_000);
  expect(store.instances.size).toBe(3);
  expect(store.instancesCompleteAt).toBe(before);
});

test('a list that shows one id twice keeps the younger record', async () => {
  const { ecs, clock } = parts;
  const answered: number[] = [];
  ecs.reply(
    'DescribeInstances',
    ({ asked }) => {
      const isFirst = asked.nextToken === undefined;
      answered.push(clock.now());
      const at = isFirst ? clock.now() : clock.now() - 500;
      const twice = anInstance('i-1', {
        rawStatus: isFirst ? 'Stopped' : 'Running',
        readAt: at,
        lockReadAt: at,
      });
      return { items: [twice], malformed: 0, nextToken: isFirst ? 'token-100' : null, totalCount: null };
    },
    { when: isPage },
  );
  parts.live.regionOf(hangzhou).watcher.touch([]);
  await clock.advance(2_000);
  expect(answered).toHaveLength(2);
  expect(store.instances.peek('i-1')?.rawStatus).toBe('Stopped');
  expect(store.instances.size).toBe(1);
});

test('an instance that was listed while a write held it back is read by its id', async () => {
  const { ecs, clock } = parts;
  const end = store.bar(['i-1']);
  ecs.instances = [anInstance('i-1')];
  parts.live.regionOf(hangzhou).watcher.touch([]);
  ecs.delayMs = (call) => (isPage(call) ? 100 : 1_000);
  await clock.advance(1_050);
  end(clock.now());
  await clock.advance(3_000);
  expect(store.instances.peek('i-1')).toBeDefined();
});

describe('what readers ask of ECS', () => {
  test('a gone instance that a reader asks for is removed', async () => {
    const { ecs, clock, live } = parts;
    await start(instances(2));
    ecs.instances = instances(1);
    await clock.advance(1);
    await live.port.read(hangzhou, 'DescribeInstances', { ids: [idOf(1)], maxResults: 100 }, fresh);
    expect(store.instances.size).toBe(1);
  });

  test('an entry of a page that cannot be read again is counted, as ECS counts it', async () => {
    const { ecs, clock, live } = parts;
    await start(instances(2));
    // The records age while the list stays young: their ids cannot be read.
    const page = { items: [], malformed: 1, nextToken: null, totalCount: null };
    ecs.reply('DescribeInstances', () => page, { when: isByIdOf(idOf(1)) });
    const end = store.bar([idOf(1)]);
    end(clock.now());
    const answer = await live.port.read(hangzhou, 'DescribeInstances', { maxResults: 10 }, reader);
    expect(answer).toMatchObject({ malformed: 1, items: [{ id: idOf(0) }] });
  });
});

test('a throttled mirror lets the ages grow, and readers ask ECS themselves', async () => {
  const { ecs, clock, live } = parts;
  await start(instances(2));
  failing(ecs, 'DescribeInstances', 'THROTTLED', ({ options }) => options.purpose === 'WATCH');
  await clock.advance(60_000);
  expect(live.health()[0]?.instancesAt).toBeLessThan(clock.now() - 55_000);
  const before = callsBy(parts, 'READERS', 'DescribeInstances');
  const answer = await live.port.read(
    hangzhou,
    'DescribeInstances',
    { ids: [idOf(0)], maxResults: 100 },
    reader,
  );
  expect(answer.items).toMatchObject([{ id: idOf(0), readAt: clock.now(), lockReadAt: clock.now() }]);
  expect(callsBy(parts, 'READERS', 'DescribeInstances')).toBe(before + 1);
});
