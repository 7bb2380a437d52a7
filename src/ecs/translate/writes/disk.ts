import { tagList } from '../parameters';
import { chargeTypes } from '../words';
import type { NameIn } from '../words';
import { group } from './encode';
import type { Maybe, Tags } from './encode';

interface Create {
  readonly zoneId?: Maybe<string>;
  readonly instanceId?: Maybe<string>;
  readonly sizeGiB?: Maybe<number>;
  readonly category?: Maybe<string>;
  readonly performanceLevel?: Maybe<string>;
  readonly snapshotId?: Maybe<string>;
  readonly name?: Maybe<string>;
  readonly description?: Maybe<string>;
  readonly isEncrypted?: Maybe<boolean>;
  readonly kmsKeyId?: Maybe<string>;
  readonly isMultiAttach?: Maybe<boolean>;
  readonly provisionedIops?: Maybe<number>;
  readonly burstingEnabled?: Maybe<boolean>;
  readonly resourceGroupId?: Maybe<string>;
  readonly tags?: Maybe<Tags>;
}

interface Attach {
  readonly instanceId: string;
  readonly deleteWithInstance?: Maybe<boolean>;
  readonly bootable?: Maybe<boolean>;
  readonly keyPairName?: Maybe<string>;
  readonly password?: Maybe<string>;
  readonly force: boolean;
}

interface Detach {
  readonly instanceId: string;
  readonly deleteWithInstance?: Maybe<boolean>;
}

interface Attributes {
  readonly name?: Maybe<string>;
  readonly description?: Maybe<string>;
  readonly deleteWithInstance?: Maybe<boolean>;
  readonly deleteAutoSnapshot?: Maybe<boolean>;
  readonly burstingEnabled?: Maybe<boolean>;
}

interface ChargeType {
  readonly instanceId: string;
  readonly chargeType: NameIn<typeof chargeTypes>;
  readonly autoPay: boolean;
}

interface Spec {
  readonly category?: Maybe<string>;
  readonly performanceLevel?: Maybe<string>;
  readonly provisionedIops?: Maybe<number>;
}

interface SystemDisk {
  readonly imageId: string;
  readonly sizeGiB?: Maybe<number>;
  readonly keyPairName?: Maybe<string>;
  readonly password?: Maybe<string>;
  readonly passwordInherit?: Maybe<boolean>;
  readonly isEncrypted?: Maybe<boolean>;
  readonly kmsKeyId?: Maybe<string>;
  readonly useSecurityCenter?: Maybe<boolean>;
}

interface ReInit {
  readonly keyPairName?: Maybe<string>;
  readonly password?: Maybe<string>;
  readonly autoStartInstance: boolean;
  readonly useSecurityCenter?: Maybe<boolean>;
}

const securityCenter = (use: Maybe<boolean> | undefined): string | undefined =>
  use == null ? undefined : use ? 'Active' : 'Deactive';

/** Disks: making them, attaching them, changing them, and what writes over them. */
export const disk = {
  CreateDisk: (input: Create) => ({
    ZoneId: input.zoneId,
    InstanceId: input.instanceId,
    Size: input.sizeGiB,
    DiskCategory: input.category,
    PerformanceLevel: input.performanceLevel,
    SnapshotId: input.snapshotId,
    DiskName: input.name,
    Description: input.description,
    Encrypted: input.isEncrypted,
    KMSKeyId: input.kmsKeyId,
    MultiAttach: input.isMultiAttach == null ? undefined : input.isMultiAttach ? 'Enabled' : 'Disabled',
    ProvisionedIops: input.provisionedIops,
    BurstingEnabled: input.burstingEnabled,
    ResourceGroupId: input.resourceGroupId,
    Tag: tagList(input.tags),
  }),
  AttachDisk: (input: Attach) => ({
    InstanceId: input.instanceId,
    DeleteWithInstance: input.deleteWithInstance,
    Bootable: input.bootable,
    KeyPairName: input.keyPairName,
    Password: input.password,
    Force: input.force,
  }),
  DetachDisk: ({ instanceId, deleteWithInstance }: Detach) => ({
    InstanceId: instanceId,
    DeleteWithInstance: deleteWithInstance,
  }),
  ResizeDisk: ({ newSizeGiB, online }: { readonly newSizeGiB: number; readonly online: boolean }) => ({
    NewSize: newSizeGiB,
    Type: online ? 'online' : 'offline',
  }),
  ModifyDiskAttribute: (input: Attributes) => ({
    DiskName: input.name,
    Description: input.description,
    DeleteWithInstance: input.deleteWithInstance,
    DeleteAutoSnapshot: input.deleteAutoSnapshot,
    BurstingEnabled: input.burstingEnabled,
  }),
  ModifyDiskChargeType: ({ instanceId, chargeType, autoPay }: ChargeType) => ({
    InstanceId: instanceId,
    DiskChargeType: chargeTypes[chargeType],
    AutoPay: autoPay,
  }),
  ModifyDiskSpec: ({ category, performanceLevel, provisionedIops }: Spec) => ({
    DiskCategory: category,
    PerformanceLevel: performanceLevel,
    ProvisionedIops: provisionedIops,
  }),
  ReplaceSystemDisk: (input: SystemDisk) => ({
    ImageId: input.imageId,
    SystemDisk: group({ Size: input.sizeGiB }),
    KeyPairName: input.keyPairName,
    Password: input.password,
    PasswordInherit: input.passwordInherit,
    Encrypted: input.isEncrypted,
    KMSKeyId: input.kmsKeyId,
    SecurityEnhancementStrategy: securityCenter(input.useSecurityCenter),
  }),
  ResetDisk: ({ snapshotId }: { readonly snapshotId: string }) => ({ SnapshotId: snapshotId }),
  ReInitDisk: (input: ReInit) => ({
    KeyPairName: input.keyPairName,
    Password: input.password,
    AutoStartInstance: input.autoStartInstance,
    SecurityEnhancementStrategy: securityCenter(input.useSecurityCenter),
  }),
};
