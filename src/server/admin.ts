import { fixedHeaders, sendText } from './answer';
import type { Exchange } from './exchange';
import { pathOf } from './exchange';
import { createHttpServer } from './http';
import type { HttpServer } from './http';
import type { Log } from './log';
import { HttpRefusal } from './refusal';

/** The state of the program, for the probes. It never asks ECS: one throttled call would fail every replica's probe. */
export interface Health {
  readonly isStarted: boolean;
  readonly isStopping: boolean;
  /** Why it could not do its work at the moment; null when it can. Asked for at each `/readyz`. */
  readonly problem: () => string | null;
}

export interface AdminOptions {
  readonly health: () => Health;
  readonly metrics: { text(): Promise<string>; readonly contentType: string };
}

const plain = 'text/plain; charset=utf-8';

/** What a path answers: whether the check passes, and the text. */
type Page = (options: AdminOptions) => Promise<readonly [isGood: boolean, type: string, text: string]>;

/** @param whyNot the reason why a check fails, or null. */
const probe =
  (whyNot: (health: Health) => string | null): Page =>
  ({ health }) => {
    const reason = whyNot(health());
    return Promise.resolve([
      reason === null,
      plain,
      `${reason === null ? 'ok' : `no: ${reason}`}\n`,
    ] as const);
  };

const notStarted = ({ isStarted }: Health): string | null => (isStarted ? null : 'it is starting');

const pages: Readonly<Record<string, Page>> = {
  '/livez': probe(() => null),
  '/startupz': probe(notStarted),
  '/readyz': probe(
    (health) => notStarted(health) ?? (health.isStopping ? 'it is stopping' : health.problem()),
  ),
  '/metrics': async ({ metrics }) => [true, metrics.contentType, await metrics.text()] as const,
};

/** The server for metrics and probes, separate from the one that callers reach. */
export function createAdminServer(options: AdminOptions, log: Log): HttpServer {
  return createHttpServer(async (exchange: Exchange): Promise<void> => {
    const { request, response } = exchange;
    const path = pathOf(request);
    const page = Object.hasOwn(pages, path) ? pages[path] : undefined;
    if (page === undefined) {
      throw new HttpRefusal('NOT_FOUND', 404, `There is nothing here; ask ${Object.keys(pages).join(', ')}.`);
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      throw new HttpRefusal('BAD_REQUEST', 405, 'Only GET is served here.', {
        headers: { allow: 'GET, HEAD' },
      });
    }
    const [isGood, type, text] = await page(options);
    sendText(response, isGood ? 200 : 503, { ...fixedHeaders(exchange), 'content-type': type }, text);
  }, log);
}
