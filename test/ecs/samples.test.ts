import { describe, expect, test } from '@jest/globals';
import type { EcsPage } from '../../src/ecs/records';
import { translations } from '../../src/ecs/translate/index';
import type { EcsWriteOperation } from '../../src/catalogue/operations';
import { writeAnswer } from '../../src/ecs/translate/write-answer';
import { hangzhou } from '../support/records';
import samples from './official-samples.json';

/** Alibaba Cloud's own sample answers, understood field by field. */

function only<T>(page: EcsPage<T> | null): T | undefined {
  expect(page?.items).toHaveLength(1);
  expect(page?.malformed).toBe(0);
  return page?.items[0];
}

describe('reads', () => {
  test('DescribeInstances', () => {
    const page = translations.DescribeInstances.answer(samples.DescribeInstances, hangzhou, 0);
    expect(page).toMatchObject({ nextToken: 'caeba0bbb2be03f84eb48b699f0a4883', totalCount: 1 });
    expect(only(page)).toEqual({
      ...hangzhou,
      id: 'i-bp67acfmxazb4p****',
      readAt: 0,
      lockReadAt: 0,
      zoneId: 'cn-hangzhou-g',
      name: 'InstanceNameTest',
      description: 'testDescription',
      hostName: 'testHostName',
      rawStatus: 'Running',
      rawStoppedMode: 'KeepCharging',
      instanceType: 'ecs.g5.large',
      cpu: 8,
      memoryMiB: 16384,
      osName: 'CentOS  7.4 64 位',
      osType: 'linux',
      rawChargeType: 'PostPaid',
      rawSpotStrategy: 'NoSpot',
      dedicatedHostId: 'dh-bp67acfmxazb4p****',
      imageId: 'm-bp67acfmxazb4p****',
      vpcId: 'vpc-2zeuphj08tt7q3brd****',
      vSwitchId: 'vsw-2zeh0r1pabwtg6wcs****',
      resourceGroupId: 'rg-bp67acfmxazb4p****',
      securityGroupIds: ['sg-bp67acfmxazb4p****'],
      privateIpAddresses: ['172.17.**.**'],
      publicIpAddresses: ['121.40.**.**'],
      eipAddress: '42.112.**.**',
      internetMaxBandwidthInMbps: 50,
      internetMaxBandwidthOutMbps: 5,
      networkChargeType: 'PayByTraffic',
      creditSpecification: 'Standard',
      cpuOptions: { coreCount: 2, threadsPerCore: 4, topologyType: 'DiscreteCoreToHTMapping' },
      keyPairName: 'testKeyPairName',
      deletionProtection: false,
      metadataOptions: {
        httpEndpoint: 'enabled',
        httpTokens: 'optional',
        httpPutResponseHopLimit: 0,
        instanceMetadataTags: null,
      },
      tags: [{ key: 'TestKey', value: 'TestValue' }],
      createdAt: '2017-12-10T04:04:00Z',
      startedAt: '2017-12-10T04:04:00Z',
      expiresAt: '2017-12-10T04:04:00Z',
      autoReleaseTime: '2017-12-10T04:04:00Z',
      operationLocks: [
        { reason: 'Recycling', message: 'The specified instance is locked due to financial reason.' },
      ],
    });
  });

  test('DescribeDisks: the disk of the sample is attached to two instances, by three fields that name them', () => {
    const page = translations.DescribeDisks.answer(samples.DescribeDisks, hangzhou, 0);
    expect(page).toMatchObject({ nextToken: 'AAAAAdDWBF2****', totalCount: 15 });
    expect(only(page)).toEqual({
      ...hangzhou,
      id: 'd-bp18um4r4f2fve24****',
      readAt: 0,
      zoneId: 'cn-hangzhou-i',
      name: 'testDiskName',
      description: 'testDescription',
      rawKind: 'system',
      category: 'cloud_ssd',
      performanceLevel: 'PL0',
      provisionedIops: 40000,
      burstingEnabled: false,
      sizeGiB: 60,
      rawStatus: 'In_use',
      rawChargeType: 'PrePaid',
      isEncrypted: false,
      isMultiAttach: false,
      isPortable: false,
      deleteWithInstance: true,
      deleteAutoSnapshot: false,
      resourceGroupId: 'rg-bp67acfmxazb4p****',
      imageId: 'm-bp13aqm171qynt3u***',
      sourceSnapshotId: 's-bp67acfmxazb4p****',
      autoSnapshotPolicyId: 'sp-bp67acfmxazb4p****',
      tags: [{ key: 'TestKey', value: 'TestValue' }],
      createdAt: '2021-06-07T06:08:54Z',
      attachedAt: '2021-06-07T06:08:56Z',
      detachedAt: '2021-06-07T21:01:22Z',
      expiresAt: '2021-07-07T16:00:00Z',
      operationLocks: [{ reason: 'security', message: null }],
      attachments: [
        { instanceId: 'i-bp67acfmxazb4q****', device: '/dev/xvda', attachedAt: '2021-06-07T06:08:56Z' },
        // "2017-12-05T2340:00Z" stands in the sample, and is no time.
        { instanceId: 'i-bp1j4i2jdf3owlhe****', device: '/dev/xvda', attachedAt: null },
      ],
      attachmentsKnown: true,
    });
  });

  test('DescribeInstanceHistoryEvents', () => {
    const page = translations.DescribeInstanceHistoryEvents.answer(
      samples.DescribeInstanceHistoryEvents,
      hangzhou,
      0,
    );
    expect(page).toMatchObject({ nextToken: null, totalCount: 2 });
    expect(only(page)).toEqual({
      ...hangzhou,
      id: 'e-uf64yvznlao4jl2c****',
      rawType: 'InstanceExpiration.Stop',
      rawStatus: 'Executed',
      resourceType: 'instance',
      instanceId: 'i-uf678mass4zvr9n1****',
      reason: 'System maintenance is scheduled due to ***.',
      reasonCode: null,
      impactLevel: '100',
      publishedAt: '2017-11-30T06:32:31Z',
      notBefore: '2017-12-06T00:00:00Z',
      finishedAt: '2017-12-01T06:35:31Z',
      punishType: 'ecs_message_alert',
      punishDomain: '1228.test.com',
      punishUrl: 'http://1228.test.com/1',
      violationCode: 'PR111',
      canAccept: true,
      diskId: 'd-diskid1',
      device: '/dev/vda',
    });
  });

  test('the three reads that a lock denies', () => {
    expect(translations.DescribeInstanceVncUrl.answer(samples.DescribeInstanceVncUrl, hangzhou, 0)).toEqual({
      url: samples.DescribeInstanceVncUrl.VncUrl,
    });
    expect(translations.GetInstanceScreenshot.answer(samples.GetInstanceScreenshot, hangzhou, 0)).toEqual({
      imageBase64: 'iVBORw0KGgoA...AAABJRU5ErkJggg==',
    });
    // The console's time is documented as UTC+8.
    expect(
      translations.GetInstanceConsoleOutput.answer(samples.GetInstanceConsoleOutput, hangzhou, 0),
    ).toEqual({
      text: 'Welcome to CentOS ',
      updatedAt: '2018-03-22T02:04:57Z',
    });
  });
});

describe('writes', () => {
  const none = {
    orderId: null,
    taskId: null,
    imageId: null,
    snapshotId: null,
    diskId: null,
    commandId: null,
    invocationId: null,
    ipAddress: null,
    reportId: null,
    eventIds: null,
    results: [],
  };
  const succeeded = (targetId: string) => ({ results: [{ targetId, succeeded: true, code: null }] });

  test.each<[keyof typeof samples & EcsWriteOperation, object]>([
    ['StartInstance', {}],
    ['RebootInstances', succeeded('i-bp1g6zv0ce8oghu7****')],
    ['AttachInstanceRamRole', succeeded('i-bp10ws62o04ubhvi****')],
    ['DetachInstanceRamRole', succeeded('i-bp67acfmxazb4p****')],
    ['AttachKeyPair', succeeded('i-m5eg7be9ndloji64****')],
    ['DetachKeyPair', succeeded('i-bp1d6tsvznfghy7y****')],
    // The sample names no disk, and carries an error code beside its success.
    ['ResetDisks', succeeded('s-j6cdofbycydvg7ey****')],
    ['CreateSimulatedSystemEvents', { eventIds: ['e-bp16helosl7v0ooj****'] }],
    ['ModifyInstanceChargeType', { orderId: '20413515388****' }],
    [
      'RunCommand',
      { commandId: 'c-7d2a745b412b4601b2d47f6a768d****', invocationId: 't-7d2a745b412b4601b2d47f6a768d****' },
    ],
    ['InvokeCommand', { invocationId: 't-7d2a745b412b4601b2d47f6a768d****' }],
    ['CreateDisk', { diskId: 'd-bp131n0q38u3a4zi****', orderId: '20413515388****' }],
    ['CreateImage', { imageId: 'm-bp146shijn7hujku****' }],
    ['CreateSnapshot', { snapshotId: 's-bp17441ohwka0yuh****' }],
    ['AllocatePublicIpAddress', { ipAddress: '112.124.**.**' }],
    ['RedeployInstance', { taskId: 't-bp10e8orkp8x****' }],
    ['CreateDiagnosticReport', { reportId: 'dr-uf6i0tv2refv8wz*****' }],
    ['ReplaceSystemDisk', { diskId: 'd-bp67acfmxazb4ph****' }],
    ['ResizeDisk', { orderId: '20413515388****' }],
    ['ModifyDiskSpec', { taskId: 't-bp67acfmxazb4p****', orderId: '20413515388****' }],
  ])('%s', (operation, expected) => {
    const sample = samples[operation];
    expect(writeAnswer(operation, sample)).toEqual({ ...none, requestId: sample.RequestId, ...expected });
  });

  test('an answer without a RequestId is not ECS’s', () => {
    for (const body of [{}, { OrderId: '1' }, { RequestId: '' }, { RequestId: 'Password=secret' }]) {
      expect(writeAnswer('StartInstance', body)).toBeNull();
    }
  });
});

describe('what a target of a batch is told', () => {
  const resultsIn = (operation: EcsWriteOperation, body: object) =>
    writeAnswer(operation, { RequestId: 'r', ...body })?.results;
  const reboot = (entry: object) =>
    resultsIn('RebootInstances', {
      InstanceResponses: { InstanceResponse: [{ InstanceId: 'i-1', ...entry }] },
    });
  const keyPair = (entry: object) =>
    resultsIn('AttachKeyPair', { Results: { Result: [{ InstanceId: 'i-1', ...entry }] } });
  const resetDisks = (entry: object) =>
    resultsIn('ResetDisks', { OperationProgressSet: { OperationProgress: [entry] } });
  const ok = [{ targetId: 'i-1', succeeded: true, code: null }];

  test('Code "200" and the number 200 are success; every other code is not', () => {
    expect(reboot({ Code: '200' })).toEqual(ok);
    expect(reboot({ Code: 200 })).toEqual(ok);
    expect(reboot({ Code: 'InstanceLockedForSecurity', Message: 'secret' })).toEqual([
      { targetId: 'i-1', succeeded: false, code: 'InstanceLockedForSecurity' },
    ]);
  });

  test('Success counts before Code, as a boolean or as a word', () => {
    expect(keyPair({ Success: true })).toEqual(ok);
    expect(keyPair({ Success: 'true', Code: '200' })).toEqual(ok);
    expect(keyPair({ Success: 'false', Code: 'KeyPair.NotFound' })).toEqual([
      { targetId: 'i-1', succeeded: false, code: 'KeyPair.NotFound' },
    ]);
    expect(keyPair({ Success: false, Code: '200' })).toEqual([
      { targetId: 'i-1', succeeded: false, code: null },
    ]);
  });

  test('what says neither is not a success', () => {
    expect(reboot({})).toEqual([{ targetId: 'i-1', succeeded: false, code: null }]);
    expect(reboot({ Code: '' })).toEqual([{ targetId: 'i-1', succeeded: false, code: null }]);
    expect(reboot({ Code: 'Password=secret' })).toEqual([{ targetId: 'i-1', succeeded: false, code: null }]);
  });

  test('ResetDisks names the disk among related items, or directly', () => {
    const item = (Name: string, Value: string) => ({ Name, Value });
    expect(
      resetDisks({
        OperationStatus: 'Failed',
        ErrorCode: 'IncorrectDiskStatus',
        RelatedItemSet: { RelatedItem: [item('SnapshotId', 's-1'), item('DiskId', 'd-1')] },
      }),
    ).toEqual([{ targetId: 'd-1', succeeded: false, code: 'IncorrectDiskStatus' }]);
    expect(resetDisks({ OperationStatus: 'Success', DiskId: 'd-2' })).toEqual([
      { targetId: 'd-2', succeeded: true, code: null },
    ]);
  });

  test('an entry that names nobody, or a list that is none, is not lost: a target has no answer then', () => {
    const nobody = { targetId: null, succeeded: false, code: null };
    expect(resetDisks({ OperationStatus: 'Success' })).toEqual([nobody]);
    const keyPairs = (Results: unknown) => resultsIn('AttachKeyPair', { Results });
    expect(keyPairs({ Result: [[]] })).toEqual([nobody]);
    expect(keyPairs({ Result: [null, 'x'] })).toEqual([nobody, nobody]);
    expect(keyPairs({ Result: [] })).toEqual([nobody]);
    expect(keyPairs('all well')).toEqual([nobody]);
  });

  test.each([
    'RebootInstances',
    'AttachInstanceRamRole',
    'DetachInstanceRamRole',
    'AttachKeyPair',
    'DetachKeyPair',
    'ResetDisks',
  ] as const)('%s without its list has answered for nobody', (operation) => {
    expect(resultsIn(operation, {})).toEqual([{ targetId: null, succeeded: false, code: null }]);
  });

  test('other operations answer for the whole call', () => {
    expect(resultsIn('StartInstance', {})).toEqual([]);
    expect(resultsIn('RunCommand', { Results: { Result: [] } })).toEqual([]);
  });
});
