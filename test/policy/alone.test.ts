import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from '@jest/globals';

const root = join(__dirname, '../..');
const folder = join(root, 'src/policy');

test('the policy loads alone: itself and the catalogue, nothing else', () => {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
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
  const isOurs = (file: string) => /^src\/(policy|catalogue)\//.test(file);
  expect(loaded.filter((file) => !isOurs(file))).toEqual([]);
});
