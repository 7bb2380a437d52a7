import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { addScene, setScene } from '../cases/scene';
import { startStack } from '../stack';
import type { Answer, Stack } from '../stack';

/** Hazards F33, F34 and F50: many keys in, few calls out; order, gaps, failures and caps. */

let stack: Stack;
beforeAll(async () => {
  stack = await startStack({ fleet: 'empty' });
});
afterAll(() => stack.close());
let ids: readonly string[];
beforeEach(() => {
  const scenes = [setScene(stack.control), addScene(stack.control), addScene(stack.control)];
  ids = scenes.map(({ instanceId }) => instanceId);
});

type Entities = readonly ({ readonly id: string } | null)[];
const entities = (some: readonly string[]): Promise<Answer<{ _entities: Entities }>> =>
  stack.ask('query ($all: [_Any!]!) { _entities(representations: $all) { ... on Instance { id } } }', {
    all: some.map((id) => ({ __typename: 'Instance', id, regionId: 'cn-hangzhou' })),
  });
const at = (index: number): string => ids[index] ?? '';

describe('F33: answers are put by their ids', () => {
  test.each(['shuffle', 'duplicate'] as const)('whatever ECS’s order (%s)', async (kind) => {
    stack.control.addFault({ kind, action: 'DescribeInstances', times: 'always' });
    const asked = [at(2), at(0), 'i-bp1nosuchinstance', at(2), at(1)];
    const { data, errors } = await entities(asked);
    expect(errors).toEqual([]);
    expect(data._entities.map((one) => one?.id ?? null)).toEqual([at(2), at(0), null, at(2), at(1)]);
  });
});

test('F34: a failure is not kept for the rest of the request: the payload reads what the query before could not', async () => {
  stack.control.setStatus(at(0), 'Stopped');
  // The check's read is the first, the payload's the second and the next payload's the fourth.
  stack.control.addFault({
    kind: 'forbid',
    action: 'DescribeInstances',
    afterCalls: 1,
  });
  const one = (more: string): string =>
    `ecsStopInstance(input: { instanceId: "${at(1)}", regionId: "cn-hangzhou"${more} }) { outcome { __typename } instance { id } }`;
  const { data, errors } = await stack.ask(
    `mutation {
      a: ecsStartInstance(input: { instanceId: "${at(0)}", regionId: "cn-hangzhou" }) { outcome { __typename } instance { id } }
      b: ecsModifyInstanceAttribute(input: { instanceId: "${at(0)}", regionId: "cn-hangzhou", name: "again" }) { outcome { __typename } instance { id name } }
      c: ${one('')}
    }`,
  );
  const accepted = { outcome: { __typename: 'EcsOperationAccepted' } };
  expect(data).toEqual({
    a: { ...accepted, instance: null },
    b: { ...accepted, instance: { id: at(0), name: 'again' } },
    c: { ...accepted, instance: { id: at(1) } },
  });
  expect(errors.map(({ path }) => path?.join('.'))).toEqual(['a.instance']);
});

describe('F50: caps', () => {
  const many = (count: number): string[] => Array.from({ length: count }, (_, index) => `i-bp1cap${index}`);
  const refusal = async (body: object): Promise<unknown> => {
    stack.forgetCalls();
    const { data, errors } = (await (await stack.post(body)).json()) as Answer<unknown>;
    expect(data ?? null).toBeNull();
    expect(stack.calls()).toEqual([]);
    return errors[0]?.extensions;
  };

  test.each([501, 10_000])('%i representations are refused before any call', async (count) => {
    const query = 'query ($all: [_Any!]!) { _entities(representations: $all) { ... on Instance { id } } }';
    const all = many(count).map((id) => ({ __typename: 'Instance', id }));
    expect(await refusal({ query, variables: { all } })).toMatchObject({
      code: 'LIMIT_EXCEEDED',
      limitName: 'representations',
      limit: 500,
      found: count,
    });
  });

  test('500 are answered, a hundred a call', async () => {
    stack.forgetCalls();
    const { data } = await entities(many(500));
    expect(data._entities).toHaveLength(500);
    expect(stack.calls()).toHaveLength(5);
  });

  test('objects: a query that could answer with more than 50,000 is refused before any call', async () => {
    const query =
      '{ ecsInstances(first: 100) { nodes { disks { attachments { instance { disks { id } } } } } } }';
    expect(await refusal({ query })).toMatchObject({ code: 'LIMIT_EXCEEDED', limitName: 'objects' });
  });
});
