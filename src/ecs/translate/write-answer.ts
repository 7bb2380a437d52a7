import type { EcsWriteOperation } from '../../catalogue/operations';
import type { TargetResult, WriteAnswer } from '../port';
import { booleanAt, isWire, listAt, textAt, wordOf, wordsAt } from './read';
import type { Wire } from './read';

/** The operations that answer for each target, and where they put those answers: outer name, inner name. */
const resultLists: Readonly<Partial<Record<EcsWriteOperation, readonly [outer: string, inner: string]>>> = {
  RebootInstances: ['InstanceResponses', 'InstanceResponse'],
  AttachInstanceRamRole: ['AttachInstanceRamRoleResults', 'AttachInstanceRamRoleResult'],
  DetachInstanceRamRole: ['DetachInstanceRamRoleResults', 'DetachInstanceRamRoleResult'],
  AttachKeyPair: ['Results', 'Result'],
  DetachKeyPair: ['Results', 'Result'],
  ResetDisks: ['OperationProgressSet', 'OperationProgress'],
};

/**
 * Reads the answer of a write.
 *
 * @returns null when it has no RequestId, or one that is no word: ECS always sends one, so such an answer is not ECS's.
 */
export function writeAnswer(operation: EcsWriteOperation, body: Wire): WriteAnswer | null {
  const requestId = wordOf(body.RequestId);
  if (requestId === null) return null;
  return {
    requestId,
    orderId: textAt(body, 'OrderId'),
    taskId: textAt(body, 'TaskId'),
    imageId: textAt(body, 'ImageId'),
    snapshotId: textAt(body, 'SnapshotId'),
    diskId: textAt(body, 'DiskId'),
    commandId: textAt(body, 'CommandId'),
    invocationId: textAt(body, 'InvokeId'),
    ipAddress: textAt(body, 'IpAddress'),
    reportId: textAt(body, 'ReportId'),
    eventIds: wordsAt(body, 'EventIdSet', 'EventId'),
    results: resultsIn(operation, body),
  };
}

/** An operation that answers for each target, and whose list is missing, has answered for nobody. */
function resultsIn(operation: EcsWriteOperation, body: Wire): readonly TargetResult[] {
  const list = resultLists[operation];
  if (list === undefined) return [];
  const entries = listAt(body, ...list) ?? [];
  return entries.length === 0 ? [namesNobody] : entries.map(targetResult);
}

/** What stands for an entry, or a whole list, that does not say whom it is about. */
const namesNobody: TargetResult = { targetId: null, succeeded: false, code: null };

/**
 * One target's answer. Success is Code "200" (in a sample the number) for instances, `Success` true or "true" for roles
 * and key pairs; what says neither is not a success.
 */
function targetResult(entry: unknown): TargetResult {
  if (!isWire(entry)) return namesNobody;
  const targetId = textAt(entry, 'InstanceId') ?? relatedResource(entry);
  if (targetId === null) return namesNobody;
  const code = textAt(entry, 'Code') ?? textAt(entry, 'ErrorCode');
  const success = booleanAt(entry, 'Success');
  const status = textAt(entry, 'OperationStatus');
  const succeeded = success ?? (status === null ? code === '200' : status === 'Success');
  return { targetId, succeeded, code: succeeded || code === '200' ? null : wordOf(code) };
}

/** ResetDisks names the disk, or in the official sample only the snapshot, in RelatedItemSet. */
function relatedResource(entry: Wire): string | null {
  const items = (listAt(entry, 'RelatedItemSet', 'RelatedItem') ?? []).filter(isWire);
  const named = (name: string): Wire | undefined => items.find((item) => textAt(item, 'Name') === name);
  const item = named('DiskId') ?? named('SnapshotId');
  return item === undefined ? textAt(entry, 'DiskId') : textAt(item, 'Value');
}
