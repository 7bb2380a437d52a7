import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { execute, isObjectType, Kind, parse, validate } from 'graphql';
import type { OperationDefinitionNode } from 'graphql';
import { examples } from '../../src/server/explorer/examples';
import { estimate } from '../../src/server/limits/estimate';
import { fragmentsOf, measure } from '../../src/server/limits/measure';
import { limits } from '../../src/server/limits/table';
import { createSizeOf } from '../../src/server/limits/values';
import { createSchema } from '../../src/server/schema';

const schema = createSchema();

const measured = (text: string) => {
  const document = parse(text);
  const operation = document.definitions[0] as OperationDefinitionNode;
  const fragments = fragmentsOf(document);
  const { objects, bytes: answerBytes } = estimate(schema, operation, fragments, createSizeOf(operation, {}));
  return { ...measure(operation, fragments), objects, answerBytes };
};

/** The limits that a query exceeds, of those that can be told from its text. */
const exceeded = (text: string): readonly string[] =>
  Object.entries(measured(text))
    .filter(([name, found]) => typeof found === 'number' && found > limits[name as keyof typeof limits])
    .map(([name]) => name);

describe('the schema', () => {
  it('has the entities', () => {
    const entity = schema.getType('_Entity');
    expect(entity?.toString()).toBe('_Entity');
    for (const name of ['Instance', 'Disk', 'SecurityLockEvent']) {
      expect(isObjectType(schema.getType(name))).toBe(true);
    }
  });

  it('tells routers what it is', async () => {
    const { data } = await execute({ schema, document: parse('{ _service { sdl } }') });
    expect(JSON.stringify(data)).toContain('@key(fields: \\"regionId id\\")');
  });
});

describe("the explorer's examples", () => {
  it.each(examples({}).map(({ title, query }) => [title, query] as const))(
    '%s: is valid and within the limits',
    (_title, query) => {
      expect(validate(schema, parse(query))).toEqual([]);
      expect(exceeded(query)).toEqual([]);
    },
  );
});

describe('the examples of the documents', () => {
  const root = join(__dirname, '..', '..');
  const pages = ['README.md', ...readdirSync(join(root, 'docs')).map((name) => join('docs', name))];
  const blocks = pages.flatMap((page) =>
    [...readFileSync(join(root, page), 'utf8').matchAll(/^```graphql\n(.*?)^```$/gms)].map(
      ([, text = '']) => [page, text] as const,
    ),
  );
  const isOperation = (text: string): boolean =>
    parse(text).definitions[0]?.kind === Kind.OPERATION_DEFINITION;
  const examplesOfPages = blocks.filter(([, text]) => isOperation(text));

  it('are there', () => {
    expect(examplesOfPages.length).toBeGreaterThan(2);
  });

  it.each(examplesOfPages)('%s: are within the limits %#', (_page, text) => {
    expect(exceeded(text)).toEqual([]);
  });
});

describe('the limits', () => {
  it.each([
    [
      'a page of a hundred with every decision',
      '{ ecsInstances(first: 100) { nodes { id operationDecisions { operation verdict message } } } }',
    ],
    [
      'a page with disks and their decisions',
      '{ ecsInstances(first: 100) { nodes { disks { id attachments { instanceId } operationDecisions { verdict } } } } }',
    ],
    [
      'a page with a button an operation',
      `{ ecsInstances(first: 100) { nodes { ${Array.from({ length: 76 }, (_, at) => `b${at}: allows(operation: START_INSTANCE)`).join(' ')} } } }`,
    ],
    [
      'a long way round',
      '{ ecsSecurityLockEvents { edges { node { instance { disks { attachments { instance { activeSecurityLockEvent { instance { id } } } } } } } } } }',
    ],
  ])('let pass %s', (_name, query) => {
    expect(validate(schema, parse(query))).toEqual([]);
    expect(exceeded(query)).toEqual([]);
  });

  it('hold back what would be a hundred pages at once', () => {
    const query =
      '{ ecsInstances(first: 100) { nodes { disks { attachments { instance { disks { attachments { instanceId } } } } } } } }';
    expect(validate(schema, parse(query))).toEqual([]);
    expect(measured(query).objects).toBeGreaterThan(limits.objects);
  });
});
