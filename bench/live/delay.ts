import { setTimeout as sleep } from 'node:timers/promises';
import { fleetInstanceId } from 'ecs-emulator';
import { subscribe } from './client';
import type { Options } from './options';
import { freePort, startEmulatorProcess, startMeasured } from './processes';
import type { EmulatorProcess } from './processes';
import { inMs, percentile, say } from './report';
import type { Row } from './report';
import { regionId } from './region';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const instances = 100;
const query = 'subscription { ecsSecurityLockChanged { kind instanceId instance { id isSecurityLocked } } }';

/** How long it takes from a lock in ECS to an event at a subscriber: found by the lock loop, and after a hint. */
export async function measureDelay({ isQuick, latencyMs }: Options): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-live-'));
  const keyFile = join(folder, 'key.pem');
  const port = await freePort();
  const hook = `http://127.0.0.1:${port}/hooks/eventbridge`;
  const fleet = { instancesPerRegion: instances, disksPerInstance: 3 };
  const emulator = await startEmulatorProcess({ fleet, events: { url: hook, keyFile } }, latencyMs);
  const program = await startMeasured(emulator, {
    PORT: String(port),
    EVENTBRIDGE_HOOK: 'on',
    EVENTBRIDGE_URL: hook,
    EVENTBRIDGE_KEY_FILE: keyFile,
  });
  try {
    const arrivals = new Map<string, number>();
    const stream = await subscribe(program.url, query, {}, (text, at) => {
      const [, kind, id = ''] = /"kind":"(\w+)","instanceId":"([^"]+)"/.exec(text) ?? [];
      if (kind === 'LOCKED') arrivals.set(id, at);
    });
    // The first inventory.
    await sleep(5_000);
    const samples = isQuick ? 10 : 50;
    say(`delay: ${samples} locks, found by asking`);
    const byPolling = await delays(emulator, arrivals, samples, false);
    say(`delay: ${samples} locks, each with a change of state that sends an event`);
    const byHint = await delays(emulator, arrivals, samples, true);
    stream.leave();
    return [
      row('lock set → event at a subscriber, by asking', byPolling, 'p99 2,500 ms or less'),
      row('the same after a hint (stopped at the same time)', byHint, 'p99 300 ms or less'),
    ];
  } finally {
    await program.stop();
    await emulator.stop();
    rmSync(folder, { recursive: true });
  }
}

/** Locks one instance after the other at moments that have nothing to do with the loops, and waits for all events. */
async function delays(
  emulator: EmulatorProcess,
  arrivals: Map<string, number>,
  samples: number,
  isHinted: boolean,
): Promise<readonly number[]> {
  arrivals.clear();
  const lockedAt = new Map<string, number>();
  for (let index = 0; index < samples; index += 1) {
    const id = fleetInstanceId(regionId, (index % instances) + 1);
    lockedAt.set(id, performance.now());
    await emulator.control('POST', `/instances/${id}/lock`);
    if (isHinted) await emulator.control('PUT', `/resources/${id}/status`, { status: 'Stopped' });
    await sleep(300 + Math.random() * 500);
  }
  const end = performance.now() + 30_000;
  while ([...lockedAt.keys()].some((id) => !arrivals.has(id)) && performance.now() < end) await sleep(100);
  for (const id of lockedAt.keys()) await emulator.control('POST', `/instances/${id}/unlock`);
  await sleep(5_000);
  return [...lockedAt].map(([id, at]) => (arrivals.get(id) ?? Infinity) - at);
}

const row = (measure: string, values: readonly number[], goal: string): Row => ({
  measure,
  off: 'no subscriptions',
  on: `p50 ${inMs(percentile(values, 0.5))}, p99 ${inMs(percentile(values, 0.99))}, n = ${values.length}`,
  goal,
});
