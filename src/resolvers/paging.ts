import type { RequestContext } from '../context';
import type { CursorPosition } from '../cursors';
import { EcsError } from '../ecs/errors';
import type { EcsRead, EcsScope, PageQuery } from '../ecs/port';
import type {
  DiagnosticReportRecord,
  DiskRecord,
  EcsPage,
  EventRecord,
  InstanceRecord,
  InstanceTypeRecord,
  SnapshotRecord,
  TagResourceRecord,
} from '../ecs/records';
import type { History } from '../loaders/lock-events';
import { placedKey } from '../loaders/placed';
import { badInput, checkedFirst } from './bad-input';
import { forCaller } from './refused-arguments';

interface Identified {
  readonly id: string;
}

/** A list over accounts and regions. They are read page by page, one after the other, in the order of `scopes`. */
export interface ListRequest<T> {
  /** What the cursors belong to: the field and all its arguments except `first` and `after`. */
  readonly list: string;
  /** The operation that `read` calls, for errors. */
  readonly action: EcsRead;
  readonly scopes: readonly EcsScope[];
  readonly first: number;
  readonly after: string | null | undefined;
  /** The caller's filter, by the port's names. When ECS refuses a part of it, the caller has to correct that part. */
  readonly filter?: object;
  read(scope: EcsScope, page: PageQuery): Promise<EcsPage<T>>;
  /** The number of entries in an account and region; null when ECS gives no total. */
  readonly count: (scope: EcsScope) => Promise<number | null>;
  /** Selects the entries of the list, when ECS has no filter for it. */
  readonly select?: (entry: T) => boolean;
  /** Whether `read` leaves entries out of ECS's pages. */
  readonly isThin?: boolean;
}

export interface Edge<T> {
  readonly node: T;
  readonly position: CursorPosition;
  readonly list: string;
}

export interface Connection<T> {
  readonly edges: readonly Edge<T>[];
  readonly list: string;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  /** Where the next page begins; null when nothing was read. */
  readonly end: CursorPosition | null;
  readonly problems: readonly { readonly scope: EcsScope; readonly error: unknown }[];
  readonly count: () => Promise<number | null>;
}

export type InstanceConnection = Connection<InstanceRecord>;
export type DiskConnection = Connection<DiskRecord>;
export type EventConnection = Connection<EventRecord>;
export type InstanceTypeConnection = Connection<InstanceTypeRecord>;
export type SnapshotConnection = Connection<SnapshotRecord>;
export type DiagnosticReportConnection = Connection<DiagnosticReportRecord>;
export type ResourceTagConnection = Connection<TagResourceRecord>;
export type InstanceEdge = Edge<InstanceRecord>;
export type DiskEdge = Edge<DiskRecord>;
export type EventEdge = Edge<EventRecord>;
export type InstanceTypeEdge = Edge<InstanceTypeRecord>;
export type SnapshotEdge = Edge<SnapshotRecord>;
export type DiagnosticReportEdge = Edge<DiagnosticReportRecord>;
export type ResourceTagEdge = Edge<TagResourceRecord>;

/** ECS's page sizes for lists. ECS reads less than 10 as 10; the cursor's offset makes `first: 3` work all the same. */
const smallestPage = 10;
export const largestPage = 100;
/** A page may have no entry that `select` accepts. After this many pages, the caller has to ask for the next ones. */
export const mostPages = 20;

/**
 * Reads one page of a connection.
 *
 * When a region cannot be read at all, it becomes a problem and the list continues with the next region. When a region
 * fails after its first page, the page ends there and the cursor points to that place. When nothing could be read, the
 * list is an error. An entry that cannot be read is left out and becomes a problem: an incomplete list must not look
 * complete.
 */
export async function readConnection<T extends Identified>(
  { cursors }: Pick<RequestContext, 'cursors'>,
  request: ListRequest<T>,
): Promise<Connection<T>> {
  const first = checkedFirst(request.first);
  const start = request.after == null ? null : decodeCursor(cursors, request.after, request);
  return new ConnectionReader(request, first, start).read();
}

function decodeCursor(
  cursors: RequestContext['cursors'],
  after: string,
  { list, scopes }: Pick<ListRequest<unknown>, 'list' | 'scopes'>,
): CursorPosition {
  const position = cursors.decode(after, list);
  switch (position) {
    case 'MALFORMED':
      throw badInput(
        'after',
        'not a cursor of this subgraph; use pageInfo.endCursor or the cursor of an edge.',
      );
    case 'EXPIRED':
      throw badInput('after', 'the cursor has expired; start again without after.');
    case 'OTHER_LIST':
      throw badInput(
        'after',
        'the cursor belongs to another list; while paging, change only first and after.',
      );
    default:
      if (scopeIndex(scopes, position) >= 0) return position;
      throw badInput(
        'after',
        'the cursor names a region that is no longer configured; start again without after.',
      );
  }
}

const scopeIndex = (scopes: readonly EcsScope[], { accountId, regionId }: EcsScope): number =>
  scopes.findIndex((scope) => scope.accountId === accountId && scope.regionId === regionId);

const unreadable = (action: string, scope: EcsScope): EcsError =>
  new EcsError({ action, ...scope, fault: 'BAD_ANSWER' });

class ConnectionReader<T extends Identified> {
  private readonly edges: Edge<T>[] = [];
  private readonly problems: { scope: EcsScope; error: unknown }[] = [];
  private readonly request: ListRequest<T>;
  private readonly first: number;
  private readonly start: CursorPosition | null;
  /** Where to read next; null after the end of the last region. */
  private next: CursorPosition | null;
  private pagesRead = 0;
  private readonly seen = new Set<string>();
  private readonly tokens = new Set<string>();

  constructor(request: ListRequest<T>, first: number, start: CursorPosition | null) {
    this.request = request;
    this.first = first;
    this.start = start;
    this.next = start ?? this.beginningOf(0);
  }

  async read(): Promise<Connection<T>> {
    while (this.next !== null && this.edges.length < this.first && this.pagesRead < mostPages) {
      const position = this.next;
      const scope = { accountId: position.accountId, regionId: position.regionId };
      try {
        const page = await this.request.read(scope, {
          maxResults: position.pageSize,
          ...(position.token === null ? {} : { nextToken: position.token }),
        });
        this.pagesRead += 1;
        const isCircular = this.leadsBack(page, position);
        const isCutOff = isCircular && page.items.some(({ id }) => !this.seen.has(placedKey(scope, id)));
        this.take(isCircular ? { ...page, nextToken: null } : page, position);
        if (page.malformed > 0 || isCutOff)
          this.problems.push({ scope, error: unreadable(this.request.action, scope) });
      } catch (error) {
        const { filter = {} } = this.request;
        this.problems.push({ scope, error: forCaller(error, { filter, hasToken: position.token !== null }) });
        // The rest of this region must not be skipped: the cursor stays where it is.
        if (position.token !== null || position.offset > 0) break;
        this.next = this.beginningOf(scopeIndex(this.request.scopes, position) + 1);
      }
    }
    const [problem] = this.problems;
    if (this.pagesRead === 0 && problem !== undefined) throw problem.error;
    return {
      edges: this.edges,
      list: this.request.list,
      hasNextPage: this.next !== null,
      hasPreviousPage: this.start !== null,
      end: this.next ?? this.edges.at(-1)?.position ?? this.start,
      problems: this.problems,
      count: () => countAll(this.request.scopes, (scope) => this.count(scope)),
    };
  }

  private async count(scope: EcsScope): Promise<number | null> {
    const { count, filter = {} } = this.request;
    try {
      return await count(scope);
    } catch (error) {
      throw forCaller(error, { filter, hasToken: false });
    }
  }

  private take(page: EcsPage<T>, from: CursorPosition): void {
    const wanted = this.request.select ?? (() => true);
    const afterPage = this.positionAfter(page, from);
    const here = { ...from, token: page.ownToken ?? from.token };
    for (const [index, entry] of page.items.entries()) {
      if (index < from.offset || !wanted(entry)) continue;
      // A list that changes during paging can contain an entry twice. Two regions may use the same id.
      const key = placedKey(from, entry.id);
      if (this.seen.has(key)) continue;
      this.seen.add(key);
      const isLast = index === page.items.length - 1;
      const position = { ...here, offset: index + 1 };
      this.edges.push({
        node: entry,
        position: isLast && afterPage !== null ? afterPage : position,
        list: this.request.list,
      });
      if (this.edges.length === this.first) {
        this.next = isLast ? afterPage : position;
        return;
      }
    }
    this.next = afterPage;
  }

  /**
   * Whether ECS gives a token again. To follow it would be an endless loop. If the page has nothing new, the list is at its
   * end: a list that changes while it is paged does that. Otherwise the rest of the region is out of reach.
   */
  private leadsBack({ nextToken }: EcsPage<T>, from: CursorPosition): boolean {
    if (from.token !== null) this.tokens.add(placedKey(from, from.token));
    return nextToken !== null && this.tokens.has(placedKey(from, nextToken));
  }

  private positionAfter(page: EcsPage<T>, from: CursorPosition): CursorPosition | null {
    const scopeAt = scopeIndex(this.request.scopes, from);
    if (page.nextToken === null) return this.beginningOf(scopeAt + 1);
    return { ...from, token: page.nextToken, offset: 0, pageSize: this.pageSize() };
  }

  private beginningOf(index: number): CursorPosition | null {
    const scope = this.request.scopes[index];
    if (scope === undefined) return null;
    return {
      accountId: scope.accountId,
      regionId: scope.regionId,
      token: null,
      offset: 0,
      pageSize: this.pageSize(),
    };
  }

  /** Where many entries are dropped, ECS's pages are as large as possible. */
  private pageSize(): number {
    if (this.request.select !== undefined || this.request.isThin === true) return largestPage;
    return Math.max(smallestPage, Math.min(largestPage, this.first));
  }
}

/** The sum over accounts and regions; null when ECS gives no total in one of them. */
export async function countAll(
  scopes: readonly EcsScope[],
  count: (scope: EcsScope) => Promise<number | null>,
): Promise<number | null> {
  const counts = await Promise.all(scopes.map((scope) => count(scope)));
  return counts.reduce<number | null>((sum, some) => (sum === null || some === null ? null : sum + some), 0);
}

/**
 * Cuts a list that is already read into pages, for example an instance's events, sorted after the read. A list that may
 * be incomplete has no total. An entry that could not be read is a problem, and so is a list that ECS did not lead to its
 * end.
 */
export function sliceConnection<T>(
  { cursors }: Pick<RequestContext, 'cursors'>,
  request: { list: string; action: string; scope: EcsScope; first: number; after: string | null | undefined },
  { entries, malformed, end }: History<T>,
): Connection<T> {
  const first = checkedFirst(request.first);
  const { accountId, regionId } = request.scope;
  const scope = { accountId, regionId };
  const scopes = [scope];
  const start =
    request.after == null ? null : decodeCursor(cursors, request.after, { list: request.list, scopes });
  const from = start?.offset ?? 0;
  const position = (offset: number): CursorPosition => ({
    accountId,
    regionId,
    token: null,
    offset,
    pageSize: 0,
  });
  const edges = entries
    .slice(from, from + first)
    .map((node, index) => ({ node, position: position(from + index + 1), list: request.list }));
  return {
    edges,
    list: request.list,
    hasNextPage: from + first < entries.length,
    hasPreviousPage: from > 0,
    end: edges.at(-1)?.position ?? start,
    problems: malformed > 0 || end === 'CIRCLE' ? [{ scope, error: unreadable(request.action, scope) }] : [],
    count: () => Promise.resolve(malformed > 0 || end !== 'WHOLE' ? null : entries.length),
  };
}
