import type { Duplex } from 'node:stream';
import type { HttpRefusal } from '../refusal';

/** How long a client that is refused may take to read it, in milliseconds. */
const lingerMs = 1_000;

const reasons: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  421: 'Misdirected Request',
  503: 'Service Unavailable',
};

/** Refuses an upgrade: Node gives a socket for it, and no response. */
export function refuseUpgrade(socket: Duplex, refusal: HttpRefusal): void {
  const text = refusal.toText();
  const timer = setTimeout(() => socket.destroy(), lingerMs).unref();
  socket.once('close', () => clearTimeout(timer));
  const head = [
    `HTTP/1.1 ${refusal.status} ${reasons[refusal.status] ?? 'Refused'}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(text)}`,
    'cache-control: no-store',
    ...Object.entries(refusal.headers).map(([name, value]) => `${name}: ${value}`),
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${text}`);
}
