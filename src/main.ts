#!/usr/bin/env node
import { ConfigError, printable, readConfig } from './config';
import type { Config } from './config';
import { endpointOf } from './config/endpoint';
import { startParts, versionOf } from './main/app';
import type { App, AppIo, Upstream } from './main/app';
import { commandOf, helpText } from './main/command-line';
import { installedEmulator, startEmulatorUpstream } from './main/emulator';
import type { EmulatorLoader, RunningEmulator } from './main/emulator';
import { StartError } from './main/ports';
import { describedError } from './server/described-error';
import type { Log } from './server/log';
import { openDescriptor } from './telemetry/line-file';
import { createLog } from './telemetry/log';
import { forgiving } from './telemetry/output';

/** The running emulator, for tests and tools that control it; undefined with the real cloud. */
interface WithEmulator<Emulator> {
  readonly emulator: Emulator | undefined;
}

/**
 * Starts the program: the server, and the emulator when it is the backend.
 *
 * @param load - loads the emulator; called only with ECS_BACKEND=emulator
 * @throws StartError for a problem that the person who starts it can fix. Nothing is left running then.
 */
export async function startApp<Emulator extends RunningEmulator>(
  config: Config,
  io: AppIo,
  load: EmulatorLoader<Emulator>,
): Promise<App & WithEmulator<Emulator>> {
  const upstream = await startUpstream(config, load);
  const app = await startParts(config, io, upstream);
  return { ...app, emulator: upstream.emulator };
}

async function startUpstream<Emulator extends RunningEmulator>(
  { ecs }: Config,
  load: EmulatorLoader<Emulator>,
): Promise<Upstream & WithEmulator<Emulator>> {
  const { backend, regionIds } = ecs;
  if (backend.kind === 'emulator') return startEmulatorUpstream({ ...backend, regionIds }, load);
  const { accounts, endpoint } = backend;
  return {
    emulator: undefined,
    close: () => Promise.resolve(),
    port: { accounts, ...(endpoint && { endpoint: (regionId) => endpointOf(endpoint, regionId) }) },
  };
}

/** The parts of the process that the program uses. */
interface Process {
  readonly argv: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly stdout: { write(text: string): unknown; readonly isTTY?: boolean };
  readonly stderr: { write(text: string): unknown };
  on(
    event: 'SIGTERM' | 'SIGINT' | 'SIGHUP' | 'unhandledRejection' | 'uncaughtException',
    listener: (error: unknown) => void,
  ): unknown;
  exit(code: number): void;
}

/** Runs the program: reads the command line and the environment, and serves until it is told to stop. */
export async function run(process: Process): Promise<void> {
  const command = commandOf(process.argv.slice(2));
  if (typeof command === 'object') {
    process.stderr.write(`${command.fault}\n`);
    return process.exit(2);
  }
  if (command === 'help') return void process.stdout.write(helpText(versionOf()));
  if (command === 'version') return void process.stdout.write(`${versionOf()}\n`);
  try {
    const config = readConfig(process.env);
    if (command === 'print-config') return void process.stdout.write(`${printable(config)}\n`);
    const destination = openDescriptor(2);
    const app = await startApp(config, { log: destination }, installedEmulator);
    heedSignals(process, app);
    logStrays(process, app, createLog({ level: config.logLevel, destination: forgiving(destination) }));
    process.stdout.write(app.banner);
  } catch (error) {
    const isForPeople = error instanceof ConfigError || error instanceof StartError;
    process.stderr.write(`${isForPeople ? error.message : `The server did not start. ${String(error)}`}\n`);
    process.exit(1);
  }
}

/**
 * The first SIGTERM or SIGINT stops the program after the requests in flight; the second stops it at once. SIGHUP reopens
 * AUDIT_FILE. In a terminal it means that the terminal is closed, so the program stops.
 */
function heedSignals(process: Process, app: App): void {
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return process.exit(1);
    isStopping = true;
    void app.close().then((isComplete) => process.exit(isComplete ? 0 : 1));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.on('SIGHUP', () => (process.stdout.isTTY === true ? stop() : app.reopen()));
}

/**
 * Logs uncaught errors. Node would print them completely, and an error of the SDK contains all parameters of its call. An
 * unhandled rejection is harmless; after an uncaught exception the program stops as on a signal.
 */
function logStrays(process: Process, app: App, log: Log): void {
  process.on('unhandledRejection', (error) => log.error(describedError(error, false), 'unhandled rejection'));
  process.on('uncaughtException', (error) => {
    log.error(describedError(error, false), 'uncaught exception');
    void app.close().finally(() => process.exit(1));
  });
}

if (require.main === module) void run(process);
