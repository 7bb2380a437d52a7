import { fixedHeaders } from './answer';
import type { Exchange } from './exchange';
import { headerOf } from './exchange';
import type { Origins } from './origins';

/** How long a browser may keep the answer to a preflight, in seconds. */
const keptSeconds = '600';

/** Headers of answers that a page may read besides those that every page may. */
const exposed = 'retry-after, www-authenticate, x-request-id';

/**
 * Lets the page that asks read the answer, whatever the answer becomes. Cookies are never let through: nothing here
 * reads any. An answer depends on `origin` in either case, so it always says so.
 */
export function openToPage(exchange: Exchange, origins: Origins): void {
  const { response } = exchange;
  const origin = origins.allowed(exchange);
  response.setHeader('vary', 'origin');
  if (origin === undefined) return;
  response.setHeader('access-control-allow-origin', origin);
  response.setHeader('access-control-expose-headers', exposed);
}

/** Whether a browser asks what a page may send (a preflight), rather than a page. */
export const isPreflight = ({ request }: Exchange): boolean =>
  request.method === 'OPTIONS' &&
  headerOf(request, 'origin') !== undefined &&
  headerOf(request, 'access-control-request-method') !== undefined;

/**
 * Answers a preflight: pages of allowed origins may POST, with any headers, for pages add those of their tools. (A GET
 * for an event stream needs no preflight.) Throws an HttpRefusal for other pages. It runs before callers are checked:
 * a browser sends no token with a preflight.
 */
export function answerPreflight(exchange: Exchange, origins: Origins): void {
  origins.insist(exchange);
  const { request, response } = exchange;
  const headers = headerOf(request, 'access-control-request-headers');
  response.writeHead(204, {
    ...fixedHeaders(exchange),
    vary: 'origin, access-control-request-headers, access-control-request-private-network',
    'access-control-allow-methods': 'POST',
    'access-control-max-age': keptSeconds,
    ...(headers !== undefined && { 'access-control-allow-headers': headers }),
    // Chromium asks when a page of the internet, such as Apollo Sandbox, asks a server of this machine.
    ...(headerOf(request, 'access-control-request-private-network') === 'true' && {
      'access-control-allow-private-network': 'true',
    }),
  });
  response.end();
}
