const { join } = require('node:path');

/**
 * A project of the tests.
 *
 * @param seconds - the time limit of a test. It is generous, so that it holds on a busy machine: no test depends on speed.
 * @returns {import('jest').Config}
 */
module.exports = (displayName, seconds) => ({
  displayName,
  testEnvironment: 'node',
  testMatch: ['**/*.test.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  // The package's source, so that tests need no build.
  moduleNameMapper: { '^ecs-emulator$': join(__dirname, 'packages/ecs-emulator/src/index.ts') },
  // `testTimeout` has no effect in a project; test/setup/time-limit.ts sets it.
  globals: { timeLimitMs: seconds * 1000 },
  setupFilesAfterEnv: ['silent-console', 'time-limit'].map((name) =>
    join(__dirname, `test/setup/${name}.ts`),
  ),
});
