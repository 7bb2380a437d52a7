import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** What an application bundles for each use, minified and compressed, without what it has anyway (React, Apollo, graphql). */
const budgets = [
  { use: 'matchOutcome alone', bytes: 500, code: `export { matchOutcome } from './dist/esm/index.js'` },
  { use: 'readinessOf alone', bytes: 350, code: `export { readinessOf } from './dist/esm/index.js'` },
  {
    use: 'cache policies',
    bytes: 900,
    code: `export { ecsTypePolicies, ecsPossibleTypes } from './dist/esm/index.js'`,
  },
  {
    use: 'one button',
    bytes: 3_200,
    code: `export { startInstance } from './dist/esm/index.js'; export { useEcsOperation } from './dist/esm/react/index.js'`,
  },
  {
    use: 'all of React and all operations',
    bytes: 9_000,
    code: `export * from './dist/esm/react/index.js'; export * from './dist/esm/index.js'`,
  },
  { use: 'the link', bytes: 4_000, code: `export * from './dist/esm/apollo/index.js'` },
];

const outside = ['react', 'react-dom', '@apollo/client', '@apollo/client/react', 'graphql', 'rxjs'];

/** Bytes of each use. */
export const measure = (root) =>
  Promise.all(
    budgets.map(async ({ use, bytes, code }) => {
      const { outputFiles } = await build({
        stdin: { contents: code, resolveDir: root, loader: 'js' },
        bundle: true,
        minify: true,
        write: false,
        format: 'esm',
        external: outside,
        logLevel: 'error',
      });
      return { use, budget: bytes, gzip: gzipSync(outputFiles[0].contents).length };
    }),
  );

/** Prints the sizes, and fails where one is over its budget. */
export async function checkSizes(root) {
  const sizes = await measure(root);
  for (const { use, budget, gzip } of sizes)
    process.stdout.write(`${use.padEnd(34)} ${String(gzip).padStart(6)} of ${budget} bytes, gzip\n`);
  const over = sizes.filter(({ gzip, budget }) => gzip > budget);
  if (over.length === 0) return;
  process.stderr.write(
    `Over the budget: ${over.map(({ use }) => use).join(', ')}. Make it smaller, or argue for more in scripts/sizes.mjs.\n`,
  );
  process.exitCode = 1;
}
