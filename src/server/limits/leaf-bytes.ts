import { isEnumType } from 'graphql';
import type { GraphQLNamedType } from 'graphql';

/** Bytes of a value as JSON, quotes included, by its type: as much as ECS's usual values take, or more. */
export const usualBytes = {
  Boolean: 5,
  Int: 11,
  Float: 22,
  DateTime: 22,
  ID: 40,
  String: 64,
} as const;
const otherBytes = 64;

/** Texts that are longer than other texts, by the name of their field. */
export const longTexts = {
  name: 130,
  description: 260,
  message: 360,
  detail: 480,
  warnings: 400,
  sentence: 200,
  reason: 200,
  cursor: 400,
  startCursor: 400,
  endCursor: 400,
  punishUrl: 400,
  url: 1_000,
  // The limit of ECS for user data is 32 kB, decoded.
  base64: 44_000,
  text: 64_000,
  imageBase64: 512_000,
  // `_service { sdl }`: schema.graphql with its line feeds escaped.
  sdl: 250_000,
} as const;

/** The name of a type, as `__typename` answers it. */
export const typeNameBytes = 42;

/** The answer to the whole standard introspection query. */
export const introspectionBytes = 800_000;

const has = <Table extends object>(table: Table, key: PropertyKey): key is keyof Table =>
  Object.hasOwn(table, key);

const longestNames = new WeakMap<object, number>();

/**
 * @param field the name of the field that answers with the value.
 * @returns how many bytes a value of a scalar or enum type takes in the answer.
 */
export function leafBytes(type: GraphQLNamedType, field: string): number {
  if (!isEnumType(type)) {
    if (type.name === 'String' && has(longTexts, field)) return longTexts[field];
    return has(usualBytes, type.name) ? usualBytes[type.name] : otherBytes;
  }
  const known = longestNames.get(type);
  if (known !== undefined) return known;
  const longest = Math.max(...type.getValues().map(({ name }) => name.length)) + 2;
  longestNames.set(type, longest);
  return longest;
}
