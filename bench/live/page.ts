import { Clients, page } from './client';
import type { Options } from './options';
import { cpuOf, startEmulatorProcess, startMeasured } from './processes';
import { inMs, say } from './report';
import type { Row } from './report';

/** CPU of the program for a page of 100 instances with 3 disks each, one client after the other. */
export async function measurePage({ isQuick, latencyMs }: Options): Promise<readonly Row[]> {
  const emulator = await startEmulatorProcess(
    { fleet: { instancesPerRegion: 100, disksPerInstance: 3, locked: 0.02 } },
    latencyMs,
  );
  const pages = isQuick ? 100 : 400;
  const seen: Record<'off' | 'on', string> = { off: '', on: '' };
  try {
    for (const live of ['off', 'on'] as const) {
      say(`page: ${pages} pages with LIVE=${live}`);
      const program = await startMeasured(emulator, { LIVE: live });
      const clients = new Clients(program.url);
      try {
        for (let warm = 0; warm < pages / 2; warm += 1) await clients.ask(page);
        const before = await cpuOf(program);
        const startedAt = performance.now();
        for (let count = 0; count < pages; count += 1)
          if ((await clients.ask(page)) === null) throw new Error('A page was not answered.');
        const clock = (performance.now() - startedAt) / pages;
        const cpu = ((await cpuOf(program)) - before) / pages;
        seen[live] = `${inMs(cpu)} (${inMs(clock)} on the clock)`;
      } finally {
        clients.close();
        await program.stop();
      }
    }
  } finally {
    await emulator.stop();
  }
  return [
    {
      measure: 'CPU of a page of 100 instances × 3 disks',
      ...seen,
      goal: 'as bench:serving in memory, + 10 %',
    },
  ];
}
