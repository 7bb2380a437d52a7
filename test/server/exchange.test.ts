import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from '@jest/globals';
import { createExchange } from '../../src/server/exchange';
import type { Exchange } from '../../src/server/exchange';
import { mostListeners } from '../support/listeners';

it('any number of calls may listen to the signal of a request: Node warns of a leak at the eleventh', async () => {
  const exchanges: Exchange[] = [];
  const server = createServer((request, response) => {
    exchanges.push(createExchange(request, response));
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
  expect(exchanges.map(({ signal }) => mostListeners(signal))).toEqual([0]);
});
