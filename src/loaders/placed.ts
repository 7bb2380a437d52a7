import DataLoader from 'dataloader';
import { inRunsOf } from '../catalogue/in-runs-of';
import type { EcsScope } from '../ecs/port';

/** A resource whose account and region are known. */
export interface PlacedRef extends EcsScope {
  readonly id: string;
}

/** Something that is read for resources whose place is known: their disks, events, attributes. */
export interface PlacedLoader<T, Key extends PlacedRef = PlacedRef> {
  /** @throws EcsError when it could not be read. A failure is not remembered. */
  load(key: Key): Promise<T>;
  clearAll(): void;
}

/** When a batch begins; DataLoader's `batchScheduleFn`. */
export type BatchSchedule = (begin: () => void) => void;

/** @returns the text that tells one account and region from all others; neither has a slash. */
export const scopeKey = ({ accountId, regionId }: EcsScope): string => `${accountId}/${regionId}`;

/** @returns the text that tells one resource of an account and region from all others. */
export const placedKey = (scope: EcsScope, id: string): string => `${scopeKey(scope)}/${id}`;

/**
 * Loads what belongs to a resource. References that are loaded at the same moment are grouped by account and region.
 *
 * @param read reads one group, each id once. An id that is missing from its answer gets `missing`. If it throws, every id
 *   of the group gets the error.
 */
export const createPlacedLoader = <T>(
  read: (scope: EcsScope, ids: readonly string[]) => Promise<ReadonlyMap<string, T | Error>>,
  missing: T,
  schedule: BatchSchedule,
): PlacedLoader<T> =>
  createGroupLoader<T, PlacedRef>(
    async (scope, refs) => {
      const found = await read(
        scope,
        refs.map(({ id }) => id),
      );
      return ({ id }) => found.get(id) ?? missing;
    },
    (ref) => placedKey(ref, ref.id),
    schedule,
  );

/** Says what a group's read brought for each of its keys. */
type AnswerOf<T, Key> = (key: Key) => T | Error;

/**
 * Loads by keys that hold more than a reference to a resource.
 *
 * @param read reads one group, each key once. If it throws, every key of the group gets the error.
 * @param cacheKeyFn makes the text by which a key is cached; keys with the same text are read once.
 */
export function createGroupLoader<T, Key extends PlacedRef>(
  read: (scope: EcsScope, keys: readonly Key[]) => Promise<AnswerOf<T, Key>>,
  cacheKeyFn: (key: Key) => string,
  schedule: BatchSchedule,
): PlacedLoader<T, Key> {
  const loader = new DataLoader<Key, T, string>(
    async (keys) => {
      const groups = new Map<string, Key[]>();
      for (const key of keys) {
        const place = scopeKey(key);
        const group = groups.get(place);
        if (group === undefined) groups.set(place, [key]);
        else group.push(key);
      }
      const answers = new Map<Key, T | Error>();
      await Promise.all(
        [...groups.values()].map(async (group) => {
          const answerOf = await readGroup(read, group);
          for (const key of group) answers.set(key, answerOf(key));
        }),
      );
      return keys.map((key) => {
        const given = answers.get(key);
        const answer = given === undefined ? new TypeError('A key was left without an answer.') : given;
        // DataLoader would repeat a failure for the rest of the request.
        if (answer instanceof Error) loader.clear(key);
        return answer;
      });
    },
    { cacheKeyFn, batchScheduleFn: schedule },
  );
  return {
    load: (key) => loader.load(key),
    clearAll: () => void loader.clearAll(),
  };
}

async function readGroup<T, Key extends PlacedRef>(
  read: (scope: EcsScope, keys: readonly Key[]) => Promise<AnswerOf<T, Key>>,
  group: readonly Key[],
): Promise<AnswerOf<T, Key>> {
  const [first] = group;
  if (first === undefined) throw new TypeError('A group has at least one key.');
  try {
    return await read({ accountId: first.accountId, regionId: first.regionId }, group);
  } catch (error) {
    const failure = asError(error);
    return () => failure;
  }
}

/**
 * Reads ids in calls of at most `limit`, at the same time. When a call fails, only its own ids get the error.
 *
 * @param call one call of ECS; it answers by id.
 */
export async function readInRuns<T>(
  ids: readonly string[],
  limit: number,
  call: (ids: readonly string[]) => Promise<ReadonlyMap<string, T>>,
): Promise<ReadonlyMap<string, T | Error>> {
  const answers = new Map<string, T | Error>();
  await Promise.all(
    inRunsOf(ids, limit).map(async (run) => {
      try {
        for (const [id, answer] of await call(run)) answers.set(id, answer);
      } catch (error) {
        for (const id of run) answers.set(id, asError(error));
      }
    }),
  );
  return answers;
}

export const asError = (error: unknown): Error =>
  error instanceof Error ? error : new Error('A read failed.');
