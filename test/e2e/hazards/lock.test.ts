import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { setScene, stopped } from '../cases/scene';
import type { Scene } from '../cases/scene';
import { at, here } from '../matrix';
import { mutate, mutationText } from '../mutate';
import { startStack } from '../stack';
import type { Stack } from '../stack';
import { kinds, locked, lockAfterRead } from './words';

/** Hazards F1 to F7: what is known of a lock, and when. */

let stack: Stack;
beforeAll(async () => {
  stack = await startStack({ fleet: 'empty' });
});
afterAll(() => stack.close());

interface Line {
  readonly audit?: string;
  readonly [name: string]: unknown;
}
const logged = (): readonly Line[] => stack.lines.map((line) => JSON.parse(line) as Line);

describe('F1: a lock that falls between our read and the call', () => {
  test('is ECS’s denial, told as such, counted, and audited as what we had decided', async () => {
    const scene = setScene(stack.control);
    stopped(scene);
    lockAfterRead(stack, scene.instanceId);
    stack.lines.length = 0;
    const { outcome, before, writes, after, shown } = await mutate(
      stack,
      'StartInstance',
      { ...here, instanceId: scene.instanceId },
      'isSecurityLocked status',
    );
    expect(outcome).toMatchObject({ ...locked, deniedBy: 'ECS', requestId: expect.any(String) });
    expect(before).toEqual(at('DescribeInstances'));
    expect(writes.map(({ code }) => code)).toEqual(['InstanceLockedForSecurity']);
    // Once to see whose lock it is, once for the payload.
    expect(after).toEqual(at('DescribeInstances', 'DescribeInstances'));
    expect(shown).toEqual([expect.objectContaining({ isSecurityLocked: true, status: 'STOPPED' })]);

    const [intent, result] = logged().filter(({ audit }) => audit !== undefined);
    expect(intent).toMatchObject({
      audit: 'intent',
      targets: [{ id: scene.instanceId, lock: 'NOT_LOCKED', verdict: 'ALLOWED' }],
    });
    expect(result).toMatchObject({
      audit: 'result',
      outcomes: [{ targetId: scene.instanceId, kind: 'DENIED', deniedBy: 'ECS' }],
    });
    expect(await stack.metrics()).toMatch(
      /ecs_subgraph_policy_drift_total\{operation="StartInstance",kind="RACE",code="InstanceLockedForSecurity"\} 1\n/,
    );
  });

  test('is not reported as a command that runs: ECS accepts it silently', async () => {
    const { instanceId } = setScene(stack.control);
    lockAfterRead(stack, instanceId);
    const { outcome, writes } = await mutate(stack, 'RunCommand', {
      ...here,
      instanceIds: [instanceId],
      type: 'RUN_SHELL_SCRIPT',
      content: 'uptime',
    });
    expect(outcome).toMatchObject({
      __typename: 'EcsOperationAcceptedNotExecuted',
      wasSentToEcs: true,
      invocationId: expect.any(String),
      detail: expect.stringContaining('by then'),
    });
    expect(writes.map(({ code }) => code)).toEqual([null]);
  });
});

test('F2: a lock that is lifted between read and call is a refusal that is not remembered', async () => {
  const scene = setScene(stack.control);
  stopped(scene);
  stack.control.lock(scene.instanceId);
  stack.control.addFault({
    kind: 'unlock-after-read',
    action: 'DescribeInstances',
    instanceId: scene.instanceId,
  });
  const input = { ...here, instanceId: scene.instanceId };
  const first = await mutate(stack, 'StartInstance', input);
  expect(first.outcome).toMatchObject({ ...locked, deniedBy: 'POLICY' });
  expect(first.writes).toEqual([]);
  const second = await mutate(stack, 'StartInstance', input);
  expect(kinds(second.outcomes)).toEqual(['Accepted']);
});

test.each([{ kind: 'forbid' }, { kind: 'html502' }, { kind: 'reset' }] as const)(
  'F3: a lock that cannot be read ($kind) stops what it could stop, and nothing else',
  async ({ kind }) => {
    const { instanceId } = setScene(stack.control);
    stack.control.addFault({ kind, action: 'DescribeInstances', times: 'always' });
    const start = await mutate(stack, 'StartInstance', { ...here, instanceId });
    expect(start.outcome).toMatchObject({ reason: 'LOCK_STATE_UNKNOWN', deniedBy: 'POLICY' });
    expect(start.writes).toEqual([]);
    const stop = await mutate(stack, 'StopInstance', { ...here, instanceId });
    expect(kinds(stop.outcomes)).toEqual(['Accepted']);
    expect(stop.before).toEqual([]);
    expect(stack.control.instance(instanceId).status).toBe('Stopping');
  },
);

describe('F4: an instance that ECS does not list', () => {
  const instanceId = 'i-bp1nowhere';

  test.each([{}, here])('is not found, and not unlocked: %j', async (place) => {
    setScene(stack.control);
    const { outcome, writes } = await mutate(stack, 'StartInstance', { ...place, instanceId });
    expect(outcome).toMatchObject({
      __typename: 'EcsOperationRejected',
      category: 'NOT_FOUND',
      isRetryable: false,
    });
    expect(writes).toEqual([]);
  });

  test('and a region that could not be read is no proof', async () => {
    setScene(stack.control);
    stack.control.addFault({ kind: 'forbid', action: 'DescribeInstances', regionId: 'cn-shanghai' });
    const { outcome, writes } = await mutate(stack, 'StartInstance', { instanceId });
    expect(outcome).toMatchObject({
      __typename: 'EcsOperationRejected',
      category: 'FORBIDDEN',
      isRetryable: true,
      detail: expect.stringContaining('regionId'),
    });
    expect(writes).toEqual([]);
  });
});

describe('F5: what is allowed while the lock is unknown', () => {
  interface Allowed {
    readonly securityLockState?: string;
    readonly isSecurityLocked?: boolean | null;
    readonly allowedOperations: readonly string[];
    readonly affected: boolean | null;
    readonly open: boolean | null;
    readonly operationDecisions: readonly { readonly verdict: string; readonly reason: string | null }[];
  }
  const asked = (affected: string, open: string): string =>
    `allowedOperations affected: allows(operation: ${affected}) open: allows(operation: ${open})
     operationDecisions(among: [${affected}]) { verdict reason }`;
  const unknown = [{ verdict: 'DENIED', reason: 'LOCK_STATE_UNKNOWN' }];

  test('on an instance whose OperationLocks are missing: what the lock cannot stop, and nothing more', async () => {
    const { instanceId } = setScene(stack.control);
    stack.control.showOperationLocks(instanceId, undefined);
    const { data, errors } = await stack.ask<{ ecsInstance: Allowed }>(
      `{ ecsInstance(id: "${instanceId}", regionId: "cn-hangzhou") {
          securityLockState isSecurityLocked ${asked('START_INSTANCE', 'STOP_INSTANCE')} } }`,
    );
    expect(errors).toEqual([]);
    expect(data.ecsInstance).toMatchObject({
      securityLockState: 'UNKNOWN',
      isSecurityLocked: null,
      affected: false,
      open: true,
      operationDecisions: unknown,
    });
    expect(data.ecsInstance.allowedOperations).toContain('STOP_INSTANCE');
    expect(data.ecsInstance.allowedOperations).not.toContain('START_INSTANCE');
    const { outcome } = await mutate(stack, 'StartInstance', { ...here, instanceId });
    expect(outcome).toMatchObject({ reason: 'LOCK_STATE_UNKNOWN' });
  });

  test('on a disk whose instance cannot be read', async () => {
    const { dataDisk } = setScene(stack.control);
    stack.control.addFault({ kind: 'forbid', action: 'DescribeInstances', times: 'always' });
    const { data } = await stack.ask<{ ecsDisk: Allowed }>(
      `{ ecsDisk(id: "${dataDisk}", regionId: "cn-hangzhou") { ${asked('RESIZE_DISK', 'MODIFY_DISK_ATTRIBUTE')} } }`,
    );
    expect(data.ecsDisk).toMatchObject({ affected: false, open: true, operationDecisions: unknown });
    expect(data.ecsDisk.allowedOperations).toContain('MODIFY_DISK_ATTRIBUTE');
    expect(data.ecsDisk.allowedOperations).not.toContain('RESIZE_DISK');
  });

  test('an instance that was not read at all is an error at its path', async () => {
    const { instanceId } = setScene(stack.control);
    stack.control.addFault({ kind: 'forbid', action: 'DescribeInstances', times: 'always' });
    const { data, errors } = await stack.ask(
      `{ ecsInstance(id: "${instanceId}", regionId: "cn-hangzhou") { allowedOperations } ecsRegions { id } }`,
    );
    expect(data).toMatchObject({ ecsInstance: null });
    expect(errors).toEqual([
      expect.objectContaining({
        path: ['ecsInstance'],
        extensions: expect.objectContaining({ code: 'ECS_FORBIDDEN' }),
      }),
    ]);
  });
});

describe('F6: nothing is remembered of a lock', () => {
  const document = (scene: Scene): string =>
    `mutation {
       a: ecsRebootInstance(input: { regionId: "cn-hangzhou", instanceId: "${scene.instanceId}" }) {
         outcome { __typename } instance { status isSecurityLocked } }
       b: ecsModifyInstanceAttribute(input: { regionId: "cn-hangzhou", instanceId: "${scene.instanceId}", name: "new-name" }) {
         outcome { __typename } instance { name status isSecurityLocked } } }`;
  interface Both {
    readonly a: { readonly outcome: object; readonly instance: object };
    readonly b: { readonly outcome: object; readonly instance: object };
  }

  test('a lock between two requests is seen by the second', async () => {
    const scene = setScene(stack.control);
    const input = { ...here, instanceId: scene.instanceId, name: 'new-name' };
    expect(kinds((await mutate(stack, 'ModifyInstanceAttribute', input)).outcomes)).toEqual(['Accepted']);
    stack.control.lock(scene.instanceId);
    expect((await mutate(stack, 'ModifyInstanceAttribute', input)).outcome).toMatchObject({
      ...locked,
      deniedBy: 'POLICY',
    });
  });

  test('within one request, the second mutation shows what the first one did', async () => {
    const { data } = await stack.ask<Both>(document(setScene(stack.control)));
    expect(data).toEqual({
      a: {
        outcome: { __typename: 'EcsOperationAccepted' },
        instance: { status: 'STOPPING', isSecurityLocked: false },
      },
      b: {
        outcome: { __typename: 'EcsOperationAccepted' },
        instance: { name: 'new-name', status: 'STOPPING', isSecurityLocked: false },
      },
    });
  });

  test('within one request, a lock that falls between two mutations stops the second', async () => {
    const scene = setScene(stack.control);
    // After the check of the first and the read of its payload.
    lockAfterRead(stack, scene.instanceId, 1);
    const { data } = await stack.ask<Both>(document(scene));
    expect(data.a.instance).toMatchObject({ isSecurityLocked: false });
    expect(data.b.outcome).toEqual({ __typename: 'EcsOperationDenied' });
    expect(data.b.instance).toMatchObject({ isSecurityLocked: true, name: 'scene' });
    expect(stack.writes().map(({ action }) => action)).toEqual(['RebootInstance']);
  });
});

describe('F6: with the mirror', () => {
  let mirrored: Stack;
  beforeAll(async () => {
    const env = { LIVE: 'on', LIVE_MAX_AGE_LOCK_S: '60', LIVE_MAX_AGE_RECORD_S: '3600' };
    mirrored = await startStack({ fleet: 'empty', env });
  });
  afterAll(() => mirrored.close());

  const isLocked = async (id: string, headers: Readonly<Record<string, string>> = {}): Promise<unknown> => {
    const query = `{ ecsInstance(id: "${id}", regionId: "cn-hangzhou") { isSecurityLocked lockReadAt } }`;
    const answer = (await (await mirrored.post({ query }, { headers })).json()) as {
      data: { ecsInstance: { isSecurityLocked: unknown } };
    };
    return answer.data.ecsInstance.isSecurityLocked;
  };

  test('ecs-max-age: 0 shows a lock at once, and then to all', async () => {
    const { instanceId } = setScene(mirrored.control);
    expect(await isLocked(instanceId)).toBe(false);
    mirrored.control.lock(instanceId);
    expect(await isLocked(instanceId, { 'ecs-max-age': '0' })).toBe(true);
    expect(await isLocked(instanceId)).toBe(true);
  });

  test('a mutation sees a lock at once, and then all do', async () => {
    const { instanceId } = setScene(mirrored.control);
    expect(await isLocked(instanceId)).toBe(false);
    mirrored.control.lock(instanceId);
    const input = { ...here, instanceId, name: 'new-name' };
    expect((await mutate(mirrored, 'ModifyInstanceAttribute', input)).outcome).toMatchObject(locked);
    expect(await isLocked(instanceId)).toBe(true);
  });

  test('a lock shows to all readers within the accepted age', async () => {
    const { instanceId } = setScene(mirrored.control);
    expect(await isLocked(instanceId)).toBe(false);
    mirrored.control.lock(instanceId);
    const end = Date.now() + 60_000;
    while ((await isLocked(instanceId)) === false && Date.now() < end)
      await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await isLocked(instanceId)).toBe(true);
  });
});

test('F7: no answer may be kept by a cache on the way', async () => {
  const { instanceId } = setScene(stack.control);
  const bodies = [
    { query: `{ ecsInstance(id: "${instanceId}") { isSecurityLocked allowedOperations } }` },
    { query: mutationText('StopInstance'), variables: { input: { ...here, instanceId } } },
    { query: '{ nothing }' },
  ];
  for (const body of bodies) {
    expect((await stack.post(body)).headers.get('cache-control')).toBe('no-store');
  }
});
