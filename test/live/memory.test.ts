import { expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(__dirname, '..', '..');

test('the mirror of 10,000 instances with 3 disks each takes no more than 150 MB', async () => {
  const measure = ['--expose-gc', '--import', 'tsx', join(root, 'bench', 'mirror-memory.ts')];
  const { stdout } = await promisify(execFile)(process.execPath, measure, { cwd: root });
  const [size, megabytes] = stdout.trim().split('\n');
  expect(size).toBe('10000 instances, 30000 disks');
  expect(Number(megabytes)).toBeGreaterThan(10);
  expect(Number(megabytes)).toBeLessThanOrEqual(150);
});
