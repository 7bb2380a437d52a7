import { describe, expect, test } from '@jest/globals';
import { decide } from '../../src/policy/decide';
import type { LockFacts } from '../../src/policy/decide';
import { operations } from '../../src/catalogue/operations';
import type { EcsOperation } from '../../src/catalogue/operations';
import { securityLock } from '../../src/policy/locks/security';
import { detailFor } from '../../src/policy/message';

const facts: readonly LockFacts[] = (['LOCKED', 'NOT_LOCKED', 'UNKNOWN'] as const).flatMap((lock) =>
  ['In_use', 'Available', null].map((diskStatus) => ({ lock, diskStatus })),
);
const names = operations.map(({ name }) => name);

describe('the detail for developers', () => {
  test.each(names)(
    '%s: names the operation, is a sentence, and says what to do where it is not allowed',
    (name) => {
      for (const some of facts) {
        const decision = decide(name, some);
        const detail = detailFor(name, decision, { targetId: 'i-1', blockingDiskIds: ['d-1'] });
        expect(detail).toContain(name);
        expect(detail).toMatch(/^[A-Za-z].*\.$/);
        expect(detail).not.toMatch(/undefined|null|\[object|`|\s{2}/);
        if (decision.verdict === 'ALLOWED') continue;
        expect(detail).toMatch(/Open "Events > .*" in the ECS console|Try again in a moment/);
        expect(detail).toMatch(/i-1|d-1/);
      }
    },
  );

  test.each(names)('%s: reads well without the names of the targets', (name) => {
    for (const some of facts) {
      const detail = detailFor(name, decide(name, some));
      expect(detail).toMatch(/^[A-Z]/);
      expect(detail).not.toMatch(/[a-z] The /);
    }
  });

  test('a denial names the code that ECS would answer, where it has one', () => {
    const detail = (name: EcsOperation) =>
      detailFor(name, decide(name, { locks: { security: 'LOCKED' } }), { targetId: 'i-1' });
    expect(detail('StartInstance')).toContain('StartInstance fails with InstanceLockedForSecurity');
    expect(detail('DescribeInstanceVncUrl')).toContain('fails with IncorrectInstanceStatus');
    expect(detail('RedeployInstance')).toContain('RedeployInstance fails until');
  });

  test('a disk in use is named; several are too', () => {
    const decision = decide('ResizeDisk', { locks: { security: 'LOCKED' }, diskStatus: 'In_use' });
    expect(detailFor('ResizeDisk', decision, { blockingDiskIds: ['d-1'] })).toMatch(/^d-1 is in use/);
    expect(detailFor('ResizeDisk', decision, { blockingDiskIds: ['d-1', 'd-2'] })).toMatch(
      /^d-1, d-2 are in use/,
    );
    expect(detailFor('ResizeDisk', decision)).toMatch(/^The disk is in use/);
  });

  test('operations without a lock rule and operations allowed at present have different messages', () => {
    const open = { locks: { security: 'NOT_LOCKED' } } as const;
    expect(securityLock.rules.StopInstance.effect).toBe('UNAFFECTED');
    expect(detailFor('StopInstance', decide('StopInstance', open))).toBe(
      'A security lock does not affect StopInstance.',
    );
    expect(detailFor('StartInstance', decide('StartInstance', open))).toBe(
      'No security lock stops StartInstance.',
    );
  });
});

describe('what is not known', () => {
  const unknown = { verdict: 'DENIED', reason: 'LOCK_STATE_UNKNOWN', lockReason: 'security' } as const;

  test.each([
    ['NOT_READ', 'Try again in a moment.'],
    ['FORBIDDEN', 'RAM permission'],
    ['NOT_UNDERSTOOD', 'ECS console'],
  ] as const)('because it is %s says what to do about that', (unknownBecause, advice) => {
    const detail = detailFor('StartInstance', unknown, { targetId: 'i-1', unknownBecause });
    expect(detail).toContain('StartInstance on i-1');
    expect(detail).toContain(advice);
  });
});
