import { describe, expect, test } from '@jest/globals';
import { isObjectType } from 'graphql';
import { findOperation } from '../../src/catalogue/lookup';
import { operations } from '../../src/catalogue/operations';
import { securityLock } from '../../src/policy/locks/security';
import { verificationOf } from '../../src/policy/verified';
import { createSchema } from '../../src/server/schema';
import { textOf } from '../deploy/markdown';
import { operationsTable } from '../support/operations-table';

/** Compares docs/operations.md with the code. */

const table = operationsTable();
const schema = createSchema();
const isWrite = (operation: string): boolean => findOperation(operation)?.access === 'WRITE';

test('the table has the operations of the catalogue, in their order', () => {
  expect(table.map(({ number, operation }) => `${number} ${operation}`)).toEqual(
    operations.map(({ name }, index) => `${index + 1} ${name}`),
  );
});

describe.each(table)('$operation', ({ operation, places, targets, encoding }) => {
  test('says how many targets a call takes, and how', () => {
    const ids = findOperation(operation)?.ids ?? null;
    const parameters = typeof ids?.parameter === 'object' ? Object.values(ids.parameter) : [ids?.parameter];
    expect([targets, encoding]).toEqual(
      ids === null ? ['none', ''] : [String(ids.limit), `${parameters.join(' or ')} ${ids.encoding}`],
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
  const ofWrites = table.filter(({ operation }) => isWrite(operation));
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
    ({ operation, encoding }) => !isWrite(operation) && encoding.endsWith('SINGLE'),
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

test('each row says where it was read, and nothing is called verified that was not', () => {
  const text = textOf('operations.md');
  for (const { name } of operations) {
    const [, , effect = '', code = '', from = '', verified = ''] =
      new RegExp(`^\\| (${name}) +\\|([^|]*)\\|([^|]*)\\|([^|]*)\\|([^|]*)\\|$`, 'm').exec(text) ?? [];
    const { effectBasis, errorCode, errorCodeBasis } = securityLock.rules[name];
    const words = { DOCUMENTED: 'document', OPERATION_PAGE: 'operation page', INFERRED: 'inferred' };
    expect([name, effect.trim()]).toEqual([name, expect.stringContaining(words[effectBasis])]);
    expect(code.trim()).toBe(errorCode === null ? '' : `\`${errorCode}\``);
    expect(from).toContain(errorCodeBasis === null ? '' : words[errorCodeBasis]);
    expect(verified.trim()).toBe(
      verificationOf('security', name) === null ? '' : expect.stringMatching(/ on /),
    );
  }
});
