import { once } from 'node:events';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import { GraphQLError } from 'graphql';
import { handleProtocols } from 'graphql-ws';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import { describedError } from '../described-error';
import type { Log } from '../log';
import { HttpRefusal } from '../refusal';
import type { Admit } from './admission';
import { askingOf } from './connection-params';
import { errorsOfRefusal } from './refused';
import type { ResultStream } from './results';
import { connect, protocolOf } from './socket';
import type { SocketTimes } from './socket';
import { refuseUpgrade } from './upgrade';

export interface WebSocketOptions {
  readonly admit: Admit;
  /** Checks a connection before it is accepted: its path, its host, its page. Throws an HttpRefusal. */
  readonly insist: (request: IncomingMessage) => void;
  /** Checks who is at the other end, once its parameters have come. Throws an HttpRefusal. */
  readonly knock: (asking: ReturnType<typeof askingOf>) => Promise<void>;
  readonly most: number;
  readonly times: SocketTimes;
  readonly log: Log;
}

export interface WebSockets {
  attach(server: Server): void;
  /** Closes all connections, whose subscriptions have ended. */
  stop(): Promise<void>;
}

/** A connection: its first request, and what is aborted when it closes. */
interface Connection {
  readonly socket: WebSocket;
  readonly request: IncomingMessage;
  readonly signal: AbortSignal;
}

/** Far more than a document and a hundred ids. */
export const mostMessageBytes = 256 * 1024;
/** How long a client may take to close its side, in milliseconds. */
const closeMs = 2_000;

/** GraphQL over WebSocket (graphql-transport-ws). Subscriptions only. */
export function createWebSockets({ admit, insist, knock, most, times, log }: WebSocketOptions): WebSockets {
  const server = new WebSocketServer({
    noServer: true,
    clientTracking: true,
    maxPayload: mostMessageBytes,
    handleProtocols,
  });
  const protocol = protocolOf<Connection>({
    async onConnect({ extra: { socket, request, signal }, connectionParams }) {
      try {
        await knock(askingOf(request, connectionParams, signal));
        return true;
      } catch (error) {
        const [refusal] = errorsOfRefusal(error);
        // A reason has room for 123 bytes.
        const isUnknown = refusal?.extensions.code === 'UNAUTHENTICATED';
        socket.close(isUnknown ? 4401 : 4403, (refusal?.message ?? '').slice(0, 120));
        return false;
      }
    },
    async onSubscribe({ extra: { request, signal }, connectionParams }, _id, payload) {
      try {
        const results = await admit(askingOf(request, connectionParams, signal), payload, 'WEBSOCKET');
        return asArguments(results);
      } catch (error) {
        return errorsOfRefusal(error);
      }
    },
    subscribe: (args) => args.contextValue as never,
    // Only subscriptions are admitted; whatever else came this far must not run.
    execute: () => {
      throw new GraphQLError('Only subscriptions are answered here.');
    },
    // They are formatted already.
    onNext: (_connection, _id, _payload, _args, result) => result as never,
  });

  const accept = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    socket.on('error', () => socket.destroy());
    try {
      insist(request);
      if (server.clients.size >= most) throw tooMany(most);
    } catch (error) {
      if (!(error instanceof HttpRefusal)) throw error;
      return refuseUpgrade(socket, error);
    }
    server.handleUpgrade(request, socket, head, (opened) => {
      const controller = new AbortController();
      opened.once('close', () => controller.abort());
      connect(protocol, opened, { socket: opened, request, signal: controller.signal }, times, (error) =>
        log.error(describedError(error, false), 'a WebSocket failed'),
      );
    });
  };

  return {
    attach(http) {
      http.on('upgrade', accept);
      // Node from 24.9 asks this: a request for another upgrade, such as h2c, stays an ordinary one.
      Object.assign(http, {
        shouldUpgradeCallback: ({ headers }: IncomingMessage) =>
          headers.upgrade?.toLowerCase() === 'websocket',
      });
    },
    async stop() {
      // The messages that complete the subscriptions are on their way.
      await nextTurn();
      const closed = [...server.clients].map((socket) => {
        const gone = once(socket, 'close');
        socket.close(1001, 'This server is about to stop.');
        return gone;
      });
      await Promise.race([Promise.all(closed), sleep(closeMs, undefined, { ref: false })]);
      for (const socket of server.clients) socket.terminate();
      server.close();
    },
  };
}

/** The library asks for the arguments of an execution; ours has begun already. */
const asArguments = (results: ResultStream) => ({
  schema: null as never,
  document: placeholder,
  contextValue: results,
});
const placeholder = {
  kind: 'Document',
  definitions: [{ kind: 'OperationDefinition', operation: 'subscription' }],
} as never;

const tooMany = (most: number): HttpRefusal =>
  new HttpRefusal('OVERLOADED', 503, `${most} WebSockets are open; try again in a moment.`, {
    headers: { 'retry-after': '5' },
    extensions: { retryAfter: 5, retryAfterMs: 5_000 },
  });
