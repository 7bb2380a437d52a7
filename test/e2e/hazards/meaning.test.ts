import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addScene, setScene, stopped } from '../cases/scene';
import { at, here } from '../matrix';
import { mutate } from '../mutate';
import { startStack } from '../stack';
import type { Stack } from '../stack';
import { kinds, locked, lockAfterRead } from './words';

/** Hazards F17 to F20: what a word of ECS means, and what it does not. */

let stack: Stack;
beforeAll(async () => {
  stack = await startStack({ fleet: 'empty' });
});
afterAll(() => stack.close());

test.each([
  ['financial', 'FINANCIAL'],
  ['Recycling', 'RECYCLING'],
  ['dedicatedhostfinancial', 'DEDICATED_HOST_FINANCIAL'],
  ['refunded', 'REFUNDED'],
])('F17: %s is a lock, but not this policy’s', async (rawReason, reason) => {
  const { control, instanceId } = setScene(stack.control);
  control.setLocks(instanceId, [{ reason: rawReason }]);
  const { data } = await stack.ask(
    `{ ecsInstance(id: "${instanceId}") {
        securityLockState isSecurityLocked operationLocks { reason rawReason } allows(operation: START_INSTANCE) } }`,
  );
  expect(data).toEqual({
    ecsInstance: {
      securityLockState: 'NOT_LOCKED',
      isSecurityLocked: false,
      operationLocks: [{ reason, rawReason }],
      allows: true,
    },
  });
  const { outcomes, writes } = await mutate(stack, 'ModifyInstanceAttribute', {
    ...here,
    instanceId,
    name: 'renamed',
  });
  expect(kinds(outcomes)).toEqual(['Accepted']);
  expect(writes).toHaveLength(1);
});

test('F17: with the security lock beside it, the instance is locked, in whatever case the word is', async () => {
  const { control, instanceId } = setScene(stack.control);
  control.setLocks(instanceId, [{ reason: 'financial' }, { reason: 'Security' }]);
  const { outcome, writes } = await mutate(stack, 'ModifyInstanceAttribute', {
    ...here,
    instanceId,
    name: 'new',
  });
  expect(outcome).toMatchObject({ ...locked, deniedBy: 'POLICY' });
  expect(writes).toEqual([]);
});

describe('F18: unknown words', () => {
  test('are shown as they are, and break nothing', async () => {
    const { control, instanceId, dataDisk } = setScene(stack.control);
    control.patch(instanceId, { status: 'Hibernated', stoppedMode: 'Frozen', instanceChargeType: 'Barter' });
    control.patch(dataDisk, { status: 'Melting', category: 'cloud_cuckoo', type: 'floppy' });
    control.setLocks(instanceId, [{ reason: 'brandnew' }]);
    control.addEvent({ instanceId, type: 'SystemMaintenance.Teleport' });
    const { data, errors } = await stack.ask(`{
      ecsInstance(id: "${instanceId}") {
        status rawStatus stoppedMode rawStoppedMode chargeType rawChargeType
        securityLockState operationLocks { reason rawReason }
        start: allows(operation: START_INSTANCE) stop: allows(operation: STOP_INSTANCE)
        systemEvents { nodes { type status } }
      }
      ecsDisk(id: "${dataDisk}") { status rawStatus kind rawKind category allows(operation: RESIZE_DISK) }
    }`);
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      ecsInstance: {
        status: 'UNKNOWN',
        rawStatus: 'Hibernated',
        stoppedMode: 'UNKNOWN',
        rawStoppedMode: 'Frozen',
        chargeType: 'UNKNOWN',
        rawChargeType: 'Barter',
        securityLockState: 'UNKNOWN',
        operationLocks: [{ reason: 'UNKNOWN', rawReason: 'brandnew' }],
        start: false,
        stop: true,
        systemEvents: { nodes: [{ type: 'SystemMaintenance.Teleport', status: 'EXECUTING' }] },
      },
      ecsDisk: {
        status: 'UNKNOWN',
        rawStatus: 'Melting',
        kind: 'UNKNOWN',
        rawKind: 'floppy',
        category: 'cloud_cuckoo',
        allows: false,
      },
    });
  });

  test('as a lock reason deny what a security lock could deny', async () => {
    const { control, instanceId } = setScene(stack.control);
    control.setLocks(instanceId, [{ reason: 'brandnew' }]);
    const start = await mutate(stack, 'StartInstance', { ...here, instanceId });
    expect(start.outcome).toMatchObject({ reason: 'LOCK_STATE_UNKNOWN', deniedBy: 'POLICY' });
    expect(start.writes).toEqual([]);
    expect(kinds((await mutate(stack, 'StopInstance', { ...here, instanceId })).outcomes)).toEqual([
      'Accepted',
    ]);
  });
});

describe('F19: a command to a locked instance', () => {
  const commands = [
    ['RunCommand', { type: 'RUN_SHELL_SCRIPT', content: 'uptime' }],
    ['InvokeCommand', { commandId: 'c-bp1demo0uptime' }],
  ] as const;

  test.each(commands)('%s is held back from it, and goes to the others', async (operation, rest) => {
    const scene = setScene(stack.control);
    const free = addScene(stack.control).instanceId;
    stack.control.lock(scene.instanceId);
    const input = { ...here, ...rest, instanceIds: [scene.instanceId, free] };
    const { outcomes, writes } = await mutate(stack, operation, input);
    expect(outcomes).toEqual([
      expect.objectContaining({ __typename: 'EcsOperationAcceptedNotExecuted', wasSentToEcs: false }),
      expect.objectContaining({ __typename: 'EcsOperationAccepted' }),
    ]);
    expect(writes.map(({ parameters }) => [parameters['InstanceId.1'], parameters['InstanceId.2']])).toEqual([
      [free, undefined],
    ]);
  });

  test.each(commands)(
    '%s is sent when that is asked for, and runs on the others only',
    async (operation, rest) => {
      const scene = setScene(stack.control);
      const free = addScene(stack.control).instanceId;
      stack.control.lock(scene.instanceId);
      const { outcomes, writes } = await mutate(stack, operation, {
        ...here,
        ...rest,
        instanceIds: [scene.instanceId, free],
        sendToLockedInstances: true,
      });
      expect(kinds(outcomes)).toEqual(['AcceptedNotExecuted', 'Accepted']);
      expect(outcomes[0]).toMatchObject({ wasSentToEcs: true, invocationId: outcomes[1]?.invocationId });
      expect(writes).toHaveLength(1);
      stack.control.advance(60_000);
      const invocation = scene.region.invocations.get(String(outcomes[0]?.invocationId));
      expect(invocation?.targets.map(({ status }) => status)).toEqual(['Aborted', 'Success']);
    },
  );
});

describe('F20: a code that can mean the lock, and something else', () => {
  const ambiguous = ['ReActivateInstances', 'RedeployInstance'] as const;
  const wrongStatus = { kind: 'error', status: 403, code: 'IncorrectInstanceStatus' } as const;

  test.each(ambiguous)(
    '%s with the wrong status: no lock is seen, so it is the status',
    async (operation) => {
      const { control, instanceId } = setScene(stack.control);
      control.addFault({ ...wrongStatus, action: operation });
      const { outcome, after } = await mutate(stack, operation, { ...here, instanceId });
      expect(outcome).toMatchObject({
        __typename: 'EcsOperationRejected',
        ecsErrorCode: 'IncorrectInstanceStatus',
        category: 'INVALID_STATE',
      });
      // The fresh look at the lock, and the payload.
      expect(after).toEqual(at('DescribeInstances', 'DescribeInstances'));
    },
  );

  test.each(ambiguous)('%s with the same code, and a lock that a fresh read shows', async (operation) => {
    const { control, instanceId } = setScene(stack.control);
    lockAfterRead(stack, instanceId);
    control.addFault({ ...wrongStatus, action: operation });
    const { outcome } = await mutate(stack, operation, { ...here, instanceId });
    expect(outcome).toMatchObject({
      ...locked,
      deniedBy: 'ECS',
      ecsErrorCode: 'IncorrectInstanceStatus',
    });
  });

  test.each(ambiguous)('%s with the lock’s own code', async (operation) => {
    const scene = setScene(stack.control);
    lockAfterRead(stack, scene.instanceId);
    stopped(scene);
    stack.control.lock(scene.instanceId, { reason: 'financial' });
    const { outcome } = await mutate(stack, operation, { ...here, instanceId: scene.instanceId });
    expect(outcome).toMatchObject({ ...locked, deniedBy: 'ECS' });
  });

  test('StartInstance has a code of its own: its IncorrectInstanceStatus is never the lock’s', async () => {
    const { control, instanceId } = setScene(stack.control);
    lockAfterRead(stack, instanceId);
    control.addFault({ ...wrongStatus, action: 'StartInstance' });
    const { outcome } = await mutate(stack, 'StartInstance', { ...here, instanceId });
    expect(outcome).toMatchObject({ __typename: 'EcsOperationRejected', category: 'INVALID_STATE' });
  });

  const vncUrl = (instanceId: string) =>
    stack.ask(`{ ecsInstance(id: "${instanceId}") { vncUrl {
      __typename ecsErrorCode ... on EcsProtectedReadDenied { reason deniedBy } } } }`);

  test('vncUrl: merely stopped', async () => {
    const scene = setScene(stack.control);
    stopped(scene);
    expect((await vncUrl(scene.instanceId)).data).toEqual({
      ecsInstance: {
        vncUrl: { __typename: 'EcsProtectedReadRejected', ecsErrorCode: 'IncorrectInstanceStatus' },
      },
    });
  });

  test('vncUrl: locked since', async () => {
    const { instanceId } = setScene(stack.control);
    lockAfterRead(stack, instanceId);
    expect((await vncUrl(instanceId)).data).toEqual({
      ecsInstance: {
        vncUrl: {
          __typename: 'EcsProtectedReadDenied',
          ecsErrorCode: 'IncorrectInstanceStatus',
          reason: 'INSTANCE_SECURITY_LOCKED',
          deniedBy: 'ECS',
        },
      },
    });
  });
});
