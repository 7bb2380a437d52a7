import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DestinationStream } from 'pino';
import type { Config } from '../config';
import { usualPorts } from '../config/derived';
import { createContextFactory } from '../context';
import { createCursorCodec } from '../cursors';
import { createPacedPort } from '../ecs/paced-port';
import type { PacedPort } from '../ecs/paced-port';
import { createSdkPort } from '../ecs/sdk-adapter';
import type { SdkPortOptions } from '../ecs/sdk-adapter';
import { withKeysetPages } from '../live/keyset-port';
import { createLocations } from '../loaders/locations';
import { createRegionSizes } from '../loaders/region-sizes';
import { createAdminServer } from '../server/admin';
import { createApollo } from '../server/apollo';
import { createCallerGate } from '../server/caller-gate';
import { createHandler } from '../server/handler';
import { createHttpServer } from '../server/http';
import { operationsPlugin } from '../server/operations';
import { createSchema } from '../server/schema';
import { createObservers } from '../telemetry/audit';
import { createLog } from '../telemetry/log';
import { insisting } from '../telemetry/insisting';
import { createMetrics } from '../telemetry/metrics';
import { createMirrorLog } from '../telemetry/mirror';
import { createTracedPort } from '../telemetry/tracing';
import { accountForUnfinished } from '../telemetry/unfinished';
import { openAuditFile } from './audit-file';
import { bannerText } from './banner';
import type { EmulatorPlace } from './banner';
import { mirrorStates, startLive } from './live';
import { portOrAny, urlOf } from './ports';

/** The outputs of the program; tests pass their own. */
export interface AppIo {
  /** The destination of log lines, and of audit records unless AUDIT_FILE is set. */
  readonly log: DestinationStream;
}

/** A running server. */
export interface App {
  readonly url: string;
  readonly adminUrl: string;
  /** The text for the terminal: what runs, its addresses, and a first query. */
  readonly banner: string;
  /**
   * Takes no new requests, waits for the requests in flight, and closes everything.
   *
   * @returns whether all requests finished within DRAIN_TIMEOUT_MS.
   */
  close(): Promise<boolean>;
}

/** The running ECS that the port calls. */
export interface Upstream {
  readonly port: Pick<SdkPortOptions, 'accounts' | 'endpoint'>;
  /** The address of the emulator; undefined with the real cloud. */
  readonly place?: EmulatorPlace;
  close(): Promise<void>;
}

const packageFile = join(__dirname, '..', '..', 'package.json');

/** The program's version, from package.json. */
export const versionOf = (): string =>
  (JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string }).version;

/**
 * Connects the parts and starts them: configuration, port, context, server.
 *
 * @throws StartError for a problem that the person who starts it can fix. Nothing is left running then.
 */
export async function startParts(config: Config, io: AppIo, upstream: Upstream): Promise<App> {
  const opened: (() => Promise<unknown>)[] = [];
  const closeAll = async (): Promise<void> => {
    for (const close of opened.splice(0).reverse()) await close();
  };
  try {
    return await start(config, io, upstream, opened, closeAll);
  } catch (error) {
    await closeAll();
    throw error;
  }
}

async function start(
  config: Config,
  io: AppIo,
  upstream: Upstream,
  opened: (() => Promise<unknown>)[],
  closeAll: () => Promise<void>,
): Promise<App> {
  opened.push(() => upstream.close());
  const version = versionOf();
  const log = createLog({ level: config.logLevel, destination: io.log });
  // LOG_LEVEL does not apply to audit records: they are needed even without a log.
  const records = config.auditFile === undefined ? undefined : openAuditFile(config.auditFile);
  if (records !== undefined) opened.push(() => Promise.resolve(records.file.end()));
  const audit = createLog({ level: 'info', destination: insisting(records?.file ?? io.log) });

  const metrics = createMetrics(
    () => port.gates(),
    () => mirrors?.() ?? [],
  );
  const port: PacedPort = createPacedPort(
    createTracedPort(
      createSdkPort({
        ...upstream.port,
        regionIds: config.ecs.regionIds,
        readTimeoutMs: config.ecs.readTimeoutMs,
        writeTimeoutMs: config.ecs.writeTimeoutMs,
        userAgent: `ecs-security-lock-subgraph/${version}`,
      }),
    ),
    { replicas: config.ecs.replicas, onCall: metrics.call },
  );
  const logRound = createMirrorLog(log);
  const live =
    config.live === null
      ? null
      : startLive(config.live, port, {
          onRead: metrics.mirrorRead,
          onLoop(scope, report) {
            const round = { ...scope, ...report };
            metrics.mirrorRound(round);
            logRound(round);
          },
        });
  const mirrors = live === null ? undefined : mirrorStates(live, port);
  if (live !== null) opened.push(() => live.stop());
  const createContext = createContextFactory({
    port: live?.port ?? withKeysetPages(port),
    mostAge: config.live ?? undefined,
    mirrors,
    locations: createLocations(),
    regionSizes: createRegionSizes(),
    cursors: createCursorCodec(config.graph.cursorSecret.reveal()),
    policyMode: config.ecs.policyMode,
    onDiskPlan(report) {
      metrics.diskPlan(report);
      log.debug(report, 'plan for the disks of instances');
    },
    observerFor: createObservers(audit, log, metrics),
  });

  const apollo = createApollo({
    schema: createSchema(),
    log,
    introspection: config.graph.introspection,
    strict: config.environment === 'production',
    mutations: config.graph.mutations,
    plugins: [operationsPlugin(log, metrics.operation)],
  });
  await apollo.start();
  opened.push(() => apollo.stop());
  const handler = createHandler({
    apollo,
    createContext,
    routerAuth: config.routerAuth,
    callerGate: await createCallerGate(config.callerAuth),
    explorer: config.graph.explorer,
    mirror: live !== null,
    requestTimeoutMs: config.http.requestTimeoutMs,
    mostInFlight: config.http.mostInFlight,
  });

  const health = { isStarted: false, isStopping: false };
  const admin = createAdminServer({ health: () => health, metrics }, log);
  const adminPort = await portOrAny(
    {
      variables: { port: 'ADMIN_PORT', host: 'ADMIN_HOST' },
      host: config.admin.host,
      usual: usualPorts.admin,
    },
    config.admin.port,
    (asked) => admin.listen(config.admin.host, asked),
  );
  opened.push(() => admin.stop(0));

  const server = createHttpServer(handler, log, { onRefusal: metrics.refusal });
  const { host } = config.http;
  const httpPort = await portOrAny(
    { variables: { port: 'PORT', host: 'HOST' }, host, usual: 4001 },
    config.http.port,
    (asked) => server.listen(host, asked),
  );
  health.isStarted = true;
  for (const warning of config.warnings) log.warn({}, warning);
  accountForUnfinished(records?.unfinished ?? [], audit, log);

  const url = urlOf(host, httpPort);
  const adminUrl = urlOf(config.admin.host, adminPort);
  return {
    url,
    adminUrl,
    banner: bannerText(config, { version, url, adminUrl, emulator: upstream.place }),
    async close() {
      health.isStopping = true;
      const isComplete = await server.stop(config.http.drainTimeoutMs);
      if (!isComplete) log.error({}, 'requests were cut off: they took longer than DRAIN_TIMEOUT_MS');
      await closeAll();
      return isComplete;
    },
  };
}
