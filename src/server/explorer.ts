import type { OutgoingHttpHeaders } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixedHeaders, sendText } from './answer';
import type { Exchange } from './exchange';
import { pathOf } from './exchange';
import { altairFolder, altairPage, altairPolicy, narrowStyle, startScript } from './explorer/altair';
import type { ExampleIds } from './explorer/examples';
import { bytesOf, filesBelow } from './explorer/files';
import { explorerPage } from './explorer/page';

export interface ExplorerOptions {
  /** The folder of Altair's files, and their version. */
  readonly altair: { readonly folder: string; readonly version: string };
  /** Ids for the examples; an empty object when none are known. */
  readonly ids: ExampleIds;
  /** The address of the emulator's panel. */
  readonly panel?: URL | undefined;
}

/** Serves the explorer. @returns whether it did: false for a request for something else. */
export type Explorer = (exchange: Exchange) => boolean;

/** Altair's files are below a path with their version, so they never change. */
const forever = { 'cache-control': 'private, max-age=31536000, immutable' };
const html = { 'content-type': 'text/html; charset=utf-8', 'referrer-policy': 'no-referrer' };

/** Reads Altair's folder once. @returns the pages at /, /explorer/ and below. */
export function createExplorer({ altair, ids, panel }: ExplorerOptions): Explorer {
  const { version } = altair;
  const files = filesBelow(altair.folder);
  const shell = explorerPage(panel);
  const texts = new Map<string, { readonly text: string; readonly headers: OutgoingHttpHeaders }>([
    ['/', { text: shell.html, headers: { ...html, 'content-security-policy': shell.policy } }],
    [
      '/explorer/',
      {
        text: altairPage(readFileSync(join(altair.folder, 'index.html'), 'utf8'), version),
        headers: { ...html, 'content-security-policy': altairPolicy },
      },
    ],
    ['/explorer/narrow.css', { text: narrowStyle, headers: { 'content-type': 'text/css; charset=utf-8' } }],
    [
      '/explorer/start.js',
      { text: startScript(ids), headers: { 'content-type': 'text/javascript; charset=utf-8' } },
    ],
  ]);
  const folder = altairFolder(version);

  return (exchange) => {
    const { request, response } = exchange;
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    const path = pathOf(request);
    const page = texts.get(path);
    if (page !== undefined) {
      sendText(response, 200, { ...fixedHeaders(exchange), ...page.headers }, page.text);
      return true;
    }
    const file = path.startsWith(folder) ? files.get(path.slice(folder.length)) : undefined;
    if (file === undefined) return false;
    const bytes = bytesOf(file);
    const headers = { 'content-type': file.type, 'content-length': bytes.length };
    response.writeHead(200, { ...fixedHeaders(exchange), ...forever, ...headers }).end(bytes);
    return true;
  };
}
