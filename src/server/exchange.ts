import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Caller } from '../context';
import type { CallSignal } from '../ecs/port';
import { RequestSignal } from './request-signal';

/** One request and its answer. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** The caller's id when it is well-formed, otherwise a new one; the answer repeats it. */
  readonly requestId: string;
  /** Aborted when the client goes away before it has its answer. */
  readonly signal: CallSignal;
  caller: Caller;
}

/** An anonymous caller; scopes are not checked. */
export const anonymous: Caller = { subject: null, scopes: null };

const wellFormed = /^[\w.:+/=-]{1,128}$/;

const traceContext = /^[\da-f]{2}-[\da-f]{32}-[\da-f]{16}-[\da-f]{2}$/;

/** @returns the request's W3C trace context; null when absent or malformed. */
export function traceparentOf({ headers }: IncomingMessage): string | null {
  const { traceparent } = headers;
  return typeof traceparent === 'string' && traceContext.test(traceparent) ? traceparent : null;
}

export function createExchange(request: IncomingMessage, response: ServerResponse): Exchange {
  const given = request.headers['x-request-id'];
  const signal = new RequestSignal();
  const gone = (): void => {
    if (!response.writableFinished) signal.abort();
  };
  response.once('close', gone);
  request.socket.once('close', gone);
  // A connection that is kept for many requests must not collect a listener of each.
  response.once('finish', () => request.socket.off('close', gone));
  return {
    request,
    response,
    requestId: typeof given === 'string' && wellFormed.test(given) ? given : randomUUID(),
    signal,
    caller: anonymous,
  };
}

/** @returns a header's value; the first one when it is repeated. */
export function headerOf({ headers }: IncomingMessage, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/** @returns the path without the query. */
export const pathOf = ({ url = '/' }: IncomingMessage): string => {
  const query = url.indexOf('?');
  return query === -1 ? url : url.slice(0, query);
};
