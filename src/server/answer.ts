import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Exchange } from './exchange';
import { HttpRefusal } from './refusal';

/**
 * Answers from this size on are written from kept memory. For a string of this size Node maps new memory, and the faults
 * of its pages cost more than the copy: without the pool, an answer of 300 kB costs 13 % more CPU (1.7 ms in place of
 * 1.5), one of 1 MB 13 % (5.7 ms in place of 5.0), smaller ones nothing. `npm run bench:answer` measures it.
 */
const largeBytes = 128 * 1024;
const slabBytes = 1024 * 1024;
/** Memory for large answers, kept for the next one: at most 8 MiB. */
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
  response.writeHead(status, { ...headers, 'content-length': size });
  if (size < largeBytes || size > slabBytes) {
    // Where every character is one byte, there is nothing to encode.
    response.end(text, size === text.length ? 'latin1' : 'utf8');
    return;
  }
  const slab = slabs.pop() ?? Buffer.allocUnsafeSlow(slabBytes);
  slab.write(text, 0, size === text.length ? 'latin1' : 'utf8');
  // 'finish' comes when the system has taken the bytes; a connection that breaks may still hold on to them.
  response.once('finish', () => {
    if (slabs.length < mostSlabs) slabs.push(slab);
  });
  response.end(slab.subarray(0, size));
}

/** What every answer says. */
export const fixedHeaders = ({ requestId }: Exchange): OutgoingHttpHeaders => ({
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'x-request-id': requestId,
});

/** How long, and how much of, a body that nobody wants is taken in, so that its sender gets to read why. */
const lingerMs = 1_000;
const lingerBytes = 8 * 1024 * 1024;

/** Sends a refusal. What the client still sends is thrown away for a moment; then the connection is cut. */
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

/** Sends whatever was thrown as an answer; `report` hears of what is no refusal. */
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
