import { place, token, one, disk, tags, wireTags } from './parts';
import type { Cases } from './parts';

export const snapshotCases = {
  CreateImage: [
    {
      input: {
        ...one,
        ...token,
        name: 'web',
        description: 'as deployed',
        imageFamily: 'web-daily',
        imageVersion: '7',
        bootMode: 'UEFI_PREFERRED',
        resourceGroupId: 'rg-one',
        tags,
      },
      wire: {
        InstanceId: 'i-one',
        ImageName: 'web',
        Description: 'as deployed',
        ImageFamily: 'web-daily',
        ImageVersion: '7',
        BootMode: 'UEFI-Preferred',
        ResourceGroupId: 'rg-one',
        Tag: wireTags,
      },
    },
    {
      input: { ...place, snapshotId: 's-one', platform: 'Others Linux', architecture: 'X86_64' },
      wire: { SnapshotId: 's-one', Platform: 'Others Linux', Architecture: 'x86_64' },
    },
  ],
  ResetDisks: [
    {
      input: {
        ...place,
        disks: [
          { diskId: 'd-one', snapshotId: 's-one' },
          { diskId: 'd-free', snapshotId: 's-free' },
        ],
      },
      wire: {
        Disk: [
          { DiskId: 'd-one', SnapshotId: 's-one' },
          { DiskId: 'd-free', SnapshotId: 's-free' },
        ],
      },
    },
  ],
  CreateSnapshot: [
    {
      input: {
        ...disk,
        ...token,
        name: 'before',
        description: 'the change',
        retentionDays: 65_536,
        resourceGroupId: 'rg-one',
        tags,
      },
      wire: {
        DiskId: 'd-one',
        SnapshotName: 'before',
        Description: 'the change',
        RetentionDays: 65_536,
        ResourceGroupId: 'rg-one',
        Tag: wireTags,
      },
    },
  ],
  DeleteSnapshot: [
    { input: { ...place, snapshotId: 's-one', force: true }, wire: { SnapshotId: 's-one', Force: true } },
  ],
  ModifyAutoSnapshotPolicy: [
    {
      input: {
        ...place,
        autoSnapshotPolicyId: 'sp-one',
        name: 'nightly',
        timePoints: [0, 23],
        repeatWeekdays: [1, 7],
        retentionDays: -1,
        enableCrossRegionCopy: true,
        copyRegionId: 'cn-shanghai',
        copiedSnapshotsRetentionDays: 30,
      },
      wire: {
        autoSnapshotPolicyId: 'sp-one',
        autoSnapshotPolicyName: 'nightly',
        timePoints: '["0","23"]',
        repeatWeekdays: '["1","7"]',
        retentionDays: -1,
        EnableCrossRegionCopy: true,
        TargetCopyRegions: '["cn-shanghai"]',
        CopiedSnapshotsRetentionDays: 30,
      },
    },
  ],
} satisfies Cases;
