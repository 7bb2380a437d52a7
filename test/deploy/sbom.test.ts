/** The SBOM has all shipped packages and no development tools. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import packageJson from '../../package.json';
import { installedPackages } from '../../scripts/docs/licences';
import type { Lock } from '../../scripts/docs/licences';
import { sbom } from '../../scripts/sbom';
import { shipped } from '../../scripts/sbom/bom';

test('it is what the lock file marks as no development package, version by version', () => {
  const lock = JSON.parse(readFileSync(join(__dirname, '..', '..', 'package-lock.json'), 'utf8')) as Lock;
  const locked = installedPackages(lock)
    .filter(({ isShipped }) => isShipped)
    .map(({ name, version }) => `${name}@${version}`);
  const { metadata, components } = sbom();
  expect(components.map(({ name, version }) => `${name}@${version}`).sort()).toEqual(
    [...new Set(locked)].sort(),
  );
  expect(metadata.component).toMatchObject({ name: packageJson.name, version: packageJson.version });
  for (const name of Object.keys(packageJson.dependencies)) {
    expect(components.map((component) => component.name)).toContain(name);
  }
}, 60_000);

test('a package that a tool needs too is shipped, and what only the tool needs is not', () => {
  const component = (name: string) => ({ 'bom-ref': `${name}@1.0.0`, name, version: '1.0.0' });
  const bom = {
    metadata: { component: { ...component('folder'), 'bom-ref': 'app@1.0.0' } },
    components: ['used', 'shared', 'tool', 'helper'].map(component),
    dependencies: [
      { ref: 'app@1.0.0', dependsOn: ['used@1.0.0', 'tool@1.0.0'] },
      { ref: 'used@1.0.0', dependsOn: ['shared@1.0.0'] },
      { ref: 'shared@1.0.0', dependsOn: ['used@1.0.0'] },
      { ref: 'tool@1.0.0', dependsOn: ['shared@1.0.0', 'helper@1.0.0'] },
      { ref: 'helper@1.0.0' },
    ],
  };
  const result = shipped(bom, { name: 'app', dependencies: { used: '^1.0.0' } });
  expect(result.components.map(({ name }) => name)).toEqual(['used', 'shared']);
  expect(result.metadata.component.name).toBe('app');
  expect(result.dependencies.map(({ ref }) => ref)).toEqual(['app@1.0.0', 'used@1.0.0', 'shared@1.0.0']);
  expect(result.dependencies[0]?.dependsOn).toEqual(['used@1.0.0']);
});
