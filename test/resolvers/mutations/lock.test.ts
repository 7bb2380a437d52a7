import { describe, expect, test } from '@jest/globals';
import { operations } from '../../../src/catalogue/operations';
import type { EcsWriteOperation } from '../../../src/catalogue/operations';
import { securityLock } from '../../../src/policy/locks/security';
import { aDisk, aLockedInstance, aSystemDisk, anInstance } from '../../support/records';
import { cases } from './cases/index';
import { aWorld, graphOver } from './graph';

const names = operations
  .filter(({ access }) => access === 'WRITE')
  .map(({ name }) => name) as EcsWriteOperation[];

/** The same world, with every instance locked and every disk in use on one. */
function aLockedWorld() {
  const port = aWorld();
  port.instances = [aLockedInstance('i-one'), aLockedInstance('i-two')];
  port.disks = [aSystemDisk('d-system', 'i-one'), aDisk('d-one', ['i-one']), aDisk('d-free', ['i-two'])];
  return port;
}

/** The same world, whose locks cannot be read. */
function anUnreadableWorld() {
  const port = aWorld();
  port.fail('DescribeInstances', 'THROTTLED', { retryAfterMs: 5_000 });
  port.disks = [aDisk('d-one', ['i-one']), aDisk('d-free', ['i-two'])];
  return port;
}

const whenLocked = {
  UNAFFECTED: 'EcsOperationAccepted',
  DENIED: 'EcsOperationDenied',
  DENIED_WHILE_DISK_IN_USE: 'EcsOperationDenied',
  ACCEPTED_NOT_EXECUTED: 'EcsOperationAcceptedNotExecuted',
} as const;

describe.each(names)('%s', (operation) => {
  const { effect } = securityLock.rules[operation];
  // Commands and deletions are held back unless the input says otherwise; here it does not.
  const input = {
    ...cases[operation][0]?.input,
    ...(effect === 'ACCEPTED_NOT_EXECUTED' ? { sendToLockedInstances: false } : {}),
  };

  test('on locked instances does what the table says', async () => {
    const port = aLockedWorld();
    const { outcomes, errors } = await graphOver(port).ask(`ecs${operation}`, input);
    expect(errors).toEqual([]);
    expect(outcomes.length).toBeGreaterThan(0);
    expect(outcomes.map(({ __typename }) => __typename)).toEqual(outcomes.map(() => whenLocked[effect]));
    expect(port.writes).toHaveLength(effect === 'UNAFFECTED' ? 1 : 0);
  });

  test('with an unreadable lock is sent only if the lock does not matter', async () => {
    const port = anUnreadableWorld();
    const { outcomes } = await graphOver(port).ask(`ecs${operation}`, input);
    const isOpen = effect === 'UNAFFECTED';
    expect(outcomes.map(({ __typename }) => __typename)).toEqual(
      outcomes.map(() => (isOpen ? 'EcsOperationAccepted' : 'EcsOperationDenied')),
    );
    if (!isOpen) {
      for (const outcome of outcomes) {
        expect(outcome).toMatchObject({ reason: 'LOCK_STATE_UNKNOWN', retryAfterMs: 5_000 });
      }
    }
    expect(port.writes).toHaveLength(isOpen ? 1 : 0);
  });

  test('in shadow mode is sent whatever the lock, and says what the policy would have', async () => {
    const port = aLockedWorld();
    const { outcomes } = await graphOver(port, { policyMode: 'shadow' }).ask(`ecs${operation}`, input);
    expect(port.writes).toHaveLength(1);
    const verdicts = {
      UNAFFECTED: 'ALLOWED',
      DENIED: 'DENIED',
      DENIED_WHILE_DISK_IN_USE: 'DENIED',
      ACCEPTED_NOT_EXECUTED: 'ACCEPTED_NOT_EXECUTED',
    } as const;
    for (const { shadowVerdict } of outcomes) expect(shadowVerdict).toBe(verdicts[effect]);
  });
});

test('DetachDisk is judged on the instance that it names, ModifyDiskChargeType on every one that has the disk', async () => {
  const port = aWorld();
  port.instances = [anInstance('i-one'), aLockedInstance('i-locked')];
  port.disks = [aDisk('d-shared', ['i-one', 'i-locked'])];
  const graph = graphOver(port);
  const detached = await graph.ask('ecsDetachDisk', { diskId: 'd-shared', instanceId: 'i-one' });
  expect(detached.outcomes[0]?.__typename).toBe('EcsOperationAccepted');
  const converted = await graph.ask('ecsModifyDiskChargeType', {
    diskIds: ['d-shared'],
    instanceId: 'i-one',
    chargeType: 'PRE_PAID',
  });
  expect(converted.outcomes[0]).toMatchObject({
    __typename: 'EcsOperationDenied',
    blockingDiskIds: ['d-shared'],
  });
});
