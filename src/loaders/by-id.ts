import DataLoader from 'dataloader';
import { inRunsOf } from '../catalogue/in-runs-of';
import { EcsError } from '../ecs/errors';
import type { EcsScope } from '../ecs/port';
import type { EcsPage } from '../ecs/records';
import { byId } from './batches';
import type { Locations } from './locations';
import { asError, scopeKey } from './placed';
import type { BatchSchedule, PlacedRef } from './placed';
import { RecordMemory } from './record-memory';
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
  /** @returns the record where another read has brought it already; else undefined, and `load` finds it. Reads nothing. */
  peek(ref: ResourceRef): R | undefined;
  /** The same for `loadForCheck`. */
  peekForCheck(ref: ResourceRef): R | undefined;
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
  readonly visibility?: Visibility<R> | undefined;
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
  /** What the caller may see. */
  const seen = new RecordMemory<R>();
  /** All of it, for checks. */
  const all = visibility === undefined ? seen : new RecordMemory<R>();
  // Which of several places has an id is asked of this memory alone, so with one place nobody asks.
  const remembersPlaces = options.scopes.length > 1;
  let forgotten = 0;

  const keep = (record: R, isSeen: boolean): void => {
    if (isSeen) seen.add(record);
    if (visibility !== undefined) all.add(record);
  };

  const loader = new DataLoader<ViewedRef, R | null>(
    async (refs) => {
      const batch = new Batch(options, refs);
      const forgottenBefore = forgotten;
      await batch.run();
      const answers = refs.map((ref) => batch.answerFor(ref));
      for (const [index, answer] of answers.entries()) {
        const ref = refs[index];
        if (ref === undefined || answer === null) continue;
        // DataLoader would repeat a failure for the rest of the request.
        if (answer instanceof Error) loader.clear(ref);
        // After a forget() an answer may be old: it is kept for those who wait for it, not for other references.
        else if (forgotten === forgottenBefore)
          keep(answer, !ref.isForCheck || visibility?.isSeen(answer) !== false);
      }
      return answers;
    },
    { cacheMap: cache, batchScheduleFn: options.schedule },
  );

  const peek = (ref: ViewedRef): R | undefined =>
    // Who loads the same reference twice gets the same answer, and one of another read is not the same.
    cache.get(ref) === undefined ? (ref.isForCheck ? all : seen).get(ref) : undefined;

  const load = (ref: ViewedRef): Promise<R | null> => {
    const record = peek(ref);
    return record === undefined ? loader.load(ref) : Promise.resolve(record);
  };

  // A copy: a caller's reference may be a whole record.
  const forCaller = ({ id, accountId, regionId }: ResourceRef): ViewedRef => ({
    id,
    accountId,
    regionId,
    isForCheck: false,
  });
  const forCheck = ({ id, accountId, regionId }: ResourceRef): ViewedRef => ({
    id,
    accountId,
    regionId,
    isForCheck: visibility !== undefined,
  });

  return {
    load: (ref) => load(forCaller(ref)),
    loadForCheck: (ref) => load(forCheck(ref)),
    peek: (ref) => peek(forCaller(ref)),
    peekForCheck: (ref) => peek(forCheck(ref)),
    prime(record) {
      const isSeen = visibility?.isSeen(record) !== false;
      if (isSeen && remembersPlaces) options.locations.remember(record.id, record);
      keep(record, isSeen);
    },
    forget(id) {
      forgotten += 1;
      cache.forget(id);
      seen.forget(id);
      all.forget(id);
    },
  };
}

/** What one batch asks in one account and region, and what it learns there. */
interface PlaceOfBatch<R> {
  readonly scope: EcsScope;
  readonly asked: Set<string>;
  readonly found: Map<string, R>;
  readonly failed: Map<string, Error>;
}

/** One batch. The first round asks where an id was found before; the second asks everywhere else for what is missing. */
class Batch<R extends PlacedRef> {
  private readonly places: readonly PlaceOfBatch<R>[];
  /** What was found that the caller may not see. */
  private readonly hidden = new Set<R>();
  private readonly options: ByIdOptions<R>;
  private readonly refs: readonly ViewedRef[];

  constructor(options: ByIdOptions<R>, refs: readonly ViewedRef[]) {
    this.options = options;
    this.refs = refs;
    this.places = options.scopes.map((scope) => ({
      scope,
      asked: new Set(),
      found: new Map(),
      failed: new Map(),
    }));
  }

  async run(): Promise<void> {
    await this.ask((ref) => {
      const places = this.placesFor(ref);
      const known = places.length > 1 ? this.options.locations.get(ref.id) : undefined;
      if (known === undefined) return places;
      const remembered = places.filter(({ scope }) => scopeKey(scope) === scopeKey(known));
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
    const isPartial = this.placesFor(ref).some(
      ({ asked, failed }) => asked.has(ref.id) && !failed.has(ref.id),
    );
    return failure instanceof EcsError && isPartial ? new EcsError({ ...failure, isPartial }) : failure;
  }

  private failureFor(ref: ResourceRef): Error | null {
    for (const { failed } of this.placesFor(ref)) {
      const failure = failed.get(ref.id);
      if (failure !== undefined) return failure;
    }
    return null;
  }

  private recordFor(ref: ViewedRef): R | undefined {
    for (const { found } of this.placesFor(ref)) {
      const record = found.get(ref.id);
      if (record !== undefined && (ref.isForCheck || !this.hidden.has(record))) return record;
    }
    return undefined;
  }

  private placesFor({ accountId, regionId }: ResourceRef): readonly PlaceOfBatch<R>[] {
    if (accountId === undefined && regionId === undefined) return this.places;
    return this.places.filter(
      ({ scope }) =>
        (accountId === undefined || scope.accountId === accountId) &&
        (regionId === undefined || scope.regionId === regionId),
    );
  }

  private async ask(placesFor: (ref: ViewedRef) => readonly PlaceOfBatch<R>[]): Promise<void> {
    const idsAt = new Map<PlaceOfBatch<R>, string[]>();
    for (const ref of this.refs) {
      for (const place of placesFor(ref)) {
        if (place.asked.has(ref.id)) continue;
        place.asked.add(ref.id);
        const ids = idsAt.get(place);
        if (ids === undefined) idsAt.set(place, [ref.id]);
        else ids.push(ref.id);
      }
    }
    await Promise.all(
      [...idsAt].flatMap(([place, ids]) =>
        inRunsOf(ids, this.options.limit).map((run) => this.fetch(place, run)),
      ),
    );
  }

  private async fetch({ scope, found, failed }: PlaceOfBatch<R>, ids: readonly string[]): Promise<void> {
    const { action, locations } = this.options;
    const remembersPlaces = this.places.length > 1;
    try {
      const answers = byId({ action, ...scope }, ids, await this.options.fetch(scope, ids));
      await this.hide(scope, answers);
      for (const [id, answer] of answers) {
        if (answer instanceof Error) failed.set(id, answer);
        else {
          found.set(id, answer);
          // Where something is that the caller may not see would show in how long the next search takes.
          if (remembersPlaces && !this.hidden.has(answer)) locations.remember(id, scope);
        }
      }
    } catch (error) {
      const failure = asError(error);
      for (const id of ids) failed.set(id, failure);
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
}
