/** The catalogue marks every input that is a secret. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { GraphQLInputField } from 'graphql';
import { buildSchema, getNamedType, isInputObjectType } from 'graphql';
import { writeRows } from '../../src/catalogue/lookup';
import { secretFields } from '../support/secrets';

const schema = buildSchema(readFileSync(join(__dirname, '..', '..', 'schema.graphql'), 'utf8'), {
  assumeValid: true,
  assumeValidSDL: true,
});

/** Names that say or suggest a secret. */
const looksSecret =
  /passw|passphrase|secret|token|credential|private|accessKey|keyPair|userData|content|script(?!ion)|command|parameters|auth|certificate|licen[cs]e/i;

/** Names that look so and are none. */
const isNoSecret: Readonly<Record<string, string>> = {
  clientToken: 'chosen by the caller to make a repeat safe; the audit has its hash',
  keyPairName: 'a name; the private key never goes through ECS',
  privateIpAddress: 'an address',
  windowsPasswordName: "the name of a password in Alibaba Cloud's parameter store",
};

const inputs = writeRows.map(({ name, secrets = [] }) => {
  const type = schema.getType(`Ecs${name}Input`);
  if (!isInputObjectType(type)) throw new TypeError(`The schema has no input of ${name}.`);
  // Numbers, settings and ids hold no secret.
  const isText = (field: GraphQLInputField): boolean =>
    ['String', 'EcsCommandParameterInput'].includes(getNamedType(field.type).name);
  return { name, secrets, fields: Object.values(type.getFields()).filter(isText) };
});

test('an input whose name looks like a secret is marked as one, or listed as none', () => {
  const looking = inputs.flatMap(({ name, secrets, fields }) =>
    fields
      .map((field) => field.name)
      .filter((field) => looksSecret.test(field) && !secrets.includes(field))
      .map((field) => [name, field] as const),
  );
  expect(looking.filter(([, field]) => !Object.hasOwn(isNoSecret, field))).toEqual([]);
  expect(new Set(looking.map(([, field]) => field))).toEqual(new Set(Object.keys(isNoSecret)));
});

test('what is marked is an input of the operation, and a text', () => {
  for (const { secrets, fields } of inputs) {
    expect(fields.map(({ name }) => name)).toEqual(expect.arrayContaining([...secrets]));
  }
  expect(secretFields.length).toBeGreaterThan(0);
});

test('the same name is a secret in every operation', () => {
  const marked = new Set(secretFields.map(({ field }) => field));
  for (const { name, secrets, fields } of inputs) {
    const present = fields.map((field) => field.name).filter((field) => marked.has(field));
    expect([name, [...secrets].sort()]).toEqual([name, present.sort()]);
  }
});
