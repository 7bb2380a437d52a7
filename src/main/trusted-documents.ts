import type { GraphQLSchema } from 'graphql';
import type { TrustedDocuments } from '../config';
import type { Log } from '../server/log';
import { problemsOfDocuments } from '../server/trusted-documents';
import { StartError } from './ports';

/**
 * Checks the documents of TRUSTED_DOCUMENTS_FILE. One that does not fit the schema is only logged: it may be that of an
 * old client, which must not keep the others from being served.
 *
 * @throws StartError when a document is not GraphQL.
 */
export function insistOnDocuments(schema: GraphQLSchema, trusted: TrustedDocuments, log: Log): void {
  const { broken, unfit } = problemsOfDocuments(schema, trusted);
  if (broken.length > 0) {
    throw new StartError(
      ['TRUSTED_DOCUMENTS_FILE: these documents are not GraphQL:', ...broken].join('\n  '),
    );
  }
  for (const line of unfit) {
    log.warn({}, `TRUSTED_DOCUMENTS_FILE: a document does not fit the schema and will be refused: ${line}`);
  }
}
