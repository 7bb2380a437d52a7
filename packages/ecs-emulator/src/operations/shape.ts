import type { JsonObject } from '../protocol/errors';
import type { Page } from './paging';
import type { Lock, ShownLocks, Tag } from '../world/records';

/** Tags in the form of all Describe operations. */
export const tagsShape = (tags: readonly Tag[]): JsonObject => ({
  Tag: tags.map(({ key, value }) => ({ TagKey: key, TagValue: value })),
});

/**
 * The field `OperationLocks`, to be spread into an answer. It is left out when the control API says so.
 *
 * @param container - the name that the operation gives the list; instances and disks differ
 */
export function locksShape(
  { locks, shownLocks }: { locks: readonly Lock[]; shownLocks: ShownLocks | null },
  container: 'LockReason' | 'OperationLock',
  withMessage: boolean,
): JsonObject {
  if (shownLocks !== null) return shownLocks.kind === 'absent' ? {} : { OperationLocks: shownLocks.value };
  const rows = locks.map(({ reason, message }) => ({
    LockReason: reason,
    ...(withMessage ? { LockMsg: message } : {}),
  }));
  return { OperationLocks: { [container]: rows } };
}

/** The paging fields of operations that page by numbers alone. */
export const pageFields = (page: Page<unknown>): JsonObject => ({
  TotalCount: page.totalCount,
  PageNumber: page.pageNumber,
  PageSize: page.pageSize,
});

/** The paging fields of operations that page by tokens as well. */
export const tokenFields = (page: Page<unknown>): JsonObject => ({
  ...pageFields(page),
  NextToken: page.nextToken,
});
