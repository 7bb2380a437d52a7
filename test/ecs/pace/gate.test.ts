import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { EcsError } from '../../../src/ecs/errors';
import { Gate } from '../../../src/ecs/gate';
import type { CallOptions, CallPurpose } from '../../../src/ecs/port';

const call = { action: 'DescribeInstances', accountId: 'default', regionId: 'cn-hangzhou' };
/** Ten seconds into a minute. */
const start = Date.parse('2026-11-24T10:00:10Z');

const newGate = (concurrency = 16, reserved = 4) =>
  new Gate(call, { concurrency, reserved }, { now: Date.now, random: () => 0 });

const throttled = (retryAfterMs: number | null = null) =>
  new EcsError({ ...call, fault: 'THROTTLED', code: 'Throttling.User', retryAfterMs });

const options = (purpose: CallPurpose, forMs = 25_000): CallOptions => ({
  purpose,
  deadline: Date.now() + forMs,
});

/** A call that ends when the test says so. */
function held() {
  let end: (() => void) | undefined;
  const answer = new Promise<string>((resolve) => (end = () => resolve('answer')));
  return { call: () => answer, end: () => end?.() };
}

const settle = (): Promise<void> => jest.advanceTimersByTimeAsync(0);
const faultOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'OK',
    (error: unknown) => (error instanceof EcsError ? error.fault : error),
  );

async function close(gate: Gate, retryAfterMs: number | null = null): Promise<void> {
  await faultOf(gate.run(options('LIST'), () => Promise.reject(throttled(retryAfterMs))));
}

beforeEach(() => void jest.useFakeTimers({ now: start }));
afterEach(() => void jest.useRealTimers());

describe('an open gate', () => {
  it('lets through as many lists as their share, and the rest when one has ended', async () => {
    const gate = newGate(4, 1);
    const calls = Array.from({ length: 5 }, held);
    const answers = calls.map(({ call: one }) => gate.run(options('LIST'), one));
    await settle();
    expect(gate.load).toEqual({ active: 3, waiting: 2 });
    calls[0]?.end();
    await answers[0];
    expect(gate.load).toEqual({ active: 3, waiting: 1 });
    calls.forEach(({ end }) => end());
    await expect(Promise.all(answers)).resolves.toHaveLength(5);
    expect(gate.load).toEqual({ active: 0, waiting: 0 });
  });

  it('F23: keeps room for lock checks and writes while 500 slow lists wait', async () => {
    const gate = newGate();
    const lists = Array.from({ length: 500 }, held);
    const answers = lists.map(({ call: one }) => gate.run(options('LIST'), one));
    await settle();
    await expect(gate.run(options('CHECK'), () => Promise.resolve('checked'))).resolves.toBe('checked');
    await expect(gate.run(options('WRITE'), () => Promise.resolve('written'))).resolves.toBe('written');
    lists.forEach(({ end }) => end());
    await Promise.all(answers);
  });

  it('takes a waiting check before a list that came first', async () => {
    const gate = newGate(1, 0);
    const first = held();
    const order: string[] = [];
    const running = gate.run(options('LIST'), first.call);
    await settle();
    const list = gate.run(options('LIST'), () => Promise.resolve(order.push('list')));
    const check = gate.run(options('CHECK'), () => Promise.resolve(order.push('check')));
    first.end();
    await Promise.all([running, list, check]);
    expect(order).toEqual(['check', 'list']);
  });

  it('gives up one whose deadline passes, and one that nobody waits for any more', async () => {
    const gate = newGate(1, 0);
    const first = held();
    const running = gate.run(options('LIST'), first.call);
    const late = faultOf(gate.run(options('LIST', 1_000), () => Promise.resolve()));
    const controller = new AbortController();
    const gone = faultOf(
      gate.run({ ...options('LIST'), signal: controller.signal }, () => Promise.resolve()),
    );
    await settle();
    controller.abort();
    await expect(gone).resolves.toBe('NOT_SENT');
    await jest.advanceTimersByTimeAsync(1_000);
    await expect(late).resolves.toBe('NOT_SENT');
    expect(gate.load.waiting).toBe(0);
    first.end();
    await running;
  });

  it('refuses at once what can never be served in time', async () => {
    const gate = newGate(1, 0);
    const first = held();
    const running = gate.run(options('LIST'), first.call);
    const waiting = Array.from({ length: 2_001 }, () =>
      faultOf(gate.run(options('LIST'), () => Promise.resolve())),
    );
    await settle();
    await expect(waiting[2_000]).resolves.toBe('THROTTLED');
    first.end();
    await running;
    await expect(Promise.all(waiting.slice(0, 2_000))).resolves.toEqual(Array(2_000).fill('OK'));
  });
});

describe('after throttling', () => {
  it('F21: tells at once who cannot wait for the next minute, and how long it is', async () => {
    const gate = newGate();
    await close(gate);
    expect(gate.state).toBe('CLOSED');
    const call = jest.fn(() => Promise.resolve());
    await expect(gate.run(options('LIST', 25_000), call)).rejects.toMatchObject({
      fault: 'THROTTLED',
      retryAfterMs: 50_000,
    });
    expect(call).not.toHaveBeenCalled();
  });

  it('F21: tells the one that ECS throttled how long the pause is, where ECS did not say it', async () => {
    const gate = newGate();
    const refused = gate.run(options('LIST'), () => Promise.reject(throttled()));
    await expect(refused).rejects.toMatchObject({ code: 'Throttling.User', retryAfterMs: 50_000 });
  });

  it('F21: tells a check or a write to wait for the next probe, which may pass', async () => {
    const gate = newGate();
    const refused = gate.run(options('CHECK'), () => Promise.reject(throttled()));
    await expect(refused).rejects.toMatchObject({ code: 'Throttling.User', retryAfterMs: 1_000 });
    await jest.advanceTimersByTimeAsync(400);
    for (const purpose of ['CHECK', 'WRITE'] as const) {
      const early = gate.run(options(purpose, 25_000), () => Promise.resolve());
      await expect(early).rejects.toMatchObject({ fault: 'THROTTLED', retryAfterMs: 600 });
    }
    await jest.advanceTimersByTimeAsync(600);
    const probe = gate.run(options('CHECK', 25_000), () => Promise.resolve('passed'));
    await expect(probe).resolves.toBe('passed');
  });

  it('F21: a check is told the time that ECS names, although it may pass as a probe before', async () => {
    const gate = newGate();
    await close(gate, 45_000);
    const early = gate.run(options('CHECK', 25_000), () => Promise.resolve());
    await expect(early).rejects.toMatchObject({ fault: 'THROTTLED', retryAfterMs: 45_000 });
  });

  it('F21: takes ECS at its word about the time to wait', async () => {
    const gate = newGate();
    await close(gate, 3_000);
    const answer = gate.run(options('LIST'), () => Promise.resolve(Date.now() - start));
    await jest.advanceTimersByTimeAsync(10_000);
    await expect(answer).resolves.toBe(3_000);
  });

  it('F21: makes no more than one probe a second, and only for a check or a write', async () => {
    const gate = newGate();
    await close(gate);
    const probes: number[] = [];
    const probe = () => {
      probes.push(Date.now());
      return Promise.reject(throttled());
    };
    for (let tenth = 0; tenth < 300; tenth += 1) {
      void faultOf(gate.run(options('CHECK', 50), probe));
      await jest.advanceTimersByTimeAsync(100);
    }
    expect(probes.length).toBeGreaterThan(20);
    expect(probes.length).toBeLessThanOrEqual(30);
    const gaps = probes.slice(1).map((at, index) => at - (probes[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1_000);
  });

  it('opens when a probe is answered, also by a refusal', async () => {
    const gate = newGate();
    await close(gate);
    await jest.advanceTimersByTimeAsync(1_000);
    const refusal = new EcsError({ ...call, fault: 'REFUSED', code: 'IncorrectInstanceStatus' });
    await expect(gate.run(options('WRITE'), () => Promise.reject(refusal))).rejects.toBe(refusal);
    expect(gate.state).toBe('SLOW');
  });

  it('stays closed when a call is answered that began before it closed', async () => {
    const gate = newGate();
    const [first, second] = [held(), held()];
    const refusal = new EcsError({ ...call, fault: 'REFUSED', code: 'IncorrectInstanceStatus' });
    const early = gate.run(options('LIST'), first.call);
    const refused = faultOf(
      gate.run(options('LIST'), async () => {
        await second.call();
        throw refusal;
      }),
    );
    await settle();
    await close(gate);
    first.end();
    second.end();
    await Promise.all([early, refused]);
    expect(gate.state).toBe('CLOSED');
    await jest.advanceTimersByTimeAsync(1_000);
    await gate.run(options('CHECK'), () => Promise.resolve());
    expect(gate.state).toBe('SLOW');
  });

  it('stays closed when a probe gets no answer', async () => {
    const gate = newGate();
    await close(gate);
    await jest.advanceTimersByTimeAsync(1_000);
    const timeout = new EcsError({ ...call, fault: 'TIMEOUT' });
    await expect(gate.run(options('CHECK'), () => Promise.reject(timeout))).rejects.toBe(timeout);
    expect(gate.state).toBe('CLOSED');
  });

  it('F22: 200 waiters start slowly: one probe, eight calls in the first second, twice as many in the next', async () => {
    const gate = newGate(100, 4);
    await close(gate, 5_000);
    const starts: number[] = [];
    const answers = Array.from({ length: 200 }, () =>
      gate.run(options('LIST', 60_000), () => {
        starts.push(Date.now() - start);
        return Promise.resolve();
      }),
    );
    await jest.advanceTimersByTimeAsync(20_000);
    await Promise.all(answers);
    const startedBy = (ms: number): number => starts.filter((at) => at < ms).length;
    expect(startedBy(5_000)).toBe(0);
    expect(startedBy(6_000)).toBe(9);
    expect(startedBy(7_000)).toBe(25);
    expect(startedBy(9_000)).toBe(121);
    expect(starts).toHaveLength(200);
    expect(gate.state).toBe('OPEN');
  });

  it('closes again when the slow start is throttled', async () => {
    const gate = newGate();
    await close(gate, 1_000);
    await jest.advanceTimersByTimeAsync(1_000);
    await gate.run(options('LIST'), () => Promise.resolve());
    expect(gate.state).toBe('SLOW');
    await close(gate, 2_000);
    expect(gate.state).toBe('CLOSED');
  });
});

describe('a gate of one of several processes', () => {
  it('tells of throttling, with the time that ECS named or the rest of the minute', async () => {
    const told: unknown[] = [];
    const clock = { now: Date.now, random: () => 0 };
    const gate = new Gate(call, { concurrency: 4, reserved: 1 }, clock, (throttling) =>
      told.push(throttling),
    );
    await close(gate);
    await close(new Gate(call, { concurrency: 4, reserved: 1 }, clock, (one) => told.push(one)), 7_000);
    expect(told).toEqual([
      { pauseMs: 50_000, isNamed: false },
      { pauseMs: 7_000, isNamed: true },
    ]);
  });

  it('closes for what another one was told, and does not tell it again', async () => {
    const told: unknown[] = [];
    const clock = { now: Date.now, random: () => 0 };
    const gate = new Gate(call, { concurrency: 4, reserved: 1 }, clock, (one) => told.push(one));
    gate.throttledElsewhere({ pauseMs: 30_000, isNamed: true });
    expect(gate.state).toBe('CLOSED');
    await expect(faultOf(gate.run(options('LIST', 5_000), () => Promise.resolve('answer')))).resolves.toBe(
      'THROTTLED',
    );
    const later = gate.run(options('LIST', 60_000), () => Promise.resolve('answer'));
    await jest.advanceTimersByTimeAsync(31_000);
    await expect(later).resolves.toBe('answer');
    expect(told).toEqual([]);
  });
});
