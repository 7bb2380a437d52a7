import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sdkNameOf } from '../../src/catalogue/lookup';
import type { EcsWriteOperation } from '../../src/catalogue/operations';
import { writeCases } from './cases/index';
import { addScene, setScene } from './cases/scene';
import type { Scene } from './cases/scene';
import type { Input } from './cases/write-case';
import { here, isDeletion, prepared, rows } from './matrix';
import type { Row } from './matrix';
import { mutate } from './mutate';
import type { Outcome } from './mutate';
import { startStack } from './stack';
import type { Stack } from './stack';

/** Dry runs, and repeated mutations with a token. */

let stack: Stack;
beforeAll(async () => {
  stack = await startStack({ fleet: 'empty' });
});
afterAll(() => stack.close());

/** The operations with a dry run in ECS. The others are checked only by the policy. */
const rehearsed: readonly EcsWriteOperation[] = [
  'StartInstance',
  'StopInstance',
  'RebootInstance',
  'RebootInstances',
  'DeleteInstance',
  'DeleteInstances',
  'ModifyInstanceChargeType',
  'ModifyInstanceSpec',
  'CreateImage',
  'ModifyDiskSpec',
  'ResetDisk',
  'ResetDisks',
];

describe.each(rows)('a dry run of $operation', (row) => {
  const { operation, effect } = row;

  test('changes nothing', async () => {
    const { input } = prepared(stack, row, false);
    const print = stack.print();
    const { outcomes, writes } = await mutate(stack, operation, { ...here, ...input, dryRun: true });
    const isSent = rehearsed.includes(operation);
    expect(outcomes).toEqual([
      expect.objectContaining({
        __typename: 'EcsDryRunPassed',
        checkedBy: isSent ? 'POLICY_AND_ECS' : 'POLICY',
        requestId: isSent ? expect.any(String) : null,
      }),
    ]);
    expect(
      writes.map(({ action, parameters }) => [action, parameters.DryRun, parameters.ClientToken]),
    ).toEqual(isSent ? [[sdkNameOf(operation), 'true', undefined]] : []);
    expect(stack.print()).toBe(print);
  });

  test('of a locked target says what the mutation would', async () => {
    const { input } = prepared(stack, row, true);
    const print = stack.print();
    const { outcome, writes } = await mutate(stack, operation, { ...here, ...input, dryRun: true });
    const isHeldBack = effect !== 'unaffected' || isDeletion(row);
    const isSent = !isHeldBack && rehearsed.includes(operation);
    expect(outcome.__typename === 'EcsDryRunPassed').toBe(!isHeldBack);
    expect(writes).toHaveLength(isSent ? 1 : 0);
    expect(stack.print()).toBe(print);
  });
});

test.each(['RunCommand', 'InvokeCommand'] as const)(
  'a dry run of %s on a locked instance says that it would not run, also where it would be sent',
  async (operation) => {
    const scene = setScene(stack.control);
    stack.control.lock(scene.instanceId);
    const { outcome, writes } = await mutate(stack, operation, {
      ...here,
      ...writeCases[operation].input(scene),
      sendToLockedInstances: true,
      dryRun: true,
    });
    expect(outcome).toMatchObject({ __typename: 'EcsOperationAcceptedNotExecuted', wasSentToEcs: false });
    expect(writes).toEqual([]);
  },
);

test('a dry run that ECS has something against is a rejection', async () => {
  const { instanceId } = setScene(stack.control);
  const { outcome, writes } = await mutate(stack, 'StartInstance', { ...here, instanceId, dryRun: true });
  expect(outcome).toMatchObject({
    __typename: 'EcsOperationRejected',
    ecsErrorCode: 'IncorrectInstanceStatus',
    category: 'INVALID_STATE',
  });
  expect(writes).toHaveLength(1);
});

/** The operations that take a token: ECS runs one token once. */
const tokened: readonly EcsWriteOperation[] = [
  'DeleteInstances',
  'ModifyInstanceChargeType',
  'ModifyInstanceSpec',
  'ModifyPrepayInstanceSpec',
  'RenewInstance',
  'CreateImage',
  'CreateDisk',
  'ResizeDisk',
  'ModifyDiskChargeType',
  'ReplaceSystemDisk',
  'CreateSnapshot',
  'ModifyInstanceNetworkSpec',
  'RunCommand',
  'InvokeCommand',
];

/** An outcome without the fields that differ between calls. */
const told = ({ requestId: _requestId, ...rest }: Partial<Outcome>): object => rest;
const tokensOf = ({ writes }: { readonly writes: readonly { readonly parameters: Input }[] }): unknown[] =>
  writes.map(({ parameters }) => parameters.ClientToken);
/** What is sent for a caller's token: it, and the place of the call. */
const sentFor = (clientToken: string): unknown =>
  expect.stringMatching(new RegExp(`^${clientToken}-[0-9a-f]{8}$`));

describe.each(rows.filter(({ operation }) => tokened.includes(operation)))(
  '$operation with a token',
  (row) => {
    const { operation } = row;
    const clientToken = `token-of-${operation}`;
    /** An instance that is gone is not found: the repeat has nothing to be sent for. */
    const isGone = operation === 'DeleteInstances';

    const inputOf = (scene: Scene): Input => {
      writeCases[operation].given?.(scene);
      return { ...here, ...writeCases[operation].input(scene), clientToken };
    };
    const ask = (input: Input) => mutate(stack, operation, input);

    const expectRepeat = (repeat: Awaited<ReturnType<typeof ask>>, first: Partial<Outcome>): void => {
      if (isGone) {
        expect(repeat.outcome).toMatchObject({ __typename: 'EcsOperationRejected', category: 'NOT_FOUND' });
        expect(repeat.writes).toEqual([]);
      } else {
        expect(told(repeat.outcome)).toEqual(told(first));
        expect(tokensOf(repeat)).toEqual([sentFor(clientToken)]);
      }
    };

    test('is done once, however often it is asked for', async () => {
      const input = inputOf(setScene(stack.control));
      const first = await ask(input);
      expect(first.outcome).toMatchObject({ __typename: 'EcsOperationAccepted', clientToken });
      expect(tokensOf(first)).toEqual([sentFor(clientToken)]);
      const print = stack.print();
      expectRepeat(await ask(input), first.outcome);
      expect(stack.print()).toBe(print);
    });

    test('and other parameters is refused', async () => {
      await ask(inputOf(setScene(stack.control)));
      const other = inputOf(addScene(stack.control));
      const print = stack.print();
      const { outcome } = await ask(operation === 'CreateDisk' ? { ...other, sizeGiB: 60 } : other);
      expect(outcome).toMatchObject({
        __typename: 'EcsOperationRejected',
        ecsErrorCode: 'IdempotentParameterMismatch',
        isRetryable: false,
        detail: expect.stringContaining('use a new one'),
      });
      expect(stack.print()).toBe(print);
    });

    test('is sent once more when no answer came, and can be asked for again after that', async () => {
      const scene = setScene(stack.control);
      const input = inputOf(scene);
      stack.control.addFault({ kind: 'accept-then-drop', action: operation, times: 2 });
      const lost = await ask(input);
      expect(lost.outcome).toMatchObject({ __typename: 'EcsOperationUnknown', clientToken, requestId: null });
      expect(tokensOf(lost)).toEqual([sentFor(clientToken), sentFor(clientToken)]);
      const print = stack.print();
      const repeat = await ask(input);
      expectRepeat(repeat, repeat.outcome);
      if (!isGone) expect(repeat.outcome.__typename).toBe('EcsOperationAccepted');
      expect(stack.print()).toBe(print);
    });
  },
);

const untokened = (row: Row): boolean => !tokened.includes(row.operation);

test.each(rows.filter(untokened))('$operation takes no token, and is never sent twice', async (row) => {
  const { input } = prepared(stack, row, false);
  stack.control.addFault({ kind: 'accept-then-drop', action: sdkNameOf(row.operation), times: 'always' });
  const { outcomes, writes } = await mutate(stack, row.operation, { ...here, ...input });
  expect(outcomes).toEqual([
    expect.objectContaining({ __typename: 'EcsOperationUnknown', clientToken: null }),
  ]);
  expect(tokensOf({ writes })).toEqual([undefined]);
});
