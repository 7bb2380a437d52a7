/**
 * Prints what is shipped, as a CycloneDX document, from the lock file alone: `npm run --silent sbom > sbom.json`.
 * Neither the network nor node_modules is needed.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import packageJson from '../package.json';
import { shipped } from './sbom/bom';
import type { Bom } from './sbom/bom';

/** @returns npm's document of everything in the lock file, cut down to what is shipped. */
export function sbom(): Bom {
  const options = ['--sbom-format=cyclonedx', '--sbom-type=application', '--package-lock-only', '--offline'];
  const text = execFileSync('npm', ['sbom', ...options], {
    cwd: join(__dirname, '..'),
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return shipped(JSON.parse(text) as Bom, packageJson);
}

if (require.main === module) process.stdout.write(`${JSON.stringify(sbom(), null, 2)}\n`);
