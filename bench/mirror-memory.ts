/*
 * The memory that the mirror takes for one region of 10,000 instances with 3 disks each, all of them read by somebody. Run it
 * with `npm run bench:mirror-memory`. The records are made of JSON text, as ECS's answers are. The last line is the
 * result in megabytes: the heap and what is outside of it, after a full collection, less what it was before.
 */
import { EcsError } from '../src/ecs/errors';
import type { CallOptions, EcsPort, EcsScope } from '../src/ecs/port';
import { describeDisks } from '../src/ecs/translate/disks';
import { describeInstances } from '../src/ecs/translate/instances';
import { securityLockOf } from '../src/guard/facts';
import { createLive } from '../src/live/live';

const instances = 10_000;
const disksPerInstance = 3;
const scope: EcsScope = { accountId: 'production', regionId: 'cn-hangzhou' };
const collect = globalThis.gc;

const textOf = (n: number): string => n.toString(36).padStart(8, '0');
const tags = (n: number) => ({
  Tag: [
    { TagKey: 'owner', TagValue: `team-${n % 50}` },
    { TagKey: 'environment', TagValue: 'production' },
    { TagKey: 'cost-centre', TagValue: `cc-${n % 200}` },
  ],
});

const anInstance = (n: number): object => ({
  InstanceId: `i-bp1a0b1c2d${textOf(n)}`,
  ZoneId: `cn-hangzhou-${'ghi'[n % 3] ?? ''}`,
  InstanceName: `web-frontend-production-${n}`,
  Description: `Front end ${n} of the shop`,
  HostName: `iZbp1a0b1c2d${textOf(n)}Z`,
  Status: 'Running',
  StoppedMode: 'Not-applicable',
  InstanceType: 'ecs.g7.large',
  Cpu: 2,
  Memory: 8192,
  OSName: 'Alibaba Cloud Linux 3.2104 LTS 64-bit',
  InstanceChargeType: 'PostPaid',
  ImageId: 'aliyun_3_x64_20G_alibase_20240528.vhd',
  VpcAttributes: {
    VpcId: 'vpc-bp1o94dp5i6ea5p7q8r9s',
    VSwitchId: `vsw-bp1s5fnvk4gn2tws0${textOf(n % 6)}`,
    PrivateIpAddress: { IpAddress: [`10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`] },
  },
  ResourceGroupId: `rg-acfmxazb4ph6${textOf(n % 20)}`,
  SecurityGroupIds: { SecurityGroupId: [`sg-bp15ed6xe1yxeycg7${n % 9}`, 'sg-bp1common00000000000'] },
  PublicIpAddress: { IpAddress: [] },
  EipAddress: { IpAddress: `47.${n >> 16}.${(n >> 8) & 255}.${n & 255}` },
  InternetMaxBandwidthIn: 200,
  InternetMaxBandwidthOut: 100,
  InternetChargeType: 'PayByTraffic',
  KeyPairName: 'operations',
  DeletionProtection: true,
  CpuOptions: { CoreCount: 1, ThreadsPerCore: 2, TopologyType: 'DiscreteCoreToHTMapping' },
  MetadataOptions: { HttpEndpoint: 'enabled', HttpTokens: 'required', HttpPutResponseHopLimit: 1 },
  Tags: tags(n),
  CreationTime: '2026-01-01T00:00Z',
  StartTime: '2026-10-01T00:00Z',
  OperationLocks: { LockReason: [] },
});

const aDisk = (n: number): object => ({
  DiskId: `d-bp1a0b1c2d${textOf(n)}`,
  ZoneId: `cn-hangzhou-${'ghi'[Math.floor(n / disksPerInstance) % 3] ?? ''}`,
  DiskName: `disk-of-web-frontend-production-${n}`,
  Description: `Disk ${n}`,
  Type: n % disksPerInstance === 0 ? 'system' : 'data',
  Category: 'cloud_essd',
  PerformanceLevel: 'PL1',
  Size: 100,
  Status: 'In_use',
  DiskChargeType: 'PostPaid',
  Encrypted: true,
  MultiAttach: 'Disabled',
  DeleteWithInstance: true,
  DeleteAutoSnapshot: true,
  ResourceGroupId: `rg-acfmxazb4ph6${textOf(n % 20)}`,
  ImageId: 'aliyun_3_x64_20G_alibase_20240528.vhd',
  AutoSnapshotPolicyId: 'sp-bp12m37ccmxvbmi5****',
  Tags: tags(n),
  CreationTime: '2026-01-01T00:00:00Z',
  AttachedTime: '2026-01-01T00:00:00Z',
  OperationLocks: { OperationLock: [] },
  InstanceId: `i-bp1a0b1c2d${textOf(Math.floor(n / disksPerInstance))}`,
  Attachments: {
    Attachment: [
      {
        InstanceId: `i-bp1a0b1c2d${textOf(Math.floor(n / disksPerInstance))}`,
        Device: '/dev/xvda',
        AttachedTime: '2026-01-01T00:00:00Z',
      },
    ],
  },
});

/** The body of an answer, through JSON text. */
function bodyOf(
  outer: string,
  inner: string,
  make: (n: number) => object,
  from: number,
  to: number,
  total: number,
): object {
  const entries = Array.from({ length: Math.max(0, to - from) }, (_, index) => make(from + index));
  const token = to < total ? { NextToken: String(to) } : {};
  return JSON.parse(
    JSON.stringify({ RequestId: 'benchmark', [outer]: { [inner]: entries }, ...token }),
  ) as object;
}

let now = Date.parse('2026-11-24T08:00:00Z');
const port: EcsPort = {
  scopes: [scope],
  write: () => Promise.reject(new TypeError('The benchmark writes nothing.')),
  read(_scope, action, query) {
    const {
      maxResults = 1,
      nextToken = '0',
      ids,
      lockReason,
    } = query as {
      maxResults?: number;
      nextToken?: string;
      ids?: readonly string[];
      lockReason?: string;
    };
    const [make, total, translation, outer, inner] =
      action === 'DescribeInstances'
        ? ([anInstance, instances, describeInstances, 'Instances', 'Instance'] as const)
        : ([aDisk, instances * disksPerInstance, describeDisks, 'Disks', 'Disk'] as const);
    const from = ids === undefined && lockReason === undefined ? Number(nextToken) : total;
    const body = bodyOf(outer, inner, make, from, Math.min(total, from + maxResults), total);
    const answer = translation.answer(body as never, scope, now);
    return answer === null
      ? Promise.reject(new EcsError({ action, ...scope, fault: 'BAD_ANSWER' }))
      : Promise.resolve(answer);
  },
};

const reader: CallOptions = { purpose: 'LIST', mostAge: { lockMs: 5_000, recordMs: 60_000 } };

const restUntil = (_ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('The rest was ended.')), { once: true });
  });

function used(): number {
  collect?.();
  collect?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

async function main(): Promise<void> {
  if (collect === undefined) throw new Error('Run it with --expose-gc.');
  const live = createLive({
    port,
    locks: [{ reason: 'security', stateOf: securityLockOf }],
    // The loops rest after their first round.
    clock: { now: () => now, sleep: restUntil },
    lockMs: 5_000,
    recordMs: 60_000,
    callsPerMinute: 6_000,
  });
  const before = used();
  const walk = async (action: 'DescribeInstances' | 'DescribeDisks', maxResults: number): Promise<void> => {
    let token: string | null = null;
    do {
      const page: { nextToken: string | null } = await live.port.read(
        scope,
        action,
        { maxResults, ...(token === null ? {} : { nextToken: token }) },
        reader,
      );
      token = page.nextToken;
    } while (token !== null);
  };
  await walk('DescribeInstances', 100);
  await walk('DescribeDisks', 500);
  now += 6_000;
  // A second walk, so that each record has also been served with a younger age of its lock.
  await walk('DescribeInstances', 100);
  const [health] = live.health();
  const megabytes = (used() - before) / 1_000_000;
  process.stdout.write(
    `${health?.instances ?? 0} instances, ${health?.disks ?? 0} disks\n${megabytes.toFixed(1)}\n`,
  );
}

void main();
