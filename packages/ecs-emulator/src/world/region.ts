import type {
  CommandRecord,
  DiskEventRecord,
  EventRecord,
  InvocationRecord,
  OrderRecord,
  ReportRecord,
} from './activity-records';
import type {
  AutoSnapshotPolicyRecord,
  DiskRecord,
  ImageRecord,
  InstanceRecord,
  KeyPairRecord,
  SecurityGroupRecord,
  SnapshotRecord,
  VSwitchRecord,
} from './records';

/** The resources of one account in one region: maps by id, in order of creation. Plain data, so it can be cloned. */
export interface RegionState {
  readonly accountId: string;
  readonly regionId: string;
  readonly zoneIds: readonly string[];
  readonly instances: Map<string, InstanceRecord>;
  readonly disks: Map<string, DiskRecord>;
  readonly snapshots: Map<string, SnapshotRecord>;
  readonly images: Map<string, ImageRecord>;
  readonly events: Map<string, EventRecord>;
  readonly diskEvents: Map<string, DiskEventRecord>;
  readonly commands: Map<string, CommandRecord>;
  readonly invocations: Map<string, InvocationRecord>;
  readonly reports: Map<string, ReportRecord>;
  readonly securityGroups: Map<string, SecurityGroupRecord>;
  readonly keyPairs: Map<string, KeyPairRecord>;
  readonly vSwitches: Map<string, VSwitchRecord>;
  readonly autoSnapshotPolicies: Map<string, AutoSnapshotPolicyRecord>;
  /** Parameter of ModifyAutoSnapshotPolicy → the value that was last set. */
  readonly accountSnapshotPolicy: Map<string, string>;
  readonly orders: Map<string, OrderRecord>;
}

/** The zones of a region, as letters. */
const zonesOf = (regionId: string): string[] => ['g', 'h', 'i'].map((letter) => `${regionId}-${letter}`);

export function emptyRegion(accountId: string, regionId: string): RegionState {
  return {
    accountId,
    regionId,
    zoneIds: zonesOf(regionId),
    instances: new Map(),
    disks: new Map(),
    snapshots: new Map(),
    images: new Map(),
    events: new Map(),
    diskEvents: new Map(),
    commands: new Map(),
    invocations: new Map(),
    reports: new Map(),
    securityGroups: new Map(),
    keyPairs: new Map(),
    vSwitches: new Map(),
    autoSnapshotPolicies: new Map(),
    accountSnapshotPolicy: new Map(),
    orders: new Map(),
  };
}
