import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { judgedBySystemDisk } from '../policy/document';
import { cases } from '../resolvers/mutations/cases/index';
import { writeCases } from './cases/index';
import { addScene, setScene } from './cases/scene';
import type { Scene } from './cases/scene';
import type { Input } from './cases/write-case';
import {
  at,
  here,
  isDeletion,
  payloadReads,
  policyReads,
  prepared,
  readsAfterwards,
  readsByBareId,
  recordOf,
  rows,
  saysWhere,
} from './matrix';
import type { Row } from './matrix';
import { mutate } from './mutate';
import type { Mutated } from './mutate';
import { startStack } from './stack';
import type { Stack } from './stack';

/** Every mutation × the lock of its target, through HTTP, the SDK and the emulator, with the calls that reached it. */

let stack: Stack;
let shadow: Stack;
beforeAll(async () => {
  [stack, shadow] = await Promise.all([
    startStack({ fleet: 'empty' }),
    startStack({ fleet: 'empty', env: { ECS_POLICY_MODE: 'shadow' } }),
  ]);
});
afterAll(() => Promise.all([stack.close(), shadow.close()]));

/** The expected outcome under the lock; null when the lock does not matter. */
function heldBack({ operation, effect, code, ...row }: Row, scene: Scene): object | null {
  switch (effect) {
    case 'denied':
      return {
        __typename: 'EcsOperationDenied',
        deniedBy: 'POLICY',
        reason: 'INSTANCE_SECURITY_LOCKED',
        blockingDiskIds: [],
        ecsErrorCode: code,
      };
    case 'denied while In_use':
      return {
        __typename: 'EcsOperationDenied',
        deniedBy: 'POLICY',
        reason: 'DISK_IN_USE_ON_SECURITY_LOCKED_INSTANCE',
        blockingDiskIds: [operation === judgedBySystemDisk ? scene.systemDisk : scene.dataDisk],
        ecsErrorCode: code,
      };
    case 'accepted, not run':
      return { __typename: 'EcsOperationAcceptedNotExecuted', wasSentToEcs: false, ecsErrorCode: null };
    case 'unaffected':
      return isDeletion({ operation, effect, code, ...row })
        ? {
            __typename: 'EcsOperationNeedsConfirmation',
            confirmWith: 'confirmDeletionOfLocked',
            diskIdsReleased: [scene.dataDisk],
          }
        : null;
  }
}

describe.each(rows)('$operation', (row) => {
  const { operation, effect, code } = row;
  const { shows, leavesNoTrace } = writeCases[operation];

  /** Does the mutation, and checks that the state changed if and only if the write was sent. */
  async function tried(input: Input, select: string): Promise<Mutated> {
    const print = stack.print();
    const done = await mutate(stack, operation, input, select);
    expect(done.errors).toEqual([]);
    expect(stack.print() !== print).toBe(done.writes.length > 0 && leavesNoTrace !== true);
    return done;
  }

  /** The write was sent once, and what it did is to be seen. */
  function expectDone(done: Mutated, before: readonly string[], scene: Scene): void {
    expect(done.outcomes).toEqual([
      expect.objectContaining({
        __typename: 'EcsOperationAccepted',
        ecsErrorCode: null,
        requestId: expect.any(String),
      }),
    ]);
    expect(done.before).toEqual(before);
    expect(done.writes.map((call) => [call.status, call.code])).toEqual([[200, null]]);
    expect(done.after).toEqual(readsAfterwards(row));
    if (shows !== undefined) expect(done.shown).toEqual([expect.objectContaining(shows.value(scene))]);
  }

  function expectHeldBack(done: Mutated, outcome: object, reads: readonly string[]): void {
    expect(done.outcomes).toEqual([expect.objectContaining({ ...outcome, requestId: null })]);
    expect(done.writes).toEqual([]);
    // Nothing was sent: the payload shows the target as the check read it, at no call more.
    const others = payloadReads(row).filter((action) => action !== recordOf(row));
    expect(done.before).toEqual([...reads, ...at(...others)].sort());
  }

  test('on a target that is not locked is carried out', async () => {
    const { scene, input, select } = prepared(stack, row, false);
    expectDone(await tried({ ...here, ...input }, select), at(...policyReads(row, false)), scene);
  });

  test('on a locked target does what the document says', async () => {
    const { scene, input, select } = prepared(stack, row, true);
    const done = await tried({ ...here, ...input }, select);
    const outcome = heldBack(row, scene);
    const reads = at(...policyReads(row, true));
    if (outcome === null) expectDone(done, reads, scene);
    else expectHeldBack(done, outcome, reads);
  });

  if (saysWhere(row)) {
    test('does not pass without a region', async () => {
      const { input } = prepared(stack, row, false);
      await expect(mutate(stack, operation, input)).rejects.toThrow('"regionId" of required type');
      expect(stack.calls()).toEqual([]);
    });
  } else {
    test.each([false, true])('by its id alone, locked: %s', async (isLocked) => {
      const { scene, input, select } = prepared(stack, row, isLocked);
      const done = await tried(input, select);
      const outcome = isLocked ? heldBack(row, scene) : null;
      if (outcome === null) expectDone(done, readsByBareId(row, isLocked), scene);
      else expectHeldBack(done, outcome, readsByBareId(row, isLocked));
    });
  }

  if (effect === 'denied' || effect === 'denied while In_use') {
    test('ECS says the same when the policy lets it through', async () => {
      const { input } = prepared(shadow, row, true);
      const { outcomes, writes } = await mutate(shadow, operation, { ...here, ...input });
      expect(writes).toHaveLength(1);
      expect(outcomes).toEqual([
        expect.objectContaining({
          __typename: 'EcsOperationDenied',
          deniedBy: 'ECS',
          shadowVerdict: 'DENIED',
          // Two rows have no code in the document; the operations' own pages name the lock's.
          ecsErrorCode: code ?? 'InstanceLockedForSecurity',
          requestId: expect.any(String),
        }),
      ]);
    });
  }

  if (effect === 'accepted, not run') {
    test('is sent to a locked instance when that is asked for, and does not run there', async () => {
      const { scene, input } = prepared(stack, row, true);
      const done = await tried({ ...here, ...input, sendToLockedInstances: true }, '');
      expect(done.outcome).toMatchObject({
        __typename: 'EcsOperationAcceptedNotExecuted',
        wasSentToEcs: true,
        requestId: expect.any(String),
        invocationId: expect.stringMatching(/^t-/),
      });
      expect(done.writes).toHaveLength(1);
      stack.control.advance(60_000);
      const { targets } = scene.region.invocations.get(String(done.outcome.invocationId)) ?? {};
      expect(targets).toEqual([expect.objectContaining({ status: 'Aborted', exitCode: null })]);
    });
  }

  if (isDeletion(row)) {
    test('of a locked instance, once confirmed, takes along the disk that was set to stay', async () => {
      const { scene, input } = prepared(stack, row, true);
      const done = await tried({ ...here, ...input, confirmDeletionOfLocked: true }, '');
      expectDone(done, at(...policyReads(row, true)), scene);
      expect(done.outcome.warnings).toEqual([expect.stringContaining(scene.dataDisk)]);
      expect([...scene.region.disks.keys()]).toEqual([scene.spareDisk]);
    });
  }
});

/** The inputs with every field given, as other tests have them, aimed at a scene. */
const complete = rows.flatMap((row) => cases[row.operation].map(({ input }) => ({ ...row, input })));

test.each(complete)('$operation with every field given, on locked targets: $input', async (row) => {
  const { control } = stack;
  const first = setScene(control);
  const second = addScene(control);
  for (const { instanceId } of [first, second]) control.lock(instanceId);
  const names: Readonly<Record<string, string>> = {
    'i-one': first.instanceId,
    'i-two': second.instanceId,
    'd-one': first.dataDisk,
    'd-free': second.dataDisk,
    's-one': first.snapshot,
    's-free': second.snapshot,
    main: '1000000000000001',
  };
  const input = JSON.parse(JSON.stringify({ ...here, ...row.input }), (_key, value: unknown) =>
    typeof value === 'string' ? (names[value] ?? value) : value,
  ) as Input;
  const { outcomes, errors, writes } = await mutate(stack, row.operation, input);
  expect(errors).toEqual([]);
  const isConfirmed = input.confirmDeletionOfLocked === true;
  const isOpen =
    (row.effect === 'unaffected' && (!isDeletion(row) || isConfirmed)) ||
    input.sendToLockedInstances === true ||
    // Of a snapshot; no instance is touched.
    (row.operation === 'CreateImage' && input.snapshotId !== undefined);
  expect(writes).toHaveLength(isOpen ? 1 : 0);
  for (const outcome of outcomes) expect(outcome.requestId === null).toBe(!isOpen);
});
