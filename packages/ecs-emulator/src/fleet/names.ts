/** A service of the company that the default fleet models. */
export interface Service {
  readonly name: string;
  readonly team: string;
  readonly instanceType: string;
  /** Data disks of an instance: size in GiB and category. */
  readonly dataDisks: readonly (readonly [size: number, category: string])[];
  /** Whether it faces the internet. */
  readonly isPublic: boolean;
  readonly osType: 'linux' | 'windows';
}

const service = (
  name: string,
  team: string,
  instanceType: string,
  dataDisks: Service['dataDisks'] = [],
  extra: Partial<Service> = {},
): Service => ({ name, team, instanceType, dataDisks, isPublic: false, osType: 'linux', ...extra });

/** The services of a mail-order company, and the team that owns each. */
export const services: readonly Service[] = [
  service('storefront', 'shop', 'ecs.c7.xlarge', [], { isPublic: true }),
  service('checkout-api', 'shop', 'ecs.c7.large', [[40, 'cloud_essd']]),
  service('catalog-search', 'shop', 'ecs.r7.2xlarge', [
    [500, 'cloud_essd'],
    [500, 'cloud_essd'],
  ]),
  service('orders-db', 'data', 'ecs.r7.2xlarge', [
    [1000, 'cloud_essd'],
    [200, 'cloud_essd'],
    [2000, 'cloud_efficiency'],
  ]),
  service('stock-sync', 'logistics', 'ecs.g7.large', [[100, 'cloud_ssd']]),
  service('parcel-labels', 'logistics', 'ecs.g7.large', [[60, 'cloud_efficiency']], { osType: 'windows' }),
  service('route-planner', 'logistics', 'ecs.g7.2xlarge', [[200, 'cloud_auto']]),
  service('mail-relay', 'platform', 'ecs.t6-c1m2.large', [], { isPublic: true }),
  service('message-broker', 'platform', 'ecs.g7.xlarge', [
    [300, 'cloud_essd'],
    [300, 'cloud_essd'],
  ]),
  service('build-agent', 'platform', 'ecs.c7.2xlarge', [[200, 'cloud_efficiency']]),
  service('bastion', 'platform', 'ecs.t6-c1m2.large', [], { isPublic: true }),
  service('demand-forecast', 'data', 'ecs.gn6v.c8g1.2xlarge', [[800, 'cloud_essd']]),
  service('clickstream', 'data', 'ecs.i3.xlarge', [[400, 'cloud_auto']]),
  service('returns-portal', 'shop', 'ecs.g6r.large', [], { isPublic: true }),
  service('finance-reports', 'finance', 'ecs.g7.xlarge', [[150, 'cloud_ssd']], { osType: 'windows' }),
];

/** Environment and its share of the fleet. */
export const environments = [
  ['prod', 0.6],
  ['staging', 0.25],
  ['dev', 0.15],
] as const;

/** The resource group of an environment. */
export const groupOf = (environment: string): string => `rg-acfm${environment}000000`;

/** The resource groups of each account: one for each environment, and one that is empty at first. */
export const resourceGroups = [...environments.map(([name]) => groupOf(name)), groupOf('shared')];

/** Operating system → the fields of an instance that depend on it. */
export const systems = {
  linux: {
    imageId: 'aliyun_3_x64_20G_alibase_20240819.vhd',
    osName: 'Alibaba Cloud Linux  3.2104 LTS 64位',
    osNameEn: 'Alibaba Cloud Linux  3.2104 LTS 64 bit',
  },
  windows: {
    imageId: 'win2022_21H2_x64_dtc_en-us_40G_alibase_20240817.vhd',
    osName: 'Windows Server  2022 数据中心版 64位英文版',
    osNameEn: 'Windows Server  2022 Data Center 64 bit English Edition',
  },
} as const;
