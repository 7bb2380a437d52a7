import { expect, test } from '@jest/globals';
import { currentForm } from '../../../src/live/shared/envelope';
import { aDisk, anEvent, anInstance } from '../../support/records';

/** What lies in Redis is read by other versions of the program while a new one is rolled out. */
const forms = {
  1: {
    instance:
      'accountId autoReleaseTime cpu cpuOptions createdAt creditSpecification dedicatedHostId deletionProtection description eipAddress expiresAt hostName id imageId instanceType internetMaxBandwidthInMbps internetMaxBandwidthOutMbps keyPairName lockReadAt memoryMiB metadataOptions name networkChargeType operationLocks osName osType privateIpAddresses publicIpAddresses rawChargeType rawSpotStrategy rawStatus rawStoppedMode readAt regionId resourceGroupId securityGroupIds startedAt tags vSwitchId vpcId zoneId',
    disk: 'accountId attachedAt attachments attachmentsKnown autoSnapshotPolicyId burstingEnabled category createdAt deleteAutoSnapshot deleteWithInstance description detachedAt expiresAt id imageId isEncrypted isMultiAttach isPortable name operationLocks performanceLevel provisionedIops rawChargeType rawKind rawStatus readAt regionId resourceGroupId sizeGiB sourceSnapshotId tags zoneId',
    event:
      'accountId canAccept device diskId finishedAt id impactLevel instanceId notBefore publishedAt punishDomain punishType punishUrl rawStatus rawType reason reasonCode regionId resourceType violationCode',
  },
} as const;

test('whoever changes a record raises the form of the entries: then versions do not misread each other', () => {
  const fieldsOf = (record: object): string => Object.keys(record).sort().join(' ');
  expect({
    instance: fieldsOf(anInstance('i-1')),
    disk: fieldsOf(aDisk('d-1')),
    event: fieldsOf(anEvent('e-1', 'i-1')),
  }).toEqual(forms[currentForm]);
});
