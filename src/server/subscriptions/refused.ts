import { GraphQLError } from 'graphql';
import type { GraphQLFormattedError } from 'graphql';
import { HttpRefusal } from '../refusal';

/** An operation that Apollo refused: its errors, formatted for the client, and the HTTP status that belongs to them. */
export class OperationRefused extends Error {
  readonly status: number;
  readonly errors: readonly GraphQLFormattedError[];

  constructor(status: number, errors: readonly GraphQLFormattedError[]) {
    super('The operation was refused.');
    this.name = 'OperationRefused';
    this.status = status;
    this.errors = errors;
  }
}

/** @returns a refusal as the errors of a protocol without HTTP; rethrows what is none. */
export function errorsOfRefusal(thrown: unknown): readonly GraphQLError[] {
  if (thrown instanceof HttpRefusal) {
    const { message, code, extensions } = thrown;
    return [new GraphQLError(message, { extensions: { code, ...extensions } })];
  }
  if (!(thrown instanceof OperationRefused)) throw thrown;
  return thrown.errors.map(
    ({ message, extensions }) => new GraphQLError(message, extensions && { extensions }),
  );
}

/** @returns the code of a refusal, for the metrics. */
export function codeOfRefusal(thrown: unknown): string {
  if (thrown instanceof HttpRefusal) return thrown.code;
  const code = thrown instanceof OperationRefused ? thrown.errors[0]?.extensions?.code : undefined;
  return typeof code === 'string' ? code : 'INTERNAL_SERVER_ERROR';
}
