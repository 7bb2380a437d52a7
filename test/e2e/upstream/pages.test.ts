import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { addScene, setScene } from '../cases/scene';
import { startStack } from '../stack';
import type { Answer, Stack } from '../stack';
import { stopWallClock } from './clock';
import type { SteppedWall } from './clock';

/** Hazards F29 to F32 and F49: lists whose pages fail, lie, move, or have an entry that cannot be read. */

let wall: SteppedWall;
let stack: Stack;
beforeAll(async () => {
  wall = stopWallClock();
  stack = await startStack({ fleet: 'empty' });
});
afterAll(async () => {
  await stack.close();
  wall.release();
});

/** Twenty-five instances, three of ECS's pages of ten. */
let ids: readonly string[];
beforeEach(() => {
  const first = setScene(stack.control);
  const scenes = [first, ...Array.from({ length: 24 }, () => addScene(stack.control))];
  ids = scenes.map(({ instanceId }) => instanceId);
});

interface List {
  readonly nodes: readonly ({ readonly id: string } | null)[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly problems: readonly object[];
}
const page = (
  first: number,
  after: string | null = null,
  more: { filter?: object } = {},
): Promise<Answer<{ ecsInstances: List | null }>> =>
  stack.ask(
    `query ($first: Int!, $after: String, $filter: EcsInstanceFilter) {
      ecsInstances(first: $first, after: $after, filter: $filter, regionIds: ["cn-hangzhou"]) {
        nodes { id } pageInfo { hasNextPage endCursor } problems { code }
      }
    }`,
    { first, after, ...more },
  );
/** The whole list, page by page, with how many problems came along. */
async function all(first: number): Promise<{ found: readonly string[]; problems: number }> {
  const found: string[] = [];
  let problems = 0;
  for (let after: string | null = null, rest = 20; rest > 0; rest -= 1) {
    const { data } = await page(first, after);
    found.push(...(data.ecsInstances?.nodes ?? []).map((node) => node?.id ?? ''));
    problems += data.ecsInstances?.problems.length ?? 0;
    if (data.ecsInstances?.pageInfo.hasNextPage !== true) break;
    after = data.ecsInstances.pageInfo.endCursor;
  }
  return { found, problems };
}
const fault = (kind: 'error' | 'badtoken' | 'duplicate' | 'shape', more: object = {}): void =>
  stack.control.addFault({ kind, action: 'DescribeInstances', ...more });
const sorted = (some: readonly string[]): readonly string[] => [...some].sort();

test('F29: the second of three pages fails: an error at its field, and the same cursor goes on later', async () => {
  const one = await page(10);
  const after = one.data.ecsInstances?.pageInfo.endCursor ?? null;
  fault('error', { status: 403, code: 'Forbidden.RAM' });
  const { data, errors } = await page(10, after);
  expect(data.ecsInstances).toBeNull();
  expect(errors).toMatchObject([{ path: ['ecsInstances'], extensions: { code: 'ECS_FORBIDDEN' } }]);
  const again = (await page(10, after)).data.ecsInstances;
  expect(again?.nodes).toHaveLength(10);
});

test('F29: the disks of an instance are never half a list', async () => {
  stack.control.addFault({ kind: 'error', action: 'DescribeDisks', code: 'Forbidden.RAM', status: 403 });
  const { data, errors } = await stack.ask(
    `{ ecsInstance(id: "${ids[0] ?? ''}", regionId: "cn-hangzhou") { id disks { id } } }`,
  );
  expect(data).toEqual({ ecsInstance: { id: ids[0], disks: null } });
  expect(errors).toMatchObject([{ path: ['ecsInstance', 'disks'] }]);
});

describe('F30: a cursor', () => {
  const cursor = async (): Promise<string> => (await page(10)).data.ecsInstances?.pageInfo.endCursor ?? '';
  const refusal = async (after: string, more: { filter?: object } = {}): Promise<object | undefined> => {
    stack.forgetCalls();
    const { data, errors } = await page(10, after, more);
    expect(data.ecsInstances).toBeNull();
    expect(stack.calls()).toEqual([]);
    const [error] = errors;
    return { message: error?.message, ...error?.extensions };
  };
  const bad = { code: 'BAD_USER_INPUT', argument: 'after' };

  test('that was tampered with is refused, without a call', async () => {
    const [body = '', signature = ''] = (await cursor()).split('.');
    const place = Buffer.from(body, 'base64url').toString().replace('cn-hangzhou', 'cn-beijing9');
    const forged = `${Buffer.from(place).toString('base64url')}.${signature}`;
    expect(await refusal(forged)).toMatchObject(bad);
    expect(await refusal('gibberish')).toMatchObject(bad);
  });

  test('of the same list with another filter is refused', async () => {
    expect(await refusal(await cursor(), { filter: { status: 'RUNNING' } })).toMatchObject({
      ...bad,
      message: expect.stringContaining('another list'),
    });
  });

  test('that is older than a day is refused, and says that one has to begin again', async () => {
    const old = await cursor();
    wall.step(24 * 3_600_000 + 1_000);
    expect(await refusal(old)).toMatchObject({ ...bad, message: expect.stringContaining('expired') });
  });

  test('whose token ECS does not know any more is an error at the field', async () => {
    const after = await cursor();
    fault('error', { status: 400, code: 'InvalidParameter.NextToken' });
    const { errors } = await page(10, after);
    expect(errors).toMatchObject([{ path: ['ecsInstances'], extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});

describe('F31: tokens that lie', () => {
  test('an empty page with a token is not the end: nothing is lost', async () => {
    fault('badtoken', { variant: 'empty-page' });
    expect(sorted((await all(10)).found)).toEqual(sorted(ids));
  });

  test('a page that gives its own token again ends, and does not go round', async () => {
    fault('badtoken', { variant: 'repeated', times: 'always' });
    stack.forgetCalls();
    const { found } = await all(10);
    expect(new Set(found).size).toBe(found.length);
    expect(stack.calls().length).toBeLessThanOrEqual(5);
  });

  test('of disks, where nobody asks for the next page, nothing goes round either', async () => {
    stack.control.addFault({
      kind: 'badtoken',
      action: 'DescribeDisks',
      variant: 'repeated',
      times: 'always',
    });
    stack.forgetCalls();
    const { data, errors } = await stack.ask<{ ecsInstance: { disks: object[] } }>(
      `{ ecsInstance(id: "${ids[0] ?? ''}", regionId: "cn-hangzhou") { disks { id } } }`,
    );
    expect(errors).toEqual([]);
    expect(data.ecsInstance.disks).toHaveLength(2);
    expect(stack.calls().length).toBeLessThanOrEqual(5);
  });
});

describe('F32: data that moves while it is paged', () => {
  test('an entry that comes twice in a request is shown once', async () => {
    fault('duplicate', { times: 'always' });
    const { data } = await page(100);
    const found = (data.ecsInstances?.nodes ?? []).map((node) => node?.id ?? '');
    expect(sorted(found)).toEqual(sorted(ids));
  });

  test('an instance that is deleted between two pages loses no other', async () => {
    const one = (await page(10)).data.ecsInstances;
    const gone = one?.nodes[0]?.id ?? '';
    for (const region of stack.control.world.regions()) region.instances.delete(gone);
    const two = (await page(100, one?.pageInfo.endCursor ?? null)).data.ecsInstances;
    const seen = [...(one?.nodes ?? []), ...(two?.nodes ?? [])].map((node) => node?.id ?? '');
    expect(new Set(seen).size).toBe(seen.length);
    expect(ids.filter((id) => !seen.includes(id)).length).toBeLessThanOrEqual(1);
  });
});

test('F49: an entry without an id is left out and is a problem; the rest of its page is there', async () => {
  fault('shape', { variant: 'one-without-id' });
  const { data, errors } = await page(25);
  expect(errors).toEqual([]);
  expect(data.ecsInstances?.nodes).toHaveLength(24);
  expect(data.ecsInstances?.problems).toEqual([{ code: 'ECS_BAD_ANSWER' }]);
});

test('F49: of entities, only those that the entry may have been are errors', async () => {
  fault('shape', { variant: 'one-without-id' });
  const { data, errors } = await stack.ask<{ _entities: (object | null)[] }>(
    'query ($all: [_Any!]!) { _entities(representations: $all) { ... on Instance { id } } }',
    { all: ids.slice(0, 3).map((id) => ({ __typename: 'Instance', id, regionId: 'cn-hangzhou' })) },
  );
  expect(data._entities.filter((one) => one === null)).toHaveLength(1);
  expect(errors).toMatchObject([{ extensions: { code: 'ECS_BAD_ANSWER' } }]);
});
