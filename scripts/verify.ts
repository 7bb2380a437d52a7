/**
 * Asks the real Alibaba Cloud and the emulator the same questions: `npm run verify -- --help`, and docs/verify.md.
 */
import { verify } from './verify/run';

const interrupt = new AbortController();
// The first Ctrl-C ends the run after the call in flight; the second one ends it at once.
process.once('SIGINT', () => interrupt.abort());

void verify({
  args: process.argv.slice(2),
  env: process.env,
  stdout: process.stdout,
  stderr: process.stderr,
  signal: interrupt.signal,
}).then((code) => process.exit(code));
