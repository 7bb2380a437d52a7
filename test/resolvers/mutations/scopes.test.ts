import { expect, test } from '@jest/globals';
import { operations } from '../../../src/catalogue/operations';
import type { EcsWriteOperation } from '../../../src/catalogue/operations';
import { cases } from './cases/index';
import { aWorld, graphOver } from './graph';

const names = operations
  .filter(({ access }) => access === 'WRITE')
  .map(({ name }) => name) as EcsWriteOperation[];

test.each(names)('%s needs the scope of its own name, and accepts no other', async (operation) => {
  const input = cases[operation][0]?.input ?? {};
  const others = names.filter((name) => name !== operation).map((name) => `ecs:${name}`);
  const without = aWorld();
  const { errors } = await graphOver(without, { scopes: others }).ask(`ecs${operation}`, input);
  expect(errors.map(({ extensions }) => extensions)).toEqual([{ code: 'FORBIDDEN' }]);
  expect(without.calls).toEqual([]);
  const withIt = aWorld();
  await graphOver(withIt, { scopes: [`ecs:${operation}`] }).ask(`ecs${operation}`, input);
  expect(withIt.writes).toHaveLength(1);
});
