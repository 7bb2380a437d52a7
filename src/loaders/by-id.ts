import DataLoader from 'dataloader';
import { inRunsOf } from '../catalogue/in-runs-of';
import { EcsError } from '../ecs/errors';
import type { EcsScope } from '../ecs/port';
import type { EcsPage } from '../ecs/records';
import { byId } from './batches';
import type { Locations } from './locations';
import { asError, placedKey, scopeKey } from './placed';
import type { BatchSchedule, PlacedRef } from './placed';
import { RefCache } from './ref-cache';
import type { ResourceRef, ViewedRef } from './ref-cache';

export interface ByIdLoader<R extends PlacedRef> {
  /**
   * @returns the record, or null when ECS does not know the id in any region where it may be, and likewise when the caller
   *   may not see it: the two cost the same calls, and fail alike when a region cannot be read.
   * @throws EcsError when it was not found and some region could not be read. A failure is not remembered.
   */
  load(ref: ResourceRef): Promise<R | null>;
  /**
   * The same, whether the caller may see the record or not: for facts that decide. Never show what it returns.
   *
   * @throws EcsError
   */
  loadForCheck(ref: ResourceRef): Promise<R | null>;
  /** Stores a record that another read has brought; what was read before stays. */
  readonly prime: (record: R) => void;
  forget(id: string): void;
}

export interface ByIdOptions<R extends PlacedRef> {
  readonly scopes: readonly EcsScope[];
  readonly locations: Locations;
  readonly schedule: BatchSchedule;
  /** How many ids one call takes. */
  readonly limit: number;
  /** What `fetch` calls, for errors. */
  readonly action: string;
  /** Absent when the caller may see every record. */
  readonly visibility?: Visibility<R>;
  /** One call of ECS. The answer may come in any order; ids that ECS does not know are missing. */
  fetch(scope: EcsScope, ids: readonly string[]): Promise<Pick<EcsPage<R>, 'items' | 'malformed'>>;
}

/** Which records the caller may see. */
export interface Visibility<R> {
  isSeen(record: R): boolean;
  /** Where another resource decides: it takes reads. By default every record is asked by itself. */
  readonly keepSeen?: (scope: EcsScope, records: readonly R[]) => Promise<readonly R[]>;
}

/**
 * Loads resources by id. References that are loaded at the same moment are grouped by account and region, and each group
 * takes as few calls as the limit allows.
 *
 * A bare id is looked for where it was found before, else in every configured account and region at once.
 */
export function createByIdLoader<R extends PlacedRef>(options: ByIdOptions<R>): ByIdLoader<R> {
  const cache = new RefCache<Promise<R | null>>();
  const { visibility } = options;
  let forgotten = 0;

  const loader = new DataLoader<ViewedRef, R | null>(
    async (refs) => {
      const batch = new Batch(options, refs);
      const forgottenBefore = forgotten;
      await batch.run();
      const answers = refs.map((ref) => batch.answerFor(ref));
      // After a forget() this answer may be old: it is kept for those who wait for it, not for other references.
      if (forgotten === forgottenBefore) {
        for (const [index, answer] of answers.entries()) {
          if (answer === null || answer instanceof Error) continue;
          primeAll(answer, refs[index]?.isForCheck !== true || visibility?.isSeen(answer) !== false);
        }
      }
      return answers;
    },
    { cacheMap: cache, batchScheduleFn: options.schedule },
  );

  /** A record that was loaded by its bare id is also found with its region, and the other way round. */
  const primeAll = (record: R, isSeen: boolean): void => {
    const { id, accountId, regionId } = record;
    for (const ref of [{ id, accountId, regionId }, { id, regionId }, { id, accountId }, { id }]) {
      if (isSeen) loader.prime({ ...ref, isForCheck: false }, record);
      if (visibility !== undefined) loader.prime({ ...ref, isForCheck: true }, record);
    }
  };

  const load = async ({ id, accountId, regionId }: ResourceRef, isForCheck: boolean): Promise<R | null> => {
    // A copy: a caller's reference may be a whole record.
    const ref = { id, accountId, regionId, isForCheck };
    try {
      return await loader.load(ref);
    } catch (error) {
      // DataLoader would repeat the failure for the rest of the request.
      loader.clear(ref);
      throw error;
    }
  };

  return {
    load: (ref) => load(ref, false),
    loadForCheck: (ref) => load(ref, visibility !== undefined),
    prime(record) {
      const isSeen = visibility?.isSeen(record) !== false;
      if (isSeen) options.locations.remember(record.id, record);
      primeAll(record, isSeen);
    },
    forget(id) {
      forgotten += 1;
      cache.forget(id);
    },
  };
}

/** One batch. The first round asks where an id was found before; the second asks everywhere else for what is missing. */
class Batch<R extends PlacedRef> {
  private readonly found = new Map<string, R>();
  /** What of `found` the caller may not see. */
  private readonly hidden = new Set<R>();
  private readonly asked = new Set<string>();
  private readonly failed = new Map<string, Error>();
  private readonly options: ByIdOptions<R>;
  private readonly refs: readonly ViewedRef[];

  constructor(options: ByIdOptions<R>, refs: readonly ViewedRef[]) {
    this.options = options;
    this.refs = refs;
  }

  async run(): Promise<void> {
    await this.ask((ref) => {
      const places = this.placesFor(ref);
      const known = places.length > 1 ? this.options.locations.get(ref.id) : undefined;
      const remembered = places.filter((place) => known !== undefined && scopeKey(place) === scopeKey(known));
      return remembered.length > 0 ? remembered : places;
    });
    // A resource never moves to another region: when its region cannot be read, no other region is asked.
    await this.ask((ref) =>
      this.recordFor(ref) === undefined && this.failureFor(ref) === null ? this.placesFor(ref) : [],
    );
  }

  answerFor(ref: ViewedRef): R | Error | null {
    const record = this.recordFor(ref);
    if (record !== undefined) return record;
    const failure = this.failureFor(ref);
    const isPartial = this.placesFor(ref).some((place) => {
      const placed = placedKey(place, ref.id);
      return this.asked.has(placed) && !this.failed.has(placed);
    });
    return failure instanceof EcsError && isPartial ? new EcsError({ ...failure, isPartial }) : failure;
  }

  private failureFor(ref: ResourceRef): Error | null {
    for (const place of this.placesFor(ref)) {
      const failure = this.failed.get(placedKey(place, ref.id));
      if (failure !== undefined) return failure;
    }
    return null;
  }

  private recordFor(ref: ViewedRef): R | undefined {
    for (const place of this.placesFor(ref)) {
      const record = this.found.get(placedKey(place, ref.id));
      if (record !== undefined && (ref.isForCheck || !this.hidden.has(record))) return record;
    }
    return undefined;
  }

  private placesFor(ref: ResourceRef): readonly EcsScope[] {
    return this.options.scopes.filter(
      (scope) =>
        (ref.accountId === undefined || scope.accountId === ref.accountId) &&
        (ref.regionId === undefined || scope.regionId === ref.regionId),
    );
  }

  private async ask(placesFor: (ref: ViewedRef) => readonly EcsScope[]): Promise<void> {
    const idsAt = new Map<string, { scope: EcsScope; ids: string[] }>();
    for (const ref of this.refs) {
      for (const scope of placesFor(ref)) {
        const placed = placedKey(scope, ref.id);
        if (this.asked.has(placed)) continue;
        this.asked.add(placed);
        const group = idsAt.get(scopeKey(scope)) ?? { scope, ids: [] };
        group.ids.push(ref.id);
        idsAt.set(scopeKey(scope), group);
      }
    }
    await Promise.all(
      [...idsAt.values()].flatMap(({ scope, ids }) =>
        inRunsOf(ids, this.options.limit).map((run) => this.fetch(scope, run)),
      ),
    );
  }

  private async fetch(scope: EcsScope, ids: readonly string[]): Promise<void> {
    try {
      const answers = byId(
        { action: this.options.action, ...scope },
        ids,
        await this.options.fetch(scope, ids),
      );
      await this.hide(scope, answers);
      for (const [id, answer] of answers) {
        if (answer instanceof Error) this.fail(scope, [id], answer);
        else {
          this.found.set(placedKey(scope, id), answer);
          // Where something is that the caller may not see would show in how long the next search takes.
          if (!this.hidden.has(answer)) this.options.locations.remember(id, scope);
        }
      }
    } catch (error) {
      this.fail(scope, ids, asError(error));
    }
  }

  private async hide(scope: EcsScope, answers: ReadonlyMap<string, R | Error>): Promise<void> {
    const { visibility } = this.options;
    if (visibility === undefined) return;
    const records = [...answers.values()].flatMap((answer) => (answer instanceof Error ? [] : [answer]));
    const seen = visibility.keepSeen
      ? await visibility.keepSeen(scope, records)
      : records.filter((record) => visibility.isSeen(record));
    const kept = new Set(seen);
    for (const record of records) if (!kept.has(record)) this.hidden.add(record);
  }

  private fail(scope: EcsScope, ids: readonly string[], error: Error): void {
    for (const id of ids) this.failed.set(placedKey(scope, id), error);
  }
}
