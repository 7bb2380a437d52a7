import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { fleetInstanceId, defaultAccounts, defaultRegions } from 'ecs-emulator';
import { startGraph } from '../../support/graph';
import type { Graph } from '../../support/graph';

/** Two accounts in two regions: 250 instances that another subgraph refers to, and lists that go through all. */

const [first = '', second = ''] = defaultAccounts.map(({ accountId }) => accountId);
const [hangzhou = '', shanghai = ''] = defaultRegions;

interface Place {
  readonly accountId: string;
  readonly regionId: string;
  readonly ids: readonly string[];
}

/** 63 and 62 instances in turn. */
const places: readonly Place[] = [first, second].flatMap((accountId, account) =>
  [hangzhou, shanghai].map((regionId, region) => ({
    accountId,
    regionId,
    ids: Array.from({ length: region === 0 ? 63 : 62 }, (_, n) => fleetInstanceId(regionId, n, account)),
  })),
);
const expected = places.flatMap(({ ids, accountId, regionId }) =>
  ids.map((id) => ({ id, accountId, regionId })),
);

let graph: Graph;
beforeEach(async () => {
  // A graph that has seen nothing yet: it remembers where it found an id.
  graph = await startGraph({
    accounts: defaultAccounts,
    fleet: { instancesPerRegion: 63, accounts: 'all' },
  });
});
afterEach(() => graph.close());

const entitiesQuery = (selection: string): string => `query ($representations: [_Any!]!) {
  _entities(representations: $representations) { ... on Instance { id accountId regionId ${selection} } }
}`;

async function entities(representations: readonly object[], selection = '') {
  graph.forgetCalls();
  const { data, errors } = await graph.query<{ _entities: readonly unknown[] }>(entitiesQuery(selection), {
    representations: representations.map((one) => ({ __typename: 'Instance', ...one })),
  });
  expect(errors).toEqual([]);
  return data._entities;
}

/** How often ECS was called, by account and region. */
function callsByPlace(action: string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { accountId, regionId } of graph.calls(action)) {
    const place = `${accountId} ${regionId}`;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
}

const everywhere = (calls: number): Readonly<Record<string, number>> =>
  Object.fromEntries(places.map(({ accountId, regionId }) => [`${accountId} ${regionId}`, calls]));

describe('250 representations', () => {
  test('with their region: each account is asked in it for its 125 or so; known, each for its own alone', async () => {
    const keys = expected.map(({ id, regionId }) => ({ id, regionId }));
    expect(keys).toHaveLength(250);
    expect(await entities(keys)).toEqual(expected);
    expect(callsByPlace('DescribeInstances')).toEqual(everywhere(2));
    expect(graph.calls()).toHaveLength(8);

    expect(await entities(keys)).toEqual(expected);
    expect(callsByPlace('DescribeInstances')).toEqual(everywhere(1));
    expect(graph.calls()).toHaveLength(4);
  });

  test('with nothing but their id: every account and region is asked for all 250, once', async () => {
    const keys = expected.map(({ id }) => ({ id }));
    expect(await entities(keys)).toEqual(expected);
    expect(callsByPlace('DescribeInstances')).toEqual(everywhere(3));
    expect(graph.calls()).toHaveLength(12);

    expect(await entities(keys)).toEqual(expected);
    expect(graph.calls()).toHaveLength(4);
  });

  test('and what is read for them goes to the account and region of each: 62 ids are two calls of 50', async () => {
    const keys = expected.map(({ id, regionId }) => ({ id, regionId }));
    await entities(
      keys,
      'ramRoleName health { status } maintenance { action } systemEvents { nodes { id } }',
    );
    expect(callsByPlace('DescribeInstanceRamRole')).toEqual(everywhere(2));
    for (const action of [
      'DescribeInstancesFullStatus',
      'DescribeInstanceMaintenanceAttributes',
      'DescribeInstanceHistoryEvents',
    ])
      expect(callsByPlace(action)).toEqual(everywhere(1));
    expect(graph.calls()).toHaveLength(8 + 8 + 4 + 4 + 4);
  });

  test('a forged one changes nothing: only the key is read', async () => {
    const keys = expected.map(({ id, regionId }) => ({ id, regionId }));
    const forgery = {
      accountId: second,
      status: 'STOPPED',
      rawStatus: 'Stopped',
      operationLocks: [],
      rawChargeType: 'PrePaid',
      instanceType: 'ecs.forged.large',
      ramRoleName: 'Administrator',
      tags: [{ key: 'forged', value: 'yes' }],
    };
    const selection = 'status isSecurityLocked instanceType ramRoleName autoRenew { status } tags { key }';
    const honest = await entities(keys, selection);
    const callsOfHonest = graph.calls().length;
    expect(honest).toEqual(
      expected.map((key) => ({
        ...key,
        status: 'RUNNING',
        isSecurityLocked: false,
        instanceType: 'ecs.g7.large',
        ramRoleName: null,
        autoRenew: null,
        tags: [],
      })),
    );
    expect(
      await entities(
        keys.map((key) => ({ ...key, ...forgery })),
        selection,
      ),
    ).toEqual(honest);
    // The places are known by now, and nothing else.
    expect(graph.calls()).toHaveLength(callsOfHonest - 4);
    expect(graph.calls('DescribeInstanceAutoRenewAttribute')).toEqual([]);
  });

  test('an id that no account has is null, and so is one of another region', async () => {
    const [{ id = '' } = {}] = expected;
    expect(
      await entities([
        { id: 'i-bp1nobodyhasit00001' },
        { id, regionId: shanghai },
        { id, regionId: hangzhou },
      ]),
    ).toEqual([null, null, expected[0]]);
  });
});

describe('lists', () => {
  const page = `query ($accountIds: [ID!], $regionIds: [ID!], $after: String) {
    ecsInstances(accountIds: $accountIds, regionIds: $regionIds, first: 100, after: $after) {
      nodes { id accountId regionId } pageInfo { hasNextPage endCursor } problems { code } totalCount
    }
  }`;
  interface Page {
    readonly ecsInstances: {
      readonly nodes: readonly unknown[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly totalCount: number;
    };
  }

  async function readAll(variables: object, total: number) {
    const nodes: unknown[] = [];
    let after: string | null = null;
    do {
      const { data, errors }: { data: Page; errors: readonly unknown[] } = await graph.query<Page>(page, {
        ...variables,
        after,
      });
      expect(errors).toEqual([]);
      nodes.push(...data.ecsInstances.nodes);
      expect(data.ecsInstances.totalCount).toBe(total);
      after = data.ecsInstances.pageInfo.hasNextPage ? data.ecsInstances.pageInfo.endCursor : null;
    } while (after !== null);
    return nodes;
  }

  const all = [first, second].flatMap((accountId, account) =>
    [hangzhou, shanghai].flatMap((regionId) =>
      Array.from({ length: 63 }, (_, n) => ({
        id: fleetInstanceId(regionId, n, account),
        accountId,
        regionId,
      })),
    ),
  );

  test('one cursor goes through every account and region, in the order of the configuration', async () => {
    expect(await readAll({}, 252)).toEqual(all);
  });

  test.each([
    [{ accountIds: [second] }, second, null],
    [{ regionIds: [shanghai] }, null, shanghai],
    [{ accountIds: [second], regionIds: [hangzhou] }, second, hangzhou],
  ])('%j are those alone, with calls of those alone', async (filter, accountId, regionId) => {
    const wanted = all.filter(
      (one) =>
        (accountId === null || one.accountId === accountId) &&
        (regionId === null || one.regionId === regionId),
    );
    expect(await readAll(filter, wanted.length)).toEqual(wanted);
    for (const call of graph.calls()) {
      if (accountId !== null) expect(call.accountId).toBe(accountId);
      if (regionId !== null) expect(call.regionId).toBe(regionId);
    }
  });

  test('an account or a region that is not configured is bad input, and no call', async () => {
    for (const [variables, argument] of [
      [{ accountIds: ['3'] }, 'accountIds'],
      [{ regionIds: ['mars-1'] }, 'regionIds'],
    ] as const) {
      const { errors } = await graph.query(page, variables);
      expect(errors).toMatchObject([{ code: 'BAD_USER_INPUT', extensions: { argument } }]);
    }
    expect(graph.calls()).toEqual([]);
  });
});
