import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addSnapshot } from 'ecs-emulator';
import type { FaultRule } from 'ecs-emulator';
import { sdkNameOf } from '../../src/catalogue/lookup';
import { addScene, setScene } from './cases/scene';
import { writeCases } from './cases/index';
import { here, isDeletion, payloadReads, rows, saysWhere } from './matrix';
import type { Row } from './matrix';
import { mutate, perform, shownBy } from './mutate';
import type { Performed } from './mutate';
import { startStack } from './stack';
import type { Stack } from './stack';

/**
 * Every mutation with an unreadable lock: operations that the lock can stop are not sent; the others are sent.
 */

/** The ways in which a read can fail, and the resulting outcomes and errors of the payload. */
const ways: readonly {
  readonly how: string;
  readonly fault: Omit<FaultRule, 'action' | 'times'>;
  readonly errorCode: string;
  readonly category: string;
  readonly waits: boolean;
}[] = [
  {
    how: 'forbidden',
    fault: { kind: 'forbid' },
    errorCode: 'ECS_FORBIDDEN',
    category: 'FORBIDDEN',
    waits: false,
  },
  {
    how: 'throttled',
    fault: { kind: 'throttle', retryAfterMs: 600_000 },
    errorCode: 'ECS_THROTTLED',
    category: 'THROTTLED',
    waits: true,
  },
  {
    how: 'timed out',
    fault: { kind: 'hang' },
    errorCode: 'ECS_TIMEOUT',
    category: 'OTHER',
    waits: false,
  },
  {
    how: "answered by a proxy's page",
    fault: { kind: 'html502' },
    errorCode: 'ECS_BAD_ANSWER',
    category: 'OTHER',
    waits: false,
  },
];

const shortOfTime = { ECS_READ_TIMEOUT_MS: '150' };

/** The outcome of a write whose lock is not known. */
function outcomeOf(row: Row, retryAfterMs: unknown): object {
  if (row.effect !== 'unaffected') {
    return {
      __typename: 'EcsOperationDenied',
      deniedBy: 'POLICY',
      reason: 'LOCK_STATE_UNKNOWN',
      ecsErrorCode: null,
      requestId: null,
      retryAfterMs,
    };
  }
  if (isDeletion(row)) {
    return { __typename: 'EcsOperationNeedsConfirmation', diskIdsReleased: null, requestId: null };
  }
  return { __typename: 'EcsOperationAccepted', requestId: expect.any(String) };
}

describe.each(ways)('reads $how', ({ fault, errorCode, category, waits }) => {
  const retryAfterMs = waits ? expect.any(Number) : null;
  let stack: Stack;
  // Each with a program of its own: a throttled one is paced from then on.
  beforeAll(async () => {
    stack = await startStack({ fleet: 'empty', env: fault.kind === 'hang' ? shortOfTime : {} });
    setScene(stack.control);
    for (const action of ['DescribeInstances', 'DescribeDisks']) {
      stack.control.addFault({ ...fault, action, times: 'always' });
    }
  });
  afterAll(() => stack.close());

  /** Adds what a write's case is about to the world as it is. */
  const inputOf = ({ operation }: Row): Readonly<Record<string, unknown>> => {
    const scene = addScene(stack.control);
    writeCases[operation].given?.(scene);
    return writeCases[operation].input(scene);
  };

  describe('the region given', () => {
    let done: ReadonlyMap<Row, Performed>;
    beforeAll(async () => {
      stack.forgetCalls();
      const inputs = rows.map((row) => [row, { ...here, ...inputOf(row) }] as const);
      const all = inputs.map(
        async ([row, input]) => [row, await perform(stack, row.operation, input)] as const,
      );
      done = new Map(await Promise.all(all));
    });

    test.each(rows)('$operation', (row) => {
      const { outcomes, shown, errors } = done.get(row) ?? {};
      expect(outcomes).toEqual([expect.objectContaining(outcomeOf(row, retryAfterMs))]);
      const isSent = row.effect === 'unaffected' && !isDeletion(row);
      const sent = stack.writes().filter(({ action }) => action === sdkNameOf(row.operation));
      expect(sent.map((call) => [call.status, call.code])).toEqual(isSent ? [[200, null]] : []);
      expect(shown).toEqual([null]);
      expect(errors?.map(({ path, extensions }) => [path?.[1], extensions.code])).toEqual(
        payloadReads(row).length === 0 ? [] : [[shownBy(row.operation), errorCode]],
      );
    });
  });

  describe('by its id alone', () => {
    const lookedFor = rows.filter((row) => !saysWhere(row));
    let done: ReadonlyMap<Row, Performed>;
    let print: string;
    beforeAll(async () => {
      stack.forgetCalls();
      const inputs = lookedFor.map((row) => [row, inputOf(row)] as const);
      print = stack.print();
      const all = inputs.map(
        async ([row, input]) => [row, await perform(stack, row.operation, input)] as const,
      );
      done = new Map(await Promise.all(all));
    });

    test.each(lookedFor)('$operation', (row) => {
      const isDecided = row.effect !== 'unaffected' || isDeletion(row);
      // Nobody knows where it is.
      const notFound = { __typename: 'EcsOperationRejected', category, isRetryable: true, requestId: null };
      expect(done.get(row)?.outcomes).toEqual([
        expect.objectContaining(isDecided ? outcomeOf(row, retryAfterMs) : { ...notFound, retryAfterMs }),
      ]);
    });

    test('nothing was sent, and nothing has changed', () => {
      expect(stack.writes()).toEqual([]);
      expect(stack.print()).toBe(print);
    });
  });

  test('a confirmed deletion goes on, and warns', async () => {
    const { control } = stack;
    const { instanceId } = addScene(control);
    control.setStatus(instanceId, 'Stopped');
    const { outcome, writes } = await mutate(stack, 'DeleteInstance', {
      ...here,
      instanceId,
      confirmDeletionOfLocked: true,
    });
    expect(outcome).toMatchObject({
      __typename: 'EcsOperationAccepted',
      warnings: [expect.stringContaining('could not be read')],
    });
    expect(writes).toHaveLength(1);
  });

  test('an image of a snapshot needs no lock', async () => {
    const { region, systemDisk } = addScene(stack.control);
    const disk = stack.control.disk(systemDisk);
    const { snapshotId } = addSnapshot(stack.control.world, region, disk);
    const { outcome, before, writes } = await mutate(stack, 'CreateImage', { ...here, snapshotId });
    expect(outcome).toMatchObject({
      __typename: 'EcsOperationAccepted',
      imageId: expect.stringMatching(/^m-/),
    });
    // Reads of other regions are those that timed out in an earlier test and reach the emulator late.
    expect(before.filter((call) => call.endsWith(`@${here.regionId}`))).toEqual([]);
    expect(writes).toHaveLength(1);
  });
});
