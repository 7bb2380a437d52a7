import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');

/** The folders with packages of their own. */
export const clientFolder = join(root, 'packages', 'client');
export const consoleFolder = join(root, 'examples', 'console');

const say = (text: string): void => void process.stderr.write(`${text}\n`);

/**
 * Runs a command in a folder, and hands on what it prints.
 *
 * @returns its exit code
 */
export function runIn(folder: string, command: string, args: readonly string[], quiet = false): number {
  // What it prints belongs to a person, and not to a program that reads our output.
  const out = quiet ? process.stderr.fd : 'inherit';
  const { status, error } = spawnSync(command, args, { cwd: folder, stdio: ['ignore', out, 'inherit'] });
  if (error) throw error;
  return status ?? 1;
}

function insist(folder: string, command: string, args: readonly string[]): void {
  const code = runIn(folder, command, args, true);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} in ${folder} ended with ${String(code)}.`);
}

/**
 * Checks types, generated files, and what else a folder's `npm run check` looks at.
 *
 * @throws Error when something is wrong
 */
export const check = (folder: string): void => insist(folder, 'npm', ['run', '--silent', 'check']);

const timeOf = (path: string): number => (existsSync(path) ? statSync(path).mtimeMs : 0);

/** When the newest file below a folder was written, in milliseconds. */
function newestIn(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((newest, entry) => {
    const path = join(folder, entry.name);
    return Math.max(newest, entry.isDirectory() ? newestIn(path) : timeOf(path));
  }, 0);
}

/** Installs what a folder's lockfile names, unless it is there already. */
function install(folder: string, name: string): void {
  if (timeOf(join(folder, 'node_modules', '.package-lock.json')) >= timeOf(join(folder, 'package-lock.json')))
    return;
  say(`Installing the packages of ${name}. This happens once, and after a change of its package-lock.json.`);
  insist(folder, 'npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
}

/** Installs what packages/client is built and tested with. */
export const installClient = (): void => install(clientFolder, 'packages/client');

/**
 * Builds packages/client when a source is newer than its build.
 *
 * @throws Error also when a size is over its budget
 */
export function buildClient(): void {
  installClient();
  const built = join(clientFolder, 'dist', 'built');
  const sources = ['src', 'scripts'].map((each) => newestIn(join(clientFolder, each)));
  if (timeOf(built) > Math.max(...sources)) return;
  say('Building packages/client.');
  insist(clientFolder, 'npm', ['run', '--silent', 'build']);
  writeFileSync(built, '');
}

/** Installs and builds examples/console, with packages/client as npm would deliver it. */
export function buildConsole(): void {
  buildClient();
  const marker = join(consoleFolder, 'node_modules', '.client-built');
  const clientBuild = String(timeOf(join(clientFolder, 'dist', 'built')));
  install(consoleFolder, 'examples/console');
  if (!existsSync(marker) || readFileSync(marker, 'utf8') !== clientBuild) {
    insist(consoleFolder, 'npm', ['run', '--silent', 'take-client']);
    writeFileSync(marker, clientBuild);
  }
  say('Building examples/console.');
  insist(consoleFolder, 'npm', ['run', '--silent', 'build']);
}
