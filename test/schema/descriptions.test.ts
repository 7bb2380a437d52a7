import { expect, test } from '@jest/globals';
import { describeRest } from '../../src/schema/describe-rest';
import { operationFacts } from '../../src/schema/operation-facts';
import { printSchema } from '../../src/schema/print-schema';
import { readSchemaFiles } from '../../src/schema/schema-files';
import { usualArguments, usualFields, usualValues } from '../../src/schema/usual-descriptions';

test('every field, argument and enum value has a description', () => {
  // It throws for each that has none, and so does `npm run check`.
  expect(() => describeRest(printSchema(readSchemaFiles(), operationFacts()))).not.toThrow();
});

test('one without a description is named, also of an input and an argument', () => {
  const schema = `
    type EcsThing { odd: Int "An own one." fine(strange: Int): Int }
    input EcsThingInput { odd: Int }
    enum EcsThingKind { ODD }`;
  expect(() => describeRest(schema)).toThrow(
    'EcsThing.odd, EcsThing.fine.strange, EcsThingInput.odd, EcsThingKind.ODD',
  );
});

test('a field takes its own description, else that of its interface, else the usual one', () => {
  const schema = `
    interface EcsNamed { "That of the interface." name: String id: ID }
    type EcsOwn implements EcsNamed { "Its own." name: String id: ID }
    type EcsOther implements EcsNamed { name: String id: ID }`;
  const described = describeRest(schema);
  expect(described).toMatch(/type EcsOwn implements EcsNamed \{ "Its own\." name/);
  expect(described).toMatch(/type EcsOther implements EcsNamed \{ """That of the interface\."""\nname/);
  expect(described).toContain(`"""${usualFields.id ?? ''}"""\nid: ID`);
});

test('what other subgraphs have too gets none', () => {
  const schema = 'type PageInfo { hasNextPage: Boolean }';
  expect(describeRest(schema)).toBe(schema);
});

const printed = describeRest(printSchema(readSchemaFiles(), operationFacts()));

test.each([...Object.entries({ ...usualFields, ...usualArguments }), ...Object.entries(usualValues)])(
  'the usual description of %s is a sentence, and in use',
  (name, text) => {
    expect(text).toMatch(/^[A-Z].*\.$/);
    expect(printed).toContain(text);
    expect(printed).toMatch(new RegExp(`\\b${name}\\b`));
  },
);
