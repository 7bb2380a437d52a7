import { EcsError } from '../../../src/ecs/errors';
import type { CallOptions, EcsPort, EcsRead, EcsReads, EcsScope, WriteAnswer } from '../../../src/ecs/port';
import type { DiskRecord, EcsPage, InstanceRecord } from '../../../src/ecs/records';
import { aDisk, anInstance, hangzhou, locks } from '../../support/records';
import type { SteppedClock } from '../../live/stepped-clock';
import { Truth } from './truth';
import type { RealDisk, RealInstance } from './truth';

/** What goes wrong with the next calls. */
export interface Fault {
  readonly kind: 'FAILS' | 'THROTTLED' | 'MALFORMED' | 'NO_LOCKS' | 'SLOW_OLD' | 'SLOW_NEW';
  readonly action: 'DescribeInstances' | 'DescribeDisks';
  readonly calls: number;
  /** Of slow calls, in milliseconds. */
  readonly delayMs: number;
}

/** No page has more entries than this, so that lists have several and move between them. */
const largestPage = 3;

/** An ECS in memory that changes, fails, is slow, and lists by a filter that may lag behind. It remembers what was true when. */
export class ChangingEcs implements EcsPort {
  readonly scopes: readonly EcsScope[] = [hangzhou];
  readonly instances: Truth<RealInstance>;
  readonly disks: Truth<RealDisk>;
  /** How far the lock filter lags behind, in milliseconds. */
  lagMs = 0;
  /** The spans in which it lagged: from, to, lag. */
  readonly lags: { from: number; to: number; lagMs: number }[] = [];
  calls = 0;
  private readonly clock: SteppedClock;
  private faults: (Fault & { left: number })[] = [];

  constructor(clock: SteppedClock) {
    this.clock = clock;
    this.instances = new Truth(clock.now);
    this.disks = new Truth(clock.now);
  }

  fault(fault: Fault): void {
    this.faults.push({ ...fault, left: fault.calls });
  }

  setLag(lagMs: number): void {
    const open = this.lags.at(-1);
    if (open?.to === Infinity) open.to = this.clock.now();
    this.lagMs = lagMs;
    if (lagMs > 0) this.lags.push({ from: this.clock.now(), to: Infinity, lagMs });
  }

  /** From now on nothing goes wrong any more. */
  recover(): void {
    this.faults = [];
    this.setLag(0);
  }

  async read<A extends EcsRead>(
    scope: EcsScope,
    action: A,
    query: EcsReads[A]['query'],
    { signal }: CallOptions,
  ): Promise<EcsReads[A]['answer']> {
    this.calls += 1;
    const sentAt = this.clock.now();
    const fault = this.faults.find((one) => one.left > 0 && one.action === action);
    if (fault !== undefined) fault.left -= 1;
    const answer = (): unknown => this.answer(action, query as Query, sentAt, fault?.kind);
    const early = fault?.kind === 'SLOW_OLD' ? answer() : null;
    const error = (kind: 'TIMEOUT' | 'THROTTLED' | 'NOT_SENT') =>
      new EcsError({ action, ...scope, fault: kind, retryAfterMs: kind === 'THROTTLED' ? 2_000 : null });
    if (fault?.kind === 'FAILS') throw error('TIMEOUT');
    if (fault?.kind === 'THROTTLED') throw error('THROTTLED');
    const wait = fault?.kind.startsWith('SLOW') === true ? fault.delayMs : 5;
    await this.clock.sleep(wait, signal ?? new AbortController().signal).catch(() => {
      throw error('NOT_SENT');
    });
    return (early ?? answer()) as EcsReads[A]['answer'];
  }

  /** A write gives an instance another status, in the middle of its call. */
  async write(_scope: EcsScope, _operation: unknown, call: { readonly input: object }): Promise<WriteAnswer> {
    const { instanceId, status } = call.input as { instanceId: string; status: string };
    await this.clock.sleep(40, new AbortController().signal);
    const real = this.instances.get(instanceId);
    if (real !== null) this.instances.set(instanceId, { ...real, status });
    await this.clock.sleep(40, new AbortController().signal);
    return { results: [] } as unknown as WriteAnswer;
  }

  private answer(action: string, query: Query, sentAt: number, fault?: Fault['kind']): EcsPage<object> {
    if (action === 'DescribeInstanceHistoryEvents') return pageOf([], query);
    if (action === 'DescribeDisks') return damaged(pageOf(this.diskRecords(query, sentAt), query), fault);
    return damaged(pageOf(this.instanceRecords(query, sentAt, fault), query), fault);
  }

  private instanceRecords(query: Query, sentAt: number, fault?: Fault['kind']): readonly InstanceRecord[] {
    const at = query.lockReason === undefined ? this.clock.now() : this.clock.now() - this.lagMs;
    const isListed = (id: string): boolean =>
      (query.ids?.includes(id) ?? true) &&
      (query.lockReason === undefined || this.instances.get(id, at)?.isLocked === true);
    return this.instances
      .ids()
      .filter(isListed)
      .map((id) => this.record(id, sentAt, fault));
  }

  private record(id: string, sentAt: number, fault?: Fault['kind']): InstanceRecord {
    const { isLocked, status } = this.instances.get(id) ?? { isLocked: false, status: '' };
    const known = isLocked ? locks('security') : [];
    const operationLocks = fault === 'NO_LOCKS' ? null : known;
    return anInstance(id, { rawStatus: status, operationLocks, readAt: sentAt, lockReadAt: sentAt });
  }

  private diskRecords(query: Query, sentAt: number): readonly DiskRecord[] {
    return this.disks
      .ids()
      .filter((id) => query.ids?.includes(id) ?? true)
      .map((id) => {
        const { on, status } = this.disks.get(id) ?? { on: null, status: '' };
        return aDisk(id, on === null ? [] : [on], { rawStatus: status, readAt: sentAt });
      });
  }
}

interface Query {
  readonly ids?: readonly string[];
  readonly lockReason?: string;
  readonly maxResults?: number;
  readonly nextToken?: string;
}

function pageOf<T>(entries: readonly T[], { ids, nextToken, maxResults = 100 }: Query): EcsPage<T> {
  const from = Number(nextToken?.replace('token-', '') ?? 0);
  const to = from + Math.min(maxResults, ids === undefined ? largestPage : 100);
  const next = to < entries.length ? `token-${to}` : null;
  return { items: entries.slice(from, to), malformed: 0, nextToken: next, totalCount: null };
}

/** An entry that nobody can read. */
const damaged = <T>(page: EcsPage<T>, fault?: Fault['kind']): EcsPage<T> =>
  fault === 'MALFORMED' && page.items.length > 0
    ? { ...page, items: page.items.slice(1), malformed: 1 }
    : page;
