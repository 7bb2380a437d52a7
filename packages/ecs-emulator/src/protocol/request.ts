import type { IncomingMessage } from 'node:http';
import { gatewayErrors, Refusal } from './errors';
import type { Pair } from './signature';

/** One complete HTTP request. Names and values of parameters are decoded. */
export interface EcsRequest {
  readonly method: string;
  readonly path: string;
  readonly query: readonly Pair[];
  readonly form: readonly Pair[];
  /** Query and form together; the last value of a repeated name wins. */
  readonly params: ReadonlyMap<string, string>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** Splits `a=1&b=2` and percent-decodes both sides; a sequence that is not UTF-8 stays encoded. */
export function parsePairs(text: string): Pair[] {
  return text
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const at = part.indexOf('=');
      return at < 0 ? [decode(part), ''] : [decode(part.slice(0, at)), decode(part.slice(at + 1))];
    });
}

function decode(text: string): string {
  const spaced = text.replace(/\+/g, ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}

/**
 * Collects the body of a request.
 *
 * @param maxBytes - the limit; the rest is read and discarded, so the answer still reaches the client
 * @throws Refusal 413 when the body is larger
 */
export async function readBody(message: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= maxBytes) chunks.push(chunk);
  }
  if (size > maxBytes) throw new Refusal(gatewayErrors.tooLarge);
  return Buffer.concat(chunks);
}

/** Lower-case header name → value; repeated headers are joined by commas in order. */
export function flatHeaders(message: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(message.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(',') : value;
  }
  return headers;
}

/** Reads parameters from an HTTP message: from the query, and from the body if it is a form. */
export function toEcsRequest(message: IncomingMessage, body: Buffer): EcsRequest {
  const url = message.url ?? '/';
  const at = url.indexOf('?');
  const headers = flatHeaders(message);
  const query = at < 0 ? [] : parsePairs(url.slice(at + 1));
  const isForm = (headers['content-type'] ?? '')
    .toLowerCase()
    .startsWith('application/x-www-form-urlencoded');
  const form = isForm ? parsePairs(body.toString('utf8')) : [];
  return {
    method: message.method ?? 'GET',
    path: at < 0 ? url : url.slice(0, at),
    query,
    form,
    params: new Map([...query, ...form]),
    headers,
    body,
  };
}
