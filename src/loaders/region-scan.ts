import { EcsError } from '../ecs/errors';
import type { DisksFilter, EcsScope } from '../ecs/port';
import type { DiskRecord, EcsPage } from '../ecs/records';
import { allPages } from './all-pages';
import { scanCalls, scanPage } from './disk-plan';
import type { SearchKind } from './disk-plan';
import type { ReadEcs } from './read-ecs';
import type { RegionSizes } from './region-sizes';

/** A longer scan would take seconds page after page, so it is split into parts that are read at the same time. */
const mostSerialPages = 8;

/** Reads all disks of a region, by pages of 500. */
export class RegionScan {
  private readonly read: ReadEcs;
  private readonly scope: EcsScope;
  private readonly sizes: RegionSizes;
  private readonly kind: SearchKind;
  private readonly list: EcsScope & { readonly action: string };

  constructor(read: ReadEcs, scope: EcsScope, sizes: RegionSizes, kind: SearchKind) {
    this.read = read;
    this.scope = scope;
    this.sizes = sizes;
    this.kind = kind;
    this.list = { action: 'DescribeDisks', ...scope };
  }

  /**
   * One page of a part of the region; the first without a token.
   *
   * @throws EcsError also BAD_ANSWER for an entry that could not be read: it may be a disk of any instance.
   */
  async page(filter: DisksFilter = {}, nextToken?: string): Promise<EcsPage<DiskRecord>> {
    const token = nextToken === undefined ? {} : { nextToken };
    const query = { maxResults: scanPage, ...this.filter, ...filter, ...token };
    const page = await this.read(this.scope, 'DescribeDisks', query);
    if (page.malformed === 0) return page;
    const { action, accountId, regionId } = this.list;
    throw new EcsError({ action, accountId, regionId, fault: 'BAD_ANSWER' });
  }

  /** All pages of a part of the region, one after the other. */
  async pages(filter: DisksFilter = {}, from?: string): Promise<readonly DiskRecord[]> {
    return (await allPages(this.list, (token) => this.page(filter, token), from)).items;
  }

  /** Counts the disks of a part of the region in one call; null when ECS does not say. */
  async count(filter: DisksFilter = {}): Promise<number | null> {
    const query = { ...this.filter, ...filter, countOnly: true } as const;
    return (await this.read(this.scope, 'DescribeDisks', query)).totalCount;
  }

  /**
   * The whole region.
   *
   * @param disks how many disks it has, or null; a large number splits the scan.
   * @param first its first page, if it was read already.
   */
  async all(disks: number | null, first?: EcsPage<DiskRecord>): Promise<readonly DiskRecord[]> {
    if (disks !== null && scanCalls(disks) > mostSerialPages) {
      const found = await this.split(first ?? (await this.page()));
      if (found !== null) return found;
    }
    if (first === undefined) return this.pages();
    return first.nextToken === null
      ? first.items
      : [...first.items, ...(await this.pages({}, first.nextToken))];
  }

  /**
   * Reads each kind of disk in each zone, all at the same time. The zones are those of the first page and of earlier scans,
   * and some may be missing: the region is counted too, and a scan that found fewer disks does not count.
   *
   * @returns null when some disks were not found.
   */
  private async split(first: EcsPage<DiskRecord>): Promise<readonly DiskRecord[] | null> {
    const seen = first.items.flatMap(({ zoneId }) => (zoneId === null ? [] : [zoneId]));
    const zones = this.sizes.zonesIn(this.scope, seen);
    const kinds = this.kind === 'SYSTEM' ? ['system'] : ['system', 'data'];
    const [total, ...parts] = await Promise.all([
      this.count(),
      ...zones.flatMap((zoneId) => kinds.map((rawKind) => this.pages({ zoneId, rawKind }))),
    ]);
    const found = parts.flat();
    return total !== null && new Set(found.map(({ id }) => id)).size >= total ? found : null;
  }

  private get filter(): DisksFilter {
    return this.kind === 'SYSTEM' ? { rawKind: 'system' } : {};
  }
}
