/** The properties of a disk category. */
export interface DiskCategory {
  /** GiB. */
  readonly smallest: number;
  /** GiB. */
  readonly largest: number;
  /** The rank of the category for upgrades by ModifyDiskSpec; null when it cannot be changed. */
  readonly rank: number | null;
  readonly multiAttach: boolean;
  /** Whether it has snapshots and can be rolled back. */
  readonly snapshots: boolean;
}

const category = (
  smallest: number,
  largest: number,
  rank: number | null = null,
  extra: Partial<DiskCategory> = {},
): DiskCategory => ({ smallest, largest, rank, multiAttach: false, snapshots: true, ...extra });

const local = { snapshots: false };

/** The categories of disks, with the sizes of data disks. */
export const diskCategories: ReadonlyMap<string, DiskCategory> = new Map(
  Object.entries({
    cloud: category(5, 2000),
    cloud_efficiency: category(20, 32_768, 1),
    cloud_essd_entry: category(10, 32_768, 2),
    cloud_ssd: category(20, 32_768, 3),
    cloud_auto: category(1, 65_536, 4),
    cloud_essd: category(1, 65_536, 5, { multiAttach: true }),
    cloud_regional_disk_auto: category(10, 65_536),
    elastic_ephemeral_disk_standard: category(64, 8192, null, local),
    elastic_ephemeral_disk_premium: category(64, 8192, null, local),
    local_ssd_pro: category(5, 65_536, null, local),
    local_hdd_pro: category(5, 65_536, null, local),
    ephemeral: category(5, 2000, null, local),
    ephemeral_ssd: category(5, 800, null, local),
  }),
);

/** The category whose disks belong to a region, not to a zone. */
export const zoneless = 'cloud_regional_disk_auto';

/** Categories that CreateDisk cannot create: they come with the instance. */
export const comesWithInstance: ReadonlySet<string> = new Set([
  'local_ssd_pro',
  'local_hdd_pro',
  'ephemeral',
  'ephemeral_ssd',
]);

/** Performance level of an ESSD, in ascending order → its smallest size, in GiB. */
export const performanceLevels: ReadonlyMap<string, number> = new Map([
  ['PL0', 1],
  ['PL1', 20],
  ['PL2', 461],
  ['PL3', 1261],
]);
