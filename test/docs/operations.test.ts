import { describe, expect, test } from '@jest/globals';
import { isObjectType } from 'graphql';
import type { ReadFacts } from '../../src/ecs/reads';
import { reads } from '../../src/ecs/reads';
import type { WriteFacts } from '../../src/ecs/writes';
import { writes } from '../../src/ecs/writes';
import { operations } from '../../src/policy/operations';
import { createSchema } from '../../src/server/schema';
import { operationsTable } from '../support/operations-table';

/** docs/operations.md says where each operation is; here it is held against the code. */

const table = operationsTable();
const schema = createSchema();
const facts: Readonly<Record<string, ReadFacts | WriteFacts>> = { ...reads, ...writes };

test('the table has the 76 operations of the policy, in their order', () => {
  expect(table.map(({ number, operation }) => `${number} ${operation}`)).toEqual(
    operations.map(({ name }, index) => `${index + 1} ${name}`),
  );
});

describe.each(table)('$operation', ({ operation, places, targets, encoding }) => {
  test('says how many targets a call takes, and how', () => {
    const { idParameter = null, idEncoding, limit } = facts[operation] ?? {};
    expect([targets, encoding]).toEqual(
      idParameter === null
        ? ['none', '']
        : // The page shows the parameter for an instance where an operation has another one beside it.
          [
            String(limit),
            `${typeof idParameter === 'string' ? idParameter : idParameter.INSTANCE} ${idEncoding}`,
          ],
    );
  });

  test('names fields that the schema has', () => {
    expect(places.length).toBeGreaterThan(0);
    for (const place of places) {
      const [typeName = '', fieldName = ''] = place.split('.');
      const type = schema.getType(typeName);
      expect(isObjectType(type) ? Object.keys(type.getFields()) : []).toContain(fieldName);
    }
  });
});

test('a write is one mutation with its own name, and every mutation is in the table', () => {
  const ofWrites = table.filter(({ operation }) => Object.hasOwn(writes, operation));
  expect(ofWrites.map(({ places }) => places)).toEqual(
    ofWrites.map(({ operation }) => [`Mutation.ecs${operation}`]),
  );
  const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});
  expect(mutations.map((name) => `Mutation.${name}`).sort()).toEqual(
    ofWrites.flatMap(({ places }) => places).sort(),
  );
});

test('what ECS answers for one target at a time has a cost in the schema', () => {
  const single = table.filter(
    ({ operation, encoding }) => Object.hasOwn(reads, operation) && encoding.endsWith('SINGLE'),
  );
  expect(single.length).toBe(7);
  for (const place of single.flatMap(({ places }) => places)) {
    const [typeName = '', fieldName = ''] = place.split('.');
    const type = schema.getType(typeName);
    const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
    expect([place, field?.astNode?.directives?.map(({ name }) => name.value)]).toEqual([
      place,
      expect.arrayContaining(['cost']),
    ]);
  }
});
