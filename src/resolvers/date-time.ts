import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import type { ValueNode } from 'graphql';

const rfc3339 = /^(\d{4}-\d{2}-\d{2})[Tt](\d{2}:\d{2}:\d{2})(?:\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/;

/** A time as RFC 3339. Output is in UTC with seconds; input may have any offset. */
export const DateTime = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  serialize: (value) => {
    if (typeof value === 'string') return value;
    throw new GraphQLError('DateTime cannot represent a value that is not a string.');
  },
  parseValue: (value) => utc(value, null),
  parseLiteral: (node) => utc(node.kind === Kind.STRING ? node.value : undefined, node),
});

let last = { second: NaN, text: '' };

/** @returns a moment in milliseconds since the epoch as DateTime writes it, rounded down to the second. */
export function timeOf(at: number): string {
  const second = Math.floor(at / 1_000);
  // The records of one answer have the same time.
  if (second !== last.second)
    last = { second, text: `${new Date(second * 1_000).toISOString().slice(0, 19)}Z` };
  return last.text;
}

/** @param node the literal that has the value, for the place of an error; null for a variable. */
function utc(value: unknown, node: ValueNode | null): string {
  const [, day = '', clock = '', offset = ''] =
    (typeof value === 'string' ? rfc3339.exec(value) : null) ?? [];
  // JavaScript reads 30 February as 2 March, and 24:00 as the next day. Comparing with the input finds both.
  const isReal = seconds(`${day}T${clock}Z`) === `${day}T${clock}Z`;
  const time = isReal ? seconds(`${day}T${clock}${offset.toUpperCase()}`) : null;
  if (time === null) {
    throw new GraphQLError(
      'DateTime must be an RFC 3339 time with an offset, for example 2026-11-24T02:44:00Z.',
      { nodes: node },
    );
  }
  return time;
}

/** A time as text, in UTC with seconds; null when it is invalid or outside the years 0 to 9999. */
function seconds(text: string): string | null {
  const time = new Date(text);
  if (Number.isNaN(time.getTime())) return null;
  const iso = time.toISOString();
  return iso.length === 24 ? `${iso.slice(0, 19)}Z` : null;
}
