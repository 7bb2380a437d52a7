/** Which disks are looked for. A system disk is never multi-attach, which saves the search for those. */
export type SearchKind = 'ALL' | 'SYSTEM';

/** How the disks of many instances of one region are found. */
export type DiskPlan =
  /** One DescribeDisks an instance. */
  | 'BY_INSTANCE'
  /** Pages of 500 over the whole region, grouped by attachment. */
  | 'SCAN'
  /** The first page of a scan. If there are more pages, a count of the disks then decides how to go on. */
  | 'FIRST_PAGE';

/** The largest page that DescribeDisks gives. */
export const scanPage = 500;

/** With no more calls than this by instance, a page of a region of unknown size is not tried. */
const fewCalls = 3;

/** The calls of a whole scan. */
export const scanCalls = (disks: number): number => Math.max(1, Math.ceil(disks / scanPage));

/**
 * Chooses the plan with the fewest calls. If both plans need as many, by instance wins: its answers are smaller.
 *
 * @param callsByInstance the calls that asking instance by instance takes.
 * @param disks how many disks the region is known to have; undefined when it is not known.
 */
export function chooseDiskPlan(callsByInstance: number, disks: number | undefined): DiskPlan {
  if (disks === undefined) return callsByInstance <= fewCalls ? 'BY_INSTANCE' : 'FIRST_PAGE';
  return scanCalls(disks) < callsByInstance ? 'SCAN' : 'BY_INSTANCE';
}
