import type * as Api from '@opentelemetry/api';
import type { EcsPort, EcsScope } from '../ecs/port';

/** OpenTelemetry's API, if installed. It does nothing without OpenTelemetry's SDK; without the API, tracing is off. */
function loadApi(): typeof Api | null {
  try {
    return require('@opentelemetry/api') as typeof Api;
  } catch {
    return null;
  }
}

/** The context key that makes OpenTelemetry's SDK create no spans; defined here to avoid a dependency on its core package. */
const suppressTracing = 'OpenTelemetry SDK Context Key SUPPRESS_TRACING';

/**
 * Runs a call of the Alibaba Cloud SDK without spans of other instrumentations. The SDK puts every parameter into the
 * URL, passwords included, and an HTTP instrumentation would record that URL in its span.
 */
const untraced = <T>(api: typeof Api, call: () => Promise<T>): Promise<T> =>
  api.context.with(api.context.active().setValue(api.createContextKey(suppressTracing), true), call);

/**
 * Wraps the port: each call of ECS gets a span if OpenTelemetry is installed. Spans hold account, region and operation,
 * never a parameter. To turn tracing on, start Node with `--import` of a file that sets up the OpenTelemetry SDK.
 */
export function createTracedPort(port: EcsPort, api: typeof Api | null = loadApi()): EcsPort {
  if (api === null) return port;
  const tracer = api.trace.getTracer('ecs-security-lock-subgraph');

  const traced = <T>(scope: EcsScope, action: string, call: () => Promise<T>): Promise<T> =>
    tracer.startActiveSpan(
      `ECS ${action}`,
      {
        kind: api.SpanKind.CLIENT,
        attributes: {
          'rpc.system': 'aliyun-rpc',
          'rpc.service': 'Ecs',
          'rpc.method': action,
          'cloud.account.id': scope.accountId,
          'cloud.region': scope.regionId,
        },
      },
      async (span) => {
        try {
          return await untraced(api, call);
        } catch (error) {
          const { fault, code } = error as { fault?: string; code?: string | null };
          span.setStatus({ code: api.SpanStatusCode.ERROR, message: code ?? fault ?? 'unknown' });
          throw error;
        } finally {
          span.end();
        }
      },
    );

  return {
    scopes: port.scopes,
    read: (scope, action, query, options) =>
      traced(scope, action, () => port.read(scope, action, query, options)),
    write: (scope, operation, parameters, options) =>
      traced(scope, operation, () => port.write(scope, operation, parameters, options)),
  };
}
