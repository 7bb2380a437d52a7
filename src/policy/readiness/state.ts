/**
 * What the preconditions know of an instance and a disk. Names and values are those of the records that ECS's answers are read
 * into; null is what ECS did not show.
 */

export interface InstanceState {
  readonly rawStatus: string | null;
  readonly rawStoppedMode: string | null;
  readonly rawChargeType: string | null;
  readonly rawSpotStrategy: string | null;
  /** Empty for an instance that is on no dedicated host. */
  readonly dedicatedHostId: string | null;
  /** `linux` or `windows`. */
  readonly osType: string | null;
  readonly deletionProtection: boolean | null;
  readonly eipAddress: string | null;
  readonly publicIpAddresses: readonly string[] | null;
  readonly internetMaxBandwidthOutMbps: number | null;
  readonly networkChargeType: string | null;
  readonly keyPairName: string | null;
  readonly securityGroupIds: readonly string[] | null;
  readonly autoReleaseTime: string | null;
  readonly expiresAt: string | null;
  readonly operationLocks: readonly { readonly reason: string }[] | null;
}

export interface DiskState {
  readonly rawStatus: string | null;
  readonly rawKind: string | null;
  readonly rawChargeType: string | null;
  readonly category: string | null;
  readonly isMultiAttach: boolean | null;
  readonly isPortable: boolean | null;
  readonly zoneId: string | null;
  readonly attachedAt: string | null;
  readonly detachedAt: string | null;
  readonly attachments: readonly { readonly instanceId: string }[];
}

/** What a need may look at besides the object that it is about. */
export interface Surroundings {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** The disk that the call names, for a need of the instance that it names beside it. */
  readonly disk?: DiskState;
}
