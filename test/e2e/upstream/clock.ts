import { jest } from '@jest/globals';

/** A wall clock that stands still until it is stepped. Timers stay real: nothing but the date is stepped. */
export interface SteppedWall {
  /** @param ms how far the clock goes on. */
  step(ms: number): void;
  /** Goes on to ten seconds past the next minute: ECS counts by minutes, so that a pause is then fifty seconds long. */
  toTenPast(): void;
  /** Gives the real clock back. */
  release(): void;
}

/** The functions of Node's and JavaScript's own that go on as they are. */
const timers = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
] as const;

/**
 * Stops the clock for the program, the SDK and the emulator, which run in one process. Call it before the stack starts:
 * the stack keeps the clock that it finds.
 */
export function stopWallClock(): SteppedWall {
  jest.useFakeTimers({ now: Date.now(), doNotFake: [...timers] });
  return {
    step: (ms) => void jest.setSystemTime(Date.now() + ms),
    toTenPast: () => void jest.setSystemTime((Math.floor(Date.now() / 60_000) + 1) * 60_000 + 10_000),
    release: () => void jest.useRealTimers(),
  };
}

/** @returns what it took, in milliseconds of real time, whatever the wall clock says. */
export async function timed<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly ms: number }> {
  const startedAt = performance.now();
  const value = await work();
  return { value, ms: performance.now() - startedAt };
}
