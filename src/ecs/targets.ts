/** What one target of a write is. */
export type TargetType =
  | 'INSTANCE'
  | 'DISK'
  | 'SNAPSHOT'
  | 'EVENT'
  | 'AUTO_SNAPSHOT_POLICY'
  | 'NETWORK_INTERFACE'
  | 'RESOURCE'
  | 'REGION';
