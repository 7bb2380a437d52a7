import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerOptions, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ErrorCode } from '../error-codes';
import { sendFailure } from './answer';
import { closeWith } from './close-with';
import { createDrain } from './drain';
import { describedError } from './described-error';
import { createExchange } from './exchange';
import type { Exchange } from './exchange';
import type { Log } from './log';
import { HttpRefusal } from './refusal';
import { createUnsent, usualUnsentLimits } from './unsent';
import type { UnsentLimits } from './unsent';

/**
 * Limits of a connection; times in milliseconds. The keep-alive time is longer than that of routers (up to 90 s).
 * Otherwise, this side could close a connection just as a router reuses it.
 */
export const connectionLimits = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 10_000,
  /** For headers and body together. */
  requestTimeout: 30_000,
  keepAliveTimeout: 100_000,
  connectionsCheckingInterval: 5_000,
  /** Off, because the handler checks this: Node's own answer would lack our headers. */
  requireHostHeader: false,
} as const;

/** A socket that is inactive for this long, in milliseconds, is closed; its client does not read the answer. */
export const stalledMs = 120_000;
export const mostHeaders = 100;

/** A server that can be started and stopped. */
export interface HttpServer {
  readonly server: Server;
  /**
   * Starts to listen.
   *
   * @returns the port; the system chooses one when 0 was requested. Rejects with Node's error, such as `EADDRINUSE` for
   *   a port in use.
   */
  readonly listen: (host: string, port: number) => Promise<number>;
  /** Accepts no new requests and waits for those in flight: see {@link Drain.stop}. */
  readonly stop: (timeoutMs: number) => Promise<boolean>;
}

/** Settings that differ between the program's servers and those of tests. */
export interface HttpServerOptions {
  readonly limits?: ServerOptions;
  /** How many connections may be open; more are closed at once. */
  readonly mostConnections?: number;
  /** Called for each connection that is closed for this reason. */
  readonly onDrop?: () => void;
  readonly unsent?: UnsentLimits;
  /** Called for each request that is refused before GraphQL sees it. */
  readonly onRefusal?: (status: number, code: ErrorCode) => void;
}

/**
 * @param handle answers a request; errors that it throws are sent as answers.
 * @returns a server that does not listen yet.
 */
export function createHttpServer(
  handle: (exchange: Exchange) => Promise<void> | void,
  log: Log,
  { limits = {}, mostConnections, onDrop, unsent = usualUnsentLimits, onRefusal }: HttpServerOptions = {},
): HttpServer {
  const answer = async (exchange: Exchange): Promise<void> => {
    try {
      if (exchange.request.headers.host === undefined)
        throw new HttpRefusal('BAD_REQUEST', 400, 'The header host is missing.');
      await handle(exchange);
    } catch (thrown) {
      if (thrown instanceof HttpRefusal) onRefusal?.(thrown.status, thrown.code);
      sendFailure(exchange, thrown, (error) => {
        log.error(
          { requestId: exchange.requestId, ...describedError(error, false) },
          'a request could not be answered',
        );
      });
    }
  };
  const server = createServer({ ...connectionLimits, ...limits });
  const drain = createDrain(server);
  const watchUnsent = createUnsent(unsent);
  const answers = new WeakMap<Duplex, ServerResponse>();
  const onRequest = (request: IncomingMessage, response: ServerResponse): void => {
    // It was told that it is too slow, so what it still sends must not be carried out.
    if (request.socket.writableEnded) return void request.socket.destroy();
    // A request behind another one on its connection (pipelining). Node gives its answer no socket until its turn comes: if
    // the client leaves before, the answer is never closed, and what waits for that would stay for ever.
    if (isAnswering(answers.get(request.socket))) return void request.socket.destroy();
    answers.set(request.socket, response);
    drain.watch(request, response, async () => {
      await answer(createExchange(request, response));
      watchUnsent(response);
    });
  };
  server.on('request', onRequest);
  server.on('checkContinue', onRequest);
  server.on('checkExpectation', (_request, response) => {
    response.writeHead(417, { 'cache-control': 'no-store' }).end();
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const current = answers.get(socket);
    const isUnderWay = current?.headersSent === true && !current.writableFinished;
    if (error.code === 'ECONNRESET' || !socket.writable || isUnderWay) socket.destroy();
    else closeWith(socket, brokenRequest(error.code));
  });
  server.setTimeout(stalledMs);
  server.maxHeadersCount = mostHeaders;
  if (mostConnections !== undefined) server.maxConnections = mostConnections;
  server.on('drop', () => onDrop?.());
  return {
    server,
    listen: (host, port) => listen(server, host, port),
    stop: (timeoutMs) => drain.stop(timeoutMs),
  };
}

const isAnswering = (response: ServerResponse | undefined): boolean =>
  response !== undefined && !response.writableFinished && !response.destroyed;

const listen = (server: Server, host: string, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });

const brokenRequests: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: '413 Payload Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

/** The answer to invalid HTTP or a request that is too slow; Node gives no response object for these. */
const brokenRequest = (code = ''): string =>
  [
    `HTTP/1.1 ${brokenRequests[code] ?? '400 Bad Request'}`,
    'cache-control: no-store',
    'content-length: 0',
    'connection: close',
    '\r\n',
  ].join('\r\n');
