import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { HeaderMap } from '@apollo/server';
import type { ApolloServer, BaseContext, HTTPGraphQLResponse } from '@apollo/server';
import { sendText } from './answer';
import { mediaTypeOf, parseJson, readBody } from './body';
import type { Exchange } from './exchange';
import { headerOf } from './exchange';

export interface BindingOptions<C extends BaseContext> {
  readonly server: ApolloServer<C>;
  readonly mostBodyBytes: number;
  /** Checks a request before its body is read; throws an HttpRefusal to refuse it. */
  readonly beforeBody?: (exchange: Exchange) => Promise<void> | void;
  /** Checks the body before GraphQL reads it; throws an HttpRefusal to refuse it. */
  readonly afterBody?: (exchange: Exchange, body: unknown) => void;
  /** Answers a request that is no ordinary one, such as a subscription. @returns whether it did. */
  readonly instead?: (exchange: Exchange, body: unknown) => Promise<boolean>;
  readonly context: (exchange: Exchange) => Promise<C>;
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
  const { server, mostBodyBytes } = options;
  return async (exchange: Exchange): Promise<void> => {
    const { request, response } = exchange;
    const checked = options.beforeBody?.(exchange);
    if (checked !== undefined) await checked;
    const body = isJson(exchange) ? parseJson(await readBody(exchange, mostBodyBytes)) : undefined;
    options.afterBody?.(exchange, body);
    if ((await options.instead?.(exchange, body)) === true) return;
    const { url = '/', method = 'GET' } = request;
    const query = url.indexOf('?');
    const answer = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: method.toUpperCase(),
        headers: headerMap(request.headers),
        search: query === -1 ? '' : url.slice(query),
        body,
      },
      context: () => options.context(exchange),
    });
    const headers = { ...Object.fromEntries(answer.headers), ...options.headers?.(exchange) };
    await send(response, answer, headers);
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
