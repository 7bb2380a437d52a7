import { describe, expect, test } from '@jest/globals';
import { EcsError } from '../../src/ecs/errors';
import type { EcsFault } from '../../src/ecs/errors';
import { faultCodeOf, faultCodes, faultMessageOf, retryAfterOf } from '../../src/resolvers/faults';
import { hangzhou } from '../support/records';

const errorOf = (fault: EcsFault, code: string | null = null) =>
  new EcsError({ action: 'DescribeInstances', ...hangzhou, fault, code, retryAfterMs: 700 });

describe('the code of a fault', () => {
  test.each<[EcsFault, string]>([
    ['REFUSED', 'ECS_REFUSED'],
    ['FORBIDDEN', 'ECS_FORBIDDEN'],
    ['THROTTLED', 'ECS_THROTTLED'],
    ['CREDENTIALS_MISSING', 'ECS_CREDENTIALS_MISSING'],
    ['CREDENTIALS_REFUSED', 'ECS_CREDENTIALS_REFUSED'],
    ['TIMEOUT', 'ECS_TIMEOUT'],
    ['UNREACHABLE', 'ECS_UNREACHABLE'],
    ['BAD_ANSWER', 'ECS_BAD_ANSWER'],
    ['NOT_SENT', 'ECS_TIMEOUT'],
  ])('%s is %s', (fault, code) => {
    expect(faultCodeOf(errorOf(fault))).toBe(code);
    expect(faultCodes[fault]).toBe(code);
  });

  test.each([
    'InvalidParameter',
    'InvalidParameter.InstanceIds',
    'MissingParameter',
    'InvalidFilter.Key',
    'InvalidTagKey.Malformed',
    'InvalidStatus.ValueNotSupported',
    'InvalidZoneId.Malformed',
  ])('a refusal with %s is the caller’s to mend', (code) => {
    expect(faultCodeOf(errorOf('REFUSED', code))).toBe('BAD_USER_INPUT');
  });

  test.each(['InvalidInstanceId.NotFound', 'InstanceLockedForSecurity', 'XInvalidParameter', ''])(
    'a refusal with %j is not',
    (code) => expect(faultCodeOf(errorOf('REFUSED', code))).toBe('ECS_REFUSED'),
  );

  test('only a refusal can be the caller’s', () => {
    expect(faultCodeOf(errorOf('FORBIDDEN', 'InvalidParameter'))).toBe('ECS_FORBIDDEN');
  });

  test.each<[unknown]>([[new TypeError('secret')], ['secret'], [null], [undefined], [{ fault: 'TIMEOUT' }]])(
    '%p is a mistake of ours, and says nothing of it',
    (error) => {
      expect(faultCodeOf(error)).toBe('INTERNAL_SERVER_ERROR');
      expect(faultMessageOf(error)).toBe('Something went wrong inside this subgraph.');
      expect(retryAfterOf(error)).toBeNull();
    },
  );
});

test('an EcsError has its own fixed text, and how long to wait', () => {
  expect(faultMessageOf(errorOf('TIMEOUT'))).toBe(
    'DescribeInstances in cn-hangzhou: ECS did not answer in time.',
  );
  expect(retryAfterOf(errorOf('THROTTLED'))).toBe(700);
});
