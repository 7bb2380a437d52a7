import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addScene, setScene } from '../cases/scene';
import { here } from '../matrix';
import { mutate } from '../mutate';
import { startStack } from '../stack';
import type { Stack } from '../stack';
import { kinds, lockAfterRead } from './words';

/** Hazards F12 to F16: disks, their status, and the instances that have them. */

let stack: Stack;
beforeAll(async () => {
  stack = await startStack({ fleet: 'empty' });
});
afterAll(() => stack.close());

const inUse = (diskId: string) => ({
  __typename: 'EcsOperationDenied',
  reason: 'DISK_IN_USE_ON_SECURITY_LOCKED_INSTANCE',
  ecsErrorCode: 'InstanceLockedForSecurity',
  blockingDiskIds: [diskId],
});
const resize = (diskId: string, newSizeGiB = 80) =>
  mutate(stack, 'ResizeDisk', { ...here, diskId, newSizeGiB, acceptCharges: true }, 'sizeGiB');

test.each([
  ['In_use', false],
  ['Available', true],
  ['Detaching', true],
  ['in_use', false],
])('F12: on a locked instance, a disk that is %s is left open: %s', async (status, isOpen) => {
  const { control, instanceId, dataDisk } = setScene(stack.control);
  control.lock(instanceId);
  control.setStatus(dataDisk, status);
  const { writes } = await resize(dataDisk);
  expect(writes).toHaveLength(isOpen ? 1 : 0);
});

describe('F13: a disk that is attached or detached between read and call', () => {
  test('detached from its locked instance after the read: refused once, and not remembered', async () => {
    const { control, instanceId, dataDisk } = setScene(stack.control);
    control.lock(instanceId);
    control.addFault({ kind: 'detach-after-read', action: 'DescribeDisks', diskId: dataDisk });
    const first = await resize(dataDisk);
    expect(first.outcome).toMatchObject({ ...inUse(dataDisk), deniedBy: 'POLICY' });
    expect(first.writes).toEqual([]);
    const second = await resize(dataDisk);
    expect(kinds(second.outcomes)).toEqual(['Accepted']);
    expect(second.shown).toEqual([expect.objectContaining({ sizeGiB: 80 })]);
  });

  test('detached from an instance that is not locked: ECS’s refusal is not taken for the lock’s', async () => {
    const { control, instanceId, dataDisk } = setScene(stack.control);
    control.addFault({ kind: 'detach-after-read', action: 'DescribeDisks', diskId: dataDisk });
    const { outcome, writes } = await mutate(stack, 'DetachDisk', { ...here, diskId: dataDisk, instanceId });
    expect(outcome).toMatchObject({
      __typename: 'EcsOperationRejected',
      ecsErrorCode: 'IncorrectDiskStatus',
      category: 'INVALID_STATE',
    });
    expect(writes).toHaveLength(1);
  });

  test('attached to a locked instance since it was read as Available: ECS’s denial, with the disk as its reason', async () => {
    const { control, instanceId, spareDisk } = setScene(stack.control);
    control.lock(instanceId);
    // The read sees what was; the write meets what is.
    control.addFault({ kind: 'stale', action: 'DescribeDisks' });
    control.attach(spareDisk, instanceId);
    const { outcome, writes } = await resize(spareDisk);
    expect(outcome).toMatchObject({ ...inUse(spareDisk), deniedBy: 'ECS', requestId: expect.any(String) });
    expect(writes.map(({ code }) => code)).toEqual(['InstanceLockedForSecurity']);
  });

  test('its instance locked since it was read', async () => {
    const { instanceId, dataDisk } = setScene(stack.control);
    lockAfterRead(stack, instanceId);
    const { outcome } = await resize(dataDisk);
    expect(outcome).toMatchObject({ ...inUse(dataDisk), deniedBy: 'ECS' });
  });
});

test('F14: a disk on several instances is refused if any of them is locked, and says on which', async () => {
  const { control, instanceId, spareDisk } = setScene(stack.control);
  const other = addScene(control).instanceId;
  control.patch(spareDisk, { multiAttach: 'Enabled' });
  for (const id of [instanceId, other]) control.attach(spareDisk, id);
  control.lock(other);
  const { outcome, writes } = await resize(spareDisk);
  expect(outcome).toMatchObject(inUse(spareDisk));
  expect(writes).toEqual([]);
  const { data } = await stack.ask(`{ ecsDisk(id: "${spareDisk}") {
    allows(operation: RESIZE_DISK)
    attachments { instance { id isSecurityLocked } detachDecision { verdict reason } } } }`);
  expect(data).toEqual({
    ecsDisk: {
      allows: false,
      attachments: [
        {
          instance: { id: instanceId, isSecurityLocked: false },
          detachDecision: { verdict: 'ALLOWED', reason: null },
        },
        {
          instance: { id: other, isSecurityLocked: true },
          detachDecision: { verdict: 'DENIED', reason: 'DISK_IN_USE_ON_SECURITY_LOCKED_INSTANCE' },
        },
      ],
    },
  });
});

test('F15: a disk whose instance cannot be read resolves, and is not known to be free', async () => {
  const { control, instanceId, dataDisk } = setScene(stack.control);
  control.addFault({
    kind: 'forbid',
    action: 'DescribeInstances',
    match: { InstanceIds: instanceId },
    times: 'always',
  });
  const { outcome, writes, shown } = await resize(dataDisk);
  expect(outcome).toMatchObject({ reason: 'LOCK_STATE_UNKNOWN', blockingDiskIds: [] });
  expect(writes).toEqual([]);
  expect(shown).toEqual([{ id: dataDisk, sizeGiB: 40 }]);
  const { data, errors } = await stack.ask(
    `{ ecsDisk(id: "${dataDisk}") { status attachments { instanceId instance { id } } } }`,
  );
  expect(data).toEqual({ ecsDisk: { status: 'IN_USE', attachments: [{ instanceId, instance: null }] } });
  expect(errors.map(({ path, extensions }) => [path?.join('.'), extensions.code])).toEqual([
    ['ecsDisk.attachments.0.instance', 'ECS_FORBIDDEN'],
  ]);
});

test('F15: an instance that is gone although the disk still names it is as unknown', async () => {
  const { control, instanceId, region, dataDisk } = setScene(stack.control);
  region.instances.delete(instanceId);
  const { outcome, writes } = await resize(dataDisk);
  expect(outcome).toMatchObject({ reason: 'LOCK_STATE_UNKNOWN' });
  expect(writes).toEqual([]);
  expect(control.disk(dataDisk).attachments).toHaveLength(1);
});

test('F16: the security lock of a disk itself is shown, and does not decide', async () => {
  const { control, dataDisk } = setScene(stack.control);
  control.setLocks(dataDisk, [{ reason: 'security' }, { reason: 'recycling' }]);
  const { data } = await stack.ask(
    `{ ecsDisk(id: "${dataDisk}") { operationLocks { reason rawReason } allows(operation: RESIZE_DISK) } }`,
  );
  expect(data).toEqual({
    ecsDisk: {
      operationLocks: [
        { reason: 'SECURITY', rawReason: 'security' },
        { reason: 'RECYCLING', rawReason: 'recycling' },
      ],
      allows: true,
    },
  });
  expect(kinds((await resize(dataDisk)).outcomes)).toEqual(['Accepted']);
});
