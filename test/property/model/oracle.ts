import type { Control, DiskRecord } from 'ecs-emulator';
import type { EcsWriteOperation } from '../../../src/catalogue/operations';
import { judgedBySystemDisk } from '../../policy/document';
import { recordOf, rows } from '../../e2e/matrix';

/** What a lock means for one target of a write. */
export type Held = 'OPEN' | 'LOCKED' | 'NOT_RUN' | 'UNKNOWN';

type Disk = Pick<DiskRecord, 'status' | 'type' | 'multiAttach'> & { readonly owners: readonly string[] };

/** What ECS holds at one moment, as far as the document asks. */
export interface Moment {
  readonly locked: ReadonlySet<string>;
  readonly disks: ReadonlyMap<string, Disk>;
}

export function momentOf({ world }: Control): Moment {
  world.settle();
  const all = world.regions();
  const instances = all.flatMap((region) => [...region.instances.values()]);
  const isLocked = ({ locks }: { locks: readonly { reason: string }[] }): boolean =>
    locks.some(({ reason }) => reason === 'security');
  return {
    locked: new Set(instances.filter(isLocked).map(({ instanceId }) => instanceId)),
    disks: new Map(
      all.flatMap((region) =>
        [...region.disks.values()].map(({ diskId, status, type, multiAttach, attachments }) => [
          diskId,
          { status, type, multiAttach, owners: attachments.map(({ instanceId }) => instanceId) },
        ]),
      ),
    ),
  };
}

const open = ['Available', 'Attaching', 'Detaching', 'Creating', 'ReIniting'];

function byDisk(disk: Disk | undefined, owners: readonly string[], { locked }: Moment): Held {
  if (disk === undefined) return 'UNKNOWN';
  if (open.includes(disk.status)) return 'OPEN';
  if (disk.status !== 'In_use' || owners.length === 0) return 'UNKNOWN';
  return owners.some((owner) => locked.has(owner)) ? 'LOCKED' : 'OPEN';
}

/** The system disk as DescribeDisks lets it be found: it names the instance of a disk in two states only. */
function systemDiskOf(instanceId: string, { disks }: Moment): Disk | undefined {
  const found = [...disks.values()].find(
    ({ type, owners }) => type === 'system' && owners.includes(instanceId),
  );
  const isListed = found?.multiAttach !== 'Enabled' && ['In_use', 'Detaching'].includes(found?.status ?? '');
  return isListed ? found : undefined;
}

/**
 * What the document says of a write on a target, at a moment.
 *
 * @param named the instance that DetachDisk names beside the disk
 */
export function heldAt(moment: Moment, operation: EcsWriteOperation, id: string, named: string): Held {
  const row = rows.find((one) => one.operation === operation);
  if (row === undefined || row.effect === 'unaffected') return 'OPEN';
  if (recordOf(row) === 'DescribeDisks') {
    const disk = moment.disks.get(id);
    const owners = disk?.owners ?? [];
    if (operation !== 'DetachDisk') return byDisk(disk, owners, moment);
    if (owners.includes(named)) return byDisk(disk, [named], moment);
    // Named on the wrong instance: what has the disk counts, and the named one too.
    const all = byDisk(disk, [...owners, named], moment);
    return all === 'OPEN' && disk?.status === 'In_use' && owners.length === 0 ? 'UNKNOWN' : all;
  }
  if (!moment.locked.has(id)) return 'OPEN';
  switch (row.effect) {
    case 'denied':
      return 'LOCKED';
    case 'accepted, not run':
      return 'NOT_RUN';
    case 'denied while In_use':
      return operation === judgedBySystemDisk ? byDisk(systemDiskOf(id, moment), [id], moment) : 'UNKNOWN';
  }
}
