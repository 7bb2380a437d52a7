import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { follow } from '../src/index.js';
import type { LiveOptions, LiveSink, LiveTransport } from '../src/index.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A stream that a test speaks for. */
function start(
  options: LiveOptions = {},
  poll: () => Promise<readonly string[]> = () => Promise.resolve(['asked']),
) {
  const sinks: LiveSink<string>[] = [];
  const events: string[] = [];
  const transports: LiveTransport[] = [];
  let open = 0;
  const stop = follow<string>(
    {
      subscribe(sink) {
        sinks.push(sink);
        open += 1;
        return () => void (open -= 1);
      },
      poll,
    },
    (event) => events.push(event),
    (transport) => transports.push(transport),
    { random: () => 1, ...options },
  );
  return { sinks, events, transports, stop, open: () => open };
}

describe('follow', () => {
  it('is live from the first event', () => {
    const { sinks, events, transports } = start();
    expect(transports).toEqual([]);
    sinks[0]?.next('locked');
    expect([events, transports]).toEqual([['locked'], ['live']]);
  });

  it('subscribes again when the stream breaks, waiting longer each time', async () => {
    const { sinks, open } = start({ transport: 'subscription' });
    sinks[0]?.error(new Error('broken'));
    await vi.advanceTimersByTimeAsync(999);
    expect(sinks).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(sinks).toHaveLength(2);
    sinks[1]?.complete();
    await vi.advanceTimersByTimeAsync(1_999);
    expect(sinks).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1);
    expect([sinks.length, open()]).toEqual([3, 1]);
  });

  it('is lost after the silence, and tries again', async () => {
    const { sinks, transports } = start({ silenceMs: 30_000, transport: 'subscription' });
    sinks[0]?.next('locked');
    await vi.advanceTimersByTimeAsync(29_999);
    expect(transports).toEqual(['live']);
    await vi.advanceTimersByTimeAsync(1);
    expect(transports).toEqual(['live', 'lost']);
    await vi.advanceTimersByTimeAsync(1_000);
    sinks[1]?.next('locked');
    expect(transports).toEqual(['live', 'lost', 'live']);
  });

  it('is lost after the silence also while it waits to subscribe again', async () => {
    const { sinks, transports } = start({ silenceMs: 30_000, transport: 'subscription' });
    sinks[0]?.next('locked');
    sinks[0]?.error(new Error('broken'));
    await vi.advanceTimersByTimeAsync(30_000);
    expect(transports).toEqual(['live', 'lost']);
  });

  it('asks when there are no streams, and goes live when there is one', async () => {
    const { sinks, events, transports } = start({ pollMs: 5_000 });
    sinks[0]?.error(new Error('no subscriptions'));
    await vi.advanceTimersByTimeAsync(1_000);
    sinks[1]?.error(new Error('no subscriptions'));
    await vi.advanceTimersByTimeAsync(0);
    expect([events, transports]).toEqual([['asked'], ['polling']]);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(events).toEqual(['asked', 'asked']);
    sinks[2]?.next('locked');
    await vi.advanceTimersByTimeAsync(60_000);
    expect([events, transports.at(-1)]).toEqual([['asked', 'asked', 'locked'], 'live']);
  });

  it('is lost while asking fails', async () => {
    const answers = [Promise.reject(new Error('down')), Promise.resolve(['asked'])];
    const { sinks, transports, events } = start(
      { transport: 'polling' },
      () => answers.shift() ?? Promise.resolve([]),
    );
    await vi.advanceTimersByTimeAsync(0);
    expect([sinks.length, transports]).toEqual([0, ['lost']]);
    await vi.advanceTimersByTimeAsync(5_000);
    expect([events, transports]).toEqual([['asked'], ['lost', 'polling']]);
  });

  it('stops: nothing is open, nothing comes', async () => {
    const { sinks, events, stop, open } = start({ silenceMs: 30_000 });
    sinks[0]?.next('locked');
    stop();
    sinks[0]?.next('unlocked');
    await vi.advanceTimersByTimeAsync(120_000);
    expect([events, sinks.length, open(), vi.getTimerCount()]).toEqual([['locked'], 1, 0, 0]);
  });
});
