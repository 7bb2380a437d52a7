import type { EcsScope } from '../ecs/port';
import type { Loaders } from '../loaders/index';
import type { NamedBeside, WriteRequest } from './write-request';

/**
 * Looks for what a write names beside its targets: a caller whose scopes are narrowed must not attach a disk to an instance
 * that they do not cover.
 *
 * @returns the first id that does not exist for the caller; null when there is none.
 * @throws EcsError when one cannot be read.
 */
export async function unseenBeside(
  { beside = [], targets }: Pick<WriteRequest, 'beside' | 'targets'>,
  scope: EcsScope,
  loaders: Loaders,
): Promise<string | null> {
  const isTarget = (id: string): boolean => targets.some((target) => target.id === id);
  const unseen = await Promise.all(
    beside
      .filter(({ id }) => !isTarget(id))
      .map(async ({ type, id }) => ((await isSeen(type, { ...scope, id }, isTarget, loaders)) ? null : id)),
  );
  return unseen.find((id) => id !== null) ?? null;
}

async function isSeen(
  type: NamedBeside['type'],
  ref: EcsScope & { readonly id: string },
  isTarget: (id: string) => boolean,
  { instances, disks, snapshots }: Loaders,
): Promise<boolean> {
  switch (type) {
    case 'INSTANCE':
      return (await instances.load(ref)) !== null;
    case 'DISK':
      return (await disks.load(ref)) !== null;
    case 'SNAPSHOT': {
      if ((await snapshots.load(ref)) !== null) return true;
      // Snapshots rarely have the tags of their disk. One of a target disk shows nothing that is not on that disk.
      const hidden = await snapshots.loadForCheck(ref);
      return hidden?.sourceDiskId != null && isTarget(hidden.sourceDiskId);
    }
    default:
      return type satisfies never;
  }
}
