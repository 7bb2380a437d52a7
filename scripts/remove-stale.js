/**
 * Removes compiled files whose source no longer exists. tsc does not remove them, and `require('./fleet')` would still
 * find an old fleet.js beside fleet/index.js.
 *
 *   node scripts/remove-stale.js SOURCE TARGET [SOURCE TARGET …]
 */
const { existsSync, readdirSync, rmdirSync, rmSync } = require('node:fs');
const { join, relative } = require('node:path');

const compiled = /(\.d\.ts|\.js|\.js\.map)$/;

/**
 * @param {string} source - the folder of the TypeScript files
 * @param {string} target - the output folder of tsc; it may be absent
 */
function removeStale(source, target) {
  if (!existsSync(target)) return;
  const clean = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      const file = join(source, relative(target, path).replace(compiled, '.ts'));
      if (entry.isDirectory()) clean(path);
      else if (compiled.test(path) && !existsSync(file)) rmSync(path);
    }
    if (folder !== target && readdirSync(folder).length === 0) rmdirSync(folder);
  };
  clean(target);
}

const folders = process.argv.slice(2);
while (folders.length > 1) removeStale(folders.shift(), folders.shift());
