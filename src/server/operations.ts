import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { RequestContext } from '../context';
import { isErrorCode } from '../error-codes';
import type { ErrorCode } from '../error-codes';
import type { OperationReport } from '../telemetry/metrics';
import { shortName } from '../telemetry/recent-names';
import type { Log } from './log';

/** Records each operation in the log and the metrics: the caller, the operation and its outcome, never a variable. */
export const operationsPlugin = (
  log: Log,
  report: (report: OperationReport) => void,
): ApolloServerPlugin<RequestContext> => ({
  requestDidStart() {
    const start = performance.now();
    return Promise.resolve({
      willSendResponse({ operation, operationName, contextValue, response }) {
        const { body } = response;
        const errors = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
        const operationReport: OperationReport = {
          name: shortName(operationName ?? 'anonymous'),
          type: operation?.operation ?? 'unknown',
          result: resultOf(errors),
          duration: (performance.now() - start) / 1_000,
        };
        report(operationReport);
        const { requestId, client, caller, traceparent } = contextValue;
        const { name, type, result, duration } = operationReport;
        log.info(
          {
            requestId,
            subject: caller.subject,
            clientName: client.name,
            clientVersion: client.version,
            traceId: traceparent?.slice(3, 35),
            name,
            type,
            result,
            duration,
            errors: errors.length,
          },
          'operation',
        );
        return Promise.resolve();
      },
    });
  },
});

/** @returns OK, or the code of the first error. */
function resultOf([first]: readonly GraphQLFormattedError[]): ErrorCode | 'OK' {
  if (first === undefined) return 'OK';
  const code = first.extensions?.code;
  return isErrorCode(code) ? code : 'INTERNAL_SERVER_ERROR';
}
