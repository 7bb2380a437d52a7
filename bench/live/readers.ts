import { setTimeout as sleep } from 'node:timers/promises';
import { Clients, page } from './client';
import type { Options } from './options';
import { startEmulatorProcess, startMeasured } from './processes';
import { say } from './report';
import type { Row } from './report';

const counts = [1, 20, 200] as const;

interface Seen {
  readonly callsPerMinute: number;
  readonly pagesPerSecond: number;
}

/** Upstream calls while so many readers ask for the same page once a second. */
export async function measureReaders({ isQuick, latencyMs }: Options): Promise<readonly Row[]> {
  const emulator = await startEmulatorProcess(
    { fleet: { instancesPerRegion: 100, disksPerInstance: 3, locked: 0.02 } },
    latencyMs,
  );
  const seen = { off: new Map<number, Seen>(), on: new Map<number, Seen>() };
  try {
    for (const live of ['off', 'on'] as const) {
      const program = await startMeasured(emulator, { LIVE: live });
      // Without the mirror, the number does not depend on a cycle of the loops.
      const seconds = isQuick ? 10 : live === 'off' ? 15 : 45;
      try {
        await readWith(program.url, 1, 3);
        for (const readers of counts) {
          say(`readers: ${readers} with LIVE=${live}, ${seconds} s`);
          await emulator.calls();
          const pages = await readWith(program.url, readers, seconds);
          const calls = await emulator.calls();
          seen[live].set(readers, {
            callsPerMinute: (calls * 60) / seconds,
            pagesPerSecond: pages / seconds,
          });
        }
      } finally {
        await program.stop();
      }
    }
  } finally {
    await emulator.stop();
  }
  const text = ({ callsPerMinute, pagesPerSecond }: Seen): string =>
    `${callsPerMinute.toFixed(0)} (${pagesPerSecond.toFixed(1)} pages/s)`;
  const none: Seen = { callsPerMinute: NaN, pagesPerSecond: NaN };
  const first = seen.on.get(1)?.callsPerMinute ?? NaN;
  return counts.map((readers) => ({
    measure: `calls a minute, ${readers} reader${readers === 1 ? '' : 's'} of a page each second`,
    off: text(seen.off.get(readers) ?? none),
    on: text(seen.on.get(readers) ?? none),
    goal: readers === 1 ? '' : `${(first * 1.1).toFixed(0)} or fewer (as with 1, within 10 %)`,
  }));
}

/** @returns how many pages were answered. A reader that waits longer than a second for its page asks for the next at once. */
async function readWith(url: URL, readers: number, seconds: number): Promise<number> {
  const clients = new Clients(url, readers);
  const end = performance.now() + seconds * 1_000;
  let pages = 0;
  const read = async (delayMs: number): Promise<void> => {
    await sleep(delayMs);
    while (performance.now() < end) {
      const startedAt = performance.now();
      if ((await clients.ask(page)) !== null) pages += 1;
      await sleep(Math.max(0, startedAt + 1_000 - performance.now()));
    }
  };
  await Promise.all(Array.from({ length: readers }, (_, index) => read((index * 1_000) / readers)));
  clients.close();
  return pages;
}
