import type { Caller, ClientName, RequestFacts, StreamRequest } from '../context';
import { headerOf, traceparentOf } from './exchange';
import type { Exchange } from './exchange';
import { localeOf } from '../locale';
import { mostAgeOf } from './most-age';
import type { CallSignal } from '../ecs/port';

/** What is known of a request, by whatever way it came. */
export interface Asked extends Pick<Exchange, 'request' | 'requestId'> {
  readonly caller: Caller;
}

/**
 * @param signal aborted when the client goes away.
 * @param timeoutMs how long the request may take, in milliseconds.
 * @returns what the request's context is made of.
 */
export const factsOf = (
  { request, requestId, caller }: Asked,
  signal: CallSignal,
  timeoutMs: number,
  stream?: StreamRequest,
): RequestFacts => ({
  requestId,
  caller,
  client: clientOf(request),
  deadline: Date.now() + timeoutMs,
  signal,
  traceparent: traceparentOf(request),
  mostAgeMs: mostAgeOf({ request }),
  locale: localeOf(headerOf(request, 'accept-language')),
  ...(stream === undefined ? {} : { stream }),
});

const wellFormed = /^[\w .,@/:+-]{1,64}$/;

/** The client's name and version, as routers pass them on; null when absent or not safe to log. */
function clientOf(request: Exchange['request']): ClientName {
  const first = (...names: readonly string[]): string | null => {
    const value = names.map((name) => headerOf(request, name)).find((each) => each !== undefined);
    return value !== undefined && wellFormed.test(value) ? value : null;
  };
  return {
    name: first('apollographql-client-name', 'graphql-client-name'),
    version: first('apollographql-client-version', 'graphql-client-version'),
  };
}
