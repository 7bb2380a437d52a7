import type * as Api from '@opentelemetry/api';
import type { EcsPort, EcsScope } from '../ecs/port';

/** OpenTelemetry's interface, where it is installed: without its SDK it does nothing, and without it neither do we. */
function loadApi(): typeof Api | null {
  try {
    return require('@opentelemetry/api') as typeof Api;
  } catch {
    return null;
  }
}

/** The key by which OpenTelemetry's SDK is told to make no spans; its package of helpers is not needed for this one. */
const suppressTracing = 'OpenTelemetry SDK Context Key SUPPRESS_TRACING';

/**
 * Runs a call of the SDK without spans of other instrumentations. The SDK puts every parameter into the URL, passwords
 * too, and an HTTP instrumentation would put that URL into its span.
 */
const untraced = <T>(api: typeof Api, call: () => Promise<T>): Promise<T> =>
  api.context.with(api.context.active().setValue(api.createContextKey(suppressTracing), true), call);

/**
 * The port with a span around each call of ECS, if OpenTelemetry is there. Spans carry where and what was called, never a
 * parameter. To switch it on, start Node with `--import` of a file that sets the OpenTelemetry SDK up.
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
