const { join } = require('node:path');

const swc = (syntax) => [
  '@swc/jest',
  { jsc: { parser: { syntax }, target: 'es2022' }, module: { type: 'commonjs' }, sourceMaps: 'inline' },
];

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
  transform: { '^.+\\.ts$': swc('typescript'), '/node_modules/jose/.+\\.js$': swc('ecmascript') },
  // jose has ES modules only, which Jest's `require` cannot load as they are.
  transformIgnorePatterns: ['/node_modules/(?!jose/)'],
  // The package's source, so that tests need no build.
  moduleNameMapper: { '^ecs-emulator$': join(__dirname, 'packages/ecs-emulator/src/index.ts') },
  // `testTimeout` has no effect in a project; test/setup/time-limit.ts sets it.
  globals: { timeLimitMs: seconds * 1000 },
  setupFilesAfterEnv: ['silent-console', 'time-limit'].map((name) =>
    join(__dirname, `test/setup/${name}.ts`),
  ),
});
