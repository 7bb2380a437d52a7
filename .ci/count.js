// The last line of a run: how many tests passed and failed, by the test runner's own reports.
const { readFileSync } = require('node:fs');

/** A run that wrote no report has failed as a whole. */
const report = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    process.stdout.write(`${file} has no report: that run did not come to its end\n`);
    return { numPassedTests: 0, numFailedTests: 1, numRuntimeErrorTestSuites: 0, testResults: [] };
  }
};
const reports = process.argv.slice(2).map(report);
const sum = (name) => reports.reduce((total, one) => total + (one[name] ?? 0), 0);
// Vitest counts a file that could not run among its suites only.
const unrunnable = reports
  .filter(({ numRuntimeErrorTestSuites }) => numRuntimeErrorTestSuites === undefined)
  .flatMap(({ testResults }) => testResults)
  .filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0);

// Apollo's integration suite skips incremental delivery by itself. Nothing else may be skipped.
const skipsItself = /apollo-suite\.test\.ts$/;
const skipped = reports
  .flatMap(({ testResults }) => testResults)
  .flatMap(({ name, assertionResults }) =>
    assertionResults.filter(({ status }) => ['pending', 'todo', 'skipped'].includes(status)).map(() => name),
  );
const wrong = skipped.filter((file) => !skipsItself.test(file));
process.stdout.write(
  `${skipped.length - wrong.length} tests are skipped by Apollo's integration suite itself: they need graphql 17\n`,
);
for (const file of new Set(wrong)) process.stdout.write(`skipped in ${file}: no test of ours may be\n`);

// A file that could not run at all has failed, although none of its tests was counted.
const failed = sum('numFailedTests') + sum('numRuntimeErrorTestSuites') + unrunnable.length + wrong.length;
process.stdout.write(`${sum('numPassedTests')} passed, ${failed} failed\n`);
if (failed > 0) process.exitCode = 1;
