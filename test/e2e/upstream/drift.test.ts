import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { setScene, stopped } from '../cases/scene';
import type { Scene } from '../cases/scene';
import { here } from '../matrix';
import { mutate } from '../mutate';
import { startStack } from '../stack';
import type { Stack } from '../stack';

/** ECS refuses for a lock what was let through: the caller is told the same, and somebody is told that rules changed. */

let stack: Stack;
let scene: Scene;
beforeAll(async () => {
  stack = await startStack({ fleet: 'empty' });
});
afterAll(() => stack.close());
beforeEach(() => {
  scene = setScene(stack.control);
  stack.lines.length = 0;
});

const lockCode = 'InstanceLockedForSecurity';
const refuse = (action: string, code = lockCode): void =>
  stack.control.addFault({ kind: 'error', action, code, status: 403 });
const drifts = async (): Promise<readonly string[]> =>
  (await stack.metrics()).split('\n').filter((line) => line.startsWith('ecs_subgraph_policy_drift_total{'));
const driftOf = (operation: string, kind: string, code: string, count = 1): string =>
  `ecs_subgraph_policy_drift_total{operation="${operation}",kind="${kind}",code="${code}"} ${String(count)}`;
const warnings = (): readonly object[] =>
  stack.lines.map((line) => JSON.parse(line) as { level: string }).filter(({ level }) => level === 'warn');

describe('RULE: an operation that the table leaves open', () => {
  test.each(['StopInstance', 'ModifyInstanceVncPasswd'] as const)(
    '%s: the same denial, by ECS, counted and logged by the operation’s name',
    async (operation) => {
      refuse(operation);
      const more = operation === 'StopInstance' ? {} : { vncPassword: 'Abc123' };
      const { outcome, writes } = await mutate(stack, operation, {
        ...here,
        instanceId: scene.instanceId,
        ...more,
      });
      expect(outcome).toMatchObject({
        __typename: 'EcsOperationDenied',
        reason: 'INSTANCE_SECURITY_LOCKED',
        deniedBy: 'ECS',
        ecsErrorCode: lockCode,
        requestId: expect.any(String),
      });
      expect(writes).toHaveLength(1);
      expect(await drifts()).toContain(driftOf(operation, 'RULE', lockCode));
      expect(warnings()).toEqual([
        expect.objectContaining({
          operation,
          kind: 'RULE',
          code: lockCode,
          regionId: 'cn-hangzhou',
          msg: 'ECS refused, because of a lock, an operation that the policy table allows; see docs/runbook.md',
        }),
      ]);
    },
  );

  test('another refusal is none: it is rejected, and nothing is counted', async () => {
    const before = await drifts();
    refuse('StopInstance', 'IncorrectInstanceStatus');
    const { outcome } = await mutate(stack, 'StopInstance', { ...here, instanceId: scene.instanceId });
    expect(outcome).toMatchObject({ __typename: 'EcsOperationRejected', category: 'INVALID_STATE' });
    expect(await drifts()).toEqual(before);
    expect(warnings()).toEqual([]);
  });
});

describe('RACE: a lock that falls between the check and the call', () => {
  test('of a write is another counter and another line', async () => {
    stopped(scene);
    const { instanceId } = scene;
    stack.control.addFault({ kind: 'lock-after-read', action: 'DescribeInstances', instanceId });
    const { outcome } = await mutate(stack, 'StartInstance', { ...here, instanceId });
    expect(outcome).toMatchObject({ __typename: 'EcsOperationDenied', deniedBy: 'ECS' });
    expect(await drifts()).toContain(driftOf('StartInstance', 'RACE', lockCode));
    expect(warnings()).toEqual([
      expect.objectContaining({
        kind: 'RACE',
        msg: 'the instance was locked between the check and the call',
      }),
    ]);
  });

  test.each([
    ['vncUrl', 'DescribeInstanceVncUrl'],
    ['screenshot', 'GetInstanceScreenshot'],
    ['consoleOutput', 'GetInstanceConsoleOutput'],
  ])('of the read %s too', async (field, operation) => {
    const { instanceId } = scene;
    stack.control.addFault({ kind: 'lock-after-read', action: 'DescribeInstances', instanceId });
    const { data, errors } = await stack.ask(
      `{ ecsInstance(id: "${instanceId}", regionId: "cn-hangzhou") {
        ${field} { __typename ... on EcsProtectedReadDenied { reason deniedBy ecsErrorCode } }
      } }`,
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({
      ecsInstance: {
        [field]: {
          __typename: 'EcsProtectedReadDenied',
          reason: 'INSTANCE_SECURITY_LOCKED',
          deniedBy: 'ECS',
          ecsErrorCode: 'IncorrectInstanceStatus',
        },
      },
    });
    expect(await drifts()).toContain(driftOf(operation, 'RACE', 'IncorrectInstanceStatus'));
    expect(warnings()).toEqual([expect.objectContaining({ operation, kind: 'RACE' })]);
  });
});
