import { addImage } from '../world/builders';
import type { Call, Handler } from '../operations/call';
import { plan } from '../operations/changes';
import { diskErrors } from '../disks/errors';
import type { ErrorRow } from '../protocol/errors';
import { Refusal } from '../protocol/errors';
import { systems } from '../fleet/names';
import { groupAsked, isDescription, isName, tagsAsked } from '../operations/naming';
import type { ImageRecord } from '../world/records';
import { durations } from '../world/transitions';
import { imageSourceAsked } from './source';
import { markUse, startSnapshot } from '../snapshots/writes';

const badName: ErrorRow = [400, 'InvalidImageName.Malformed', 'The specified Image name is wrongly formed.'];
const nameTaken: ErrorRow = [
  400,
  'InvalidImageName.Duplicated',
  'The specified Image name has already bean used.',
];
const badFamily: ErrorRow = [
  400,
  'InvalidImageFamily.Malformed',
  'The format of the specified image family is invalid.',
];

type Words = Pick<ImageRecord, 'description' | 'imageFamily' | 'tags' | 'resourceGroupId'>;

function wordsAsked(call: Call, imageName: string | undefined): Words {
  const { params } = call;
  const [description, imageFamily] = [params.text('Description') ?? '', params.text('ImageFamily') ?? ''];
  if (imageName !== undefined && (!isName(imageName) || /^(aliyun|acs:)/i.test(imageName))) {
    throw new Refusal(badName);
  }
  if ([...call.region.images.values()].some((image) => image.imageName === imageName)) {
    throw new Refusal(nameTaken);
  }
  if (description !== '' && !isDescription(description)) throw new Refusal(diskErrors.badDescription);
  if (imageFamily !== '' && !isName(imageFamily)) throw new Refusal(badFamily);
  return { description, imageFamily, tags: tagsAsked(params), resourceGroupId: groupAsked(call) };
}

/**
 * CreateImage: the image is Creating, then Available. From an instance, it takes a snapshot of each of the instance's
 * disks, and the security lock applies. From existing snapshots, no lock applies.
 */
export const createImage: Handler = (call) => {
  const { world, region, now } = call;
  const source = imageSourceAsked(call);
  const imageName = call.params.text('ImageName');
  const words = wordsAsked(call, imageName);
  call.commit();
  const taken = source.disks.map((disk) => startSnapshot(call, disk, { usage: 'image' }));
  for (const snapshot of source.snapshots) markUse(snapshot, 'image');
  const { osType, osName, osNameEn } = source.instance ?? { osType: 'linux', ...systems.linux };
  const image = addImage(world, region, {
    ...words,
    ...(imageName === undefined ? {} : { imageName }),
    size: source.size,
    osType,
    osName,
    osNameEn,
    sourceInstanceId: source.instance?.instanceId ?? '',
    snapshotIds: [...taken, ...source.snapshots].map(({ snapshotId }) => snapshotId),
    status: 'Creating',
    creationTime: now,
  });
  const ms = durations.createImage;
  plan(call, image, { kind: 'image-status', id: image.imageId, from: 'Creating', to: 'Available', ms });
  return { ImageId: image.imageId };
};
