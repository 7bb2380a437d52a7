/**
 * Builds packages/client, which checks its sizes, checks it, and runs its tests. Arguments go to Vitest:
 *
 *   npm run test:client -- --reporter=json --outputFile=report.json
 */
import { buildClient, check, clientFolder, runIn } from './packages';

buildClient();
check(clientFolder);
process.exitCode = runIn(clientFolder, 'npx', ['--no-install', 'vitest', 'run', ...process.argv.slice(2)]);
