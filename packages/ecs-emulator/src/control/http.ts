import type { IncomingMessage } from 'node:http';
import type { Rendered } from '../protocol/answer';
import type { Control } from './control';
import { UnknownResource } from './control';
import { panelFile } from './panel';
import { controlRoutes, WrongControlRequest } from './routes';
import { Refusal } from '../protocol/errors';
import { flatHeaders, parsePairs, readBody } from '../protocol/request';

/** The path of the control API; no ECS client calls it. */
const root = '/_emulator';

const loopbackNames: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

export const isControlPath = (url: string): boolean =>
  url === root || url.startsWith(`${root}/`) || url.startsWith(`${root}?`);

const json = (status: number, body: unknown): Rendered => ({
  status,
  headers: { 'content-type': 'application/json;charset=utf-8', 'cache-control': 'no-store' },
  text: `${JSON.stringify(body, undefined, 2)}\n`,
});

/** Methods without a body. A web page cannot send a DELETE to another origin without asking first, so it needs no type. */
const withoutBody: ReadonlySet<string> = new Set(['GET', 'HEAD', 'DELETE']);

/** Guards against web pages, which can send requests here: refuses foreign host names and bodies that are not JSON. */
function guard(message: IncomingMessage, headers: Readonly<Record<string, string>>): Rendered | undefined {
  const host = (headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
  if (!loopbackNames.has(host))
    return json(403, { error: 'the control API answers to loopback host names only' });
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (!withoutBody.has(message.method ?? 'GET') && type !== 'application/json') {
    return json(415, { error: 'send content-type: application/json' });
  }
  return undefined;
}

function parseBody(text: string): unknown {
  if (text.trim() === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new WrongControlRequest('the body is no JSON');
  }
}

/** Matches a pattern such as `/instances/{id}/lock` against a path; undefined when it does not match. */
function matchRoute(pattern: string, path: string): Record<string, string> | undefined {
  const [wanted, given] = [pattern.split('/'), path.split('/')];
  if (wanted.length !== given.length) return undefined;
  const found: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const actual = given[index] ?? '';
    if (/^\{.+\}$/.test(part)) found[part.slice(1, -1)] = decodeURIComponent(actual);
    else if (part !== actual) return undefined;
  }
  return found;
}

/**
 * Answers one request to the control API: JSON in, JSON out.
 *
 * @param maxBodySize - in bytes
 */
export async function handleControl(
  control: Control,
  message: IncomingMessage,
  maxBodySize: number,
): Promise<Rendered> {
  const headers = flatHeaders(message);
  const refused = guard(message, headers);
  if (refused !== undefined) return refused;
  const [path = '', query = ''] = (message.url ?? '').slice(root.length).split('?');
  const method = message.method === 'HEAD' ? 'GET' : message.method;
  const wanted = path === '' ? '/' : path;
  const file = method === 'GET' ? panelFile(wanted) : undefined;
  if (file !== undefined) return file;
  try {
    const body = parseBody((await readBody(message, maxBodySize)).toString('utf8'));
    const here = controlRoutes.filter((route) => matchRoute(route.path, wanted) !== undefined);
    const route = here.find((candidate) => candidate.method === method);
    if (route === undefined) {
      if (here.length === 0) return json(404, { error: `no route ${wanted}; GET ${root}/ lists them` });
      return json(405, { error: `${wanted} takes ${here.map((candidate) => candidate.method).join(', ')}` });
    }
    const result = route.run(control, {
      names: matchRoute(route.path, wanted) ?? {},
      query: Object.fromEntries(parsePairs(query)),
      body,
    });
    return json(200, result ?? { ok: true });
  } catch (error) {
    if (error instanceof UnknownResource) return json(404, { error: error.message });
    if (error instanceof WrongControlRequest) return json(400, { error: error.message });
    if (error instanceof Refusal) return json(error.status, { error: error.message });
    return json(500, { error: error instanceof Error ? error.message : String(error) });
  }
}
