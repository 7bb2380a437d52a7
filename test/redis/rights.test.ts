import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { createSharedBudget } from '../../src/live/shared/shared-budget';
import { anInstance, hangzhou } from '../support/records';
import { SteppedClock } from '../live/stepped-clock';
import { Group, isLockedAt, locked } from './group';
import { until } from './replica';

let group: Group;
afterEach(() => group.end());

test('the rights that docs/live.md names are enough', async () => {
  group = await Group.over();
  const page = readFileSync(join(__dirname, '..', '..', 'docs', 'live.md'), 'utf8');
  const rule = /^user ecs-live (.*)$/m.exec(page)?.[1]?.replace('>password', '>word').split(' ') ?? [];
  expect(rule.length).toBeGreaterThan(10);
  const client = group.redis.client();
  await client.call('ACL', 'SETUSER', 'ecs-live', ...rule);
  client.disconnect();
  const url = `redis://ecs-live:word@127.0.0.1:${group.redis.port}`;
  const all = await group.start({ url }, { url });
  group.ecs.instances = [anInstance('i-1', locked), anInstance('i-2')];
  await until(() => all.every((each) => isLockedAt(each, 'i-1')), 'all know the lock');
  await createBudget(0, 60).take(hangzhou, 'DescribeDisks', new AbortController().signal);
  const { leader } = group;
  group.replicas = group.replicas.filter((each) => each !== leader);
  await leader.stop();
  await group.settled();
  expect(all.flatMap(({ faults }) => faults.filter((fault) => fault !== null))).toEqual([]);
});

const createBudget = (index: number, callsPerMinute: number, clock = new SteppedClock()) => {
  const { bus } = group.replicas[index]!.sharing;
  return createSharedBudget({ client: bus.client, prefix: bus.prefix, callsPerMinute, replicas: 2, clock });
};

/** How many calls a process may make before it has to wait. */
async function callsOf(index: number, most: number): Promise<number> {
  const clock = new SteppedClock();
  const budget = createBudget(index, most, clock);
  const end = new AbortController();
  let calls = 0;
  const taking = (async () => {
    for (;;) {
      await budget.take(hangzhou, 'DescribeInstances', end.signal);
      calls += 1;
    }
  })().catch(() => undefined);
  let before = -1;
  while (calls !== before) {
    before = calls;
    await new Promise((resolve) => setTimeout(resolve, 1_500));
  }
  end.abort();
  await taking;
  return calls;
}

test('all processes together make no more calls than one may', async () => {
  group = await Group.over();
  await group.start({}, {});
  const [one, other] = await Promise.all([callsOf(0, 24), callsOf(1, 24)]);
  expect(one + other).toBe(24);
});

test('without Redis, each makes its part of them', async () => {
  group = await Group.over();
  await group.start({}, {});
  await group.redis.kill();
  const [one, other] = await Promise.all([callsOf(0, 24), callsOf(1, 24)]);
  expect([one, other]).toEqual([12, 12]);
});
