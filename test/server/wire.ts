import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { once } from 'node:events';

/** A connection that says what no HTTP client would. */
export interface Wire {
  readonly socket: Socket;
  write(text: string | Buffer): void;
  /** Everything that came until the other side closed. */
  untilClosed(): Promise<string>;
  /** What came so far, as soon as it contains the text. */
  until(text: string): Promise<string>;
}

/** @returns when a socket has closed, also by an error: a side that is cut off while it still sends sees a reset. */
export const closeOf = (socket: Socket): Promise<void> =>
  socket.closed ? Promise.resolve() : new Promise((resolve) => void socket.once('close', () => resolve()));

const dataOf = (socket: Socket): Promise<void> =>
  new Promise((resolve) => void socket.once('data', () => resolve()));

export async function openWire(port: number): Promise<Wire> {
  const socket = connect(port, '127.0.0.1');
  let received = '';
  socket.setEncoding('utf8');
  socket.on('data', (text: string) => {
    received += text;
  });
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return {
    socket,
    write: (text) => void socket.write(text),
    async untilClosed() {
      await closeOf(socket);
      return received;
    },
    async until(text) {
      while (!received.includes(text)) {
        if (socket.closed) throw new Error(`closed after: ${received}`);
        await Promise.race([dataOf(socket), closeOf(socket)]);
      }
      return received;
    },
  };
}

export const postHead = (headers: string): string =>
  `POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n${headers}\r\n\r\n`;
