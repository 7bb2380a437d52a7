import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Drain {
  /** Starts the work that answers a request, and tracks both until they are done. */
  watch(request: IncomingMessage, response: ServerResponse, work: () => Promise<void>): void;
  /**
   * Stops listening, waits until all work is done and all answers are sent, then closes every connection.
   *
   * @param timeoutMs the longest wait, in milliseconds; then the connections are cut.
   * @returns whether everything was done in time.
   */
  stop(timeoutMs: number): Promise<boolean>;
}

/**
 * Tracks a server's requests, to stop it without interrupting any. Work is tracked separately from its answer: a write
 * already sent to ECS is waited for even after its client disconnects.
 */
export function createDrain(server: Server): Drain {
  const answers = new Map<Socket, Set<ServerResponse>>();
  const working = new Set<Promise<void>>();
  let isStopping = false;

  server.on('connection', (socket: Socket) => {
    answers.set(socket, new Set());
    socket.once('close', () => answers.delete(socket));
  });

  return {
    watch({ socket }, response, work) {
      answers.get(socket)?.add(response);
      if (isStopping) response.setHeader('connection', 'close');
      response.once('close', () => {
        const others = answers.get(socket);
        others?.delete(response);
        // Not `end`: a client that never closes its side would hold up the stop.
        if (isStopping && others?.size === 0) socket.destroySoon();
      });
      const done = work().finally(() => working.delete(done));
      working.add(done);
    },

    async stop(timeoutMs) {
      isStopping = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const [socket, open] of answers) {
        if (open.size === 0) socket.destroy();
        for (const answer of open) if (!answer.headersSent) answer.setHeader('connection', 'close');
      }
      const finished = async (): Promise<boolean> => {
        await closed;
        await Promise.all(working);
        return true;
      };
      const timer = new AbortController();
      const expired = sleep(timeoutMs, false, { signal: timer.signal }).catch(() => false);
      const isComplete = await Promise.race([finished(), expired]);
      timer.abort();
      server.closeAllConnections();
      await closed;
      return isComplete;
    },
  };
}
