import type { Config } from '../config';
import type { Exchange } from './exchange';
import { headerOf } from './exchange';
import { HttpRefusal } from './refusal';

type Asked = Pick<Exchange, 'request'>;

/** Which web pages may ask, by their origin: CORS_ORIGINS. A request without `origin` comes from no page. */
export interface Origins {
  /** @returns the origin of the page that asks, when it may; undefined for another page, and for none. */
  readonly allowed: (asked: Asked) => string | undefined;
  /** Throws an HttpRefusal when a page asks that may not. */
  readonly insist: (asked: Asked) => void;
}

/** @param listed the origins that may ask beside this server's own. */
export function createOrigins(listed: Config['http']['origins']): Origins {
  const named: ReadonlySet<string> = new Set(listed.named);
  const isAllowed = (origin: string, host: string | undefined): boolean =>
    named.has(origin) || (listed.loopback && isOfThisMachine(origin)) || isOwn(origin, host);
  const allowed = ({ request }: Asked): string | undefined => {
    const origin = headerOf(request, 'origin');
    return origin !== undefined && isAllowed(origin, headerOf(request, 'host')) ? origin : undefined;
  };
  return {
    allowed,
    insist(asked) {
      if (headerOf(asked.request, 'origin') === undefined || allowed(asked) !== undefined) return;
      throw new HttpRefusal(
        'FORBIDDEN',
        403,
        'Web pages of this origin may not ask here; CORS_ORIGINS lists those that may.',
      );
    },
  };
}

const isOwn = (origin: string, host: string | undefined): boolean =>
  URL.canParse(origin) && new URL(origin).host === host;

const isOfThisMachine = (origin: string): boolean =>
  /^https?:\/\/(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/.test(origin);
