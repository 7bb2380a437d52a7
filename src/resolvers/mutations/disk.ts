import { badInput } from '../bad-input';
import { defineMutation } from '../define-mutation';
import { disk, disks, instance, region } from '../targets';
import { idOf, nameOf, notWith, numberWithin, passwordOf, someChange, tagsOf, textWithin } from './checks';

/** The largest disk of any category, in GiB. ECS checks the bounds of each category. */
const largestDisk = 65_536;
const largestSystemDisk = 2_048;
const mostIops = 50_000;

/** The only category whose disks are regional, not in one zone. */
const zonelessCategory = 'cloud_regional_disk_auto';

/** Disks: creating, attaching, changing and overwriting them. */
export const diskMutations = {
  ecsCreateDisk: defineMutation('CreateDisk', {
    target: region,
    ignoresToken: ({ instanceId }) => instanceId != null,
    check: (input) => {
      notWith(input, 'instanceId', 'zoneId', 'isMultiAttach');
      // ECS would silently ignore these fields, and the ClientToken with them: a retry would not be safe.
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
  }),
  ecsAttachDisk: defineMutation('AttachDisk', {
    target: { ...disk, namedInstanceId: ({ instanceId }) => instanceId },
    check: ({ instanceId, keyPairName, password }) => {
      idOf('instanceId', instanceId, 'Instance');
      nameOf('keyPairName', keyPairName);
      passwordOf('password', password);
    },
  }),
  ecsDetachDisk: defineMutation('DetachDisk', {
    target: { ...disk, namedInstanceId: ({ instanceId }) => instanceId },
  }),
  ecsResizeDisk: defineMutation('ResizeDisk', {
    target: disk,
    check: ({ newSizeGiB }) => numberWithin('newSizeGiB', newSizeGiB, 1, largestDisk),
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
  }),
  ecsModifyDiskChargeType: defineMutation('ModifyDiskChargeType', {
    target: disks,
    check: ({ instanceId }) => idOf('instanceId', instanceId, 'Instance'),
  }),
  ecsModifyDiskSpec: defineMutation('ModifyDiskSpec', {
    target: disk,
    check: (input) => {
      someChange('input', input, 'category', 'performanceLevel', 'provisionedIops');
      nameOf('category', input.category);
      nameOf('performanceLevel', input.performanceLevel);
      numberWithin('provisionedIops', input.provisionedIops, 0, mostIops);
    },
  }),
  ecsReplaceSystemDisk: defineMutation('ReplaceSystemDisk', {
    target: instance,
    check: (input) => {
      // The id of a public image is a file name.
      nameOf('imageId', input.imageId);
      numberWithin('sizeGiB', input.sizeGiB, 1, largestSystemDisk);
      nameOf('keyPairName', input.keyPairName);
      passwordOf('password', input.password);
      nameOf('kmsKeyId', input.kmsKeyId);
      if (input.passwordInherit === true) notWith(input, 'passwordInherit', 'password');
    },
  }),
  ecsResetDisk: defineMutation('ResetDisk', {
    target: disk,
    check: ({ snapshotId }) => idOf('snapshotId', snapshotId, 'Snapshot'),
  }),
  ecsReInitDisk: defineMutation('ReInitDisk', {
    target: disk,
    check: ({ keyPairName, password }) => {
      nameOf('keyPairName', keyPairName);
      passwordOf('password', password);
    },
  }),
  ecsDeleteDisk: defineMutation('DeleteDisk', { target: disk }),
};
