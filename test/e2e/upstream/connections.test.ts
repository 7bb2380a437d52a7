import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { setScene, stopped } from '../cases/scene';
import type { Scene } from '../cases/scene';
import { here } from '../matrix';
import { mutate } from '../mutate';
import { startStack } from '../stack';
import type { Stack } from '../stack';

/** Hazard F44: a connection that is kept is closed at the moment in which it is used again. */

const keepAliveTimeout = 1_000;
let stack: Stack;
let scene: Scene;
beforeAll(async () => {
  stack = await startStack({ fleet: 'empty', keepAliveTimeout });
});
afterAll(() => stack.close());
beforeEach(async () => {
  scene = setScene(stack.control);
  stopped(scene);
  // A connection that is kept.
  await list();
  stack.forgetCalls();
});

const list = () =>
  stack.ask<{ ecsInstances: { nodes: object[] } }>(
    '{ ecsInstances(first: 10, regionIds: ["cn-hangzhou"]) { nodes { id } } }',
  );
const reset = (action: string): void => stack.control.addFault({ kind: 'reset', action });

describe('F44: reset before any answer', () => {
  test('a read is made once more, and nobody notices', async () => {
    reset('DescribeInstances');
    const { data, errors } = await list();
    expect(errors).toEqual([]);
    expect(data.ecsInstances.nodes).toHaveLength(1);
    expect(stack.calls().map(({ status }) => status)).toEqual([null, 200]);
  });

  test('a write with a token is sent once more, with the same token', async () => {
    reset('ResizeDisk');
    const { outcome, writes } = await mutate(stack, 'ResizeDisk', {
      ...here,
      diskId: scene.dataDisk,
      newSizeGiB: 80,
      acceptCharges: true,
    });
    expect(outcome).toMatchObject({ __typename: 'EcsOperationAccepted' });
    expect(new Set(writes.map(({ parameters }) => parameters.ClientToken)).size).toBe(1);
    expect(writes).toHaveLength(2);
  });

  test('a write without one is not: it may have run', async () => {
    reset('StartInstance');
    const { outcome, writes } = await mutate(stack, 'StartInstance', {
      ...here,
      instanceId: scene.instanceId,
    });
    expect(outcome).toMatchObject({ __typename: 'EcsOperationUnknown', statusAfter: 'Stopped' });
    expect(writes).toHaveLength(1);
  });
});

test('F44: ECS closes idle connections after a second: a read at that very moment goes through, and a write behind it', async () => {
  await sleep(keepAliveTimeout - 10);
  const { errors, data } = await list();
  expect(errors).toEqual([]);
  expect(data.ecsInstances.nodes).toHaveLength(1);
  await sleep(keepAliveTimeout + 50);
  const { outcome } = await mutate(stack, 'StartInstance', { ...here, instanceId: scene.instanceId });
  expect(outcome).toMatchObject({ __typename: 'EcsOperationAccepted' });
});
