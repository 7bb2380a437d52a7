import { connect } from 'node:net';
import type { Socket } from 'node:net';

/** One turn of the client: asks again and again for a time. */
export interface Turn {
  readonly port: number;
  readonly body: string;
  readonly connections: number;
  /** How long, in milliseconds. */
  readonly ms: number;
}

/** How it went. */
export interface TurnResult {
  readonly requests: number;
  /** In milliseconds. */
  readonly took: number;
}

const separator = Buffer.from('\r\n\r\n');
const lastChunk = Buffer.from('\r\n0\r\n\r\n');

/**
 * Sends one request after the other on a connection. It reads no more of an answer than where it ends: a client of Node's
 * costs as much CPU as the fastest servers, on a machine of two cores.
 */
function ask(socket: Socket, message: Buffer, until: number, answered: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    let head = '';
    let left = 0;
    let isChunked = false;
    let tail = Buffer.alloc(0);
    const next = (): void => {
      answered();
      [head, left, isChunked, tail] = ['', 0, false, Buffer.alloc(0)];
      if (performance.now() >= until) {
        socket.destroy();
        return resolve();
      }
      socket.write(message);
    };
    const takeBody = (chunk: Buffer): void => {
      if (!isChunked) {
        left -= chunk.length;
        if (left <= 0) next();
        return;
      }
      tail = Buffer.concat([tail, chunk]).subarray(-lastChunk.length);
      if (tail.equals(lastChunk)) next();
    };
    socket.on('data', (chunk) => {
      if (left > 0 || isChunked) return takeBody(chunk);
      const end = chunk.indexOf(separator);
      if (end < 0) return void (head += chunk.toString('latin1'));
      head += chunk.toString('latin1', 0, end);
      if (!head.startsWith('HTTP/1.1 200')) return reject(new Error(head));
      isChunked = /transfer-encoding: chunked/i.test(head);
      left = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
      takeBody(chunk.subarray(end + separator.length));
    });
    socket.on('error', reject);
    socket.write(message);
  });
}

async function take({ port, body, connections, ms }: Turn): Promise<TurnResult> {
  const message = Buffer.from(
    `POST /graphql HTTP/1.1\r\nhost: localhost:${port}\r\ncontent-type: application/json\r\n` +
      `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
  let requests = 0;
  const startedAt = performance.now();
  const sockets = Array.from({ length: connections }, () =>
    connect({ port, host: '127.0.0.1', noDelay: true }),
  );
  await Promise.all(sockets.map((socket) => ask(socket, message, startedAt + ms, () => (requests += 1))));
  return { requests, took: performance.now() - startedAt };
}

/** Makes the turns that the parent orders, one at a time. */
export function createClientProcess(): void {
  process.on('message', (turn: Turn) => {
    void take(turn).then((result) => process.send?.(result));
  });
  process.on('disconnect', () => process.exit(0));
}
