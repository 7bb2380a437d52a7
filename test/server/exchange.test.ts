import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from '@jest/globals';
import { createExchange } from '../../src/server/exchange';
import { RequestSignal } from '../../src/server/request-signal';

it('all calls of a request hear that its client has gone', async () => {
  const heard: number[] = [];
  const hung = new AbortController();
  const gone = new Promise<void>((resolve) => {
    const server = createServer((request, response) => {
      const { signal } = createExchange(request, response);
      for (let call = 0; call < 20; call += 1)
        signal.addEventListener('abort', () => void heard.push(call), { once: true });
      signal.addEventListener('abort', () => server.close(() => resolve()), { once: true });
      hung.abort();
    });
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      void fetch(`http://127.0.0.1:${port}/`, { signal: hung.signal }).catch(() => undefined);
    });
  });
  await gone;
  expect(heard).toEqual(Array.from({ length: 20 }, (_, call) => call));
});

it('who has stopped listening is not called, and nobody is called twice', () => {
  const signal = new RequestSignal();
  const heard: string[] = [];
  const stays = (): void => void heard.push('stays');
  const leaves = (): void => void heard.push('leaves');
  signal.addEventListener('abort', stays);
  signal.addEventListener('abort', leaves);
  signal.removeEventListener('abort', leaves);
  expect(signal.aborted).toBe(false);
  signal.abort();
  signal.abort();
  expect(signal.aborted).toBe(true);
  expect(heard).toEqual(['stays']);
});
