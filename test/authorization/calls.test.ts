import { afterEach, describe, expect, test } from '@jest/globals';
import { createLocations } from '../../src/loaders/locations';
import type { EcsPort } from '../../src/ecs/port';
import { ages, startLive } from '../live/start-live';
import type { LiveUnderTest } from '../live/start-live';
import { graphOver } from '../resolvers/mutations/graph';
import { FakePort } from '../support/fake-port';
import { aDisk, anEvent, anInstance, hangzhou, numbered, shanghai } from '../support/records';

/** What the checks cost, and what the pages of narrowed callers look like. */

const web = { tags: [{ key: 'team', value: 'web' }], resourceGroupId: 'rg-web' };
const db = { tags: [{ key: 'team', value: 'db' }], resourceGroupId: 'rg-db' };
const marks = (index: number) => (index % 2 === 0 ? web : db);

/** Every second instance is of another team, and so is every second disk of each. */
function world(size = 60): FakePort {
  const port = new FakePort([hangzhou]);
  port.instances = numbered(size, (index) => anInstance(`i-${index}`, marks(index)));
  port.disks = port.instances.flatMap(({ id }, index) => [
    aDisk(`d-${index}a`, [id], web),
    aDisk(`d-${index}b`, [id], db),
  ]);
  port.events = port.instances.map(({ id }, index) => anEvent(`e-${index}`, id));
  port.reply('DescribeInstanceStatus', ({ asked }) => ({
    items: (asked.ids as string[]).map((id) => ({ ...hangzhou, id, rawStatus: 'Running' })),
    malformed: 0,
    nextToken: null,
    totalCount: null,
  }));
  return port;
}

const tagged = ['ecs:read;tag=team:web'];
const several = ['ecs:read;tag=team:web', 'ecs:read;group=rg-none'];
const over = (port: EcsPort, scopes: readonly string[] | null, locations = createLocations()) =>
  graphOver(port, { scopes, readScopes: 'required', locations });
const counted = (port: FakePort): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...new Set(port.calls.map(({ action }) => action))].map((action) => [
      action,
      port.callsOf(action).length,
    ]),
  );

describe('no check costs a call for each entry', () => {
  test.each([
    [
      'disks and where they are attached',
      '{ ecsDisks(first: 50) { nodes { id attachments { instanceId instance { name } } } } }',
    ],
    ['events and their instances', '{ ecsSystemEvents(first: 30) { nodes { id instance { name } } } }'],
    [
      'instances with their disks',
      '{ ecsInstances(first: 30) { nodes { id disks { id attachments { instanceId } allowedOperations } } } }',
    ],
    [
      'statuses',
      `{ ecsInstanceStatuses(ids: ${JSON.stringify(numbered(60, (index) => `i-${index}`))}) { id status } }`,
    ],
    [
      'instances by id',
      `{ ${numbered(20, (index) => `i${index}: ecsInstance(id: "i-${index}") { name }`).join(' ')} }`,
    ],
    [
      'events by id',
      `{ ${numbered(20, (index) => `e${index}: ecsSecurityLockEvent(id: "e-${index}") { instance { name } }`).join(' ')} }`,
    ],
  ])('%s', async (_name, source) => {
    const open = world();
    expect((await over(open, ['ecs:read']).run(source)).errors).toBeUndefined();
    for (const scopes of [tagged, several]) {
      const port = world();
      expect((await over(port, scopes).run(source)).errors).toBeUndefined();
      const more = port.calls.length - open.calls.length;
      // One look at the instances behind a page, whatever its length, and one more where facts are read for a check.
      expect(more).toBeLessThanOrEqual(2);
    }
  });

  test('scopes by account and region alone cost no call', async () => {
    const source =
      '{ ecsDisks(first: 50) { nodes { attachments { instance { id } } } } ecsSystemEvents { nodes { id } } }';
    const [open, narrowed] = [world(), world()];
    await over(open, null).run(source);
    await over(narrowed, ['ecs:read;region=cn-hangzhou;account=main']).run(source);
    expect(counted(narrowed)).toEqual(counted(open));
  });

  test.each([
    // Its targets are read for their locks in any case.
    ['RunCommand', { type: 'RUN_SHELL_SCRIPT', content: 'uptime' }, 0],
    ['AttachKeyPair', { keyPairName: 'key' }, 1],
  ])('%s of many targets reads them in one call', async (operation, input, more) => {
    const instanceIds = numbered(50, (index) => `i-${index}`);
    const calls = async (scope: string): Promise<number> => {
      const port = world();
      await over(port, [`ecs:${operation}${scope}`]).ask(`ecs${operation}`, { ...input, instanceIds });
      expect(port.callsOf(operation)).toHaveLength(1);
      return port.calls.length;
    };
    expect(await calls(';tag=team:web')).toBe((await calls('')) + more);
  });
});

describe('pages', () => {
  test('one tag or group is asked of ECS, beside the filter of the caller', async () => {
    const port = world();
    await over(port, tagged).run(
      '{ ecsInstances(first: 10, filter: { status: RUNNING, tags: [{ key: "a", value: "b" }, { key: "team" }] }) { nodes { id } } }',
    );
    await over(port, ['ecs:read;group=rg-web']).run('{ ecsDisks(first: 10) { nodes { id } } }');
    expect(port.calls.map(({ asked }) => asked)).toMatchObject([
      {
        rawStatus: 'Running',
        tags: [
          { key: 'a', value: 'b' },
          { key: 'team', value: 'web' },
        ],
        maxResults: 10,
      },
      { resourceGroupId: 'rg-web', maxResults: 10 },
    ]);
  });

  test.each(['{ resourceGroupId: "rg-db" }', '{ tags: [{ key: "team", value: "db" }] }'])(
    'a filter that contradicts the scope makes no call: %s',
    async (filter) => {
      const port = world();
      const scopes = ['ecs:read;group=rg-web;tag=team:web'];
      const { data } = await over(port, scopes).run(
        `{ ecsInstances(filter: ${filter}) { nodes { id } totalCount } }`,
      );
      expect(data?.ecsInstances).toEqual({ nodes: [], totalCount: null });
      expect(port.calls).toEqual([]);
    },
  );

  test('where ECS cannot be asked for it, pages are filled from larger ones, and nothing is skipped or shown twice', async () => {
    const port = world(250);
    const found: string[] = [];
    let after: string | null = null;
    do {
      const { data }: { data?: Record<string, unknown> | null } = await over(port, several).run(
        'query ($after: String) { ecsInstances(first: 40, after: $after) { nodes { id } totalCount pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      const { nodes, totalCount, pageInfo } = data?.ecsInstances as {
        nodes: { id: string }[];
        totalCount: number | null;
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
      expect(totalCount).toBeNull();
      found.push(...nodes.map(({ id }) => id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(found).toEqual(numbered(125, (index) => `i-${2 * index}`));
  });

  test('a cursor of another caller who sees other things is not taken', async () => {
    const source =
      'query ($after: String) { ecsInstances(first: 10, after: $after) { pageInfo { endCursor } } }';
    const { data } = await over(world(), ['ecs:read']).run(source);
    const { endCursor } = (data?.ecsInstances as { pageInfo: { endCursor: string } }).pageInfo;
    const { errors } = await over(world(), tagged).run(source, { after: endCursor });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  test('locked instances are counted one by one', async () => {
    const port = world();
    port.instances = port.instances.map((one) => ({
      ...one,
      operationLocks: [{ reason: 'security', message: null }],
    }));
    for (const scopes of [tagged, several]) {
      const { data } = await over(port, scopes).run('{ ecsSecurityLockedInstanceCount }');
      expect(data).toEqual({ ecsSecurityLockedInstanceCount: 30 });
    }
  });
});

test('a filter by what is outside finds nothing, also of what is not', async () => {
  const port = world(2);
  const snapshot = { ...hangzhou, ...web, id: 's-1', sourceDiskId: 'd-0b' };
  port.reply('DescribeSnapshots', () => ({
    items: [snapshot],
    malformed: 0,
    nextToken: null,
    totalCount: null,
  }));
  const lists = [
    'ecsDisks(filter: { instanceId: "i-1" })',
    'ecsSnapshots(filter: { diskId: "d-0b" })',
    'ecsSnapshots(filter: { instanceId: "i-1" })',
  ];
  for (const list of lists) {
    const source = `{ list: ${list} { nodes { id } } }`;
    expect((await over(port, tagged).run(source)).data?.list).toEqual({ nodes: [] });
    expect((await over(port, ['ecs:read']).run(source)).data?.list).not.toEqual({ nodes: [] });
  }
});

describe('what is outside and what does not exist', () => {
  const both = (): FakePort => {
    const port = new FakePort([hangzhou, shanghai]);
    port.instances = [anInstance('i-hidden', db)];
    port.disks = [aDisk('d-hidden', [], db)];
    return port;
  };

  test.each([
    ['ecsInstance', 'i-hidden', 'i-absent', 'DescribeInstances'],
    ['ecsDisk', 'd-hidden', 'd-absent', 'DescribeDisks'],
  ])(
    'cost the same calls and fail alike when a region is away: %s',
    async (field, hidden, absent, action) => {
      for (const away of [null, hangzhou, shanghai]) {
        const port = both();
        if (away !== null)
          port.fail(action, 'TIMEOUT', { when: ({ scope }) => scope.regionId === away.regionId });
        const locations = createLocations();
        const ask = async (id: string) => {
          const before = port.calls.length;
          const answer = JSON.stringify(
            await over(port, tagged, locations).run(`{ ${field}(id: "${id}") { id } }`),
          );
          return { answer, places: port.calls.slice(before).map(({ scope }) => scope.regionId) };
        };
        const first = await ask(hidden);
        // Others found it before.
        locations.remember(hidden, hangzhou);
        expect(await ask(hidden)).toEqual(first);
        expect(await ask(absent)).toEqual(first);
        expect(first.answer.includes('errors')).toBe(away !== null);
      }
    },
  );
});

describe('with the mirror, what is outside and known there costs the same calls as what does not exist', () => {
  let parts: LiveUnderTest;
  afterEach(() => parts.live.stop());

  const graphOf = (scopes: readonly string[]) =>
    graphOver(parts.live.port, { scopes, readScopes: 'required', mostAge: ages });

  /** A mirror that knows everything in two regions, because somebody else has read it. */
  const start = async (): Promise<void> => {
    const ecs = new FakePort([hangzhou, shanghai]);
    ecs.instances = [anInstance('i-mine', web), anInstance('i-hidden', { ...db, name: 'hidden' })];
    ecs.disks = [aDisk('d-mine', [], web), aDisk('d-hidden', [], db)];
    parts = startLive({}, ecs);
    const everything = '{ ecsInstances { nodes { id } } ecsDisks { nodes { id } } }';
    expect((await graphOf(['ecs:read']).run(everything)).errors).toBeUndefined();
  };

  /** @returns the calls that a question makes, each as it reaches ECS. The mirror's own go on whoever asks. */
  const ask = async (scopes: readonly string[], source: string) => {
    const before = parts.ecs.calls.length;
    const answer = JSON.stringify(await graphOf(scopes).run(source));
    const calls = parts.ecs.calls
      .slice(before)
      .filter(({ options }) => options.purpose !== 'WATCH')
      .map(({ action, scope }) => `${action} ${scope.regionId}`);
    return { answer, calls };
  };

  const entity = (type: string, id: string): string =>
    `_entities(representations: [{ __typename: "${type}", id: "${id}" }]) { ... on ${type} { name } }`;

  test.each<[string, (name: string) => string]>([
    ['ecsInstance', (name) => `ecsInstance(id: "i-${name}") { id }`],
    ['ecsDisk', (name) => `ecsDisk(id: "d-${name}") { id }`],
    ['ecsDisk in a region', (name) => `ecsDisk(id: "d-${name}", regionId: "cn-hangzhou") { id }`],
    ['ecsInstanceStatuses', (name) => `ecsInstanceStatuses(ids: ["i-${name}", "i-mine"]) { status }`],
    ['an entity', (name) => entity('Instance', `i-${name}`)],
    ['another entity', (name) => entity('Disk', `d-${name}`)],
    ['a list by ids', (name) => `ecsInstances(filter: { ids: ["i-${name}"] }) { nodes { id } }`],
    ['another list by ids', (name) => `ecsDisks(filter: { ids: ["d-${name}"] }) { nodes { id } }`],
    ['a list by name', (name) => `ecsInstances(filter: { name: "${name}" }) { nodes { id } }`],
    ['a list by instance', (name) => `ecsDisks(filter: { instanceId: "i-${name}" }) { nodes { id } }`],
  ])('%s', async (_what, source) => {
    for (const scopes of [tagged, several]) {
      await start();
      const hidden = await ask(scopes, `{ ${source('hidden')} }`);
      const absent = await ask(scopes, `{ ${source('absent')} }`);
      expect(hidden).toEqual(absent);
      expect(hidden.answer).not.toContain('errors');
      await parts.live.stop();
    }
  });

  test('what the caller may see comes from memory', async () => {
    await start();
    const source = '{ ecsInstance(id: "i-mine", regionId: "cn-hangzhou") { name } }';
    expect(await ask(tagged, source)).toMatchObject({ calls: [] });
  });
});
