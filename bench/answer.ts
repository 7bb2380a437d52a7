/*
 * What an answer costs the process that writes it: as a string, and by way of a pool of buffers. Run it with
 * `npm run bench:answer`. A client in a process of its own reads the answers over loopback. The two ways take turns, so
 * that a busy machine slows both alike; the medians over all rounds are shown, for each answer.
 */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Agent, createServer, get } from 'node:http';
import type { ServerResponse } from 'node:http';
import { sendText } from '../src/server/answer';

const rounds = 25;
/** How many answers of a size are written in a turn. */
const turns = [
  { name: '1 kB', bytes: 1_000, answers: 200 },
  { name: '40 kB', bytes: 40_000, answers: 200 },
  { name: '300 kB', bytes: 300_000, answers: 60 },
  { name: '2 MB', bytes: 2_000_000, answers: 12 },
] as const;
type Turn = (typeof turns)[number];

const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };

const ways: Readonly<Record<string, (response: ServerResponse, text: string) => void>> = {
  pool: (response, text) => sendText(response, 200, headers, text),
  string(response, text) {
    const size = Buffer.byteLength(text);
    response.writeHead(200, { ...headers, 'content-length': size });
    response.end(text, size === text.length ? 'latin1' : 'utf8');
  },
};
type Way = keyof typeof ways;

/** One turn, as the client is told to make it. */
interface Order {
  readonly port: number;
  readonly path: string;
  readonly answers: number;
}

/** The CPU time of this process and the time on the clock, in microseconds an answer. */
interface Cost {
  readonly cpu: number;
  readonly clock: number;
}

/** JSON of about so many bytes, made anew for each answer as `JSON.stringify` makes it. */
function textOf(bytes: number): string {
  const node = { id: 'i-bp1benchmark0000001', name: 'benchmark', status: 'RUNNING', locks: [] as string[] };
  const size = JSON.stringify(node).length + 1;
  return JSON.stringify({ data: { nodes: Array.from({ length: Math.ceil(bytes / size) }, () => node) } });
}

async function main(): Promise<void> {
  const server = createServer((request, response) => {
    const [, way = '', bytes = ''] = (request.url ?? '').split('/');
    ways[way]?.(response, textOf(Number(bytes)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('The server has no port.');
  const client = fork(__filename, ['client']);
  try {
    await measure(client, address.port);
  } finally {
    client.disconnect();
    server.close();
  }
}

async function measure(client: ChildProcess, port: number): Promise<void> {
  const costs = new Map<string, Cost[]>();
  for (let round = 0; round <= rounds; round += 1) {
    process.stderr.write(`round ${round} of ${rounds}\n`);
    for (const turn of turns) {
      // Whoever goes first in one round goes second in the next.
      const order = round % 2 === 0 ? Object.keys(ways) : Object.keys(ways).reverse();
      for (const way of order) {
        const cost = await take(client, port, turn, way);
        // The first round warms up.
        if (round > 0) costs.set(keyOf(turn, way), [...(costs.get(keyOf(turn, way)) ?? []), cost]);
      }
    }
  }
  report(costs);
}

const keyOf = ({ name }: Turn, way: Way): string => `${name} ${way}`;

async function take(client: ChildProcess, port: number, turn: Turn, way: Way): Promise<Cost> {
  const order: Order = { port, path: `/${way}/${turn.bytes}`, answers: turn.answers };
  const cpu = process.cpuUsage();
  const startedAt = performance.now();
  client.send(order);
  await once(client, 'message');
  const { user, system } = process.cpuUsage(cpu);
  const clock = (performance.now() - startedAt) * 1_000;
  return { cpu: (user + system) / turn.answers, clock: clock / turn.answers };
}

function report(costs: ReadonlyMap<string, readonly Cost[]>): void {
  const say = (...cells: readonly string[]): void =>
    void process.stdout.write(`${cells.map((cell) => cell.padStart(14)).join('')}\n`);
  say('µs an answer', 'pool, CPU', 'string, CPU', 'pool, clock', 'string, clock', 'pool less CPU');
  for (const turn of turns) {
    const [pool, string] = ['pool', 'string'].map((way) => {
      const some = costs.get(keyOf(turn, way)) ?? [];
      return { cpu: median(some.map(({ cpu }) => cpu)), clock: median(some.map(({ clock }) => clock)) };
    });
    if (pool === undefined || string === undefined) continue;
    const less = median(pairs(costs, turn).map(([ours, plain]) => plain.cpu - ours.cpu));
    const cells = [pool.cpu, string.cpu, pool.clock, string.clock, less].map((value) => value.toFixed(0));
    say(turn.name, ...cells);
  }
}

/** The costs of the two ways in the same round. */
function pairs(costs: ReadonlyMap<string, readonly Cost[]>, turn: Turn): readonly (readonly [Cost, Cost])[] {
  const withPool = costs.get(keyOf(turn, 'pool')) ?? [];
  const withString = costs.get(keyOf(turn, 'string')) ?? [];
  return withPool.flatMap((cost, round) => {
    const other = withString[round];
    return other === undefined ? [] : [[cost, other] as const];
  });
}

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;

/** The other process: reads as many answers as it is told, one after the other, and says when it has them. */
function beClient(): void {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const readOne = (port: number, path: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const request = get({ port, path, agent, host: '127.0.0.1' }, (response) => {
        response.resume().once('end', resolve).once('error', reject);
      });
      request.once('error', reject);
    });
  process.on('message', (order: Order) => {
    const readAll = async (): Promise<void> => {
      for (let count = 0; count < order.answers; count += 1) await readOne(order.port, order.path);
      process.send?.('done');
    };
    void readAll();
  });
}

if (process.argv[2] === 'client') beClient();
else void main();
