import { Agent, request } from 'node:http';
import type { IncomingMessage } from 'node:http';

/** The page that a dashboard shows. */
export const page = `{ ecsInstances(first: 100) { nodes { id name status isSecurityLocked disks { id name status } } } }`;

interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly agent?: Agent;
}

/** Sends a request, and resolves when its answer begins. */
function begin(
  url: string,
  body: string,
  { method = 'POST', headers, agent }: Sent,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      { method, headers: { 'content-type': 'application/json', ...headers }, ...(agent && { agent }) },
      resolve,
    );
    sent.once('error', reject);
    // A body that goes with a GET would be taken for the next request.
    if (method === 'GET' || method === 'DELETE') sent.end();
    else sent.end(body);
  });
}

async function textOf(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** @returns the JSON of the answer. @throws Error for another status than 200. */
export async function postJson(url: string, body: unknown, method = 'POST'): Promise<unknown> {
  const answer = await begin(url, body === undefined ? '{}' : JSON.stringify(body), { method });
  const text = await textOf(answer);
  if (answer.statusCode !== 200)
    throw new Error(`${method} ${url} answered ${answer.statusCode ?? 0}: ${text}`);
  return JSON.parse(text) as unknown;
}

/** Clients that keep their connections. */
export class Clients {
  private readonly url: string;
  private readonly agent: Agent;

  constructor(url: URL, connections = 1) {
    this.url = `${url.origin}/graphql`;
    this.agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  /** @returns the text of the answer; null when it has no data. */
  async ask(query: string, variables: object = {}): Promise<string | null> {
    const answer = await begin(this.url, JSON.stringify({ query, variables }), { agent: this.agent });
    const text = await textOf(answer);
    return text.startsWith('{"data":{') && !text.includes('"errors":[') ? text : null;
  }

  close(): void {
    this.agent.destroy();
  }
}

/** An open event stream. */
export interface Stream {
  readonly leave: () => void;
}

/** Subscribes over SSE. @param onEvent told each event's data and when it came (`performance.now()`). */
export async function subscribe(
  url: URL,
  query: string,
  variables: object,
  onEvent: (text: string, at: number) => void,
): Promise<Stream> {
  const agent = new Agent({ maxSockets: 1 });
  const headers = { accept: 'text/event-stream' };
  const body = JSON.stringify({ query, variables });
  const answer = await begin(`${url.origin}/graphql`, body, { headers, agent });
  if (answer.statusCode !== 200) throw new Error(`The stream was refused: ${await textOf(answer)}`);
  let text = '';
  answer.setEncoding('utf8').on('data', (chunk: string) => {
    const at = performance.now();
    text += chunk;
    const parts = text.split('\n\n');
    text = parts.pop() ?? '';
    for (const part of parts) if (part.includes('event: next')) onEvent(part, at);
  });
  // It is cut off on purpose, at the end.
  answer.on('error', () => undefined);
  return { leave: () => answer.destroy() };
}
