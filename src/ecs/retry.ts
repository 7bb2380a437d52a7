import { setTimeout as sleep } from 'node:timers/promises';
import { EcsError } from './errors';

/**
 * A budget for repeats. Each call earns a tenth of a repeat, so that a broken ECS does not get three times the calls.
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

/** How long to wait before a repeat, in milliseconds: twice as long each time, minus a random part of up to half. */
const delayMs = (attempt: number, random: number): number => 100 * 2 ** attempt * (1 - random / 2);
const mostRepeats = 2;

/** Whether a repeat can help. It cannot after throttling, which lasts to the next minute; the gate waits for that. */
const isWorthRepeating = (error: unknown): error is EcsError =>
  error instanceof EcsError && error.retryable && !['THROTTLED', 'NOT_SENT'].includes(error.fault);

export interface RetryOptions {
  /** In milliseconds since the epoch; no repeat begins after it. */
  readonly deadline?: number | undefined;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
  /** 0 to 1. */
  readonly random?: () => number;
}

/**
 * Makes a read, and repeats it when that can help: after a reset, a timeout, or an answer that is not one of ECS. Never
 * used for a write.
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
