import { describe, expect, it } from '@jest/globals';
import type * as Api from '@opentelemetry/api';
import { EcsError } from '../../src/ecs/errors';
import type { EcsPort } from '../../src/ecs/port';
import { createTracedPort } from '../../src/telemetry/tracing';
import { callOn, startOf } from '../support/written';

const scope = { accountId: 'default', regionId: 'cn-hangzhou' };
const options = { purpose: 'WRITE' } as const;

/** OpenTelemetry's interface, as far as the port uses it, writing down what it is told. */
function recordingApi() {
  const spans: { name: string; attributes: unknown; status: unknown; ended: number }[] = [];
  const api = {
    SpanKind: { CLIENT: 2 },
    SpanStatusCode: { ERROR: 2 },
    createContextKey: Symbol.for,
    context: {
      active: () => ({ setValue: () => ({}) }),
      with: (_context: object, call: () => unknown) => call(),
    },
    trace: {
      getTracer: () => ({
        startActiveSpan(
          name: string,
          { attributes }: { attributes: unknown },
          run: (span: object) => unknown,
        ) {
          const span = { name, attributes, status: null as unknown, ended: 0 };
          spans.push(span);
          return run({
            setStatus: (status: unknown) => (span.status = status),
            end: () => (span.ended += 1),
          });
        },
      }),
    },
  };
  return { api: api as unknown as typeof Api, spans };
}

const portOver = (write: () => Promise<never>): EcsPort => ({
  scopes: [scope],
  read: () => Promise.resolve({ items: [] } as never),
  write,
});

describe('spans', () => {
  it('stand around each call, and say where and what, never with which parameters', async () => {
    const { api, spans } = recordingApi();
    const port = createTracedPort(
      portOver(() => Promise.resolve({ requestId: 'r' } as never)),
      api,
    );
    await port.read(scope, 'DescribeInstances', { maxResults: 10 }, { purpose: 'LIST' });
    await port.write(
      scope,
      'ModifyInstanceVncPasswd',
      callOn('INSTANCE', ['i-1'], { vncPassword: 'canary1' }),
      options,
    );
    expect(spans.map(({ name, ended }) => [name, ended])).toEqual([
      ['ECS DescribeInstances', 1],
      ['ECS ModifyInstanceVncPasswd', 1],
    ]);
    expect(spans[0]?.attributes).toMatchObject({
      'cloud.region': 'cn-hangzhou',
      'rpc.method': 'DescribeInstances',
    });
    expect(JSON.stringify(spans)).not.toContain('canary1');
  });

  it('end and tell the code when the call fails', async () => {
    const { api, spans } = recordingApi();
    const error = new EcsError({
      action: 'StartInstance',
      ...scope,
      fault: 'REFUSED',
      code: 'IncorrectInstanceStatus',
    });
    const port = createTracedPort(
      portOver(() => Promise.reject(error)),
      api,
    );
    await expect(port.write(scope, 'StartInstance', startOf('i-1'), options)).rejects.toBe(error);
    expect(spans).toMatchObject([{ ended: 1, status: { code: 2, message: 'IncorrectInstanceStatus' } }]);
  });

  it('are not made where OpenTelemetry is not installed', () => {
    const port = portOver(() => Promise.reject(new Error('unused')));
    expect(createTracedPort(port, null)).toBe(port);
  });
});
