import { EcsError } from '../ecs/errors';
import type { DisksFilter, EcsScope } from '../ecs/port';
import type { DiskRecord, EcsPage } from '../ecs/records';
import { allPages } from './all-pages';
import { scanCalls, scanPage } from './disk-plan';
import type { SearchKind } from './disk-plan';
import type { ReadEcs } from './read-ecs';
import type { RegionSizes } from './region-sizes';

/** A scan of more pages than this, one after the other, takes seconds: it is split and read side by side. */
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
   * @throws EcsError BAD_ANSWER too where an entry could not be read: it may be a disk of any instance.
   */
  async page(filter: DisksFilter = {}, nextToken?: string): Promise<EcsPage<DiskRecord>> {
    const token = nextToken === undefined ? {} : { nextToken };
    const query = { ...this.filter, ...filter, maxResults: scanPage, ...token };
    const page = await this.read(this.scope, 'DescribeDisks', query);
    if (page.malformed === 0) return page;
    const { action, accountId, regionId } = this.list;
    throw new EcsError({ action, accountId, regionId, fault: 'BAD_ANSWER' });
  }

  /** All pages of a part of the region, one after the other. */
  async pages(filter: DisksFilter = {}, from?: string): Promise<readonly DiskRecord[]> {
    return (await allPages(this.list, (token) => this.page(filter, token), from)).items;
  }

  /** How many disks a part of the region has, by a call that brings only one of them. */
  async count(filter: DisksFilter = {}): Promise<number | null> {
    const query = { ...this.filter, ...filter, countOnly: true } as const;
    return (await this.read(this.scope, 'DescribeDisks', query)).totalCount;
  }

  /**
   * The whole region.
   *
   * @param disks how many disks it has, as far as is known; decides whether the scan is split.
   * @param first its first page, if that is here already.
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
   * Reads zone by zone and kind by kind, side by side. Which zones there are is only guessed, from the first page and
   * from earlier: so the region is counted as well, and a scan that found less is none.
   *
   * @returns null when the parts are not the whole.
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
