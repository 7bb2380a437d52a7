import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { ControlAnswer, ControlBody } from 'ecs-emulator';

const root = join(__dirname, '..', '..');

/** The program as a process of its own. */
export interface Child {
  readonly process: ChildProcess;
  readonly url: string;
  readonly adminUrl: string;
  /** What it has written to standard output and standard error until now. */
  readonly output: () => string;
  /** The address of the emulator inside; empty with another backend. */
  readonly emulator: string;
  /** `[code, signal]`. */
  readonly exit: Promise<unknown[]>;
}

const endWithParent = ['--require', join(root, 'test', 'support', 'end-with-parent.cjs')];

/**
 * Starts the program and waits for its banner.
 *
 * @param more variables of its environment.
 * @param preload options for Node, such as a file to load before the program.
 */
export async function startChild(
  more: Readonly<Record<string, string>> = {},
  preload: readonly string[] = [],
): Promise<Child> {
  const ports = { PORT: '0', ADMIN_PORT: '0', EMULATOR_PORT: '0' };
  const env = { ...process.env, NODE_ENV: 'development', ...ports, ...more };
  const child = spawn(process.execPath, [...endWithParent, ...preload, '--import', 'tsx', 'src/main.ts'], {
    cwd: root,
    env,
    // The channel tells the child when this process is gone, however it ended.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const exit = once(child, 'exit');
  let out = '';
  let isOver = false;
  const { stdout, stderr } = child;
  if (stdout === null || stderr === null) throw new Error('The child has no output.');
  stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  stderr.setEncoding('utf8').on('data', (text: string) => (out += text));
  void exit.then(() => (isOver = true));
  while (!/curl -s \S+\/graphql .*\n/.test(out)) {
    if (isOver) throw new Error(`It ended: ${out}`);
    await Promise.race([once(stdout, 'data'), exit]);
  }
  const url = /GraphQL +(\S+)\/graphql/.exec(out)?.[1] ?? '';
  const adminUrl = /Admin +(\S+)\/metrics/.exec(out)?.[1] ?? '';
  const emulator = /emulator at (\S+);/.exec(out)?.[1] ?? '';
  return { process: child, url, adminUrl, output: () => out, emulator, exit };
}

export const postJson = (
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

/** Sets one more fault of the child's emulator. */
export const addFault = ({ emulator }: Child, fault: ControlBody<'POST /faults'>): Promise<Response> =>
  postJson(`${emulator}/_emulator/faults`, fault);

/** The calls that reached the child's emulator. */
export const callsOf = async ({ emulator }: Child): Promise<ControlAnswer<'GET /calls'>> =>
  (await (await fetch(`${emulator}/_emulator/calls`)).json()) as ControlAnswer<'GET /calls'>;
