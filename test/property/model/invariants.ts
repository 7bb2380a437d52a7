import { expect } from '@jest/globals';
import type { LoggedCall } from 'ecs-emulator';
import type { Outcome } from '../../e2e/mutate';
import type { Race } from './asked';
import type { Decision } from './decision';
import type { Held } from './oracle';

export const isNamedIn = ({ parameters }: LoggedCall, id: string): boolean =>
  Object.entries(parameters).some(
    ([name, value]) =>
      // AttachDisk and their like name an instance beside the disk.
      /^(InstanceId|InstanceIds|DiskId|DiskIds|ResourceId)(\.\d+)?$/.test(name) &&
      (value === id || value.includes(`"${id}"`)),
  );

const refusedByLock = 'InstanceLockedForSecurity';

/** What an outcome may be, by what ECS held when the write came. */
export function expectHonest(outcome: Outcome, held: Held, sent: LoggedCall | undefined, race: Race): void {
  const told = [outcome.__typename, outcome.deniedBy ?? null];
  // Whether it was sent is in the log.
  expect([outcome.targetId, outcome.requestId !== null]).toEqual([outcome.targetId, sent !== undefined]);
  if (outcome.requestId !== null) expect(outcome.requestId).toBe(sent?.requestId);
  if (sent === undefined) return;
  if (held === 'LOCKED') {
    // Never accepted: refused because of the lock, or for a reason that ECS checks before it.
    expect(told).not.toEqual(['EcsOperationAccepted', null]);
    expect(outcome.ecsErrorCode ?? sent.code).not.toBeNull();
    if (outcome.ecsErrorCode === refusedByLock) expect(told).toEqual(['EcsOperationDenied', 'ECS']);
  }
  if (held === 'NOT_RUN' && sent.code === null) {
    expect(told).toEqual(['EcsOperationAcceptedNotExecuted', null]);
    expect(outcome.wasSentToEcs).toBe(true);
  }
  if (held === 'OPEN' && race === 'none') expect(outcome.ecsErrorCode).not.toBe(refusedByLock);
}

export const verdicts: Readonly<Record<Held, Decision['verdict']>> = {
  OPEN: 'ALLOWED',
  LOCKED: 'DENIED',
  UNKNOWN: 'DENIED',
  NOT_RUN: 'ACCEPTED_NOT_EXECUTED',
};

/** What a mutation may do, by what was read of its target just before: nothing happened in between. */
export function expectAsRead(outcome: Outcome, { verdict, reason }: Decision): void {
  const isHeldBack = outcome.__typename === 'EcsOperationNotAttempted';
  switch (verdict) {
    case 'ALLOWED':
      if (isHeldBack) return;
      expect(['EcsOperationAccepted', 'EcsOperationRejected', 'EcsDryRunPassed']).toContain(
        outcome.__typename,
      );
      return;
    case 'DENIED':
      expect([outcome.__typename, outcome.deniedBy, outcome.reason]).toEqual([
        'EcsOperationDenied',
        'POLICY',
        reason,
      ]);
      return;
    case 'ACCEPTED_NOT_EXECUTED':
      expect(['EcsOperationAcceptedNotExecuted', 'EcsOperationRejected']).toContain(outcome.__typename);
      return;
    default:
      throw new TypeError(`${verdict} is no verdict.`);
  }
}
