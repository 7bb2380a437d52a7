const project = require('./jest.base');

/**
 * The tests that need a real Redis: `npm run test:redis`. They start `redis-server` themselves.
 *
 * @type {import('jest').Config}
 */
module.exports = {
  projects: [{ ...project('redis', 180), roots: ['<rootDir>/test/redis'] }],
  // Each file has its own server; what they wait for is time, not work.
  maxWorkers: 2,
  workerGracefulExitTimeout: 10_000,
};
