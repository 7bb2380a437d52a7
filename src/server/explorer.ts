import { fixedHeaders, sendText } from './answer';
import type { Exchange } from './exchange';
import { pathOf } from './exchange';
import { contentSecurityPolicy, page } from './explorer/page';

/** Whether a request asks for the explorer page. */
export const asksForExplorer = ({ request }: Exchange): boolean =>
  (request.method === 'GET' || request.method === 'HEAD') && pathOf(request) === '/';

/** Sends the explorer page. */
export function sendExplorer(exchange: Exchange): void {
  const headers = {
    ...fixedHeaders(exchange),
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': contentSecurityPolicy,
    'referrer-policy': 'no-referrer',
  };
  sendText(exchange.response, 200, headers, page);
}
