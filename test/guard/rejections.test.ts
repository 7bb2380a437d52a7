import { describe, expect, test } from '@jest/globals';
import { EcsError, isFaultOfEcs } from '../../src/ecs/errors';
import type { EcsFault } from '../../src/ecs/errors';
import { lockRefusalOf } from '../../src/policy/refusal';
import type { RejectionCategory } from '../../src/guard/outcomes/refusal-texts';
import { rejectedByFault } from '../../src/guard/outcomes/index';
import { categoryOf, rejectionDetail } from '../../src/guard/outcomes/refusal-texts';
import { operations } from '../../src/catalogue/operations';
import { securityLock } from '../../src/policy/locks/security';
import { hangzhou } from '../support/records';
import codesOfWrites from './error-codes-of-writes.json';

describe('what a caller can do about a code', () => {
  test.each<[string, RejectionCategory]>([
    ['Throttling', 'THROTTLED'],
    ['Throttling.User', 'THROTTLED'],
    ['Rejected.Throttling', 'THROTTLED'],
    ['OperationConflict', 'CONFLICT'],
    ['Operation.Conflict', 'CONFLICT'],
    ['InvalidParameter.Conflict', 'OTHER'],
    ['InvalidOperation.Conflict', 'CONFLICT'],
    ['LastTokenProcessing', 'CONFLICT'],
    ['InvalidInstanceId.NotFound', 'NOT_FOUND'],
    ['InvalidDiskId.NotFound', 'NOT_FOUND'],
    ['EntityNotExist.Role', 'NOT_FOUND'],
    ['InvalidInstanceIds.ValueNotSupported', 'NOT_FOUND'],
    ['InvalidParameter.InvalidInstanceId', 'NOT_FOUND'],
    ['IncorrectInstanceStatus', 'INVALID_STATE'],
    ['IncorrectDiskStatus', 'INVALID_STATE'],
    ['IncorrectDiskStatus.Initializing', 'INVALID_STATE'],
    ['InstanceNotReady', 'INVALID_STATE'],
    ['DiskStillAttached', 'INVALID_STATE'],
    ['ReopenInstance.InstanceStatusNotValid', 'INVALID_STATE'],
    ['InvalidDisk.InUse', 'INVALID_STATE'],
    ['InvalidStatus.ValueNotSupported', 'INVALID_STATE'],
    ['InvalidOperation.DeletionProtection', 'INVALID_STATE'],
    ['OperationDenied', 'INVALID_STATE'],
    ['Forbidden.RAM', 'FORBIDDEN'],
    ['NoPermission', 'FORBIDDEN'],
    ['InvalidAccountStatus.NotEnoughBalance', 'PAYMENT'],
    ['InstanceExpiredOrInArrears', 'PAYMENT'],
    ['DiskInArrears', 'PAYMENT'],
    ['IdempotentParameterMismatch', 'OTHER'],
    ['InvalidParameter', 'OTHER'],
    ['', 'OTHER'],
  ])('%s: %s', (code, category) => {
    expect(categoryOf(code)).toBe(category);
  });

  test('every message names the operation, the target and the code, and says what to do', () => {
    for (const code of [
      'Throttling',
      'IncorrectDiskStatus',
      'InvalidDiskId.NotFound',
      'SomethingNew',
      'NoPermission',
    ]) {
      const message = rejectionDetail('ResizeDisk', 'd-1', code);
      expect(message).toMatch(new RegExp(`^ECS refused ResizeDisk on d-1 with ${code}\\. .{20,}\\.$`));
    }
  });

  test('property names of objects are codes like others', () => {
    for (const code of ['constructor', 'toString', '__proto__']) {
      expect(rejectionDetail('ResizeDisk', 'd-1', code)).not.toMatch(/function|\[object/);
    }
  });
});

describe('every code that the documentation of a write lists', () => {
  const { FAULT_OF_ECS: faults, ...categories } = codesOfWrites;
  const rows = Object.entries(categories).flatMap(([category, codes]) =>
    codes.map((code) => [code, category as RejectionCategory] as const),
  );

  test('has the category of the list', () => {
    expect(rows.length).toBeGreaterThan(700);
    expect(rows.filter(([code, category]) => categoryOf(code) !== category)).toEqual([]);
  });

  test('is a fault of ECS, after which nobody knows, or a refusal', () => {
    expect(faults.filter((code) => !isFaultOfEcs(code))).toEqual([]);
    expect(rows.filter(([code]) => isFaultOfEcs(code))).toEqual([]);
    expect(isFaultOfEcs('LimitedOperation.ServiceUnavailable')).toBe(true);
  });

  test('has a category where its name says one, but for parameters that contradict each other', () => {
    const telling =
      /Throttling|Processing|NotFound|NotExist|NOT_FOUND|Status|State$|InUse|NotReady|Forbidden|Unauthorized|NoPermission|Denied|Arrear|Balance|Expired$/;
    expect(categories.OTHER.filter((code) => telling.test(code))).toEqual([
      'BandwidthUpgradeDenied.EipBoundInstance',
      'InvalidAccountStatus.SnapshotServiceUnavailable',
      'InvalidParameter.RenewalStatus',
    ]);
  });
});

describe('a call that failed without having run', () => {
  const target = { type: 'INSTANCE', id: 'i-1' } as const;
  test.each<[EcsFault, RejectionCategory, boolean]>([
    ['THROTTLED', 'THROTTLED', true],
    ['FORBIDDEN', 'FORBIDDEN', false],
    ['CREDENTIALS_MISSING', 'FORBIDDEN', false],
    ['CREDENTIALS_REFUSED', 'FORBIDDEN', false],
    ['TIMEOUT', 'OTHER', true],
    ['UNREACHABLE', 'OTHER', true],
    ['BAD_ANSWER', 'OTHER', true],
    ['NOT_SENT', 'OTHER', true],
  ])('by %s: %s, can be repeated: %s', (fault, category, isRetryable) => {
    const error = new EcsError({
      action: 'StartInstance',
      ...hangzhou,
      fault,
      retryAfterMs: 5,
      requestId: 'r-1',
    });
    const outcome = rejectedByFault('StartInstance', target, error);
    expect(outcome).toMatchObject({
      kind: 'REJECTED',
      category,
      isRetryable,
      retryAfterMs: 5,
      requestId: 'r-1',
    });
    expect(outcome.detail).toMatch(/^StartInstance on i-1 was not done\. /);
  });
});

describe('the lock’s refusal', () => {
  test.each(operations.map(({ name }) => name))('%s', (operation) => {
    const certain = { lockReason: 'security', isCertain: true };
    expect(lockRefusalOf(operation, 'InstanceLockedForSecurity')).toEqual(certain);
    expect(lockRefusalOf(operation, 'instancelockedforsecurity')).toBeNull();
    expect(lockRefusalOf(operation, '')).toBeNull();
    const { effect, errorCode, errorCodeBasis } = securityLock.rules[operation];
    const isOpenToDoubt =
      errorCode === 'IncorrectInstanceStatus' || errorCode === null || errorCodeBasis === 'INFERRED';
    expect(lockRefusalOf(operation, 'IncorrectInstanceStatus')).toEqual(
      effect !== 'UNAFFECTED' && isOpenToDoubt ? { lockReason: 'security', isCertain: false } : null,
    );
  });
});
