/*
 * How fast this subgraph answers, beside other GraphQL servers with the same schema and resolvers over the same data in memory,
 * and beside two servers that only send what is ready. Run it with `npm run bench:serving`.
 *
 *   --rounds 5       rounds; medians over them are shown. In each round, every server answers every query for a while.
 *   --ms 700         how long that is, in milliseconds
 *   --servers a,b    only these
 *   --queries Q1,Q2  only these
 */
import { fork, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import type { Turn, TurnResult } from './client-process';
import { bodyOf, queries } from './queries';
import type { Query } from './queries';
import { report } from './report';
import type { Sample } from './report';
import type { ServerOrder } from './server-process';
import { servers } from './servers';
import type { ServerName } from './servers';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    ms: { type: 'string', default: '700' },
    servers: { type: 'string', default: Object.keys(servers).join() },
    queries: { type: 'string', default: queries.map(({ name }) => name).join() },
  },
});
const rounds = Number(values.rounds);
const names = values.servers.split(',') as ServerName[];
const asked = queries.filter(({ name }) => values.queries.split(',').includes(name));
const connections = 10;

function installPeers(): void {
  if (existsSync(join(__dirname, 'node_modules'))) return;
  process.stderr.write('installing the other servers into bench/serving/node_modules\n');
  // Some of them name a newer Node than they need.
  const install = ['ci', '--ignore-scripts', '--engine-strict=false'];
  const { status } = spawnSync('npm', install, { cwd: __dirname, stdio: 'inherit' });
  if (status !== 0) throw new Error('npm ci failed in bench/serving.');
}

// graphql-js checks more outside production, at a tenth of its time.
const env = { ...process.env, NODE_ENV: 'production' };
const child = (...args: readonly string[]): ChildProcess =>
  fork(join(__dirname, 'child.ts'), args, { env, execArgv: ['--require', join(__dirname, 'register.cjs')] });

async function order<T>(to: ChildProcess, message: object | string): Promise<T> {
  to.send(message);
  const [answer] = (await once(to, 'message')) as [T];
  return answer;
}

interface Running {
  readonly name: ServerName;
  readonly process: ChildProcess;
  readonly port: number;
}

async function start(name: ServerName, answers: Readonly<Record<string, string>>): Promise<Running> {
  const process = child('server', name);
  return { name, process, port: await order<number>(process, { start: { answers } } satisfies ServerOrder) };
}

async function answerOf({ name, port }: Running, query: Query): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: bodyOf(query),
  });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${name} answered ${query.name} with ${text.slice(0, 500)}`);
  return text;
}

/** Asks a server each query until it has compiled it, and compares every answer. */
async function compare(server: Running, expected: Readonly<Record<string, string>>): Promise<void> {
  for (const query of asked) {
    for (let time = 0; time < 5; time += 1) {
      const answer = JSON.parse(await answerOf(server, query)) as unknown;
      if (isDeepStrictEqual(answer, JSON.parse(expected[bodyOf(query)] ?? ''))) continue;
      throw new Error(`${server.name} answers ${query.name} otherwise.`);
    }
  }
}

async function sample(client: ChildProcess, server: Running, query: Query): Promise<Sample> {
  const turn: Turn = { port: server.port, body: bodyOf(query), connections, ms: Number(values.ms) };
  const before = await order<number>(server.process, 'cpu');
  const { requests, took } = await order<TurnResult>(client, turn);
  const cpu = (await order<number>(server.process, 'cpu')) - before;
  return {
    server: server.name,
    query: query.name,
    perSecond: (requests / took) * 1_000,
    cpu: cpu / requests,
  };
}

async function main(): Promise<void> {
  installPeers();
  const children = new Set<ChildProcess>();
  try {
    const reference = await start('graphql-js', {});
    children.add(reference.process);
    const answers: Record<string, string> = {};
    for (const query of asked) answers[bodyOf(query)] = await answerOf(reference, query);
    const running: Running[] = [];
    for (const name of names) {
      const server = name === reference.name ? reference : await start(name, answers);
      children.add(server.process);
      await compare(server, answers);
      running.push(server);
    }
    const client = child('client');
    children.add(client);
    const samples: Sample[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      process.stderr.write(`round ${round} of ${rounds}\n`);
      const inTurn = round % 2 === 0 ? running : [...running].reverse();
      for (const query of asked) {
        for (const server of inTurn) {
          const one = await sample(client, server, query);
          // The first round warms up.
          if (round > 0) samples.push(one);
        }
      }
    }
    const sizes = Object.fromEntries(
      asked.map((query) => [query.name, Buffer.byteLength(answers[bodyOf(query)] ?? '')]),
    );
    process.stdout.write(report(names, asked, samples, sizes));
  } finally {
    for (const one of children) one.disconnect();
  }
}

void main();
