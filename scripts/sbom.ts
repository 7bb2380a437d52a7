/**
 * Prints the shipped packages as a CycloneDX document: `npm run --silent sbom > sbom.json`. Needs only the lock file,
 * neither network nor node_modules.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import packageJson from '../package.json';
import { shipped } from './sbom/bom';
import type { Bom } from './sbom/bom';

/** @returns npm's document of the lock file, reduced to the shipped packages. */
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
