/** Which disks are looked for. A system disk has one instance, so that the search for it needs no second look. */
export type SearchKind = 'ALL' | 'SYSTEM';

/** How the disks of many instances of one region are found. */
export type DiskPlan =
  /** One DescribeDisks an instance. */
  | 'BY_INSTANCE'
  /** Pages of 500 over the whole region, grouped by attachment. */
  | 'SCAN'
  /** The first page of a scan: it either was all, or tells that a count is worth its call. */
  | 'FIRST_PAGE';

/** The largest page that DescribeDisks gives. */
export const scanPage = 500;

/** A plan of no more calls than this is not worth a scanned page of a region of unknown size. */
const fewCalls = 3;

/** The calls of a whole scan. */
export const scanCalls = (disks: number): number => Math.max(1, Math.ceil(disks / scanPage));

/**
 * Chooses the plan with the fewest calls; on a draw the one by instance, whose answers are smaller.
 *
 * @param callsByInstance the calls that asking instance by instance takes.
 * @param disks how many disks the region is known to have; undefined when it is not known.
 */
export function chooseDiskPlan(callsByInstance: number, disks: number | undefined): DiskPlan {
  if (disks === undefined) return callsByInstance <= fewCalls ? 'BY_INSTANCE' : 'FIRST_PAGE';
  return scanCalls(disks) < callsByInstance ? 'SCAN' : 'BY_INSTANCE';
}
