import type { CallSignal } from '../../src/ecs/port';
import type { LiveClock } from '../../src/live/clock';

/** A clock that stands still until a test moves it. */
export class SteppedClock implements LiveClock {
  private time: number;
  private sleepers: { readonly at: number; readonly wake: () => void }[] = [];

  constructor(start = Date.parse('2026-11-24T08:00:00Z')) {
    this.time = start;
  }

  readonly now = (): number => this.time;

  readonly sleep = (ms: number, signal: CallSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      const abort = (): void => {
        this.sleepers = this.sleepers.filter((other) => other !== sleeper);
        reject(new Error('The wait was ended.'));
      };
      const sleeper = {
        at: this.time + ms,
        wake: () => {
          signal.removeEventListener('abort', abort);
          resolve();
        },
      };
      if (signal.aborted) return abort();
      signal.addEventListener('abort', abort, { once: true });
      this.sleepers.push(sleeper);
    });

  /** Moves the time on, and wakes who waits, in the order of their times. */
  async advance(ms: number): Promise<void> {
    const end = this.time + ms;
    await settled();
    for (;;) {
      const next = this.sleepers.filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0];
      if (next === undefined) break;
      this.sleepers = this.sleepers.filter((other) => other !== next);
      this.time = Math.max(this.time, next.at);
      next.wake();
      await settled();
    }
    this.time = end;
    await settled();
  }
}

/** Lets everything that needs no time run to its end. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 40; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
