import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from '@jest/globals';

const root = join(__dirname, '../..');
const folder = join(root, 'src/policy');

test('the policy loads alone: fewer than ten modules, all of them its own', () => {
  const files = readdirSync(folder).map((file) => join(folder, file));
  const script = `
    const before = new Set(Object.keys(require.cache));
    for (const file of ${JSON.stringify(files)}) require(file);
    process.stdout.write(JSON.stringify(Object.keys(require.cache).filter((file) => !before.has(file))));
  `;
  const output = execFileSync(process.execPath, ['--require', 'tsx/cjs', '--eval', script], {
    cwd: root,
    encoding: 'utf8',
  });
  const loaded = (JSON.parse(output) as string[]).map((file) => relative(root, file));
  expect(loaded.length).toBeGreaterThan(0);
  expect(loaded.length).toBeLessThan(10);
  expect(loaded.filter((file) => !file.startsWith(join('src', 'policy')))).toEqual([]);
});
