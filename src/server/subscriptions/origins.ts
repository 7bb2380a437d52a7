import type { Config } from '../../config';
import type { Exchange } from '../exchange';
import { headerOf } from '../exchange';
import { HttpRefusal } from '../refusal';

/** Checks which web page asks; throws an HttpRefusal. A request without `origin` comes from no page, or from our own. */
export type OriginGate = (asking: Pick<Exchange, 'request'>) => void;

/**
 * Browsers let any page open a WebSocket to this server, and send it a GET, with the reader's network in its back. So both
 * are answered only to pages of the origins that are listed, and of this server itself.
 */
export const createOriginGate =
  (allowed: Config['subscriptions']['origins']): OriginGate =>
  ({ request }) => {
    const origin = headerOf(request, 'origin');
    if (origin === undefined || isOwn(origin, headerOf(request, 'host'))) return;
    if (allowed === 'LOOPBACK' ? isOfThisMachine(origin) : allowed.includes(origin)) return;
    throw new HttpRefusal(
      'FORBIDDEN',
      403,
      'Web pages of this origin may not subscribe here; CORS_ORIGINS lists those that may.',
    );
  };

const isOwn = (origin: string, host: string | undefined): boolean =>
  URL.canParse(origin) && new URL(origin).host === host;

const isOfThisMachine = (origin: string): boolean =>
  /^https?:\/\/(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/.test(origin);
