import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { wellKnown } from 'ecs-emulator';
import { startGraph } from '../../support/graph';
import type { Graph } from '../../support/graph';

/** The root lists of the other reads: their filters, their pages, and what they do with nothing. */

const ids = wellKnown['cn-hangzhou'];

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph.close());
beforeEach(() => graph.forgetCalls());

type Node = Readonly<Record<string, unknown>>;
interface Listed {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount?: number | null;
  readonly problems: readonly unknown[];
}

async function list(field: string, args: string, selection: string) {
  const { data, errors } = await graph.query<Record<string, Listed | null>>(
    `{ ${field}(${args}) { nodes { ${selection} } pageInfo { hasNextPage endCursor } problems { code } } }`,
  );
  return { list: data[field], errors };
}

/** What a list holds, read in one page that must be its last. */
async function all(field: string, filter: string, selection: string): Promise<readonly Node[]> {
  const { list: found, errors } = await list(field, `first: 100, filter: {${filter}}`, selection);
  expect(errors).toEqual([]);
  expect(found).toMatchObject({ problems: [], pageInfo: { hasNextPage: false } });
  return found?.nodes ?? [];
}

describe('nothing asked for is nothing answered, without a call', () => {
  test.each([
    ['ecsInstanceTypes', 'ids: []'],
    ['ecsInstanceTypes', 'families: []'],
    ['ecsInstanceTypes', 'categories: []'],
    ['ecsInstanceTypes', 'architectures: []'],
    ['ecsInstanceTypes', 'gpuModels: []'],
    ['ecsInstanceTypes', 'localStorageCategories: []'],
    ['ecsSystemEvents', 'instanceIds: []'],
    ['ecsSystemEvents', 'statuses: []'],
    ['ecsSystemEvents', 'types: []'],
    ['ecsSnapshots', 'ids: []'],
    ['ecsDiagnosticReports', 'ids: []'],
    ['ecsDiagnosticReports', 'instanceIds: []'],
    ['ecsResourceTags', 'resourceType: DISK, resourceIds: []'],
    ['ecsInstances', 'ids: []'],
    ['ecsDisks', 'ids: []'],
    ['ecsSecurityLockEvents', 'instanceIds: []'],
  ])('%s(filter: { %s })', async (field, filter) => {
    expect(await all(field, filter, '__typename')).toEqual([]);
    expect(graph.calls()).toEqual([]);
  });

  test('ecsInstanceStatuses(ids: [])', async () => {
    expect((await graph.query('{ ecsInstanceStatuses(ids: []) { id } }')).data).toEqual({
      ecsInstanceStatuses: [],
    });
    expect(graph.calls()).toEqual([]);
  });

  test('its count is 0', async () => {
    const { data } = await graph.query('{ ecsSnapshots(filter: { ids: [] }) { totalCount } }');
    expect(data).toEqual({ ecsSnapshots: { totalCount: 0 } });
    expect(graph.calls()).toEqual([]);
  });
});

const many = (count: number, prefix: string): string =>
  JSON.stringify(Array.from({ length: count }, (_, n) => `${prefix}${n}`));

describe('values that ECS does not take are bad input, without a call', () => {
  test.each([
    ['ecsInstanceTypes', `ids: ${many(11, 'ecs.g')}`, 'filter.ids'],
    ['ecsInstanceTypes', `families: ${many(11, 'ecs.g')}`, 'filter.families'],
    ['ecsInstanceTypes', 'architectures: ["X86", "ARM", "RISC"]', 'filter.architectures'],
    ['ecsInstanceTypes', 'minCpu: -1', 'filter.minCpu'],
    ['ecsInstanceTypes', 'ids: [""]', 'filter.ids'],
    ['ecsSystemEvents', `types: ${many(31, 'Type.')}`, 'filter.types'],
    ['ecsSystemEvents', `instanceIds: ${many(101, 'i-bp')}`, 'filter.instanceIds'],
    ['ecsSystemEvents', 'instanceIds: ["i-1\\",\\"i-2"]', 'filter.instanceIds'],
    [
      'ecsSystemEvents',
      'publishedAfter: "2026-01-02T00:00:00Z", publishedBefore: "2026-01-01T00:00:00Z"',
      'filter.publishedBefore',
    ],
    ['ecsSnapshots', `ids: ${many(101, 's-bp')}`, 'filter.ids'],
    ['ecsSnapshots', 'ids: ["s-1\\"]"]', 'filter.ids'],
    ['ecsSnapshots', 'diskId: "no disk"', 'filter.diskId'],
    ['ecsSnapshots', `tags: [{ key: "" }]`, 'filter.tags'],
    ['ecsDiagnosticReports', `ids: ${many(101, 'dr-bp')}`, 'filter.ids'],
    ['ecsDiagnosticReports', 'instanceIds: ["nothing"]', 'filter.instanceIds'],
    ['ecsResourceTags', 'resourceType: DISK', 'filter'],
    ['ecsResourceTags', `resourceType: DISK, resourceIds: ${many(51, 'd-bp')}`, 'filter.resourceIds'],
  ])('%s(filter: { %s })', async (field, filter, argument) => {
    const { list: found, errors } = await list(field, `filter: {${filter}}`, '__typename');
    expect(found).toBeNull();
    expect(errors).toMatchObject([{ path: field, code: 'BAD_USER_INPUT', extensions: { argument } }]);
    expect(graph.calls()).toEqual([]);
  });

  test.each(['0', '-1', '101'])('first: %s', async (first) => {
    for (const field of ['ecsSnapshots', 'ecsInstanceTypes', 'ecsSystemEvents', 'ecsDiagnosticReports']) {
      const { errors } = await list(field, `first: ${first}`, '__typename');
      expect(errors).toMatchObject([{ code: 'BAD_USER_INPUT', extensions: { argument: 'first' } }]);
    }
    expect(graph.calls()).toEqual([]);
  });

  test('a region that is not configured, also where nothing is asked for', async () => {
    for (const args of ['regionIds: ["mars-1"]', 'regionIds: ["mars-1"], filter: { ids: [] }']) {
      const { errors } = await list('ecsSnapshots', args, '__typename');
      expect(errors).toMatchObject([{ code: 'BAD_USER_INPUT', extensions: { argument: 'regionIds' } }]);
    }
    const { errors } = await list('ecsInstanceTypes', 'regionId: "mars-1"', '__typename');
    expect(errors).toMatchObject([{ code: 'BAD_USER_INPUT', extensions: { argument: 'regionId' } }]);
  });

  test('ecsInstanceStatuses: more than 100 ids, or what is no id', async () => {
    for (const wrong of [many(101, 'i-bp'), '["d-1\\""]']) {
      const { errors } = await graph.query(`{ ecsInstanceStatuses(ids: ${wrong}) { id } }`);
      expect(errors).toMatchObject([{ code: 'BAD_USER_INPUT', extensions: { argument: 'ids' } }]);
    }
    expect(graph.calls()).toEqual([]);
  });
});

describe('filters', () => {
  test('ecsInstanceTypes: by name, by family and size, of one region’s catalogue', async () => {
    expect(await all('ecsInstanceTypes', 'ids: ["ecs.g7.large", "ecs.none"]', 'id regionId cpu')).toEqual([
      { id: 'ecs.g7.large', regionId: 'cn-hangzhou', cpu: 2 },
    ]);
    const some = await all(
      'ecsInstanceTypes',
      'families: ["ecs.g7"], minCpu: 4, maxMemoryGiB: 32',
      'id cpu memoryGiB family',
    );
    expect(some.length).toBeGreaterThan(0);
    for (const { cpu, memoryGiB, family } of some) {
      expect(family).toBe('ecs.g7');
      expect(cpu).toBeGreaterThanOrEqual(4);
      expect(memoryGiB).toBeLessThanOrEqual(32);
    }
    const { list: away } = await list('ecsInstanceTypes', 'regionId: "cn-shanghai", first: 1', 'regionId');
    expect(away?.nodes).toEqual([{ regionId: 'cn-shanghai' }]);
    expect(graph.calls().map(({ regionId }) => regionId)).toEqual([
      'cn-hangzhou',
      'cn-hangzhou',
      'cn-shanghai',
    ]);
  });

  test('ecsSystemEvents: of one instance, of some types, of some statuses', async () => {
    const ofInstance = `instanceIds: ["${ids.runningInstance}"]`;
    const events = await all('ecsSystemEvents', ofInstance, 'id type status isPending instance { id }');
    expect(events).toEqual([
      {
        id: ids.pastLockEvent,
        type: 'SecurityPunish.Locked',
        status: 'EXECUTED',
        isPending: false,
        instance: { id: ids.runningInstance },
      },
      {
        id: ids.bannedEvent,
        type: 'SecurityPunish.WebsiteBanned',
        status: 'EXECUTING',
        isPending: true,
        instance: { id: ids.runningInstance },
      },
    ]);
    expect(await all('ecsSystemEvents', `${ofInstance}, statuses: [EXECUTED]`, 'id')).toEqual([
      { id: ids.pastLockEvent },
    ]);
    const types = await all('ecsSystemEvents', 'types: ["SystemMaintenance.Reboot"]', 'type');
    expect(new Set(types.map(({ type }) => type))).toEqual(new Set(['SystemMaintenance.Reboot']));
  });

  test('ecsSnapshots: by id, by disk, by type', async () => {
    const one = { id: ids.snapshot, status: 'ACCOMPLISHED', sourceDisk: { id: ids.diskInUse } };
    const selection = 'id status sourceDisk { id }';
    expect(await all('ecsSnapshots', `ids: ["${ids.snapshot}"]`, selection)).toEqual([one]);
    expect(await all('ecsSnapshots', `diskId: "${ids.diskInUse}"`, selection)).toEqual([one]);
    const { list: made } = await list('ecsSnapshots', 'first: 100, filter: { type: AUTO }', 'type');
    expect(new Set(made?.nodes.map(({ type }) => type))).toEqual(new Set(['AUTO']));
  });

  test('ecsDiagnosticReports: by severity and status', async () => {
    const reports = await all(
      'ecsDiagnosticReports',
      'severity: WARN, status: FINISHED',
      'status severity rawSeverity instanceId instance { id } issues { issueId severity }',
    );
    expect(reports.length).toBeGreaterThan(0);
    for (const { instanceId, instance, ...report } of reports) {
      expect(instance).toEqual({ id: instanceId });
      expect(report).toEqual({
        status: 'FINISHED',
        severity: 'WARN',
        rawSeverity: 'Warn',
        issues: [{ issueId: 'GuestOS.Disk.HighUtilization', severity: 'WARN' }],
      });
    }
  });

  test('ecsResourceTags: by resource, and by tag, one entry a tag', async () => {
    expect(
      await all(
        'ecsResourceTags',
        `resourceType: INSTANCE, resourceIds: ["${ids.runningInstance}"]`,
        'resourceId resourceType regionId key value',
      ),
    ).toEqual([
      {
        resourceId: ids.runningInstance,
        resourceType: 'instance',
        regionId: 'cn-hangzhou',
        key: 'env',
        value: 'demo',
      },
    ]);
    expect(
      await all('ecsResourceTags', 'resourceType: DISK, tags: [{ key: "env", value: "demo" }]', 'resourceId'),
    ).toEqual([ids.spareDisk, wellKnown['cn-shanghai'].spareDisk].map((resourceId) => ({ resourceId })));
  });
});

describe('pages', () => {
  test.each([
    ['ecsInstanceTypes', '', 'id', 7],
    ['ecsSnapshots', '', 'id', 4],
    ['ecsSystemEvents', '', 'id', 9],
    ['ecsDiagnosticReports', '', 'id', 1],
    ['ecsResourceTags', 'filter: { resourceType: INSTANCE, tags: [{ key: "env" }] }', 'resourceId key', 100],
    ['ecsResourceTags', 'filter: { resourceType: INSTANCE, tags: [{ key: "team" }] }', 'resourceId key', 33],
  ])('%s %s: every entry once, in the same order as in one go', async (field, filter, selection, first) => {
    const readIn = async (size: number): Promise<string[]> => {
      const found: string[] = [];
      let after = '';
      for (;;) {
        const { list: page, errors } = await list(field, `first: ${size}, ${filter} ${after}`, selection);
        expect(errors).toEqual([]);
        expect(page?.nodes.length ?? 0).toBeLessThanOrEqual(size);
        found.push(...(page?.nodes ?? []).map((node) => JSON.stringify(node)));
        if (page?.pageInfo.hasNextPage !== true) return found;
        after = `after: "${page.pageInfo.endCursor ?? ''}"`;
      }
    };
    const inPages = await readIn(first);
    expect(inPages.length).toBeGreaterThan(first);
    expect(new Set(inPages).size).toBe(inPages.length);
    expect(inPages).toEqual(await readIn(97));
  });

  test('a cursor belongs to its list and filter', async () => {
    const { list: page } = await list('ecsSnapshots', 'first: 1', 'id');
    const after = page?.pageInfo.endCursor ?? '';
    for (const [field, args] of [
      ['ecsSnapshots', `filter: { type: AUTO }, after: "${after}"`],
      ['ecsDiagnosticReports', `after: "${after}"`],
    ] as const) {
      expect((await list(field, args, 'id')).errors).toMatchObject([
        { code: 'BAD_USER_INPUT', extensions: { argument: 'after' } },
      ]);
    }
  });

  test('counts cost a call an account and region, and only where they are selected', async () => {
    const { data } = await graph.query<Record<string, { totalCount: number }>>(
      '{ ecsSnapshots { totalCount } ecsSystemEvents { totalCount } }',
    );
    const { list: snapshots } = await list('ecsSnapshots', 'first: 100', 'id');
    const { list: events } = await list('ecsSystemEvents', 'first: 100', 'id');
    expect(data.ecsSnapshots?.totalCount).toBe(snapshots?.nodes.length);
    expect(data.ecsSystemEvents?.totalCount).toBe(events?.nodes.length);
    const counting = graph.calls().filter(({ parameters }) => parameters.PageSize === '1');
    expect(counting).toHaveLength(4);
  });
});
