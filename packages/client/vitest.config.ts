import { defineConfig } from 'vitest/config';

/** Generous: no test may depend on speed. */
const ms = 120_000;

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    testTimeout: ms,
    hookTimeout: ms,
    maxWorkers: 1,
    // The tests ask a graph on another port, as a page behind a proxy does not.
    environmentOptions: { happyDOM: { settings: { fetch: { disableSameOriginPolicy: true } } } },
    typecheck: { enabled: true, include: ['test/**/*.test-d.ts'], tsconfig: './tsconfig.json' },
  },
});
