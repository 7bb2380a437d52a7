import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

export interface Drain {
  /**
   * Stops listening, lets answers in flight go out, and closes every connection.
   *
   * @param timeoutMs how long answers may take; then their connections are cut.
   * @returns whether all of them went out.
   */
  stop(timeoutMs: number): Promise<boolean>;
}

/** Watches a server's connections, so that it can be stopped without breaking off an answer. */
export function createDrain(server: Server): Drain {
  const busy = new Map<Socket, Set<ServerResponse>>();
  let stopping = false;

  server.on('connection', (socket: Socket) => {
    busy.set(socket, new Set());
    socket.once('close', () => busy.delete(socket));
  });
  const onRequest = ({ socket }: IncomingMessage, response: ServerResponse): void => {
    busy.get(socket)?.add(response);
    if (stopping) response.setHeader('connection', 'close');
    response.once('close', () => {
      const answers = busy.get(socket);
      answers?.delete(response);
      if (stopping && answers?.size === 0) socket.end();
    });
  };
  server.on('request', onRequest);
  server.on('checkContinue', onRequest);

  return {
    async stop(timeoutMs) {
      stopping = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      let isComplete = true;
      const timer = setTimeout(() => {
        isComplete = false;
        server.closeAllConnections();
      }, timeoutMs);
      for (const [socket, answers] of busy) {
        if (answers.size === 0) socket.destroy();
        for (const answer of answers) if (!answer.headersSent) answer.setHeader('connection', 'close');
      }
      await closed;
      clearTimeout(timer);
      return isComplete;
    },
  };
}
