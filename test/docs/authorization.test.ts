import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { guardedReads, parseScope } from '../../src/authorization/grammar';
import { createSchema } from '../../src/server/schema';

/** docs/authorization.md: its scopes can be parsed, and its table has every root field. */

const page = readFileSync(join(__dirname, '../../docs/authorization.md'), 'utf8');
const scopes = [...new Set(page.match(/\becs:[A-Za-z][^\s"`]*/g) ?? [])];

test('has scopes', () => {
  expect(scopes.length).toBeGreaterThan(15);
});

test.each(scopes)('%s', (scope) => {
  expect(parseScope(scope)).toEqual(expect.objectContaining({ names: expect.anything() as unknown }));
});

test('says of every root field what a caller outside sees', () => {
  const fields = Object.keys(createSchema().getQueryType()?.getFields() ?? {});
  expect(fields.filter((name) => name !== '_service' && !page.includes(`\`${name}\``))).toEqual([]);
});

test('names every read that needs a scope of its own', () => {
  expect(guardedReads.filter((name) => !page.includes(`\`ecs:${name}\``))).toEqual([]);
});
