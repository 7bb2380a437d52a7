import type { InstanceRecord } from '../ecs/records';
import type { Loaders } from '../loaders/index';

/**
 * The disks that are set to stay and would be released all the same with a locked instance.
 *
 * @returns their ids; null when they could not be read, or when the caller may not see one of them: a list without it would
 *   look complete.
 */
export async function disksReleasedWith(
  instance: InstanceRecord,
  { disksOfInstance, mayShow }: Pick<Loaders, 'disksOfInstance' | 'mayShow'>,
): Promise<readonly string[] | null> {
  try {
    const disks = await disksOfInstance.loadForCheck(instance);
    const released = disks.filter(({ deleteWithInstance }) => deleteWithInstance !== true);
    return released.every((disk) => mayShow(disk)) ? released.map(({ id }) => id) : null;
  } catch {
    return null;
  }
}
