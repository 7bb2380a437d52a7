import { newSigningKey, signedHeaders } from './sign';
import type { SigningKey } from './sign';
import type { CloudEvent } from './event';
import type { WholeTarget } from './target';

/** One attempt to deliver an event. */
export interface LoggedDelivery {
  /** Of the event: all attempts at it have the same. */
  readonly eventId: string;
  /** 1, 2, 3, … */
  readonly attempt: number;
  /** Wall-clock time, ISO 8601. */
  readonly time: string;
  /** Null without an answer, and for an event that was dropped. */
  readonly status: number | null;
  /** What went wrong; null for an event that was taken. */
  readonly problem: string | null;
}

/** Bounds, so that a target that is away costs no more than this. Events beyond them are dropped. */
const bounds = { outstanding: 1_000, atOnce: 20, logged: 1_000, timeoutMs: 5_000 } as const;

interface Outgoing {
  readonly event: CloudEvent;
  readonly attempt: number;
}

export interface SenderOptions {
  readonly target: WholeTarget;
  /** Where the public key is served. */
  readonly keyUrl: () => string;
  /** In ms since 1970. */
  readonly wallClock: () => number;
  /** Aborted when the emulator closes. */
  readonly closing: AbortSignal;
}

/** Sends signed events to their target, several at once and in no promised order, as EventBridge does. */
export class EventSender {
  private readonly options: SenderOptions;
  private readonly key: SigningKey = newSigningKey();
  private readonly waiting: Outgoing[] = [];
  private readonly log: LoggedDelivery[] = [];
  private outstanding = 0;
  private underWay = 0;

  constructor(options: SenderOptions) {
    this.options = options;
  }

  /** PEM. */
  get publicKey(): string {
    return this.key.publicKey;
  }

  /** The last thousand attempts, the oldest first. */
  deliveries(): LoggedDelivery[] {
    return [...this.log];
  }

  send(event: CloudEvent): void {
    if (this.outstanding >= bounds.outstanding) {
      this.note({ event, attempt: 0 }, null, 'dropped: too many events are waiting for the target');
      return;
    }
    this.outstanding += 1;
    this.queue({ event, attempt: 1 });
  }

  private queue(outgoing: Outgoing): void {
    if (this.options.closing.aborted) return;
    this.waiting.push(outgoing);
    while (this.underWay < bounds.atOnce) {
      const next = this.waiting.shift();
      if (next === undefined) return;
      this.underWay += 1;
      void this.deliver(next).then((isOver) => {
        this.underWay -= 1;
        if (isOver) this.outstanding -= 1;
        else this.later({ event: next.event, attempt: next.attempt + 1 });
        const waiting = this.waiting.shift();
        if (waiting !== undefined) this.queue(waiting);
      });
    }
  }

  private later(outgoing: Outgoing): void {
    setTimeout(() => this.queue(outgoing), this.options.target.retryAfterMs).unref();
  }

  /** @returns whether that was the last attempt. */
  private async deliver(outgoing: Outgoing): Promise<boolean> {
    const { status, problem } = await this.post(outgoing.event);
    this.note(outgoing, status, problem);
    return problem === null || outgoing.attempt > this.options.target.retries;
  }

  /** Each attempt is signed anew: a signature is good for a minute. */
  private async post({ text }: CloudEvent): Promise<{ status: number | null; problem: string | null }> {
    const { target, keyUrl, wallClock, closing } = this.options;
    const { url, token, edition } = target;
    const delivery = { url, body: text, time: wallClock(), token, keyUrl: keyUrl() };
    const attempt = new AbortController();
    const giveUp = (): void => attempt.abort();
    const timer = setTimeout(giveUp, bounds.timeoutMs);
    closing.addEventListener('abort', giveUp, { once: true });
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...signedHeaders(edition, this.key, delivery) },
        body: text,
        redirect: 'manual',
        signal: attempt.signal,
      });
      await response.body?.cancel();
      const { status, ok } = response;
      return { status, problem: ok ? null : `answered ${String(status)}` };
    } catch (error) {
      return { status: null, problem: error instanceof Error ? error.message : String(error) };
    } finally {
      clearTimeout(timer);
      closing.removeEventListener('abort', giveUp);
    }
  }

  private note({ event, attempt }: Outgoing, status: number | null, problem: string | null): void {
    const time = new Date(this.options.wallClock()).toISOString();
    this.log.push({ eventId: event.id, attempt, time, status, problem });
    if (this.log.length > bounds.logged) this.log.shift();
  }
}
