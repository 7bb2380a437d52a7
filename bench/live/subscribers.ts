import { setTimeout as sleep } from 'node:timers/promises';
import { fleetInstanceId } from 'ecs-emulator';
import { subscribe } from './client';
import type { Stream } from './client';
import type { Options } from './options';
import { cpuOf, startEmulatorProcess, startMeasured } from './processes';
import { inMs, say } from './report';
import type { Row } from './report';
import { regionId } from './region';

const query = `subscription ($ids: [ID!]) {
  ecsSecurityLockChanged(ids: $ids) { kind instanceId at instance { id isSecurityLocked allowedOperations } } }`;

/** One lock, and so many subscribers who all watch it. */
export async function measureSubscribers({ isQuick, latencyMs }: Options): Promise<readonly Row[]> {
  const readers = isQuick ? 200 : 1_000;
  const fleet = { instancesPerRegion: 100, disksPerInstance: 3 };
  const emulator = await startEmulatorProcess({ fleet }, latencyMs);
  const program = await startMeasured(emulator, { MAX_SUBSCRIPTIONS_PER_CALLER: '2000' });
  const streams: Stream[] = [];
  try {
    const id = fleetInstanceId(regionId, 5);
    let begun = 0;
    const arrivals: number[] = [];
    const open = async (): Promise<void> => {
      let isBegun = false;
      const stream = await subscribe(program.url, query, { ids: [id] }, (text, at) => {
        if (text.includes('"kind":"LOCKED"')) arrivals.push(at);
        if (!isBegun) begun += 1;
        isBegun = true;
      });
      streams.push(stream);
    };
    const untilAll = async (isSo: () => boolean): Promise<void> => {
      const end = performance.now() + 60_000;
      while (!isSo() && performance.now() < end) await sleep(20);
    };
    // What is loaded once does not count.
    for (let warm = 0; warm < 20; warm += 1) await open();
    await untilAll(() => begun === 20);
    await sleep(3_000);
    const before = await program.memory();
    say(`subscribers: opening ${readers}`);
    while (streams.length < readers + 20) await Promise.all(Array.from({ length: 20 }, open));
    await untilAll(() => begun >= streams.length);
    await sleep(3_000);
    const after = await program.memory();
    say('subscribers: one lock');
    const cpuBefore = await cpuOf(program);
    await emulator.control('POST', `/instances/${id}/lock`);
    await untilAll(() => arrivals.length >= streams.length);
    const cpu = (await cpuOf(program)) - cpuBefore;
    const spread = Math.max(...arrivals) - Math.min(...arrivals);
    const each = (((after?.heap ?? NaN) - (before?.heap ?? NaN)) * 2 ** 20) / readers / 1_000;
    const rss = (((after?.rss ?? NaN) - (before?.rss ?? NaN)) * 2 ** 20) / readers / 1_000;
    return [
      {
        measure: `one lock, ${readers} SSE subscribers: first → last`,
        off: 'no subscriptions',
        on: `${inMs(spread)}, ${arrivals.length} of ${streams.length} have it, CPU of the program ${inMs(cpu)}`,
        goal: 'all within 1,000 ms',
      },
      {
        measure: 'memory of a subscriber',
        off: 'no subscriptions',
        on: `${each.toFixed(1)} kB of heap and buffers (${rss.toFixed(0)} kB of the process)`,
        goal: '40 kB or less',
      },
    ];
  } finally {
    streams.forEach(({ leave }) => leave());
    await program.stop();
    await emulator.stop();
  }
}
