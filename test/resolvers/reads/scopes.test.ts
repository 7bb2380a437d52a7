import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { wellKnown } from 'ecs-emulator';
import { startGraph } from '../../support/graph';
import type { Graph } from '../../support/graph';

/** The reads that show secrets ask the caller for their scope; the others ask for none. */

const { runningInstance } = wellKnown['cn-hangzhou'];

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph.close());
beforeEach(() => graph.forgetCalls());

const ask = (selection: string, scopes: readonly string[] | null) =>
  graph.query<{ ecsInstance: Record<string, unknown> }>(
    `{ ecsInstance(id: "${runningInstance}", regionId: "cn-hangzhou") { id ${selection} } }`,
    {},
    { caller: { subject: 'somebody', scopes } },
  );

const guarded = [
  ['userData', 'DescribeUserData', 'userData { text }'],
  ['vncUrl', 'DescribeInstanceVncUrl', 'vncUrl { ... on EcsVncUrl { url } }'],
  ['screenshot', 'GetInstanceScreenshot', 'screenshot { ... on EcsScreenshot { contentType } }'],
  ['consoleOutput', 'GetInstanceConsoleOutput', 'consoleOutput { ... on EcsConsoleOutput { text } }'],
] as const;

describe.each(guarded)('%s', (field, operation, selection) => {
  const others = guarded.filter(([name]) => name !== field).map(([, other]) => `ecs:${other}`);

  test.each([
    ['no scope', []],
    ['the scopes of the others', [...others, 'ecs:*', operation, `ecs:${operation.toLowerCase()}`]],
  ])('with %s it is refused at its path, and ECS is not asked', async (_name, scopes) => {
    const { data, errors } = await ask(selection, scopes);
    expect(errors).toMatchObject([
      {
        path: `ecsInstance.${field}`,
        code: 'FORBIDDEN',
        message: `The caller lacks the scope ecs:${operation}.`,
      },
    ]);
    expect(data.ecsInstance).toEqual({ id: runningInstance, [field]: null });
    expect(graph.calls(operation)).toEqual([]);
  });

  test.each([
    ['its own scope', [`ecs:${operation}`]],
    ['no authentication of callers', null],
  ])('with %s it is read', async (_name, scopes) => {
    const { data, errors } = await ask(selection, scopes);
    expect(errors).toEqual([]);
    expect(data.ecsInstance[field]).toEqual(expect.any(Object));
    expect(graph.calls(operation)).toHaveLength(1);
  });
});

test('through another subgraph’s reference as well', async () => {
  const { data, errors } = await graph.query<{ _entities: unknown[] }>(
    'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Instance { id userData { text } } } }',
    { r: [{ __typename: 'Instance', id: runningInstance, userData: { text: 'forged' } }] },
    { caller: { subject: 'somebody', scopes: [] } },
  );
  expect(errors).toMatchObject([{ path: '_entities.0.userData', code: 'FORBIDDEN' }]);
  expect(data._entities).toEqual([{ id: runningInstance, userData: null }]);
  expect(graph.calls('DescribeUserData')).toEqual([]);
});

test('the other reads need no scope', async () => {
  const { errors } = await ask(
    `ramRoleName isJumboFrameEnabled privatePool { match } maintenance { action } health { status }
     systemEvents { nodes { id } } diagnosticReports { nodes { id } } disks { snapshots { nodes { id } } }`,
    [],
  );
  expect(errors).toEqual([]);
});
