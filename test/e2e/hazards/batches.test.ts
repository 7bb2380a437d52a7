import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addScene, setScene } from '../cases/scene';
import { at, here } from '../matrix';
import { mutate } from '../mutate';
import { startStack } from '../stack';
import type { Stack } from '../stack';
import { kinds, locked, lockAfterRead } from './words';

/** Hazards F8 to F11: several targets at once. */

let stack: Stack;
beforeAll(async () => {
  stack = await startStack({ fleet: 'empty' });
});
afterAll(() => stack.close());

/** So many instances, all of them running. */
function several(count: number, regionId = 'cn-hangzhou'): readonly string[] {
  return Array.from({ length: count }, () => addScene(stack.control, regionId).instanceId);
}

test('F8: all or nothing, one locked: nothing is sent, and the locked one is named', async () => {
  setScene(stack.control);
  const [one = '', two = '', three = ''] = several(3);
  stack.control.lock(two);
  const { outcomes, before, writes } = await mutate(stack, 'RebootInstances', {
    ...here,
    instanceIds: [one, two, three],
  });
  expect(outcomes).toEqual([
    expect.objectContaining({
      __typename: 'EcsOperationNotAttempted',
      targetId: one,
      deniedTargetIds: [two],
    }),
    expect.objectContaining({ ...locked, targetId: two, deniedBy: 'POLICY' }),
    expect.objectContaining({
      __typename: 'EcsOperationNotAttempted',
      targetId: three,
      deniedTargetIds: [two],
    }),
  ]);
  expect(writes).toEqual([]);
  // One read for all three, which the payload shows as well.
  expect(before).toEqual(at('DescribeInstances'));
});

const toPrepaid = { chargeType: 'PRE_PAID', period: 1, autoPay: true };

test.each([
  ['RebootInstances', { mode: 'ALL_OR_NOTHING' }],
  ['ModifyInstanceChargeType', { mode: 'ALL_OR_NOTHING', ...toPrepaid }],
] as const)(
  'F8: %s of several, one locked in mid-flight: ECS refuses the whole call, and both outcomes say so',
  async (operation, more) => {
    setScene(stack.control);
    const [one = '', two = ''] = several(2);
    lockAfterRead(stack, two);
    const { outcomes, writes } = await mutate(stack, operation, {
      ...here,
      ...more,
      instanceIds: [one, two],
    });
    expect(outcomes).toEqual([
      expect.objectContaining({ __typename: 'EcsOperationNotAttempted', deniedTargetIds: [two] }),
      expect.objectContaining({ ...locked, targetId: two, deniedBy: 'ECS' }),
    ]);
    // It was sent, and nothing came of it.
    expect(writes.map(({ code }) => code)).toEqual(['InstanceLockedForSecurity']);
    expect(outcomes.map(({ requestId }) => requestId)).toEqual([expect.any(String), outcomes[0]?.requestId]);
    expect(stack.control.instance(one)).toMatchObject({ status: 'Running', instanceChargeType: 'PostPaid' });
  },
);

describe('F9: best effort', () => {
  const mode = 'BEST_EFFORT';

  test('one locked in mid-flight, for which ECS refuses the whole call: the others are sent once more', async () => {
    setScene(stack.control);
    const instanceIds = several(3);
    lockAfterRead(stack, instanceIds[1] ?? '');
    const input = { ...here, ...toPrepaid, instanceIds, mode };
    const { outcomes, writes } = await mutate(stack, 'ModifyInstanceChargeType', input);
    expect(kinds(outcomes)).toEqual(['Accepted', 'Denied', 'Accepted']);
    expect(outcomes[1]).toMatchObject({ ...locked, deniedBy: 'ECS' });
    expect(writes.map(({ code }) => code)).toEqual(['InstanceLockedForSecurity', null]);
    expect(new Set(writes.map(({ parameters }) => parameters.ClientToken)).size).toBe(1);
    expect(instanceIds.map((id) => stack.control.instance(id).instanceChargeType)).toEqual([
      'PrePaid',
      'PostPaid',
      'PrePaid',
    ]);

    // The whole list again, with the token that the outcomes gave: nothing is done twice.
    const print = stack.print();
    const clientToken = outcomes[0]?.clientToken;
    const again = await mutate(stack, 'ModifyInstanceChargeType', { ...input, clientToken });
    expect(kinds(again.outcomes)).toEqual(['Accepted', 'Denied', 'Accepted']);
    expect(stack.print()).toBe(print);
  });

  test('one locked in mid-flight is denied by ECS, and the others are done', async () => {
    setScene(stack.control);
    const instanceIds = several(3);
    lockAfterRead(stack, instanceIds[1] ?? '');
    const { outcomes, writes } = await mutate(stack, 'RebootInstances', { ...here, instanceIds, mode });
    expect(outcomes.map(({ targetId }) => targetId)).toEqual(instanceIds);
    expect(kinds(outcomes)).toEqual(['Accepted', 'Denied', 'Accepted']);
    expect(outcomes[1]).toMatchObject({ ...locked, deniedBy: 'ECS' });
    expect(writes.map(({ parameters }) => parameters.BatchOptimization)).toEqual(['SuccessFirst']);
    expect(instanceIds.map((id) => stack.control.instance(id).status)).toEqual([
      'Stopping',
      'Running',
      'Stopping',
    ]);
  });

  test('more than a hundred are two calls, merged in order', async () => {
    setScene(stack.control);
    const instanceIds = several(103);
    const [early = '', late = ''] = [instanceIds[7], instanceIds[101]];
    stack.control.lock(early);
    lockAfterRead(stack, late);
    const { outcomes, writes } = await mutate(stack, 'RebootInstances', { ...here, instanceIds, mode });
    expect(outcomes.map(({ targetId }) => targetId)).toEqual(instanceIds);
    for (const outcome of outcomes) {
      const deniedBy = { [early]: 'POLICY', [late]: 'ECS' }[outcome.targetId];
      expect([outcome.targetId, outcome.__typename, outcome.deniedBy]).toEqual([
        outcome.targetId,
        deniedBy === undefined ? 'EcsOperationAccepted' : 'EcsOperationDenied',
        deniedBy,
      ]);
    }
    // The locked one is not among the first hundred.
    expect(
      writes.map(
        ({ parameters }) => Object.keys(parameters).filter((name) => name.startsWith('InstanceId.')).length,
      ),
    ).toEqual([100, 2]);
  });
});

test('F10: what the lock leaves open is done on locked targets too; deleting asks first', async () => {
  setScene(stack.control);
  const instanceIds = several(3);
  for (const id of instanceIds) stack.control.lock(id);
  for (const instanceId of instanceIds) {
    const stop = await mutate(stack, 'StopInstance', { ...here, instanceId });
    expect(kinds(stop.outcomes)).toEqual(['Accepted']);
  }
  stack.control.advance(60_000);
  const asked = await mutate(stack, 'DeleteInstances', { ...here, instanceIds });
  expect(kinds(asked.outcomes)).toEqual(instanceIds.map(() => 'NeedsConfirmation'));
  expect(asked.writes).toEqual([]);
  const done = await mutate(stack, 'DeleteInstances', {
    ...here,
    instanceIds,
    confirmDeletionOfLocked: true,
  });
  expect(kinds(done.outcomes)).toEqual(instanceIds.map(() => 'Accepted'));
  expect(done.writes).toHaveLength(1);
});

describe('F11: what a batch names', () => {
  test('duplicates are one target, and every region gets its own call, in the order given', async () => {
    setScene(stack.control);
    const places = { 'cn-hangzhou': several(3), 'cn-shanghai': several(3, 'cn-shanghai') };
    const pool = Object.entries(places).flatMap(([regionId, ids]) => ids.map((id) => ({ regionId, id })));
    const picks = fc.array(fc.constantFrom(...pool), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(picks, async (picked) => {
        for (const { id } of pool) stack.control.setStatus(id, 'Running');
        const ids = picked.map(({ id }) => id);
        const { outcomes, writes } = await mutate(stack, 'RebootInstances', {
          instanceIds: ids,
          mode: 'BEST_EFFORT',
        });
        expect(outcomes.map(({ targetId }) => targetId)).toEqual([...new Set(ids)]);
        expect(kinds(outcomes)).toEqual(outcomes.map(() => 'Accepted'));
        const sent = writes.map(({ name, parameters }) => [
          name.split('@')[1],
          Object.entries(parameters).flatMap(([key, value]) =>
            key.startsWith('InstanceId.') ? [value] : [],
          ),
        ]);
        const regionIds = [...new Set(picked.map(({ regionId }) => regionId))];
        const wanted = regionIds.map((regionId) => [
          regionId,
          [...new Set(picked.filter((one) => one.regionId === regionId).map(({ id }) => id))],
        ]);
        // The calls go out together.
        const byRegion = (a: readonly unknown[], b: readonly unknown[]) =>
          String(a[0]).localeCompare(String(b[0]));
        expect(sent.sort(byRegion)).toEqual(wanted.sort(byRegion));
      }),
      { numRuns: 15 },
    );
  });

  test.each([
    ['none', []],
    ['more than 500', Array.from({ length: 501 }, (_, n) => `i-${n}`)],
  ])('%s is bad input, and no call', async (_how, instanceIds) => {
    setScene(stack.control);
    const { outcomes, errors } = await mutate(stack, 'RebootInstances', { ...here, instanceIds });
    expect(outcomes).toEqual([]);
    expect(errors).toEqual([
      expect.objectContaining({
        extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', argument: 'input.instanceIds' }),
      }),
    ]);
    expect(stack.calls()).toEqual([]);
  });
});
