/** How the disks of many instances of one region are found. */
export type DiskPlan =
  /** One DescribeDisks an instance, and one for the multi-attach disks, which the instance filter may miss. */
  | 'BY_INSTANCE'
  /** Pages of 500 over the whole region, grouped by attachment. */
  | 'SCAN'
  /** The first page of a scan: it either was all, or tells that a count is worth its call. */
  | 'FIRST_PAGE';

/** The largest page that DescribeDisks gives. */
export const scanPage = 500;

/** With no more instances than this, a region of unknown size is not worth a scanned page. */
const few = 2;

/** The calls that one plan takes, for the choice and for whoever wants to check it. */
export const callsBy = {
  instance: (instances: number): number => instances + 1,
  scan: (disks: number): number => Math.max(1, Math.ceil(disks / scanPage)),
} as const;

/**
 * Chooses the plan with the fewest calls; on a draw the scan, whose calls do not grow with the instances.
 *
 * @param instances how many instances ask for their disks.
 * @param disks how many disks the region is known to have; undefined when it is not known.
 */
export function chooseDiskPlan(instances: number, disks: number | undefined): DiskPlan {
  if (disks === undefined) return instances <= few ? 'BY_INSTANCE' : 'FIRST_PAGE';
  return callsBy.scan(disks) <= callsBy.instance(instances) ? 'SCAN' : 'BY_INSTANCE';
}
