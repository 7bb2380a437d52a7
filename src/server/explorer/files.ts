import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

/** A file to serve. */
export interface StaticFile {
  readonly path: string;
  readonly type: string;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** The frame in which Altair runs scripts of users before and after requests: it needs `eval`, so it is left out. */
const leftOut = 'iframe-sandbox/';

/**
 * Lists a folder once, so that no request names a path of the file system.
 *
 * @returns name below the folder, with `/` → its file; files of other types are left out.
 */
export function filesBelow(folder: string): ReadonlyMap<string, StaticFile> {
  const found = new Map<string, StaticFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = types[extname(entry.name)];
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path).split(sep).join('/');
    if (entry.isFile() && type !== undefined && !name.startsWith(leftOut)) found.set(name, { path, type });
  }
  return found;
}

export const bytesOf = ({ path }: StaticFile): Buffer => readFileSync(path);
