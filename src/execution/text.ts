import { isEnumType, isSpecifiedScalarType } from 'graphql';
import type { GraphQLLeafType } from 'graphql';
import { inspect } from 'graphql/jsutils/inspect';

/** What JSON writes otherwise than as it is: quotes, backslashes, control characters, halves of surrogate pairs. */
// eslint-disable-next-line no-control-regex
const unusual = /["\\\u0000-\u001f\ud800-\udfff]/;

/** @returns a string as JSON. */
export const textOfString = (value: string): string =>
  unusual.test(value) ? JSON.stringify(value) : `"${value}"`;

/** Writes a value of a scalar or an enum as JSON. Throws the error that graphql-js throws for a value that does not fit. */
export type LeafText = (value: unknown) => string;

/** @returns how values of a type are written; the answer is that of `serialize` and JSON.stringify. */
export function leafTextOf(type: GraphQLLeafType): LeafText {
  const general: LeafText = (value) => {
    const serialized: unknown = type.serialize(value);
    if (typeof serialized === 'string') return textOfString(serialized);
    if (serialized != null) return JSON.stringify(serialized);
    throw new Error(
      `Expected \`${inspect(type)}.serialize(${inspect(value)})\` to return non-nullable value, returned: ${inspect(serialized)}`,
    );
  };
  if (isEnumType(type)) {
    const texts = new Map(type.getValues().map(({ name, value }) => [value as unknown, `"${name}"`]));
    return (value) => texts.get(value) ?? general(value);
  }
  if (!isSpecifiedScalarType(type)) return general;
  switch (type.name) {
    case 'String':
    case 'ID':
      return (value) => (typeof value === 'string' ? textOfString(value) : general(value));
    case 'Boolean':
      return (value) => (value === true ? 'true' : value === false ? 'false' : general(value));
    case 'Int':
      // `| 0` leaves exactly the whole numbers of 32 bits as they are.
      return (value) => (typeof value === 'number' && (value | 0) === value ? `${value}` : general(value));
    default:
      return general;
  }
}
