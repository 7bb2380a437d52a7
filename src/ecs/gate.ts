import { EcsError } from './errors';
import type { EcsErrorFacts } from './errors';
import type { CallOptions, CallPurpose } from './port';

export interface GateLimits {
  /** How many calls may be under way at once. */
  readonly concurrency: number;
  /** How many of them only lock checks and writes may use, so that lists cannot starve them. */
  readonly reserved: number;
}

/** What a gate needs of the world; tests step it. */
export interface GateClock {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** 0 to 1, so that replicas do not all come back at the same moment. */
  readonly random: () => number;
}

/** A pause that ECS asked for. */
export interface Throttling {
  /** For how long, in milliseconds. */
  readonly pauseMs: number;
  /** Whether ECS named the time. If not, it is only known that ECS counts by the minute. */
  readonly isNamed: boolean;
}

export type GateState = 'OPEN' | 'CLOSED' | 'SLOW';

/** More waiting calls could not be served before their callers give up. */
export const mostWaiting = 2_000;
/** While ECS throttles, one call a second may probe whether it still does. */
const probeEveryMs = 1_000;
/** After a pause: calls in the first second, twice as many in the next, and so on for four seconds. */
const slowStart = { callsInFirstSecond: 8, seconds: 4 } as const;
const jitterMs = 1_000;

/** Who waits behind whom: checks and writes go first, the mirror's own reads last. */
const rankOf: Readonly<Record<CallPurpose, number>> = { CHECK: 0, WRITE: 0, LIST: 1, FRESH: 2, WATCH: 3 };
/** Whether a call of this purpose may use the reserved part of the limit, and may probe while ECS throttles. */
const isUrgent = (purpose: CallPurpose): boolean => rankOf[purpose] === 0;

interface Waiting {
  readonly purpose: CallPurpose;
  readonly start: (isProbe: boolean) => void;
  readonly giveUp: (error: EcsError) => void;
  readonly deadline: number;
}

/**
 * Paces the calls of one action in one account and region, as ECS counts them.
 *
 * ECS throttles by the minute: a throttled call can succeed in the next minute, and not before. So after Throttling the
 * gate closes until the next minute, or as long as ECS said. Meanwhile one lock check or write a second may pass as a
 * probe, and a call whose deadline comes first fails at once. Then the gate opens slowly.
 */
export class Gate {
  private readonly call: Pick<EcsErrorFacts, 'action' | 'accountId' | 'regionId'>;
  private readonly limits: GateLimits;
  private readonly clock: GateClock;
  private readonly onThrottled: (throttling: Throttling) => void;
  private active = 0;
  private waiting: Waiting[] = [];
  private stateNow: GateState = 'OPEN';
  private closings = 0;
  private reopensAt = 0;
  /** Whether ECS named the time of the pause. If not, it is only known that ECS counts by the minute. */
  private isPauseNamed = false;
  private lastProbeAt = -Infinity;
  private isProbing = false;
  private slowSince = 0;
  private startedSlow = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    call: Pick<EcsErrorFacts, 'action' | 'accountId' | 'regionId'>,
    limits: GateLimits,
    clock: GateClock,
    onThrottled: (throttling: Throttling) => void = () => undefined,
  ) {
    this.onThrottled = onThrottled;
    this.call = call;
    this.limits = limits;
    this.clock = clock;
  }

  get state(): GateState {
    return this.stateNow;
  }

  /** How many calls are under way, and how many wait. */
  get load(): { readonly active: number; readonly waiting: number } {
    return { active: this.active, waiting: this.waiting.length };
  }

  /** ECS throttles the same action of another process, which shares the account's quota with this one. */
  throttledElsewhere(throttling: Throttling): void {
    this.close(throttling);
    this.refuseWhoCannotWait();
    this.wakeLater();
  }

  /**
   * Runs a call when its turn comes.
   *
   * @throws EcsError THROTTLED, at once and with the time to wait, when its turn cannot come before the deadline; NOT_SENT
   *   when the deadline passes or the signal is aborted; else what the call throws.
   */
  async run<T>(options: CallOptions, call: () => Promise<T>): Promise<T> {
    const { purpose } = options;
    const isProbe = await this.enter(options);
    const { closings } = this;
    // ECS accepted this call before the gate closed: its answer does not show that ECS stopped throttling.
    const answered = (): void => {
      if (isProbe || closings === this.closings) this.answered();
    };
    try {
      const answer = await call();
      answered();
      return answer;
    } catch (error) {
      if (error instanceof EcsError && error.fault === 'THROTTLED') throw this.throttled(error, purpose);
      if (error instanceof EcsError && error.fault === 'REFUSED') answered();
      throw error;
    } finally {
      this.active -= 1;
      if (isProbe) this.isProbing = false;
      this.startNext();
    }
  }

  private enter({ purpose, deadline = Infinity, signal }: CallOptions): Promise<boolean> {
    if (signal?.aborted === true) return Promise.reject(this.error('NOT_SENT'));
    return new Promise<boolean>((resolve, reject) => {
      let timer: NodeJS.Timeout | undefined;
      const end = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', abort);
        this.waiting = this.waiting.filter((other) => other !== one);
      };
      const one: Waiting = {
        purpose,
        deadline,
        start: (isProbe) => {
          end();
          resolve(isProbe);
        },
        giveUp: (error) => {
          end();
          reject(error);
        },
      };
      const abort = (): void => one.giveUp(this.error('NOT_SENT'));
      signal?.addEventListener('abort', abort, { once: true });
      // Within one rank, the first comes first.
      const behind = this.waiting.findIndex((other) => rankOf[other.purpose] > rankOf[purpose]);
      this.waiting.splice(behind < 0 ? this.waiting.length : behind, 0, one);
      this.startNext();
      if (!this.waiting.includes(one)) return;
      if (this.waiting.length > mostWaiting) return one.giveUp(this.error('THROTTLED', probeEveryMs));
      if (deadline !== Infinity) timer = setTimeout(abort, Math.max(0, deadline - this.clock.now()));
    });
  }

  private startNext(): void {
    this.refuseWhoCannotWait();
    for (const one of [...this.waiting]) {
      const turn = this.turnFor(one.purpose);
      if (turn === 'NO') continue;
      this.active += 1;
      if (turn === 'PROBE') {
        this.isProbing = true;
        this.lastProbeAt = this.clock.now();
      }
      if (this.stateNow === 'SLOW') this.startedSlow += 1;
      one.start(turn === 'PROBE');
    }
    this.wakeLater();
  }

  private turnFor(purpose: CallPurpose): 'YES' | 'PROBE' | 'NO' {
    const share = isUrgent(purpose)
      ? this.limits.concurrency
      : this.limits.concurrency - this.limits.reserved;
    if (this.active >= share) return 'NO';
    const now = this.clock.now();
    switch (this.stateNow) {
      case 'OPEN':
        return 'YES';
      case 'SLOW':
        return this.startedSlow < this.slowAllowance(now) ? 'YES' : 'NO';
      case 'CLOSED': {
        if (this.isProbing || now - this.lastProbeAt < probeEveryMs) return 'NO';
        return now >= this.reopensAt || isUrgent(purpose) ? 'PROBE' : 'NO';
      }
      default:
        return this.stateNow satisfies never;
    }
  }

  private slowAllowance(now: number): number {
    const second = Math.floor((now - this.slowSince) / 1_000);
    if (second >= slowStart.seconds) {
      this.stateNow = 'OPEN';
      return Infinity;
    }
    return slowStart.callsInFirstSecond * (2 ** (second + 1) - 1);
  }

  /** ECS answered without throttling: the pause is over. */
  private answered(): void {
    if (this.stateNow !== 'CLOSED') return;
    this.stateNow = 'SLOW';
    this.slowSince = this.clock.now();
    this.startedSlow = 0;
  }

  /** Closes the gate. @returns the error with the time to wait: ECS's own word, or else until the gate lets a call pass. */
  private throttled(error: EcsError, purpose: CallPurpose): EcsError {
    const { retryAfterMs } = error;
    const isNamed = retryAfterMs !== null;
    const throttling: Throttling = { pauseMs: retryAfterMs ?? 60_000 - (this.clock.now() % 60_000), isNamed };
    this.close(throttling);
    this.onThrottled(throttling);
    if (error.retryAfterMs !== null) return error;
    return new EcsError({ ...error, retryAfterMs: this.waitOf(purpose) });
  }

  /**
   * How long a call of this purpose has to wait while the gate is closed, in milliseconds. Lists wait for the end of the
   * pause. A check or a write may pass as the next probe, so it is told no longer time, unless ECS named the pause.
   */
  private waitOf(purpose: CallPurpose): number {
    const now = this.clock.now();
    const pause = this.reopensAt - now;
    if (!isUrgent(purpose) || this.isPauseNamed) return pause;
    const soonest = this.isProbing ? probeEveryMs : 1;
    return Math.min(pause, Math.max(soonest, this.lastProbeAt + probeEveryMs - now));
  }

  private close({ pauseMs, isNamed }: Throttling): void {
    const now = this.clock.now();
    this.stateNow = 'CLOSED';
    this.closings += 1;
    this.isPauseNamed = isNamed;
    this.reopensAt = Math.max(this.reopensAt, now + pauseMs + Math.floor(this.clock.random() * jitterMs));
    this.lastProbeAt = now;
  }

  /** Fails calls that would have to wait past their deadline, with the time to wait; those that can probe stay. */
  private refuseWhoCannotWait(): void {
    if (this.stateNow !== 'CLOSED') return;
    const now = this.clock.now();
    if (now >= this.reopensAt) return;
    for (const one of [...this.waiting]) {
      const canProbe = isUrgent(one.purpose) && this.turnFor(one.purpose) === 'PROBE';
      if (one.deadline < this.reopensAt && !canProbe)
        one.giveUp(this.error('THROTTLED', this.waitOf(one.purpose)));
    }
  }

  private wakeLater(): void {
    clearTimeout(this.timer);
    if (this.waiting.length === 0 || this.stateNow === 'OPEN') return;
    const now = this.clock.now();
    const next =
      this.stateNow === 'SLOW'
        ? 1_000 - ((now - this.slowSince) % 1_000)
        : Math.max(1, Math.min(this.reopensAt - now, probeEveryMs - (now - this.lastProbeAt)));
    this.timer = setTimeout(() => this.startNext(), Math.max(1, next));
    this.timer.unref();
  }

  private error(fault: 'THROTTLED' | 'NOT_SENT', retryAfterMs: number | null = null): EcsError {
    return new EcsError({ ...this.call, fault, retryAfterMs });
  }
}
