/**
 * Builds packages/client, which checks its sizes, and runs its tests. Arguments go to Vitest:
 *
 *   npm run test:client -- --reporter=json --outputFile=report.json
 */
import { buildClient, clientFolder, runIn } from './packages';

buildClient();
process.exitCode = runIn(clientFolder, 'npx', ['--no-install', 'vitest', 'run', ...process.argv.slice(2)]);
