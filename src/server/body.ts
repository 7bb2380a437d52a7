import { isUtf8 } from 'node:buffer';
import type { Exchange } from './exchange';
import { headerOf } from './exchange';
import { overloaded } from './in-flight';
import { HttpRefusal } from './refusal';

/** How bodies are read. */
export interface BodyLimits {
  /** The largest body, in bytes. */
  readonly mostBytes: number;
  /** How long a whole body may take, in milliseconds. */
  readonly timeoutMs: number;
  /** How much all bodies that are being read may hold together, in bytes. */
  readonly mostBytesTogether: number;
}

/** Queries are far shorter than 1 MiB; most of the space is for variables. */
export const usualBodyLimits: BodyLimits = {
  mostBytes: 1024 * 1024,
  timeoutMs: 10_000,
  mostBytesTogether: 32 * 1024 * 1024,
};

/**
 * @returns a function that reads a body within the limits. A body that is too long is refused early: by its declared
 *   length before anything is read, otherwise as soon as it passes the limit. One that is too slow is refused at its time.
 */
export function createBodyReader(limits: BodyLimits): (exchange: Exchange) => Promise<Buffer> {
  const together = { bytes: 0 };
  return (exchange) => readBody(exchange, limits, together);
}

function readBody(
  { request, response }: Exchange,
  { mostBytes, timeoutMs, mostBytesTogether }: BodyLimits,
  together: { bytes: number },
): Promise<Buffer> {
  const declared = Number(headerOf(request, 'content-length') ?? '0');
  if (declared > mostBytes) return Promise.reject(tooLarge(mostBytes, declared));
  // Clients with a large body may wait for `100 Continue` before they send it.
  if (headerOf(request, 'expect') !== undefined) response.writeContinue();
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const settle = (result: Buffer | Error): void => {
      request.off('data', onData).off('end', onEnd).off('close', onClose).off('error', onClose);
      clearTimeout(timer);
      together.bytes -= size;
      if (result instanceof Error) reject(result);
      else resolve(result);
    };
    const onData = (chunk: Buffer): void => {
      size += chunk.length;
      together.bytes += chunk.length;
      if (size > mostBytes) settle(tooLarge(mostBytes));
      else if (together.bytes > mostBytesTogether)
        settle(overloaded('The bodies of too many requests are being read'));
      else chunks.push(chunk);
    };
    const onEnd = (): void => {
      const [first] = chunks;
      settle(chunks.length === 1 && first !== undefined ? first : Buffer.concat(chunks, size));
    };
    const onSlow = (): void => settle(new HttpRefusal('BAD_REQUEST', 408, 'The body took too long.'));
    const onClose = (): void =>
      settle(new HttpRefusal('BAD_REQUEST', 400, 'The body ended before it was complete.'));
    const timer = setTimeout(onSlow, timeoutMs).unref();
    request.on('data', onData).on('end', onEnd).on('close', onClose).on('error', onClose);
  });
}

/** @returns the value that a JSON body holds. */
export function parseJson(body: Buffer): unknown {
  if (!isUtf8(body)) throw new HttpRefusal('BAD_REQUEST', 400, 'Invalid JSON: the body is not UTF-8.');
  try {
    return JSON.parse(body.toString('utf8')) as unknown;
  } catch {
    // The parser's own message quotes the body.
    throw new HttpRefusal('BAD_REQUEST', 400, 'Invalid JSON in the body of the request.');
  }
}

/** The media type of a request, in lower case and without parameters; empty when there is none. */
export const mediaTypeOf = (contentType: string | undefined): string =>
  contentType?.split(';', 1)[0]?.trim().toLowerCase() ?? '';

/** The charset that a content type names, in lower case. */
export const charsetOf = (contentType: string | undefined): string | undefined =>
  /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(contentType ?? '')?.[1]?.toLowerCase();

const tooLarge = (mostBytes: number, found?: number): HttpRefusal =>
  new HttpRefusal('LIMIT_EXCEEDED', 413, `The body is too large: at most ${mostBytes} bytes are read.`, {
    extensions: { limitName: 'bodyBytes', limit: mostBytes, ...(found !== undefined && { found }) },
  });
