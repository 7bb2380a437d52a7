import type { CallFilter, CallLog, LoggedCall } from './call-log';
import type { EmulatorSettings } from '../operations/call';
import type { LoggedDelivery } from '../eventbridge/sender';
import type { Json } from '../protocol/errors';
import type { FaultRule } from '../faults/rules';
import type { Faults } from '../faults/faults';
import type { FleetSpec } from '../fleet/spec';
import {
  attachAtOnce,
  detachAtOnce,
  lockInstance,
  lockOf,
  newEvent,
  unlockInstance,
} from '../world/incidents';
import type { Punishment } from '../world/incidents';
import type { EventRecord } from '../world/activity-records';
import type { DiskRecord, InstanceRecord, Lock } from '../world/records';
import { inventoryOf } from '../world/inventory';
import type { RegionInventory } from '../world/inventory';
import type { RegionState, World } from '../world/world';

/** Thrown when a resource does not exist. */
export class UnknownResource extends Error {
  constructor(id: string) {
    super(`no such resource: ${id}`);
    this.name = 'UnknownResource';
  }
}

/** The parts of an emulator that the control API works on. */
export interface ControlParts {
  readonly world: () => World;
  readonly reset: (fleet?: 'default' | 'empty' | FleetSpec) => void;
  readonly faults: Faults;
  readonly log: CallLog;
  readonly settings: EmulatorSettings;
  readonly deliveries: () => LoggedDelivery[];
}

/**
 * Controls the emulator from tests: sets up resources and inspects what a client did. Changes take effect at once and
 * without ECS's checks. The HTTP control API has the same functions.
 */
export class Control {
  private readonly parts: ControlParts;

  constructor(parts: ControlParts) {
    this.parts = parts;
  }

  private located<Row>(
    id: string,
    pick: (region: RegionState) => Row | undefined,
  ): { row: Row; region: RegionState } {
    this.world.settle();
    for (const region of this.world.regions()) {
      const row = pick(region);
      if (row !== undefined) return { row, region };
    }
    throw new UnknownResource(id);
  }

  /** Direct access to the resources, for anything the other functions do not cover. */
  get world(): World {
    return this.parts.world();
  }

  /** Copies of all instances, region by region. */
  instances(): InstanceRecord[] {
    return this.all((region) => region.instances);
  }

  /** Copies of all disks, region by region. */
  disks(): DiskRecord[] {
    return this.all((region) => region.disks);
  }

  private all<Row>(pick: (region: RegionState) => ReadonlyMap<string, Row>): Row[] {
    this.world.settle();
    return structuredClone(this.world.regions().flatMap((region) => [...pick(region).values()]));
  }

  /** A copy of an instance's record. @throws UnknownResource */
  instance(instanceId: string): InstanceRecord {
    return structuredClone(this.located(instanceId, (region) => region.instances.get(instanceId)).row);
  }

  /** A copy of a disk's record. @throws UnknownResource */
  disk(diskId: string): DiskRecord {
    return structuredClone(this.located(diskId, (region) => region.disks.get(diskId)).row);
  }

  /** A copy of an event's record. @throws UnknownResource */
  event(eventId: string): EventRecord {
    return structuredClone(this.located(eventId, (region) => region.events.get(eventId)).row);
  }

  /**
   * What exists in a region besides instances, disks and their snapshots and events, and can be named in a call.
   *
   * @param accountId - the first account when absent
   * @throws UnknownResource
   */
  region(regionId: string, accountId?: string): RegionInventory {
    const account = [...this.world.accounts.values()].find(
      (candidate) => accountId === undefined || candidate.accountId === accountId,
    );
    const region = account?.regions.get(regionId);
    if (account === undefined || region === undefined) throw new UnknownResource(regionId);
    return structuredClone(inventoryOf(account, region));
  }

  /** Copies of an instance's disks, in order of creation. */
  disksOf(instanceId: string): DiskRecord[] {
    const { region } = this.located(instanceId, (candidate) => candidate.instances.get(instanceId));
    const disks = [...region.disks.values()];
    return structuredClone(
      disks.filter((disk) => disk.attachments.some((row) => row.instanceId === instanceId)),
    );
  }

  /**
   * Locks an instance; a security lock also opens its SecurityPunish.Locked event. The status stays as it is.
   *
   * @throws UnknownResource
   */
  lock(
    instanceId: string,
    options: { reason?: string; message?: string; punishment?: Punishment } = {},
  ): InstanceRecord {
    const { row, region } = this.located(instanceId, (candidate) => candidate.instances.get(instanceId));
    lockInstance(this.world, region, row, options);
    return structuredClone(row);
  }

  /** Removes one lock, or all locks without a reason; ends the open lock events. @throws UnknownResource */
  unlock(instanceId: string, reason?: string): InstanceRecord {
    const { row, region } = this.located(instanceId, (candidate) => candidate.instances.get(instanceId));
    unlockInstance(this.world, region, row, reason);
    return structuredClone(row);
  }

  /**
   * Attaches a disk at once; a second attachment makes it a multi-attach disk.
   *
   * @throws UnknownResource when the disk does not exist, or the instance does not exist in the disk's region
   */
  attach(diskId: string, instanceId: string, device?: string): DiskRecord {
    const { row, region } = this.located(diskId, (candidate) => candidate.disks.get(diskId));
    if (!region.instances.has(instanceId)) throw new UnknownResource(instanceId);
    attachAtOnce(this.world, region, row, instanceId, device);
    return structuredClone(row);
  }

  /** Detaches a disk at once, from one instance or from all. @throws UnknownResource */
  detach(diskId: string, instanceId?: string): DiskRecord {
    const { row } = this.located(diskId, (candidate) => candidate.disks.get(diskId));
    detachAtOnce(this.world, row, instanceId);
    return structuredClone(row);
  }

  /** Sets the status of an instance or a disk to any text, and drops its planned changes. @throws UnknownResource */
  setStatus(id: string, status: string): void {
    const { row } = this.located<{ status: string }>(
      id,
      (region) => region.instances.get(id) ?? region.disks.get(id) ?? region.snapshots.get(id),
    );
    this.world.unschedule(id);
    row.status = status;
  }

  /** Replaces the locks of an instance or a disk, without any event. @throws UnknownResource */
  setLocks(id: string, locks: readonly { reason: string; message?: string }[]): void {
    const { row } = this.lockable(id);
    row.locks = locks.map(({ reason, message }): Lock => lockOf(reason, message));
    row.shownLocks = null;
  }

  /**
   * Replaces the OperationLocks field in answers with any JSON value, or omits it when `undefined`. The true locks still
   * apply. `setLocks`, `lock` and `unlock` undo this.
   *
   * @throws UnknownResource
   */
  showOperationLocks(id: string, value: Json | undefined): void {
    const { row } = this.lockable(id);
    row.shownLocks = value === undefined ? { kind: 'absent' } : { kind: 'value', value };
  }

  private lockable(id: string): { row: InstanceRecord | DiskRecord } {
    return this.located<InstanceRecord | DiskRecord>(
      id,
      (region) => region.instances.get(id) ?? region.disks.get(id),
    );
  }

  /** Overwrites fields of an instance or a disk; the names are those of the records. @throws UnknownResource */
  patch(id: string, fields: Partial<InstanceRecord> | Partial<DiskRecord>): void {
    Object.assign(this.lockable(id).row, structuredClone(fields));
  }

  /** Removes an instance or a disk, as if it was released elsewhere. @throws UnknownResource */
  remove(id: string): void {
    const { region } = this.located(id, (candidate) =>
      candidate.instances.has(id) || candidate.disks.has(id) ? true : undefined,
    );
    region.disks.delete(id);
    if (!region.instances.delete(id)) return;
    for (const disk of region.disks.values()) {
      if (disk.attachments.some((row) => row.instanceId === id)) detachAtOnce(this.world, disk, id);
    }
  }

  /** Adds an event that starts now; fields that are not given are empty. @throws UnknownResource */
  addEvent(fields: Partial<EventRecord> & Pick<EventRecord, 'instanceId' | 'type'>): EventRecord {
    const { region } = this.located(fields.instanceId, (candidate) =>
      candidate.instances.get(fields.instanceId),
    );
    return structuredClone(newEvent(this.world, region, fields));
  }

  /** Overwrites fields of an event. @throws UnknownResource */
  patchEvent(eventId: string, fields: Partial<EventRecord>): void {
    Object.assign(this.located(eventId, (region) => region.events.get(eventId)).row, fields);
  }

  /** Moves the resource clock forward, in ms, and applies changes that are due. @returns the new time in ms since 1970 */
  advance(ms: number): number {
    this.world.clock.advance(ms);
    this.world.settle();
    return this.world.clock.now();
  }

  /** The resource clock, in ms since 1970. */
  now(): number {
    return this.world.clock.now();
  }

  /** Resets the clock, and the resources to a fleet; by default, that of the options. Faults and call log stay. */
  reset(fleet?: 'default' | 'empty' | FleetSpec): void {
    this.parts.reset(fleet);
  }

  /** The calls that reached the emulator, refused ones included. */
  calls(filter: CallFilter = {}): LoggedCall[] {
    return this.parts.log.list(filter);
  }

  clearCalls(): void {
    this.parts.log.clear();
  }

  /** The last thousand attempts to deliver an event to the target of the options. */
  deliveries(): LoggedDelivery[] {
    return this.parts.deliveries();
  }

  /** Replaces all faults. @throws Error for a variant that a kind does not have */
  setFaults(rules: readonly FaultRule[]): void {
    this.parts.faults.replace(rules, this.world);
  }

  /** Adds a fault after the others. @throws Error for a variant that the kind does not have */
  addFault(rule: FaultRule): void {
    this.parts.faults.add(rule, this.world);
  }

  clearFaults(): void {
    this.parts.faults.replace([], this.world);
  }

  faults(): ReturnType<Faults['list']> {
    return this.parts.faults.list();
  }

  /** Changes settings for behaviour that ECS does not document. */
  configure(settings: Partial<EmulatorSettings>): EmulatorSettings {
    return { ...Object.assign(this.parts.settings, settings) };
  }
}
