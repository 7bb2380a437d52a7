import { EcsError } from '../ecs/errors';
import type { EcsScope } from '../ecs/port';
import type { DiskRecord } from '../ecs/records';
import { searchDisks } from './disk-search';
import type { FoundDisks, SearchTools } from './disk-search';
import { createPlacedLoader } from './placed';
import type { BatchSchedule, PlacedRef } from './placed';

export interface DisksOfInstanceLoader {
  /**
   * @returns the disks attached to the instance, multi-attach disks included.
   * @throws EcsError BAD_ANSWER where some disk may be attached to it and nobody can tell: the list would look whole.
   */
  load(instance: PlacedRef): Promise<readonly DiskRecord[]>;
  /**
   * Cheaper than all of them, for the one rule that asks for it.
   *
   * @returns the system disk; null when ECS lists none, or several of which none is in use, or one that may be another
   *   instance's: its status is not known then.
   * @throws EcsError
   */
  loadSystemDisk(instance: PlacedRef): Promise<DiskRecord | null>;
  clearAll(): void;
}

/** What a key asks for: ids have no colon. */
const wish = { all: 'all:', system: 'system:' } as const;

/**
 * The disks of instances, for as many instances as ask at the same moment. Where one of them asks for all its disks, the
 * whole batch gets all: the system disks then come along for nothing.
 *
 * @param found is told every disk that a search brought.
 */
export function createDisksOfInstanceLoader(
  tools: SearchTools,
  found: (disk: DiskRecord) => void,
  schedule: BatchSchedule,
): DisksOfInstanceLoader {
  const complete = new Map<string, FoundDisks>();

  const loader = createPlacedLoader<FoundDisks>(
    async (scope, wishes) => {
      const idsWith = (prefix: string): readonly string[] =>
        wishes.filter((one) => one.startsWith(prefix)).map((one) => one.slice(prefix.length));
      const [all, system] = [idsWith(wish.all), idsWith(wish.system)];
      const keyOf = (id: string): string => `${scope.accountId}/${scope.regionId}/${id}`;
      const isMissing = (id: string): boolean => !complete.has(keyOf(id));
      const kind = all.some(isMissing) ? 'ALL' : 'SYSTEM';
      const missing = [...new Set([...all, ...system])].filter(isMissing);
      const disks = await searchDisks(tools, scope, missing, kind);
      for (const [id, answer] of disks) {
        if (answer instanceof Error) continue;
        answer.disks.forEach(found);
        if (kind === 'ALL') complete.set(keyOf(id), answer);
      }
      const answerOf = (id: string): FoundDisks | Error => disks.get(id) ?? complete.get(keyOf(id)) ?? none;
      return new Map([
        ...all.map((id) => [wish.all + id, answerOf(id)] as const),
        ...system.map((id) => [wish.system + id, answerOf(id)] as const),
      ]);
    },
    none,
    schedule,
  );

  return {
    async load(instance) {
      const place = placeOf(instance);
      const { disks, unplaced } = await loader.load({ ...place, id: wish.all + instance.id });
      if (unplaced.length === 0) return disks;
      throw new EcsError({ action: 'DescribeDisks', ...place, fault: 'BAD_ANSWER' });
    },
    async loadSystemDisk(instance) {
      return systemDiskOf(await loader.load({ ...placeOf(instance), id: wish.system + instance.id }));
    },
    clearAll() {
      complete.clear();
      loader.clearAll();
    },
  };
}

const none: FoundDisks = { disks: [], unplaced: [] };

/** An instance has one system disk. Where an answer leaves open which, only one in use is certain: it decides. */
function systemDiskOf({ disks, unplaced }: FoundDisks): DiskRecord | null {
  const candidates = disks.filter(({ rawKind }) => rawKind !== 'data');
  const inUse = candidates.find(({ rawStatus }) => rawStatus === 'In_use');
  if (inUse !== undefined) return inUse;
  const isOpen = unplaced.some(({ rawKind }) => rawKind !== 'data') || candidates.length > 1;
  return isOpen ? null : (candidates.find(({ rawKind }) => rawKind === 'system') ?? null);
}

const placeOf = ({ accountId, regionId }: PlacedRef): EcsScope => ({ accountId, regionId });
