import { setTimeout as sleep } from 'node:timers/promises';

/** How long anything here may take to come about, in milliseconds of real time. */
const patienceMs = 5_000;

/**
 * Waits for something that comes about by itself, such as a call that arrives.
 *
 * @returns the first value that is as it should be; the last one seen when none was in time, for `expect` to show.
 */
export async function until<T>(look: () => T | Promise<T>, isThere: (value: T) => boolean): Promise<T> {
  const startedAt = performance.now();
  for (;;) {
    const value = await look();
    if (isThere(value) || performance.now() - startedAt > patienceMs) return value;
    await sleep(5);
  }
}
