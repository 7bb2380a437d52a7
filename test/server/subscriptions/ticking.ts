import { EventEmitter, on } from 'node:events';
import type { SmallGraph } from '../start';

/** A small graph with a subscription that a test feeds. */
export interface Ticking {
  readonly graph: SmallGraph;
  /** Sends an event to every reader. */
  tick(count: number): void;
  /** How often the mutation ran. */
  written(): number;
  /** How many readers are watching. */
  watching(): number;
  /** How often a reader asked for an event. */
  pulled(): number;
}

export function ticking(padding = ''): Ticking {
  const source = new EventEmitter();
  source.setMaxListeners(0);
  let [written, watching, pulled] = [0, 0, 0];
  async function* ticks(signal: AbortSignal): AsyncGenerator<object> {
    watching += 1;
    try {
      for await (const [count] of on(source, 'tick', { signal })) {
        pulled += 1;
        yield { ticked: { count: count as number, padding } };
      }
    } catch {
      // The signal was aborted.
    } finally {
      watching -= 1;
    }
  }
  /** An endless source that is as fast as its reader. */
  async function* floods(): AsyncGenerator<object> {
    for (;;) {
      await Promise.resolve();
      pulled += 1;
      yield { flooded: { count: pulled, padding } };
    }
  }
  return {
    graph: {
      typeDefs: `
        type Query { hello: String }
        type Mutation { write: String }
        type Tick { count: Int padding: String broken: String }
        type Subscription { ticked(from: Int): Tick flooded: Tick failing: Tick }`,
      resolvers: {
        Query: { hello: () => 'world' },
        Mutation: { write: () => String((written += 1)) },
        Tick: {
          broken: () => {
            throw new Error('the password is hunter2');
          },
        },
        Subscription: {
          ticked: {
            subscribe: (_root: unknown, _args: unknown, { signal }: { signal: AbortSignal }) => ticks(signal),
          },
          flooded: { subscribe: floods },
          failing: {
            subscribe: () => {
              throw new Error('the password is hunter2');
            },
          },
        },
      },
    },
    tick: (count) => void source.emit('tick', count),
    written: () => written,
    watching: () => watching,
    pulled: () => pulled,
  };
}
