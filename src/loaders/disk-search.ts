import type { CallOptions, DisksFilter, EcsPort, EcsScope } from '../ecs/port';
import type { DiskRecord, EcsPage } from '../ecs/records';
import { allPages } from './all-pages';
import { chooseDiskPlan, scanCalls, scanPage } from './disk-plan';
import type { SearchKind } from './disk-plan';
import { asError } from './placed';
import type { RegionSizes } from './region-sizes';

/** Finds the disks of some instances of one region in as few calls as it can. */
export class DiskSearch {
  private readonly port: EcsPort;
  private readonly scope: EcsScope;
  private readonly options: CallOptions;
  private readonly sizes: RegionSizes;
  private readonly kind: SearchKind;
  private readonly list: EcsScope & { readonly action: string };

  constructor(
    port: EcsPort,
    scope: EcsScope,
    options: CallOptions,
    sizes: RegionSizes,
    kind: SearchKind = 'ALL',
  ) {
    this.port = port;
    this.scope = scope;
    this.options = options;
    this.sizes = sizes;
    this.kind = kind;
    this.list = { action: 'DescribeDisks', ...scope };
  }

  /**
   * @param instanceIds instances of the region, each once.
   * @returns the disks of each, or the error for an instance whose disks could not be read.
   * @throws EcsError when a read that concerns all of them failed.
   */
  async disksOf(instanceIds: readonly string[]): Promise<ReadonlyMap<string, readonly DiskRecord[] | Error>> {
    if (instanceIds.length === 0) return new Map();
    switch (chooseDiskPlan(this.callsByInstance(instanceIds), this.sizes.disksIn(this.scope, this.kind))) {
      case 'BY_INSTANCE':
        return this.byInstance(instanceIds);
      case 'SCAN':
        return group(instanceIds, await this.scan());
      case 'FIRST_PAGE':
        return this.fromFirstPage(instanceIds);
    }
  }

  private async fromFirstPage(instanceIds: readonly string[]) {
    const first = await this.page(this.region, undefined);
    if (first.nextToken === null) {
      this.sizes.learn(this.scope, this.kind, first.items.length);
      return group(instanceIds, first.items);
    }
    const disks = (
      await this.port.read(this.scope, 'DescribeDisks', { ...this.region, countOnly: true }, this.options)
    ).totalCount;
    if (disks !== null) this.sizes.learn(this.scope, this.kind, disks);
    const rest = scanCalls((disks ?? Infinity) - scanPage);
    if (rest > this.callsByInstance(instanceIds)) return this.byInstance(instanceIds);
    return group(instanceIds, [...first.items, ...(await this.scan(first.nextToken))]);
  }

  private async scan(from?: string): Promise<readonly DiskRecord[]> {
    const disks = await allPages(this.list, (token) => this.page(this.region, token), from);
    if (from === undefined) this.sizes.learn(this.scope, this.kind, disks.length);
    return disks;
  }

  private async byInstance(instanceIds: readonly string[]) {
    const [multiAttach, ...single] = await Promise.all([
      this.kind === 'SYSTEM'
        ? []
        : allPages(this.list, (token) => this.page({ multiAttach: 'Enabled' }, token)),
      ...instanceIds.map((instanceId) =>
        allPages(this.list, (token) => this.page({ ...this.region, instanceId }, token)).catch(
          (error: unknown) => asError(error),
        ),
      ),
    ]);
    const shared = group(instanceIds, multiAttach);
    return new Map(
      instanceIds.map((id, index): [string, readonly DiskRecord[] | Error] => {
        const own = single[index] ?? [];
        return [id, own instanceof Error ? own : unique([...own, ...(shared.get(id) ?? [])])];
      }),
    );
  }

  private get region(): DisksFilter {
    return this.kind === 'SYSTEM' ? { rawKind: 'system' } : {};
  }

  /** The instance filter may miss multi-attach disks: they are one more read. */
  private callsByInstance(instanceIds: readonly string[]): number {
    return instanceIds.length + (this.kind === 'SYSTEM' ? 0 : 1);
  }

  private page(filter: DisksFilter, nextToken: string | undefined): Promise<EcsPage<DiskRecord>> {
    const token = nextToken === undefined ? {} : { nextToken };
    return this.port.read(
      this.scope,
      'DescribeDisks',
      { ...filter, maxResults: scanPage, ...token },
      this.options,
    );
  }
}

function group(
  instanceIds: readonly string[],
  disks: readonly DiskRecord[],
): Map<string, readonly DiskRecord[]> {
  const groups = new Map<string, DiskRecord[]>(instanceIds.map((id) => [id, []]));
  for (const disk of unique(disks)) {
    for (const { instanceId } of disk.attachments) groups.get(instanceId)?.push(disk);
  }
  return groups;
}

/** A list that moves while it is paged can show a disk twice. */
const unique = (disks: readonly DiskRecord[]): readonly DiskRecord[] => [
  ...new Map(disks.map((disk) => [disk.id, disk])).values(),
];
