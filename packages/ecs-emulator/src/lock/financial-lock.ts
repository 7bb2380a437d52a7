import { Refusal } from '../protocol/errors';
import type { InstanceRecord } from '../world/records';
import type { RegionState } from '../world/region';
import { financialTable } from './financial-table';
import { disksOf } from './lock';
import type { LockTarget } from './lock';

/** Whether a payment is overdue. ECS spells the reason in different cases. */
export const isOverdue = ({ locks }: Pick<InstanceRecord, 'locks'>): boolean =>
  locks.some(({ reason }) => reason.toLowerCase() === 'financial');

/**
 * Checks the table of the financial lock. Of an instance, any of its disks counts; of a disk, any instance that it is attached
 * to, and the instance that the call names beside it.
 *
 * @throws Refusal with the row of the operation
 */
export function refuseIfOverdue(
  operation: string,
  { instance, disk }: LockTarget,
  region: RegionState,
): void {
  const row = Object.hasOwn(financialTable, operation) ? financialTable[operation] : undefined;
  if (row === undefined) return;
  const attached = (disk?.attachments ?? []).flatMap(
    ({ instanceId }) => region.instances.get(instanceId) ?? [],
  );
  const instances = instance === undefined ? attached : [...attached, instance];
  const disks = disk === undefined && instance !== undefined ? disksOf(instance, region) : [disk];
  const byInstance = instances.some(isOverdue);
  const byDisk = disks.some((one) => one !== undefined && isOverdue(one));
  const oneSide = byInstance ? row.instance : byDisk ? row.disk : undefined;
  const refusal = byInstance && byDisk ? row.both : oneSide;
  if (refusal !== undefined) throw new Refusal(refusal);
}
