import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Result } from './sse';

export interface CallbackMessage {
  readonly action: 'check' | 'next' | 'complete';
  readonly id: string;
  readonly verifier: string;
  readonly payload?: Result;
  readonly errors?: Result['errors'];
}

/** A router that is called back. */
export interface CallbackReceiver {
  readonly origin: string;
  readonly messages: CallbackMessage[];
  /** What it answers; 204 at first. */
  status: number;
  /** Where it redirects to. */
  location?: string;
  results(): readonly Result[];
  close(): void;
}

export async function startReceiver(): Promise<CallbackReceiver> {
  const messages: CallbackMessage[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
    request.on('end', () => {
      messages.push(JSON.parse(text) as CallbackMessage);
      response
        .writeHead(receiver.status, { ...(receiver.location && { location: receiver.location }) })
        .end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const receiver: CallbackReceiver = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    messages,
    status: 204,
    results: () => messages.flatMap(({ action, payload }) => (action === 'next' && payload ? [payload] : [])),
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
  return receiver;
}
