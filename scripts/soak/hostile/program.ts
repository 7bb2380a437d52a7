import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** Memory of the program after a garbage collection, in MiB. */
export interface Memory {
  /** Of JavaScript, including buffers. */
  readonly heap: number;
  readonly rss: number;
  /** The largest resident memory since the start. */
  readonly peak: number;
}

/** The program in a process of its own, with the heap of a pod. */
export interface Program {
  readonly url: URL;
  readonly adminUrl: URL;
  /** How the process ended; undefined while it runs. */
  ending(): string | undefined;
  memory(): Promise<Memory | undefined>;
  stop(): Promise<void>;
}

const root = join(__dirname, '..', '..', '..');
const mebibyte = 2 ** 20;

export interface ProgramOptions {
  /** What Node runs: the built program, or the sources with a loader. */
  readonly entry: readonly string[];
  /** In MiB. */
  readonly heap: number;
  readonly env: Readonly<Record<string, string>>;
}

/** Starts the program, and waits until it is ready. */
export async function startProgram({ entry, heap, env }: ProgramOptions): Promise<Program> {
  const witness = ['--expose-gc', '--require', join(__dirname, 'witness.cjs')];
  const child = spawn(process.execPath, [`--max-old-space-size=${heap}`, ...witness, ...entry], {
    cwd: root,
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  let ending: string | undefined;
  const { stdout, stderr } = child;
  if (stdout === null || stderr === null) throw new TypeError('The program has no output.');
  for (const stream of [stdout, stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output = (output + text).slice(-4_000)));
  }
  const exit = new Promise<void>((resolve) => {
    child.once('exit', (code, signal) => {
      ending = `code ${code ?? '-'}, signal ${signal ?? '-'}: ${output.slice(-1_500)}`;
      resolve();
    });
  });
  const addressOf = (what: RegExp) => what.exec(output)?.[1];
  let url: string | undefined;
  let adminUrl: string | undefined;
  while (url === undefined || adminUrl === undefined) {
    if (ending !== undefined) throw new Error(`The program did not start. ${ending}`);
    await Promise.race([once(stdout, 'data'), exit]);
    url = addressOf(/GraphQL +(\S+)\/graphql/);
    adminUrl = addressOf(/(http:\S+)\/metrics/);
  }
  return {
    url: new URL(url),
    adminUrl: new URL(adminUrl),
    ending: () => ending,
    async memory() {
      if (ending !== undefined) return undefined;
      const told = once(child, 'message') as Promise<[Memory]>;
      child.send('measure');
      const [memory] = (await Promise.race([told, exit.then(() => [undefined])])) as [Memory | undefined];
      return (
        memory && {
          heap: memory.heap / mebibyte,
          rss: memory.rss / mebibyte,
          peak: memory.peak / mebibyte,
        }
      );
    },
    async stop() {
      if (ending === undefined) child.kill('SIGKILL');
      await exit;
    },
  };
}
