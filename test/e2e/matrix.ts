import type { EcsWriteOperation } from '../../src/catalogue/operations';
import { document, judgedBySystemDisk } from '../policy/document';
import type { Effect } from '../policy/document';
import { writeCases } from './cases/index';
import { setScene } from './cases/scene';
import type { Scene } from './cases/scene';
import type { Input } from './cases/write-case';
import { shownBy } from './mutate';
import type { Stack } from './stack';

/** A write, and the lock's effect on it. The only source is the manual copy of the document. */
export interface Row {
  readonly operation: EcsWriteOperation;
  readonly effect: Effect;
  readonly code: string | null;
}

export const rows: readonly Row[] = document
  .filter(([, access]) => access === 'write')
  .map(([name, , effect, code]) => ({ operation: name as EcsWriteOperation, effect, code }));

export const here = { regionId: 'cn-hangzhou' };
export const at = (...actions: readonly string[]): string[] =>
  actions.map((action) => `${action}@cn-hangzhou`).sort();

const among =
  (...names: readonly EcsWriteOperation[]) =>
  ({ operation }: Row): boolean =>
    names.includes(operation);

export const isDeletion = among('DeleteInstance', 'DeleteInstances');

/** Operations without a target that can be searched for. They require the region. */
export const saysWhere = among(
  'CreateDisk',
  'DeleteSnapshot',
  'ModifyAutoSnapshotPolicy',
  'CancelSimulatedSystemEvents',
  'AcceptInquiredSystemEvent',
  'TagResources',
  'UntagResources',
  'JoinResourceGroup',
);

const namesDisks = among(
  'AttachDisk',
  'DetachDisk',
  'ResizeDisk',
  'ModifyDiskAttribute',
  'ModifyDiskChargeType',
  'ModifyDiskSpec',
  'ResetDisk',
  'ResetDisks',
  'ReInitDisk',
  'DeleteDisk',
  'CreateSnapshot',
);

/** The read by which a write's target is looked for. */
export const recordOf = (row: Row): 'DescribeDisks' | 'DescribeInstances' =>
  namesDisks(row) ? 'DescribeDisks' : 'DescribeInstances';

/** The reads of the policy, where the target's region is known. */
export function policyReads(row: Row, isLocked: boolean): readonly string[] {
  const record = recordOf(row);
  // Disks with several attachments need a separate read.
  if (isDeletion(row)) return isLocked ? [record, 'DescribeDisks', 'DescribeDisks'] : [record];
  if (row.effect === 'unaffected') return [];
  if (row.operation === judgedBySystemDisk) return isLocked ? [record, 'DescribeDisks'] : [record];
  if (record === 'DescribeInstances') return [record];
  // The lock counts only when the disk is in use. The disk of DeleteDisk is unattached, except in denied cases.
  return row.operation === 'DeleteDisk' && !isLocked ? [record] : [record, 'DescribeInstances'];
}

/** The reads for a target without a region: it is searched for in both regions, even if no rule needs it. */
export const readsByBareId = (row: Row, isLocked: boolean): readonly string[] =>
  [
    `${recordOf(row)}@cn-hangzhou`,
    `${recordOf(row)}@cn-shanghai`,
    ...at(...policyReads(row, isLocked).slice(1)),
  ].sort();

/** The reads after an accepted write: ECS's answer does not show whether a command met a lock. */
export const readsAfterwards = (row: Row): readonly string[] =>
  at(...(row.effect === 'accepted, not run' ? [recordOf(row)] : []), ...payloadReads(row));

/** What the payload reads when it shows the target. */
export function payloadReads(row: Row): readonly string[] {
  if (shownBy(row.operation) === null) return [];
  const { shows } = writeCases[row.operation];
  return [row.operation === 'CreateDisk' ? 'DescribeDisks' : recordOf(row), ...(shows?.reads ?? [])];
}

/** Sets the scene of a write's case. @param isLocked whether its instance is locked then */
export function prepared(
  { control }: Stack,
  { operation }: Row,
  isLocked: boolean,
): { readonly scene: Scene; readonly input: Input; readonly select: string } {
  const scene = setScene(control);
  const { given, input, inputUnderLock, shows } = writeCases[operation];
  given?.(scene);
  if (isLocked) control.lock(scene.instanceId);
  const inputOf = isLocked ? (inputUnderLock ?? input) : input;
  return { scene, input: inputOf(scene), select: shows?.select ?? '' };
}
