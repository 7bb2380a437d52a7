import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { actions } from '../src/operations/actions';
import { isSecurityLocked } from '../src/lock/lock';
import { lockRowOf } from '../src/lock/lock-table';
import type { DiskRecord } from '../src/world/records';
import type { RegionState } from '../src/world/world';
import type { Emulator } from '../src/server';
import { bodyOf, callAcs3 } from './helpers';
import { hangzhou } from './instance-write-calls';
import { pickFrom, randomWrites, vary } from './random-writes';
import type { Dice } from './random-writes';
import { disksSeenOn, startWithDisks } from './writing';

type Step =
  | { readonly kind: 'write'; readonly action: string; readonly dice: Dice }
  | { readonly kind: 'lock' | 'unlock'; readonly n: number }
  | { readonly kind: 'attach'; readonly disk: number; readonly instance: number }
  | { readonly kind: 'detach'; readonly disk: number }
  | { readonly kind: 'advance'; readonly seconds: number };

const small = fc.nat({ max: 30 });

const writeStep = (names: readonly string[]): fc.Arbitrary<Step> =>
  fc.record({
    kind: fc.constant('write' as const),
    action: fc.constantFrom(...names),
    dice: fc.record({
      a: small,
      b: small,
      c: small,
      flag: fc.boolean(),
      dryRun: fc.nat({ max: 9 }).map((n) => n === 0),
    }),
  });

const all = Object.keys(randomWrites);
/** What moves disks and instances about, and so is worth asking for more often. */
const movers = [
  ...['StartInstance', 'StopInstance', 'DeleteInstance', 'CreateDisk', 'AttachDisk', 'DetachDisk'],
  ...['ReplaceSystemDisk', 'ResetDisk', 'ReInitDisk', 'DeleteDisk', 'CreateSnapshot', 'ResizeDisk'],
];

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: writeStep(all) },
  { weight: 5, arbitrary: writeStep(movers) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('lock', 'unlock'), n: small }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('attach'), disk: small, instance: small }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('detach'), disk: small }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('advance'), seconds: fc.constantFrom(1, 5, 30, 60, 300, 3000) }),
  },
);

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startWithDisks();
});
afterAll(() => emulator.close());

const nth = <Row>(rows: Map<string, Row>, n: number): Row | undefined => [...rows.values()][n % rows.size];

/** Everything there is in the region, as text. */
const everything = (region: RegionState): string =>
  JSON.stringify(
    Object.entries(region).map(([name, rows]) => (rows instanceof Map ? [name, ...rows] : name)),
  );

/** The locked instances, and the disks that are in use on one of them; under the names that a failure shows. */
function held({ instances, disks }: RegionState): Map<string, unknown> {
  const locked = [...instances.values()].filter(isSecurityLocked);
  const isOnLocked = ({ status, attachments }: DiskRecord): boolean =>
    status === 'In_use' &&
    attachments.some((row) => locked.some(({ instanceId }) => instanceId === row.instanceId));
  return new Map<string, unknown>([
    ...locked.map((row) => [row.instanceId, structuredClone(row)] as const),
    ...[...disks.values()].filter(isOnLocked).map((row) => [row.diskId, structuredClone(row)] as const),
  ]);
}

/** What is wrong with how disks and instances hang together; nothing, in a sound world. */
function faultsOf({ instances, disks }: RegionState): string[] {
  const places = new Set<string>();
  return [...disks.values()].flatMap(({ diskId, status, type, attachments, multiAttach }) => [
    ...attachments.flatMap(({ instanceId, device }) => {
      const place = `${device} of ${instanceId}`;
      const isTaken = places.has(place);
      places.add(place);
      return [
        ...(instances.has(instanceId) ? [] : [`${diskId} is attached to ${instanceId}, which is gone`]),
        ...(isTaken ? [`${diskId} is not the only one at ${place}`] : []),
        ...((type === 'system') === (device === '/dev/xvda') ? [] : [`${diskId}, ${type}, is at ${place}`]),
      ];
    }),
    ...(['In_use', 'Attaching', 'Detaching'].includes(status) && attachments.length === 0
      ? [`${diskId} is ${status} and attached to nothing`]
      : []),
    ...(status === 'Available' && attachments.length > 0 ? [`${diskId} is Available and attached`] : []),
    ...(multiAttach === 'Disabled' && attachments.length > 1 ? [`${diskId} is attached twice`] : []),
  ]);
}

/** Sends a write, and holds what it did against the lock table and its own answer. */
async function write({ action, dice }: Extract<Step, { kind: 'write' }>): Promise<void> {
  const region = hangzhou(emulator.control);
  // What an earlier write planned for this very moment is no doing of this one.
  emulator.control.world.settle();
  const parameters = randomWrites[action]?.(pickFrom(region), dice, emulator.control.now()) ?? {};
  const [before, wereHeld] = [everything(region), held(region)];
  const { status, text } = await callAcs3(emulator.endpoint, action, {
    RegionId: 'cn-hangzhou',
    ...parameters,
    ...(dice.dryRun ? { DryRun: 'true' } : {}),
  });
  const { Code } = bodyOf({ status, text, headers: {} });
  if (Code !== undefined) expect([action, Code, everything(region)]).toEqual([action, Code, before]);
  const effect = lockRowOf(action)?.effect ?? 'none';
  if (effect === 'none' || effect === 'not-run') return;
  const named = region.instances.get(parameters.InstanceId ?? '');
  for (const [id, row] of wereHeld) {
    // A disk on several instances may leave the one that is not locked.
    if (action === 'DetachDisk' && named !== undefined && !isSecurityLocked(named)) continue;
    expect([action, id, region.instances.get(id) ?? region.disks.get(id)]).toEqual([action, id, row]);
  }
}

async function take(next: Step): Promise<void> {
  const { control } = emulator;
  const { instances, disks } = hangzhou(control);
  switch (next.kind) {
    case 'write':
      await write(next);
      return;
    case 'lock':
    case 'unlock': {
      const instance = nth(instances, next.n);
      if (instance !== undefined) control[next.kind](instance.instanceId);
      return;
    }
    case 'attach': {
      const [disk, instance] = [nth(disks, next.disk), nth(instances, next.instance)];
      if (disk?.type === 'data' && instance !== undefined) control.attach(disk.diskId, instance.instanceId);
      return;
    }
    case 'detach': {
      const disk = nth(disks, next.disk);
      if (disk !== undefined) control.detach(disk.diskId);
      return;
    }
    case 'advance':
      control.advance(next.seconds * 1000);
      return;
  }
}

/** Whether an instance and its disks find each other through the reads. */
async function expectReadsToAgree(): Promise<void> {
  const { instances, disks } = hangzhou(emulator.control);
  for (const instanceId of instances.keys()) {
    const own = [...disks.values()].filter(
      (disk) =>
        disk.multiAttach === 'Disabled' &&
        ['In_use', 'Detaching'].includes(disk.status) &&
        disk.attachments[0]?.instanceId === instanceId,
    );
    expect(await disksSeenOn(emulator, instanceId)).toEqual(own.map(({ diskId }) => diskId));
  }
}

describe('whatever is done to it, the emulator', () => {
  test('is tried with every write that it serves', () => {
    const writes = [...actions].filter(([, { access }]) => access === 'write').map(([name]) => name);
    expect(writes.filter((name) => !(name in randomWrites))).toEqual([]);
    expect(all.filter((name) => !writes.includes(name))).toEqual([]);
  });

  test('keeps its records consistent, enforces locks, and changes nothing on a refusal', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60, size: 'max' }), async (steps) => {
        emulator.control.reset();
        emulator.control.clearCalls();
        vary(emulator.control);
        for (const next of steps) {
          await take(next);
          expect(faultsOf(hangzhou(emulator.control))).toEqual([]);
        }
        await expectReadsToAgree();
        expect(emulator.control.calls().flatMap(({ internalError }) => internalError ?? [])).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
