import { onSubscription, stopped } from './scene';
import type { Scene } from './scene';
import type { WriteCases } from './write-case';

const data = ({ dataDisk }: Scene) => ({ diskId: dataDisk });
const earlier = { name: 'scene-data-1-snapshot', status: 'ACCOMPLISHED' };
const status = (word: string) => ({ select: 'status', value: () => ({ status: word }) });

/** Disks, snapshots and images. */
export const diskCases = {
  CreateDisk: {
    input: ({ region }) => ({
      zoneId: region.zoneIds[0],
      sizeGiB: 40,
      category: 'cloud_essd',
      name: 'new',
      acceptCharges: true,
    }),
    shows: {
      select: 'name sizeGiB status',
      value: () => ({ name: 'new', sizeGiB: 40, status: 'CREATING' }),
    },
  },
  AttachDisk: {
    input: ({ spareDisk, instanceId }) => ({ diskId: spareDisk, instanceId }),
    shows: {
      select: 'status attachments { instanceId }',
      value: () => ({ status: 'ATTACHING', attachments: [] }),
    },
  },
  DetachDisk: {
    input: (scene) => ({ ...data(scene), instanceId: scene.instanceId }),
    shows: status('DETACHING'),
  },
  ResizeDisk: {
    input: (scene) => ({ ...data(scene), newSizeGiB: 80, acceptCharges: true }),
    shows: { select: 'sizeGiB', value: () => ({ sizeGiB: 80 }) },
  },
  ModifyDiskAttribute: {
    input: (scene) => ({
      ...data(scene),
      name: 'renamed',
      deleteWithInstance: true,
      deleteAutoSnapshot: true,
    }),
    shows: {
      select: 'name deleteWithInstance deleteAutoSnapshot',
      value: () => ({ name: 'renamed', deleteWithInstance: true, deleteAutoSnapshot: true }),
    },
  },
  ModifyDiskChargeType: {
    given: onSubscription,
    input: ({ dataDisk, instanceId }) => ({
      diskIds: [dataDisk],
      instanceId,
      chargeType: 'PRE_PAID',
      autoPay: true,
    }),
    shows: { select: 'chargeType', value: () => ({ chargeType: 'PRE_PAID' }) },
  },
  ModifyDiskSpec: {
    input: (scene) => ({ ...data(scene), category: 'cloud_auto', provisionedIops: 100, acceptCharges: true }),
    shows: {
      select: 'category provisionedIops',
      value: () => ({ category: 'cloud_auto', provisionedIops: 100 }),
    },
  },
  ReplaceSystemDisk: {
    given: stopped,
    input: ({ instanceId }) => ({
      instanceId,
      imageId: 'win2022_21H2_x64_dtc_en-us_40G_alibase_20240817.vhd',
    }),
    shows: {
      select: 'imageId',
      value: () => ({ imageId: 'win2022_21H2_x64_dtc_en-us_40G_alibase_20240817.vhd' }),
    },
  },
  ResetDisk: {
    given: stopped,
    input: (scene) => ({ ...data(scene), snapshotId: scene.snapshot }),
    shows: status('RE_INITING'),
  },
  ResetDisks: {
    given: stopped,
    input: ({ dataDisk, snapshot }) => ({ disks: [{ diskId: dataDisk, snapshotId: snapshot }] }),
    shows: status('RE_INITING'),
  },
  ReInitDisk: { given: stopped, input: data, shows: status('RE_INITING') },
  DeleteDisk: { input: ({ spareDisk }) => ({ diskId: spareDisk }), inputUnderLock: data },
  CreateSnapshot: {
    input: (scene) => ({ ...data(scene), name: 'before' }),
    shows: {
      select: 'snapshots { nodes { name status } }',
      value: () => ({ snapshots: { nodes: [earlier, { name: 'before', status: 'PROGRESSING' }] } }),
      reads: ['DescribeSnapshots'],
    },
  },
  DeleteSnapshot: { input: ({ snapshot }) => ({ snapshotId: snapshot }) },
  ModifyAutoSnapshotPolicy: {
    input: ({ region }) => ({
      autoSnapshotPolicyId: [...region.autoSnapshotPolicies.keys()][0],
      name: 'weekly',
      repeatWeekdays: [7],
    }),
  },
  CreateImage: { input: ({ instanceId }) => ({ instanceId, name: 'as-it-was' }) },
} satisfies WriteCases;
