import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Asked } from './clients';

const head = (more: string): string =>
  `POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n${more}`;

/** What a slow client sends at first. All of them ignore that the program closes. */
const kinds: readonly ((asked: Asked) => string)[] = [
  // A head that never ends.
  () => head('X: '),
  // A body that never ends.
  () => head('Content-Length: 1000000\r\n\r\n'),
  // A whole request, whose answer is not read.
  ({ query }) => {
    const body = JSON.stringify({ query });
    return head(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  },
];

/** Sends a text and then a byte a second, and reads nothing, until it is cut off or over. */
async function drip(url: URL, text: string, until: number): Promise<void> {
  const socket: Socket = connect({ port: Number(url.port), host: url.hostname, allowHalfOpen: true });
  let isCut = false;
  socket.once('close', () => (isCut = true));
  socket.on('error', () => undefined);
  socket.pause();
  socket.write(text);
  while (!isCut && Date.now() < until) {
    socket.write('x');
    await sleep(Math.min(1_000, Math.max(1, until - Date.now())));
  }
  socket.destroy();
}

/** Keeps so many connections busy with slow clients. One that is cut off comes again. */
export async function dawdle(url: URL, connections: number, asked: Asked, until: number): Promise<void> {
  const client = async (_: unknown, at: number): Promise<void> => {
    const kind = kinds[at % kinds.length];
    while (Date.now() < until && kind !== undefined) await drip(url, kind(asked), until);
  };
  await Promise.all(Array.from({ length: connections }, client));
}
