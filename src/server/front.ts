import { charsetOf, mediaTypeOf } from './body';
import type { Exchange } from './exchange';
import { headerOf, pathOf } from './exchange';
import { HttpRefusal } from './refusal';

/** Where GraphQL is served. */
const graphqlPath = '/graphql';

/** What the requirements look at. */
type Asked = Pick<Exchange, 'request'>;

/** A requirement on a request. The order of the requirements decides which failure is reported. */
type Check = (exchange: Asked) => HttpRefusal | undefined;

/** Whether a request is for GraphQL's path. */
export const asksForGraphql = ({ request }: Asked): boolean => pathOf(request) === graphqlPath;

const isAtGraphql: Check = (asked) =>
  asksForGraphql(asked)
    ? undefined
    : new HttpRefusal('NOT_FOUND', 404, `There is nothing here; GraphQL is at ${graphqlPath}.`);

const checks: readonly Check[] = [
  isAtGraphql,
  ({ request }) =>
    request.method === 'POST'
      ? undefined
      : new HttpRefusal(
          'BAD_REQUEST',
          405,
          `Send GraphQL as a POST; ${request.method ?? ''} is not served.`,
          {
            headers: { allow: 'POST' },
          },
        ),
  ({ request }) =>
    mediaTypeOf(headerOf(request, 'content-type')) === 'application/json'
      ? undefined
      : new HttpRefusal('BAD_REQUEST', 415, 'Send the body as JSON, with content-type: application/json.', {
          headers: { accept: 'application/json' },
        }),
  ({ request }) => {
    const charset = charsetOf(headerOf(request, 'content-type')) ?? 'utf-8';
    return charset === 'utf-8' || charset === 'utf8'
      ? undefined
      : new HttpRefusal('BAD_REQUEST', 415, 'Send the JSON in UTF-8; other charsets are not read.');
  },
  ({ request }) => {
    const coding = headerOf(request, 'content-encoding') ?? 'identity';
    return coding === 'identity'
      ? undefined
      : new HttpRefusal('BAD_REQUEST', 415, 'Send the body as it is; compressed bodies are not read.', {
          headers: { 'accept-encoding': 'identity' },
        });
  },
];

/** Refuses every path except GraphQL's. Throws an HttpRefusal. */
export function insistOnGraphqlPath(asked: Asked): void {
  const refusal = isAtGraphql(asked);
  if (refusal !== undefined) throw refusal;
}

/** Refuses everything except a POST with JSON to GraphQL's path. Throws an HttpRefusal. */
export function insistOnPost(exchange: Exchange): void {
  for (const check of checks) {
    const refusal = check(exchange);
    if (refusal !== undefined) throw refusal;
  }
}

/** Names that always mean this machine, including those its containers use; no outsider can register them. */
const ownNames =
  /^(localhost|[\w.-]+\.localhost|127(\.\d{1,3}){3}|\[::1\]|(host|gateway)\.docker\.internal|host\.(containers|lima)\.internal)(:\d+)?$/i;

/**
 * Refuses a request that names another host, against DNS rebinding: a loopback server without a secret trusts this
 * machine, and a web page could reach it through its own domain name that resolves to 127.0.0.1. Throws an HttpRefusal.
 */
export function insistOnOwnName({ request }: Asked): void {
  if (ownNames.test(headerOf(request, 'host') ?? '')) return;
  throw new HttpRefusal(
    'BAD_REQUEST',
    421,
    'This server is for this machine: call it as localhost, or set ROUTER_AUTH so that it can be called by other names.',
  );
}
