/** What a stream tells: an event, an error that ends it, or its end. */
export interface LiveSink<Event> {
  next(event: Event): void;
  error(error: unknown): void;
  complete(): void;
}

/** How the events come. */
export interface LivePorts<Event> {
  /** Opens a stream. @returns how to close it */
  subscribe(sink: LiveSink<Event>): () => void;
  /** Asks once. @returns the state of all, as events */
  poll(): Promise<readonly Event[]>;
}

/** Where the events come from. `lost`: nothing has come for longer than a stream is ever silent. */
export type LiveTransport = 'connecting' | 'live' | 'polling' | 'lost';

export interface LiveOptions {
  /** `auto` subscribes, and asks again and again where that is not possible. */
  readonly transport?: 'auto' | 'subscription' | 'polling';
  /** How often to ask without subscriptions, in milliseconds; 5000 when absent. */
  readonly pollMs?: number;
  /** After which silence a stream is broken, in milliseconds; a stream of locks says something every ten seconds. */
  readonly silenceMs?: number;
  /** The longest wait before subscribing again, in milliseconds; 30000 when absent. */
  readonly longestWaitMs?: number;
  /** For tests: 0 to 1. */
  readonly random?: () => number;
}

/**
 * Follows something: by a stream that is opened again when it breaks, or by asking where there are no streams. While it
 * polls, it tries a stream again each time that a stream would have waited, so that it goes live by itself.
 *
 * @param onEvent - each event
 * @param onTransport - each change of where events come from
 * @returns how to stop it
 */
export function follow<Event>(
  ports: LivePorts<Event>,
  onEvent: (event: Event) => void,
  onTransport: (transport: LiveTransport) => void,
  options: LiveOptions = {},
): () => void {
  const {
    transport: wanted = 'auto',
    pollMs = 5_000,
    silenceMs,
    longestWaitMs = 30_000,
    random = Math.random,
  } = options;
  let transport: LiveTransport = 'connecting';
  let failures = 0;
  let isStopped = false;
  let isAsking = false;
  let close: (() => void) | undefined;
  const timers = new Map<'again' | 'silence' | 'poll', ReturnType<typeof setTimeout>>();

  const show = (next: LiveTransport): void => {
    if (transport === next) return;
    transport = next;
    onTransport(next);
  };
  const stop = (name: 'again' | 'silence' | 'poll'): void => {
    clearTimeout(timers.get(name));
    timers.delete(name);
  };
  const later = (name: 'again' | 'silence' | 'poll', ms: number, run: () => void): void => {
    stop(name);
    const timer = setTimeout(() => {
      timers.delete(name);
      run();
    }, ms);
    timers.set(name, timer);
  };
  const hangUp = (): void => {
    const closing = close;
    close = undefined;
    closing?.();
  };

  const listen = (): void => {
    if (silenceMs === undefined) return;
    later('silence', silenceMs, () => {
      if (transport !== 'polling') show('lost');
      if (close !== undefined) failed();
    });
  };

  /** The wait doubles, and each browser waits for another time. */
  const failed = (): void => {
    hangUp();
    failures += 1;
    later('again', Math.min(longestWaitMs, 500 * 2 ** failures) * (0.5 + random() / 2), connect);
    if (wanted === 'auto' && failures > 1) ask();
  };

  const connect = (): void => {
    let isThisOne = true;
    const ended = (): void => {
      if (!isThisOne || isStopped) return;
      isThisOne = false;
      failed();
    };
    const closing = ports.subscribe({
      next(event) {
        if (!isThisOne || isStopped) return;
        failures = 0;
        stopAsking();
        show('live');
        listen();
        onEvent(event);
      },
      error: ended,
      complete: ended,
    });
    const hang = (): void => {
      isThisOne = false;
      closing();
    };
    if (!isThisOne) return closing();
    close = hang;
    // The silence counts from the last event, whichever stream it came by.
    if (!timers.has('silence')) listen();
  };

  const ask = (): void => {
    if (isAsking) return;
    isAsking = true;
    const goOn = (next: LiveTransport, events: readonly Event[]): void => {
      if (!isAsking) return;
      if (next === 'polling') stop('silence');
      show(next);
      events.forEach(onEvent);
      later('poll', pollMs, () => {
        isAsking = false;
        ask();
      });
    };
    void ports.poll().then(
      (events) => goOn('polling', events),
      () => goOn('lost', []),
    );
  };
  const stopAsking = (): void => {
    isAsking = false;
    stop('poll');
  };

  if (wanted === 'polling') ask();
  else connect();
  return () => {
    isStopped = true;
    stopAsking();
    for (const name of [...timers.keys()]) stop(name);
    hangUp();
  };
}
