import type { DiskRecord } from '../ecs/records';
import { Bars } from './bars';

/** Which disks are attached to which instance, by the disks' own attachments. */
export class DiskLists {
  private readonly idsOfInstance = new Map<string, Set<string>>();
  /** Disks whose attachments are not all known: each may be on any instance. */
  private readonly unplaced = new Set<string>();
  private readonly bars = new Bars();
  private scannedAt = -Infinity;

  /** When the last complete list of all disks was begun; -Infinity before there is one. */
  get completeAt(): number {
    return this.scannedAt;
  }

  completed(sentAt: number): void {
    this.scannedAt = Math.max(this.scannedAt, sentAt);
  }

  /** A disk's record has changed. */
  moved(id: string, before: DiskRecord | null, after: DiskRecord | null): void {
    for (const { instanceId } of before?.attachments ?? []) {
      const ids = this.idsOfInstance.get(instanceId);
      ids?.delete(id);
      if (ids?.size === 0) this.idsOfInstance.delete(instanceId);
    }
    for (const { instanceId } of after?.attachments ?? []) {
      const ids = this.idsOfInstance.get(instanceId) ?? new Set();
      ids.add(id);
      this.idsOfInstance.set(instanceId, ids);
    }
    if (after !== null && !after.attachmentsKnown) this.unplaced.add(id);
    else this.unplaced.delete(id);
  }

  /** The disks last seen on an instance, however long ago. */
  lastSeenOn(instanceId: string): Iterable<string> {
    return this.idsOfInstance.get(instanceId) ?? [];
  }

  /**
   * @param notBefore when the list of all disks must have been begun.
   * @returns the disks of an instance; undefined when some may be missing.
   */
  of(instanceId: string, notBefore: number): readonly string[] | undefined {
    const isComplete = this.scannedAt >= notBefore && this.unplaced.size === 0;
    return isComplete && this.bars.allows(instanceId, this.scannedAt)
      ? [...this.lastSeenOn(instanceId)]
      : undefined;
  }

  /** A write that may change the list begins. */
  bar(instanceId: string): void {
    this.bars.begin(instanceId);
  }

  unbar(instanceId: string, at: number): void {
    this.bars.end(instanceId, at);
  }
}
