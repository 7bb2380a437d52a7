import fc from 'fast-check';
import type { LoggedCall } from 'ecs-emulator';
import type { EcsWriteOperation } from '../../../src/catalogue/operations';
import { writeCases } from '../../e2e/cases/index';
import type { Input } from '../../e2e/cases/write-case';
import { here, recordOf, rows } from '../../e2e/matrix';
import type { Moment } from './oracle';
import { at, diskOf, instanceOf, pick } from './real';
import type { Real } from './real';

/** What happens right after the read, and so before the call. */
export type Race = 'none' | 'lock' | 'unlock' | 'detach';

export interface Asked {
  readonly operation: EcsWriteOperation;
  readonly scene: number;
  readonly targets: readonly number[];
  readonly mode: 'ALL_OR_NOTHING' | 'BEST_EFFORT';
  readonly sendToLockedInstances: boolean;
  readonly isPlaced: boolean;
  readonly dryRun: boolean;
  readonly race: Race;
}

const affected = rows.filter(({ effect }) => effect !== 'unaffected').map(({ operation }) => operation);
const unaffected: readonly EcsWriteOperation[] = ['StopInstance', 'AttachDisk', 'ModifyDiskAttribute'];

export const asked: fc.Arbitrary<Asked> = fc.record({
  operation: fc.constantFrom(...affected, ...unaffected),
  scene: pick,
  targets: fc.array(pick, { minLength: 1, maxLength: 3 }),
  mode: fc.constantFrom('ALL_OR_NOTHING', 'BEST_EFFORT'),
  sendToLockedInstances: fc.boolean(),
  isPlaced: fc.boolean(),
  dryRun: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  race: fc.constantFrom('none', 'none', 'none', 'lock', 'lock', 'unlock', 'detach'),
});

/** The input of a write's case, aimed at what was chosen; and the ids that it names. */
export function inputFor(
  real: Real,
  { operation, scene, targets, mode, ...more }: Asked,
): { input: Input; ids: string[] } {
  const base = writeCases[operation].input(at(real.scenes, scene));
  const instances = targets.map((n) => instanceOf(real, n));
  const disks = targets.map((d) => diskOf(real, d));
  const aim = Object.entries({ instanceIds: instances, diskIds: disks, diskId: disks[0] });
  const input = {
    ...base,
    ...Object.fromEntries(aim.filter(([name]) => name in base)),
    ...('instanceIds' in base || 'diskIds' in base
      ? ['RunCommand', 'InvokeCommand'].includes(operation)
        ? { sendToLockedInstances: more.sendToLockedInstances }
        : { mode }
      : {}),
    ...(more.isPlaced ? here : {}),
    dryRun: more.dryRun,
  };
  const named = ['instanceIds', 'diskIds', 'diskId', 'instanceId'].flatMap((name) =>
    name in base ? [name] : [],
  )[0];
  const value: unknown = (input as Input)[named ?? ''];
  return { input, ids: [...new Set((Array.isArray(value) ? value : [value]).map(String))] };
}

export function setRace(real: Real, { race, targets, operation, scene }: Asked): void {
  const { control } = real.stack;
  const isOfDisks = rows.some((row) => row.operation === operation && recordOf(row) === 'DescribeDisks');
  const diskId = diskOf(real, targets[0] ?? 0);
  const owner = control.disk(diskId).attachments[0]?.instanceId;
  const instanceId = (isOfDisks ? owner : instanceOf(real, targets[0] ?? 0)) ?? instanceOf(real, scene);
  if (race === 'lock') control.addFault({ kind: 'lock-after-read', action: 'DescribeInstances', instanceId });
  if (race === 'unlock')
    control.addFault({ kind: 'unlock-after-read', action: 'DescribeInstances', instanceId });
  if (race === 'detach') control.addFault({ kind: 'detach-after-read', action: 'DescribeDisks', diskId });
}

/** The moment at which a write arrived: the one before, and what a race made of it, if it was quicker. */
export function arrival(before: Moment, now: Moment, calls: readonly LoggedCall[], race: Race): Moment {
  const write = calls.find(({ action }) => action !== 'DescribeInstances' && action !== 'DescribeDisks');
  const raced = calls.find(({ faults }) => faults.length > 0);
  const isBefore = raced !== undefined && raced.sequence < (write?.sequence ?? 0);
  if (!isBefore) return before;
  if (race !== 'detach') return { ...before, locked: now.locked };
  const named = JSON.parse(raced.parameters.DiskIds ?? '[]') as string[];
  const disks = [...before.disks].map(([id, disk]) => {
    const isDetached = named.includes(id) && now.disks.get(id)?.owners.length === 0;
    return [id, isDetached ? { ...disk, status: 'Available', owners: [] } : disk] as const;
  });
  return { ...before, disks: new Map(disks) };
}
