import { defineConfig } from 'vitest/config';

/** Generous: no test may depend on speed. */
const ms = 300_000;

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: ms,
    hookTimeout: ms,
    maxWorkers: 1,
    fileParallelism: false,
  },
});
