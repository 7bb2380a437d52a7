import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { say } from './report';
import type { Row } from './report';

/** The memory of the mirror, as `npm run bench:mirror-memory` measures it. */
export function measureMemory(): Promise<readonly Row[]> {
  say('memory: 10,000 instances and 30,000 disks in the mirror');
  const file = join(__dirname, '..', 'mirror-memory.ts');
  const { stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', '--import', 'tsx', file], {
    encoding: 'utf8',
  });
  const megabytes = stdout.trim().split('\n').at(-1);
  if (megabytes === undefined || megabytes === '') throw new Error(`It was not measured: ${stderr}`);
  return Promise.resolve([
    {
      measure: 'mirror of 10,000 instances × 3 disks',
      off: '–',
      on: `${megabytes} MB`,
      goal: '150 MB or less',
    },
  ]);
}
