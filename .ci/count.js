// The last line of a run: how many tests passed and failed, by the test runner's own report.
const { readFileSync } = require('node:fs');

const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
  readFileSync(process.argv[2], 'utf8'),
);
// A file that could not run at all has failed, although none of its tests was counted.
process.stdout.write(`${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed\n`);
