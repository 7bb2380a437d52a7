import { describe, expect, test } from '@jest/globals';
import { codedError } from '../src/coded-error';
import { EcsError } from '../src/ecs/errors';
import type { EcsFault } from '../src/ecs/errors';
import { errorCodes, extensionKeys, isErrorCode } from '../src/error-codes';
import type { ErrorCode } from '../src/error-codes';
import { faultCodes } from '../src/resolvers/faults';
import { HttpRefusal } from '../src/server/refusal';
import { hangzhou } from './support/records';

const codes = Object.keys(errorCodes) as readonly ErrorCode[];

test('the list of codes is fixed: clients depend on it', () => {
  const statuses = Object.fromEntries(codes.map((code) => [code, errorCodes[code].statuses]));
  expect(statuses).toEqual({
    BAD_USER_INPUT: [200, 400],
    LIMIT_EXCEEDED: [200, 400, 413],
    OVERLOADED: [503],
    TOO_MANY_FRESH_READS: [429],
    UNAUTHENTICATED: [200, 401],
    FORBIDDEN: [200, 403],
    NOT_FOUND: [404],
    BAD_REQUEST: [400, 405, 406, 408, 415, 421],
    GRAPHQL_PARSE_FAILED: [400],
    GRAPHQL_VALIDATION_FAILED: [400],
    OPERATION_RESOLUTION_FAILURE: [400],
    PERSISTED_QUERY_NOT_SUPPORTED: [200],
    PERSISTED_QUERY_NOT_FOUND: [200],
    DOCUMENT_NOT_TRUSTED: [400],
    ECS_REFUSED: [200],
    ECS_FORBIDDEN: [200],
    ECS_THROTTLED: [200],
    ECS_CREDENTIALS_MISSING: [200],
    ECS_CREDENTIALS_REFUSED: [200],
    ECS_TIMEOUT: [200],
    ECS_UNREACHABLE: [200],
    ECS_BAD_ANSWER: [200],
    INTERNAL_SERVER_ERROR: [200, 500, 503],
  });
});

test('every extension except the code is used by some code', () => {
  const named = new Set<string>(['code', ...codes.flatMap((code) => errorCodes[code].extensions)]);
  expect([...named].sort()).toEqual([...extensionKeys].sort());
});

describe.each(codes)('%s', (code) => {
  const { meaning, remedy } = errorCodes[code];

  test('is explained in one sentence, and what to do in another', () => {
    for (const sentence of [meaning, remedy]) expect(sentence).toMatch(/^[A-Z][^.]*(\.\w[^.]*)*\.$/);
  });

  test('is an error of GraphQL with that code', () => {
    expect(codedError(code, 'No.').extensions).toEqual({ code });
    expect(isErrorCode(code)).toBe(true);
  });
});

test.each(['toString', '', 'ECS_LOCKED', null, 5])('%p is no code', (code) => {
  expect(isErrorCode(code)).toBe(false);
});

describe('whether to try again', () => {
  test.each(Object.entries(faultCodes) as [EcsFault, ErrorCode][])('%s, sent as %s', (fault, code) => {
    const { retryable } = new EcsError({ action: 'DescribeInstances', ...hangzhou, fault });
    // A refusal depends on the code of ECS, and a bad answer on whether it was too large.
    const isMixed = ['REFUSED', 'BAD_ANSWER', 'TOO_LARGE'].includes(fault);
    expect(errorCodes[code].retry).toBe(isMixed ? 'SOMETIMES' : retryable ? 'YES' : 'NO');
  });

  test('a retry helps where nobody has to act, and none where the caller has to', () => {
    for (const code of codes) {
      const { actor, retry } = errorCodes[code];
      if (actor === 'NOBODY') expect([code, retry]).toEqual([code, 'YES']);
      if (retry === 'YES') expect([code, actor]).not.toEqual([code, 'CALLER']);
    }
  });
});

test('a refusal has the status and the code that it is made with', () => {
  const refusal = new HttpRefusal('LIMIT_EXCEEDED', 413, 'Too large.', { extensions: { limit: 5 } });
  expect([refusal.status, refusal.code]).toEqual([413, 'LIMIT_EXCEEDED']);
  expect(JSON.parse(refusal.toText())).toEqual({
    errors: [{ message: 'Too large.', extensions: { code: 'LIMIT_EXCEEDED', limit: 5 } }],
  });
  // @ts-expect-error: no status of this code.
  expect(new HttpRefusal('NOT_FOUND', 500, 'No.').status).toBe(500);
});
