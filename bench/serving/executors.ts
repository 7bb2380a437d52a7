/*
 * What an answer costs without HTTP and without Apollo: contexts, resolvers, loaders and the executor, and JSON.stringify
 * where the executor leaves it to do. Run it with `npm run bench:executors`, after `npm run bench:serving`, which
 * installs graphql-jit. The executors take turns; medians of the CPU time are shown, in microseconds.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { execute, parse } from 'graphql';
import type { DocumentNode, ExecutionResult } from 'graphql';
import type { RequestContext } from '../../src/context';
import { answerSlot, WrittenData } from '../../src/execution/answer';
import type { AnswerSlot } from '../../src/execution/answer';
import { createExecutor } from '../../src/execution/executor';
import { executionOfSchema } from '../../src/server/schema';
import { createGraph } from './graph';
import { queries } from './queries';

const rounds = 7;
const msOfTurn = 300;

const { schema, context } = createGraph();
const compiled = createExecutor({ schema, ...executionOfSchema });
/** The server has such memory in a pool. */
const target = Buffer.allocUnsafeSlow(2 * 1024 * 1024);
const peers = createRequire(join(__dirname, 'package.json'));

type Run = (
  contextValue: RequestContext,
  variableValues: Readonly<Record<string, unknown>>,
) => Promise<string | Buffer>;
type Prepare = (document: DocumentNode) => Run;

const graphqlJit: Prepare = (document) => {
  const { compileQuery } = peers('graphql-jit') as {
    compileQuery: (...args: unknown[]) => {
      query: (root: unknown, context: unknown, variables: unknown) => unknown;
    };
  };
  const { query } = compileQuery(schema, document);
  return async (contextValue, variables) =>
    JSON.stringify(await (query(undefined, contextValue, variables) as Promise<ExecutionResult>));
};

const executors: Readonly<Record<string, Prepare>> = {
  'graphql-js': (document) => async (contextValue, variableValues) =>
    JSON.stringify(await execute({ schema, document, contextValue, variableValues })),
  'graphql-jit': graphqlJit,
  ours: (document) => async (contextValue, variableValues) => {
    const slot: AnswerSlot = {};
    const { data } = await compiled({
      document,
      contextValue: Object.assign(contextValue, { [answerSlot]: slot }),
      variableValues,
    });
    if (!(data instanceof WrittenData)) return JSON.stringify({ data });
    const text = data.answer({});
    if (slot.bytes === undefined) return text;
    slot.bytes.writeTo(target);
    return target.subarray(0, slot.bytes.size);
  },
};

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;

async function take(run: Run, variables: Readonly<Record<string, unknown>>): Promise<number> {
  const until = performance.now() + msOfTurn;
  const before = process.cpuUsage();
  let count = 0;
  for (; performance.now() < until; count += 1) await run(context(), variables);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / count;
}

async function main(): Promise<void> {
  const names = Object.keys(executors);
  process.stdout.write(`${['µs', ...names].map((cell) => cell.padStart(14)).join('')}\n`);
  for (const { name, query, variables = {} } of queries) {
    const document = parse(query);
    const runs = Object.values(executors).map((prepare) => prepare(document));
    const [expected] = await Promise.all(runs.slice(0, 1).map((run) => run(context(), variables)));
    for (const run of runs)
      for (let time = 0; time < 3; time += 1)
        if ((await run(context(), variables)).toString() !== expected)
          throw new Error(`${name} is answered otherwise.`);
    const times = runs.map((): number[] => []);
    for (let round = 0; round <= rounds; round += 1) {
      for (const [index, run] of runs.entries()) {
        const time = await take(run, variables);
        if (round > 0) times[index]?.push(time);
      }
    }
    const cells = [name, ...times.map((each) => median(each).toFixed(0))];
    process.stdout.write(`${cells.map((cell) => cell.padStart(14)).join('')}\n`);
  }
}

void main();
