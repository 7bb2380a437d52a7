import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readConfig } from '../../src/config';
import { operations } from '../../src/catalogue/operations';
import type { LockEffect } from '../../src/policy/locks/lock';
import { securityLock } from '../../src/policy/locks/security';
import { startGraph } from '../support/graph';
import type { Graph } from '../support/graph';

const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');

/** The code blocks of one language, in their order. */
const blocks = (language: string): readonly string[] =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, 'gms'))].map(([, text]) => text ?? '');

const examples = blocks('graphql').map((query, index) => [query, blocks('json')[index] ?? ''] as const);

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph.close());

test('shows a query and a mutation, each with its answer', () => {
  expect(examples).toHaveLength(2);
  expect(blocks('json')).toHaveLength(2);
});

test.each([
  ['query', 0],
  ['mutation', 1],
])('its %s is answered as it says', async (_kind, index) => {
  const [query, answer] = examples[index] ?? ['', ''];
  const { data, errors } = await graph.query(query);
  expect(errors).toEqual([]);
  expect(JSON.parse(JSON.stringify({ data }))).toEqual(JSON.parse(answer));
});

test('its line for production starts as it is printed', () => {
  const block = blocks('bash').find((text) => text.includes('NODE_ENV=production')) ?? '';
  // What the shell would put there.
  const printed = block.replaceAll('$(openssl rand -hex 32)', 'ab'.repeat(32));
  expect(printed).not.toMatch(/[$…]/);
  const variables = [...printed.matchAll(/\b([A-Z_]+)=(\S+)/g)].map(([, name, value]) => [name, value]);
  const config = readConfig(Object.fromEntries(variables) as Record<string, string>);
  expect(config).toMatchObject({
    environment: 'production',
    routerAuth: { mode: 'secret' },
    ecs: { regionIds: ['cn-hangzhou', 'cn-shanghai'] },
  });
});

const countOf = (effect: LockEffect): number =>
  operations.filter(({ name }) => securityLock.rules[name].effect === effect).length;

test.each([
  ['leaves unaffected', 'UNAFFECTED'],
  ['denies', 'DENIED'],
  ['denies while the disk is `In_use`', 'DENIED_WHILE_DISK_IN_USE'],
  ['lets ECS accept, and nothing is run', 'ACCEPTED_NOT_EXECUTED'],
] as const)('counts what a lock %s as the policy does', (words, effect) => {
  const row = readme.split('\n').find((line) => line.startsWith(`| ${words} `));
  expect(Number(row?.split('|')[2])).toBe(countOf(effect));
});

test.each([
  ['Denied', 'DENIED'],
  ['Denied while the disk is `In_use`', 'DENIED_WHILE_DISK_IN_USE'],
  ['Accepted, never run', 'ACCEPTED_NOT_EXECUTED'],
] as const)('lists what is "%s" as the policy does', (words, effect) => {
  const start = readme.indexOf(`- **${words}:**`);
  const sentence = readme.slice(start).split('.', 1)[0] ?? '';
  const named = operations
    .map(({ name }) => name)
    .filter((name) => new RegExp(`\\b${name}\\b`).test(sentence));
  expect(named).toEqual(
    operations.map(({ name }) => name).filter((name) => securityLock.rules[name].effect === effect),
  );
});
