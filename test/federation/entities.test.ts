/** What a router asks of a subgraph: `_entities`, over HTTP, down to the calls of ECS. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { fleetDiskId, fleetInstanceId } from 'ecs-emulator';
import { startOurSubgraph } from './our-subgraph';
import type { OurSubgraph } from './our-subgraph';

type Entity = Record<string, unknown> | null;

const hangzhou = 'cn-hangzhou';
const unknownId = 'i-bp1nobodyknowsthisone';
const instanceId = (n: number): string => fleetInstanceId(hangzhou, n);
const diskIds = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, n) => fleetDiskId(hangzhou, n, 0));

const entitiesQuery = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) {
    ... on Instance { __typename id regionId accountId name isSecurityLocked allowedOperations }
    ... on Disk { __typename id regionId status }
    ... on SecurityLockEvent { __typename id regionId name isPending }
  }
}`;

let ours: OurSubgraph;

beforeAll(async () => {
  ours = await startOurSubgraph({ fleet: { instancesPerRegion: 200, locked: [instanceId(1)] } });
});
afterAll(() => ours.close());
beforeEach(() => {
  ours.control.clearFaults();
  ours.control.clearCalls();
});

const entities = async (representations: readonly unknown[]) => {
  const { data, errors } = await ours.ask<{ _entities: Entity[] }>(entitiesQuery, { representations });
  return { found: data?._entities, errors };
};

const keyed = (ids: readonly string[], more: object = {}): readonly object[] =>
  ids.map((id) => ({ __typename: id.startsWith('d-') ? 'Disk' : 'Instance', id, ...more }));

describe('an entity is found', () => {
  test('by its id, in whichever region it is', async () => {
    const elsewhere = fleetInstanceId('cn-shanghai', 7);
    const { found, errors } = await entities(keyed([instanceId(0), elsewhere]));
    expect(errors).toBeUndefined();
    expect(found).toMatchObject([
      { __typename: 'Instance', id: instanceId(0), regionId: hangzhou, isSecurityLocked: false },
      { __typename: 'Instance', id: elsewhere, regionId: 'cn-shanghai' },
    ]);
    expect(ours.callsSince()).toEqual(['DescribeInstances cn-hangzhou', 'DescribeInstances cn-shanghai']);
  });

  test('by its region and id, with a call of that region alone', async () => {
    const { found } = await entities(keyed([instanceId(1)], { regionId: hangzhou }));
    expect(found).toMatchObject([{ id: instanceId(1), name: 'fleet-1', isSecurityLocked: true }]);
    expect(new Set(ours.callsSince())).toEqual(
      // The second for the system disk, which ReplaceSystemDisk is judged by.
      new Set(['DescribeInstances cn-hangzhou', 'DescribeDisks cn-hangzhou']),
    );
  });

  test('also when it is a security lock event', async () => {
    const { data } = await ours.ask<{ ecsInstance: { activeSecurityLockEvent: { id: string } } }>(
      `{ ecsInstance(id: "${instanceId(1)}") { activeSecurityLockEvent { id } } }`,
    );
    const id = data?.ecsInstance.activeSecurityLockEvent.id;
    const { found } = await entities([{ __typename: 'SecurityLockEvent', id, regionId: hangzhou }]);
    expect(found).toEqual([
      {
        __typename: 'SecurityLockEvent',
        id,
        regionId: hangzhou,
        name: 'Instance Blocked for Security Violation',
        isPending: true,
      },
    ]);
  });

  test('twice, in the order asked for, from one frozen record', async () => {
    const [first, second] = [instanceId(3), instanceId(4)];
    const { found, errors } = await entities(keyed([second, first, second], { regionId: hangzhou }));
    expect(errors).toBeUndefined();
    expect(found?.map((entity) => entity?.id)).toEqual([second, first, second]);
    expect(ours.callsSince()).toEqual(['DescribeInstances cn-hangzhou']);
  });
});

describe('many entities cost few calls', () => {
  const repeated = [...diskIds(200), ...diskIds(50)];
  const twoCalls = ['DescribeDisks cn-hangzhou', 'DescribeDisks cn-hangzhou'];

  test('250 with their region, 50 of them repeated: two', async () => {
    const { found } = await entities(keyed(repeated, { regionId: hangzhou }));
    expect(found?.map((disk) => disk?.id)).toEqual(repeated);
    expect(ours.callsSince()).toEqual(twoCalls);
  });

  test('250 with bare ids: two a region, and two in all once it is known where they are', async () => {
    const bare = repeated.map((id) => id.replace('d-bp1', 'd-uf6'));
    const [fresh, known] = [await startOurSubgraph({ fleet: { instancesPerRegion: 200 } }), ours];
    try {
      const variables = { representations: keyed(bare) };
      const first = await fresh.ask<{ _entities: Entity[] }>(entitiesQuery, variables);
      expect(first.data?._entities.map((disk) => disk?.id)).toEqual(bare);
      expect(fresh.callsSince()).toEqual([
        ...twoCalls,
        'DescribeDisks cn-shanghai',
        'DescribeDisks cn-shanghai',
      ]);
    } finally {
      await fresh.close();
    }
    await known.ask(entitiesQuery, { representations: keyed(bare) });
    known.callsSince();
    await known.ask(entitiesQuery, { representations: keyed(bare) });
    expect(known.callsSince()).toEqual(['DescribeDisks cn-shanghai', 'DescribeDisks cn-shanghai']);
  });

  test('two _entities of one request share theirs', async () => {
    const [one, two] = [diskIds(150), diskIds(200).slice(100)].map((ids) =>
      keyed(ids, { regionId: hangzhou }),
    );
    const { data, errors } = await ours.ask<{ one: Entity[]; two: Entity[] }>(
      `query ($one: [_Any!]!, $two: [_Any!]!) {
        one: _entities(representations: $one) { ... on Disk { id } }
        two: _entities(representations: $two) { ... on Disk { id status } }
      }`,
      { one, two },
    );
    expect(errors).toBeUndefined();
    expect([data?.one.length, data?.two.length]).toEqual([150, 100]);
    expect(ours.callsSince()).toEqual(twoCalls);
  });

  test('a page of buttons is judged without a call more', async () => {
    const ids = Array.from({ length: 100 }, (_, n) => instanceId(n + 100));
    const { found } = await entities(keyed(ids, { regionId: hangzhou }));
    expect(found?.every((entity) => (entity?.allowedOperations as unknown[]).length > 40)).toBe(true);
    expect(ours.callsSince()).toEqual(['DescribeInstances cn-hangzhou']);
  });
});

describe('what a representation says beside its key', () => {
  test('changes nothing', async () => {
    const key = { __typename: 'Instance', id: instanceId(1), regionId: hangzhou };
    const honest = await entities([key]);
    const forged = await entities([
      {
        ...key,
        accountId: '1000000000000002',
        name: 'forged',
        isSecurityLocked: false,
        securityLockState: 'NOT_LOCKED',
        operationLocks: [],
        allowedOperations: ['START_INSTANCE'],
        rawStatus: 'Running',
        ['__proto__']: { operationLocks: [] },
      },
    ]);
    expect(forged).toEqual(honest);
    expect(forged.found).toMatchObject([{ isSecurityLocked: true, name: 'fleet-1' }]);
  });

  test('cannot make it an entity of another kind', async () => {
    const { found, errors } = await entities([
      { __typename: 'Disk', id: instanceId(1), regionId: hangzhou },
      ...keyed([instanceId(2)]),
    ]);
    expect(errors).toBeUndefined();
    expect(found).toMatchObject([null, { id: instanceId(2) }]);
  });
});

describe('what cannot be given is null, and the others stand', () => {
  test('an id that ECS does not know, without an error', async () => {
    const { found, errors } = await entities(keyed([instanceId(0), unknownId, instanceId(2)]));
    expect(errors).toBeUndefined();
    expect(found).toMatchObject([{ id: instanceId(0) }, null, { id: instanceId(2) }]);
  });

  test('a known id in the wrong region, without an error', async () => {
    const { found, errors } = await entities(keyed([instanceId(0)], { regionId: 'cn-shanghai' }));
    expect({ found, errors }).toEqual({ found: [null], errors: undefined });
  });

  test.each([
    ['an id of the wrong shape', { id: 'i-1","i-2' }, 'id'],
    ['an id that is a number', { id: 12 }, 'id'],
    ['no id at all', {}, 'id'],
    ['a region that is not configured', { id: unknownId, regionId: 'mars-1' }, 'regionId'],
  ])('%s, with an error for that one', async (_what, key, argument) => {
    const { found, errors } = await entities([
      ...keyed([instanceId(0)]),
      { __typename: 'Instance', ...key },
      ...keyed([instanceId(2)]),
    ]);
    expect(found).toMatchObject([{ id: instanceId(0) }, null, { id: instanceId(2) }]);
    expect(errors).toMatchObject([
      { path: ['_entities', 1], extensions: { code: 'BAD_USER_INPUT', argument } },
    ]);
  });

  test.each([
    ['a type that is no entity', { __typename: 'EcsVncUrl', url: 'https://example.invalid/' }],
    ['a type that the schema does not have (any more)', { __typename: 'Server', id: unknownId }],
    ['a type of another kind', { __typename: 'EcsOperationOutcome' }],
    ['no type', { id: unknownId }],
    ['no object', 'Instance'],
  ])('%s, with an error for that one', async (_what, representation) => {
    const { found, errors } = await entities([
      ...keyed([instanceId(0)]),
      representation,
      ...keyed([instanceId(2)]),
    ]);
    expect(found).toMatchObject([{ id: instanceId(0) }, null, { id: instanceId(2) }]);
    expect(errors).toMatchObject([
      { path: ['_entities', 1], extensions: { code: 'BAD_USER_INPUT', argument: 'representations' } },
    ]);
  });

  test('a region that fails, with an error for each of its own', async () => {
    ours.control.addFault({ kind: 'forbid', action: 'DescribeInstances', regionId: 'cn-shanghai' });
    const elsewhere = fleetInstanceId('cn-shanghai', 0);
    const { found, errors } = await entities([
      ...keyed([instanceId(0)], { regionId: hangzhou }),
      ...keyed([elsewhere], { regionId: 'cn-shanghai' }),
    ]);
    expect(found).toMatchObject([{ id: instanceId(0) }, null]);
    expect(errors).toMatchObject([
      { path: ['_entities', 1], extensions: { code: 'ECS_FORBIDDEN', regionId: 'cn-shanghai' } },
    ]);
  });

  test('more than 500 representations: nothing is asked of ECS at all', async () => {
    const { errors } = await entities(
      keyed(
        Array.from({ length: 501 }, () => instanceId(0)),
        { regionId: hangzhou },
      ),
    );
    expect(errors).toMatchObject([
      { extensions: { code: 'LIMIT_EXCEEDED', limitName: 'representations', limit: 500, found: 501 } },
    ]);
    expect(ours.callsSince()).toEqual([]);
  });
});
