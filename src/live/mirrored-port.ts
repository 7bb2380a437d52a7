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
import type { DiskRecord, InstanceRecord } from '../ecs/records';
import { notBefore } from './ages';
import type { LiveClock } from './clock';
import { instancePage } from './instance-page';
import type { RegionStore } from './region-store';
import type { RegionWatcher } from './region-watcher';

type Query<A extends EcsRead> = EcsReads[A]['query'];
type Answer<A extends EcsRead> = EcsReads[A]['answer'];

/** What is kept of one account and region, and who keeps it young. */
export interface LiveRegion {
  readonly store: RegionStore;
  readonly watcher: RegionWatcher;
}

export interface MirroredPortOptions {
  readonly port: EcsPort;
  readonly clock: LiveClock;
  readonly regionOf: (scope: EcsScope) => LiveRegion;
}

/**
 * Answers reads from memory where the caller accepts the age, and from ECS otherwise. It learns from every answer of ECS
 * that passes, and stops using what a write has touched. A read without `mostAge` always asks ECS, so that the checks of
 * writes never see the mirror.
 */
export class MirroredPort implements EcsPort {
  readonly scopes: readonly EcsScope[];
  private readonly port: EcsPort;
  private readonly clock: LiveClock;
  private readonly regionOf: (scope: EcsScope) => LiveRegion;

  constructor({ port, clock, regionOf }: MirroredPortOptions) {
    this.scopes = port.scopes;
    this.port = port;
    this.clock = clock;
    this.regionOf = regionOf;
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
        return this.port.read(scope, action, query, options);
    }
  }

  async write<O extends EcsWriteOperation>(
    scope: EcsScope,
    operation: O,
    call: WriteCall<O>,
    options: CallOptions,
  ): Promise<WriteAnswer> {
    const { store, watcher } = this.regionOf(scope);
    const end = store.bar(namedIn(call));
    try {
      return await this.port.write(scope, operation, call, options);
    } finally {
      watcher.settle(end(this.clock.now()));
    }
  }

  diskIdsOf(scope: EcsScope, instanceId: string, { mostAge }: CallOptions): readonly string[] | undefined {
    if (mostAge === undefined) return undefined;
    return this.regionOf(scope).store.diskIdsOf(instanceId, notBefore(mostAge, this.clock.now()));
  }

  private async instances(
    scope: EcsScope,
    query: Query<'DescribeInstances'>,
    options: CallOptions,
  ): Promise<Answer<'DescribeInstances'>> {
    const { store, watcher } = this.regionOf(scope);
    const ask = async (asked: Query<'DescribeInstances'>): Promise<Answer<'DescribeInstances'>> => {
      const answer = await this.port.read(scope, 'DescribeInstances', asked, options);
      answer.items.forEach((record) => store.instances.learn(record));
      return answer;
    };
    const { mostAge } = options;
    if (mostAge === undefined) return ask(query);
    const from = () => notBefore(mostAge, this.clock.now());
    const { ids } = query;
    watcher.touch(ids ?? []);
    if (ids === undefined) return (await instancePage({ store, watcher, query, from, ask })) ?? ask(query);
    if (!isByIdAlone(query)) return ask(query);
    const kept = (): Map<string, InstanceRecord> => youngOf(ids, (id) => store.instance(id, from()));
    let known = kept();
    const isOnlyLockOld = (id: string): boolean => store.instances.get(id, from().record) !== undefined;
    if (known.size < ids.length && ids.some((id) => !known.has(id) && isOnlyLockOld(id))) {
      // One lock call renews the locks of the whole region, and all who wait for it share it.
      await watcher.locksSince(from().lock);
      known = kept();
    }
    return merged(ids, known, (missing) => ask({ ...query, ids: missing }));
  }

  private async disks(
    scope: EcsScope,
    query: Query<'DescribeDisks'>,
    options: CallOptions,
  ): Promise<Answer<'DescribeDisks'>> {
    const { store, watcher } = this.regionOf(scope);
    const ask = async (asked: Query<'DescribeDisks'>): Promise<Answer<'DescribeDisks'>> => {
      const answer = await this.port.read(scope, 'DescribeDisks', asked, options);
      answer.items.forEach((record) => store.disks.learn(record));
      return answer;
    };
    const { mostAge } = options;
    const { ids } = query;
    if (mostAge === undefined) return ask(query);
    watcher.touch(ids ?? []);
    if (ids === undefined || !isByIdAlone(query)) return ask(query);
    const from = notBefore(mostAge, this.clock.now());
    const known = youngOf<DiskRecord>(ids, (id) => store.disk(id, from));
    return merged(ids, known, (missing) => ask({ ...query, ids: missing }));
  }
}

/** Whether a query names ids and filters by nothing else. */
const isByIdAlone = (query: object): boolean =>
  Object.keys(query).every((name) => name === 'ids' || name === 'maxResults');

function youngOf<R>(ids: readonly string[], get: (id: string) => R | undefined): Map<string, R> {
  const young = new Map<string, R>();
  for (const id of ids) {
    const record = get(id);
    if (record !== undefined) young.set(id, record);
  }
  return young;
}

interface PageOf<R> {
  readonly items: readonly R[];
  readonly malformed: number;
  readonly nextToken: string | null;
  readonly totalCount: number | null;
}

/** Puts together what is kept and what ECS answers for the rest. */
async function merged<R>(
  ids: readonly string[],
  known: ReadonlyMap<string, R>,
  ask: (missing: readonly string[]) => Promise<PageOf<R>>,
): Promise<PageOf<R>> {
  const items = [...known.values()];
  if (items.length === ids.length) return { items, malformed: 0, nextToken: null, totalCount: null };
  const answer = await ask(ids.filter((id) => !known.has(id)));
  return { ...answer, items: [...items, ...answer.items], totalCount: null };
}

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
