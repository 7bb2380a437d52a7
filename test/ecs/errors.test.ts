import { describe, expect, test } from '@jest/globals';
import { EcsError } from '../../src/ecs/errors';
import type { EcsErrorFacts, EcsFault } from '../../src/ecs/errors';
import { CredentialsFault, toEcsError } from '../../src/ecs/sdk-errors';
import { hangzhou } from '../support/records';

const call = { action: 'StartInstance', ...hangzhou };
const errorOf = (facts: Partial<EcsErrorFacts> & { fault: EcsFault }) => new EcsError({ ...call, ...facts });

describe('EcsError', () => {
  test.each<[EcsFault, boolean]>([
    ['REFUSED', false],
    ['FORBIDDEN', false],
    ['THROTTLED', true],
    ['CREDENTIALS_MISSING', false],
    ['CREDENTIALS_REFUSED', false],
    ['TIMEOUT', true],
    ['UNREACHABLE', true],
    ['BAD_ANSWER', true],
    ['NOT_SENT', true],
  ])('%s: can be repeated: %s', (fault, retryable) => {
    const error = errorOf({ fault });
    expect(error.retryable).toBe(retryable);
    expect(error.message).toMatch(/^StartInstance in cn-hangzhou: .+\.$/);
    expect(error).toMatchObject({
      code: null,
      status: null,
      requestId: null,
      retryAfterMs: null,
      mayHaveRun: false,
    });
  });

  test.each(['InternalError', 'ServiceUnavailable', 'RequestTimeout', 'LastTokenProcessing'])(
    'a refusal with %s can be repeated',
    (code) => expect(errorOf({ fault: 'REFUSED', code }).retryable).toBe(true),
  );

  test.each(['InstanceLockedForSecurity', 'IncorrectInstanceStatus', 'InvalidInstanceId.NotFound', ''])(
    'a refusal with %j cannot',
    (code) => expect(errorOf({ fault: 'REFUSED', code }).retryable).toBe(false),
  );
});

describe('whatever is thrown', () => {
  test.each<[string, unknown, Partial<EcsError>]>([
    ['undefined', undefined, { fault: 'BAD_ANSWER', mayHaveRun: true }],
    ['a text', 'http://secret', { fault: 'BAD_ANSWER', mayHaveRun: true }],
    ['null', null, { fault: 'BAD_ANSWER', mayHaveRun: true }],
    ['a TypeError', new TypeError('http://secret'), { fault: 'BAD_ANSWER', mayHaveRun: true }],
    ['ENOTFOUND', { code: 'ENOTFOUND' }, { fault: 'UNREACHABLE', mayHaveRun: false, code: null }],
    ['EAI_AGAIN', { code: 'EAI_AGAIN' }, { fault: 'UNREACHABLE', mayHaveRun: false }],
    ['EPIPE', { code: 'EPIPE' }, { fault: 'UNREACHABLE', mayHaveRun: true }],
    [
      'a certificate for another host',
      { code: 'ERR_TLS_CERT_ALTNAME_INVALID' },
      { fault: 'UNREACHABLE', mayHaveRun: false },
    ],
    [
      'a certificate that nobody signed',
      { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
      { fault: 'UNREACHABLE', mayHaveRun: false },
    ],
    ['no credentials, by the SDK', { code: 'InvalidCredentials' }, { fault: 'CREDENTIALS_MISSING' }],
    ['no credentials, by ours', new CredentialsFault(true), { fault: 'CREDENTIALS_MISSING' }],
    ['credentials that failed', new CredentialsFault(false), { fault: 'CREDENTIALS_REFUSED' }],
    ...['token=secret', 'secret text', 'http://secret', 'a'.repeat(129), '-x', 'undefined'].map(
      (word): [string, unknown, Partial<EcsError>] => [
        `a code and a request id that are no words: ${word.slice(0, 20)}`,
        { statusCode: 403, code: word, requestId: word },
        { fault: 'BAD_ANSWER', code: null, requestId: null, status: 403, mayHaveRun: true },
      ],
    ),
    [
      'a status without a code',
      { statusCode: 502, requestId: 'request-1' },
      { fault: 'BAD_ANSWER', status: 502, requestId: 'request-1' },
    ],
    [
      'the word undefined where the SDK had nothing',
      { statusCode: 403, code: 'Forbidden.RAM', requestId: 'undefined' },
      { fault: 'FORBIDDEN', requestId: null },
    ],
    [
      'a wait of nothing',
      { statusCode: 400, code: 'Throttling', retryAfter: 0 },
      { fault: 'THROTTLED', retryAfterMs: null },
    ],
  ])('%s', (_name, thrown, expected) => {
    const error = toEcsError(thrown, call);
    expect(error).toMatchObject({ ...expected, action: 'StartInstance' });
    expect(error.message).not.toContain('secret');
  });

  test('an error of ours stays as it is', () => {
    const error = errorOf({ fault: 'NOT_SENT' });
    expect(toEcsError(error, { ...call, action: 'Other' })).toBe(error);
  });
});
