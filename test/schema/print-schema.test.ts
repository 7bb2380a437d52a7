import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse, print } from 'graphql';
import { operationFacts } from '../../src/schema/operation-facts';
import type { OperationFacts, WriteFacts } from '../../src/schema/operation-facts';
import { describeRest } from '../../src/schema/describe-rest';
import { printSchema } from '../../src/schema/print-schema';
import { readSchemaFiles } from '../../src/schema/schema-files';

test('schema.graphql is up to date with src/schema: npm run schema', () => {
  const committed = readFileSync(join(__dirname, '../../schema.graphql'), 'utf8');
  expect(print(parse(committed))).toBe(
    print(parse(describeRest(printSchema(readSchemaFiles(), operationFacts())))),
  );
});

const write = (facts: Partial<WriteFacts> = {}): WriteFacts => ({
  target: { noun: 'disk', field: 'diskId', isList: false, limit: 1 },
  clientToken: false,
  isCharged: false,
  ...facts,
});
const operation = (facts: Partial<OperationFacts> = {}): OperationFacts => ({
  name: 'PolishDisk',
  effect: 'UNAFFECTED',
  hasErrorCode: false,
  write: write(),
  ...facts,
});

/** What is printed for one operation and one file of mutations, without what does not matter to GraphQL. */
const printed = (text: string, facts: OperationFacts = operation(), noun = ''): string =>
  print(
    parse(
      printSchema(
        {
          nouns: [
            {
              name: 'operation',
              text: `extend type Query { a: Int }\nextend type Subscription { b: Int }\n${noun}`,
            },
          ],
          mutations: [{ name: 'mutations/disk', text }],
        },
        [facts],
      ),
    ),
  );
const bare = 'extend type Mutation { ecsPolishDisk: EcsDiskPayload }';
const typeIn = (schema: string, start: string): string => {
  const from = schema.indexOf(start);
  return schema.slice(from, schema.indexOf('\n}', from) + 2);
};
const fieldsOf = (schema: string): readonly string[] =>
  [...typeIn(schema, 'input EcsPolishDiskInput').matchAll(/^ {2}(\w.*)$/gm)].map(([, field = '']) => field);

describe('an operation without fields of its own', () => {
  test('needs one line', () => {
    const schema = printed(bare);
    expect(typeIn(schema, 'type Mutation')).toBe(
      'type Mutation {\n  "PolishDisk. Unaffected by the lock."\n' +
        '  ecsPolishDisk(input: EcsPolishDiskInput!): EcsDiskPayload\n}',
    );
    expect(fieldsOf(schema)).toEqual([
      'regionId: ID',
      'accountId: ID',
      'diskId: ID!',
      'dryRun: Boolean! = false',
    ]);
  });

  test('has every option of the table, and the limit of targets for one call', () => {
    const facts = operation({
      effect: 'DENIED',
      write: write({
        target: { noun: 'disk', field: 'diskIds', isList: true, limit: 7 },
        clientToken: true,
        isCharged: true,
      }),
    });
    const schema = printed(bare, facts);
    expect(fieldsOf(schema)).toEqual([
      'regionId: ID',
      'accountId: ID',
      'diskIds: [ID!]!',
      'acceptCharges: Boolean! = false',
      'mode: EcsBatchMode! = ALL_OR_NOTHING',
      'clientToken: String',
      'dryRun: Boolean! = false',
    ]);
    expect(schema).toContain('ECS takes 7 at a time; BEST_EFFORT splits more, up to 500.');
    expect(schema).toContain('PolishDisk. Denied on a locked instance, without an error code.');
  });

  test('requires the region when its target cannot be searched for', () => {
    const target = { noun: 'event', field: 'eventIds', isList: true, limit: 1 };
    const schema = printed(bare, operation({ write: write({ target }) }));
    expect(fieldsOf(schema).slice(0, 2)).toEqual(['regionId: ID!', 'accountId: ID']);
    expect(schema).toContain('Where the events are.');
    expect(schema).toContain('needed when there are several');
  });
});

describe('handwritten parts', () => {
  test('are placed between generated fields, and replace those of the same name', () => {
    const schema = printed(
      `${bare}
       input EcsPolishDiskInput {
         "How much."
         grain: Int
         "Of the whole region."
         dryRun: Boolean! = true
         "A rough one."
         diskId: ID
         regionId: ID!
       }`,
    );
    expect(fieldsOf(schema)).toEqual([
      'regionId: ID!',
      'accountId: ID',
      'grain: Int',
      'diskId: ID',
      'dryRun: Boolean! = true',
    ]);
    expect(schema).toContain('Of the whole region.');
    expect(schema).not.toContain('Check, and change nothing.');
    expect(schema).toContain('needed when there are several');
  });

  test.each([
    ['What is on it is lost.', 'PolishDisk. Unaffected by the lock. What is on it is lost.'],
    ['; it takes long.', 'PolishDisk. Unaffected by the lock; it takes long.'],
    [', even so.', 'PolishDisk. Unaffected by the lock, even so.'],
  ])('goes on with the description: %s', (more, whole) => {
    expect(printed(`extend type Mutation { "${more}" ecsPolishDisk: EcsDiskPayload }`)).toContain(whole);
  });

  test('keeps the directives of a field and of an input', () => {
    const schema = printed(
      `extend type Mutation { ecsPolishDisk: EcsDiskPayload @deprecated(reason: "Use a cloth.") }
       input EcsPolishDiskInput @tag(name: "x") { grain: Int @deprecated(reason: "None.") }`,
    );
    expect(schema).toContain('EcsDiskPayload @deprecated(reason: "Use a cloth.")');
    expect(schema).toContain('input EcsPolishDiskInput @tag(name: "x") {');
    expect(schema).toContain('grain: Int @deprecated(reason: "None.")');
  });

  test('an enum of operations gets its values', () => {
    const facts = operation({ effect: 'DENIED_WHILE_DISK_IN_USE' });
    const schema = printed(bare, facts, 'enum EcsOperation enum EcsOperationInput');
    expect(schema).toContain('"PolishDisk: denied while the disk is In_use."\n  POLISH_DISK');
    expect(typeIn(schema, 'enum EcsOperationInput')).toBe(
      'enum EcsOperationInput {\n  "PolishDisk: denied while the disk is In_use."\n  POLISH_DISK\n}',
    );
  });
});

describe('a mistake is named', () => {
  test.each([
    ['a mutation that is missing', 'input EcsX { a: Int }', 'src/schema/mutations has no ecsPolishDisk'],
    [
      'a mutation that is not a write',
      'extend type Mutation { ecsBreakDisk: Int }',
      'Not a write in the table',
    ],
    ['a mutation that is defined twice', `${bare} ${bare}`, 'ecsPolishDisk is written twice'],
    [
      'a handwritten argument',
      'extend type Mutation { ecsPolishDisk(input: Int): EcsDiskPayload }',
      'remove its argument',
    ],
  ])('%s', (_name, text, message) => {
    expect(() => printed(text)).toThrow(message);
  });

  test('handwritten values', () => {
    expect(() => printed(bare, operation(), 'enum EcsOperation { A }')).toThrow('remove its values');
  });
});
