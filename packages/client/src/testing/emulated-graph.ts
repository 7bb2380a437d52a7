import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface EmulatedGraphOptions {
  /** The built program, dist/main.js of the subgraph; looked for in the folders above and in node_modules when absent. */
  readonly program?: string;
  /** More environment variables of the program, for example LIVE=off. */
  readonly env?: Readonly<Record<string, string>>;
  /** How long the start may take, in milliseconds; 60000 when absent. */
  readonly startWithinMs?: number;
}

/** The graph, over an emulated cloud that a test controls. */
export interface EmulatedGraph {
  /** The address of the graph, with /graphql. */
  readonly url: string;
  /** The address of the emulator. */
  readonly emulatorUrl: string;
  /** Locks an instance; a security lock opens its event. */
  lock(instanceId: string, body?: object): Promise<void>;
  /** Takes all locks from it. */
  unlock(instanceId: string): Promise<void>;
  /** A route of the emulator's control API, such as `('POST', '/clock/advance', { ms: 60000 })`. */
  control(method: string, path: string, body?: object): Promise<unknown>;
  /** Stops the program. */
  close(): Promise<void>;
}

const packageName = 'ecs-security-lock-subgraph';

/**
 * Starts the subgraph with its emulator in a process of its own, on free ports, with subscriptions.
 *
 * @throws Error when the program is not found, or does not start in time
 */
export async function startEmulatedGraph(options: EmulatedGraphOptions = {}): Promise<EmulatedGraph> {
  const program = options.program ?? findProgram(process.cwd());
  if (program === undefined || !existsSync(program))
    throw new Error(
      `${program ?? `The program of ${packageName}`} is not there. Build the subgraph (npm run build), or give \`program\`.`,
    );
  const child = spawn(process.execPath, [program], {
    env: {
      ...process.env,
      LIVE: 'on',
      ...options.env,
      ECS_BACKEND: 'emulator',
      PORT: '0',
      ADMIN_PORT: '0',
      EMULATOR_PORT: '0',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const onExit = (): void => void child.kill('SIGKILL');
  process.once('exit', onExit);
  const close = async (): Promise<void> => {
    process.removeListener('exit', onExit);
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    const insist = setTimeout(() => child.kill('SIGKILL'), 10_000);
    child.kill('SIGTERM');
    await ended;
    clearTimeout(insist);
  };
  try {
    const { url, emulatorUrl } = await addresses(child, options.startWithinMs ?? 60_000);
    const control = async (method: string, path: string, body?: object): Promise<unknown> => {
      const answer = await fetch(`${emulatorUrl}/_emulator${path}`, {
        method,
        headers: { 'content-type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`);
      return answer.json();
    };
    return {
      url,
      emulatorUrl,
      control,
      lock: async (id, body = {}) => void (await control('POST', `/instances/${id}/lock`, body)),
      unlock: async (id) => void (await control('POST', `/instances/${id}/unlock`, {})),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Reads both addresses in what the program prints when it has started. */
function addresses(child: ChildProcess, ms: number): Promise<{ url: string; emulatorUrl: string }> {
  return new Promise((resolve, reject) => {
    let printed = '';
    let complained = '';
    const fail = (why: string): void =>
      reject(new Error(`The graph did not start: ${why}\n${complained.slice(-2_000)}`));
    const late = setTimeout(() => fail(`nothing after ${String(ms)} ms.`), ms);
    child.stderr?.on('data', (data: Buffer) => {
      complained = (complained + data.toString()).slice(-4_000);
    });
    child.once('error', (error) => fail(error.message));
    child.once('exit', (code) => fail(`it ended with ${String(code)}.`));
    child.stdout?.on('data', (data: Buffer) => {
      printed += data.toString();
      const url = /http:\/\/\S+\/graphql/.exec(printed)?.[0];
      const emulatorUrl = /emulator at (http:\/\/[^\s;]+)/.exec(printed)?.[1];
      if (url === undefined || emulatorUrl === undefined) return;
      clearTimeout(late);
      child.removeAllListeners('exit');
      resolve({ url, emulatorUrl });
    });
  });
}

/** The program in the repository that the folder is in, or among its packages. */
function findProgram(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const installed = join(at, 'node_modules', packageName, 'dist/main.js');
    if (existsSync(installed)) return installed;
    const manifest = join(at, 'package.json');
    if (existsSync(manifest) && nameOf(manifest) === packageName) return join(at, 'dist/main.js');
    if (at === dirname(at)) return undefined;
  }
}

const nameOf = (manifest: string): unknown =>
  (JSON.parse(readFileSync(manifest, 'utf8')) as { name?: unknown }).name;
