import type { DiskRecord } from '../ecs/records';
import { ListWalks } from './list-walks';
import { PageMemory } from './page-memory';
import { SharedRun } from './shared-run';

/** What is known of the lists of one kind of resource. */
export interface KnownLists {
  readonly pages: PageMemory;
  readonly walks: ListWalks;
}

/** What readers have lately listed in one account and region. */
export class RegionLists {
  readonly instances: KnownLists = { pages: new PageMemory(), walks: new ListWalks() };
  readonly disks: KnownLists = { pages: new PageMemory(), walks: new ListWalks() };
  /** Scans of all disks. */
  readonly diskScans: SharedRun<readonly DiskRecord[]>;
  /** Reads of the whole list of instances, for lists that began in the mirror. */
  readonly relists: SharedRun<void>;
  private readonly now: () => number;

  /** @param now milliseconds since the epoch. */
  constructor(now: () => number) {
    this.now = now;
    this.diskScans = new SharedRun(now);
    this.relists = new SharedRun(now);
  }

  /** Whether readers are about to read the whole list: the mirror then need not. */
  isBeingRead(kind: 'INSTANCES' | 'DISKS'): boolean {
    return kind === 'INSTANCES'
      ? this.relists.isUnderWay || this.instances.walks.isUnderWay(this.now())
      : this.diskScans.isUnderWay || this.disks.walks.isUnderWay(this.now());
  }

  /** A write begins, which may change any list. @returns ends it. */
  bar(): (at: number) => void {
    const lists = [this.instances.pages, this.disks.pages];
    for (const pages of lists) pages.bar();
    return (at) => {
      for (const pages of lists) pages.unbar(at);
    };
  }
}
