import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { defaultAccounts } from 'ecs-emulator';
import type { EmulatorOptions } from 'ecs-emulator';
import { startProgram } from '../../scripts/soak/hostile/program';
import type { Program } from '../../scripts/soak/hostile/program';
import { postJson } from './client';
import { regionId } from './region';

/** The heap of the program, in MiB. */
const heap = 1_024;
export const entry = [join(__dirname, '..', '..', 'dist', 'main.js')];

/** An emulator in a process of its own. */
export interface EmulatorProcess {
  readonly endpoint: string;
  /** Sends a request to its control API. @returns the JSON of its answer. */
  control(method: string, path: string, body?: unknown): Promise<unknown>;
  /** How many calls have come since the last time this was asked. */
  calls(): Promise<number>;
  stop(): Promise<void>;
}

/** @param latencyMs how long each call takes at least, in milliseconds. */
export async function startEmulatorProcess(
  options: Pick<EmulatorOptions, 'fleet' | 'events'>,
  latencyMs: number,
): Promise<EmulatorProcess> {
  const child = fork(join(__dirname, 'emulator-process.ts'), [JSON.stringify(options)]);
  const exit = once(child, 'exit');
  const [{ url, endpoint }] = (await once(child, 'message')) as [{ url: string; endpoint: string }];
  const control = (method: string, path: string, body?: unknown): Promise<unknown> =>
    postJson(`${url}/_emulator${path}`, body, method);
  if (latencyMs > 0) await control('POST', '/faults', { kind: 'latency', ms: latencyMs, times: 'always' });
  return {
    endpoint,
    control,
    async calls() {
      const calls = (await control('GET', '/calls')) as readonly unknown[];
      await control('DELETE', '/calls');
      return calls.length;
    },
    async stop() {
      child.kill('SIGKILL');
      await exit;
    },
  };
}

/** The variables of the built program, as production runs it, with this emulator for ECS. */
export function variablesOf(
  { endpoint }: EmulatorProcess,
  env: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const [account] = defaultAccounts;
  return {
    NODE_ENV: 'production',
    LOG_LEVEL: 'silent',
    PORT: '0',
    ADMIN_PORT: '0',
    ECS_BACKEND: 'aliyun',
    ECS_REGIONS: regionId,
    ECS_ENDPOINT: `http://${endpoint}`,
    ECS_CREDENTIALS: 'env',
    ALIBABA_CLOUD_ACCESS_KEY_ID: account?.accessKeyId ?? '',
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: account?.accessKeySecret ?? '',
    CURSOR_SECRET: 'c'.repeat(32),
    MAX_CONNECTIONS: '3000',
    ...env,
  };
}

/** Starts the built program so, and waits until it is ready. */
export const startMeasured = (
  emulator: EmulatorProcess,
  env: Readonly<Record<string, string>>,
): Promise<Program> => startProgram({ entry, heap, env: variablesOf(emulator, env) });

/** The CPU time that the program has used since its start, in milliseconds. */
export async function cpuOf({ adminUrl }: Program): Promise<number> {
  const text = await (await fetch(`${adminUrl.origin}/metrics`)).text();
  const seconds = /^\w*process_cpu_seconds_total (\S+)$/m.exec(text)?.[1];
  if (seconds === undefined) throw new Error('The program does not tell its CPU time.');
  return Number(seconds) * 1_000;
}

/** @returns a port that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
