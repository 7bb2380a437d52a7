import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addAttachedDisk } from 'ecs-emulator';
import type { FaultRule } from 'ecs-emulator';
import fc from 'fast-check';
import { limitOf, sdkNameOf, writeRow, writeRows } from '../../src/catalogue/lookup';
import type { EcsWriteOperation } from '../../src/catalogue/operations';
import { writeCases } from './cases/index';
import { addScene, onSubscription, setScene } from './cases/scene';
import type { Scene } from './cases/scene';
import type { Input } from './cases/write-case';
import { here, saysWhere } from './matrix';
import { perform } from './mutate';
import type { Outcome } from './mutate';
import { startStack } from './stack';
import type { Stack } from './stack';
import { until } from './upstream/until';

/*
 * A repeat with what the outcome returned never acts twice, or the outcome says that it may. What was done is counted by
 * the emulator itself: a call counts when it was carried out, whatever was answered.
 */

/** Of the second stack, in which calls are not answered in time. */
const writeTimeoutMs = 250;
let stack: Stack;
let impatient: Stack;
beforeAll(async () => {
  stack = await startStack({ fleet: 'empty' });
  impatient = await startStack({ fleet: 'empty', env: { ECS_WRITE_TIMEOUT_MS: String(writeTimeoutMs) } });
  // The first call loads the SDK, which takes longer than a write may take here.
  await impatient.ask('{ ecsInstances(first: 1) { nodes { id } } }');
});
afterAll(async () => {
  await stack.close();
  await impatient.close();
});

/** The answer is lost, late, or says something else than what happened. */
const faults: Readonly<Record<string, Omit<FaultRule, 'action' | 'times'>>> = {
  'the answer is lost': { kind: 'accept-then-drop' },
  'a 500 with a code': { kind: 'accept-then-error' },
  'a 500 with a code that sounds like a refusal': { kind: 'accept-then-error', code: 'OperationDenied' },
  'a 503 with a code': { kind: 'accept-then-error', status: 503, code: 'ServiceUnavailable' },
  'a 200 with a code': { kind: 'shape', variant: 'code-in-200' },
  'an answer that breaks off': { kind: 'truncate' },
  'an empty answer': { kind: 'shape', variant: 'null-body' },
  'a page of HTML, and nothing was done': { kind: 'html502' },
};
/** These wait for the timeout of a write, so they are tried with few shapes of input. */
const slowFaults: typeof faults = {
  'no answer, and nothing was done': { kind: 'hang' },
  'an answer that comes too late': { kind: 'latency', ms: 2 * writeTimeoutMs },
};

const carriedOut = (operation: EcsWriteOperation, { control }: Stack = stack) =>
  control.calls({ action: sdkNameOf(operation) }).filter(({ isCarriedOut }) => isCarriedOut);
/** How often the operation was done. A call can be carried out after its answer was given up. */
const timesDone = (operation: EcsWriteOperation, on: Stack) =>
  until(
    () => carriedOut(operation, on).length,
    (times) => times >= 1,
  );
const spoil = (
  operation: EcsWriteOperation,
  fault: (typeof faults)[string],
  { control }: Stack = stack,
): void => {
  control.addFault({ ...fault, action: sdkNameOf(operation), times: 'always' });
};
const inputFor = (operation: EcsWriteOperation, scene: Scene): Input => {
  writeCases[operation].given?.(scene);
  return writeCases[operation].input(scene);
};
const placed = (operation: EcsWriteOperation, input: Input, namesRegion: boolean): Input => {
  const needsRegion = saysWhere({ operation, effect: 'unaffected', code: null });
  return namesRegion || needsRegion ? { ...here, ...input } : input;
};

const names = writeRows.map(({ name }) => name);
const takesToken = (operation: EcsWriteOperation): boolean => writeRow(operation).clientToken === true;

/** Meets a fault, and repeats with the token of the outcome: with and without the region, which makes no difference. */
async function repeatedAfter(
  operation: EcsWriteOperation,
  fault: (typeof faults)[string],
  namesRegion: boolean,
  on: Stack,
): Promise<void> {
  const input = inputFor(operation, setScene(on.control));
  spoil(operation, fault, on);
  const { outcome } = await perform(on, operation, placed(operation, input, namesRegion));
  expect(outcome).toMatchObject({
    __typename: 'EcsOperationUnknown',
    clientToken: expect.any(String),
    detail: expect.stringContaining('with the same clientToken a repeat is safe'),
  });
  on.control.clearFaults();
  const again = { ...input, clientToken: outcome.clientToken };
  await perform(on, operation, placed(operation, again, !namesRegion));
  await perform(on, operation, placed(operation, again, namesRegion));
  expect(await timesDone(operation, on)).toBe(1);
}

describe.each(Object.entries(faults))('after %s', (_name, fault) => {
  test.each(names.filter(takesToken))('%s is done once, however often it is repeated', async (operation) => {
    await repeatedAfter(operation, fault, true, stack);
    await repeatedAfter(operation, fault, false, stack);
  });
});

describe.each(Object.entries(slowFaults))('after %s', (_name, fault) => {
  test.each(names.filter(takesToken))('%s is done once, however often it is repeated', (operation) =>
    repeatedAfter(operation, fault, true, impatient),
  );
});

/** Meets a fault without a token. Several scenes are in one region, so that one call has all targets. */
async function sentOnceWithout(
  operation: EcsWriteOperation,
  fault: (typeof faults)[string],
  input: Input,
  targets: number,
): Promise<void> {
  spoil(operation, fault);
  stack.forgetCalls();
  const { outcomes } = await perform(stack, operation, input);
  expect(outcomes).toEqual(
    Array.from({ length: targets }, () =>
      expect.objectContaining({
        __typename: 'EcsOperationUnknown',
        clientToken: null,
        detail: expect.stringContaining('a repeat may do it twice'),
      }),
    ),
  );
  expect(carriedOut(operation)).toHaveLength(fault.kind === 'html502' ? 0 : 1);
  expect(stack.writes()).toHaveLength(1);
}

/** The input that names the targets of both: a list that is not the same in both is one of targets. */
const together = (one: Input, other: Input): Input =>
  Object.fromEntries(
    Object.entries(one).map(([name, value]) => {
      const more = other[name];
      const isOfTargets = Array.isArray(value) && Array.isArray(more) && !isDeepStrictEqual(value, more);
      return [name, isOfTargets ? [...(value as unknown[]), ...(more as unknown[])] : value];
    }),
  );

const withoutToken = names.filter((name) => !takesToken(name));

describe.each(Object.entries(faults))('after %s', (_name, fault) => {
  test.each(withoutToken)(
    '%s, which has no token, was sent once, and the outcome says that a repeat may do it twice',
    async (operation) => {
      for (const namesRegion of [true, false]) {
        const input = inputFor(operation, setScene(stack.control));
        await sentOnceWithout(operation, fault, placed(operation, input, namesRegion), 1);
      }
    },
  );

  test.each(withoutToken.filter((name) => limitOf(name) > 1))(
    '%s of several targets was sent once, and each outcome says that a repeat may do it twice',
    async (operation) => {
      const first = inputFor(operation, setScene(stack.control));
      const input = together(first, inputFor(operation, addScene(stack.control)));
      expect(input).not.toEqual(first);
      await sentOnceWithout(operation, fault, placed(operation, input, true), 2);
    },
  );
});

test.each(['RebootInstances', 'AttachInstanceRamRole', 'DetachInstanceRamRole', 'AttachKeyPair'] as const)(
  '%s, whose answer lacks its list of targets, may have been done',
  async (operation) => {
    const input = inputFor(operation, setScene(stack.control));
    spoil(operation, { kind: 'shape', variant: 'no-container' });
    const { outcomes } = await perform(stack, operation, placed(operation, input, true));
    expect(outcomes.map(({ __typename }) => __typename)).toEqual(['EcsOperationUnknown']);
    expect(carriedOut(operation)).toHaveLength(1);
  },
);

test('CreateDisk for an instance, whose token ECS ignores, is sent without one', async () => {
  const scene = setScene(stack.control);
  onSubscription(scene);
  const { instanceId } = scene;
  spoil('CreateDisk', { kind: 'accept-then-drop' });
  const input = { ...here, instanceId, sizeGiB: 40, category: 'cloud_essd', acceptCharges: true };
  const { outcome } = await perform(stack, 'CreateDisk', input);
  expect(outcome).toMatchObject({ __typename: 'EcsOperationUnknown', clientToken: null });
  expect(outcome.detail).toContain('a repeat may do it twice');
  expect(carriedOut('CreateDisk')).toHaveLength(1);
});

/** The operations that take many targets and a token. */
const batches = names.filter((name) => takesToken(name) && limitOf(name) > 1);

interface Batch {
  readonly ids: readonly string[];
  readonly regionOf: ReadonlyMap<string, string>;
  readonly inputOf: (ids: readonly string[]) => Input;
}

test('the batches are of instances or disks', () => {
  expect(batches).toEqual(expect.arrayContaining(['RunCommand', 'DeleteInstances', 'ModifyDiskChargeType']));
  for (const name of batches) expect(['INSTANCE', 'DISK']).toContain(writeRow(name).subject);
});

const bestEffort = (operation: EcsWriteOperation): Input =>
  // A command has no such choice.
  ['RunCommand', 'InvokeCommand'].includes(operation) ? {} : { mode: 'BEST_EFFORT' };

/** As many targets: instances in two regions, or disks of one instance. */
function batchOf({ control }: Stack, operation: EcsWriteOperation, size: number): Batch {
  const first = setScene(control);
  if (writeRow(operation).subject === 'DISK') {
    const { region } = first;
    const ids = Array.from({ length: size }, (_, at) => `${first.dataDisk}x${String(at)}`);
    const row = region.instances.get(first.instanceId);
    if (row === undefined) throw new TypeError('The scene lacks its instance.');
    ids.forEach((diskId, at) => addAttachedDisk(control.world, region, row, at + 2, { diskId }));
    const regionOf = new Map(ids.map((id) => [id, region.regionId]));
    const input = { ...inputFor(operation, first), ...bestEffort(operation) };
    return { ids, regionOf, inputOf: (diskIds) => ({ ...input, diskIds }) };
  }
  const input = { ...inputFor(operation, first), ...bestEffort(operation) };
  const scenes = [first];
  while (scenes.length < size) {
    const scene = addScene(control, scenes.length % 3 === 0 ? 'cn-shanghai' : 'cn-hangzhou');
    writeCases[operation].given?.(scene);
    scenes.push(scene);
  }
  return {
    ids: scenes.map(({ instanceId }) => instanceId),
    regionOf: new Map(scenes.map(({ instanceId, region }) => [instanceId, region.regionId])),
    inputOf: (instanceIds) => ({ ...input, instanceIds }),
  };
}

/** How often each target was acted on, by the parameters of the calls that were carried out. */
function timesByTarget(operation: EcsWriteOperation, ids: readonly string[], on: Stack): Map<string, number> {
  const named = carriedOut(operation, on).flatMap(({ parameters }) =>
    Object.values(parameters).flatMap((value) => value.match(/[di]-[\da-z]+/g) ?? []),
  );
  return new Map(ids.map((id) => [id, named.filter((other) => other === id).length]));
}

interface Shape {
  readonly size: number;
  readonly fault: (typeof faults)[string];
  /** Which calls meet the fault. */
  readonly afterCalls: number;
  readonly times: FaultRule['times'];
  readonly given: string | null;
  readonly repeats: readonly {
    readonly pick: number;
    readonly isWhole: boolean;
    readonly namesRegion: boolean;
  }[];
}

const shapes = (sizes: fc.Arbitrary<number>, some: typeof faults): fc.Arbitrary<Shape> =>
  fc.record({
    size: sizes,
    fault: fc.constantFrom(...Object.values(some)),
    afterCalls: fc.nat(3),
    times: fc.constantFrom<FaultRule['times']>(1, 2, 3, 'always'),
    given: fc.option(fc.constant('the-callers-own')),
    repeats: fc.array(fc.record({ pick: fc.nat(), isWhole: fc.boolean(), namesRegion: fc.boolean() }), {
      minLength: 1,
      maxLength: 3,
    }),
  });

/** Meets a fault somewhere in a batch, and repeats parts of it. @returns how often it repeated. */
async function repeatedInParts(
  operation: EcsWriteOperation,
  { size, fault, afterCalls, times, given, repeats }: Shape,
  on: Stack,
): Promise<number> {
  const { ids, regionOf, inputOf } = batchOf(on, operation, size);
  const write = async (some: readonly string[], more: Input): Promise<readonly Outcome[]> => {
    return (await perform(on, operation, { ...inputOf(some), ...more })).outcomes;
  };
  on.control.addFault({ ...fault, action: operation, afterCalls, times: times ?? 1 });
  const first = await write(ids, given === null ? {} : { clientToken: given });
  on.control.clearFaults();
  expect(first).toHaveLength(ids.length);
  let repeated = 0;
  for (const { pick, isWhole, namesRegion } of repeats) {
    const one = first[pick % first.length];
    const { clientToken, targetId = '' } = one ?? ({} as Partial<Outcome>);
    if (typeof clientToken !== 'string') continue;
    repeated += 1;
    const withToken = first.filter((one) => one.clientToken === clientToken).map((one) => one.targetId);
    const some = isWhole ? withToken : [targetId];
    const regionId = regionOf.get(targetId);
    await (namesRegion
      ? write(
          some.filter((id) => regionOf.get(id) === regionId),
          { clientToken, regionId },
        )
      : write(some, { clientToken }));
  }
  // What came too late is carried out now.
  if (fault.kind === 'latency') await sleep(2 * writeTimeoutMs);
  const done = timesByTarget(operation, ids, on);
  expect([...done].filter(([, count]) => count > 1)).toEqual([]);
  // What was accepted was done.
  const accepted = first.filter(({ __typename }) => __typename === 'EcsOperationAccepted');
  expect(accepted.filter(({ targetId }) => done.get(targetId) !== 1)).toEqual([]);
  return repeated;
}

describe.each(batches)(
  '%s in any parts: no repeat with the token of an outcome does anything twice',
  (operation) => {
    const limit = limitOf(operation);

    test.each<[string, fc.Arbitrary<Shape>, number]>([
      ['a few targets', shapes(fc.integer({ min: 1, max: Math.min(limit, 20) }), faults), 10],
      ['one target more than a call takes', shapes(fc.constant(limit + 1), faults), 2],
    ])('%s', async (_name, shape, numRuns) => {
      let repeated = 0;
      const property = fc.asyncProperty(shape, async (one) => {
        repeated += await repeatedInParts(operation, one, stack);
      });
      await fc.assert(property, { numRuns });
      expect(repeated).toBeGreaterThan(0);
    });

    test('no answer in time', async () => {
      const shape = shapes(fc.integer({ min: 1, max: 5 }), { ...faults, ...slowFaults });
      const slow = shape.map((one) => ({ ...one, afterCalls: 0, times: 1 as const }));
      const property = fc.asyncProperty(slow, async (one) => {
        await repeatedInParts(operation, one, impatient);
      });
      await fc.assert(property, { numRuns: 3 });
      for (const fault of Object.values(slowFaults)) {
        const repeats = [{ pick: 0, isWhole: true, namesRegion: false }];
        const one = { size: 4, fault, afterCalls: 0, times: 1, given: null, repeats } as const;
        expect(await repeatedInParts(operation, one, impatient)).toBe(1);
      }
    });
  },
);
