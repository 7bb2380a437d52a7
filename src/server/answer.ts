import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { AnswerBytes } from '../execution/answer';
import { lingerMs } from './close-with';
import type { Exchange } from './exchange';
import { HttpRefusal } from './refusal';

/**
 * Answers of this size or more are written from pooled memory. For such a string, Node maps new memory, and its page
 * faults cost more than the copy. Without the pool, an answer of 300 kB costs 13 % more CPU (1.7 ms instead of 1.5), and
 * so does one of 1 MB (5.7 ms instead of 5.0); smaller answers gain nothing. `npm run bench:answer` measures it.
 */
const largeBytes = 128 * 1024;
const slabBytes = 1024 * 1024;
/** Memory for large answers, reused by the next one: at most 8 MiB. */
const slabs: Buffer[] = [];
const mostSlabs = 8;

/** Sends a whole answer. */
export function sendText(
  response: ServerResponse,
  status: number,
  headers: OutgoingHttpHeaders,
  text: string,
): void {
  const size = Buffer.byteLength(text);
  // When every character is one byte, nothing needs encoding.
  const encoding = size === text.length ? 'latin1' : 'utf8';
  if (size >= largeBytes && size <= slabBytes) {
    const writeTo = (target: Buffer): void => void target.write(text, 0, encoding);
    return sendBytes(response, status, headers, { size, writeTo });
  }
  response.writeHead(status, { ...headers, 'content-length': size });
  response.end(text, encoding);
}

/** Sends a whole answer whose bytes are still to be put together. */
export function sendBytes(
  response: ServerResponse,
  status: number,
  headers: OutgoingHttpHeaders,
  { size, writeTo }: AnswerBytes,
): void {
  response.writeHead(status, { ...headers, 'content-length': size });
  const isPooled = size >= largeBytes && size <= slabBytes;
  const target = isPooled ? (slabs.pop() ?? Buffer.allocUnsafeSlow(slabBytes)) : Buffer.allocUnsafe(size);
  writeTo(target);
  // 'finish' means the system has taken the bytes. A broken connection may still hold the buffer.
  if (isPooled)
    response.once('finish', () => {
      if (slabs.length < mostSlabs) slabs.push(target);
    });
  response.end(target.subarray(0, size));
}

/** Headers of every answer. */
export const fixedHeaders = ({ requestId }: Exchange): OutgoingHttpHeaders => ({
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'x-request-id': requestId,
});

/** How much of the body of a refused request is still read, so its sender can read the refusal. */
const lingerBytes = 8 * 1024 * 1024;

/** Sends a refusal. The rest of the body is read and discarded up to a limit; then the connection is cut. */
function sendRefusal(exchange: Exchange, refusal: HttpRefusal): void {
  const { request, response } = exchange;
  if (response.headersSent || response.destroyed) return;
  const headers = {
    ...refusal.headers,
    ...fixedHeaders(exchange),
    'content-type': 'application/json; charset=utf-8',
  };
  sendText(response, refusal.status, headers, refusal.toText());
  if (request.complete) return;
  let thrownAway = 0;
  const cut = (): void => {
    clearTimeout(timer);
    if (!request.complete) request.destroy();
  };
  const timer = setTimeout(cut, lingerMs).unref();
  request.on('data', (chunk: Buffer) => {
    thrownAway += chunk.length;
    if (thrownAway > lingerBytes) cut();
  });
  request.once('end', () => clearTimeout(timer));
}

/** Sends a thrown value as an answer; `report` is called unless it is a refusal. */
export function sendFailure(exchange: Exchange, thrown: unknown, report: (error: unknown) => void): void {
  if (thrown instanceof HttpRefusal) return sendRefusal(exchange, thrown);
  report(thrown);
  sendRefusal(
    exchange,
    new HttpRefusal(
      'INTERNAL_SERVER_ERROR',
      500,
      'Something went wrong inside this subgraph; its log has more.',
    ),
  );
}
