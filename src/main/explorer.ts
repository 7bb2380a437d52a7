import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createExplorer } from '../server/explorer';
import type { Explorer, ExplorerOptions } from '../server/explorer';
import type { EmulatorPlace } from './banner';

/** Finds the file of a package, as `require.resolve` does. */
export type Resolve = (request: string) => string;

/** The package is a development dependency: a production install has none, so it is found by a name in a variable. */
const packageFile = 'altair-static/package.json';

/** @returns where Altair is and its version; undefined when it is not installed. */
export function installedAltair(
  resolve: Resolve = (request) => require.resolve(request),
): ExplorerOptions['altair'] | undefined {
  let file;
  try {
    file = resolve(packageFile);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  return { folder: join(dirname(file), 'build', 'dist'), version };
}

/**
 * @param emulator the running emulator, whose panel is shown beside; undefined with the real cloud.
 * @returns undefined when Altair is not installed.
 */
export function createInstalledExplorer(
  emulator: EmulatorPlace | undefined,
  altair: ExplorerOptions['altair'] | undefined,
): Explorer | undefined {
  if (altair === undefined) return undefined;
  return createExplorer({
    altair,
    ids: emulator?.instances ?? {},
    panel: emulator && new URL('/_emulator/panel/', emulator.url),
  });
}
