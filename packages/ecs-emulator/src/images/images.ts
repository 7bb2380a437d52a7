import type { Call } from '../operations/call';
import type { ErrorRow } from '../protocol/errors';
import { Refusal, resourceErrors } from '../protocol/errors';
import { systems } from '../fleet/names';

/** The facts about an image that operations use. */
export interface Image {
  readonly imageId: string;
  /** The smallest size of a system disk made from it, in GiB. */
  readonly size: number;
  readonly osType: string;
  readonly osName: string;
  readonly osNameEn: string;
}

const notValid: ErrorRow = [
  403,
  'OperationDenied.ImageNotValid',
  'The specified image is not ready, or it is not available any more.',
];

/** Ids of public images describe their content, as in `aliyun_3_x64_20G_alibase_20240819.vhd`. Any id of this form counts. */
function publicImage(imageId: string): Image | undefined {
  if (!/^[a-z][A-Za-z0-9_.-]*\.vhd$/.test(imageId)) return undefined;
  const osType = imageId.startsWith('win') ? 'windows' : 'linux';
  const { osName, osNameEn } = systems[osType];
  const size = Number(/_(\d+)G_/.exec(imageId)?.[1] ?? 20);
  return { imageId, size, osType, osName, osNameEn };
}

/**
 * The image that a call names: one of the account's own, or a public one.
 *
 * @throws Refusal InvalidImageId.NotFound, or OperationDenied.ImageNotValid for one that is not ready yet
 */
export function imageNamed(call: Call, imageId: string): Image {
  for (const region of call.scope) {
    const own = region.images.get(imageId);
    if (own === undefined) continue;
    if (own.status !== 'Available') throw new Refusal(notValid);
    return own;
  }
  const found = publicImage(imageId);
  if (found === undefined) throw new Refusal(resourceErrors.imageNotFound);
  return found;
}
