import { diskStatuses } from '../catalogue/disk-statuses';
import { EcsError } from '../ecs/errors';
import type { DiskRecord } from '../ecs/records';
import type { SearchKind } from './disk-plan';
import { searchDisks } from './disk-search';
import type { FoundDisks, SearchTools } from './disk-search';
import { createGroupLoader, placedKey } from './placed';
import type { BatchSchedule, PlacedRef } from './placed';

export interface DisksOfInstanceLoader {
  /**
   * @returns the disks attached to the instance, multi-attach disks included, as far as the caller may see them.
   * @throws EcsError BAD_ANSWER when it is not known whether some disk is attached to it: the list would look whole.
   */
  load(instance: PlacedRef): Promise<readonly DiskRecord[]>;
  /** All of them, whether the caller may see them or not: for facts that decide. Never show what it returns. */
  loadForCheck(instance: PlacedRef): Promise<readonly DiskRecord[]>;
  /**
   * Cheaper than all disks, for the one rule that needs no more. It is for a check: the caller may not see the disk.
   *
   * @returns the system disk; null when it is not certain which disk that is, when ECS lists none, and in a status in which
   *   ECS may not list it. Its status then counts as unknown.
   * @throws EcsError
   */
  loadSystemDisk(instance: PlacedRef): Promise<DiskRecord | null>;
  clearAll(): void;
}

/** What is asked for of an instance: all its disks, or its system disk alone. */
interface DisksWanted extends PlacedRef {
  readonly kind: SearchKind;
}

const none: FoundDisks = { disks: [], unplaced: [] };

/**
 * The disks of instances, for as many instances as ask at the same moment. Where one of them asks for all its disks, all
 * disks are read for the whole batch: the system disks are among them.
 *
 * @param found is told every disk that a search brought.
 * @param isSeen whether the caller may see a disk; all of them when absent.
 */
export function createDisksOfInstanceLoader(
  tools: SearchTools,
  found: (disk: DiskRecord) => void,
  schedule: BatchSchedule,
  isSeen?: (disk: DiskRecord) => boolean,
): DisksOfInstanceLoader {
  const complete = new Map<string, FoundDisks>();

  const loader = createGroupLoader<FoundDisks, DisksWanted>(
    async (scope, wanted) => {
      const completeOf = (id: string): FoundDisks | undefined => complete.get(placedKey(scope, id));
      const missing = wanted.filter(({ id }) => completeOf(id) === undefined);
      const kind = missing.some((one) => one.kind === 'ALL') ? 'ALL' : 'SYSTEM';
      const ids = new Set(missing.map(({ id }) => id));
      const disks = await searchDisks(tools, scope, [...ids], kind);
      for (const [id, answer] of disks) {
        if (answer instanceof Error) continue;
        answer.disks.forEach(found);
        if (kind === 'ALL') complete.set(placedKey(scope, id), answer);
      }
      return ({ id }) => disks.get(id) ?? completeOf(id) ?? none;
    },
    (wanted) => `${wanted.kind}/${placedKey(wanted, wanted.id)}`,
    schedule,
  );

  const wantedOf = ({ accountId, regionId, id }: PlacedRef, kind: SearchKind): DisksWanted => ({
    accountId,
    regionId,
    id,
    kind,
  });

  const loadAll = (instance: PlacedRef): Promise<readonly DiskRecord[]> =>
    loader.load(wantedOf(instance, 'ALL')).then(({ disks, unplaced }) => {
      if (unplaced.length === 0) return disks;
      const { accountId, regionId } = instance;
      throw new EcsError({ action: 'DescribeDisks', accountId, regionId, fault: 'BAD_ANSWER' });
    });

  return {
    load: (instance) =>
      isSeen === undefined ? loadAll(instance) : loadAll(instance).then((disks) => disks.filter(isSeen)),
    loadForCheck: loadAll,
    async loadSystemDisk(instance) {
      return systemDiskOf(await loader.load(wantedOf(instance, 'SYSTEM')));
    },
    clearAll() {
      complete.clear();
      loader.clearAll();
    },
  };
}

/**
 * The statuses in which it is not known whether ECS names a disk's instance. Documented (DescribeDisks, `InstanceId` of the
 * answer): it has a value only while the disk is In_use or Detaching. Not documented: whether the filter by instance and
 * `Attachments` go by the same rule. If they differ, a search by instance misses a disk that a scan of the region finds.
 */
const unnamedStatuses: readonly (string | null)[] = [
  diskStatuses.AVAILABLE,
  diskStatuses.ATTACHING,
  diskStatuses.CREATING,
  diskStatuses.RE_INITING,
];

/**
 * An instance has one system disk. If several may be it, the one that is in use is taken: for it the lock counts. A disk in
 * an unnamed status is not taken, so that the answer is the same for every plan of the search. ECS replaces a system disk in
 * none of these statuses, so nothing is lost.
 */
function systemDiskOf({ disks, unplaced }: FoundDisks): DiskRecord | null {
  const candidates = disks.filter(
    ({ rawKind, rawStatus }) => rawKind !== 'data' && !unnamedStatuses.includes(rawStatus),
  );
  const inUse = candidates.find(({ rawStatus }) => rawStatus === diskStatuses.IN_USE);
  if (inUse !== undefined) return inUse;
  const isOpen = unplaced.some(({ rawKind }) => rawKind !== 'data') || candidates.length > 1;
  return isOpen ? null : (candidates.find(({ rawKind }) => rawKind === 'system') ?? null);
}
