/** One instance type of DescribeInstanceTypes. */
export interface InstanceType {
  readonly id: string;
  readonly family: string;
  readonly category: string;
  readonly architecture: 'X86' | 'ARM';
  readonly processor: string;
  /** GHz. */
  readonly speed: number;
  /** GHz. */
  readonly turbo: number;
  readonly cpu: number;
  readonly memoryGiB: number;
  readonly gpu: { readonly amount: number; readonly spec: string; readonly memoryGiB: number } | undefined;
  readonly local:
    { readonly category: string; readonly amount: number; readonly capacityGiB: number } | undefined;
  readonly disks: number;
  readonly enis: number;
  /** Kbit/s. */
  readonly bandwidth: number;
  /** Packets per second. */
  readonly pps: number;
  readonly burstable: boolean;
}

type Row = readonly [
  size: string,
  cpu: number,
  memoryGiB: number,
  disks: number,
  enis: number,
  bandwidth: number,
  pps: number,
];

interface Family extends Pick<InstanceType, 'category' | 'architecture' | 'processor' | 'speed' | 'turbo'> {
  readonly family: string;
  readonly gpu?: { readonly spec: string; readonly memoryGiB: number };
  readonly local?: { readonly category: string; readonly amount: number; readonly capacityGiB: number };
  readonly sizes: readonly Row[];
}

const iceLake = {
  architecture: 'X86',
  processor: 'Intel Xeon(Ice Lake) Platinum 8369B',
  speed: 2.7,
  turbo: 3.5,
} as const;
const altra = { architecture: 'ARM', processor: 'Ampere Altra', speed: 2.8, turbo: 2.8 } as const;

const families: readonly Family[] = [
  {
    family: 'ecs.g7',
    category: 'General-purpose',
    ...iceLake,
    sizes: [
      ['large', 2, 8, 17, 3, 2_048_000, 900_000],
      ['xlarge', 4, 16, 17, 4, 3_072_000, 1_000_000],
      ['2xlarge', 8, 32, 17, 4, 5_120_000, 1_600_000],
      ['4xlarge', 16, 64, 17, 8, 10_240_000, 3_000_000],
    ],
  },
  {
    family: 'ecs.c7',
    category: 'Compute-optimized',
    ...iceLake,
    sizes: [
      ['large', 2, 4, 17, 3, 2_048_000, 900_000],
      ['xlarge', 4, 8, 17, 4, 3_072_000, 1_000_000],
      ['2xlarge', 8, 16, 17, 4, 5_120_000, 1_600_000],
    ],
  },
  {
    family: 'ecs.r7',
    category: 'Memory-optimized',
    ...iceLake,
    sizes: [
      ['large', 2, 16, 17, 3, 2_048_000, 900_000],
      ['2xlarge', 8, 64, 17, 4, 5_120_000, 1_600_000],
    ],
  },
  {
    family: 'ecs.g6r',
    category: 'General-purpose',
    ...altra,
    sizes: [['large', 2, 8, 17, 3, 1_024_000, 300_000]],
  },
  {
    family: 'ecs.t6-c1m2',
    category: 'Shared',
    architecture: 'X86',
    processor: 'Intel Xeon(Cascade Lake) Platinum 8269CY',
    speed: 2.5,
    turbo: 3.2,
    sizes: [['large', 2, 4, 17, 2, 81_920, 100_000]],
  },
  {
    family: 'ecs.gn6v',
    category: 'Compute-optimized with GPU',
    architecture: 'X86',
    processor: 'Intel Xeon(Skylake) Platinum 8163',
    speed: 2.5,
    turbo: 2.5,
    gpu: { spec: 'NVIDIA V100', memoryGiB: 16 },
    sizes: [['c8g1.2xlarge', 8, 32, 17, 4, 2_560_000, 800_000]],
  },
  {
    family: 'ecs.i3',
    category: 'Local SSDs',
    ...iceLake,
    local: { category: 'local_ssd_pro', amount: 1, capacityGiB: 960 },
    sizes: [['xlarge', 4, 32, 17, 4, 2_560_000, 1_000_000]],
  },
];

/** Instance type id → its properties. A sample of the real catalogue, in which every filter finds something. */
export const instanceTypes: ReadonlyMap<string, InstanceType> = new Map(
  families.flatMap(({ sizes, gpu, local, ...family }) =>
    sizes.map(([size, cpu, memoryGiB, disks, enis, bandwidth, pps]): [string, InstanceType] => [
      `${family.family}.${size}`,
      {
        ...family,
        id: `${family.family}.${size}`,
        cpu,
        memoryGiB,
        disks,
        enis,
        bandwidth,
        pps,
        gpu: gpu === undefined ? undefined : { ...gpu, amount: 1 },
        local,
        burstable: family.category === 'Shared',
      },
    ]),
  ),
);

/** The family of a type id: everything before the size. */
export const familyOf = (instanceTypeId: string): string =>
  instanceTypes.get(instanceTypeId)?.family ?? instanceTypeId.split('.').slice(0, 2).join('.');
