import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Request } from '../requests';
import type { Tally } from './tally';

/** A request, and its headers beside the content type. */
export interface Asked extends Request {
  readonly headers?: Readonly<Record<string, string>>;
}

export interface ClientOptions {
  readonly url: URL;
  /** How many connections ask at once. */
  readonly connections: number;
  /** @param turn 0, 1, 2, …; the same for no two requests. */
  readonly ask: (turn: number) => Asked;
  readonly tally: Tally;
  /** When the last request begins, in milliseconds since the epoch. */
  readonly until: number;
}

/** A client that is refused pauses so long, in milliseconds: far less than `retry-after` says. */
const pauseMs = 25;
/** The beginning of an answer has the codes of its errors: they come before the data. */
const beginning = 2_048;

/** Asks on many connections, again and again. Each asks at least once. */
export async function askUntil({ url, connections, ask, tally, until }: ClientOptions): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  let turn = 0;
  const client = async (): Promise<void> => {
    do {
      const isAnswered = await once(new URL('/graphql', url), agent, ask(turn++), tally);
      if (!isAnswered) await sleep(pauseMs);
    } while (Date.now() < until);
  };
  await Promise.all(Array.from({ length: connections }, client));
  agent.destroy();
}

function once(url: URL, agent: Agent, { headers, ...body }: Asked, tally: Tally): Promise<boolean> {
  const text = JSON.stringify(body);
  const startedAt = performance.now();
  return new Promise((resolve) => {
    const cut = (): void => {
      tally.add('cut off');
      resolve(false);
    };
    const outgoing = request(
      url,
      {
        method: 'POST',
        agent,
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(text),
          ...headers,
        },
      },
      (response) => {
        let start = '';
        response.setEncoding('latin1').on('data', (part: string) => {
          if (start.length < beginning) start += part.slice(0, beginning);
        });
        response.once('error', cut).once('end', () => {
          const code = start.startsWith('{"data"') ? undefined : /"code":"(\w+)"/.exec(start)?.[1];
          const isAnswered = response.statusCode === 200;
          tally.add(
            code ?? (isAnswered ? 'OK' : `${response.statusCode ?? 0}`),
            isAnswered ? performance.now() - startedAt : undefined,
          );
          resolve(isAnswered);
        });
      },
    );
    outgoing.once('error', cut).end(text);
  });
}
