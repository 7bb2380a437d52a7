import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline, Readable } from 'node:stream';
import { renderRefusal } from './protocol/answer';
import type { Rendered } from './protocol/answer';
import { requestIdOf } from './world/ids';
import { Authenticator } from './protocol/authenticate';
import { CallLog } from './control/call-log';
import { wallResourceClock } from './world/clock';
import { Control } from './control/control';
import { handleControl, isControlPath } from './control/http';
import { eventKeyPath, startEvents } from './eventbridge/events';
import type { Events } from './eventbridge/events';
import { Refusal } from './protocol/errors';
import { Faults } from './faults/faults';
import { seedWorld } from './fleet/fleet';
import type { FleetSpec } from './fleet/spec';
import { Gateway } from './gateway';
import type { Outcome } from './faults/around';
import type { EmulatorOptions } from './options';
import { withDefaults } from './options';
import { readBody, toEcsRequest } from './protocol/request';
import { World } from './world/world';

/** The emulator binds only this interface. */
const loopback = '127.0.0.1';

/** A running emulator. */
export interface Emulator {
  /** `http://127.0.0.1:PORT`, the port that answers for any region. */
  readonly url: string;
  readonly port: number;
  /** `127.0.0.1:PORT`, the form of an SDK's endpoint. */
  readonly endpoint: string;
  /** Region → `127.0.0.1:PORT` of its strict port, or of the any-region port when there are no strict ones. */
  readonly regionEndpoints: Readonly<Record<string, string>>;
  readonly control: Control;
  /** Stops listening and cuts every connection. */
  close(): Promise<void>;
}

interface Port {
  number: number;
  readonly regionId: string | undefined;
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, loopback, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });

function send(response: ServerResponse, answer: Rendered): void {
  const body = Buffer.from(answer.text);
  response.writeHead(answer.status, { ...answer.headers, 'content-length': body.length });
  response.end(body);
}

/** Announces the whole body, then cuts the connection in the middle of it. */
function sendHalf(response: ServerResponse, answer: Rendered): void {
  const body = Buffer.from(answer.text);
  response.writeHead(answer.status, { ...answer.headers, 'content-length': body.length });
  response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy());
}

const padding = Buffer.alloc(256 * 1024, ' ');

/** The answer, then white space up to a length; only as much is in memory as the caller takes at a time. */
function* padded(body: Buffer, bytes: number): Generator<Buffer> {
  yield body;
  for (let left = bytes - body.length; left > 0; left -= padding.length) yield padding.subarray(0, left);
}

function sendPadded(
  response: ServerResponse,
  { answer, bytes, declared }: Extract<Outcome, { kind: 'padded' }>,
): void {
  const body = Buffer.from(answer.text);
  const length = declared ? { 'content-length': Math.max(bytes, body.length) } : {};
  response.writeHead(answer.status, { ...answer.headers, ...length });
  // A caller that hangs up before the end is expected here.
  pipeline(Readable.from(padded(body, bytes), { objectMode: false }), response, () => undefined);
}

function deliver(response: ServerResponse, outcome: Outcome): void {
  switch (outcome.kind) {
    case 'answer':
      send(response, outcome.answer);
      return;
    case 'truncated':
      sendHalf(response, outcome.answer);
      return;
    case 'padded':
      sendPadded(response, outcome);
      return;
    case 'reset':
      response.socket?.resetAndDestroy();
      return;
    case 'hang':
      // Nothing is sent, and the connection stays open until the caller gives up or the emulator closes.
      return;
  }
}

/**
 * Starts an emulator on loopback.
 *
 * @throws the system's error, such as EADDRINUSE, when a port is not available, and an Error for a wrong target of events;
 *   then no port stays open
 */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const settings = withDefaults(options);
  const clock = settings.clock ?? wallResourceClock();
  const accountIds = [...new Set(settings.accounts.map(({ accountId }) => accountId))];
  const seeded = (fleet: 'default' | 'empty' | FleetSpec): World => {
    const fresh = new World(clock);
    seedWorld(fresh, accountIds, settings.regions, fleet);
    return fresh;
  };
  let world = seeded(settings.fleet);
  const faults = new Faults();
  const log = new CallLog();
  const closing = new AbortController();
  // Each call that waits for a latency adds a listener; their number is not limited.
  setMaxListeners(0, closing.signal);
  const regionEndpoints: Record<string, string> = {};
  const ecsSettings = { ...settings.settings };
  const gateway = new Gateway({
    world: () => world,
    authenticator: new Authenticator(settings.accounts, settings.wallClock),
    faults,
    log,
    settings: ecsSettings,
    endpointOf: (regionId) => regionEndpoints[regionId] ?? '',
    wallClock: settings.wallClock,
    closing: closing.signal,
  });
  const control = new Control({
    world: () => world,
    reset: (fleet) => {
      clock.reset();
      world = seeded(fleet ?? settings.fleet);
      gateway.clientTokens.clear();
    },
    faults,
    log,
    settings: ecsSettings,
    deliveries: () => events?.deliveries() ?? [],
  });
  let events: Events | undefined;

  const answer = async (message: IncomingMessage, response: ServerResponse, port: Port): Promise<void> => {
    if (events !== undefined && message.url === eventKeyPath) {
      const headers = { 'content-type': 'application/x-pem-file' };
      send(response, { status: 200, headers, text: events.publicKey });
      return;
    }
    if (isControlPath(message.url ?? '')) {
      send(response, await handleControl(control, message, settings.maxBodySize));
      return;
    }
    const body = await readBody(message, settings.maxBodySize).catch((error: unknown) => {
      if (error instanceof Refusal) return error;
      throw error;
    });
    if (body instanceof Refusal) {
      // The caller and the format of the answer are unknown: they are part of what was too long to read.
      const hostId = message.headers.host ?? '';
      const context = { requestId: requestIdOf(randomUUID()), hostId, action: '', format: 'json' } as const;
      send(response, renderRefusal(context, body));
      return;
    }
    deliver(response, await gateway.handle(toEcsRequest(message, body), port));
  };

  const servers: Server[] = [];
  const open = async (wanted: number, regionId?: string): Promise<number> => {
    const port: Port = { number: wanted, regionId };
    const server = createServer(
      { maxHeaderSize: settings.maxHeaderSize, keepAliveTimeout: settings.keepAliveTimeout },
      (message, response) => {
        // The caller disconnected in the middle of its request, so no answer can be sent.
        answer(message, response, port).catch(() => response.destroy());
      },
    );
    port.number = await listen(server, wanted);
    servers.push(server);
    return port.number;
  };

  const close = async (): Promise<void> => {
    closing.abort();
    await Promise.all(servers.map(closed));
  };

  try {
    const port = await open(settings.port);
    for (const [index, regionId] of settings.regions.entries()) {
      const strict = settings.regionPorts === 'consecutive' ? port + 1 + index : 0;
      const number = settings.regionPorts === 'none' ? port : await open(strict, regionId);
      regionEndpoints[regionId] = `${loopback}:${String(number)}`;
    }
    const endpoint = `${loopback}:${String(port)}`;
    const url = `http://${endpoint}`;
    if (options.events !== undefined)
      events = startEvents({
        target: options.events,
        world: () => world,
        url: () => url,
        wallClock: settings.wallClock,
        closing: closing.signal,
      });
    return { url, port, endpoint, regionEndpoints, control, close };
  } catch (error) {
    await close();
    throw error;
  }
}
