import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Redis } from 'ioredis';
import { currentForm, keysOf, seal } from '../../src/live/shared/envelope';
import type { Sealed } from '../../src/live/shared/envelope';
import { Bus } from '../../src/live/shared/redis';
import { anInstance, hangzhou } from '../support/records';
import { Group, isLockedAt, locked } from './group';
import { secret, until } from './replica';

let group: Group;
/** What whoever can write to Redis has. */
let attacker: Redis;

beforeEach(async () => {
  group = await Group.over();
  attacker = group.redis.client();
});
afterEach(async () => {
  attacker.disconnect();
  await group.end();
});

const stream = `${keysOf(secret).prefix}:entries`;
const entries = async () =>
  (await attacker.xrangeBuffer(stream, '-', '+')).map(([, [, head, , body, , mac]]) => ({
    head: String(head),
    body: body!,
    mac: mac!,
  }));
const write = ({ head, body, mac }: Sealed) => attacker.xadd(stream, '*', 'h', head, 'b', body, 's', mac);

describe('whoever can write to Redis', () => {
  test('cannot unlock an instance: neither with old entries, nor with changed or own ones', async () => {
    group.ecs.instances = [anInstance('i-1'), anInstance('i-2')];
    const all = await group.start({}, {});
    const unlocked = await entries();
    group.ecs.instances = [anInstance('i-1', locked), anInstance('i-2')];
    await until(() => all.every((each) => isLockedAt(each, 'i-1')), 'all know the lock');

    for (const entry of unlocked) await write(entry);
    const last = (await entries()).filter(({ head }) => head.includes('"FACTS"')).at(-1) as Sealed;
    const header = JSON.parse(last.head) as { token: number; n: number };
    const next = { ...header, n: header.n + 1_000, form: currentForm };
    await write({ ...last, head: JSON.stringify({ ...next, isDeflated: false }) });
    await write({ ...last, head: JSON.stringify({ ...next, token: header.token + 1, isDeflated: false }) });
    const forged = await seal(
      keysOf('another secret, which is just as long'),
      {
        ...next,
        kind: 'FACTS',
        accountId: hangzhou.accountId,
        regionId: hangzhou.regionId,
        by: 'x',
        part: 0,
        token: header.token + 1,
      },
      [{ fact: 'RECORD', type: 'INSTANCE', record: { ...anInstance('i-1'), readAt: Date.now() + 60_000 } }],
    );
    await write(forged);
    await write({ head: 'no entry', body: Buffer.alloc(0), mac: Buffer.alloc(0) });

    // Entries are read in their order: with these four, all before them were read.
    const forgedAt = ({ refusals }: (typeof all)[number]): number =>
      refusals.filter((reason) => reason === 'FORGED').length;
    await until(() => all.every((each) => forgedAt(each) >= 4), 'what was written is refused');
    expect(all.map((each) => isLockedAt(each, 'i-1'))).toEqual([true, true]);
    expect(all.flatMap(({ refusals }) => refusals)).toContain('REPLAYED');
    // And it goes on.
    group.ecs.instances = [anInstance('i-1'), anInstance('i-2', locked)];
    await until(() => all.every((each) => isLockedAt(each, 'i-2')), 'the next change arrives');
  });

  test('can take entries away, and what was lost is made good by a snapshot', async () => {
    const all = await group.start({}, {});
    await attacker.del(stream);
    group.ecs.instances = [anInstance('i-1', locked), anInstance('i-2')];
    await until(() => all.every((each) => isLockedAt(each, 'i-1')), 'all know the lock');
  });

  test('can take the lease, and each then watches for itself', async () => {
    await group.start({}, {});
    const lease = `${keysOf(secret).prefix}:${hangzhou.accountId}:${hangzhou.regionId}:lease`;
    await attacker.set(lease, 'nobody');
    await until(() => group.replicas.every((each) => each.role() === 'ALONE'), 'each stands alone');
    group.ecs.instances = [anInstance('i-1', locked), anInstance('i-2')];
    await until(() => group.replicas.every((each) => isLockedAt(each, 'i-1')), 'all know the lock');
  });
});

describe('the fencing token', () => {
  test('a leader whose lease has ended adds nothing, and tokens only rise', async () => {
    const bus = new Bus({
      url: group.redis.url,
      keys: keysOf(secret),
      steady: () => performance.now(),
      awayMs: 2_500,
      onEntry: () => Promise.resolve(),
      onReady: () => undefined,
      onMissed: () => undefined,
      onFault: () => undefined,
    });
    bus.start();
    await until(() => bus.client.status === 'ready', 'it is connected');
    const entry: Sealed = { head: '{}', body: Buffer.from('[]'), mac: Buffer.from('-') };
    try {
      const first = await bus.acquire(hangzhou, 'one', 60_000, 0);
      expect(await bus.acquire(hangzhou, 'other', 60_000, 0)).toBeNull();
      expect(await bus.append(hangzhou, 'one', first?.token ?? 0, entry)).toBe(true);
      expect(await bus.append(hangzhou, 'other', first?.token ?? 0, entry)).toBe(false);
      await attacker.del(`${bus.prefix}:${hangzhou.accountId}:${hangzhou.regionId}:lease`);
      expect(await bus.append(hangzhou, 'one', first?.token ?? 0, entry)).toBe(false);
      const second = await bus.acquire(hangzhou, 'one', 60_000, 0);
      expect(second?.token).toBe((first?.token ?? 0) + 1);
      expect(await bus.append(hangzhou, 'one', first?.token ?? 0, entry)).toBe(false);
      expect(await bus.append(hangzhou, 'one', second?.token ?? 0, entry)).toBe(true);
      await attacker.flushall();
      const third = await bus.acquire(hangzhou, 'other', 60_000, (second?.token ?? 0) + 1_000_000);
      expect(third?.token).toBeGreaterThan((second?.token ?? 0) + 1_000_000);
      await bus.release(hangzhou, 'one');
      expect(await bus.renew(hangzhou, 'other', 60_000)).toMatchObject({ token: third?.token });
      await bus.release(hangzhou, 'other');
      expect(await bus.renew(hangzhou, 'other', 60_000)).toBeNull();
    } finally {
      await bus.stop();
    }
  });
});
