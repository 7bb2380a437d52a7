import { afterEach, describe, expect, it } from '@jest/globals';
import type { RequestContext, RequestFacts } from '../../src/context';
import { connectionLimits } from '../../src/server/http';
import type { Started, StartOptions } from './start';
import { startServer } from './start';
import { openWire, postHead } from './wire';

let server: Started | undefined;
const start = async (options: StartOptions = {}): Promise<Started> => {
  server = await startServer(options);
  return server;
};
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const query = { query: '{ hello }' };

describe('a body over 1 MB', () => {
  const limit = 1024 * 1024;
  const over = (size: number): string => JSON.stringify({ ...query, variables: { x: 'a'.repeat(size) } });

  it('is read up to the limit', async () => {
    const body = over(limit - 100);
    expect((await (await start()).post(body)).status).toBe(200);
  });

  it('is refused by its length', async () => {
    const { port } = await start();
    const wire = await openWire(port);
    wire.write(postHead(`Content-Length: ${2 * limit}`));
    const answer = await wire.until('}]}');
    expect(answer).toContain('HTTP/1.1 413 ');
    expect(answer).toContain(
      `"code":"LIMIT_EXCEEDED","limitName":"bodyBytes","limit":${limit},"found":${2 * limit}`,
    );
  });

  it('is refused while it comes in chunks, and then cut off', async () => {
    const { port } = await start();
    const wire = await openWire(port);
    wire.write(postHead('Transfer-Encoding: chunked'));
    const chunk = `10000\r\n${'a'.repeat(0x10000)}\r\n`;
    const timer = setInterval(() => wire.write(chunk), 1);
    const answer = await wire.untilClosed();
    clearInterval(timer);
    expect(answer).toContain('HTTP/1.1 413 ');
    expect(answer.match(/HTTP\/1\.1/g)).toHaveLength(1);
  });

  it('reaches a client that sends it whole before it reads', async () => {
    const response = await (await start()).post(over(2 * limit));
    expect(response.status).toBe(413);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('is not even sent by a client that asks first', async () => {
    const { port } = await start();
    const wire = await openWire(port);
    wire.write(postHead(`Content-Length: ${2 * limit}\r\nExpect: 100-continue`));
    const answer = await wire.until('}]}');
    expect(answer.startsWith('HTTP/1.1 413 ')).toBe(true);
  });
});

describe('a connection', () => {
  it('lets a client that asks first send what is small enough', async () => {
    const { port } = await start();
    const body = JSON.stringify(query);
    const wire = await openWire(port);
    wire.write(postHead(`Content-Length: ${body.length}\r\nExpect: 100-continue\r\nConnection: close`));
    await wire.until('HTTP/1.1 100 Continue');
    wire.write(body);
    expect(await wire.untilClosed()).toContain('{"data":{"hello":"world"}}');
  });

  it('serves many requests, one after the other', async () => {
    const { port } = await start();
    const body = JSON.stringify(query);
    const wire = await openWire(port);
    for (let count = 1; count <= 3; count += 1) {
      wire.write(`${postHead(`Content-Length: ${body.length}`)}${body}`);
      while (((await wire.until('200')).match(/"hello":"world"/g) ?? []).length < count)
        await new Promise((resolve) => setImmediate(resolve));
    }
    wire.socket.destroy();
  });

  it('closes at a request that comes before the one ahead of it is answered', async () => {
    const seen: RequestFacts[] = [];
    let answer: (context: RequestContext) => void = () => undefined;
    const { port } = await start({
      createContext: ((facts: RequestFacts) => {
        seen.push(facts);
        return new Promise<RequestContext>((resolve) => (answer = resolve));
      }) as unknown as (facts: RequestFacts) => RequestContext,
    });
    const body = JSON.stringify(query);
    const wire = await openWire(port);
    wire.write(`${postHead(`Content-Length: ${body.length}`)}${body}`);
    while (seen.length === 0) await new Promise((resolve) => setImmediate(resolve));
    wire.write(`${postHead(`Content-Length: ${body.length}`)}${body}`.repeat(20));
    expect(await wire.untilClosed()).toBe('');
    // The one ahead learns that nobody waits any more, and the others never began.
    while (seen[0]?.signal.aborted === false) await new Promise((resolve) => setImmediate(resolve));
    expect(seen).toHaveLength(1);
    answer({} as RequestContext);
  });

  it.each([
    ['a head that never ends', 'POST /graphql HTTP/1.1\r\nHost: localhost\r\n', '408'],
    ['a body that never ends', postHead('Content-Length: 100'), '408'],
    ['no HTTP', 'what is this\r\n\r\n', '400'],
    ['a head that is too large', `GET / HTTP/1.1\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`, '431'],
    ['no host', 'POST /graphql HTTP/1.1\r\nConnection: close\r\n\r\n', '400'],
    ['an expectation', postHead('Expect: a-pony\r\nConnection: close'), '417'],
  ])('is answered and closed after %s', async (_name, text, status) => {
    const { port } = await start({
      connection: { headersTimeout: 200, requestTimeout: 300, connectionsCheckingInterval: 50 },
    });
    const wire = await openWire(port);
    wire.write(text);
    const answer = await wire.untilClosed();
    expect(answer).toContain(`HTTP/1.1 ${status} `);
    expect(answer.toLowerCase()).toContain('cache-control: no-store');
    expect(answer.match(/HTTP\/1\.1/g)).toHaveLength(1);
  });

  it('is kept longer than a router keeps an idle one', async () => {
    const { server: http } = await start();
    expect(http.keepAliveTimeout).toBeGreaterThan(90_000);
    expect(http.headersTimeout).toBe(connectionLimits.headersTimeout);
    expect(http.requestTimeout).toBe(connectionLimits.requestTimeout);
    expect(http.timeout).toBeGreaterThan(http.keepAliveTimeout);
  });
});
