import type { CallOptions, EcsPort, EcsReads, EcsScope } from '../ecs/port';
import type { DiskRecord, InstanceRecord } from '../ecs/records';
import { shareRead } from '../ecs/shared-read';
import { notBefore } from './ages';
import type { LiveClock } from './clock';
import type { Ages, NotBefore } from './ages';
import { filterOf } from './list-filter';
import type { WholeList } from './list-walks';
import type { RecordTable } from './record-table';
import type { KnownLists } from './region-lists';

/** The reads that the mirror answers. */
export type MirroredRead = 'DescribeInstances' | 'DescribeDisks';
export type Query<A extends MirroredRead> = EcsReads[A]['query'];
export type Answer<A extends MirroredRead> = EcsReads[A]['answer'];
type RecordOf<A extends MirroredRead> = A extends 'DescribeInstances' ? InstanceRecord : DiskRecord;
interface Page<R> {
  readonly items: readonly R[];
  readonly malformed: number;
  readonly nextToken: string | null;
  readonly totalCount: number | null;
}

/** One kind of resource in one account and region. */
export interface MirroredKind<A extends MirroredRead> {
  readonly scope: EcsScope;
  readonly action: A;
  readonly table: RecordTable<RecordOf<A>>;
  readonly lists: KnownLists;
  /** @returns what gives the record of an id, unless a fact is too old; to be used at once. */
  readonly getter: (limits: NotBefore) => (id: string) => RecordOf<A> | undefined;
  /** When a list must have been asked for at the earliest, so that it still says what is in it. */
  readonly listedSince: (query: Query<A>, limits: NotBefore) => number;
  /** When a call must have begun at the earliest, so that no fact in its answer is too old. */
  readonly factsSince: (limits: NotBefore) => number;
  /** @returns whether a record belongs to the answer, as far as that can be judged here. */
  readonly belongsTo: (query: Query<A>) => (record: RecordOf<A>) => boolean;
  /** Tries to make these ids young again, for all readers at once. @returns whether it may have helped. */
  readonly renew: (ids: readonly string[], limits: NotBefore) => Promise<boolean>;
  /** A reader has read the whole list. */
  readonly completed: (list: WholeList) => void;
  /** A reader has got these ids. */
  readonly touch: (ids: readonly string[]) => void;
}

/**
 * Readers of the mirror share their calls; those who see only some records share them with nobody but themselves.
 *
 * @returns who shares a call; null for nobody.
 */
const sharerOf = ({ maySee, sharedBy }: CallOptions): string | null => {
  if (maySee === undefined) return 'mirror';
  return sharedBy === undefined ? null : `caller ${sharedBy}`;
};

/** Longer pages are parts of a scan, which knows itself whether it is complete and how old it is. */
const longestPage = 100;

/** Reads one kind of resource: from memory where that is young enough, else from ECS, and learns from the answer. */
export class KindReads<A extends MirroredRead> {
  private readonly kind: MirroredKind<A>;
  private readonly port: EcsPort;
  private readonly clock: Pick<LiveClock, 'now' | 'hostNow'>;

  constructor(kind: MirroredKind<A>, port: EcsPort, clock: Pick<LiveClock, 'now' | 'hostNow'>) {
    this.kind = kind;
    this.port = port;
    this.clock = clock;
  }

  private now(): number {
    return this.clock.now();
  }

  /** @returns the earliest moments at which the facts of an answer may have been read. */
  limits(mostAge: Ages): NotBefore {
    return notBefore(mostAge, this.now());
  }

  async read(query: Query<A>, options: CallOptions): Promise<Page<RecordOf<A>>> {
    const { mostAge } = options;
    if (mostAge === undefined) return await this.ask(query, options);
    const { ids } = query;
    if (ids === undefined)
      return options.maySee === undefined
        ? await this.list(query, options, mostAge)
        : await this.ask(query, options, this.limits(mostAge));
    if (!isByIdAlone(query)) return await this.ask(query, options);
    this.kind.touch(ids);
    return await this.young(ids, options, mostAge);
  }

  /** The records of these ids; those that are too old are read again, in one call. */
  async young(ids: readonly string[], options: CallOptions, mostAge: Ages): Promise<Page<RecordOf<A>>> {
    const { kind } = this;
    const usable = this.seen(ids, options);
    let known = this.known(usable, mostAge);
    if (known.size < usable.length) {
      const old = usable.filter((id) => !known.has(id));
      if (await kind.renew(old, this.limits(mostAge))) known = this.known(this.seen(ids, options), mostAge);
    }
    const missing = ids.filter((id) => !known.has(id));
    const answer =
      missing.length === 0
        ? { malformed: 0, nextToken: null, items: [] }
        : await this.ask({ ids: missing, maxResults: 100 }, options, this.limits(mostAge));
    for (const record of answer.items) known.set(record.id, record);
    const items = ids.map((id) => known.get(id)).filter((record) => record !== undefined);
    return { items, malformed: answer.malformed, nextToken: answer.nextToken, totalCount: null };
  }

  /**
   * Asks ECS, and learns from the answer.
   *
   * @param limits the ages that the caller accepts: it then shares a call with others who accept them. Without, it shares none.
   */
  async ask(query: Query<A>, options: CallOptions, limits?: NotBefore): Promise<Page<RecordOf<A>>> {
    const { action, scope, lists } = this.kind;
    const { sharedBy: _caller, ...alone } = options;
    const call = async (withOptions: CallOptions): Promise<Page<RecordOf<A>>> => {
      const askedAt = this.now();
      const answer = (await this.port.read(scope, action, query, withOptions)) as Page<RecordOf<A>>;
      this.learn(query, answer, askedAt);
      return answer;
    };
    const sharer = sharerOf(options);
    if (limits === undefined || sharer === null || !isShareable(query)) return await call(alone);
    // Learned once and at once: who comes after the answer finds it in memory, and need not ask again.
    const { flights } = lists;
    const [key, since] = [JSON.stringify([sharer, query]), this.kind.factsSince(limits)];
    const now = this.clock.hostNow ?? this.clock.now;
    return await shareRead({ flights, scope, action, key, since, options: alone, now }, call);
  }

  /** @param earliest when the call was sent at the earliest; the records say it better, where there is one. */
  private learn(query: Query<A>, answer: Page<RecordOf<A>>, earliest: number): void {
    const { table, lists } = this.kind;
    const sentAt = answer.items[0]?.readAt ?? earliest;
    for (const record of answer.items) table.learn(record);
    if (answer.malformed > 0) return;
    const ids = answer.items.map(({ id }) => id);
    if (query.ids !== undefined) {
      if (answer.nextToken !== null || !isByIdAlone(query)) return;
      const found = new Set(ids);
      for (const id of query.ids) if (!found.has(id)) table.remove(id, sentAt);
      return;
    }
    const { nextToken, totalCount } = answer;
    if (isShort(query)) lists.pages.put(query, { sentAt, ids, nextToken, totalCount });
    if ('countOnly' in query || !filterOf(query).isEmpty) return;
    const whole = lists.walks.page(query.nextToken, { ids, nextToken }, sentAt);
    if (whole !== null) this.kind.completed(whole);
  }

  private async list(query: Query<A>, options: CallOptions, mostAge: Ages): Promise<Page<RecordOf<A>>> {
    const { kind } = this;
    const limits = this.limits(mostAge);
    const page = isShort(query) ? kind.lists.pages.get(query, kind.listedSince(query, limits)) : undefined;
    if (page === undefined) {
      const answer = await this.ask(query, options, limits);
      kind.touch(isShort(query) ? answer.items.map(({ id }) => id) : []);
      return answer;
    }
    const { ids, nextToken, totalCount } = page;
    if ('countOnly' in query) return { items: [], malformed: 0, nextToken: null, totalCount };
    kind.touch(ids);
    const { items, malformed } = await this.young(ids, options, mostAge);
    return { items: items.filter(kind.belongsTo(query)), malformed, nextToken, totalCount };
  }

  /** Without the ids of records that the caller may not see: those are to cost what an unknown id costs. */
  private seen(ids: readonly string[], { maySee }: CallOptions): readonly string[] {
    if (maySee === undefined) return ids;
    return ids.filter((id) => {
      const record = this.kind.table.peek(id);
      return record === undefined || maySee(record);
    });
  }

  private known(ids: readonly string[], mostAge: Ages): Map<string, RecordOf<A>> {
    const get = this.kind.getter(this.limits(mostAge));
    const known = new Map<string, RecordOf<A>>();
    for (const id of ids) {
      const record = get(id);
      if (record !== undefined) known.set(id, record);
    }
    return known;
  }
}

/** Whether a query names ids and filters by nothing else. */
const isByIdAlone = (query: object): boolean =>
  Object.keys(query).every((name) => name === 'ids' || name === 'maxResults');

/** The parts of a scan are not shared: the scan is, as a whole. */
const isShareable = (query: Query<MirroredRead>): boolean =>
  isShort(query) || (!('nextToken' in query) && filterOf(query).isEmpty);

const isShort = (query: Query<MirroredRead>): boolean =>
  'countOnly' in query || query.maxResults <= longestPage;
