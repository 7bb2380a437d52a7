/**
 * Builds examples/console and tests it in a browser. Arguments go to Vitest:
 *
 *   npm run test:browser -- --reporter=json --outputFile=report.json
 */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { buildConsole, check, consoleFolder, runIn } from './packages';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** CHROMIUM, or the first browser of the path. */
function browser(): string | undefined {
  const { CHROMIUM, PATH = '' } = process.env;
  if (CHROMIUM !== undefined) return existsSync(CHROMIUM) ? CHROMIUM : undefined;
  return names
    .flatMap((name) => PATH.split(delimiter).map((folder) => join(folder, name)))
    .find((each) => existsSync(each));
}

const executable = browser();
if (executable === undefined) {
  process.stderr.write(
    'No browser was found. Install one (on Debian: apt-get install chromium), or set CHROMIUM to the path of Chromium or Chrome.\n',
  );
  process.exitCode = 1;
} else {
  process.env.CHROMIUM = executable;
  buildConsole();
  check(consoleFolder);
  process.exitCode = runIn(consoleFolder, 'npx', ['--no-install', 'vitest', 'run', ...process.argv.slice(2)]);
}
