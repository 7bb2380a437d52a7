import { setTimeout as sleep } from 'node:timers/promises';
import { EcsError } from './errors';

/**
 * A budget for repeats: each call earns a tenth of one, so that a broken ECS is not asked three times as often as a
 * healthy one.
 */
export class RetryBudget {
  /** Tenths of a repeat: whole numbers, so that ten calls earn exactly one. */
  private tenths: number;
  private readonly mostTenths: number;

  /** @param most how many repeats may be saved up. */
  constructor(most = 10) {
    this.mostTenths = most * 10;
    this.tenths = this.mostTenths;
  }

  /** Adds what one call earns. */
  earn(): void {
    this.tenths = Math.min(this.mostTenths, this.tenths + 1);
  }

  /** Takes one repeat. @returns false when none is left. */
  spend(): boolean {
    if (this.tenths < 10) return false;
    this.tenths -= 10;
    return true;
  }
}

/** Twice as long each time, in milliseconds, less up to half by chance. */
const delayMs = (attempt: number, random: number): number => 100 * 2 ** attempt * (1 - random / 2);
const mostRepeats = 2;

/** Faults that a repeat can cure. Throttling is not one of them: ECS counts by the minute, and the gate waits. */
const isWorthRepeating = (error: unknown): error is EcsError =>
  error instanceof EcsError && error.retryable && !['THROTTLED', 'NOT_SENT'].includes(error.fault);

export interface RetryOptions {
  /** In milliseconds since the epoch; no repeat begins behind it. */
  readonly deadline?: number | undefined;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
  /** 0 to 1. */
  readonly random?: () => number;
}

/**
 * Makes a read, and makes it again where that can help: after a reset, a timeout, an answer that was none. Never for a
 * write.
 */
export async function withRetries<T>(
  call: () => Promise<T>,
  budget: RetryBudget,
  { deadline = Infinity, now = Date.now, random = Math.random }: RetryOptions,
): Promise<T> {
  budget.earn();
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      const delay = delayMs(attempt, random());
      const isLast = attempt >= mostRepeats || now() + delay >= deadline;
      if (isLast || !isWorthRepeating(error) || !budget.spend()) throw error;
      await sleep(delay);
    }
  }
}
