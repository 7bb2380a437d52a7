import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rendered } from '../protocol/answer';

/** From dist/control as from src/control. */
const folder = join(__dirname, '..', '..', 'panel');

const types: Readonly<Record<string, string>> = {
  'index.html': 'text/html; charset=utf-8',
  'panel.css': 'text/css; charset=utf-8',
  'panel.js': 'text/javascript; charset=utf-8',
};

/** The panel talks to the emulator alone, and only pages of this machine may show it in a frame. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self' http://127.0.0.1:* http://localhost:*",
].join('; ');

const root = '/panel/';

/** @returns a file of the panel: a page with buttons for the control API; undefined for another path. */
export function panelFile(path: string): Rendered | undefined {
  if (!path.startsWith(root)) return undefined;
  const name = path === root ? 'index.html' : path.slice(root.length);
  const type = Object.hasOwn(types, name) ? types[name] : undefined;
  if (type === undefined) return undefined;
  return {
    status: 200,
    headers: {
      'content-type': type,
      'cache-control': 'no-store',
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    },
    text: readFileSync(join(folder, name), 'utf8'),
  };
}
