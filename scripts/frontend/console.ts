/**
 * Starts the graph and serves examples/console beside it. The environment is that of the graph (`node dist/main.js --help`);
 * CONSOLE_PORT is the port of the page.
 *
 *   npm run console
 */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { buildConsole, consoleFolder } from './packages';

const port = process.env.CONSOLE_PORT ?? '5173';

/** Starts a program and hands on what it prints, until `find` finds what it looks for. */
function started(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  find: RegExp,
  cwd?: string,
) {
  const child = spawn(command, args, {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(cwd !== undefined && { cwd }),
  });
  let printed = '';
  const found = new Promise<string>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(new Error(`${command} ${args.join(' ')} ended with ${String(code)}.`)),
    );
    child.stdout.on('data', (data: Buffer) => {
      printed += data.toString();
      const match = find.exec(printed);
      if (match !== null) resolve(match[0]);
    });
  });
  return { child, found, printed: () => printed };
}

async function main(): Promise<void> {
  buildConsole();
  const children: ChildProcess[] = [];
  let isStopping = false;
  const stop = (code: number): void => {
    if (isStopping) return;
    isStopping = true;
    process.exitCode = code;
    for (const child of children) child.kill('SIGTERM');
  };
  process.on('SIGINT', () => stop(0));
  process.on('SIGTERM', () => stop(0));
  try {
    const graph = started(
      process.execPath,
      ['dist/main.js'],
      { LIVE: 'on', ...process.env },
      /http:\/\/\S+\/graphql/,
    );
    children.push(graph.child);
    const graphUrl = await graph.found;
    const vite = join(consoleFolder, 'node_modules', 'vite', 'bin', 'vite.js');
    const page = started(
      process.execPath,
      [vite, 'preview', '--port', port, '--strictPort'],
      { ...process.env, NO_COLOR: '1', GRAPH_URL: graphUrl },
      /http:\/\/127\.0\.0\.1:\d+/,
      consoleFolder,
    );
    children.push(page.child);
    const pageUrl = await page.found;
    process.stdout.write(`${graph.printed()}\nConsole: ${pageUrl}/ (stop with Ctrl+C)\n`);
    for (const child of children) child.once('exit', () => stop(1));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    stop(1);
  }
}

void main();
