import DataLoader from 'dataloader';
import type { EcsScope } from '../ecs/port';

/** A resource whose account and region are known. */
export interface PlacedRef extends EcsScope {
  readonly id: string;
}

/** Something that is read for resources already found: their disks, events, attributes. */
export interface PlacedLoader<T> {
  /** @throws EcsError when it could not be read. A failure is not remembered. */
  load(ref: PlacedRef): Promise<T>;
  clearAll(): void;
}

/** When a batch begins; DataLoader's `batchScheduleFn`. */
export type BatchSchedule = (begin: () => void) => void;

/**
 * The batch shape for what belongs to a resource: all that ask at the same moment, grouped by account and region.
 *
 * @param read one group, each id once; an id that is missing from its answer gets `missing`. What it throws is the
 *   answer of every id of the group.
 */
export function createPlacedLoader<T>(
  read: (scope: EcsScope, ids: readonly string[]) => Promise<ReadonlyMap<string, T | Error>>,
  missing: T,
  schedule: BatchSchedule,
): PlacedLoader<T> {
  const loader = new DataLoader<PlacedRef, T, string>(
    async (refs) => {
      const groups = new Map<string, PlacedRef[]>();
      for (const ref of refs) {
        const key = `${ref.accountId}/${ref.regionId}`;
        groups.set(key, [...(groups.get(key) ?? []), ref]);
      }
      const answers = new Map<PlacedRef, T | Error>();
      await Promise.all(
        [...groups.values()].map(async (group) => {
          const found = await readGroup(read, group);
          for (const ref of group)
            answers.set(ref, found instanceof Error ? found : (found.get(ref.id) ?? missing));
        }),
      );
      return refs.map((ref) => answers.get(ref) ?? missing);
    },
    {
      cacheKeyFn: ({ accountId, regionId, id }) => `${accountId}/${regionId}/${id}`,
      batchScheduleFn: schedule,
    },
  );
  return {
    async load(ref) {
      try {
        return await loader.load(ref);
      } catch (error) {
        // DataLoader would repeat the failure for the rest of the request.
        loader.clear(ref);
        throw error;
      }
    },
    clearAll: () => void loader.clearAll(),
  };
}

async function readGroup<T>(
  read: (scope: EcsScope, ids: readonly string[]) => Promise<ReadonlyMap<string, T | Error>>,
  group: readonly PlacedRef[],
): Promise<ReadonlyMap<string, T | Error> | Error> {
  const [first] = group;
  if (first === undefined) return new Map();
  try {
    return await read(
      { accountId: first.accountId, regionId: first.regionId },
      group.map(({ id }) => id),
    );
  } catch (error) {
    return asError(error);
  }
}

/** Splits a list into runs of at most `size`; an empty list has none, so that no call is ever made for nothing. */
export function chunks<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  const runs: (readonly T[])[] = [];
  for (let start = 0; start < list.length; start += size) runs.push(list.slice(start, start + size));
  return runs;
}

/**
 * Reads ids in calls of at most `limit`, side by side. A call that fails is the answer of its own ids only.
 *
 * @param call one call of ECS; it answers by id.
 */
export async function inChunks<T>(
  ids: readonly string[],
  limit: number,
  call: (ids: readonly string[]) => Promise<ReadonlyMap<string, T>>,
): Promise<ReadonlyMap<string, T | Error>> {
  const answers = new Map<string, T | Error>();
  await Promise.all(
    chunks(ids, limit).map(async (chunk) => {
      try {
        for (const [id, answer] of await call(chunk)) answers.set(id, answer);
      } catch (error) {
        for (const id of chunk) answers.set(id, asError(error));
      }
    }),
  );
  return answers;
}

export const asError = (error: unknown): Error =>
  error instanceof Error ? error : new Error('A read failed.');
