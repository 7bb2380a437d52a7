import fc from 'fast-check';
import type { DiskRecord, InstanceRecord } from 'ecs-emulator';

/** What a random state of an instance and its disks is made of. */

const hour = 3_600_000;
/** Rare states would hide the others, so the usual value stands first and often. */
const mostly = <T>(usual: T, ...others: readonly T[]) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant(usual) },
    { weight: 2, arbitrary: fc.constantFrom(...others) },
  );

export interface InstanceDraw {
  readonly status: string;
  readonly chargeType: string;
  /** How long its subscription goes on. */
  readonly leftMs: number;
  readonly locks: readonly string[];
  readonly fields: Partial<InstanceRecord>;
  readonly groups: number;
  readonly hasEip: boolean;
  readonly hasPublicIp: boolean;
  readonly endsItself: boolean;
}

export const instanceDraws: fc.Arbitrary<InstanceDraw> = fc.record({
  status: fc.constantFrom('Running', 'Stopped', 'Running', 'Stopped', 'Starting', 'Stopping', 'Pending'),
  chargeType: fc.constantFrom('PostPaid', 'PrePaid'),
  leftMs: mostly(40 * 24 * hour, -hour, 5 * hour),
  locks: mostly<readonly string[]>(
    [],
    ['security'],
    ['Security'],
    ['financial'],
    ['Recycling'],
    ['security', 'financial'],
  ),
  groups: mostly(2, 1, 5),
  hasEip: mostly(false, true),
  hasPublicIp: fc.boolean(),
  endsItself: mostly(false, true),
  fields: fc.record({
    deletionProtection: mostly(false, true),
    spotStrategy: mostly('NoSpot', 'SpotAsPriceGo'),
    dedicatedHostId: mostly('', 'dh-1'),
    osType: mostly('linux', 'windows'),
    keyPairName: mostly('ops-2024', ''),
    internetMaxBandwidthOut: mostly(5, 0),
    internetChargeType: mostly('PayByTraffic', 'PayByBandwidth'),
    stoppedMode: mostly('Not-applicable', 'StopCharging', 'KeepCharging'),
    ramRoleName: mostly('', 'EcsAppRole'),
    instanceType: mostly('ecs.g7.large', 'ecs.g7.4xlarge'),
  }),
});

/** Where the named disk is: on nothing, on the instance, on another one, or on both. */
export type Place = 'NOWHERE' | 'HERE' | 'ELSEWHERE' | 'SHARED';

export interface DiskDraw {
  readonly place: Place;
  readonly status: string;
  readonly isShared: boolean;
  readonly wasAttached: boolean;
  readonly snapshots: 'NONE' | 'ONE' | 'IN_PROGRESS';
  readonly isSourceGone: boolean;
  readonly isInArrears: boolean;
  readonly fields: Partial<DiskRecord>;
}

export const diskDraws: fc.Arbitrary<DiskDraw> = fc
  .record({
    place: fc.constantFrom<Place>('HERE', 'NOWHERE', 'ELSEWHERE', 'SHARED'),
    attached: mostly('In_use', 'Attaching', 'Detaching', 'ReIniting'),
    free: mostly('Available', 'Creating'),
    isShared: mostly(false, true),
    wasAttached: mostly(true, false),
    snapshots: mostly<DiskDraw['snapshots']>('ONE', 'NONE', 'IN_PROGRESS'),
    isSourceGone: mostly(false, true),
    isInArrears: mostly(false, true),
    fields: fc.record({
      type: mostly('data', 'system'),
      portable: mostly(true, false),
      diskChargeType: mostly('PostPaid', 'PrePaid'),
      category: mostly('cloud_essd', 'cloud', 'cloud_ssd', 'cloud_auto', 'local_ssd_pro', 'ephemeral'),
      size: mostly(500, 40, 65_536),
    }),
  })
  .map(({ attached, free, ...draw }) => {
    const isShared = draw.isShared || draw.place === 'SHARED';
    return { ...draw, isShared, status: draw.place === 'NOWHERE' ? free : attached };
  });
