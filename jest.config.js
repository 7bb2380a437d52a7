const project = require('./jest.base');

/** @type {import('jest').Config} */
module.exports = {
  projects: [
    {
      ...project('unit', 60),
      roots: ['<rootDir>/test'],
      testPathIgnorePatterns: ['<rootDir>/test/(e2e|property|redis)/'],
    },
    { ...project('property', 180), roots: ['<rootDir>/test/property'] },
    { ...project('e2e', 180), roots: ['<rootDir>/test/e2e'] },
    '<rootDir>/packages/ecs-emulator',
  ],
  maxWorkers: 2,
  // A worker has loaded thousands of modules. On a busy machine it takes longer to end than Jest's half a second, which Jest
  // reports as a leak. A worker with a real leak does not end at all, and is reported after this time.
  workerGracefulExitTimeout: 10_000,
};
