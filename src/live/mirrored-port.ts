import type {
  CallOptions,
  EcsPort,
  EcsRead,
  EcsReads,
  EcsScope,
  EcsWriteOperation,
  WriteAnswer,
  WriteCall,
} from '../ecs/port';
import type { DiskRecord } from '../ecs/records';
import { notBefore } from './ages';
import type { LiveClock } from './clock';
import { instancePage } from './instance-page';
import { inEcsOrder, isOfEcs, withoutEcsFirst } from './keyset';
import { KindReads } from './kind-reads';
import { diskKind, instanceKind } from './kinds';
import type { Ages } from './ages';
import type { LiveRegion } from './live-region';
import type { RegionSharing } from './region-sharing';

export type { LiveRegion };

type Query<A extends EcsRead> = EcsReads[A]['query'];
type Answer<A extends EcsRead> = EcsReads[A]['answer'];

/** How a read was answered: wholly from memory, or with a call. */
export type ReadSource = 'MEMORY' | 'ECS';

export interface MirroredPortOptions {
  readonly port: EcsPort;
  readonly clock: LiveClock;
  readonly regionOf: (scope: EcsScope) => LiveRegion;
  /** Told of each read that accepts an answer from memory. */
  readonly onRead?: ((scope: EcsScope, action: EcsRead, source: ReadSource) => void) | undefined;
}

/**
 * Answers reads from memory where the caller accepts the age, and from ECS otherwise. It learns from every answer of ECS
 * that passes, and stops using what a write has touched. A read without `mostAge` always asks ECS, so that the checks of
 * writes never see the mirror.
 */
export class MirroredPort implements EcsPort {
  readonly scopes: readonly EcsScope[];
  private readonly options: MirroredPortOptions;

  constructor(options: MirroredPortOptions) {
    this.scopes = options.port.scopes;
    this.options = options;
  }

  async read<A extends EcsRead>(
    scope: EcsScope,
    action: A,
    query: Query<A>,
    options: CallOptions,
  ): Promise<Answer<A>> {
    // The action decides the type of query and answer; TypeScript does not follow that through a switch.
    switch (action) {
      case 'DescribeInstances':
        return await this.instances(scope, query as Query<'DescribeInstances'>, options);
      case 'DescribeDisks':
        return await this.disks(scope, query as Query<'DescribeDisks'>, options);
      default:
        return this.options.port.read(scope, action, query, options);
    }
  }

  async write<O extends EcsWriteOperation>(
    scope: EcsScope,
    operation: O,
    call: WriteCall<O>,
    options: CallOptions,
  ): Promise<WriteAnswer> {
    const { store, lists, watcher, sharing } = this.options.regionOf(scope);
    const named = namedIn(call);
    const ends = { records: store.bar(named), lists: lists.bar() };
    // Before the write is sent, so that no other process goes on showing what was before it.
    const announcedEnd = await sharing.announce([...store.related(named)]);
    try {
      return await this.options.port.write(scope, operation, call, options);
    } finally {
      const at = this.options.clock.now();
      ends.lists(at);
      announcedEnd(at);
      watcher.settle(ends.records(at));
    }
  }

  diskIdsOf(scope: EcsScope, instanceId: string, { mostAge }: CallOptions): readonly string[] | undefined {
    if (mostAge === undefined) return undefined;
    const { store, sharing } = this.options.regionOf(scope);
    return store.diskIdsOf(instanceId, notBefore(sharedAges(sharing, mostAge, this.now()), this.now()));
  }

  async allDisks(
    scope: EcsScope,
    options: CallOptions,
    scan: () => Promise<readonly DiskRecord[]>,
  ): Promise<readonly DiskRecord[]> {
    if (options.mostAge === undefined) return await scan();
    const { store, lists, watcher, sharing } = this.options.regionOf(scope);
    const mostAge = sharedAges(sharing, options.mostAge, this.now());
    const begin = async (): Promise<readonly DiskRecord[]> => {
      const begunAt = this.now();
      const disks = await scan();
      // Its first page may have been read before.
      const sentAt = disks.reduce((earliest, { readAt }) => Math.min(earliest, readAt), begunAt);
      watcher.settle(store.disksCompleted(sentAt, new Set(disks.map(({ id }) => id))));
      return disks;
    };
    return await lists.diskScans.join(begin, store.diskNotBefore(notBefore(mostAge, this.now())));
  }

  private async instances(
    scope: EcsScope,
    query: Query<'DescribeInstances'>,
    asked: CallOptions,
  ): Promise<Answer<'DescribeInstances'>> {
    const region = this.options.regionOf(scope);
    const options = this.withSharedAges(region, asked);
    const counted = this.counting(scope, 'DescribeInstances');
    const reads = new KindReads(instanceKind(region), counted.port, this.options.clock);
    const { mostAge } = options;
    if (mostAge === undefined) return await reads.read(query, options);
    const page =
      query.ids === undefined && options.maySee === undefined && !isOfEcs(query)
        ? await instancePage({ ...region, reads, query, options, mostAge })
        : null;
    if (page !== null) region.watcher.touch(page.items.map(({ id }) => id));
    const answer = page ?? inEcsOrder(query, await reads.read(withoutEcsFirst(query), options));
    counted.end();
    return answer;
  }

  private async disks(
    scope: EcsScope,
    query: Query<'DescribeDisks'>,
    asked: CallOptions,
  ): Promise<Answer<'DescribeDisks'>> {
    const region = this.options.regionOf(scope);
    const options = this.withSharedAges(region, asked);
    const counted = this.counting(scope, 'DescribeDisks');
    const reads = new KindReads(diskKind(region), counted.port, this.options.clock);
    const answer = await reads.read(query, options);
    if (options.mostAge !== undefined) counted.end();
    return answer;
  }

  private readonly now = (): number => this.options.clock.now();

  private withSharedAges({ sharing }: LiveRegion, options: CallOptions): CallOptions {
    const { mostAge } = options;
    return mostAge === undefined
      ? options
      : { ...options, mostAge: sharedAges(sharing, mostAge, this.now()) };
  }

  /** The port of one read; it notices whether a call was needed. */
  private counting(scope: EcsScope, action: EcsRead): { readonly port: EcsPort; readonly end: () => void } {
    const { port, onRead } = this.options;
    let source: ReadSource = 'MEMORY';
    return {
      port: {
        scopes: port.scopes,
        write: (...call) => port.write(...call),
        read: (...call) => {
          source = 'ECS';
          return port.read(...call);
        },
      },
      end: () => onRead?.(scope, action, source),
    };
  }
}

/** The ages that may be accepted where a write of another process may not be known here. */
const sharedAges = (sharing: RegionSharing, { lockMs, recordMs }: Ages, now: number): Ages => {
  const since = sharing.recordsSince(now);
  return { lockMs, recordMs: Math.min(recordMs, now - since) };
};

/** Every text of a write: what is the id of a resource that is known here is among them. */
function namedIn({ targets, input }: Pick<WriteCall, 'targets' | 'input'>): readonly string[] {
  const named = targets.map(({ id }) => id);
  const add = (value: unknown): void => {
    if (typeof value === 'string') named.push(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(add);
  };
  add(input);
  return named;
}
