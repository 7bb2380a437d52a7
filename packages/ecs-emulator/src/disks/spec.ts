import { isBeingCopied, requireOwners, resting, settledDisk } from './attachments';
import { checkLock, diskNamed, regionOf } from '../operations/call';
import type { Call, Handler } from '../operations/call';
import { placeOrder } from '../operations/changes';
import { diskCategories, performanceLevels } from './categories';
import { diskErrors } from './errors';
import { diskPerformance, provisionedLimit } from './performance';
import type { ErrorRow } from '../protocol/errors';
import { Refusal, resourceErrors } from '../protocol/errors';
import { resourceId } from '../world/ids';
import type { DiskRecord } from '../world/records';

const instanceBusy: ErrorRow = [
  403,
  'InvalidOperation.InstanceStatusUnsupported',
  'The status of the instance that the disk is attached to does not support this operation.',
];
const fixedCategory: ErrorRow = [
  403,
  'InvalidDiskCategory.ValueNotSupported',
  'The current disk category of the resource does not support this operation.',
];
const levelOfOther: ErrorRow = [
  400,
  'InvalidPerformanceLevelParam.Mismatch',
  'The specified parameter PerformanceLevel should be null when DiskCategory is not cloud_essd.',
];
const levelTooLow: ErrorRow = [
  403,
  'InvalidPerformanceLevel.TooLow',
  'Specified new performance level is lower than the original performance level.',
];
const noDowngrade: ErrorRow = [
  403,
  'Downgrade.NotSupported',
  'Downgrade operation for prepay resource is not supported.',
];
const noChange: ErrorRow = [
  403,
  'NoChangeInDiskCategoryAndPerformanceLevel',
  'There is no change between the parameters transmitted and the current.',
];
const notDedicated: ErrorRow = [
  403,
  'InvalidPerformanceParameter.DiskNotInDedicatedStorageCluster',
  'The specified disk not in dedicated storage cluster, can not modify performance control options.',
];

type Spec = Pick<DiskRecord, 'category' | 'performanceLevel' | 'provisionedIops'>;

const rankOf = (category: string): number => diskCategories.get(category)?.rank ?? 0;

const levelRank = (level: string): number => [...performanceLevels.keys()].indexOf(level);

/** The requested specification; absent values stay unchanged. */
function specAsked({ params }: Call, disk: DiskRecord): Spec {
  const category = params.text('DiskCategory') ?? disk.category;
  if (diskCategories.get(category)?.rank == null) throw new Refusal(diskErrors.badCategory);
  const level = params.text('PerformanceLevel');
  if (level !== undefined && !performanceLevels.has(level)) throw new Refusal(diskErrors.badPerformanceLevel);
  if (level !== undefined && category !== 'cloud_essd') throw new Refusal(levelOfOther);
  const kept = disk.performanceLevel === '' ? 'PL1' : disk.performanceLevel;
  const performanceLevel = category === 'cloud_essd' ? (level ?? kept) : '';
  if (disk.size < (performanceLevels.get(performanceLevel) ?? 0)) throw new Refusal(diskErrors.levelNotMatch);
  const provisioned = params.number('ProvisionedIops');
  if (provisioned !== undefined && category !== 'cloud_auto') {
    throw new Refusal(diskErrors.provisionedCategory);
  }
  const provisionedIops = category === 'cloud_auto' ? (provisioned ?? disk.provisionedIops) : 0;
  if (provisionedIops < 0 || provisionedIops > provisionedLimit(disk.size)) {
    throw new Refusal(diskErrors.provisionedLimit);
  }
  return { category, performanceLevel, provisionedIops };
}

/** A subscription disk can only be upgraded, and no disk can be downgraded to PL0. */
function requireAllowed(disk: DiskRecord, spec: Spec): void {
  const { category, performanceLevel, provisionedIops } = disk;
  if (
    spec.category === category &&
    spec.performanceLevel === performanceLevel &&
    spec.provisionedIops === provisionedIops
  ) {
    throw new Refusal(noChange);
  }
  const isPrepaid = disk.diskChargeType === 'PrePaid';
  if (isPrepaid && rankOf(spec.category) < rankOf(category)) throw new Refusal(noDowngrade);
  if (spec.category !== category) return;
  const falls = levelRank(spec.performanceLevel) < levelRank(performanceLevel);
  if (falls && (isPrepaid || spec.performanceLevel === 'PL0')) throw new Refusal(levelTooLow);
}

/**
 * ModifyDiskSpec: changes category, performance level or provisioned performance at once. The answer has a task id for a
 * change of category, and an order id for a subscription disk.
 */
export const modifyDiskSpec: Handler = (call) => {
  const disk = diskNamed(call, call.params.text('DiskId'));
  checkLock(call, { disk });
  const region = regionOf(call, disk);
  if (disk.multiAttach === 'Enabled') throw new Refusal(diskErrors.multiAttach);
  if (!settledDisk.has(disk.status)) throw new Refusal(resourceErrors.incorrectDiskStatus);
  requireOwners(region, disk, resting, instanceBusy);
  if (isBeingCopied(region, disk)) throw new Refusal(diskErrors.diskCreatingSnapshot);
  if (diskCategories.get(disk.category)?.rank == null) throw new Refusal(fixedCategory);
  if ([...call.params.raw.keys()].some((name) => name.startsWith('PerformanceControlOptions.'))) {
    throw new Refusal(notDedicated);
  }
  const spec = specAsked(call, disk);
  requireAllowed(disk, spec);
  call.commit();
  const taskId =
    spec.category === disk.category ? undefined : resourceId(call.world.random, 't', disk.regionId);
  Object.assign(disk, spec, diskPerformance({ ...spec, size: disk.size }));
  return {
    ...(taskId === undefined ? {} : { TaskId: taskId }),
    ...(disk.diskChargeType === 'PrePaid' ? { OrderId: placeOrder(call, [disk.diskId]) } : {}),
  };
};
