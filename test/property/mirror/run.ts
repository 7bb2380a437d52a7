import { EcsError } from '../../../src/ecs/errors';
import type { CallOptions, WriteCall } from '../../../src/ecs/port';
import type { DiskRecord, InstanceRecord } from '../../../src/ecs/records';
import { securityLockOf } from '../../../src/guard/facts';
import { watchLocks } from '../../../src/live/feeds/lock-feed';
import type { LockChange } from '../../../src/live/feeds/lock-feed';
import { createLive } from '../../../src/live/live';
import type { Live } from '../../../src/live/live';
import { SteppedClock } from '../../live/stepped-clock';
import { hangzhou } from '../../support/records';
import { ChangingEcs } from './changing-ecs';
import type { Fault } from './changing-ecs';

export const instanceIds = ['i-1', 'i-2', 'i-3', 'i-4', 'i-5', 'i-6'] as const;
export const diskIds = ['d-1', 'd-2', 'd-3', 'd-4'] as const;

/** Something that happens. The numbers choose among what there is. */
export type Step =
  | { readonly do: 'LOCK' | 'STATUS' | 'CREATE_OR_DELETE'; readonly on: number; readonly to: number }
  | { readonly do: 'ATTACH' | 'CREATE_OR_DELETE_DISK'; readonly on: number; readonly to: number }
  | { readonly do: 'WRITE'; readonly on: number; readonly to: number }
  | { readonly do: 'FAULT'; readonly fault: Fault }
  | { readonly do: 'LATE' }
  | { readonly do: 'LAG'; readonly ms: number }
  | { readonly do: 'WAIT'; readonly ms: number }
  | {
      readonly do: 'READ';
      readonly what: 'INSTANCES' | 'LIST' | 'LOCKED' | 'DISKS';
      readonly lockMs: number;
      readonly recordMs: number;
      readonly reader: number;
    };

const statuses = ['Running', 'Stopping', 'Stopped'] as const;
const diskStatuses = ['In_use', 'Available', 'Attaching'] as const;
const pick = <T>(from: readonly T[], n: number): T => from[n % from.length] as T;

type Read = Extract<Step, { do: 'READ' }>;
/** Readers of all instances, who accept what the mirror has, or nothing of it. */
const easy: Read = { do: 'READ', what: 'INSTANCES', lockMs: 5_000, recordMs: 20_000, reader: 63 };
const strict: Read = { ...easy, lockMs: 0, recordMs: 0, reader: 127 };

/** One life of the mirror over an ECS that changes. Throws for anything that it must never say. */
export class Run {
  readonly clock = new SteppedClock();
  readonly ecs = new ChangingEcs(this.clock);
  readonly live: Live;
  /** What a subscriber was last told of each instance. */
  readonly told = new Map<string, string>();
  private readonly pending: Promise<void>[] = [];
  private readonly writtenAt = new Map<string, number>();
  /** When each reader last saw an id. */
  private readonly lastSeen = new Map<string, { readonly readAt: number; readonly at: number }>();
  private readonly newest = new Map<string, number>();
  private stream: AsyncIterableIterator<LockChange> | null = null;
  private failure: Error | null = null;

  constructor() {
    this.live = createLive({
      port: this.ecs,
      clock: this.clock,
      locks: [{ reason: 'security', stateOf: securityLockOf }],
      callsPerMinute: 600,
      lockMs: 5_000,
      recordMs: 20_000,
    });
    for (const id of instanceIds.slice(0, 4))
      this.ecs.instances.set(id, { isLocked: false, status: 'Running' });
    for (const id of diskIds.slice(0, 3)) this.ecs.disks.set(id, { on: 'i-1', status: 'In_use' });
  }

  /** A subscriber to all locks. */
  subscribe(): void {
    const stream = watchLocks({ live: this.live, clock: this.clock, scopes: [hangzhou], instances: null });
    this.stream = stream;
    void (async () => {
      for await (const { kind, instanceId, instance } of stream) {
        if (instanceId === null) continue;
        const state = instance === null ? 'GONE' : securityLockOf(instance);
        this.told.set(instanceId, kind === 'GONE' ? 'GONE' : state);
      }
    })();
  }

  async take(step: Step): Promise<void> {
    const { ecs } = this;
    switch (step.do) {
      case 'LOCK':
        return this.change(step.on, (real) => ({ ...real, isLocked: step.to % 2 === 0 }));
      case 'STATUS':
        return this.change(step.on, (real) => ({ ...real, status: pick(statuses, step.to) }));
      case 'CREATE_OR_DELETE': {
        const id = pick(instanceIds, step.on);
        const isThere = ecs.instances.get(id) !== null;
        return ecs.instances.set(id, isThere ? null : { isLocked: step.to % 3 === 0, status: 'Running' });
      }
      case 'ATTACH': {
        const id = pick(diskIds, step.on);
        if (ecs.disks.get(id) === null) return;
        const on = pick([...instanceIds, null], step.to);
        return ecs.disks.set(id, { on, status: on === null ? 'Available' : pick(diskStatuses, step.to) });
      }
      case 'CREATE_OR_DELETE_DISK': {
        const id = pick(diskIds, step.on);
        const isThere = ecs.disks.get(id) !== null;
        return ecs.disks.set(id, isThere ? null : { on: null, status: 'Available' });
      }
      case 'WRITE':
        return void this.pending.push(this.write(pick(instanceIds, step.on), pick(statuses, step.to)));
      case 'FAULT':
        return ecs.fault(step.fault);
      case 'LATE':
        return void this.pending.push(this.late().catch((error: unknown) => this.failed(error)));
      case 'LAG':
        return ecs.setLag(step.ms);
      case 'WAIT':
        return await this.wait(step.ms);
      case 'READ':
        return void this.pending.push(this.read(step).catch((error: unknown) => this.failed(error)));
      default:
        return step satisfies never;
    }
  }

  async wait(ms: number): Promise<void> {
    await this.clock.advance(ms);
    this.checkNothingGoesBack();
    if (this.failure !== null) throw this.failure;
  }

  async end(): Promise<void> {
    await this.stream?.return?.();
    await this.wait(15_000);
    await Promise.all(this.pending);
    await this.live.stop();
    if (this.failure !== null) throw this.failure;
  }

  private change(on: number, to: (real: { isLocked: boolean; status: string }) => typeof real): void {
    const id = pick(instanceIds, on);
    const real = this.ecs.instances.get(id);
    if (real !== null) this.ecs.instances.set(id, to(real));
  }

  private async write(instanceId: string, status: string): Promise<void> {
    const call = {
      targets: [{ type: 'INSTANCE', id: instanceId }],
      input: { instanceId, status },
    } as unknown as WriteCall<'StopInstance'>;
    await this.live.port.write(hangzhou, 'StopInstance', call, { purpose: 'WRITE' });
    this.writtenAt.set(instanceId, this.clock.now());
    await this.read(easy).catch((error: unknown) => this.failed(error));
  }

  /** An answer comes so late that a younger one has come before it. */
  private async late(): Promise<void> {
    this.ecs.fault({ kind: 'SLOW_OLD', action: 'DescribeInstances', calls: 1, delayMs: 2_000 });
    const first = this.read(strict);
    await this.clock.sleep(300, new AbortController().signal);
    await Promise.all([first, this.read(strict)]);
  }

  private async read({ what, lockMs, recordMs, reader }: Read): Promise<void> {
    const askedAt = this.clock.now();
    const written = new Map(this.writtenAt);
    const options: CallOptions = { purpose: 'LIST', mostAge: { lockMs, recordMs } };
    const ids = instanceIds.filter((_, n) => (reader >> n) % 2 === 1);
    const { port } = this.live;
    if (what === 'DISKS') {
      const query = { ids: [...diskIds], maxResults: 100 };
      const { items } = await port.read(hangzhou, 'DescribeDisks', query, options);
      for (const disk of items) this.checkDisk(disk, askedAt, lockMs, recordMs);
      return;
    }
    const query =
      what === 'INSTANCES'
        ? { ids: ids.length > 0 ? ids : ['i-1'], maxResults: 100 }
        : { maxResults: 10, ...(what === 'LOCKED' && { lockReason: 'security' }) };
    const page = await port.read(hangzhou, 'DescribeInstances', query, options);
    for (const instance of page.items) {
      this.checkInstance(instance, askedAt, lockMs, recordMs);
      this.check(
        instance.readAt >= (written.get(instance.id) ?? -Infinity),
        `${instance.id} was read before a write that had ended`,
      );
      this.checkOrder(`${reader}/${instance.id}`, instance.readAt, askedAt);
    }
    if (!('ids' in query) || page.malformed > 0) return;
    const found = new Set(page.items.map(({ id }) => id));
    for (const id of query.ids) {
      const wasAway = this.ecs.instances.during(id, askedAt, this.clock.now()).includes(null);
      this.check(found.has(id) || wasAway, `${id} was not found although it was there`);
    }
  }

  private checkInstance(
    { id, readAt, lockReadAt, rawStatus, operationLocks }: InstanceRecord,
    askedAt: number,
    lockMs: number,
    recordMs: number,
  ): void {
    const now = this.clock.now();
    this.check(readAt >= askedAt - recordMs, `${id} is older than was accepted`);
    this.check(lockReadAt >= askedAt - lockMs, `the lock of ${id} is older than was accepted`);
    this.check(lockReadAt >= readAt && lockReadAt <= now, `the age of the lock of ${id} makes no sense`);
    const since = this.ecs.instances.during(id, readAt, now);
    this.check(
      since.some((real) => real?.status === rawStatus),
      `${id} was not ${rawStatus ?? ''} since it was read`,
    );
    if (operationLocks === null) return;
    const isLocked = operationLocks.length > 0;
    // While the filter lags, it repeats what was true before. An instance that is gone is not in its answer either.
    const lag = Math.max(0, ...this.ecs.lags.filter(({ to }) => to >= lockReadAt).map(({ lagMs }) => lagMs));
    this.check(
      this.ecs.instances
        .during(id, lockReadAt - lag, now)
        .some((real) => (real?.isLocked ?? false) === isLocked),
      `${id} was not ${isLocked ? 'locked' : 'unlocked'} since ${now - lockReadAt} ms`,
    );
  }

  private checkDisk(
    { id, readAt, rawStatus, attachments }: DiskRecord,
    askedAt: number,
    lockMs: number,
    recordMs: number,
  ): void {
    const now = this.clock.now();
    this.check(readAt >= askedAt - recordMs, `${id} is older than was accepted`);
    const on = attachments[0]?.instanceId ?? null;
    this.check(
      this.ecs.disks.during(id, readAt, now).some((real) => real?.status === rawStatus && real?.on === on),
      `${id} was not as it is shown since it was read`,
    );
    const { instances, lags } = this.ecs;
    const isAnyLocked = instanceIds.some((instanceId) =>
      instances.always((at) => at(instanceId)?.isLocked === true, askedAt - lockMs, now),
    );
    const isFilterGood = lags.every(({ to, lagMs }) => to + lagMs < askedAt - lockMs);
    if (isAnyLocked && isFilterGood)
      this.check(readAt >= askedAt - lockMs, `${id} is older than a lock may be, and something is locked`);
  }

  /** Who reads once more after an answer gets no older one. */
  private checkOrder(seen: string, readAt: number, askedAt: number): void {
    const last = this.lastSeen.get(seen);
    const isLater = last !== undefined && askedAt >= last.at;
    this.check(!isLater || readAt >= last.readAt, `${seen} went back in time`);
    if (last === undefined || readAt > last.readAt) this.lastSeen.set(seen, { readAt, at: this.clock.now() });
  }

  private checkNothingGoesBack(): void {
    const { store } = this.live.regionOf(hangzhou);
    for (const { id, readAt } of [...store.instances.all(), ...store.disks.all()]) {
      this.check(readAt >= (this.newest.get(id) ?? 0), `the record of ${id} went back in time`);
      this.newest.set(id, readAt);
    }
  }

  private failed(error: unknown): void {
    // A reader may be told that ECS failed.
    if (error instanceof EcsError) return;
    this.failure ??= error instanceof Error ? error : new Error(String(error));
  }

  private check(holds: boolean, what: string): void {
    if (!holds) throw new Error(what);
  }
}
