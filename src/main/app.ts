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
import { createErrors } from '../server/errors';
import { createHandler } from '../server/handler';
import { createHttpServer } from '../server/http';
import { createOrigins } from '../server/origins';
import { operationsPlugin } from '../server/operations';
import { createSchema } from '../server/schema';
import { createSubscriptions } from '../server/subscriptions/subscriptions';
import { createObservers } from '../telemetry/audit';
import { createAuditCheck } from '../telemetry/audit-health';
import { createLog } from '../telemetry/log';
import { createMetrics } from '../telemetry/metrics';
import { createMirrorLog } from '../telemetry/mirror';
import { forgiving, watched } from '../telemetry/output';
import { createTracedPort } from '../telemetry/tracing';
import { accountForUnfinished } from '../telemetry/unfinished';
import { openAuditFile, permissionWarning } from './audit-file';
import { bannerText } from './banner';
import type { EmulatorPlace } from './banner';
import { createHook } from './event-hook';
import { createInstalledExplorer, installedAltair } from './explorer';
import { createFeeds } from './feeds';
import { mirrorStates, startLive } from './live';
import { onceEach } from './once-each';
import { shareMirror } from './sharing';
import { steadyNow } from './steady-time';
import { portOrAny, urlOf, withNextPort } from './ports';
import type { PortName } from './ports';
import { insistOnDocuments } from './trusted-documents';

/** The outputs of the program; tests pass their own. */
export interface AppIo {
  /** The destination of log lines, and of audit records unless AUDIT_FILE is set. It throws for a line that is not written. */
  readonly log: DestinationStream;
}

/** A running server. */
export interface App {
  readonly url: string;
  readonly adminUrl: string;
  /** The text for the terminal: what runs, its addresses, and a first query. */
  readonly banner: string;
  /** Opens AUDIT_FILE again, after a log rotation has renamed it. Never throws. */
  reopen(): void;
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

/** How long readers of subscriptions may take to be told that the program stops, in milliseconds. */
const farewellMs = 5_000;

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
  const logOutput = watched(io.log);
  const log = createLog({ level: config.logLevel, destination: forgiving(logOutput) });
  // LOG_LEVEL does not apply to audit records: they are needed even without a log.
  const records = config.auditFile === undefined ? undefined : openAuditFile(config.auditFile);
  if (records !== undefined) opened.push(() => Promise.resolve(records.file.close()));
  const auditOutput = records === undefined ? logOutput : watched(records.file);
  const audit = createLog({ level: 'info', destination: auditOutput });

  const metrics = createMetrics(
    () => port.gates(),
    { log: logOutput, audit: auditOutput },
    () => mirrors?.() ?? [],
    () => shared?.sharing.isUp,
  );
  const sdkPort = createSdkPort({
    ...upstream.port,
    now: steadyNow,
    regionIds: config.ecs.regionIds,
    readTimeoutMs: config.ecs.readTimeoutMs,
    writeTimeoutMs: config.ecs.writeTimeoutMs,
    mostAnswerBytes: config.ecs.mostAnswerBytes,
    callerInSession: config.ecs.callerInSession,
    userAgent: `ecs-security-lock-subgraph/${version}`,
  });
  const port: PacedPort = createPacedPort(createTracedPort(sdkPort), {
    replicas: config.ecs.replicas,
    onCall: metrics.call,
    onThrottled: (scope, action, throttling) => shared?.sharing.throttled(scope, { action, ...throttling }),
  });
  const shared = shareMirror(config, port, log, metrics.sharing);
  if (shared !== null) opened.push(() => shared.sharing.stop());
  const logRound = createMirrorLog(log);
  const live =
    config.live === null
      ? null
      : startLive(config.live, port, {
          financialPolicy: config.ecs.financialPolicy,
          ...shared?.options,
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
    feeds: live !== null && config.live !== null ? createFeeds(live, config.live) : undefined,
    mirrors,
    locations: createLocations(),
    regionSizes: createRegionSizes(),
    cursors: createCursorCodec(config.graph.cursorSecret.reveal()),
    policyMode: config.ecs.policyMode,
    financialPolicy: config.ecs.financialPolicy,
    writeTimeoutMs: config.ecs.writeTimeoutMs,
    readScopes: config.readScopes,
    onUnusableScope: onceEach(1_000, (scope, why) =>
      log.warn({ scope }, `a scope of a token grants nothing: ${why}`),
    ),
    onDiskPlan(report) {
      metrics.diskPlan(report);
      log.debug(report, 'plan for the disks of instances');
    },
    observerFor: createObservers(audit, log, metrics),
  });

  const schema = createSchema();
  insistOnDocuments(schema, config.trustedDocuments, log);
  const strict = config.environment === 'production';
  const errors = createErrors({ log, suggest: !strict, logMessages: !strict });
  const apollo = createApollo({
    schema,
    log,
    introspection: config.graph.introspection,
    execution: config.graph.execution,
    strict,
    mutations: config.graph.mutations,
    limits: { answerBytes: config.graph.mostAnswerBytes },
    isLive: live !== null,
    errors,
    plugins: [operationsPlugin(log, metrics.operation)],
  });
  await apollo.start();
  opened.push(() => apollo.stop());
  const stopped = new AbortController();
  opened.push(() => Promise.resolve(stopped.abort()));
  const callerGate = await createCallerGate(config.callerAuth, {
    until: stopped.signal,
    onFetch(result) {
      metrics.keyFetch(result);
      if (result !== 'OK') log.warn({ result }, 'the keys could not be fetched; see JWT_JWKS_URL');
    },
  });
  const front = {
    apollo,
    createContext,
    routerAuth: config.routerAuth,
    callerGate,
    origins: createOrigins(config.http.origins),
    trustedDocuments: config.trustedDocuments,
    mirror: live !== null,
    requestTimeoutMs: config.http.requestTimeoutMs,
  };
  const subscriptions = createSubscriptions({
    ...front,
    settings: config.subscriptions,
    errors,
    log,
    metrics: metrics.subscriptions,
  });
  const explorer = config.graph.explorer
    ? createInstalledExplorer(upstream.place, installedAltair())
    : undefined;
  const handler = createHandler({
    ...front,
    subscriptions,
    explorer,
    eventHook: createHook(config, live, log, metrics.eventReceipt),
    mostInFlight: config.http.mostInFlight,
  });

  const health = {
    isStarted: false,
    isStopping: false,
    // Not the log, where the audit has a file of its own: requests and writes go on without it, and what stops one log may
    // stop the logs of all replicas. ecs_subgraph_output_failing tells of it.
    problem: createAuditCheck(audit, auditOutput),
  };
  const admin = createAdminServer({ health: () => health, metrics }, log);
  const adminName: PortName = {
    variables: { port: 'ADMIN_PORT', host: 'ADMIN_HOST' },
    host: config.admin.host,
    usual: usualPorts.admin,
  };
  const { host, port: askedPort } = config.http;
  const httpName: PortName = { variables: { port: 'PORT', host: 'HOST' }, host, usual: 4001 };
  const adminPort = await portOrAny(adminName, config.admin.port, (asked) =>
    admin.listen(config.admin.host, asked),
  ).catch((error: unknown) => withNextPort(error, httpName, askedPort));
  opened.push(() => admin.stop(0));

  const server = createHttpServer(handler, log, {
    onRefusal: metrics.refusal,
    onDrop: metrics.droppedConnection,
    mostConnections: config.http.mostConnections,
  });
  subscriptions.attach(server.server);
  // Probes are answered meanwhile. Nothing else is: signals are heeded only when the program has started.
  await sdkPort.prepare();
  const httpPort = await portOrAny(httpName, askedPort, (asked) => server.listen(host, asked));
  health.isStarted = true;
  for (const warning of config.warnings) log.warn({}, warning);
  const warnOfPermissions = (): void => {
    const warning = config.auditFile === undefined ? undefined : permissionWarning(config.auditFile);
    if (warning !== undefined) log.warn({}, warning);
  };
  warnOfPermissions();
  accountForUnfinished(records?.unfinished ?? [], audit, log);

  const url = urlOf(host, httpPort);
  const adminUrl = urlOf(config.admin.host, adminPort);
  return {
    url,
    adminUrl,
    banner: bannerText(config, {
      version,
      url,
      adminUrl,
      emulator: upstream.place,
      hasExplorer: explorer !== undefined,
    }),
    reopen() {
      try {
        records?.file.reopen();
        log.info({}, records === undefined ? 'SIGHUP: no AUDIT_FILE to reopen' : 'AUDIT_FILE was reopened');
        warnOfPermissions();
      } catch (error) {
        // Each record tries again, and no write is sent without its record.
        const { code = 'unknown' } = error as NodeJS.ErrnoException;
        log.error({ code }, 'AUDIT_FILE could not be reopened');
      }
    },
    async close() {
      health.isStopping = true;
      const { drainTimeoutMs } = config.http;
      const begin = Date.now();
      // Their readers are told before the connections are closed.
      await subscriptions.stop(Math.min(farewellMs, drainTimeoutMs));
      const isComplete = await server.stop(Math.max(0, drainTimeoutMs - (Date.now() - begin)));
      if (!isComplete) log.error({}, 'requests were cut off: they took longer than DRAIN_TIMEOUT_MS');
      await closeAll();
      return isComplete;
    },
  };
}
