import type { EcsOperation } from '../../catalogue/operations';
import type { Finding } from './assess';
import type { DiskState } from './state';
import { preconditionsOf } from './table';

/** The category whose disks belong to a region, not to a zone. */
const ofRegion = 'cloud_regional_disk_auto';

const unmet = (reason: Finding['reason'], errorCode: string): Finding => ({
  kind: 'UNMET',
  reason,
  errorCode,
  parameters: {},
});

/**
 * Whether a disk is where the operation needs it, when the call names an instance beside it.
 *
 * @param named the instance that the call names.
 * @param attachmentsKnown whether the disk's attachments are all of them.
 */
export function placeFindings(
  operation: EcsOperation,
  disk: DiskState,
  named: { readonly id: string; readonly zoneId: string | null },
  attachmentsKnown: boolean,
): readonly Finding[] {
  const isHere = disk.attachments.some(({ instanceId }) => instanceId === named.id);
  switch (preconditionsOf(operation)?.beside) {
    case undefined:
      return [];
    case 'ATTACHED':
      if (isHere) return [];
      return attachmentsKnown
        ? [
            unmet(
              'DISK_NOT_ON_INSTANCE',
              operation === 'DetachDisk' ? 'DependencyViolation' : 'InvalidDiskIds.NotFound',
            ),
          ]
        : [{ kind: 'UNKNOWN', reason: 'FACT_UNKNOWN', errorCode: null, parameters: {} }];
    case 'ANOTHER': {
      if (isHere)
        return [
          unmet(
            'DISK_ALREADY_ON_INSTANCE',
            disk.isMultiAttach === true ? 'InvalidDisk.InUse' : 'IncorrectDiskStatus',
          ),
        ];
      const isElsewhere =
        disk.category !== ofRegion &&
        disk.zoneId !== null &&
        named.zoneId !== null &&
        disk.zoneId !== named.zoneId;
      return isElsewhere ? [unmet('DISK_IN_OTHER_ZONE', 'ResourcesNotInSameZone')] : [];
    }
  }
}
