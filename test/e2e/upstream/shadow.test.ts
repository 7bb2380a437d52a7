import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { setScene, stopped } from '../cases/scene';
import type { Scene } from '../cases/scene';
import { here } from '../matrix';
import { mutate } from '../mutate';
import { startStack } from '../stack';
import type { Stack } from '../stack';

/** ECS_POLICY_MODE=shadow: decisions are made and recorded, and ECS decides. */

let stack: Stack;
let scene: Scene;
beforeAll(async () => {
  stack = await startStack({ fleet: 'empty', env: { ECS_POLICY_MODE: 'shadow' } });
});
afterAll(() => stack.close());
beforeEach(() => {
  scene = setScene(stack.control);
  stack.lines.length = 0;
});
const lock = (): void => void stack.control.lock(scene.instanceId);
const target = () => ({ ...here, instanceId: scene.instanceId });

test('the start says so', () => {
  expect(stack.banner).toContain('SHADOW: no write is stopped');
});

test('reads show the policy as ever', async () => {
  lock();
  const { data } = await stack.ask(
    `{ ecsInstance(id: "${scene.instanceId}", regionId: "cn-hangzhou") {
      isSecurityLocked allows(operation: START_INSTANCE)
      vncUrl { __typename ... on EcsProtectedReadDenied { deniedBy } }
    } }`,
  );
  expect(data).toEqual({
    ecsInstance: {
      isSecurityLocked: true,
      allows: false,
      vncUrl: { __typename: 'EcsProtectedReadDenied', deniedBy: 'POLICY' },
    },
  });
});

describe('a write that the policy would hold back goes to ECS', () => {
  test('which refuses it: denied by ECS, the verdict beside it, and no drift: both said the same', async () => {
    stopped(scene);
    lock();
    const { outcome, writes } = await mutate(stack, 'StartInstance', target());
    expect(writes.map(({ code }) => code)).toEqual(['InstanceLockedForSecurity']);
    expect(outcome).toMatchObject({
      __typename: 'EcsOperationDenied',
      deniedBy: 'ECS',
      shadowVerdict: 'DENIED',
    });
    expect(await stack.metrics()).not.toContain('ecs_subgraph_policy_drift_total{');
    const result = stack.lines.find((line) => line.includes('"audit":"result"')) ?? '{}';
    expect(JSON.parse(result)).toMatchObject({ outcomes: [{ shadowVerdict: 'DENIED', deniedBy: 'ECS' }] });
  });

  test('also with a lock that cannot be read', async () => {
    stopped(scene);
    stack.control.addFault({ kind: 'forbid', action: 'DescribeInstances', times: 1 });
    const { outcome, writes } = await mutate(stack, 'StartInstance', target());
    expect(writes).toHaveLength(1);
    expect(outcome).toMatchObject({ __typename: 'EcsOperationAccepted', shadowVerdict: 'DENIED' });
  });

  test('as does one that it lets through', async () => {
    const { outcome, writes } = await mutate(stack, 'RebootInstance', target());
    expect(writes).toHaveLength(1);
    expect(outcome).toMatchObject({ __typename: 'EcsOperationAccepted', shadowVerdict: 'ALLOWED' });
  });

  test('a batch with a locked target is not held back either', async () => {
    lock();
    const { outcomes, writes } = await mutate(stack, 'RebootInstances', {
      ...here,
      instanceIds: [scene.instanceId],
      mode: 'ALL_OR_NOTHING',
    });
    expect(writes).toHaveLength(1);
    expect(outcomes).toMatchObject([{ shadowVerdict: 'DENIED', deniedBy: 'ECS' }]);
  });
});
