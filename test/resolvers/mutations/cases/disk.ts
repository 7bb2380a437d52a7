import { place, token, one, disk, tags, wireTags, password } from './parts';
import type { Cases } from './parts';

export const diskCases = {
  CreateDisk: [
    {
      input: {
        ...place,
        ...token,
        zoneId: 'cn-hangzhou-g',
        sizeGiB: 65_536,
        category: 'cloud_auto',
        performanceLevel: 'PL1',
        snapshotId: 's-one',
        name: 'data',
        description: '',
        isEncrypted: true,
        kmsKeyId: '0e478b7a-4262-4802-b8cb-00d3fb40826X',
        isMultiAttach: false,
        provisionedIops: 0,
        burstingEnabled: true,
        resourceGroupId: 'rg-one',
        tags,
        acceptCharges: true,
      },
      wire: {
        ZoneId: 'cn-hangzhou-g',
        Size: 65_536,
        DiskCategory: 'cloud_auto',
        PerformanceLevel: 'PL1',
        SnapshotId: 's-one',
        DiskName: 'data',
        Description: '',
        Encrypted: true,
        KMSKeyId: '0e478b7a-4262-4802-b8cb-00d3fb40826X',
        MultiAttach: 'Disabled',
        ProvisionedIops: 0,
        BurstingEnabled: true,
        ResourceGroupId: 'rg-one',
        Tag: wireTags,
      },
    },
    {
      input: {
        ...place,
        category: 'cloud_regional_disk_auto',
        isMultiAttach: true,
        sizeGiB: 40,
        acceptCharges: true,
      },
      wire: { DiskCategory: 'cloud_regional_disk_auto', MultiAttach: 'Enabled', Size: 40 },
    },
  ],
  AttachDisk: [
    {
      input: {
        ...place,
        diskId: 'd-free',
        instanceId: 'i-one',
        deleteWithInstance: true,
        bootable: true,
        keyPairName: 'web:key_1',
        password,
        force: true,
      },
      wire: {
        DiskId: 'd-free',
        InstanceId: 'i-one',
        DeleteWithInstance: true,
        Bootable: true,
        KeyPairName: 'web:key_1',
        Password: password,
        Force: true,
      },
    },
  ],
  DetachDisk: [
    {
      input: { ...disk, instanceId: 'i-one', deleteWithInstance: false },
      wire: { DiskId: 'd-one', InstanceId: 'i-one', DeleteWithInstance: false },
    },
  ],
  ResizeDisk: [
    {
      input: { ...disk, ...token, newSizeGiB: 80, online: true, acceptCharges: true },
      wire: { DiskId: 'd-one', NewSize: 80, Type: 'online' },
    },
    {
      input: { diskId: 'd-one', newSizeGiB: 80, acceptCharges: true },
      wire: { DiskId: 'd-one', NewSize: 80, Type: 'offline' },
    },
  ],
  ModifyDiskAttribute: [
    {
      input: {
        ...disk,
        name: '',
        description: 'logs',
        deleteWithInstance: false,
        deleteAutoSnapshot: true,
        burstingEnabled: false,
      },
      wire: {
        DiskId: 'd-one',
        DiskName: '',
        Description: 'logs',
        DeleteWithInstance: false,
        DeleteAutoSnapshot: true,
        BurstingEnabled: false,
      },
    },
  ],
  ModifyDiskChargeType: [
    {
      input: {
        ...place,
        ...token,
        diskIds: ['d-one', 'd-free'],
        instanceId: 'i-one',
        chargeType: 'PRE_PAID',
        autoPay: true,
        mode: 'ALL_OR_NOTHING',
      },
      wire: { DiskIds: '["d-one","d-free"]', InstanceId: 'i-one', DiskChargeType: 'PrePaid', AutoPay: true },
    },
    {
      input: { diskIds: ['d-one'], instanceId: 'i-one', chargeType: 'POST_PAID' },
      wire: { DiskIds: '["d-one"]', InstanceId: 'i-one', DiskChargeType: 'PostPaid', AutoPay: false },
    },
  ],
  ModifyDiskSpec: [
    {
      input: {
        ...disk,
        category: 'cloud_essd',
        performanceLevel: 'PL2',
        provisionedIops: 50_000,
        acceptCharges: true,
      },
      wire: { DiskId: 'd-one', DiskCategory: 'cloud_essd', PerformanceLevel: 'PL2', ProvisionedIops: 50_000 },
    },
  ],
  ReplaceSystemDisk: [
    {
      input: {
        ...one,
        ...token,
        imageId: 'aliyun_3_x64_20G_alibase_20240528.vhd',
        sizeGiB: 60,
        keyPairName: 'web',
        password,
        passwordInherit: false,
        isEncrypted: true,
        kmsKeyId: 'key-hzz6',
        useSecurityCenter: true,
      },
      wire: {
        InstanceId: 'i-one',
        ImageId: 'aliyun_3_x64_20G_alibase_20240528.vhd',
        SystemDisk: { Size: 60 },
        KeyPairName: 'web',
        Password: password,
        PasswordInherit: false,
        Encrypted: true,
        KMSKeyId: 'key-hzz6',
        SecurityEnhancementStrategy: 'Active',
      },
    },
    {
      input: { instanceId: 'i-one', imageId: 'm-one', passwordInherit: true },
      wire: { InstanceId: 'i-one', ImageId: 'm-one', PasswordInherit: true },
    },
  ],
  ResetDisk: [{ input: { ...disk, snapshotId: 's-one' }, wire: { DiskId: 'd-one', SnapshotId: 's-one' } }],
  ReInitDisk: [
    {
      input: { ...disk, keyPairName: 'web', password, autoStartInstance: true, useSecurityCenter: false },
      wire: {
        DiskId: 'd-one',
        KeyPairName: 'web',
        Password: password,
        AutoStartInstance: true,
        SecurityEnhancementStrategy: 'Deactive',
      },
    },
  ],
  DeleteDisk: [{ input: { ...place, diskId: 'd-free' }, wire: { DiskId: 'd-free' } }],
} satisfies Cases;
