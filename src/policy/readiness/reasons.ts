/** The reasons that come from the state of an instance or a disk. Stable: clients may have texts of their own for them. */
export const stateReasons = [
  'INSTANCE_STATUS',
  'INSTANCE_IN_ECONOMICAL_MODE',
  'INSTANCE_CHARGE_TYPE',
  'INSTANCE_SUBSCRIPTION_RUNS',
  'INSTANCE_EXPIRED',
  'INSTANCE_EXPIRES_SOON',
  'INSTANCE_IN_ARREARS',
  'INSTANCE_NOT_IN_ARREARS',
  'INSTANCE_DELETION_PROTECTED',
  'INSTANCE_IS_SPOT',
  'INSTANCE_ON_DEDICATED_HOST',
  'INSTANCE_IS_WINDOWS',
  'INSTANCE_RELEASE_TIME_SET',
  'INSTANCE_HAS_ELASTIC_IP',
  'INSTANCE_HAS_NO_PUBLIC_IP',
  'INSTANCE_HAS_NO_BANDWIDTH',
  'INSTANCE_NETWORK_CHARGE_TYPE',
  'INSTANCE_HAS_NO_KEY_PAIR',
  'INSTANCE_IN_LAST_SECURITY_GROUP',
  'ATTACHED_INSTANCE_STATUS',
  'ATTACHED_INSTANCE_CHARGE_TYPE',
  'SYSTEM_DISK_STATUS',
  'DISK_STATUS',
  'DISK_IS_SYSTEM_DISK',
  'DISK_IS_MULTI_ATTACH',
  'DISK_NOT_PORTABLE',
  'DISK_CHARGE_TYPE',
  'DISK_CATEGORY',
  'DISK_NEVER_ATTACHED',
  'DISK_NOT_ON_INSTANCE',
  'DISK_ALREADY_ON_INSTANCE',
  'DISK_IN_OTHER_ZONE',
] as const;
export type StateReason = (typeof stateReasons)[number];

/** The other reasons that are not those of a lock. */
export const otherReasons = [
  /** A locked instance takes the disks along that were set to stay. */
  'DELETION_RELEASES_DISKS',
  /** The instance that is named beside the disk does not exist for the caller. */
  'INSTANCE_NOT_FOUND',
  /** ECS did not show a fact that the operation needs, or has a word for it that nobody knows. */
  'FACT_UNKNOWN',
] as const;
export type OtherReason = (typeof otherReasons)[number];

/** What may still stop an operation that is ready: no fact that is read for an instance or a disk shows it. */
export type OpenPoint =
  | 'SNAPSHOT_IN_PROGRESS'
  | 'NO_SNAPSHOT_OF_DISK'
  | 'SOURCE_SNAPSHOT_DELETED'
  | 'DISKS_OF_INSTANCE'
  | 'RAM_ROLE_ATTACHED'
  /** A limit is reached: of size, performance, instance types, disks, security groups or tags. */
  | 'LIMIT_REACHED';
