import type { EcsScope } from '../../src/ecs/port';
import type { AttachmentRecord, DiskRecord, EventRecord, InstanceRecord } from '../../src/ecs/records';

/** Complete records as the port returns them. A test sets only the fields that matter to it. */

export const hangzhou: EcsScope = { accountId: 'main', regionId: 'cn-hangzhou' };
export const shanghai: EcsScope = { accountId: 'main', regionId: 'cn-shanghai' };
/** Another account in the first region. */
export const otherHangzhou: EcsScope = { accountId: 'other', regionId: 'cn-hangzhou' };

export const anInstance = (id: string, fields: Partial<InstanceRecord> = {}): InstanceRecord => ({
  ...hangzhou,
  id,
  readAt: 0,
  lockReadAt: 0,
  zoneId: 'cn-hangzhou-g',
  name: id,
  description: null,
  hostName: null,
  rawStatus: 'Running',
  rawStoppedMode: null,
  instanceType: 'ecs.g7.large',
  cpu: 2,
  memoryMiB: 8192,
  osName: null,
  osType: 'linux',
  rawChargeType: 'PostPaid',
  rawSpotStrategy: 'NoSpot',
  dedicatedHostId: '',
  imageId: null,
  vpcId: null,
  vSwitchId: null,
  resourceGroupId: null,
  securityGroupIds: [],
  privateIpAddresses: [],
  publicIpAddresses: [],
  eipAddress: null,
  internetMaxBandwidthInMbps: null,
  internetMaxBandwidthOutMbps: null,
  networkChargeType: null,
  creditSpecification: null,
  cpuOptions: null,
  keyPairName: null,
  deletionProtection: false,
  metadataOptions: null,
  tags: [],
  createdAt: '2026-01-01T00:00:00Z',
  startedAt: null,
  expiresAt: null,
  autoReleaseTime: null,
  operationLocks: [],
  ...fields,
});

export const locks = (...reasons: readonly string[]): InstanceRecord['operationLocks'] =>
  reasons.map((reason) => ({ reason, message: null }));

/** An instance under a security lock. */
export const aLockedInstance = (id: string, fields: Partial<InstanceRecord> = {}): InstanceRecord =>
  anInstance(id, { operationLocks: locks('security'), rawStatus: 'Stopped', ...fields });

export const attachments = (...instanceIds: readonly string[]): readonly AttachmentRecord[] =>
  instanceIds.map((instanceId) => ({ instanceId, device: '/dev/xvdb', attachedAt: null }));

/** A disk in use on the instances named, or available where none is. */
export const aDisk = (
  id: string,
  instanceIds: readonly string[] = [],
  fields: Partial<DiskRecord> = {},
): DiskRecord => ({
  ...hangzhou,
  id,
  zoneId: 'cn-hangzhou-g',
  name: id,
  description: null,
  readAt: 0,
  rawKind: 'data',
  category: 'cloud_essd',
  performanceLevel: 'PL1',
  provisionedIops: null,
  burstingEnabled: null,
  sizeGiB: 40,
  rawStatus: instanceIds.length > 0 ? 'In_use' : 'Available',
  rawChargeType: 'PostPaid',
  isEncrypted: false,
  isMultiAttach: instanceIds.length > 1,
  isPortable: true,
  deleteWithInstance: true,
  deleteAutoSnapshot: null,
  resourceGroupId: null,
  imageId: null,
  sourceSnapshotId: null,
  autoSnapshotPolicyId: null,
  tags: [],
  createdAt: '2026-01-01T00:00:00Z',
  attachedAt: null,
  detachedAt: null,
  expiresAt: null,
  operationLocks: [],
  attachments: attachments(...instanceIds),
  attachmentsKnown: true,
  ...fields,
});

export const aSystemDisk = (id: string, instanceId: string, fields: Partial<DiskRecord> = {}): DiskRecord =>
  aDisk(id, [instanceId], { rawKind: 'system', ...fields });

/** An open event of a security lock. */
export const anEvent = (id: string, instanceId: string, fields: Partial<EventRecord> = {}): EventRecord => ({
  ...hangzhou,
  id,
  rawType: 'SecurityPunish.Locked',
  rawStatus: 'Executing',
  resourceType: 'instance',
  instanceId,
  reason: null,
  reasonCode: null,
  impactLevel: null,
  publishedAt: '2026-02-01T00:00:00Z',
  notBefore: null,
  finishedAt: null,
  punishType: null,
  punishDomain: null,
  punishUrl: null,
  violationCode: null,
  canAccept: null,
  diskId: null,
  device: null,
  ...fields,
});

/** `count` things, numbered from 0. */
export const numbered = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
