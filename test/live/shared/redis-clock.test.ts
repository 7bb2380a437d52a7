import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { RedisClock } from '../../../src/live/shared/redis-clock';

/** A host whose clock is wrong by so much, and the Redis that it asks. */
class Host {
  steadyNow = 1_000;
  skew: number;
  readonly clock: RedisClock;

  constructor(skew: number) {
    this.skew = skew;
    this.clock = new RedisClock({ now: () => this.truth() + this.skew, steady: () => this.steadyNow });
  }

  /** The true time, which is Redis's. */
  truth(): number {
    return 1_800_000_000_000 + this.steadyNow;
  }

  /** Asks for the time: so long there, so long back. */
  ask(there: number, back: number, redisIsAheadBy = 0): boolean {
    const askedAt = this.steadyNow;
    this.steadyNow += there;
    const answer = this.truth() + redisIsAheadBy;
    this.steadyNow += back;
    return this.clock.measured(askedAt, answer, this.steadyNow);
  }
}

const way = fc.nat(500);
const skew = fc.integer({ min: -86_400_000, max: 86_400_000 });

describe('moments between hosts', () => {
  test('a reading is nowhere younger than it is, and the end of a write nowhere earlier', () => {
    fc.assert(
      fc.property(
        skew,
        skew,
        fc.array(fc.tuple(way, way, way, way), { minLength: 1, maxLength: 30 }),
        fc.nat(100_000),
        (one, other, ways, age) => {
          const [leader, follower] = [new Host(one), new Host(other)];
          for (const [a, b, c, d] of ways) {
            leader.ask(a, b);
            follower.ask(c, d);
            follower.steadyNow = leader.steadyNow = Math.max(leader.steadyNow, follower.steadyNow) + 1_000;
          }
          const trueMoment = leader.truth() - age;
          const shared = leader.clock.toRedisEarly(trueMoment + leader.skew);
          expect(follower.clock.toLocalEarly(shared) - follower.skew).toBeLessThanOrEqual(trueMoment);
          const ended = leader.clock.toRedisLate(trueMoment + leader.skew);
          expect(follower.clock.toLocalLate(ended) - follower.skew).toBeGreaterThanOrEqual(trueMoment);
        },
      ),
    );
  });

  test('are as exact as the quickest answer', () => {
    const host = new Host(5_000);
    host.ask(400, 400);
    host.ask(1, 1);
    const now = host.truth() + host.skew;
    expect(host.truth() - host.clock.toLocalEarly(host.clock.toRedisEarly(now)) + host.skew).toBeLessThan(10);
  });

  test('a jump of the own clock changes no age', () => {
    const host = new Host(0);
    host.ask(1, 1);
    const read = host.truth() - 10_000;
    host.skew = -3_600_000;
    const age = host.truth() + host.skew - host.clock.toLocalEarly(read);
    expect(age).toBeGreaterThanOrEqual(10_000);
    expect(age).toBeLessThan(10_010);
  });

  test("a jump of Redis's clock is noticed, and only what is measured after it counts", () => {
    const host = new Host(0);
    expect(host.ask(1, 1)).toBe(true);
    expect(host.ask(1, 1)).toBe(true);
    expect(host.ask(1, 1, -60_000)).toBe(false);
    expect(host.ask(1, 1, -60_000)).toBe(true);
    expect(Math.abs(host.clock.latestNow() - (host.truth() - 60_000))).toBeLessThan(5);
  });
});
