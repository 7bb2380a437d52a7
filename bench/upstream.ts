/*
 * Measures the upstream calls for the disks of n instances: with the loaders' plan, and with naive plans without loaders.
 * Run it with `npm run bench:upstream`. Every call takes 80 ms. The naive plans have at most 50 calls in flight; the
 * loaders' plan has as many as the gate allows.
 */
import { createPacedPort } from '../src/ecs/paced-port';
import type { EcsPage } from '../src/ecs/records';
import { createLoaders } from '../src/loaders/index';
import { createLocations } from '../src/loaders/locations';
import { createRegionSizes } from '../src/loaders/region-sizes';
import { WatchedPort } from '../src/loaders/watched-port';
import { simulateEcs } from './simulated-ecs';
import type { SimulatedEcs } from './simulated-ecs';

const latencyMs = 80;
const disksPerInstance = 3;
const inFlight = 50;
const options = { purpose: 'LIST' } as const;

async function atMost<T>(tasks: readonly T[], run: (task: T) => Promise<unknown>): Promise<void> {
  const queue = [...tasks];
  await Promise.all(
    Array.from({ length: inFlight }, async () => {
      for (let task = queue.pop(); task !== undefined; task = queue.pop()) await run(task);
    }),
  );
}

async function serial(read: (token: string | undefined) => Promise<EcsPage<unknown>>): Promise<void> {
  for (let token: string | null | undefined; token !== null;) token = (await read(token)).nextToken;
}

type Plan = (ecs: SimulatedEcs) => Promise<unknown>;

const chosen =
  (isKnown: boolean): Plan =>
  async ({ port, scope, instanceIds, diskIds }) => {
    const regionSizes = createRegionSizes();
    if (isKnown) {
      regionSizes.learn(scope, 'ALL', diskIds.length);
      regionSizes.zonesIn(scope, ['cn-hangzhou-g', 'cn-hangzhou-h', 'cn-hangzhou-i']);
    }
    const loaders = createLoaders({
      port: new WatchedPort(createPacedPort(port)),
      locations: createLocations(),
      regionSizes,
    });
    const disks = await Promise.all(instanceIds.map((id) => loaders.disksOfInstance.load({ ...scope, id })));
    if (disks.flat().length !== diskIds.length) throw new Error('A disk is missing.');
  };

const plans: Readonly<Record<string, Plan>> = {
  'one call a disk': ({ port, scope, diskIds }) =>
    atMost(diskIds, (id) => port.read(scope, 'DescribeDisks', { ids: [id], maxResults: 10 }, options)),
  'one call an instance': ({ port, scope, instanceIds }) =>
    atMost(instanceIds, (instanceId) =>
      port.read(scope, 'DescribeDisks', { instanceId, maxResults: 100 }, options),
    ),
  'pages of 100, one after the other': ({ port, scope }) =>
    serial((token) =>
      port.read(
        scope,
        'DescribeDisks',
        { maxResults: 100, ...(token === undefined ? {} : { nextToken: token }) },
        options,
      ),
    ),
  'chosen, the region not known yet': chosen(false),
  'chosen, the region known': chosen(true),
};

/** Larger naive plans would take minutes and show nothing new. */
const mostCalls = 10_000;
const callsOf: Readonly<Record<string, (instances: number) => number>> = {
  'one call a disk': (instances) => instances * disksPerInstance,
  'one call an instance': (instances) => instances,
};

async function main(): Promise<void> {
  const sizes = [10, 100, 1_000, 10_000];
  const say = (text: string): void => void process.stdout.write(`${text}\n`);
  say(`Disks of n instances × ${disksPerInstance} disks, ${latencyMs} ms a call: calls, seconds`);
  say(['plan'.padEnd(34), ...sizes.map((size) => String(size).padStart(16))].join(''));
  for (const [name, plan] of Object.entries(plans)) {
    const cells: string[] = [];
    for (const instances of sizes) {
      const ecs = simulateEcs({ instances, disksPerInstance, latencyMs });
      const expected = callsOf[name]?.(instances) ?? 0;
      if (expected > mostCalls) {
        cells.push(`${expected}, not run`);
        continue;
      }
      const startedAt = performance.now();
      await plan(ecs);
      cells.push(`${ecs.calls()}, ${((performance.now() - startedAt) / 1_000).toFixed(2)}`);
    }
    say([name.padEnd(34), ...cells.map((cell) => cell.padStart(16))].join(''));
  }
}

void main();
