/*
 * The whole program against the emulator in another process: how many requests a second it answers, what each costs, and
 * how it starts. Run it with `npm run bench:program`; `-- --help` lists its options.
 */
import { parseArgs } from 'node:util';
import { measureQueries } from './program/queries';
import { measureStart } from './program/start';

const help = `npm run bench:program -- [options]

Measures the built program against the emulator in another process, with LIVE=off and LIVE=on: requests a second, CPU time and
calls of ECS for each request; then its start, beside Apollo Server with the same schema. Takes about two minutes.

  --ms <n>       how long each query is asked, in milliseconds (default 4000)
  --starts <n>   how often each server is started; medians are shown (default 5)
  --help         this text
`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      ms: { type: 'string', default: '4000' },
      starts: { type: 'string', default: '5' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return void process.stdout.write(help);
  process.stdout.write(await measureQueries(Number(values.ms)));
  process.stdout.write(await measureStart(Number(values.starts)));
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  // The emulator's process would keep this one alive.
  process.exit(1);
});
