import { setMaxListeners } from 'node:events';
import type { Caller, ClientName, Transport } from '../../context';
import type { Log } from '../log';
import { HttpRefusal } from '../refusal';

/** Why a subscription ended: its reader left, its source ended or failed, its token expired, or the program stops. */
export type EndReason = 'LEFT' | 'COMPLETED' | 'FAILED' | 'EXPIRED' | 'STOPPING';

/** Who listens to what. */
export interface Listener {
  readonly requestId: string;
  readonly transport: Transport;
  /** The root field. */
  readonly field: string;
  readonly caller: Caller;
  readonly client: ClientName;
}

/** What becomes known of subscriptions; never a value of theirs. */
export interface SubscriptionMetrics {
  readonly opened: (transport: Transport, field: string) => void;
  readonly ended: (transport: Transport, field: string, reason: EndReason) => void;
  readonly event: (transport: Transport, field: string) => void;
  readonly refused: (transport: Transport, code: string) => void;
}

/** One open subscription. */
export interface OpenSubscription {
  /** Aborted when it must end. */
  readonly signal: AbortSignal;
  readonly reason: EndReason | null;
  /** Asks it to end; the first reason counts. */
  end(reason: EndReason): void;
  sent(): void;
  /** It has ended, and holds its place no longer. */
  close(): void;
}

export interface RegistryOptions {
  readonly most: number;
  readonly mostPerCaller: number;
  readonly log: Log;
  readonly metrics: SubscriptionMetrics;
}

/** The longest time that a timer of Node can wait, in milliseconds. */
const longestTimer = 2 ** 31 - 1;
const retryAfterSeconds = 5;

/** Counts the open subscriptions, keeps them within the limits, and ends each no later than its token. */
export class Registry {
  private readonly options: RegistryOptions;
  private readonly open = new Set<OpenSubscription>();
  private readonly ofCaller = new Map<string, number>();
  private isStopping = false;
  private emptied: (() => void) | null = null;

  constructor(options: RegistryOptions) {
    this.options = options;
  }

  get size(): number {
    return this.open.size;
  }

  /** @throws HttpRefusal OVERLOADED or LIMIT_EXCEEDED when there is no place for it. */
  enter(listener: Listener): OpenSubscription {
    this.insistOnPlace(listener.caller.subject);
    const subscription = this.create(listener);
    this.open.add(subscription);
    const { transport, field, caller, client, requestId } = listener;
    this.count(caller.subject, 1);
    this.options.metrics.opened(transport, field);
    const who = {
      requestId,
      subject: caller.subject,
      clientName: client.name,
      clientVersion: client.version,
    };
    this.options.log.info({ ...who, transport, field }, 'subscribed');
    return subscription;
  }

  /** @returns resolves when every subscription has ended; new ones are refused from now on. */
  async stop(): Promise<void> {
    this.isStopping = true;
    if (this.open.size === 0) return;
    const emptied = new Promise<void>((resolve) => (this.emptied = resolve));
    for (const subscription of this.open) subscription.end('STOPPING');
    await emptied;
  }

  private create({ requestId, transport, field, caller, client }: Listener): OpenSubscription {
    const { log, metrics } = this.options;
    const controller = new AbortController();
    // Each call of an event adds a listener, so more than ten are not a leak.
    setMaxListeners(0, controller.signal);
    const begin = performance.now();
    let reason: EndReason | null = null;
    let events = 0;
    const leave = (): void => {
      if (!this.open.delete(subscription)) return;
      clearTimeout(expiry);
      this.count(caller.subject, -1);
      metrics.ended(transport, field, reason ?? 'COMPLETED');
      const seconds = Math.round((performance.now() - begin) / 1_000);
      const who = { requestId, subject: caller.subject, clientName: client.name };
      log.info({ ...who, transport, field, events, seconds, reason: reason ?? 'COMPLETED' }, 'unsubscribed');
      if (this.open.size === 0) this.emptied?.();
    };
    const subscription: OpenSubscription = {
      signal: controller.signal,
      get reason() {
        return reason;
      },
      end(why) {
        reason ??= why;
        controller.abort();
      },
      sent() {
        events += 1;
        metrics.event(transport, field);
      },
      close() {
        reason ??= 'COMPLETED';
        controller.abort();
        leave();
      },
    };
    const { expiresAt } = caller;
    const expiry =
      expiresAt === undefined
        ? undefined
        : setTimeout(
            () => subscription.end('EXPIRED'),
            Math.min(expiresAt - Date.now(), longestTimer),
          ).unref();
    return subscription;
  }

  private insistOnPlace(subject: string | null): void {
    const { most, mostPerCaller } = this.options;
    if (this.isStopping) throw overloaded('This process is about to stop');
    if (this.open.size >= most) throw overloaded(`${most} subscriptions are open in this process`);
    if (subject === null || (this.ofCaller.get(subject) ?? 0) < mostPerCaller) return;
    throw new HttpRefusal(
      'LIMIT_EXCEEDED',
      400,
      `You have ${mostPerCaller} subscriptions open in this process; end one first, or name more ids in one.`,
      { extensions: { limitName: 'subscriptionsPerCaller', limit: mostPerCaller } },
    );
  }

  private count(subject: string | null, by: number): void {
    if (subject === null) return;
    const count = (this.ofCaller.get(subject) ?? 0) + by;
    if (count === 0) this.ofCaller.delete(subject);
    else this.ofCaller.set(subject, count);
  }
}

const overloaded = (why: string): HttpRefusal =>
  new HttpRefusal('OVERLOADED', 503, `${why}; subscribe again in a moment.`, {
    headers: { 'retry-after': String(retryAfterSeconds) },
    extensions: { retryAfter: retryAfterSeconds, retryAfterMs: retryAfterSeconds * 1_000 },
  });
