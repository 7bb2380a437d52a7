import { inspect } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { EcsError } from '../../src/ecs/errors';
import type { EcsPort } from '../../src/ecs/port';
import { hangzhou } from '../support/records';
import { canaries, Endpoint, list, portTo, rejection, write } from './endpoint';
import { callOn } from '../support/written';

/** F28: what ECS and everything in front of it can answer, and what becomes of it. */

const endpoint = new Endpoint();
let port: EcsPort;

beforeAll(async () => {
  await endpoint.start();
  port = portTo(endpoint.host, { readTimeoutMs: 300, writeTimeoutMs: 300 });
});
afterAll(() => endpoint.stop());
beforeEach(() => {
  endpoint.calls.length = 0;
});

const secret = canaries.parameter;
const read = () => port.read(hangzhou, 'DescribeInstances', { name: secret, maxResults: 10 }, list);
const change = () =>
  port.write(
    hangzhou,
    'ModifyInstanceVncPasswd',
    callOn('INSTANCE', ['i-1'], { vncPassword: secret }),
    write,
  );

/** Everything that a log could make of an error. */
const printed = (error: unknown): string => {
  const { message, stack } = error as Error;
  const inspected = inspect(error, { depth: 20, showHidden: true });
  return [message, stack, JSON.stringify(error), String(error), inspected].join('\n');
};

function expectNoSecretIn(error: unknown): void {
  const text = printed(error);
  for (const canary of Object.values(canaries)) expect(text).not.toContain(canary);
  expect(text).not.toContain(endpoint.host);
  expect(text).not.toMatch(/https?:\/\//i);
}

const coded = (Code: string, more: object = {}) => ({
  Code,
  Message: `No: ${secret}`,
  RequestId: 'request-1',
  HostId: 'ecs.example',
  ...more,
});

interface Expected {
  readonly fault: string;
  readonly code?: string;
  readonly status?: number | null;
  readonly requestId?: string;
  readonly mayHaveRun: boolean;
  readonly retryAfterMs?: number;
  readonly retryable: boolean;
}

const noAnswer: Expected = { fault: 'BAD_ANSWER', mayHaveRun: true, retryable: true };
const reset: Expected = { fault: 'UNREACHABLE', mayHaveRun: true, retryable: true };
const timeout: Expected = { fault: 'TIMEOUT', mayHaveRun: true, retryable: true };
const refused = (fault: string, code: string, status: number, retryable = false): Expected => ({
  fault,
  code,
  status,
  requestId: 'request-1',
  mayHaveRun: false,
  retryable,
});

const html = '<html><head><title>502 Bad Gateway</title></head></html>';

const table: readonly (readonly [name: string, arrange: () => void, expected: Expected])[] = [
  ['html502', () => endpoint.answer(html, 502, { 'content-type': 'text/html' }), noAnswer],
  ['html with status 200', () => endpoint.answer(html, 200, { 'content-type': 'text/html' }), noAnswer],
  ['empty503', () => endpoint.answer('', 503), noAnswer],
  ['empty with status 200', () => endpoint.answer('', 200), noAnswer],
  ['null', () => endpoint.answer('null'), noAnswer],
  ['null with status 500', () => endpoint.answer('null', 500), noAnswer],
  ['a list', () => endpoint.answer('[]'), noAnswer],
  ['a number', () => endpoint.answer('7'), noAnswer],
  ['a text', () => endpoint.answer('"fine"'), noAnswer],
  ['wrong shape', () => endpoint.answer({ Instances: 'none' }), noAnswer],
  ['an empty object', () => endpoint.answer({}), noAnswer],
  ['an error without a code', () => endpoint.answer({ Message: secret }, 400), noAnswer],
  ['truncated JSON', () => endpoint.answer('{"RequestId":"request-1","Insta'), noAnswer],
  ['truncated JSON with status 403', () => endpoint.answer('{"Code":"InstanceLockedForSec', 403), noAnswer],
  [
    'a refusal with status 200',
    () => endpoint.answer(coded('InstanceLockedForSecurity')),
    refused('REFUSED', 'InstanceLockedForSecurity', 200),
  ],
  [
    'a refusal with status 200 and a code that is no word',
    () => endpoint.answer(coded(`No: ${secret}`)),
    noAnswer,
  ],
  [
    'a refusal with status 403 and a code that is no word',
    () => endpoint.answer(coded(`No: ${secret}`), 403),
    { ...noAnswer, status: 403, requestId: 'request-1' },
  ],
  [
    'throttling with status 200',
    () => endpoint.answer(coded('Throttling')),
    refused('THROTTLED', 'Throttling', 200, true),
  ],
  [
    'reset before the answer',
    () => (endpoint.respond = (_response, _call, socket) => socket.destroy()),
    reset,
  ],
  [
    'reset in the middle of the answer',
    () =>
      (endpoint.respond = (response, _call, socket) => {
        response.writeHead(200, { 'content-length': '100' });
        response.write('{"RequestId"', () => socket.destroy());
      }),
    reset,
  ],
  ['hang', () => (endpoint.respond = () => undefined), timeout],
  [
    'hang in the middle of the answer',
    () =>
      (endpoint.respond = (response) => {
        response.writeHead(200, { 'content-length': '100' });
        response.write('{"RequestId"');
      }),
    timeout,
  ],
  [
    'the lock, with status 403',
    () => endpoint.answer(coded('InstanceLockedForSecurity'), 403),
    refused('REFUSED', 'InstanceLockedForSecurity', 403),
  ],
  [
    'the lock, with status 400',
    () => endpoint.answer(coded('InstanceLockedForSecurity'), 400),
    refused('REFUSED', 'InstanceLockedForSecurity', 400),
  ],
  [
    'a wrong status, with status 405',
    () => endpoint.answer(coded('IncorrectInstanceStatus'), 405),
    refused('REFUSED', 'IncorrectInstanceStatus', 405),
  ],
  [
    'an unknown id, with status 404',
    () => endpoint.answer(coded('InvalidInstanceId.NotFound'), 404),
    refused('REFUSED', 'InvalidInstanceId.NotFound', 404),
  ],
  [
    'ECS’s own failure',
    () => endpoint.answer(coded('InternalError'), 500),
    { ...refused('REFUSED', 'InternalError', 500, true), mayHaveRun: true },
  ],
  [
    'ECS out of service',
    () => endpoint.answer(coded('ServiceUnavailable'), 503),
    { ...refused('REFUSED', 'ServiceUnavailable', 503, true), mayHaveRun: true },
  ],
  [
    'ECS out of service, with status 200',
    () => endpoint.answer(coded('ServiceUnavailable'), 200),
    { ...refused('REFUSED', 'ServiceUnavailable', 200, true), mayHaveRun: true },
  ],
  [
    'a fault inside ECS in the words of a refusal',
    () => endpoint.answer(coded('OperationDenied'), 500),
    { ...refused('REFUSED', 'OperationDenied', 500), mayHaveRun: true },
  ],
  [
    'a service that was never ordered',
    () => endpoint.answer(coded('InvalidAccountStatus.SnapshotServiceUnavailable'), 403),
    refused('REFUSED', 'InvalidAccountStatus.SnapshotServiceUnavailable', 403),
  ],
  [
    'RAM, with its detail',
    () =>
      endpoint.answer(
        coded('Forbidden.RAM', { AccessDeniedDetail: { AuthAction: 'ecs:X', AuthPrincipalOwnerId: secret } }),
        403,
      ),
    refused('FORBIDDEN', 'Forbidden.RAM', 403),
  ],
  [
    'RAM, without a detail',
    () => endpoint.answer(coded('NoPermission'), 403),
    refused('FORBIDDEN', 'NoPermission', 403),
  ],
  [
    'RAM, by another code that carries the detail',
    () => endpoint.answer(coded('Forbidden.Other', { AccessDeniedDetail: { AuthAction: 'ecs:X' } }), 403),
    refused('FORBIDDEN', 'Forbidden.Other', 403),
  ],
  [
    'throttling, with how long to wait',
    () => endpoint.answer(coded('Throttling.User'), 400, { 'x-acs-retry-after': '1500' }),
    { ...refused('THROTTLED', 'Throttling.User', 400, true), retryAfterMs: 1500 },
  ],
  [
    'throttling, without',
    () => endpoint.answer(coded('Throttling'), 429),
    refused('THROTTLED', 'Throttling', 429, true),
  ],
  [
    'throttling by another name',
    () => endpoint.answer(coded('Rejected.Throttling'), 503),
    refused('THROTTLED', 'Rejected.Throttling', 503, true),
  ],
  [
    'an unknown key',
    () => endpoint.answer(coded('InvalidAccessKeyId.NotFound'), 404),
    refused('CREDENTIALS_REFUSED', 'InvalidAccessKeyId.NotFound', 404),
  ],
  [
    'a wrong signature',
    () => endpoint.answer(coded('SignatureDoesNotMatch'), 400),
    refused('CREDENTIALS_REFUSED', 'SignatureDoesNotMatch', 400),
  ],
  [
    'an expired token',
    () => endpoint.answer(coded('InvalidSecurityToken.Expired'), 403),
    refused('CREDENTIALS_REFUSED', 'InvalidSecurityToken.Expired', 403),
  ],
  [
    'a clock that is wrong',
    () => endpoint.answer(coded('InvalidTimeStamp.Expired'), 400),
    refused('CREDENTIALS_REFUSED', 'InvalidTimeStamp.Expired', 400),
  ],
];

describe.each([
  ['a read', read, 'DescribeInstances'],
  ['a write', change, 'ModifyInstanceVncPasswd'],
] as const)('F28, %s', (_name, call, action) => {
  test.each(table)('%s', async (_case, arrange, expected) => {
    arrange();
    const error = await rejection(call());
    expect(error).toBeInstanceOf(EcsError);
    expect(endpoint.calls).toHaveLength(1);
    expect(error).toMatchObject({
      ...hangzhou,
      action,
      code: null,
      requestId: null,
      retryAfterMs: null,
      isPartial: false,
      ...expected,
    });
    expectNoSecretIn(error);
  });

  test('nobody listens: nothing can have run', async () => {
    const gone = new Endpoint();
    await gone.start();
    const { host } = gone;
    await gone.stop();
    port = portTo(host);
    try {
      const error = await rejection(call());
      expect(error).toMatchObject({ fault: 'UNREACHABLE', mayHaveRun: false, retryable: true, code: null });
      expect(printed(error)).not.toContain(host);
      expectNoSecretIn(error);
    } finally {
      port = portTo(endpoint.host, { readTimeoutMs: 300, writeTimeoutMs: 300 });
    }
  });
});

describe('a write', () => {
  test('whose answer has no RequestId was not answered by ECS: nobody knows whether it ran', async () => {
    endpoint.answer({ OrderId: '1' });
    expect(await rejection(change())).toMatchObject({ fault: 'BAD_ANSWER', mayHaveRun: true });
  });

  test('is sent once, whatever happens', async () => {
    for (const status of [500, 502, 503]) {
      endpoint.calls.length = 0;
      endpoint.answer(coded('ServiceUnavailable'), status);
      await rejection(change());
      expect(endpoint.calls).toHaveLength(1);
    }
  });
});

describe('the error', () => {
  test('names the action, the region and what is wrong, in a text of ours', async () => {
    endpoint.answer(coded('Forbidden.RAM'), 403);
    const { message } = (await rejection(read())) as Error;
    expect(message).toBe(
      'DescribeInstances in cn-hangzhou: The credentials of this subgraph lack the RAM permission for this call.',
    );
  });

  test('takes no code that is longer than a code', async () => {
    endpoint.answer(coded('X'.repeat(129)), 400);
    expect(await rejection(read())).toMatchObject({ fault: 'BAD_ANSWER', code: null });
  });
});
