import type { EcsReads } from '../port';
import type {
  CpuOptionsRecord,
  InstanceRecord,
  LockRecord,
  MetadataOptionsRecord,
  TagRecord,
} from '../records';
import { pageOf, pageParameters } from './paging';
import { jsonList, present, tagList } from './parameters';
import type { Translation } from './paging';
import { booleanAt, integerAt, isWire, listAt, objectAt, textAt, timeAt, wordsAt } from './read';
import type { Wire } from './read';

type Read = EcsReads['DescribeInstances'];

/** DescribeInstances: ids as a JSON list, at most 100; pages of 10 to 100. */
export const describeInstances: Translation<Read['query'], Read['answer']> = {
  parameters: (query) => ({
    ...pageParameters(query),
    ...present({
      InstanceIds: jsonList(query.ids),
      Status: query.rawStatus,
      LockReason: query.lockReason,
      InstanceName: query.name,
      ZoneId: query.zoneId,
      VpcId: query.vpcId,
      InstanceChargeType: query.rawChargeType,
      InstanceType: query.instanceType,
      SecurityGroupId: query.securityGroupId,
      PrivateIpAddresses: jsonList(query.privateIpAddresses),
      PublicIpAddresses: jsonList(query.publicIpAddresses),
      EipAddresses: jsonList(query.eipAddresses),
      ResourceGroupId: query.resourceGroupId,
      Tag: tagList(query.tags),
    }),
    // Without it the answer leaves MetadataOptions out.
    ...('countOnly' in query ? {} : { AdditionalAttributes: ['META_OPTIONS'] }),
  }),
  answer: (body, scope, sentAt) =>
    pageOf(body, 'Instances', 'Instance', (wire) => {
      const id = textAt(wire, 'InstanceId');
      return id === null
        ? null
        : { ...scope, id, readAt: sentAt, lockReadAt: sentAt, ...instanceFields(wire) };
    }),
};

function instanceFields(
  wire: Wire,
): Omit<InstanceRecord, 'accountId' | 'regionId' | 'id' | 'readAt' | 'lockReadAt'> {
  const vpc = objectAt(wire, 'VpcAttributes');
  return {
    zoneId: textAt(wire, 'ZoneId'),
    name: textAt(wire, 'InstanceName'),
    description: textAt(wire, 'Description'),
    hostName: textAt(wire, 'HostName'),
    rawStatus: textAt(wire, 'Status'),
    rawStoppedMode: textAt(wire, 'StoppedMode'),
    instanceType: textAt(wire, 'InstanceType'),
    cpu: integerAt(wire, 'Cpu') ?? integerAt(wire, 'CPU'),
    memoryMiB: integerAt(wire, 'Memory'),
    osName: textAt(wire, 'OSName'),
    osType: textAt(wire, 'OSType'),
    rawChargeType: textAt(wire, 'InstanceChargeType'),
    rawSpotStrategy: textAt(wire, 'SpotStrategy'),
    dedicatedHostId: isWire(wire.DedicatedHostAttribute)
      ? (textAt(wire.DedicatedHostAttribute, 'DedicatedHostId') ?? '')
      : null,
    imageId: textAt(wire, 'ImageId'),
    vpcId: textAt(vpc, 'VpcId'),
    vSwitchId: textAt(vpc, 'VSwitchId'),
    resourceGroupId: textAt(wire, 'ResourceGroupId'),
    securityGroupIds: wordsAt(wire, 'SecurityGroupIds', 'SecurityGroupId'),
    privateIpAddresses: privateAddresses(wire, vpc),
    publicIpAddresses: wordsAt(wire, 'PublicIpAddress', 'IpAddress'),
    eipAddress: textAt(objectAt(wire, 'EipAddress'), 'IpAddress'),
    internetMaxBandwidthInMbps: integerAt(wire, 'InternetMaxBandwidthIn'),
    internetMaxBandwidthOutMbps: integerAt(wire, 'InternetMaxBandwidthOut'),
    networkChargeType: textAt(wire, 'InternetChargeType'),
    creditSpecification: textAt(wire, 'CreditSpecification'),
    cpuOptions: cpuOptions(wire),
    keyPairName: textAt(wire, 'KeyPairName'),
    deletionProtection: booleanAt(wire, 'DeletionProtection'),
    metadataOptions: metadataOptions(wire),
    tags: tagRecords(wire),
    createdAt: timeAt(wire, 'CreationTime'),
    startedAt: timeAt(wire, 'StartTime'),
    expiresAt: timeAt(wire, 'ExpiredTime'),
    autoReleaseTime: timeAt(wire, 'AutoReleaseTime'),
    operationLocks: lockRecords(wire, 'LockReason'),
  };
}

/** An instance in a VPC has its address there, one in the classic network in InnerIpAddress. */
function privateAddresses(wire: Wire, vpc: Wire): readonly string[] | null {
  const inVpc = wordsAt(vpc, 'PrivateIpAddress', 'IpAddress');
  return inVpc !== null && inVpc.length > 0 ? inVpc : (wordsAt(wire, 'InnerIpAddress', 'IpAddress') ?? inVpc);
}

function metadataOptions(wire: Wire): MetadataOptionsRecord | null {
  if (!isWire(wire.MetadataOptions)) return null;
  const options = wire.MetadataOptions;
  return {
    httpEndpoint: textAt(options, 'HttpEndpoint'),
    httpTokens: textAt(options, 'HttpTokens'),
    httpPutResponseHopLimit: integerAt(options, 'HttpPutResponseHopLimit'),
    instanceMetadataTags: textAt(options, 'InstanceMetadataTags'),
  };
}

function cpuOptions(wire: Wire): CpuOptionsRecord | null {
  if (!isWire(wire.CpuOptions)) return null;
  return {
    coreCount: integerAt(wire.CpuOptions, 'CoreCount'),
    threadsPerCore: integerAt(wire.CpuOptions, 'ThreadsPerCore'),
    topologyType: textAt(wire.CpuOptions, 'TopologyType'),
  };
}

/**
 * Reads OperationLocks. An entry that cannot be read makes the whole list unreadable: leaving it out could hide the
 * security lock.
 *
 * @param inner `LockReason` on an instance, `OperationLock` on a disk.
 */
export function lockRecords(wire: Wire, inner: 'LockReason' | 'OperationLock'): readonly LockRecord[] | null {
  const entries = listAt(wire, 'OperationLocks', inner);
  if (entries === null) return null;
  const locks: LockRecord[] = [];
  for (const entry of entries) {
    const reason = isWire(entry) ? textAt(entry, 'LockReason') : null;
    if (!isWire(entry) || reason === null) return null;
    locks.push({ reason, message: textAt(entry, 'LockMsg') });
  }
  return locks;
}

/** Tags as DescribeInstances and DescribeDisks write them. A tag without a key is left out; a value may be empty. */
export function tagRecords(wire: Wire): readonly TagRecord[] | null {
  const entries = listAt(wire, 'Tags', 'Tag');
  // A resource without tags comes without the field.
  if (entries === null) return wire.Tags === undefined ? [] : null;
  return entries.filter(isWire).flatMap((entry) => {
    const key = textAt(entry, 'TagKey') ?? textAt(entry, 'Key');
    return key === null ? [] : [{ key, value: textAt(entry, 'TagValue') ?? textAt(entry, 'Value') ?? '' }];
  });
}
