import { GraphQLError } from 'graphql';
import type { ErrorCode, ExtensionsOf, StatusOf } from './error-codes';

/**
 * An error that reaches the client with a code of the table.
 *
 * @param message for the person who wrote the client.
 * @param extensions what comes along with this code.
 * @param status the HTTP status of the whole answer, where no field is answered.
 */
export const codedError = <Code extends ErrorCode>(
  code: Code,
  message: string,
  extensions?: ExtensionsOf<Code>,
  status?: StatusOf<Code>,
): GraphQLError =>
  new GraphQLError(message, {
    extensions: { code, ...extensions, ...(status !== undefined && { http: { status } }) },
  });
