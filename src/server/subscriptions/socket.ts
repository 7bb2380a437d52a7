import { makeServer } from 'graphql-ws';
import type { ServerOptions } from 'graphql-ws';
import type { WebSocket } from 'ws';

export interface SocketTimes {
  /** How long a client may leave a message unread before its connection is cut, in milliseconds. */
  readonly stalledMs: number;
  /** How often a ping is sent; a client that has not answered the last one is cut. */
  readonly pingMs: number;
}

type Protocol<Extra> = ReturnType<typeof makeServer<Record<string, unknown>, Extra>>;

/** The protocol over one kind of connection. */
export const protocolOf = <Extra>(options: ServerOptions<Record<string, unknown>, Extra>): Protocol<Extra> =>
  makeServer(options);

/**
 * Connects a WebSocket to the protocol. The library's own connector writes errors to the console, which may hold what a
 * caller sent; and it waits for ever for a client that does not read.
 *
 * @param onError told what the protocol throws; the connection is closed.
 */
export function connect<Extra>(
  protocol: Protocol<Extra>,
  socket: WebSocket,
  extra: Extra,
  { stalledMs, pingMs }: SocketTimes,
  onError: (error: unknown) => void,
): void {
  let isAlive = true;
  const ping = setInterval(() => {
    if (!isAlive) return socket.terminate();
    isAlive = false;
    socket.ping();
  }, pingMs).unref();
  socket.on('pong', () => (isAlive = true));
  // A broken frame or connection; `close` follows.
  socket.on('error', () => undefined);

  const closed = protocol.opened(
    {
      protocol: socket.protocol,
      // Resolves when the system has taken the message: until then, no next result is read.
      send: (text) =>
        new Promise((resolve) => {
          // Not at once: a source that always has an event would keep `close` from being heard.
          if (socket.readyState !== socket.OPEN) return void setImmediate(resolve);
          const timer = setTimeout(() => socket.terminate(), stalledMs).unref();
          socket.send(text, () => {
            clearTimeout(timer);
            resolve();
          });
        }),
      close: (code, reason) => socket.close(code, reason),
      onMessage: (take) =>
        socket.on('message', (data: Buffer) => {
          take(data.toString('utf8')).catch((error: unknown) => {
            onError(error);
            socket.close(4500, 'Internal server error');
          });
        }),
    },
    extra,
  );
  socket.once('close', (code, reason) => {
    clearInterval(ping);
    void Promise.resolve(closed(code, reason.toString('utf8'))).catch(onError);
  });
}
