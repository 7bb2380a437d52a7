/** The compiled output of a moved file must not stay. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { root } from './dockerfile';

let folder = '';

const write = (...paths: readonly string[]): void => {
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), '');
  }
};

const removeStale = (): unknown =>
  execFileSync(process.execPath, [join(root, 'scripts', 'remove-stale.js'), 'src', 'dist'], { cwd: folder });

/** Runs the script and lists what is left below dist. */
function remaining(): string[] {
  removeStale();
  return readdirSync(join(folder, 'dist'), { recursive: true, encoding: 'utf8' }).sort();
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stale-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('a file without its source goes, and an empty folder with it', () => {
  const kept = ['fleet', 'fleet/index.js', 'main.d.ts', 'main.js', 'main.js.map'];
  write('src/main.ts', 'src/fleet/index.ts');
  write(...kept.slice(1).map((name) => `dist/${name}`));
  write('dist/fleet.js', 'dist/fleet.js.map', 'dist/fleet.d.ts', 'dist/old/gone.js');
  expect(remaining()).toEqual(kept);
});

test('what tsc keeps for the next build stays', () => {
  write('src/main.ts', 'dist/.tsbuildinfo');
  expect(remaining()).toEqual(['.tsbuildinfo']);
});

test('before the first build there is nothing to remove', () => {
  write('src/main.ts');
  removeStale();
  expect(readdirSync(folder)).toEqual(['src']);
});
