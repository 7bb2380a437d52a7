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
import { badInput, checkedFirst } from './bad-input';
import { forCaller } from './refused-arguments';

interface Identified {
  readonly id: string;
}

/** A list to be read page by page over accounts and regions, one after the other, in the order of `scopes`. */
export interface ListRequest<T> {
  /** What the cursors belong to: the field and everything that its arguments say but `first` and `after`. */
  readonly list: string;
  /** What `read` calls, for errors. */
  readonly action: EcsRead;
  readonly scopes: readonly EcsScope[];
  readonly first: number;
  readonly after: string | null | undefined;
  /** What the caller filters by, by the port's names: where ECS refuses one, that is the caller's to mend. */
  readonly filter?: object;
  read(scope: EcsScope, page: PageQuery): Promise<EcsPage<T>>;
  /** How many there are in an account and region; null where ECS does not count. */
  readonly count: (scope: EcsScope) => Promise<number | null>;
  /** Picks the entries that belong to the list, where ECS cannot. */
  readonly select?: (entry: T) => boolean;
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

/** ECS's page sizes for lists. Fewer than 10 it reads as 10; the cursor's offset keeps `first: 3` from losing rows. */
const smallestPage = 10;
const largestPage = 100;
/** A list whose entries are picked here may find none in a page; it goes on for so many before it lets the caller ask. */
const mostPages = 20;

/**
 * Reads one page of a connection.
 *
 * A region that cannot be read is a problem, and the list goes on in the next one. One that fails in the middle ends the
 * page there, so that the cursor goes on where the list broke off. If nothing at all could be read, that is an error. An
 * entry that cannot be read is left out, and is a problem: a list that lacks one must not look whole.
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
      throw badInput('after', 'not a cursor of this subgraph.');
    case 'EXPIRED':
      throw badInput('after', 'the cursor has expired; begin again without it.');
    case 'OTHER_LIST':
      throw badInput('after', 'the cursor belongs to another list; keep the other arguments as they were.');
    default:
      if (scopeIndex(scopes, position) >= 0) return position;
      throw badInput('after', 'the cursor names a region that is not configured here any more.');
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
  /** Where to read next; null behind the end of the last region. */
  private next: CursorPosition | null;
  private pagesRead = 0;
  private readonly seen = new Set<string>();

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
        this.take(page, position);
        if (page.malformed > 0) this.problems.push({ scope, error: unreadable(this.request.action, scope) });
      } catch (error) {
        const { filter = {} } = this.request;
        this.problems.push({ scope, error: forCaller(error, { filter, hasToken: position.token !== null }) });
        // What is left of a region that was begun must not be left out: the cursor stays where it is.
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
    for (const [index, entry] of page.items.entries()) {
      if (index < from.offset || !wanted(entry)) continue;
      // A list that moves while it is paged can show an entry twice. Another region may use the same id.
      const key = `${from.accountId}/${from.regionId}/${entry.id}`;
      if (this.seen.has(key)) continue;
      this.seen.add(key);
      const isLast = index === page.items.length - 1;
      const position = { ...from, offset: index + 1 };
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

  private positionAfter(page: EcsPage<T>, from: CursorPosition): CursorPosition | null {
    const scopeAt = scopeIndex(this.request.scopes, from);
    // A token that comes again would go round for ever.
    if (page.nextToken === null || page.nextToken === from.token) return this.beginningOf(scopeAt + 1);
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

  /** A list that is picked from needs larger pages than it gives. */
  private pageSize(): number {
    if (this.request.select !== undefined) return largestPage;
    return Math.max(smallestPage, Math.min(largestPage, this.first));
  }
}

/** The sum over accounts and regions; null where ECS does not count in one of them. */
export async function countAll(
  scopes: readonly EcsScope[],
  count: (scope: EcsScope) => Promise<number | null>,
): Promise<number | null> {
  const counts = await Promise.all(scopes.map((scope) => count(scope)));
  return counts.reduce<number | null>((sum, some) => (sum === null || some === null ? null : sum + some), 0);
}

/**
 * A list that is already here, cut into pages: an instance's own events, sorted after they were read. What is not known
 * to be whole has no count, and an entry that could not be read is a problem.
 */
export function sliceConnection<T>(
  { cursors }: Pick<RequestContext, 'cursors'>,
  request: { list: string; action: string; scope: EcsScope; first: number; after: string | null | undefined },
  { entries, malformed, isCut }: History<T>,
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
    problems: malformed > 0 ? [{ scope, error: unreadable(request.action, scope) }] : [],
    count: () => Promise.resolve(malformed > 0 || isCut ? null : entries.length),
  };
}
