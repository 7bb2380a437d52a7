import { diskStatuses } from '../../catalogue/disk-statuses';
import { anyOf, isOneOf, not } from './need';
import type { Need, Needs } from './need';
import type { DiskState } from './state';

/** What operations need of a disk. Each gets the code that its operation answers. */

const statuses = Object.values(diskStatuses);
const kinds = ['system', 'data'];

type DiskNeed = Omit<Need<DiskState>, 'errorCode' | 'basis'>;

const need =
  (one: DiskNeed): Needs<DiskState> =>
  (errorCode, basis = 'OPERATION_PAGE') => ({ ...one, errorCode, basis });

const hasStatus = ({ rawStatus }: DiskState, ...wanted: readonly string[]): boolean | null =>
  isOneOf(rawStatus, wanted, statuses);

export const diskIn = (...wanted: readonly string[]): Needs<DiskState> =>
  need({
    reason: 'DISK_STATUS',
    holds: (disk) => hasStatus(disk, ...wanted),
    parameters: ({ rawStatus }) => ({ status: rawStatus ?? '', needed: wanted }),
  });

export const systemDiskIn = (...wanted: readonly string[]): Needs<DiskState> =>
  need({
    reason: 'SYSTEM_DISK_STATUS',
    holds: (disk) => hasStatus(disk, ...wanted),
    parameters: () => ({ needed: wanted }),
  });

export const notBeingCreated = need({
  reason: 'DISK_STATUS',
  holds: (disk) => not(hasStatus(disk, diskStatuses.CREATING)),
  parameters: ({ rawStatus }) => ({
    status: rawStatus ?? '',
    needed: [diskStatuses.AVAILABLE, diskStatuses.IN_USE],
  }),
});

/** A free disk, or one that several instances may share. */
export const attachable = need({
  reason: 'DISK_STATUS',
  holds: (disk) => {
    const isFree = hasStatus(disk, diskStatuses.AVAILABLE);
    if (isFree !== false) return isFree;
    const isUsed = hasStatus(disk, diskStatuses.IN_USE);
    return isUsed === true ? disk.isMultiAttach : isUsed;
  },
  parameters: ({ rawStatus }) => ({ status: rawStatus ?? '', needed: [diskStatuses.AVAILABLE] }),
});

export const dataDisk = need({
  reason: 'DISK_IS_SYSTEM_DISK',
  holds: ({ rawKind }) => isOneOf(rawKind, ['data'], kinds),
});

export const notMultiAttach = need({
  reason: 'DISK_IS_MULTI_ATTACH',
  holds: ({ isMultiAttach }) => not(isMultiAttach),
});

/** A data disk that may leave its instance. ECS does not ask it of system disks. */
export const portableIfData = need({
  reason: 'DISK_NOT_PORTABLE',
  holds: ({ rawKind, isPortable }) => anyOf(isOneOf(rawKind, ['system'], kinds), isPortable),
});

export const diskBilledAs = (wanted: string): Needs<DiskState> =>
  need({
    reason: 'DISK_CHARGE_TYPE',
    holds: ({ rawChargeType }) => isOneOf(rawChargeType, [wanted], ['PrePaid', 'PostPaid']),
    parameters: ({ rawChargeType }) => ({ chargeType: rawChargeType ?? '', needed: [wanted] }),
  });

/** Categories whose specification can change. Their set is open: of another one nothing is known. */
const changeable = ['cloud_efficiency', 'cloud_ssd', 'cloud_essd_entry', 'cloud_essd', 'cloud_auto'];
/** Disks on the instance's host: they have no snapshots, and end with it. */
const ofHost = [
  'ephemeral',
  'ephemeral_ssd',
  'local_ssd_pro',
  'local_hdd_pro',
  'elastic_ephemeral_disk_standard',
  'elastic_ephemeral_disk_premium',
];

const inCategory = (wanted: readonly string[], known: readonly string[]): Needs<DiskState> =>
  need({
    reason: 'DISK_CATEGORY',
    holds: ({ category }) => isOneOf(category, wanted, known),
    parameters: ({ category }) => ({ category: category ?? '' }),
  });

export const ofChangeableCategory = inCategory(changeable, [...changeable, 'cloud', ...ofHost]);
export const ofCategoryWithSnapshots = inCategory(
  [...changeable, 'cloud', 'cloud_regional_disk_auto'],
  [...changeable, 'cloud', 'cloud_regional_disk_auto', ...ofHost],
);

export const attachedOnce = need({
  reason: 'DISK_NEVER_ATTACHED',
  holds: ({ attachedAt, detachedAt, attachments }) =>
    attachedAt !== null || detachedAt !== null || attachments.length > 0,
});
