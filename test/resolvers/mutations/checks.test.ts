import { describe, expect, test } from '@jest/globals';
import type { EcsWriteOperation } from '../../../src/catalogue/operations';
import { cases } from './cases/index';
import { aWorld, graphOver } from './graph';
import type { Input } from './graph';

/** Changes to an operation's complete input, and the argument that is then wrong. */
type Wrong = readonly [EcsWriteOperation, Input, string];

const long = (length: number): string => 'x'.repeat(length);
const many = (count: number, prefix: string): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`);
const tags = (count: number) => many(count, 'key').map((key) => ({ key, value: '' }));
const inMinutes = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString();
const years = (count: number): number => count * 366 * 24 * 60;

const everywhere: readonly Wrong[] = [
  ['StartInstance', { regionId: 'cn-nowhere' }, 'input.regionId'],
  ['StartInstance', { accountId: 'nobody' }, 'input.accountId'],
  ['StartInstance', { instanceId: 'i-1","i-2' }, 'input.instanceId'],
  ['RebootInstances', { instanceIds: [] }, 'input.instanceIds'],
  ['RebootInstances', { instanceIds: ['i-one', ''] }, 'input.instanceIds'],
  ['StopInstance', { instanceId: long(80) }, 'input.instanceId'],
  ['AttachKeyPair', { instanceIds: many(501, 'i-') }, 'input.instanceIds'],
  ['ResizeDisk', { diskId: 'one' }, 'input.diskId'],
  ['DeleteSnapshot', { snapshotId: 'one' }, 'input.snapshotId'],
  ['AcceptInquiredSystemEvent', { eventId: '' }, 'input.eventId'],
  ['CancelSimulatedSystemEvents', { eventIds: [] }, 'input.eventIds'],
  ['ModifyAutoSnapshotPolicy', { autoSnapshotPolicyId: 'sp one' }, 'input.autoSnapshotPolicyId'],
  ['ResizeDisk', { clientToken: '' }, 'input.clientToken'],
  ['ResizeDisk', { clientToken: long(65) }, 'input.clientToken'],
  ['ResizeDisk', { clientToken: 'tökén' }, 'input.clientToken'],
];

const charges: readonly Wrong[] = (
  ['RenewInstance', 'ResizeDisk', 'ModifyDiskSpec', 'CreateDisk', 'ModifyInstanceSpec'] as const
).map((operation): Wrong => [operation, { acceptCharges: false }, 'input.acceptCharges']);

const instances: readonly Wrong[] = [
  ['ModifyInstanceAttribute', { name: 'x' }, 'input.name'],
  ['ModifyInstanceAttribute', { name: long(129) }, 'input.name'],
  ['ModifyInstanceAttribute', { description: long(257) }, 'input.description'],
  ['ModifyInstanceAttribute', { hostName: long(65) }, 'input.hostName'],
  ['ModifyInstanceAttribute', { password: 'Sh0rt+!' }, 'input.password'],
  ['ModifyInstanceAttribute', { password: `Aa1+${long(27)}` }, 'input.password'],
  ['ModifyInstanceAttribute', { password: 'onlyletters' }, 'input.password'],
  ['ModifyInstanceAttribute', { password: 'with Space1' }, 'input.password'],
  ['ModifyInstanceAttribute', { password: '' }, 'input.password'],
  ['ModifyInstanceAttribute', { userData: long(32_769) }, 'input.userData'],
  ['ModifyInstanceAttribute', { securityGroupIds: [] }, 'input.securityGroupIds'],
  ['ModifyInstanceAttribute', { securityGroupIds: ['sg-one', 'sg-one'] }, 'input.securityGroupIds'],
  ['ModifyInstanceAttribute', { securityGroupIds: ['one'] }, 'input.securityGroupIds'],
  ['ModifyInstanceAttribute', { networkInterfaceQueueNumber: 0 }, 'input.networkInterfaceQueueNumber'],
  ['ModifyInstanceAttribute', { cpuOptions: {} }, 'input.cpuOptions'],
  ['ModifyInstanceAttribute', { cpuOptions: { threadsPerCore: 3 } }, 'input.cpuOptions.threadsPerCore'],
  ['ModifyInstanceAutoReleaseTime', { autoReleaseTime: inMinutes(29) }, 'input.autoReleaseTime'],
  ['ModifyInstanceAutoReleaseTime', { autoReleaseTime: inMinutes(years(3)) }, 'input.autoReleaseTime'],
  ['ModifyInstanceAttachmentAttributes', { privatePoolId: null }, 'input.privatePoolId'],
  ['ModifyInstanceAttachmentAttributes', { privatePoolMatchCriteria: 'NONE' }, 'input.privatePoolId'],
  ['ModifyInstanceAttachmentAttributes', { privatePoolId: 'one' }, 'input.privatePoolId'],
  [
    'ModifyInstanceMaintenanceAttributes',
    { maintenanceWindow: { startHour: 24, endHour: 1 } },
    'input.maintenanceWindow.startHour',
  ],
  [
    'ModifyInstanceMaintenanceAttributes',
    { maintenanceWindow: { startHour: 0, endHour: -1 } },
    'input.maintenanceWindow.endHour',
  ],
  [
    'ModifyInstanceMaintenanceAttributes',
    { maintenanceWindow: { startHour: 2, endHour: 2 } },
    'input.maintenanceWindow',
  ],
  ['AttachInstanceRamRole', { ramRoleName: '' }, 'input.ramRoleName'],
  ['AttachInstanceRamRole', { policy: long(1025) }, 'input.policy'],
  ['DetachInstanceRamRole', { ramRoleName: 'two words' }, 'input.ramRoleName'],
  ['ModifyInstanceVncPasswd', { vncPassword: 'Ecs12' }, 'input.vncPassword'],
  ['ModifyInstanceVncPasswd', { vncPassword: 'Ecs123456' }, 'input.vncPassword'],
  ['ModifyInstanceVncPasswd', { vncPassword: 'Ecs12+' }, 'input.vncPassword'],
  ['AttachKeyPair', { keyPairName: '' }, 'input.keyPairName'],
  ['DetachKeyPair', { keyPairName: '"web"' }, 'input.keyPairName'],
];

const billing: readonly Wrong[] = [
  ['ModifyInstanceChargeType', { period: null }, 'input.period'],
  ['ModifyInstanceChargeType', { chargeType: 'POST_PAID' }, 'input.period'],
  ['ModifyInstanceChargeType', { period: 5, periodUnit: 'WEEK' }, 'input.period'],
  ['ModifyInstanceChargeType', { period: 10, periodUnit: 'MONTH' }, 'input.period'],
  ['ModifyInstanceSpec', { instanceType: '' }, 'input.instanceType'],
  ['ModifyInstanceSpec', { internetMaxBandwidthOutMbps: 101 }, 'input.internetMaxBandwidthOutMbps'],
  ['ModifyInstanceSpec', { internetMaxBandwidthInMbps: 0 }, 'input.internetMaxBandwidthInMbps'],
  ['ModifyPrepayInstanceSpec', { instanceType: 'ecs g7' }, 'input.instanceType'],
  ['RenewInstance', { period: null }, 'input.period'],
  ['RenewInstance', { expectedRenewDay: 5 }, 'input.period'],
  ['RenewInstance', { period: null, expectedRenewDay: 29 }, 'input.expectedRenewDay'],
  ['RenewInstance', { period: 11 }, 'input.period'],
  ['RenewInstance', { period: 1, periodUnit: 'YEAR' }, 'input.periodUnit'],
  ['ModifyInstanceAutoRenewAttribute', { period: null }, 'input.period'],
  ['ModifyInstanceAutoRenewAttribute', { renewalStatus: 'NORMAL' }, 'input.period'],
  ['ModifyInstanceAutoRenewAttribute', { period: 4, periodUnit: 'MONTH' }, 'input.period'],
];

const networks: readonly Wrong[] = [
  ['ModifyInstanceNetworkSpec', { internetMaxBandwidthOutMbps: 201 }, 'input.internetMaxBandwidthOutMbps'],
  ['ModifyInstanceNetworkSpec', { internetMaxBandwidthInMbps: 201 }, 'input.internetMaxBandwidthInMbps'],
  ['ModifyInstanceNetworkSpec', { endTime: null }, 'input.endTime'],
  ['ModifyInstanceNetworkSpec', { startTime: null }, 'input.endTime'],
  ['ModifyInstanceNetworkSpec', { endTime: '2030-01-01T03:29:59Z' }, 'input.endTime'],
  ['ModifyInstanceVpcAttribute', { vSwitchId: 'one' }, 'input.vSwitchId'],
  ['ModifyInstanceVpcAttribute', { vpcId: 'one' }, 'input.vpcId'],
  ['ModifyInstanceVpcAttribute', { securityGroupIds: null }, 'input.securityGroupIds'],
  ['ModifyInstanceVpcAttribute', { privateIpAddress: 'ten' }, 'input.privateIpAddress'],
  ['JoinSecurityGroup', { networkInterfaceId: 'eni-one' }, 'input.instanceId'],
  ['JoinSecurityGroup', { instanceId: null }, 'input.instanceId'],
  ['JoinSecurityGroup', { securityGroupId: 'one' }, 'input.securityGroupId'],
  ['LeaveSecurityGroup', { instanceId: null, networkInterfaceId: 'eni one' }, 'input.networkInterfaceId'],
  [
    'LeaveSecurityGroup',
    { instanceId: null, networkInterfaceId: 'eni-one', regionId: null },
    'input.regionId',
  ],
];

const disks: readonly Wrong[] = [
  ['CreateDisk', { instanceId: 'i-one' }, 'input.zoneId'],
  ['CreateDisk', { zoneId: null }, 'input.zoneId'],
  ['CreateDisk', { zoneId: null, isMultiAttach: null, instanceId: 'i-one' }, 'input.clientToken'],
  ['CreateDisk', { sizeGiB: 0 }, 'input.sizeGiB'],
  ['CreateDisk', { sizeGiB: 65_537 }, 'input.sizeGiB'],
  ['CreateDisk', { sizeGiB: null, snapshotId: null }, 'input.sizeGiB'],
  ['CreateDisk', { snapshotId: 'one' }, 'input.snapshotId'],
  ['CreateDisk', { name: '' }, 'input.name'],
  ['CreateDisk', { provisionedIops: 50_001 }, 'input.provisionedIops'],
  ['CreateDisk', { category: 'cloud essd' }, 'input.category'],
  ['CreateDisk', { kmsKeyId: '' }, 'input.kmsKeyId'],
  ['CreateDisk', { resourceGroupId: 'one' }, 'input.resourceGroupId'],
  ['CreateDisk', { tags: tags(21) }, 'input.tags'],
  ['CreateDisk', { tags: [...tags(1), ...tags(1)] }, 'input.tags'],
  ['CreateDisk', { tags: [{ key: '', value: '' }] }, 'input.tags'],
  ['CreateDisk', { tags: [{ key: 'team', value: long(129) }] }, 'input.tags'],
  ['AttachDisk', { instanceId: 'one' }, 'input.instanceId'],
  ['AttachDisk', { keyPairName: '' }, 'input.keyPairName'],
  ['AttachDisk', { password: 'password' }, 'input.password'],
  ['DetachDisk', { instanceId: 'one' }, 'input.instanceId'],
  ['ResizeDisk', { newSizeGiB: 0 }, 'input.newSizeGiB'],
  ['ModifyDiskAttribute', { name: 'x' }, 'input.name'],
  ['ModifyDiskAttribute', { description: 'x' }, 'input.description'],
  ['ModifyDiskChargeType', { instanceId: 'one' }, 'input.instanceId'],
  ['ModifyDiskSpec', { provisionedIops: -1 }, 'input.provisionedIops'],
  ['ReplaceSystemDisk', { imageId: 'an image' }, 'input.imageId'],
  ['ReplaceSystemDisk', { sizeGiB: 2049 }, 'input.sizeGiB'],
  ['ReplaceSystemDisk', { passwordInherit: true }, 'input.password'],
  ['ReplaceSystemDisk', { password: 'password' }, 'input.password'],
  ['ResetDisk', { snapshotId: 'one' }, 'input.snapshotId'],
  ['ResetDisks', { disks: [] }, 'input.disks'],
  ['ResetDisks', { disks: [{ diskId: 'd-one', snapshotId: 'one' }] }, 'input.disks.snapshotId'],
  [
    'ResetDisks',
    {
      disks: [
        { diskId: 'd-one', snapshotId: 's-one' },
        { diskId: 'd-one', snapshotId: 's-two' },
      ],
    },
    'input.disks',
  ],
  ['ReInitDisk', { password: 'password' }, 'input.password'],
];

const snapshots: readonly Wrong[] = [
  ['CreateImage', { snapshotId: 's-one' }, 'input.instanceId'],
  ['CreateImage', { instanceId: null }, 'input.instanceId'],
  ['CreateImage', { instanceId: null, snapshotId: 's one' }, 'input.snapshotId'],
  ['CreateImage', { instanceId: null, snapshotId: 's-one', regionId: null }, 'input.regionId'],
  ['CreateImage', { platform: 'CentOS' }, 'input.platform'],
  ['CreateImage', { architecture: 'ARM64' }, 'input.architecture'],
  ['CreateImage', { name: 'x' }, 'input.name'],
  ['CreateImage', { imageFamily: '' }, 'input.imageFamily'],
  ['CreateSnapshot', { retentionDays: 0 }, 'input.retentionDays'],
  ['CreateSnapshot', { name: 'x' }, 'input.name'],
  ['ModifyAutoSnapshotPolicy', { timePoints: [] }, 'input.timePoints'],
  ['ModifyAutoSnapshotPolicy', { timePoints: [24] }, 'input.timePoints'],
  ['ModifyAutoSnapshotPolicy', { timePoints: [1, 1] }, 'input.timePoints'],
  ['ModifyAutoSnapshotPolicy', { repeatWeekdays: [0] }, 'input.repeatWeekdays'],
  ['ModifyAutoSnapshotPolicy', { retentionDays: -2 }, 'input.retentionDays'],
  ['ModifyAutoSnapshotPolicy', { copiedSnapshotsRetentionDays: 0 }, 'input.copiedSnapshotsRetentionDays'],
  ['ModifyAutoSnapshotPolicy', { copyRegionId: '["x"]' }, 'input.copyRegionId'],
];

const parameters = (count: number) => many(count, 'p').map((name) => ({ name, value: '' }));
const both = ['RunCommand', 'InvokeCommand'] as const;
const commands: readonly Wrong[] = [
  ...both.flatMap((operation): Wrong[] => [
    [operation, { timeoutSeconds: 9 }, 'input.timeoutSeconds'],
    [operation, { timeoutSeconds: 86_401 }, 'input.timeoutSeconds'],
    [operation, { workingDir: long(201) }, 'input.workingDir'],
    [operation, { username: long(256) }, 'input.username'],
    [operation, { windowsPasswordName: '' }, 'input.windowsPasswordName'],
    [operation, { frequency: null }, 'input.frequency'],
    [operation, { repeatMode: 'ONCE' }, 'input.frequency'],
    [operation, { parameters: parameters(11) }, 'input.parameters'],
    [operation, { parameters: [{ name: '', value: '' }] }, 'input.parameters.name'],
    [operation, { parameters: [{ name: '__proto__', value: '' }] }, 'input.parameters.name'],
    [
      operation,
      {
        parameters: [
          { name: 'path', value: '1' },
          { name: 'PATH', value: '2' },
        ],
      },
      'input.parameters.name',
    ],
    [operation, { resourceGroupId: 'one' }, 'input.resourceGroupId'],
    [operation, { tags: tags(21) }, 'input.tags'],
  ]),
  ['RunCommand', { content: '' }, 'input.content'],
  ['RunCommand', { content: long(18_433) }, 'input.content'],
  ['RunCommand', { content: 'ü'.repeat(9_217) }, 'input.content'],
  ['RunCommand', { name: long(129) }, 'input.name'],
  ['RunCommand', { description: long(513) }, 'input.description'],
  ['InvokeCommand', { commandId: 'a command' }, 'input.commandId'],
  ['InvokeCommand', { parameters: [{ name: 'p', value: long(18_432) }] }, 'input.parameters'],
];

const others: readonly Wrong[] = [
  ['CreateDiagnosticReport', { metricSetId: 'one' }, 'input.metricSetId'],
  ['CreateDiagnosticReport', { endTime: '2030-01-01T00:00:01Z' }, 'input.endTime'],
  ['ReportInstancesStatus', { description: '' }, 'input.description'],
  ['ReportInstancesStatus', { diskIds: null }, 'input.diskIds'],
  ['ReportInstancesStatus', { reason: null, issueCategory: 'DISK', diskIds: null }, 'input.diskIds'],
  ['ReportInstancesStatus', { diskIds: [] }, 'input.diskIds'],
  ['ReportInstancesStatus', { diskIds: [''] }, 'input.diskIds'],
  ['ReportInstancesStatus', { devices: many(101, '/dev/') }, 'input.devices'],
  ['ReportInstancesStatus', { instanceIds: many(101, 'i-') }, 'input.instanceIds'],
  ['ReportInstancesStatus', { endTime: '2025-01-01T00:00:00Z' }, 'input.endTime'],
  ['TagResources', { tags: [] }, 'input.tags'],
  ['TagResources', { tags: tags(21) }, 'input.tags'],
  ['TagResources', { resourceIds: [] }, 'input.resourceIds'],
  ['TagResources', { resourceIds: ['s-one"'] }, 'input.resourceIds'],
  ['TagResources', { resourceType: 'SNAPSHOT', resourceIds: ['one'] }, 'input.resourceIds'],
  ['UntagResources', { tagKeys: null }, 'input.tagKeys'],
  ['UntagResources', { allTags: true }, 'input.tagKeys'],
  ['UntagResources', { tagKeys: [] }, 'input.tagKeys'],
  ['UntagResources', { tagKeys: [''] }, 'input.tagKeys'],
  ['JoinResourceGroup', { resourceType: 'INVOCATION' }, 'input.resourceType'],
  ['JoinResourceGroup', { resourceGroupId: 'one' }, 'input.resourceGroupId'],
  ['JoinResourceGroup', { resourceId: '' }, 'input.resourceId'],
];

/** The operations that refuse an input without any change in it. */
const unchanged: readonly Wrong[] = (
  [
    ['ModifyInstanceAttribute', {}],
    ['ModifyInstanceSpec', { acceptCharges: true, allowMigrateAcrossZone: true }],
    ['ModifyInstanceNetworkSpec', { autoPay: true }],
    ['ModifyDiskAttribute', {}],
    ['ModifyDiskSpec', { acceptCharges: true }],
    ['ModifyAutoSnapshotPolicy', {}],
    ['ModifyInstanceMaintenanceAttributes', {}],
  ] as const
).map(([operation, kept]): Wrong => {
  const { input } = cases[operation][0] ?? { input: {} };
  const targets = ['regionId', 'accountId', 'instanceId', 'instanceIds', 'diskId', 'autoSnapshotPolicyId'];
  const nulls = Object.keys(input).filter((name) => !targets.includes(name) && !(name in kept));
  const nothing = Object.fromEntries(
    nulls.filter((name) => !['autoPay', 'acceptCharges'].includes(name)).map((name) => [name, null]),
  );
  return [operation, { ...nothing, ...kept }, 'input'];
});

const groups = {
  everywhere,
  charges,
  instances,
  billing,
  networks,
  disks,
  snapshots,
  commands,
  others,
  unchanged,
};

describe.each(Object.entries(groups))('%s', (_name, wrongs) => {
  test.each(wrongs.map((wrong, index) => [`${index + 1} ${wrong[0]} ${wrong[2]}`, wrong] as const))(
    '%s',
    async (_title, [operation, change, argument]) => {
      const port = aWorld();
      const input = { ...cases[operation][0]?.input, ...change };
      const { errors, payload } = await graphOver(port).ask(`ecs${operation}`, input);
      expect(payload).toBeNull();
      expect(errors.map(({ extensions }) => extensions)).toEqual([{ code: 'BAD_USER_INPUT', argument }]);
      expect(errors[0]?.message.startsWith(`${argument}: `)).toBe(true);
      // Nothing is asked of ECS for an input that is wrong.
      expect(port.calls).toEqual([]);
    },
  );
});

test('an account has to be named where a region has several', async () => {
  const port = aWorld([
    { accountId: 'main', regionId: 'cn-hangzhou' },
    { accountId: 'other', regionId: 'cn-hangzhou' },
  ]);
  const { errors } = await graphOver(port).ask('ecsDeleteSnapshot', {
    regionId: 'cn-hangzhou',
    snapshotId: 's-one',
  });
  expect(errors.map(({ extensions }) => extensions)).toEqual([
    { code: 'BAD_USER_INPUT', argument: 'input.accountId' },
  ]);
});

test('bounds are counted in characters, as ECS counts them', async () => {
  const port = aWorld();
  const { errors } = await graphOver(port).ask('ecsModifyInstanceAttribute', {
    instanceId: 'i-one',
    name: '🐟'.repeat(128),
  });
  expect(errors).toEqual([]);
});
