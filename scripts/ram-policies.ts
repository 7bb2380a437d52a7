/** Writes deploy/ram: the least that the program needs to be allowed in Alibaba Cloud. `npm run ram-policies` */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { policies } from './ram/policies';

const folder = join(__dirname, '..', 'deploy', 'ram');

async function main(): Promise<void> {
  for (const [name, policy] of Object.entries(policies)) {
    const file = join(folder, name);
    const options = await resolveConfig(file);
    writeFileSync(file, await format(JSON.stringify(policy), { ...options, parser: 'json' }));
    process.stdout.write(`deploy/ram/${name}\n`);
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
