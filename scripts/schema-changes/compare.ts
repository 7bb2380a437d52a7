import { buildASTSchema, findBreakingChanges, Kind, parse, valueFromASTUntyped } from 'graphql';
import type { ConstDirectiveNode, DocumentNode } from 'graphql';

/** The changes of one schema that can break a query, a client or a neighbour that fits the other, a sentence each. */
export function breakingChanges(released: string, present: string): readonly string[] {
  const [before, now] = [parse(released), parse(present)];
  const [schemaBefore, schemaNow] = [before, now].map((document) =>
    // The directives of Federation are defined elsewhere.
    buildASTSchema(document, { assumeValidSDL: true }),
  );
  if (schemaBefore === undefined || schemaNow === undefined) return [];
  const keysNow = new Set(keysOf(now));
  return [
    ...findBreakingChanges(schemaBefore, schemaNow)
      .map(({ description }) => description)
      // Every server has them, used or not.
      .filter((description) => !description.startsWith('Standard scalar ')),
    ...keysOf(before)
      .filter((key) => !keysNow.has(key))
      .map((key) => `${key} was removed.`),
  ];
}

/** The keys of entities, which neighbours refer to: `Instance @key(fields: "id")`. */
const keysOf = (document: DocumentNode): readonly string[] =>
  document.definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.OBJECT_TYPE_EXTENSION
      ? (definition.directives ?? [])
          .filter(({ name }) => name.value === 'key')
          .map((directive) => `${definition.name.value} @key(fields: "${textOf(directive, 'fields')}")`)
      : [],
  );

const textOf = ({ arguments: given = [] }: ConstDirectiveNode, name: string): string => {
  const value = given.find((each) => each.name.value === name)?.value;
  return value === undefined ? '' : String(valueFromASTUntyped(value));
};

/** @returns the changes that the part "Unreleased" of the changelog does not have in these words; `code` marks do not count. */
export function unnamedChanges(changes: readonly string[], changelog: string): readonly string[] {
  const [, unreleased = ''] = changelog.split(/^## \[Unreleased\]$/m);
  const text = plain(unreleased.split(/^## \[/m)[0] ?? '');
  return changes.filter((change) => !text.includes(plain(change)));
}

const plain = (text: string): string =>
  text.replaceAll('`', '').replace(/\s+/g, ' ').trim().replace(/\.$/, '');

/** How a reason of `@deprecated` must end: with the first day on which the field may be gone. */
const dated = /\bUntil \d{4}-\d{2}-\d{2}\.$/;

/** @returns the reasons of deprecations that name no such day. */
export function undatedDeprecations(sdl: string): readonly string[] {
  return [...sdl.matchAll(/@deprecated(?:\(reason: ("(?:[^"\\]|\\.)*")\))?/g)].flatMap(([, reason]) => {
    const text = reason === undefined ? 'No longer supported' : (JSON.parse(reason) as string);
    return dated.test(text) ? [] : [text];
  });
}

/** @returns the newest of version numbers such as 1.10.0; undefined of none. */
export const newestOf = (versions: readonly string[]): string | undefined =>
  [...versions].sort((one, other) => one.localeCompare(other, 'en', { numeric: true })).at(-1);
