import { Clients } from './client';
import type { Options } from './options';
import { cpuOf, startEmulatorProcess, startMeasured } from './processes';
import { inMs, percentile, say } from './report';
import type { Row } from './report';

const query = `query ($after: String) { ecsInstances(first: 100, after: $after) {
  nodes { id name status isSecurityLocked disks { id name status } } pageInfo { endCursor hasNextPage } } }`;
/** Without the mirror a whole walk takes minutes: so many pages are measured, and the calls of all are calculated. */
const pagesWithout = 5;
const pagesOfAll = 100;

interface Walked {
  readonly calls: number;
  /** The time of each page, in milliseconds. */
  readonly pages: readonly number[];
  /** CPU of the program for the first page, in milliseconds. */
  readonly firstCpu: number;
}

/** Walks 10,000 instances with 3 disks each in pages of 100, with a program that has just started. */
export async function measureWalk({ latencyMs }: Options): Promise<readonly Row[]> {
  say('walk: starting an emulator with 10,000 instances and 30,000 disks');
  const fleet = { instancesPerRegion: 10_000, disksPerInstance: 3 };
  const emulator = await startEmulatorProcess({ fleet }, latencyMs);
  try {
    const walk = async (live: 'off' | 'on', most: number): Promise<Walked> => {
      say(`walk: ${most} pages with LIVE=${live}`);
      const program = await startMeasured(emulator, { LIVE: live });
      const clients = new Clients(program.url);
      try {
        // The SDK is loaded before readiness; one small read opens the connections.
        await clients.ask('{ ecsRegions { id } }');
        await emulator.calls();
        const pages: number[] = [];
        const cpuBefore = await cpuOf(program);
        let firstCpu = NaN;
        let after: string | null = null;
        do {
          const startedAt = performance.now();
          const text: string | null = await clients.ask(query, { after });
          pages.push(performance.now() - startedAt);
          if (pages.length === 1) firstCpu = (await cpuOf(program)) - cpuBefore;
          const [, cursor, hasNext] =
            /"endCursor":"([^"]+)","hasNextPage":(true|false)/.exec(text ?? '') ?? [];
          if (text === null) throw new Error(`Page ${pages.length} was not answered.`);
          after = hasNext === 'true' ? (cursor ?? null) : null;
        } while (after !== null && pages.length < most);
        say(`walk: first pages ${pages.slice(0, 5).map(inMs).join(', ')}`);
        return { pages, firstCpu, calls: await emulator.calls() };
      } finally {
        clients.close();
        await program.stop();
      }
    };
    const off = await walk('off', pagesWithout);
    const on = await walk('on', pagesOfAll);
    const first = ({ pages, firstCpu }: Walked): string =>
      `${inMs(pages[0] ?? NaN)}, CPU of the program ${inMs(firstCpu)}`;
    const others = ({ pages }: Walked): string =>
      `${inMs(Math.max(...pages.slice(1)))} (median ${inMs(percentile(pages.slice(1), 0.5))})`;
    const offCalls = (off.calls * pagesOfAll) / off.pages.length;
    return [
      {
        measure: 'walking 10,000 instances × 3 disks in pages of 100: calls',
        off: `about ${offCalls.toFixed(0)} (${off.calls} for ${off.pages.length} pages)`,
        on: `${on.calls}, with those of the watcher (${on.pages.length} pages)`,
        goal: '200 or fewer',
      },
      {
        measure: 'its first page, of which nothing is known',
        off: first(off),
        on: first(on),
        goal: '1,000 ms or less',
      },
      {
        measure: 'the slowest of its other pages',
        off: others(off),
        on: others(on),
        goal: '1,000 ms or less',
      },
    ];
  } finally {
    await emulator.stop();
  }
}
