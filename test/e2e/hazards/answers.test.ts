import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FaultRule } from 'ecs-emulator';
import { addScene, setScene, stopped } from '../cases/scene';
import type { Scene } from '../cases/scene';
import { here } from '../matrix';
import { mutate } from '../mutate';
import { startStack } from '../stack';
import type { Stack } from '../stack';
import { kinds } from './words';

/** Hazards F24 to F28: missing, late and malformed answers. */

let stack: Stack;
beforeAll(async () => {
  stack = await startStack({
    fleet: 'empty',
    env: { ECS_READ_TIMEOUT_MS: '1000', ECS_WRITE_TIMEOUT_MS: '1000' },
  });
});
afterAll(() => stack.close());

const internal = { kind: 'error', status: 500, code: 'InternalError' } as const;
const start = (instanceId: string) => mutate(stack, 'StartInstance', { ...here, instanceId }, 'status');
const resize = (diskId: string, more = {}) =>
  mutate(stack, 'ResizeDisk', { ...here, diskId, newSizeGiB: 80, acceptCharges: true, ...more }, 'sizeGiB');
const downScene = (): Scene => {
  const scene = setScene(stack.control);
  stopped(scene);
  return scene;
};

describe('F24: a write is sent again only with a token', () => {
  test('StartInstance after a 500: once', async () => {
    const { control, instanceId } = downScene();
    control.addFault({ ...internal, action: 'StartInstance', times: 'always' });
    const { outcome, writes } = await start(instanceId);
    expect(writes).toHaveLength(1);
    expect(outcome).toMatchObject({
      __typename: 'EcsOperationUnknown',
      ecsErrorCode: 'InternalError',
      clientToken: null,
      detail: expect.stringContaining('ECS answered with InternalError, a fault of its own'),
    });
  });

  test('ResizeDisk after a 500: twice, with the same token and the same parameters', async () => {
    const { control, dataDisk } = setScene(stack.control);
    control.addFault({ ...internal, action: 'ResizeDisk' });
    const { outcome, writes, shown } = await resize(dataDisk);
    expect(kinds([outcome as { __typename: string }])).toEqual(['Accepted']);
    expect(writes.map(({ status }) => status)).toEqual([500, 200]);
    expect(writes[1]?.parameters).toEqual(writes[0]?.parameters);
    expect(writes[0]?.parameters.ClientToken).toMatch(/^[\w-]{36}-[0-9a-f]{8}$/);
    expect(shown).toEqual([expect.objectContaining({ sizeGiB: 80 })]);
  });

  test('and never a third time', async () => {
    const { control, dataDisk } = setScene(stack.control);
    control.addFault({ ...internal, action: 'ResizeDisk', times: 'always' });
    const { outcome, writes } = await resize(dataDisk);
    expect(writes).toHaveLength(2);
    expect(outcome).toMatchObject({ __typename: 'EcsOperationUnknown', clientToken: expect.any(String) });
  });
});

describe('F25: accepted, and no answer', () => {
  test('is unknown, never failed; the state is read once more and shown', async () => {
    const { control, instanceId } = downScene();
    control.addFault({ kind: 'accept-then-drop', action: 'StartInstance', times: 'always' });
    const { outcome, writes, shown } = await start(instanceId);
    expect(outcome).toMatchObject({
      __typename: 'EcsOperationUnknown',
      statusAfter: 'Starting',
      clientToken: null,
      ecsErrorCode: null,
      detail: expect.stringContaining('may have been done'),
    });
    expect(outcome.detail).not.toMatch(/fail/i);
    expect(writes).toHaveLength(1);
    expect(control.instance(instanceId).status).toBe('Starting');
    expect(shown).toEqual([expect.objectContaining({ status: 'STARTING' })]);
  });

  test('with a token the repeat brings the answer, and it was done once', async () => {
    const { control, dataDisk } = setScene(stack.control);
    control.addFault({ kind: 'accept-then-drop', action: 'ResizeDisk' });
    const { outcome, writes } = await resize(dataDisk);
    expect(outcome).toMatchObject({ __typename: 'EcsOperationAccepted', orderId: expect.any(String) });
    expect(new Set(writes.map(({ parameters }) => parameters.ClientToken)).size).toBe(1);
    expect(writes).toHaveLength(2);
    const orders = control.world.regions().flatMap((region) => [...region.orders.values()]);
    expect(orders.map(({ operation }) => operation)).toEqual(['ResizeDisk']);
  });
});

test('F26: a token that was used with other parameters is told as such, and not tried again', async () => {
  const { dataDisk, control } = setScene(stack.control);
  const clientToken = 'token-of-yesterday';
  await resize(dataDisk, { clientToken });
  const { outcome, writes } = await resize(dataDisk, { clientToken, newSizeGiB: 90 });
  expect(outcome).toMatchObject({
    __typename: 'EcsOperationRejected',
    ecsErrorCode: 'IdempotentParameterMismatch',
    isRetryable: false,
    detail: expect.stringContaining('clientToken was used before'),
  });
  expect(writes).toHaveLength(1);
  expect(control.disk(dataDisk).size).toBe(80);
});

describe('F27: a timeout, whatever the SDK calls it', () => {
  test('of a read is tried again', async () => {
    const { control, instanceId } = downScene();
    control.addFault({ kind: 'hang', action: 'DescribeInstances' });
    const { outcomes, before } = await start(instanceId);
    expect(kinds(outcomes)).toEqual(['Accepted']);
    expect(before).toHaveLength(2);
  });

  test.each([
    ['never answered', { kind: 'hang' }, 'Stopped'],
    ['answered too late', { kind: 'latency', ms: 1_600 }, 'Stopped'],
  ] as const)('of a write, %s: unknown, and sent once', async (_how, fault, statusAfter) => {
    const { control, instanceId } = downScene();
    control.addFault({ ...fault, action: 'StartInstance', times: 'always' });
    const { outcome, writes } = await start(instanceId);
    expect(outcome).toMatchObject({ __typename: 'EcsOperationUnknown', statusAfter });
    expect(writes).toHaveLength(1);
  });
});

/** What each malformed answer to the read of one instance means for a write on it. */
const readAnswers: readonly (readonly [name: string, fault: Partial<FaultRule>, outcome: object])[] = [
  ...[
    { kind: 'html502' },
    { kind: 'empty503' },
    { kind: 'truncate' },
    ...['null-body', 'empty-object', 'array', 'no-container', 'list-as-object', 'code-in-200'].map(
      (variant) => ({
        kind: 'shape',
        variant,
      }),
    ),
    // With wrong types its id is another one.
    ...['no-ids', 'one-without-id', 'null-item', 'wrong-types'].map((variant) => ({
      kind: 'shape',
      variant,
    })),
    ...['no-locks', 'null-locks', 'text-locks', 'empty-locks', 'nameless-locks'].map((variant) => ({
      kind: 'shape',
      variant,
    })),
    // No page has it, and none is the last one.
    { kind: 'badtoken', variant: 'empty-page' },
  ].map(
    (fault) =>
      [
        Object.values(fault).join(' '),
        fault as Partial<FaultRule>,
        { __typename: 'EcsOperationDenied', reason: 'LOCK_STATE_UNKNOWN', requestId: null },
      ] as const,
  ),
];

describe('F28: an answer that is none', () => {
  test.each(readAnswers)('to the read of the lock: %s', async (_name, fault, expected) => {
    const { control, instanceId } = downScene();
    control.addFault({ kind: 'shape', ...fault, action: 'DescribeInstances', times: 'always' });
    const { outcome, writes } = await start(instanceId);
    expect(outcome).toMatchObject(expected);
    expect(writes).toEqual([]);
  });

  test('an empty page before the instance is only a page', async () => {
    const { control, instanceId } = downScene();
    control.addFault({ kind: 'badtoken', variant: 'empty-page', action: 'DescribeInstances' });
    const { outcomes, before } = await start(instanceId);
    expect(kinds(outcomes)).toEqual(['Accepted']);
    expect(before).toHaveLength(2);
  });

  test('one instance that cannot be read costs its page nothing else', async () => {
    const first = setScene(stack.control);
    const second = addScene(stack.control);
    stack.control.addFault({
      kind: 'shape',
      variant: 'one-without-id',
      action: 'DescribeInstances',
      times: 'always',
    });
    const instanceIds = [first.instanceId, second.instanceId];
    const { outcomes, writes } = await mutate(stack, 'RebootInstances', {
      ...here,
      instanceIds,
      mode: 'BEST_EFFORT',
    });
    expect(kinds(outcomes)).toEqual(['Denied', 'Accepted']);
    expect(outcomes[0]).toMatchObject({ reason: 'LOCK_STATE_UNKNOWN' });
    expect(writes).toHaveLength(1);
  });

  test.each([
    ['html502', {}],
    ['empty503', {}],
    ['reset', {}],
    ['truncate', {}],
    ['shape', { variant: 'null-body' }],
    ['shape', { variant: 'empty-object' }],
    ['shape', { variant: 'array' }],
  ] as const)('to a write, %s %j: unknown', async (kind, more) => {
    const { control, instanceId } = downScene();
    control.addFault({ kind, ...more, action: 'StartInstance', times: 'always' });
    const { outcome, writes } = await start(instanceId);
    expect(outcome).toMatchObject({ __typename: 'EcsOperationUnknown', statusAfter: expect.any(String) });
    expect(writes).toHaveLength(1);
  });

  test('to a write, a fault of ECS with status 200, after it was done: unknown', async () => {
    const { control, instanceId } = downScene();
    control.addFault({ kind: 'shape', variant: 'code-in-200', action: 'StartInstance' });
    const { outcome } = await start(instanceId);
    expect(outcome).toMatchObject({
      __typename: 'EcsOperationUnknown',
      ecsErrorCode: 'ServiceUnavailable',
      statusAfter: 'Starting',
    });
    expect(control.instance(instanceId).status).toBe('Starting');
  });

  test.each(['no-ids', 'null-item', 'one-without-id', 'list-as-object', 'no-container', 'wrong-types'])(
    'to a batch, whose answers for each target are %s: unknown for those that it leaves out',
    async (variant) => {
      const instanceIds = [setScene(stack.control), addScene(stack.control)].map((scene) => scene.instanceId);
      stack.control.addFault({ kind: 'shape', variant, action: 'RebootInstances' });
      const { outcomes, writes } = await mutate(stack, 'RebootInstances', { ...here, instanceIds });
      const isFirstAlone = variant === 'null-item' || variant === 'one-without-id';
      expect(kinds(outcomes)).toEqual(['Unknown', isFirstAlone ? 'Accepted' : 'Unknown']);
      expect(outcomes[0]).toMatchObject({
        statusAfter: 'Stopping',
        requestId: expect.any(String),
        detail: expect.stringContaining('the answer does not give its result'),
      });
      expect(writes).toHaveLength(1);
    },
  );
});
