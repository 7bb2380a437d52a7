import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { DiskRecord } from '../../src/ecs/records';
import type { DiskPlanReport } from '../../src/loaders/disk-search';
import { chooseDiskPlan, scanCalls } from '../../src/loaders/disk-plan';
import { createRegionSizes } from '../../src/loaders/region-sizes';
import type { RegionSizes } from '../../src/loaders/region-sizes';
import { FakePort } from '../support/fake-port';
import { loadersOver } from '../support/loaders';
import { aDisk, anInstance, aSystemDisk, hangzhou, numbered, shanghai } from '../support/records';

/** `instances` instances with a system disk and two data disks each, in two zones. */
function region(instances: number): FakePort {
  const port = new FakePort([hangzhou]);
  port.disks = numbered(instances, (index) => {
    const zone = { zoneId: `cn-hangzhou-${index % 2 === 0 ? 'g' : 'h'}` };
    return [
      aSystemDisk(`d-${index}-s`, `i-${index}`, zone),
      aDisk(`d-${index}-1`, [`i-${index}`], zone),
      aDisk(`d-${index}-2`, [`i-${index}`], zone),
    ];
  }).flat();
  return port;
}

const sizeOf = (disks: number, kind: 'ALL' | 'SYSTEM' = 'ALL'): RegionSizes => {
  const sizes = createRegionSizes();
  sizes.learn(hangzhou, kind, disks);
  return sizes;
};

const ids = (disks: readonly DiskRecord[]): string[] => disks.map(({ id }) => id).sort();

async function disksOf(port: FakePort, count: number, regionSizes = createRegionSizes()) {
  const { disksOfInstance } = loadersOver(port, { regionSizes });
  const found = await Promise.all(numbered(count, (index) => disksOfInstance.load(anInstance(`i-${index}`))));
  found.forEach((disks, index) =>
    expect(ids(disks)).toEqual([`d-${index}-1`, `d-${index}-2`, `d-${index}-s`]),
  );
}

describe('the calls that the disks of instances cost', () => {
  test('100 instances in a region of 300 disks: 1', async () => {
    const port = region(100);
    await disksOf(port, 100);
    expect(port.calls).toHaveLength(1);
    expect(port.calls[0]?.asked).toEqual({ maxResults: 500 });
  });

  test('100 instances in a region of 3,000 disks, known: 6', async () => {
    const port = region(1_000);
    await disksOf(port, 100, sizeOf(3_000));
    expect(port.calls).toHaveLength(6);
  });

  test('100 instances in a region of 3,000 disks, not known: 6 and the count', async () => {
    const port = region(1_000);
    await disksOf(port, 100);
    expect(port.calls).toHaveLength(7);
    expect(port.calls.filter(({ asked }) => asked.countOnly === true)).toHaveLength(1);
  });

  test('1 instance: 2, its own and the multi-attach ones', async () => {
    const port = region(1_000);
    await disksOf(port, 1);
    expect(port.calls.map(({ asked }) => asked)).toEqual([
      { multiAttach: 'Enabled', maxResults: 500 },
      { instanceId: 'i-0', maxResults: 500 },
    ]);
  });

  test('the system disk of 1 instance: 1', async () => {
    const port = region(1_000);
    const disk = await loadersOver(port).disksOfInstance.loadSystemDisk(anInstance('i-7'));
    expect(disk?.id).toBe('d-7-s');
    expect(port.calls.map(({ asked }) => asked)).toEqual([
      { rawKind: 'system', instanceId: 'i-7', maxResults: 500 },
    ]);
  });

  test('the system disks of 100 instances in a region of 300 disks: 1, and only system disks are read', async () => {
    const port = region(100);
    const { disksOfInstance } = loadersOver(port);
    const found = await Promise.all(
      numbered(100, (index) => disksOfInstance.loadSystemDisk(anInstance(`i-${index}`))),
    );
    expect(found.map((disk) => disk?.id)).toEqual(numbered(100, (index) => `d-${index}-s`));
    expect(port.calls.map(({ asked }) => asked)).toEqual([{ rawKind: 'system', maxResults: 500 }]);
  });

  test('5 instances in a region of 30,000 disks, not known: the look at it, then one each', async () => {
    const port = region(10_000);
    await disksOf(port, 5);
    expect(port.calls).toHaveLength(2 + 1 + 5);
  });

  test('1,000 instances in a region of 6,000 disks, known: split by zone and kind, side by side', async () => {
    const port = region(2_000);
    await disksOf(port, 1_000, sizeOf(6_000));
    // The page that shows the zones, the count, and in each of two zones 2 pages of system and 4 of data disks.
    expect(port.calls).toHaveLength(1 + 1 + 2 * (2 + 4));
  });

  test('what was found is known: the disks by their ids, and the size of the region', async () => {
    const port = region(100);
    const regionSizes = createRegionSizes();
    const loaders = loadersOver(port, { regionSizes });
    await Promise.all(numbered(100, (index) => loaders.disksOfInstance.load(anInstance(`i-${index}`))));
    await loaders.disks.load({ id: 'd-3-1' });
    expect(port.calls).toHaveLength(1);
    expect(regionSizes.disksIn(hangzhou, 'ALL')).toBe(300);
  });

  test('system disks come along where all disks are asked for, in the same batch and later', async () => {
    const port = region(4);
    const { disksOfInstance } = loadersOver(port);
    const [all, system] = await Promise.all([
      disksOfInstance.load(anInstance('i-0')),
      disksOfInstance.loadSystemDisk(anInstance('i-1')),
    ]);
    expect([ids(all), system?.id]).toEqual([['d-0-1', 'd-0-2', 'd-0-s'], 'd-1-s']);
    const calls = port.calls.length;
    expect(await disksOfInstance.loadSystemDisk(anInstance('i-0'))).toMatchObject({ id: 'd-0-s' });
    // All of i-1 came with that batch too.
    expect(ids(await disksOfInstance.load(anInstance('i-1')))).toEqual(['d-1-1', 'd-1-2', 'd-1-s']);
    expect(port.calls).toHaveLength(calls);
  });

  test('instances of two regions are two searches', async () => {
    const port = new FakePort([hangzhou, shanghai]);
    port.disks = [aDisk('d-1', ['i-1']), aDisk('d-2', ['i-1'], shanghai)];
    const { disksOfInstance } = loadersOver(port);
    const found = await Promise.all([
      disksOfInstance.load(anInstance('i-1')),
      disksOfInstance.load(anInstance('i-1', shanghai)),
    ]);
    expect(found.map(ids)).toEqual([['d-1'], ['d-2']]);
  });

  test('F35: the same instance id in two regions keeps its own disks, when they are asked for apart', async () => {
    const port = new FakePort([hangzhou, shanghai]);
    port.disks = [aSystemDisk('d-1', 'i-1'), aSystemDisk('d-2', 'i-1', shanghai)];
    const { disksOfInstance } = loadersOver(port);
    await disksOfInstance.load(anInstance('i-1'));
    expect(await disksOfInstance.loadSystemDisk(anInstance('i-1', shanghai))).toMatchObject({ id: 'd-2' });
  });

  test('forgetting makes the next read see the new state', async () => {
    const port = region(1);
    const loaders = loadersOver(port);
    await loaders.disksOfInstance.load(anInstance('i-0'));
    port.disks = [];
    loaders.forget(['d-0-1']);
    expect(await loaders.disksOfInstance.load(anInstance('i-0'))).toEqual([]);
    expect(await loaders.disksOfInstance.loadSystemDisk(anInstance('i-0'))).toBeNull();
  });
});

describe('the plan', () => {
  test.each([
    [2, undefined, 'BY_INSTANCE'],
    [3, undefined, 'BY_INSTANCE'],
    [4, undefined, 'FIRST_PAGE'],
    [101, 300, 'SCAN'],
    [2, 300, 'SCAN'],
    [1, 300, 'BY_INSTANCE'],
    [7, 3_000, 'SCAN'],
    [6, 3_000, 'BY_INSTANCE'],
    [61, 30_000, 'SCAN'],
    [60, 30_000, 'BY_INSTANCE'],
    [2, 0, 'SCAN'],
  ] as const)('%i calls by instance, %s disks: %s', (calls, disks, plan) => {
    expect(chooseDiskPlan(calls, disks)).toBe(plan);
  });

  test('a scan is one call for each 500 disks, and one for none', () => {
    expect([0, 1, 500, 501, 3_000].map(scanCalls)).toEqual([1, 1, 1, 2, 6]);
  });

  test('is told to whoever watches, without an id in it', async () => {
    const reports: DiskPlanReport[] = [];
    const port = region(10);
    const { disksOfInstance } = loadersOver(port, {
      regionSizes: sizeOf(30),
      onDiskPlan: (report) => reports.push(report),
    });
    await Promise.all(numbered(5, (index) => disksOfInstance.load(anInstance(`i-${index}`))));
    await disksOfInstance.loadSystemDisk(anInstance('i-9'));
    expect(reports).toEqual([
      { ...hangzhou, plan: 'SCAN', kind: 'ALL', instances: 5, disksKnown: 30 },
      { ...hangzhou, plan: 'BY_INSTANCE', kind: 'SYSTEM', instances: 1, disksKnown: null },
    ]);
  });
});

describe('multi-attach disks', () => {
  test.each([
    ['by instance', 1_000_000],
    ['a scan', 1],
    ['a first look', undefined],
    ['a split scan', 5_000],
  ])('are found by %s', async (_plan, known) => {
    const port = region(6);
    port.disks.push(aDisk('d-shared', ['i-0', 'i-3']));
    const regionSizes = known === undefined ? createRegionSizes() : sizeOf(known);
    const { disksOfInstance } = loadersOver(port, { regionSizes });
    const found = await Promise.all(numbered(6, (index) => disksOfInstance.load(anInstance(`i-${index}`))));
    const sharing = found.flatMap((disks, index) => (ids(disks).includes('d-shared') ? [index] : []));
    expect(sharing).toEqual([0, 3]);
  });

  test('are there once where the instance filter finds them too', async () => {
    const port = region(1);
    port.instanceFilterFindsMultiAttach = true;
    port.disks.push(aDisk('d-shared', ['i-0', 'i-3']));
    const found = await loadersOver(port).disksOfInstance.load(anInstance('i-0'));
    expect(ids(found)).toEqual(['d-0-1', 'd-0-2', 'd-0-s', 'd-shared']);
  });
});

test('every plan gives the same answer', async () => {
  const disk = fc.record({
    kind: fc.constantFrom('system', 'data'),
    zoneId: fc.constantFrom('g', 'h', 'i', null),
    on: fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { maxLength: 3 }),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(disk, { maxLength: 60 }),
      fc.boolean(),
      fc.boolean(),
      async (disks, finds, isSystem) => {
        const answers: string[][][] = [];
        for (const known of [undefined, 1, 5_000, 1_000_000]) {
          const port = new FakePort([hangzhou]);
          port.instanceFilterFindsMultiAttach = finds;
          port.disks = disks.map(({ kind, zoneId, on }, index) =>
            // A system disk has one instance.
            aDisk(
              `d-${index}`,
              (kind === 'system' ? on.slice(0, 1) : on).map((n) => `i-${n}`),
              {
                rawKind: kind,
                zoneId,
              },
            ),
          );
          const regionSizes =
            known === undefined ? createRegionSizes() : sizeOf(known, isSystem ? 'SYSTEM' : 'ALL');
          const { disksOfInstance } = loadersOver(port, { regionSizes });
          const instances = numbered(8, (index) => anInstance(`i-${index}`));
          if (isSystem) {
            const found = await Promise.all(instances.map((one) => disksOfInstance.loadSystemDisk(one)));
            // Where a region is said to have two, either may be named.
            answers.push(found.map((one) => [one === null ? 'none' : 'one']));
          } else {
            answers.push((await Promise.all(instances.map((one) => disksOfInstance.load(one)))).map(ids));
          }
        }
        expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      },
    ),
    { numRuns: 60 },
  );
});

describe('whose a disk is, its own attachments tell', () => {
  const system = (id: string, on: readonly string[], fields: Partial<DiskRecord> = {}) =>
    aDisk(id, on, { rawKind: 'system', ...fields });
  /** A port that answers every DescribeDisks with these, whatever was asked. */
  const answering = (...disks: readonly DiskRecord[]): FakePort => {
    const port = new FakePort([hangzhou]);
    port.reply('DescribeDisks', () => ({ items: disks, malformed: 0, nextToken: null, totalCount: null }));
    return port;
  };
  const plans = [
    ['by instance', 1_000_000],
    ['by a scan', 1],
  ] as const;
  const loaderWith = (port: FakePort, known: number) => {
    const regionSizes = sizeOf(known, 'SYSTEM');
    regionSizes.learn(hangzhou, 'ALL', known);
    return loadersOver(port, { regionSizes }).disksOfInstance;
  };

  test.each(plans)('another instance’s disk in the answer is not this one’s, %s', async (_plan, known) => {
    const port = answering(system('d-other', ['i-2'], { rawStatus: 'Available' }), aDisk('d-1', ['i-2']));
    const disksOfInstance = loaderWith(port, known);
    expect(await disksOfInstance.loadSystemDisk(anInstance('i-1'))).toBeNull();
    expect(await disksOfInstance.load(anInstance('i-1'))).toEqual([]);
  });

  test.each(plans)('of several system disks the one in use decides, else none, %s', async (_plan, known) => {
    const idle = system('d-1', ['i-1'], { rawStatus: 'Detaching' });
    const busy = system('d-2', ['i-1']);
    const systemDisk = async (...disks: readonly DiskRecord[]) =>
      (await loaderWith(answering(...disks), known).loadSystemDisk(anInstance('i-1')))?.id ?? null;
    expect(await systemDisk(idle, busy)).toBe('d-2');
    expect(await systemDisk(busy, idle)).toBe('d-2');
    expect(await systemDisk(idle, { ...idle, id: 'd-3' })).toBeNull();
    expect(await systemDisk(idle, { ...idle, id: 'd-3', rawKind: null })).toBeNull();
    expect(await systemDisk({ ...busy, rawKind: null })).toBe('d-2');
    expect(await systemDisk(idle)).toBe('d-1');
  });

  test.each(plans)(
    'of two records of one disk that differ nobody knows which is true, %s',
    async (_plan, known) => {
      const busy = system('d-1', ['i-1']);
      const idle = system('d-1', ['i-2'], { rawStatus: 'Detaching' });
      for (const pair of [
        [busy, idle],
        [idle, busy],
      ]) {
        const disksOfInstance = loaderWith(answering(...pair), known);
        for (const instance of [anInstance('i-1'), anInstance('i-2')]) {
          const shown = { id: 'd-1', rawStatus: null, attachmentsKnown: false };
          expect(await disksOfInstance.loadSystemDisk(instance)).toMatchObject(shown);
          expect(await disksOfInstance.load(instance)).toMatchObject([shown]);
        }
      }
      const twice = loaderWith(answering(busy, { ...busy }), known);
      expect(await twice.load(anInstance('i-1'))).toEqual([busy]);
    },
  );

  test.each(plans)('a disk that cannot be placed may be this one’s, %s', async (_plan, known) => {
    const idle = system('d-1', ['i-1'], { rawStatus: 'Detaching' });
    const loose = system('d-2', [], { rawStatus: 'In_use', attachmentsKnown: false });
    const data = aDisk('d-3', ['i-2'], { attachmentsKnown: false });
    const withLooseSystem = loaderWith(answering(idle, loose), known);
    expect(await withLooseSystem.loadSystemDisk(anInstance('i-1'))).toBeNull();
    await expect(withLooseSystem.load(anInstance('i-1'))).rejects.toMatchObject({
      fault: 'BAD_ANSWER',
      action: 'DescribeDisks',
      ...hangzhou,
    });
    const withLooseData = loaderWith(answering(idle, data), known);
    expect(await withLooseData.loadSystemDisk(anInstance('i-1'))).toMatchObject({ id: 'd-1' });
    await expect(withLooseData.load(anInstance('i-1'))).rejects.toMatchObject({ fault: 'BAD_ANSWER' });
    // Where it is seen to be, it is listed, whoever else has it.
    await expect(withLooseData.load(anInstance('i-2'))).resolves.toEqual([data]);
  });
});

describe('what cannot be read', () => {
  test('by instance: the error is that instance’s, and is not remembered', async () => {
    const port = region(3);
    port.fail('DescribeDisks', 'TIMEOUT', { times: 1, when: ({ asked }) => asked.instanceId === 'i-1' });
    const { disksOfInstance } = loadersOver(port, { regionSizes: sizeOf(1_000_000) });
    const settled = await Promise.allSettled(
      numbered(3, (index) => disksOfInstance.load(anInstance(`i-${index}`))),
    );
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    await expect(disksOfInstance.load(anInstance('i-1'))).resolves.toHaveLength(3);
  });

  test.each([
    [
      'the multi-attach disks',
      1_000_000,
      ({ multiAttach }: Record<string, unknown>) => multiAttach === 'Enabled',
    ],
    ['a page of the scan', 900, ({ nextToken }: Record<string, unknown>) => nextToken !== undefined],
  ])('%s: the error of all', async (_name, known, isIt) => {
    const port = region(300);
    port.fail('DescribeDisks', 'THROTTLED', { times: 1, when: ({ asked }) => isIt(asked) });
    const { disksOfInstance } = loadersOver(port, { regionSizes: sizeOf(known) });
    const settled = await Promise.allSettled(
      numbered(4, (index) => disksOfInstance.load(anInstance(`i-${index}`))),
    );
    expect(settled.map(({ status }) => status)).toEqual(numbered(4, () => 'rejected'));
    await expect(disksOfInstance.load(anInstance('i-1'))).resolves.toHaveLength(3);
  });

  test.each([
    ['by instance', 1_000_000],
    ['a scan', 1],
    ['a first look', undefined],
    ['a split scan', 5_000],
  ])(
    'an entry of a disk that could not be read may be anybody’s: no list without it, %s',
    async (_plan, known) => {
      const port = new FakePort([hangzhou]);
      port.reply('DescribeDisks', () => ({
        items: [aSystemDisk('d-0', 'i-0')],
        malformed: 1,
        nextToken: null,
        totalCount: 1,
      }));
      const regionSizes = known === undefined ? createRegionSizes() : sizeOf(known);
      const { disksOfInstance } = loadersOver(port, { regionSizes });
      const settled = await Promise.allSettled(
        numbered(5, (index) => disksOfInstance.load(anInstance(`i-${index}`))),
      );
      for (const each of settled) {
        expect(each).toMatchObject({ status: 'rejected', reason: { fault: 'BAD_ANSWER' } });
      }
    },
  );

  test('a split that found less than there is is no answer: the region is read from end to end', async () => {
    const port = region(6);
    port.disks.push(aDisk('d-regional', ['i-0'], { zoneId: null }));
    const { disksOfInstance } = loadersOver(port, { regionSizes: sizeOf(5_000) });
    const found = await Promise.all(numbered(20, (index) => disksOfInstance.load(anInstance(`i-${index}`))));
    expect(ids(found[0] ?? [])).toContain('d-regional');
  });
});
