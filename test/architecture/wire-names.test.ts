import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import ts from 'typescript';
import { sdkNameOf } from '../../src/catalogue/lookup';
import { operations } from '../../src/catalogue/operations';

/**
 * Only src/ecs uses the names of ECS's parameters. Elsewhere, a property or a text with such a name is a parameter that
 * belongs in src/ecs/translate.
 */

const src = join(__dirname, '..', '..', 'src');

/** The folders that may use the names: the catalogue, src/ecs and the emulator. Generated code has GraphQL's names. */
const roomsBelow = ['catalogue', 'ecs', 'emulator', 'generated'];

/** Names of parameters that have another meaning here: the files and the meaning. */
const otherMeanings: readonly (readonly [name: string, files: RegExp, meaning: string])[] = [
  ['Disk', /^resolvers\//, 'the GraphQL type'],
  ['ResourceId', /^schema\/operation-facts\.ts$/, "the catalogue's word, which names no noun"],
  ['Policy', /^main\/banner\.ts$/, 'a label of the start banner'],
  ['NextToken', /^resolvers\/refused-arguments\.ts$/, 'a part of error codes'],
  // ModifyAutoSnapshotPolicyEx has names that begin with a lower-case letter, as ours do.
  ['regionId', /./, 'our own field'],
  ['autoSnapshotPolicyId', /^resolvers\//, 'a field of the GraphQL input'],
  ['retentionDays', /^resolvers\//, 'a field of the GraphQL input'],
  ['timePoints', /^resolvers\//, 'a field of the GraphQL input'],
  ['repeatWeekdays', /^resolvers\//, 'a field of the GraphQL input'],
];

const isMeantOtherwise = ({ name, file }: Found): boolean =>
  otherMeanings.some(([word, files]) => word === name && files.test(file));

interface Model {
  names(): Readonly<Record<string, string>>;
  types(): Readonly<Record<string, unknown>>;
}

const sdk = require('@alicloud/ecs20140526') as Readonly<Record<string, Model | undefined>>;

/** The wire names of an SDK model and of its nested models. */
function namesOf(model: Model): readonly string[] {
  const inner = Object.values(model.types()).map((type) =>
    typeof type === 'object' && type !== null && 'itemType' in type ? type.itemType : type,
  );
  const models = inner.filter((type) => typeof type === 'function').map((type) => type as unknown as Model);
  return [...Object.values(model.names()), ...models.flatMap(namesOf)];
}

const wireNames = new Set(
  operations.flatMap(({ name }) => {
    const model = sdk[`${sdkNameOf(name)}Request`];
    if (model === undefined) throw new TypeError(`The SDK has no request for ${name}.`);
    return namesOf(model);
  }),
);

interface Use {
  readonly name: string;
  readonly line: number;
}

interface Found extends Use {
  readonly file: string;
}

/** The names of properties and the texts of a source that are wire names. Paths of imports are neither. */
function usesIn(text: string): readonly Use[] {
  const source = ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest, true);
  const uses: Use[] = [];
  const visit = (node: ts.Node): void => {
    const name = nameIn(node);
    if (name !== null && wireNames.has(name)) {
      uses.push({ name, line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return uses;
}

function nameIn(node: ts.Node): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isIdentifier(node)) return null;
  const { parent } = node;
  const isName =
    (ts.isPropertyAssignment(parent) ||
      ts.isShorthandPropertyAssignment(parent) ||
      ts.isPropertySignature(parent) ||
      ts.isPropertyDeclaration(parent) ||
      ts.isMethodDeclaration(parent) ||
      ts.isMethodSignature(parent) ||
      ts.isPropertyAccessExpression(parent)) &&
    parent.name === node;
  const isTaken = ts.isBindingElement(parent) && (parent.propertyName ?? parent.name) === node;
  return isName || isTaken ? node.text : null;
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => relative(src, join(src, file)).replaceAll('\\', '/'))
  .filter((file) => !roomsBelow.includes(file.split('/')[0] ?? ''));

const found = files.flatMap((file) =>
  usesIn(readFileSync(join(src, file), 'utf8')).map((use): Found => ({ ...use, file })),
);

test('no name of a parameter of ECS is used above src/ecs', () => {
  const wrong = found.filter((use) => !isMeantOtherwise(use));
  expect(wrong.map(({ file, line, name }) => `src/${file}:${line} ${name}`)).toEqual([]);
});

test.each(otherMeanings)('%s is listed because it is used', (word, paths) => {
  expect(found.some(({ name, file }) => word === name && paths.test(file))).toBe(true);
});

describe('the search', () => {
  test('looks everywhere above src/ecs', () => {
    const rooms = new Set(files.map((file) => file.split('/')[0]));
    for (const room of ['resolvers', 'guard', 'loaders', 'server', 'telemetry', 'main', 'context.ts']) {
      expect(rooms).toContain(room);
    }
  });

  test.each([
    ['a property', 'const sent = { InitLocalDisk: true };'],
    ['a shorthand property', 'const sent = { InitLocalDisk };'],
    ['a property that is read', 'sent.InitLocalDisk;'],
    ['a property that is taken out', 'const { InitLocalDisk } = sent;'],
    ['a property that is taken out under another name', 'const { InitLocalDisk: init } = sent;'],
    ['a property of a type', 'interface Sent { readonly InitLocalDisk: boolean }'],
    ['a text', "const name = 'InitLocalDisk';"],
    ['a name inside an object', "const options = { 'MatchCriteria': 'Open' };"],
  ])('finds %s', (_what, text) => {
    expect(usesIn(text)).toHaveLength(1);
  });

  test('does not take our own names for those of ECS', () => {
    expect(usesIn("import { a } from './InitLocalDiskX'; const initLocalDisk = a.forceStop;")).toEqual([]);
  });
});
