import { createServer } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Socket } from 'node:net';
import type { CredentialsSource } from '../../src/ecs/credentials';
import type { CallOptions, EcsPort } from '../../src/ecs/port';
import { createSdkPort } from '../../src/ecs/sdk-adapter';
import type { SdkPortOptions } from '../../src/ecs/sdk-adapter';

/** One call as it came over the wire. */
export interface WireCall {
  readonly action: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly headers: IncomingHttpHeaders;
}

type Responder = (response: ServerResponse, call: WireCall, socket: Socket) => void;

/**
 * An HTTP server that stands where ECS would: it notes what came and answers what a test tells it. It knows nothing of
 * ECS, so that a test of the adapter depends on the wire alone.
 */
export class Endpoint {
  readonly calls: WireCall[] = [];
  /** Answers every call; a test sets it. */
  respond: Responder = (response) => response.end('{}');
  private readonly sockets = new Set<Socket>();
  private readonly server = createServer((request, response) => this.handle(request, response));

  async start(): Promise<void> {
    this.server.on('connection', (socket) => {
      this.sockets.add(socket);
      socket.on('close', () => this.sockets.delete(socket));
    });
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
  }

  get host(): string {
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** The last call. */
  get last(): WireCall {
    const last = this.calls.at(-1);
    if (last === undefined) throw new TypeError('Nothing was sent.');
    return last;
  }

  answer(body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): void {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    this.respond = (response) => {
      response.writeHead(status, { 'content-type': 'application/json;charset=utf-8', ...headers });
      response.end(text);
    };
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private handle(request: IncomingMessage, response: ServerResponse): void {
    request.resume();
    request.on('end', () => {
      const url = new URL(request.url ?? '/', 'http://localhost');
      const call: WireCall = {
        action: String(request.headers['x-acs-action']),
        parameters: Object.fromEntries(url.searchParams),
        headers: request.headers,
      };
      this.calls.push(call);
      this.respond(response, call, request.socket);
    });
  }
}

/** Secrets that must be found in nothing that comes out. */
export const canaries = {
  accessKeyId: 'CANARY-KEY-ID',
  accessKeySecret: 'CANARY-KEY-SECRET',
  securityToken: 'CANARY-TOKEN',
  parameter: 'CANARY-PARAMETER',
} as const;

export const staticCredentials: CredentialsSource = {
  kind: 'static',
  accessKeyId: canaries.accessKeyId,
  accessKeySecret: canaries.accessKeySecret,
};

export const portTo = (host: string, options: Partial<SdkPortOptions> = {}): EcsPort =>
  createSdkPort({
    accounts: [{ accountId: 'main', credentials: staticCredentials }],
    regionIds: ['cn-hangzhou', 'cn-shanghai'],
    endpoint: () => ({ host, protocol: 'http' }),
    ...options,
  });

export const list: CallOptions = { purpose: 'LIST' };
export const write: CallOptions = { purpose: 'WRITE' };

/** What a promise was rejected with; a promise that is kept fails the test. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('An error was expected, and none came.');
}
