import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Asking } from './admission';
import { isRecord } from './params';
import type { CallSignal } from '../../ecs/port';

/** The headers that a client may send as connection parameters instead: browsers can add none to a WebSocket. */
const names = [
  'authorization',
  'router-authorization',
  'apollographql-client-name',
  'apollographql-client-version',
  'graphql-client-name',
  'graphql-client-version',
  'accept-language',
] as const;

/**
 * @param params the payload of `connection_init`: headers by name, or an object `headers` with them.
 * @param signal aborted when the connection is closed.
 * @returns the beginning of a WebSocket as a request. A header of the connection itself counts before a parameter.
 */
export function askingOf(request: IncomingMessage, params: unknown, signal: CallSignal): Asking {
  const given = isRecord(params) ? params : {};
  const nested = isRecord(given.headers) ? given.headers : {};
  const texts = [given, nested].flatMap((source) =>
    Object.entries(source).map(([name, value]) => [name.toLowerCase(), value] as const),
  );
  const added = names.flatMap((name) => {
    const [, text] = texts.find(([each, value]) => each === name && typeof value === 'string') ?? [];
    return typeof text === 'string' ? [[name, text] as const] : [];
  });
  const headers = { ...Object.fromEntries(added), ...request.headers };
  const asked = Object.create(request, { headers: { value: headers } }) as IncomingMessage;
  return { request: asked, requestId: randomUUID(), signal };
}
