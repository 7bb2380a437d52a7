import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { createExchange } from '../../src/server/exchange';
import type { Exchange } from '../../src/server/exchange';

/** A request with some headers, as the server sees it. */
export function exchangeWith(headers: Readonly<Record<string, string>>): Exchange {
  const request = new IncomingMessage(new Socket());
  Object.assign(request.headers, headers);
  return createExchange(request, new ServerResponse(request));
}
