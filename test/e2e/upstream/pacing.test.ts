import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { setScene, stopped } from '../cases/scene';
import type { Scene } from '../cases/scene';
import { here } from '../matrix';
import { mutate } from '../mutate';
import { startStack } from '../stack';
import type { Answer, Stack } from '../stack';
import { stopWallClock, timed } from './clock';
import type { SteppedWall } from './clock';
import { until } from './until';

/** Hazards F21 to F23: ECS throttles, and what goes on meanwhile. Each test has a program of its own, and its gates. */

let wall: SteppedWall;
let stack: Stack;
let scene: Scene;
beforeAll(() => {
  wall = stopWallClock();
});
afterAll(() => wall.release());
beforeEach(async () => {
  wall.toTenPast();
  stack = await startStack({ fleet: 'empty' });
  scene = setScene(stack.control);
  stopped(scene);
});
afterEach(() => stack.close());

interface Listed {
  readonly ecsInstances: {
    readonly nodes: readonly { readonly id: string }[];
    readonly problems: readonly object[];
  } | null;
}
const listText = `query ($first: Int!, $regionIds: [ID!]) {
  ecsInstances(first: $first, regionIds: $regionIds) { nodes { id } problems { regionId code retryAfterMs } }
}`;
/** Lists of different lengths are different calls; equal ones of a caller would share one. */
const list = (first = 10, regionIds: readonly string[] = ['cn-hangzhou']): Promise<Answer<Listed>> =>
  stack.ask<Listed>(listText, { first, regionIds });
const lists = (count: number): Promise<Answer<Listed>>[] =>
  Array.from({ length: count }, (_, index) => list(10 + index));
const throttle = (more: object = {}): void =>
  stack.control.addFault({ kind: 'throttle', action: 'DescribeInstances', ...more });
const start = () => mutate(stack, 'StartInstance', { ...here, instanceId: scene.instanceId });
const reads = (): readonly string[] => stack.calls().map(({ action }) => action);

const gate = async (name: 'closed' | 'waiting'): Promise<number> => {
  const line = new RegExp(`ecs_subgraph_gate_${name}\\{.*action="DescribeInstances"\\} (\\S+)`);
  return Number(line.exec(await stack.metrics())?.[1]);
};
const arrived = (count: number): Promise<readonly string[]> => until(reads, ({ length }) => length >= count);
const isWaiting = (count: number): Promise<number> =>
  until(
    () => gate('waiting'),
    (now) => now === count,
  );

describe('F21: a list that ECS throttles', () => {
  test('says so, and when it can be asked again: in the next minute, where ECS does not say', async () => {
    throttle();
    const { data, errors } = await list();
    expect(data.ecsInstances).toBeNull();
    expect(errors).toMatchObject([
      { path: ['ecsInstances'], extensions: { code: 'ECS_THROTTLED', ecsErrorCode: 'Throttling.User' } },
    ]);
    // Up to a second more, so that not all replicas come back at once.
    const { retryAfterMs, retryAfter } = errors[0]?.extensions ?? {};
    expect(retryAfterMs).toBeGreaterThanOrEqual(50_000);
    expect(retryAfterMs).toBeLessThan(51_000);
    expect([50, 51]).toContain(retryAfter);
  });

  test.each(['Throttling', 'Throttling.Api', 'Rejected.Throttling'])(
    '%s with a time to wait: passes it on, and is not asked again before',
    async (code) => {
      throttle({ code, retryAfterMs: 32_500 });
      const [error] = (await list()).errors;
      expect(error?.extensions).toMatchObject({
        code: 'ECS_THROTTLED',
        ecsErrorCode: code,
        retryAfterMs: 32_500,
        retryAfter: 33,
      });
      expect(await gate('closed')).toBe(1);
      wall.step(32_000);
      expect(reads()).toHaveLength(1);
    },
  );

  test('closes the gate: others are told at once, without a call, until the minute is over', async () => {
    throttle({ times: 'always' });
    await list();
    const { value: answers, ms } = await timed(() => Promise.all(lists(20)));
    expect(answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions.code))).toEqual(
      Array<string>(20).fill('ECS_THROTTLED'),
    );
    // Real time: nobody waited for the minute.
    expect(ms).toBeLessThan(30_000);
    expect(reads()).toEqual(['DescribeInstances']);

    stack.control.clearFaults();
    wall.step(51_000);
    expect((await list()).data.ecsInstances?.nodes).toHaveLength(1);
    expect(await gate('closed')).toBe(0.5);
    wall.step(4_000);
    await list();
    expect(await gate('closed')).toBe(0);
  });

  test('in one of two regions is a problem with the time to wait, and the other one is there', async () => {
    throttle({ regionId: 'cn-shanghai', retryAfterMs: 40_000 });
    const { data, errors } = await list(10, ['cn-hangzhou', 'cn-shanghai']);
    expect(errors).toEqual([]);
    expect(data.ecsInstances).toEqual({
      nodes: [{ id: scene.instanceId }],
      problems: [{ regionId: 'cn-shanghai', code: 'ECS_THROTTLED', retryAfterMs: 40_000 }],
    });
  });
});

describe('F21: a mutation whose lock cannot be read for throttling', () => {
  test('is held back, with the time to wait; one check a second may try', async () => {
    throttle({ times: 'always', retryAfterMs: 45_000 });
    const held = {
      __typename: 'EcsOperationDenied',
      reason: 'LOCK_STATE_UNKNOWN',
      deniedBy: 'POLICY',
      retryAfterMs: 45_000,
    };
    expect((await start()).outcome).toMatchObject(held);
    const again = await start();
    expect(again.outcome).toMatchObject({ ...held, retryAfterMs: expect.any(Number) });
    expect([...again.before, ...again.writes]).toEqual([]);

    wall.step(1_000);
    const tries = await Promise.all([start(), start(), start()]);
    expect(tries.map(({ outcome }) => outcome.reason)).toEqual(Array<string>(3).fill('LOCK_STATE_UNKNOWN'));
    expect(reads()).toEqual(['DescribeInstances']);

    wall.step(1_000);
    stack.control.clearFaults();
    expect((await start()).outcome).toMatchObject({ __typename: 'EcsOperationAccepted' });
  });

  test('does not stop what needs no lock, nor the reads of anything else', async () => {
    throttle({ times: 'always' });
    await list();
    stack.control.setStatus(scene.instanceId, 'Running');
    const { outcome, writes } = await mutate(stack, 'StopInstance', {
      ...here,
      instanceId: scene.instanceId,
    });
    expect(outcome).toMatchObject({ __typename: 'EcsOperationAccepted' });
    expect(writes).toHaveLength(1);
    const { data, errors } = await stack.ask('{ ecsDisks(first: 10) { nodes { id } } }');
    expect(errors).toEqual([]);
    expect(data).toMatchObject({ ecsDisks: { nodes: [{}, {}, {}] } });
  });
});

test('F22: those who waited for the gate do not rush it: one probe, then 8, 16, 32 more a second', async () => {
  throttle({ retryAfterMs: 10_000 });
  await list();
  const waiting = lists(60);
  expect(await isWaiting(60)).toBe(60);
  expect(reads()).toHaveLength(1);

  // A newcomer wakes the gate, which else looks once a second.
  wall.step(11_000);
  const newcomers = [list(70)];
  expect(await isWaiting(60 + 1 - 9)).toBe(52);
  expect(await arrived(1 + 9)).toHaveLength(1 + 9);
  wall.step(1_000);
  newcomers.push(list(71));
  expect(await isWaiting(62 - 25)).toBe(37);
  expect(await arrived(1 + 25)).toHaveLength(1 + 25);
  wall.step(1_000);
  newcomers.push(list(72));
  expect(await isWaiting(63 - 57)).toBe(6);
  wall.step(1_000);
  const answers = await Promise.all([...waiting, ...newcomers, list(73)]);
  expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
  expect(reads()).toHaveLength(1 + 64);
});

test('F23: slow lists fill their share, and a mutation is decided all the same', async () => {
  const gone = new AbortController();
  // Lists have a page size, checks have ids.
  stack.control.addFault({ kind: 'hang', action: 'DescribeInstances', times: 16 });
  const waiting = Array.from({ length: 40 }, (_, index) =>
    stack
      .post(
        { query: listText, variables: { first: 10 + index, regionIds: ['cn-hangzhou'] } },
        { signal: gone.signal },
      )
      .catch(() => 'gone'),
  );
  expect(await isWaiting(28)).toBe(28);
  expect(await arrived(12)).toHaveLength(12);
  stack.control.clearFaults();
  const { value, ms } = await timed(start);
  expect(value.outcome).toMatchObject({ __typename: 'EcsOperationAccepted' });
  // A call that hangs ends after eight seconds.
  expect(ms).toBeLessThan(7_000);
  expect(await gate('waiting')).toBe(28);
  gone.abort();
  expect(await Promise.all(waiting)).toEqual(Array<string>(40).fill('gone'));
});
