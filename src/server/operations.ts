import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../context';
import type { OperationReport } from '../telemetry/metrics';
import { shortName } from '../telemetry/recent-names';
import type { Log } from './log';

/** Tells the log and the metrics of each operation: who asked what and how it went, never a variable. */
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
        const code = errors[0]?.extensions?.code;
        const operationReport: OperationReport = {
          name: shortName(operationName ?? 'anonymous'),
          type: operation?.operation ?? 'unknown',
          result: errors.length === 0 ? 'OK' : typeof code === 'string' ? code : 'INTERNAL_SERVER_ERROR',
          duration: (performance.now() - start) / 1_000,
        };
        report(operationReport);
        const { requestId, client, caller, traceparent } = contextValue;
        const who = {
          requestId,
          subject: caller.subject,
          clientName: client.name,
          clientVersion: client.version,
          ...(traceparent === null ? {} : { traceId: traceparent.slice(3, 35) }),
        };
        log.info({ ...who, ...operationReport, errors: errors.length }, 'operation');
        return Promise.resolve();
      },
    });
  },
});
