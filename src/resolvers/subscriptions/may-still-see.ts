import type { RequestContext } from '../../context';
import type { EcsScope } from '../../ecs/port';
import type { DiskRecord, InstanceRecord } from '../../ecs/records';

/** A change of something that has a place; null for a change that is about the whole stream. */
interface Seen {
  readonly scope: EcsScope | null;
  readonly instance?: InstanceRecord | null;
  readonly disk?: DiskRecord | null;
}

/**
 * Whether the caller may see a change. It is asked again for each event: a resource may leave what the caller may see, and
 * then it looks as if it were deleted. Without a record, only a place that the caller sees as a whole tells.
 */
export function mayStillSee(
  { scope, instance, disk }: Seen,
  { rights: { read } }: Pick<RequestContext, 'rights'>,
): boolean {
  if (scope === null) return true;
  const record = instance ?? disk ?? null;
  return record === null ? read.isWhole(scope) : read.sees(record);
}
