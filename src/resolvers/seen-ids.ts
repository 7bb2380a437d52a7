import type { RequestContext } from '../context';
import type { EcsScope } from '../ecs/port';
import type { AttachmentRecord, DiskRecord } from '../ecs/records';

/*
 * Ids that a record has of other resources. A caller who may not see one of those gets what there is when it does not
 * exist. Nothing is read where the caller may see everything.
 */

type Named = 'disks' | 'snapshots';

/** @returns the id, when the caller may see the disk or the snapshot; else null. */
export function seenId(
  kind: Named,
  id: string | null,
  { accountId, regionId }: EcsScope,
  { rights, loaders }: RequestContext,
): string | null | Promise<string | null> {
  const place = { accountId, regionId };
  if (id === null || rights.read.isWhole(place)) return id;
  return loaders[kind].load({ id, ...place }).then((record) => record && id);
}

/** @returns the attachments to instances that the caller may see. */
export async function seenAttachments(
  { attachments, accountId, regionId }: DiskRecord,
  { loaders }: RequestContext,
): Promise<readonly AttachmentRecord[]> {
  const instances = await Promise.all(
    attachments.map(({ instanceId }) => loaders.instances.load({ id: instanceId, accountId, regionId })),
  );
  return attachments.filter((_, index) => instances[index] !== null);
}
