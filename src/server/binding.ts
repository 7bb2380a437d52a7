import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { HeaderMap } from '@apollo/server';
import type { ApolloServer, BaseContext, HTTPGraphQLResponse } from '@apollo/server';
import type { AnswerSlot } from '../execution/answer';
import { sendBytes, sendText } from './answer';
import { createBodyReader, mediaTypeOf, parseJson, usualBodyLimits } from './body';
import type { BodyLimits } from './body';
import type { Exchange } from './exchange';
import { headerOf } from './exchange';

export interface BindingOptions<C extends BaseContext> {
  readonly server: ApolloServer<C>;
  readonly body?: BodyLimits;
  /** Checks a request before its body is read; throws an HttpRefusal to refuse it. */
  readonly beforeBody?: (exchange: Exchange) => Promise<void> | void;
  /** Does the work from here on, or throws an HttpRefusal: it may limit how many do so at once. */
  readonly run?: (work: () => Promise<void>) => Promise<void>;
  /** Checks the bytes of a body before they are parsed; throws an HttpRefusal to refuse it. */
  readonly beforeParse?: (body: Uint8Array) => void;
  /** Checks the body and returns the one that GraphQL reads; throws an HttpRefusal to refuse it. */
  readonly afterBody?: (exchange: Exchange, body: unknown) => unknown;
  /** Answers a request that is no ordinary one, such as a subscription. @returns whether it did. */
  readonly instead?: (exchange: Exchange, body: unknown) => Promise<boolean>;
  /** @param slot for the context, as its property `answerSlot`, so that large answers are sent as bytes. */
  readonly context: (exchange: Exchange, slot: AnswerSlot) => Promise<C>;
  /** Headers of every answer; they override Apollo's. */
  readonly headers?: (exchange: Exchange) => OutgoingHttpHeaders;
}

/**
 * Connects node:http to `executeHTTPGraphQLRequest`: reads the body, passes the request on, sends the answer. Like
 * Apollo's own integrations, it accepts every method and path; `beforeBody` refuses the unwanted ones.
 *
 * @returns a handler of one request; its caller must send what it throws as an answer.
 */
export function createBinding<C extends BaseContext>(options: BindingOptions<C>) {
  const { server, run = (work) => work() } = options;
  const readBody = createBodyReader(options.body ?? usualBodyLimits);

  const answer = async (exchange: Exchange, bytes: Buffer | undefined): Promise<void> => {
    const { request, response } = exchange;
    if (bytes !== undefined) options.beforeParse?.(bytes);
    const given = bytes === undefined ? undefined : parseJson(bytes);
    const body = options.afterBody === undefined ? given : options.afterBody(exchange, given);
    if ((await options.instead?.(exchange, body)) === true) return;
    const { url = '/', method = 'GET' } = request;
    const query = url.indexOf('?');
    const slot: AnswerSlot = {};
    const result = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: method.toUpperCase(),
        headers: headerMap(request.headers),
        search: query === -1 ? '' : url.slice(query),
        body,
      },
      context: () => options.context(exchange, slot),
    });
    const headers = Object.assign(Object.fromEntries(result.headers), options.headers?.(exchange));
    if (slot.bytes !== undefined) sendBytes(response, result.status ?? 200, headers, slot.bytes);
    else await send(response, result, headers);
  };

  return async (exchange: Exchange): Promise<void> => {
    const checked = options.beforeBody?.(exchange);
    if (checked !== undefined) await checked;
    const bytes = isJson(exchange) ? await readBody(exchange) : undefined;
    await run(() => answer(exchange, bytes));
  };
}

const isJson = ({ request }: Exchange): boolean =>
  request.method === 'POST' && mediaTypeOf(headerOf(request, 'content-type')) === 'application/json';

function headerMap(headers: NodeJS.Dict<string | string[]>): HeaderMap {
  const map = new HeaderMap();
  for (const name in headers) {
    const value = headers[name];
    if (value !== undefined) map.set(name, typeof value === 'string' ? value : value.join(', '));
  }
  return map;
}

async function send(
  response: ServerResponse,
  { status = 200, body }: HTTPGraphQLResponse,
  headers: OutgoingHttpHeaders,
): Promise<void> {
  if (body.kind === 'complete') return sendText(response, status, headers, body.string);
  response.writeHead(status, headers);
  for await (const part of body.asyncIterator) {
    if (response.destroyed) return;
    if (!response.write(part)) await writable(response);
  }
  response.end();
}

/** Waits until the response can take more data or is closed. */
const writable = (response: ServerResponse): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      response.off('drain', done).off('close', done);
      resolve();
    };
    response.on('drain', done).on('close', done);
  });
