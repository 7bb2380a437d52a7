import { badInput } from '../bad-input';
import { defineMutation } from '../define-mutation';
import { disk, disks, instance, region } from '../targets';
import { chargeTypes } from '../words';
import { idOf, nameOf, notWith, numberWithin, passwordOf, someChange, tagsOf, textWithin } from './checks';
import { group, tagList } from '../../ecs/translate/writes/encode';

/** The largest disk of any category, in GiB; ECS knows the bounds of each. */
const largestDisk = 65_536;
const largestSystemDisk = 2_048;
const mostIops = 50_000;

/** The only category whose disks belong to no zone. */
const zonelessCategory = 'cloud_regional_disk_auto';

const securityCenter = (use: boolean | null | undefined): string | undefined =>
  use == null ? undefined : use ? 'Active' : 'Deactive';

/** Disks: making them, attaching them, changing them, and what writes over them. */
export const diskMutations = {
  ecsCreateDisk: defineMutation('CreateDisk', {
    target: region,
    ignoresToken: ({ instanceId }) => instanceId != null,
    check: (input) => {
      notWith(input, 'instanceId', 'zoneId', 'isMultiAttach');
      // ECS would drop these without a word, and with the token the safety of a retry.
      notWith(input, 'instanceId', 'clientToken', 'tags', 'resourceGroupId', 'kmsKeyId');
      if (input.instanceId == null && input.zoneId == null && input.category !== zonelessCategory) {
        throw badInput('input.zoneId', 'give exactly one of zoneId and instanceId.');
      }
      if (input.sizeGiB == null && input.snapshotId == null) {
        throw badInput('input.sizeGiB', 'needed without snapshotId.');
      }
      idOf('instanceId', input.instanceId, 'Instance');
      nameOf('zoneId', input.zoneId);
      numberWithin('sizeGiB', input.sizeGiB, 1, largestDisk);
      nameOf('category', input.category);
      nameOf('performanceLevel', input.performanceLevel);
      idOf('snapshotId', input.snapshotId, 'Snapshot');
      textWithin('name', input.name, 2, 128);
      textWithin('description', input.description, 2, 256, 'or empty');
      nameOf('kmsKeyId', input.kmsKeyId);
      numberWithin('provisionedIops', input.provisionedIops, 0, mostIops);
      idOf('resourceGroupId', input.resourceGroupId, 'ResourceGroup');
      tagsOf(input.tags);
    },
    parameters: (input) => ({
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
  }),
  ecsAttachDisk: defineMutation('AttachDisk', {
    target: disk,
    check: ({ instanceId, keyPairName, password }) => {
      idOf('instanceId', instanceId, 'Instance');
      nameOf('keyPairName', keyPairName);
      passwordOf('password', password);
    },
    parameters: (input) => ({
      InstanceId: input.instanceId,
      DeleteWithInstance: input.deleteWithInstance,
      Bootable: input.bootable,
      KeyPairName: input.keyPairName,
      Password: input.password,
      Force: input.force,
    }),
  }),
  ecsDetachDisk: defineMutation('DetachDisk', {
    target: { ...disk, namedInstanceId: ({ instanceId }) => instanceId },
    parameters: ({ instanceId, deleteWithInstance }) => ({
      InstanceId: instanceId,
      DeleteWithInstance: deleteWithInstance,
    }),
  }),
  ecsResizeDisk: defineMutation('ResizeDisk', {
    target: disk,
    check: ({ newSizeGiB }) => numberWithin('newSizeGiB', newSizeGiB, 1, largestDisk),
    parameters: ({ newSizeGiB, online }) => ({ NewSize: newSizeGiB, Type: online ? 'online' : 'offline' }),
  }),
  ecsModifyDiskAttribute: defineMutation('ModifyDiskAttribute', {
    target: disk,
    check: (input) => {
      someChange(
        'input',
        input,
        'name',
        'description',
        'deleteWithInstance',
        'deleteAutoSnapshot',
        'burstingEnabled',
      );
      textWithin('name', input.name, 2, 128, 'or empty');
      textWithin('description', input.description, 2, 256, 'or empty');
    },
    parameters: (input) => ({
      DiskName: input.name,
      Description: input.description,
      DeleteWithInstance: input.deleteWithInstance,
      DeleteAutoSnapshot: input.deleteAutoSnapshot,
      BurstingEnabled: input.burstingEnabled,
    }),
  }),
  ecsModifyDiskChargeType: defineMutation('ModifyDiskChargeType', {
    target: disks,
    check: ({ instanceId }) => idOf('instanceId', instanceId, 'Instance'),
    parameters: ({ instanceId, chargeType, autoPay }) => ({
      InstanceId: instanceId,
      DiskChargeType: chargeTypes.wordOf(chargeType),
      AutoPay: autoPay,
    }),
  }),
  ecsModifyDiskSpec: defineMutation('ModifyDiskSpec', {
    target: disk,
    check: (input) => {
      someChange('input', input, 'category', 'performanceLevel', 'provisionedIops');
      nameOf('category', input.category);
      nameOf('performanceLevel', input.performanceLevel);
      numberWithin('provisionedIops', input.provisionedIops, 0, mostIops);
    },
    parameters: ({ category, performanceLevel, provisionedIops }) => ({
      DiskCategory: category,
      PerformanceLevel: performanceLevel,
      ProvisionedIops: provisionedIops,
    }),
  }),
  ecsReplaceSystemDisk: defineMutation('ReplaceSystemDisk', {
    target: instance,
    check: (input) => {
      // A public image has a file's name for an id.
      nameOf('imageId', input.imageId);
      numberWithin('sizeGiB', input.sizeGiB, 1, largestSystemDisk);
      nameOf('keyPairName', input.keyPairName);
      passwordOf('password', input.password);
      nameOf('kmsKeyId', input.kmsKeyId);
      if (input.passwordInherit === true) notWith(input, 'passwordInherit', 'password');
    },
    parameters: (input) => ({
      ImageId: input.imageId,
      SystemDisk: group({ Size: input.sizeGiB }),
      KeyPairName: input.keyPairName,
      Password: input.password,
      PasswordInherit: input.passwordInherit,
      Encrypted: input.isEncrypted,
      KMSKeyId: input.kmsKeyId,
      SecurityEnhancementStrategy: securityCenter(input.useSecurityCenter),
    }),
  }),
  ecsResetDisk: defineMutation('ResetDisk', {
    target: disk,
    check: ({ snapshotId }) => idOf('snapshotId', snapshotId, 'Snapshot'),
    parameters: ({ snapshotId }) => ({ SnapshotId: snapshotId }),
  }),
  ecsReInitDisk: defineMutation('ReInitDisk', {
    target: disk,
    check: ({ keyPairName, password }) => {
      nameOf('keyPairName', keyPairName);
      passwordOf('password', password);
    },
    parameters: (input) => ({
      KeyPairName: input.keyPairName,
      Password: input.password,
      AutoStartInstance: input.autoStartInstance,
      SecurityEnhancementStrategy: securityCenter(input.useSecurityCenter),
    }),
  }),
  ecsDeleteDisk: defineMutation('DeleteDisk', { target: disk }),
};
