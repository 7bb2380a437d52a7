import type {
  AutoSnapshotPolicyRecord,
  ImageRecord,
  KeyPairRecord,
  SecurityGroupRecord,
  VSwitchRecord,
} from './records';
import type { CommandRecord } from './activity-records';
import type { AccountState } from './world';
import type { RegionState } from './region';

/** What exists in a region besides instances and disks. Most of it cannot be listed with the operations emulated here. */
export interface RegionInventory {
  readonly accountId: string;
  readonly regionId: string;
  readonly zoneIds: readonly string[];
  readonly vSwitches: readonly VSwitchRecord[];
  readonly securityGroups: readonly SecurityGroupRecord[];
  readonly keyPairs: readonly KeyPairRecord[];
  readonly images: readonly ImageRecord[];
  readonly commands: readonly CommandRecord[];
  readonly autoSnapshotPolicies: readonly AutoSnapshotPolicyRecord[];
  /** Parameter of ModifyAutoSnapshotPolicy → the value that was last set for the whole account. */
  readonly accountSnapshotPolicy: Readonly<Record<string, string>>;
  /** Ids of the account's resource groups. */
  readonly resourceGroups: readonly string[];
  /** Names of the account's RAM roles. */
  readonly ramRoles: readonly string[];
}

/** Lists the records themselves, not copies. */
export const inventoryOf = (account: AccountState, region: RegionState): RegionInventory => ({
  accountId: account.accountId,
  regionId: region.regionId,
  zoneIds: region.zoneIds,
  vSwitches: [...region.vSwitches.values()],
  securityGroups: [...region.securityGroups.values()],
  keyPairs: [...region.keyPairs.values()],
  images: [...region.images.values()],
  commands: [...region.commands.values()],
  autoSnapshotPolicies: [...region.autoSnapshotPolicies.values()],
  accountSnapshotPolicy: Object.fromEntries(region.accountSnapshotPolicy),
  resourceGroups: [...account.resourceGroups],
  ramRoles: [...account.ramRoles],
});
