/** Performance that grows with the size: `base + perGiB × size`, at most `limit`. */
type Growth = readonly [base: number, perGiB: number, limit: number];

interface Performance {
  /** I/O operations per second (IOPS). */
  readonly iops: Growth;
  /** MB/s. */
  readonly throughput: Growth;
}

const ultra: Performance = { iops: [1800, 8, 5000], throughput: [100, 0, 100] };
const ssd: Performance = { iops: [1800, 30, 25_000], throughput: [120, 0.5, 350] };
const essd: Readonly<Record<string, Performance>> = {
  PL0: { iops: [1800, 12, 10_000], throughput: [100, 0.25, 180] },
  PL1: { iops: [1800, 50, 50_000], throughput: [120, 0.5, 350] },
  PL2: { iops: [1800, 50, 100_000], throughput: [120, 0.5, 750] },
  PL3: { iops: [1800, 50, 1_000_000], throughput: [120, 0.5, 4000] },
};
const usual: Performance = { iops: [1800, 50, 50_000], throughput: [120, 0.5, 350] };

function performanceOf(category: string, performanceLevel: string): Performance {
  if (category === 'cloud_efficiency') return ultra;
  if (category === 'cloud_ssd') return ssd;
  return essd[performanceLevel] ?? usual;
}

const grown = ([base, perGiB, limit]: Growth, size: number): number =>
  Math.min(base + Math.floor(perGiB * size), limit);

/** The properties that determine the performance of a disk. */
export interface DiskMake {
  readonly category: string;
  /** GiB. */
  readonly size: number;
  /** `PL0` to `PL3` of an ESSD, empty for the others. */
  readonly performanceLevel: string;
  /** Provisioned IOPS on top of the baseline. */
  readonly provisionedIops: number;
}

/** The IOPS and throughput (MB/s) of a disk, by the published formulas, rounded. */
export function diskPerformance(make: DiskMake): { iops: number; throughput: number } {
  const { iops, throughput } = performanceOf(make.category, make.performanceLevel);
  return { iops: grown(iops, make.size) + make.provisionedIops, throughput: grown(throughput, make.size) };
}

/**
 * The most IOPS that can be provisioned for an AutoPL disk beyond the baseline of its size.
 *
 * @param size - GiB
 */
export const provisionedLimit = (size: number): number =>
  Math.min(50_000, 1000 * size - grown(usual.iops, size));
