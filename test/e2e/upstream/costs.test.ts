import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { startStack } from '../stack';
import type { Stack } from '../stack';
import { questions } from './questions';

/** What a query costs upstream, counted in the emulator's log, against the table of docs/upstream.md. */

const document = readFileSync(join(__dirname, '..', '..', '..', 'docs', 'upstream.md'), 'utf8');
/** By what is asked: how many calls, and which. */
const promised = new Map(
  [...document.matchAll(/^\| (.+?) +\| (\d+) +\| (\d+ [A-Z].*?) +\|$/gm)].map(
    ([, name = '', calls, which]) => [name, { calls: Number(calls), which }],
  ),
);

let stack: Stack | undefined;
afterEach(async () => {
  await stack?.close();
  stack = undefined;
});

test.each(questions)('$name', async ({ name, fleet, query, variables }) => {
  // A program of its own: what it has learned of a region changes what the next query costs.
  stack = await startStack({ fleet });
  const { errors } = await stack.ask(query, variables);
  expect(errors).toEqual([]);
  const counts = new Map<string, number>();
  for (const { action } of stack.calls()) counts.set(action, (counts.get(action) ?? 0) + 1);
  const which = [...counts]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([action, count]) => `${count} ${action}`);
  expect({ calls: stack.calls().length, which: which.join(', ') }).toEqual(promised.get(name));
});

test('the table has these rows and no others', () => {
  expect([...promised.keys()]).toEqual(questions.map(({ name }) => name));
});
