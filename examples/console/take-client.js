// Puts the built package in place of the installed one, as npm would after a new release of it.
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const source = join(import.meta.dirname, '../../packages/client');
const target = join(import.meta.dirname, 'node_modules/@ecs-security-lock/client');

for (const each of ['dist', 'graphql', 'package.json']) {
  rmSync(join(target, each), { recursive: true, force: true });
  cpSync(join(source, each), join(target, each), { recursive: true });
}
