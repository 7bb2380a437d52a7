import { EventEmitter, once } from 'node:events';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Started } from './start';
import { startServer } from './start';
import { openWire, postHead } from './wire';

let release: (value: string) => void = () => undefined;
/** Told when the resolver that waits has begun. */
const resolvers = new EventEmitter();
const begun = () => once(resolvers, 'begun');
const graph = {
  typeDefs: 'type Query { hello: String slow: String }',
  resolvers: {
    Query: {
      hello: () => 'world',
      slow: () =>
        new Promise((resolve) => {
          release = resolve;
          resolvers.emit('begun');
        }),
    },
  },
};
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

let server: Started;
afterEach(() => server.close());

describe('stopping', () => {
  it('is at once with nothing in flight, also with idle connections', async () => {
    server = await startServer({ graph });
    await server.ask('{ hello }');
    const idle = await openWire(server.port);
    const started = Date.now();
    expect(await server.stop(600_000)).toBe(true);
    // Waiting for the idle connection would take ten minutes.
    expect(Date.now() - started).toBeLessThan(60_000);
    await idle.untilClosed();
  });

  it('waits for what is in flight, and takes nothing new', async () => {
    server = await startServer({ graph });
    const isBegun = begun();
    const asked = server.post({ query: '{ slow }' });
    await isBegun;
    const stopped = server.stop(5_000);
    await expect(fetch(server.url)).rejects.toThrow();
    release('done');
    const response = await asked;
    expect(response.headers.get('connection')).toBe('close');
    expect(await response.json()).toEqual({ data: { slow: 'done' } });
    expect(await stopped).toBe(true);
  });

  it('still answers what comes on a connection that is in use', async () => {
    server = await startServer({ graph });
    const wire = await openWire(server.port);
    const body = (query: string): string => JSON.stringify({ query });
    const post = (query: string): string =>
      `${postHead(`Content-Length: ${body(query).length}`)}${body(query)}`;
    const isBegun = begun();
    wire.write(post('{ slow }'));
    await isBegun;
    const stopped = server.stop(5_000);
    release('done');
    expect(await wire.untilClosed()).toContain('{"data":{"slow":"done"}}');
    expect(await stopped).toBe(true);
  });

  it('waits for work whose client has gone', async () => {
    server = await startServer({ graph });
    const controller = new AbortController();
    const isBegun = begun();
    const asked = fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ slow }"}',
      signal: controller.signal,
    }).catch(() => 'gone');
    await isBegun;
    controller.abort();
    await asked;
    const steps: string[] = [];
    const stopped = server.stop(5_000).then((isComplete) => steps.push(`stopped ${String(isComplete)}`));
    await pause(50);
    steps.push('released');
    release('done');
    await stopped;
    expect(steps).toEqual(['released', 'stopped true']);
  });

  it('cuts off what takes too long', async () => {
    server = await startServer({ graph });
    const isBegun = begun();
    const asked = server.post({ query: '{ slow }' }).catch(() => 'cut');
    await isBegun;
    expect(await server.stop(100)).toBe(false);
    expect(await asked).toBe('cut');
    await pause(20);
    expect(server.facts[0]?.signal.aborted).toBe(true);
    release('too late');
  });
});
