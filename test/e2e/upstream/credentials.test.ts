import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { setScene, stopped } from '../cases/scene';
import type { Scene } from '../cases/scene';
import { here } from '../matrix';
import { mutate } from '../mutate';
import { startStack } from '../stack';
import type { Stack } from '../stack';

/**
 * Hazard F43: credentials that ECS does not take. The sources themselves, and that calls at the same moment share one
 * exchange, are in test/ecs/credentials.test.ts.
 */

let stack: Stack;
let scene: Scene;
beforeAll(async () => {
  stack = await startStack({ fleet: 'empty' });
});
afterAll(() => stack.close());
beforeEach(() => {
  scene = setScene(stack.control);
});
const list = () =>
  stack.ask<object>('{ ecsInstances(first: 10, regionIds: ["cn-hangzhou"]) { nodes { id } } }');
const refuse = (code: string, status: number, times: number | 'always'): void =>
  stack.control.addFault({ kind: 'error', action: 'DescribeInstances', code, status, times });

describe.each([
  ['that expired in mid-flight', 'InvalidSecurityToken.Expired', 400],
  ['that were disabled', 'InvalidAccessKeyId.Inactive', 400],
  ['whose signature is wrong', 'SignatureDoesNotMatch', 400],
  ['of a clock that is off', 'InvalidTimeStamp.Expired', 400],
] as const)('F43: credentials %s', (_name, code, status) => {
  test('are told as such, once, and asked for again with the next call', async () => {
    refuse(code, status, 1);
    const { data, errors } = await list();
    expect(data).toEqual({ ecsInstances: null });
    expect(errors).toMatchObject([
      { path: ['ecsInstances'], extensions: { code: 'ECS_CREDENTIALS_REFUSED', ecsErrorCode: code } },
    ]);
    expect(stack.calls()).toHaveLength(1);
    expect((await list()).errors).toEqual([]);
  });

  test('hold a mutation back whose lock they cannot read', async () => {
    stopped(scene);
    refuse(code, status, 'always');
    const { outcome, writes } = await mutate(stack, 'StartInstance', {
      ...here,
      instanceId: scene.instanceId,
    });
    expect(outcome).toMatchObject({ __typename: 'EcsOperationDenied', reason: 'LOCK_STATE_UNKNOWN' });
    expect(writes).toEqual([]);
  });
});
