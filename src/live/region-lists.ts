import type { DiskRecord } from '../ecs/records';
import { SingleFlight } from '../ecs/single-flight';
import { ListWalks } from './list-walks';
import { PageMemory } from './page-memory';
import { SharedRun } from './shared-run';

/** What is known of the lists of one kind of resource. */
export interface KnownLists {
  readonly pages: PageMemory;
  readonly walks: ListWalks;
  /** Reads that are in flight, which all readers share. */
  readonly flights: SingleFlight;
}

/** A reader who asks for no further page for so long has left, in milliseconds. */
const pauseMs = 3_000;

/** What readers have lately listed in one account and region. */
export class RegionLists {
  readonly instances: KnownLists;
  readonly disks: KnownLists;
  /** Scans of all disks. */
  readonly diskScans: SharedRun<readonly DiskRecord[]>;
  /** Reads of the whole list of instances, for lists that began in the mirror. */
  readonly relists: SharedRun<void>;
  private readonly now: () => number;

  /** @param now milliseconds since the epoch. */
  constructor(now: () => number) {
    this.now = now;
    this.instances = knownLists(now);
    this.disks = knownLists(now);
    this.diskScans = new SharedRun(now);
    this.relists = new SharedRun(now);
  }

  /** Whether readers are about to read the whole list: the mirror then need not. */
  isBeingRead(kind: 'INSTANCES' | 'DISKS'): boolean {
    const since = this.now() - pauseMs;
    if (kind === 'DISKS') return this.diskScans.isUnderWay || this.disks.walks.isUnderWay(since, 2);
    if (this.relists.isUnderWay || this.instances.walks.isUnderWay(since, 2)) return true;
    // The first page of a list with disks takes as long as the scan of the disks.
    const { begunAt, endedAt } = this.diskScans.last;
    return endedAt >= since && this.instances.walks.isUnderWay(begunAt - pauseMs, 1);
  }

  /** A write begins, which may change any list. @returns ends it. */
  bar(): (at: number) => void {
    const lists = [this.instances, this.disks];
    // A read that began before the end of the write may show the old state: no reader joins it any more.
    for (const { pages, flights } of lists) {
      pages.bar();
      flights.departAll();
    }
    return (at) => {
      for (const { pages, flights } of lists) {
        pages.unbar(at);
        flights.departAll();
      }
    };
  }
}

const knownLists = (now: () => number): KnownLists => ({
  pages: new PageMemory(),
  walks: new ListWalks(),
  flights: new SingleFlight(now),
});
