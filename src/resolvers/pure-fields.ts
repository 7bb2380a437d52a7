import type { RequestContext } from '../context';
import type { DiskRecord, InstanceRecord } from '../ecs/records';
import type { JudgedOperation } from '../guard/judgement';
import { usualLocale } from '../locale';

/** Says of an object whether the value of a field follows from it and the variant alone. */
export type IsPure = (source: unknown, context: unknown) => boolean;

const always: IsPure = () => true;

/** The types whose objects are records of ECS: none of them is changed after it was made. */
export const recordTypes = ['Instance', 'Disk'] as const;

/**
 * Fields with a resolver whose value follows from their object, their arguments and the variant, where that object is a
 * record or frozen: they read nothing, and depend on neither the caller nor the time. An event is read, and shown to those who
 * may see its instance. Whether an instance without a lock allows an operation follows from its record, unless its disks
 * may be overdue.
 */
export const pureFields: Readonly<Record<string, IsPure>> = {
  'EcsOperationDecision.operation': always,
  'EcsOperationDecision.lockReason': always,
  'EcsOperationDecision.message': always,
  'EcsOperationDecision.detail': always,
  'EcsOperationDecision.blockingDiskIds': always,
  'EcsOperationDecision.event': (source) => (source as JudgedOperation).lockedInstances.length === 0,
  'Instance.status': always,
  'Instance.stoppedMode': always,
  'Instance.chargeType': always,
  'Instance.readAt': always,
  'Instance.lockReadAt': always,
  'Instance.securityLockState': always,
  'Instance.isSecurityLocked': always,
  'Instance.allows': (source, context) =>
    !judgesOverdue(context) && (source as InstanceRecord).operationLocks?.length === 0,
  'Disk.kind': always,
  'Disk.status': always,
  'Disk.chargeType': always,
  'Disk.readAt': always,
};

const judgesOverdue = (context: unknown): boolean =>
  (context as Partial<RequestContext>).loaders?.judgesOverdue === true;

/** What these values follow from besides: the language of texts for people, and whether the financial lock decides. */
export function variantOf(context: unknown): string {
  const { locale = usualLocale } = context as Partial<RequestContext>;
  return judgesOverdue(context) ? `${locale} overdue` : locale;
}

/**
 * Lists that are kept with the record above them. What is kept of the disks of an instance holds while their lock would be
 * judged by the same record of the instance.
 */
export const listsBelow: Readonly<Record<string, (record: unknown, context: unknown) => boolean>> = {
  'Instance.disks': (record, context) => {
    const { instances } = (context as RequestContext).loaders;
    return instances.peekForCheck(record as InstanceRecord) === record;
  },
};

/** The lock of a disk that is attached to one instance is that instance's. */
const decidedByInstanceAbove = (source: unknown, context: unknown, above: object): boolean => {
  const { accountId, regionId, attachments, attachmentsKnown } = source as DiskRecord;
  const instance = above as InstanceRecord;
  const [only, second] = attachments;
  return (
    !judgesOverdue(context) &&
    attachmentsKnown &&
    second === undefined &&
    only?.instanceId === instance.id &&
    accountId === instance.accountId &&
    regionId === instance.regionId
  );
};

/** Fields of the disks in that list whose value follows from the disk and the instance. */
export const pureBelow = {
  'Disk.allowedOperations': decidedByInstanceAbove,
  'Disk.allows': decidedByInstanceAbove,
} as const;
