import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { setScene, stopped } from '../cases/scene';
import type { Scene } from '../cases/scene';
import { here } from '../matrix';
import { mutationText, perform } from '../mutate';
import { startStack } from '../stack';
import type { Stack } from '../stack';
import { timed } from './clock';
import { until } from './until';

/** A request ends at its deadline with what it has. Hazard F41: the client goes away. */

const deadlineMs = 600;
let stack: Stack;
let scene: Scene;
beforeAll(async () => {
  stack = await startStack({ fleet: 'empty', env: { REQUEST_TIMEOUT_MS: String(deadlineMs) } });
  // The first call loads the SDK, which takes as long as the deadline here.
  await stack.ask('{ ecsInstances(first: 1) { nodes { id } } }');
});
afterAll(() => stack.close());
beforeEach(() => {
  scene = setScene(stack.control);
  stack.lines.length = 0;
});
afterEach(() => stack.control.clearFaults());

const hang = (action: string, more: object = {}): void =>
  stack.control.addFault({ kind: 'hang', action, times: 'always', ...more });
const threeStarts = `mutation ($input: EcsStartInstanceInput!) {
  ${['a', 'b', 'c']
    .map((name) => `${name}: ecsStartInstance(input: $input) { outcome { ...O } }`)
    .join('\n  ')}
}
fragment O on EcsOperationOutcome {
  __typename message detail ... on EcsOperationNotAttempted { deniedTargetIds }
}`;
const target = () => ({ ...here, instanceId: scene.instanceId });

describe('soon after its deadline, and before the timeouts of its calls, a request answers', () => {
  test('with what it has: what hung is an error at its path, the rest stands', async () => {
    hang('DescribeDisks');
    const { value, ms } = await timed(() =>
      stack.ask(`{
        ecsInstance(id: "${scene.instanceId}", regionId: "cn-hangzhou") { id status disks { id } }
        ecsDisks(first: 10) { nodes { id } }
      }`),
    );
    expect(ms).toBeLessThan(deadlineMs + 5_000);
    expect(value.data).toEqual({
      ecsInstance: { id: scene.instanceId, status: 'RUNNING', disks: null },
      ecsDisks: null,
    });
    expect(value.errors.map(({ path, extensions }) => [path?.join('.'), extensions.code]).sort()).toEqual([
      ['ecsDisks', 'ECS_TIMEOUT'],
      ['ecsInstance.disks', 'ECS_TIMEOUT'],
    ]);
  });

  test('with the regions that answered; the others are problems', async () => {
    hang('DescribeInstances', { regionId: 'cn-shanghai' });
    const { value, ms } = await timed(() =>
      stack.ask<{ ecsInstances: object }>(
        '{ ecsInstances(first: 10) { nodes { id } problems { regionId code } } }',
      ),
    );
    expect(ms).toBeLessThan(deadlineMs + 5_000);
    expect(value.data.ecsInstances).toEqual({
      nodes: [{ id: scene.instanceId }],
      problems: [{ regionId: 'cn-shanghai', code: 'ECS_TIMEOUT' }],
    });
  });

  test('to a mutation whose lock could not be read in time: held back, and nothing was sent', async () => {
    stopped(scene);
    hang('DescribeInstances');
    const { value, ms } = await timed(() => perform(stack, 'StartInstance', target()));
    expect(ms).toBeLessThan(deadlineMs + 5_000);
    expect(value.outcome).toMatchObject({ __typename: 'EcsOperationDenied', reason: 'LOCK_STATE_UNKNOWN' });
    expect(stack.writes()).toEqual([]);
  });

  test('to a mutation whose write was not answered: unknown, never failed; a token is not tried again behind it', async () => {
    hang('ResizeDisk');
    const input = { ...here, diskId: scene.dataDisk, newSizeGiB: 80, acceptCharges: true };
    const { value, ms } = await timed(() => perform(stack, 'ResizeDisk', input));
    expect(ms).toBeLessThan(deadlineMs + 5_000);
    expect(value.outcome).toMatchObject({ __typename: 'EcsOperationUnknown', statusAfter: null });
    expect(stack.writes()).toHaveLength(1);
  });
});

test('a write that hangs does not keep the next ones of its request waiting: they are not begun', async () => {
  stopped(scene);
  hang('StartInstance');
  const { value, ms } = await timed(() =>
    stack.ask<Readonly<Record<string, { outcome: object }>>>(threeStarts, { input: target() }),
  );
  expect(ms).toBeLessThan(deadlineMs + 5_000);
  const notBegun = {
    outcome: {
      __typename: 'EcsOperationNotAttempted',
      detail: expect.stringContaining('the time for the writes of one request was over'),
      deniedTargetIds: [],
    },
  };
  expect(value.data).toMatchObject({
    a: { outcome: { __typename: 'EcsOperationUnknown' } },
    b: notBegun,
    c: notBegun,
  });
  expect(stack.writes()).toHaveLength(1);
});

describe('F41: the client goes away', () => {
  /** Asks, and goes when that call has arrived at ECS. */
  async function leaveAt(action: string, body: object): Promise<void> {
    const gone = new AbortController();
    const asked = stack.post(body, { signal: gone.signal }).catch(() => 'gone');
    await until(
      () => stack.calls().map((call) => call.action),
      (actions) => actions.includes(action),
    );
    gone.abort();
    expect(await asked).toBe('gone');
  }
  const audited = (kind: string): string | undefined =>
    stack.lines.find((line) => line.includes(`"audit":"${kind}"`));

  test('while ECS is read: nothing more is read', async () => {
    stack.control.addFault({ kind: 'latency', action: 'DescribeInstances', ms: 100 });
    await leaveAt('DescribeInstances', {
      query: '{ ecsInstances(first: 10) { nodes { disks { id } } } }',
    });
    // Had it gone on, the second region and the disks would come within milliseconds of the answer.
    await until(
      () => stack.calls()[0]?.status,
      (status) => status === 200,
    );
    const { errors } = await stack.ask('{ __typename }');
    expect(errors).toEqual([]);
    expect(stack.calls().map(({ name }) => name)).toEqual(['DescribeInstances@cn-hangzhou']);
  });

  test('while the lock is read for the first of three mutations: none is sent, and all three are audited', async () => {
    stopped(scene);
    stack.control.addFault({ kind: 'latency', action: 'DescribeInstances', ms: 200, times: 'always' });
    await leaveAt('DescribeInstances', { query: threeStarts, variables: { input: target() } });
    const results = await until(
      () => stack.lines.filter((line) => line.includes('"audit":"result"')),
      (lines) => lines.length === 3,
    );
    expect(results.map((line) => (JSON.parse(line) as { outcomes: unknown }).outcomes)).toEqual(
      Array(3).fill([expect.objectContaining({ targetId: scene.instanceId, kind: 'NOT_ATTEMPTED' })]),
    );
    expect(stack.writes()).toEqual([]);
    // Nothing was read for the second and the third.
    expect(stack.calls()).toHaveLength(1);
    expect(stack.control.instance(scene.instanceId).status).toBe('Stopped');
  });

  test('while a write is under way: it is awaited, and audited with its outcome', async () => {
    stopped(scene);
    stack.control.addFault({ kind: 'latency', action: 'StartInstance', ms: 150 });
    await leaveAt('StartInstance', {
      query: mutationText('StartInstance'),
      variables: { input: target() },
    });
    expect(audited('result')).toBeUndefined();
    const result = await until(
      () => audited('result'),
      (line) => line !== undefined,
    );
    expect(JSON.parse(result ?? '{}')).toMatchObject({
      outcomes: [{ targetId: scene.instanceId, kind: 'ACCEPTED', ecsRequestId: expect.any(String) }],
    });
    expect(stack.control.instance(scene.instanceId).status).toBe('Starting');
    expect(await stack.metrics()).toContain(
      'ecs_subgraph_write_outcomes_total{operation="StartInstance",kind="ACCEPTED"} 1',
    );
  });
});
