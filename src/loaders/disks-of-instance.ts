import type { EcsScope } from '../ecs/port';
import type { DiskRecord } from '../ecs/records';
import { searchDisks } from './disk-search';
import type { SearchTools } from './disk-search';
import { createPlacedLoader } from './placed';
import type { BatchSchedule, PlacedRef } from './placed';

export interface DisksOfInstanceLoader {
  /**
   * @returns the disks attached to the instance, multi-attach disks included.
   * @throws EcsError
   */
  load(instance: PlacedRef): Promise<readonly DiskRecord[]>;
  /**
   * Cheaper than all of them, for the one rule that asks for it.
   *
   * @returns the system disk; null when ECS lists none.
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
  const complete = new Map<string, readonly DiskRecord[]>();

  const loader = createPlacedLoader<readonly DiskRecord[]>(
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
        answer.forEach(found);
        if (kind === 'ALL') complete.set(keyOf(id), answer);
      }
      const answerOf = (id: string): readonly DiskRecord[] | Error =>
        disks.get(id) ?? complete.get(keyOf(id)) ?? [];
      return new Map([
        ...all.map((id) => [wish.all + id, answerOf(id)] as const),
        ...system.map((id) => [wish.system + id, answerOf(id)] as const),
      ]);
    },
    [],
    schedule,
  );

  return {
    load: (instance) => loader.load({ ...placeOf(instance), id: wish.all + instance.id }),
    async loadSystemDisk(instance) {
      const disks = await loader.load({ ...placeOf(instance), id: wish.system + instance.id });
      return disks.find(({ rawKind }) => rawKind === 'system') ?? null;
    },
    clearAll() {
      complete.clear();
      loader.clearAll();
    },
  };
}

const placeOf = ({ accountId, regionId }: PlacedRef): EcsScope => ({ accountId, regionId });
