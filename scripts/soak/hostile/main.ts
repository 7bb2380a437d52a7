import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Options } from '../options';
import { print } from '../report';
import { podOf } from './pod';
import { printHead, printResult, printVerdict } from './report';
import { runHostile } from './run';

const root = join(__dirname, '..', '..', '..');

/** Builds the program, attacks it, and prints what came of it. @returns whether it survived */
export async function soakHostile({ seconds, concurrency }: Options): Promise<boolean> {
  print('Building the program.');
  const { status } = spawnSync('npm', ['run', '--silent', 'build:subgraph'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error('The program could not be built.');
  const pod = podOf();
  printHead(pod);
  const entry = [join(root, 'dist', 'main.js')];
  const results = await runHostile({ pod, entry, seconds, connections: concurrency, onResult: printResult });
  return printVerdict(results, pod);
}
