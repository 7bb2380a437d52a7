import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { addScene, setScene, stopped } from '../cases/scene';
import type { Scene } from '../cases/scene';
import { at, here } from '../matrix';
import { mutationText } from '../mutate';
import { startStack } from '../stack';
import type { Answer, Stack } from '../stack';
import { until } from './until';

/** Reads that share a call, and those that must not. Hazards F35 and F36; callers of different names are in callers.test.ts. */

let stack: Stack;
let scene: Scene;
beforeAll(async () => {
  stack = await startStack({ fleet: 'empty' });
});
afterAll(() => stack.close());
beforeEach(() => {
  scene = setScene(stack.control);
});

type Data = Readonly<Record<string, unknown>>;
const ask = (query: string, variables: object = {}): Promise<Answer<Data>> =>
  stack.ask<Data>(query, variables);
const names = (): readonly string[] => stack.calls().map(({ name }) => name);
const idOf = (instanceId: string): string =>
  `query { ecsInstance(id: "${instanceId}", regionId: "cn-hangzhou") { id status } }`;

describe('in one request', () => {
  test('aliases, fragments and several _entities share their calls', async () => {
    const { instanceId, dataDisk } = scene;
    const { data, errors } = await ask(
      `query ($one: [_Any!]!, $two: [_Any!]!) {
        a: ecsInstance(id: "${instanceId}", regionId: "cn-hangzhou") { ...I }
        b: ecsInstance(id: "${instanceId}", regionId: "cn-hangzhou") { ...I operationDecisions(among: [REBOOT_INSTANCE]) { verdict } }
        one: _entities(representations: $one) { ... on Instance { ...I } ... on Disk { ...D } }
        two: _entities(representations: $two) { ... on Instance { id status } ... on Disk { ...D } }
      }
      fragment I on Instance { id status isSecurityLocked allowedOperations }
      fragment D on Disk { id sizeGiB }`,
      {
        one: [instanceId, instanceId].map((id) => ({ __typename: 'Instance', id, regionId: 'cn-hangzhou' })),
        two: [
          { __typename: 'Instance', id: instanceId, regionId: 'cn-hangzhou' },
          { __typename: 'Disk', id: dataDisk, regionId: 'cn-hangzhou' },
        ],
      },
    );
    expect(errors).toEqual([]);
    expect(data.two).toMatchObject([{ id: instanceId }, { id: dataDisk }]);
    expect([...names()].sort()).toEqual(at('DescribeDisks', 'DescribeInstances'));
  });

  test('F36: what hangs on other replies, each in its own time, still makes one call', async () => {
    const scenes = [scene, ...Array.from({ length: 7 }, () => addScene(stack.control))];
    const representations = scenes.map(({ dataDisk: id }) => ({
      __typename: 'Disk',
      id,
      regionId: 'cn-hangzhou',
    }));
    const { data, errors } = await ask(
      'query ($all: [_Any!]!) { _entities(representations: $all) { ... on Disk { attachments { instance { status } } } } }',
      { all: representations },
    );
    expect(errors).toEqual([]);
    expect(data._entities).toEqual(Array(8).fill({ attachments: [{ instance: { status: 'RUNNING' } }] }));
    expect(names()).toEqual(['DescribeDisks@cn-hangzhou', 'DescribeInstances@cn-hangzhou']);
  });

  test('F35: the same id in two regions is asked for in each, and each answers for itself', async () => {
    const { instanceId } = scene;
    const { data } = await ask(
      `{ h: ecsInstance(id: "${instanceId}", regionId: "cn-hangzhou") { regionId }
         s: ecsInstance(id: "${instanceId}", regionId: "cn-shanghai") { regionId } }`,
    );
    expect(data).toEqual({ h: { regionId: 'cn-hangzhou' }, s: null });
    expect([...names()].sort()).toEqual(['DescribeInstances@cn-hangzhou', 'DescribeInstances@cn-shanghai']);
  });
});

describe('in requests at the same moment', () => {
  const slow = (): void =>
    stack.control.addFault({ kind: 'latency', action: 'DescribeInstances', ms: 150, times: 'always' });

  test('identical reads of the same caller share one call', async () => {
    slow();
    const query = idOf(scene.instanceId);
    const answers = await Promise.all([ask(query), ask(query), ask(query)]);
    expect(answers.map(({ data }) => data)).toEqual(
      Array(3).fill({ ecsInstance: { id: scene.instanceId, status: 'RUNNING' } }),
    );
    expect(names()).toHaveLength(1);
  });

  test('a read after the answer is a call of its own: nothing is kept', async () => {
    await ask(idOf(scene.instanceId));
    stack.control.lock(scene.instanceId);
    const { data } = await ask(`{ ecsInstance(id: "${scene.instanceId}") { isSecurityLocked } }`);
    expect(data).toEqual({ ecsInstance: { isSecurityLocked: true } });
    expect(names()).toHaveLength(2);
  });

  test('reads of mutations share none: not the check, and not the payload’s', async () => {
    stopped(scene);
    // The same call as the check's and the payload's, and still under way when both are made.
    stack.control.addFault({ kind: 'latency', action: 'DescribeInstances', ms: 700 });
    const reading = ask(idOf(scene.instanceId));
    await until(names, ({ length }) => length === 1);
    const { data } = await ask(mutationText('StartInstance', 'status'), {
      input: { ...here, instanceId: scene.instanceId },
    });
    expect(data).toMatchObject({
      ecsStartInstance: { outcome: { __typename: 'EcsOperationAccepted' }, instance: { status: 'STARTING' } },
    });
    expect(names()).toEqual(
      ['DescribeInstances', 'DescribeInstances', 'StartInstance', 'DescribeInstances'].map(
        (name) => `${name}@cn-hangzhou`,
      ),
    );
    await reading;
  });
});
