import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const rfc3339 = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/;

/** A moment, as RFC 3339. What comes out is in UTC with seconds; what goes in may have any offset. */
export const DateTime = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  serialize: (value) => {
    if (typeof value === 'string') return value;
    throw new GraphQLError('DateTime cannot represent a value that is not a text.');
  },
  parseValue: (value) => utc(value),
  parseLiteral: (node) => utc(node.kind === Kind.STRING ? node.value : undefined),
});

function utc(value: unknown): string {
  const time = typeof value === 'string' && rfc3339.test(value) ? new Date(value) : new Date(Number.NaN);
  if (Number.isNaN(time.getTime())) {
    throw new GraphQLError(
      'DateTime must be an RFC 3339 time with an offset, for example 2026-11-24T02:44:00Z.',
    );
  }
  return `${time.toISOString().slice(0, 19)}Z`;
}
