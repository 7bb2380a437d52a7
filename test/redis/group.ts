import type { CallOptions } from '../../src/ecs/port';
import type { InstanceRecord } from '../../src/ecs/records';
import type { RegionStore } from '../../src/live/region-store';
import { FakePort } from '../support/fake-port';
import { aDisk, anInstance, hangzhou } from '../support/records';
import { RedisServer } from './redis-server';
import { ages, startReplica, until } from './replica';
import type { Replica, ReplicaOptions } from './replica';

export const reader: CallOptions = { purpose: 'LIST', mostAge: ages };
export const locked: Partial<InstanceRecord> = { operationLocks: [{ reason: 'security', message: null }] };

/** Replicas over one ECS and one Redis. */
export class Group {
  readonly redis: RedisServer;
  readonly ecs: FakePort;
  replicas: Replica[] = [];

  private constructor(redis: RedisServer) {
    this.redis = redis;
    this.ecs = new FakePort([hangzhou]);
    this.ecs.instances = ['i-1', 'i-2', 'i-3'].map((id) => anInstance(id));
    this.ecs.disks = [aDisk('d-1', ['i-1']), aDisk('d-2', ['i-2'])];
  }

  /** @param args settings of redis-server. */
  static async over(...args: readonly string[]): Promise<Group> {
    return new Group(await RedisServer.start(...args));
  }

  /** Adds a replica with a reader. */
  add(options: Partial<ReplicaOptions> = {}): Replica {
    const replica = startReplica({ url: this.redis.url, ecs: this.ecs, ...options });
    this.replicas.push(replica);
    replica.live.regionOf(hangzhou).watcher.touch([]);
    return replica;
  }

  /** Adds as many as there are options, and waits until one of them leads and the others know what it knows. */
  async start(...options: readonly Partial<ReplicaOptions>[]): Promise<readonly Replica[]> {
    for (const one of options) this.add(one);
    await this.settled();
    return this.replicas;
  }

  /** Waits until one leads and all others follow it. */
  async settled(): Promise<void> {
    await until(
      () =>
        this.replicas.filter((each) => each.role() === 'LEADS').length === 1 &&
        this.replicas.every((each) => each.role() !== 'ALONE' && knowsAll(storeOf(each))),
      'one leads, and all know the region',
    );
  }

  get leader(): Replica {
    const leader = this.replicas.find((each) => each.role() === 'LEADS');
    if (leader === undefined) throw new Error('Nobody leads.');
    return leader;
  }

  get followers(): readonly Replica[] {
    return this.replicas.filter((each) => each.role() !== 'LEADS');
  }

  /** Takes a replica out, as if its process had crashed. */
  async crash(replica: Replica): Promise<void> {
    this.replicas = this.replicas.filter((each) => each !== replica);
    await replica.crash();
  }

  async end(): Promise<void> {
    await Promise.all(this.replicas.map((replica) => replica.stop()));
    await this.redis.kill();
  }
}

const knowsAll = (store: RegionStore): boolean =>
  store.disksCompleteAt > 0 && store.instancesCompleteAt > 0 && store.cycles.completeAt > 0;

export const storeOf = ({ live }: Replica): RegionStore => live.regionOf(hangzhou).store;

export const isLockedAt = (replica: Replica, id: string): boolean =>
  storeOf(replica).instances.peek(id)?.operationLocks?.length === 1;

/** What a reader of that replica sees. */
export const read = async ({ live }: Replica, id: string): Promise<InstanceRecord | undefined> => {
  const query = { ids: [id], maxResults: 100 };
  return (await live.port.read(hangzhou, 'DescribeInstances', query, reader)).items[0];
};
