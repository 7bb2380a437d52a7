import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { EcsError } from '../../../src/ecs/errors';
import type { EcsFault } from '../../../src/ecs/errors';
import { createPacedPort } from '../../../src/ecs/paced-port';
import type { CallReport, PacedPort } from '../../../src/ecs/paced-port';
import type { CallOptions, EcsPort } from '../../../src/ecs/port';
import { startOf } from '../../support/written';

const scope = { accountId: 'default', regionId: 'cn-hangzhou' };
const page = { items: [], malformed: 0, nextToken: null, totalCount: 0 };
const query = { maxResults: 10 } as const;
const list: CallOptions = { purpose: 'LIST', sharedBy: 'somebody' };
const check: CallOptions = { purpose: 'CHECK' };

const fault = (kind: EcsFault, mayHaveRun = false) =>
  new EcsError({ action: 'Any', ...scope, fault: kind, mayHaveRun });

/** A port that answers what it is told, and counts. */
function portOver(answers: readonly (EcsError | object)[]) {
  let calls = 0;
  const next = (): Promise<never> => {
    const answer = answers[Math.min(calls, answers.length - 1)];
    calls += 1;
    return answer instanceof EcsError ? Promise.reject(answer) : Promise.resolve(answer as never);
  };
  const port: EcsPort = { scopes: [scope], read: next, write: next };
  return { port, calls: () => calls };
}

const read = (port: PacedPort, options: CallOptions) => port.read(scope, 'DescribeInstances', query, options);

beforeEach(
  () => void jest.useFakeTimers({ now: Date.parse('2026-11-24T10:00:10Z'), doNotFake: ['nextTick'] }),
);
afterEach(() => void jest.useRealTimers());

describe('reads', () => {
  it('share a call with identical reads of the same caller, and with nobody else', async () => {
    const { port, calls } = portOver([page]);
    const paced = createPacedPort(port);
    await Promise.all([read(paced, list), read(paced, list)]);
    expect(calls()).toBe(1);
    await Promise.all([read(paced, list), read(paced, { ...list, sharedBy: 'another' })]);
    expect(calls()).toBe(3);
  });

  it('that want ECS as it is now join no call that has begun', async () => {
    const { port, calls } = portOver([page]);
    const paced = createPacedPort(port);
    await Promise.all([read(paced, list), read(paced, { ...list, purpose: 'FRESH' })]);
    expect(calls()).toBe(2);
  });

  it('of a write are never shared', async () => {
    const { port, calls } = portOver([page]);
    const paced = createPacedPort(port);
    await Promise.all([
      read(paced, check),
      read(paced, check),
      read(paced, { ...check, sharedBy: 'somebody' }),
    ]);
    expect(calls()).toBe(3);
  });

  it('are not joined across a write in their account and region: it may be in none of their answers', async () => {
    const ends: (() => void)[] = [];
    const held = (): Promise<never> => new Promise((resolve) => ends.push(() => resolve(page as never)));
    const elsewhere = { ...scope, regionId: 'cn-shanghai' };
    const paced = createPacedPort({ scopes: [scope, elsewhere], read: held, write: held });
    const answers = [read(paced, list), paced.read(elsewhere, 'DescribeInstances', query, list)];
    await jest.advanceTimersByTimeAsync(0);
    const write = paced.write(scope, 'StartInstance', startOf('i-1'), { purpose: 'WRITE' });
    await jest.advanceTimersByTimeAsync(0);
    expect(ends).toHaveLength(3);
    // Begun before the write was sent, begun before it ended, begun after it.
    answers.push(read(paced, list), read(paced, list));
    await jest.advanceTimersByTimeAsync(0);
    expect(ends).toHaveLength(4);
    ends[2]?.();
    await write;
    answers.push(read(paced, list), paced.read(elsewhere, 'DescribeInstances', query, list));
    await jest.advanceTimersByTimeAsync(0);
    expect(ends).toHaveLength(5);
    ends.forEach((end) => end());
    await expect(Promise.all(answers)).resolves.toHaveLength(6);
  });

  it.each(['TIMEOUT', 'UNREACHABLE', 'BAD_ANSWER'] as const)('are made again after %s', async (kind) => {
    jest.useRealTimers();
    const { port, calls } = portOver([fault(kind, true), page]);
    await expect(read(createPacedPort(port), check)).resolves.toBe(page);
    expect(calls()).toBe(2);
  });

  it.each(['THROTTLED', 'FORBIDDEN', 'CREDENTIALS_REFUSED', 'NOT_SENT'] as const)(
    'are not made again after %s',
    async (kind) => {
      const { port, calls } = portOver([fault(kind)]);
      await expect(read(createPacedPort(port), check)).rejects.toMatchObject({ fault: kind });
      expect(calls()).toBe(1);
    },
  );

  it('are made three times at the most, and not behind the deadline', async () => {
    jest.useRealTimers();
    const broken = portOver([fault('BAD_ANSWER')]);
    await expect(read(createPacedPort(broken.port), check)).rejects.toMatchObject({ fault: 'BAD_ANSWER' });
    expect(broken.calls()).toBe(3);
    const hurried = portOver([fault('BAD_ANSWER')]);
    await expect(
      read(createPacedPort(hurried.port), { ...check, deadline: Date.now() + 20 }),
    ).rejects.toMatchObject({ fault: 'BAD_ANSWER' });
    expect(hurried.calls()).toBe(1);
  });

  it('are made again by the port’s own clock', async () => {
    const now = Date.parse('2000-01-01T00:00:00Z');
    const { port, calls } = portOver([fault('BAD_ANSWER'), page]);
    const paced = createPacedPort(port, { clock: { now: () => now, random: () => 0 } });
    const answer = read(paced, { ...check, deadline: now + 1_000 });
    answer.catch(() => undefined);
    jest.useRealTimers();
    await expect(answer).resolves.toBe(page);
    expect(calls()).toBe(2);
  });

  it('have a budget for repeats, so that a broken ECS is not asked thrice as often', async () => {
    jest.useRealTimers();
    const { port, calls } = portOver([fault('BAD_ANSWER')]);
    const paced = createPacedPort(port, { clock: { random: () => 1 } });
    await Promise.allSettled(Array.from({ length: 50 }, () => read(paced, check)));
    expect(calls()).toBeGreaterThanOrEqual(60);
    expect(calls()).toBeLessThanOrEqual(66);
  });
});

describe('writes', () => {
  const options: CallOptions = { purpose: 'WRITE' };

  it('F24: are never made again here, whatever the fault', async () => {
    const { port, calls } = portOver([fault('TIMEOUT', true)]);
    await expect(
      createPacedPort(port).write(scope, 'StartInstance', startOf('i-1'), options),
    ).rejects.toMatchObject({
      fault: 'TIMEOUT',
    });
    expect(calls()).toBe(1);
  });

  it('are paced by their own gate: a throttled list does not close it', async () => {
    const { port } = portOver([fault('THROTTLED'), { requestId: 'r' }]);
    const paced = createPacedPort(port);
    await expect(read(paced, check)).rejects.toMatchObject({ fault: 'THROTTLED' });
    await expect(paced.write(scope, 'StartInstance', startOf('i-1'), options)).resolves.toEqual({
      requestId: 'r',
    });
    expect(paced.gates()).toEqual([
      { ...scope, action: 'DescribeInstances', state: 'CLOSED', active: 0, waiting: 0 },
      { ...scope, action: 'StartInstance', state: 'OPEN', active: 0, waiting: 0 },
    ]);
  });
});

it('reports every call that was made, without its parameters', async () => {
  const reports: CallReport[] = [];
  const { port } = portOver([page, fault('FORBIDDEN')]);
  const paced = createPacedPort(port, { onCall: (report) => reports.push(report) });
  await read(paced, list);
  await expect(paced.write(scope, 'StartInstance', startOf('i-1'), { purpose: 'WRITE' })).rejects.toThrow();
  expect(reports).toEqual([
    {
      ...scope,
      action: 'DescribeInstances',
      purpose: 'LIST',
      result: 'OK',
      code: null,
      requestId: null,
      batchSize: null,
      durationMs: 0,
    },
    {
      ...scope,
      action: 'StartInstance',
      purpose: 'WRITE',
      result: 'FORBIDDEN',
      code: null,
      requestId: null,
      batchSize: null,
      durationMs: 0,
    },
  ]);
});

describe('two replicas', () => {
  /** How many calls of one action are under way when there is much to do, and no answer comes. */
  const atOnce = async (replicas: number, purpose: CallOptions['purpose']): Promise<number> => {
    let begun = 0;
    const hanging = (): Promise<never> => {
      begun += 1;
      return new Promise(() => undefined);
    };
    const paced = createPacedPort({ scopes: [scope], read: hanging, write: hanging }, { replicas });
    for (let call = 0; call < 100; call += 1) void read(paced, { purpose });
    await jest.advanceTimersByTimeAsync(0);
    return begun;
  };

  it('have as many calls under way as one, which is no number a second', async () => {
    expect([await atOnce(1, 'CHECK'), await atOnce(1, 'LIST')]).toEqual([16, 12]);
    expect([await atOnce(2, 'CHECK'), await atOnce(2, 'LIST')]).toEqual([8, 6]);

    let begun = 0;
    const answering = (): Promise<never> => {
      begun += 1;
      return new Promise((resolve) => setTimeout(() => resolve(page as never), 80));
    };
    const paced = createPacedPort({ scopes: [scope], read: answering, write: answering });
    for (let call = 0; call < 1_000; call += 1) void read(paced, check);
    await jest.advanceTimersByTimeAsync(999);
    // 16 at once, anew every 80 milliseconds.
    expect(begun).toBe(16 * 13);
  });
});
