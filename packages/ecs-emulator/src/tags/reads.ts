import type { Call, Handler } from '../operations/call';
import type { ErrorRow, JsonObject } from '../protocol/errors';
import { Refusal } from '../protocol/errors';
import { pageOf } from '../operations/paging';
import type { Tag } from '../world/records';
import type { RegionState } from '../world/world';

/** A resource with tags, and the id by which the tag operations name it. */
export interface TaggedResource {
  readonly id: string;
  readonly tags: Tag[];
}

type Owners = (region: RegionState) => Iterable<TaggedResource>;

const owners =
  <Row extends { tags: Tag[] }>(rowsOf: (region: RegionState) => Map<string, Row>): Owners =>
  (region) =>
    [...rowsOf(region)].map(([id, row]) => ({ id, tags: row.tags }));

const nothing: Owners = () => [];

/** Resource type of the tag operations → the resources of that type. Types that the emulator does not have are empty. */
const ownersByType: Readonly<Record<string, Owners>> = {
  instance: owners((region) => region.instances),
  disk: owners((region) => region.disks),
  snapshot: owners((region) => region.snapshots),
  image: owners((region) => region.images),
  securitygroup: owners((region) => region.securityGroups),
  keypair: owners((region) => region.keyPairs),
  volume: nothing,
  eni: nothing,
  ddh: nothing,
  ddhcluster: nothing,
  launchtemplate: nothing,
  reservedinstance: nothing,
  snapshotpolicy: nothing,
  elasticityassurance: nothing,
  capacityreservation: nothing,
  command: nothing,
  invocation: nothing,
  activation: nothing,
  managedinstance: nothing,
};

const typeNotFound: ErrorRow = [
  404,
  'InvalidResourceType.NotFound',
  'The ResourceType provided does not exist in our records.',
];

/**
 * All resources of the type that a tag operation names.
 *
 * @throws Refusal InvalidResourceType.NotFound
 */
export function taggedResources(call: Call): TaggedResource[] {
  const type = (call.params.text('ResourceType') ?? '').toLowerCase();
  const of = Object.hasOwn(ownersByType, type) ? ownersByType[type] : undefined;
  if (of === undefined) throw new Refusal(typeNotFound);
  return [...of(call.region)];
}

/** The `TagFilter.N` of ListTagResources: a key and at most five values, of which the resource must have one. */
function tagFilters(call: Call): { key: string; values: string[] }[] {
  return call.params.objects('TagFilter').map((filter) => ({
    key: filter.TagKey ?? '',
    values: Object.entries(filter).flatMap(([name, value]) => (name.startsWith('TagValues.') ? [value] : [])),
  }));
}

/** ListTagResources: one row per tag. Without ids, a resource must have all the given tags. */
export const listTagResources: Handler = (call) => {
  const ids = call.params.list('ResourceId');
  const wanted = call.params.tags();
  const filters = tagFilters(call);
  if (ids === undefined && wanted.length === 0 && filters.length === 0) {
    throw new Refusal([
      403,
      'BothEmpty.TagsAndResources',
      'The specified Tags and ResourcesIds are not allow to both empty.',
    ]);
  }
  if (wanted.length > 0 && filters.length > 0) {
    throw new Refusal([
      400,
      'InvalidTags.MalFormed',
      'The tags must be empty, when the tagFilters is not empty.',
    ]);
  }
  const type = call.params.text('ResourceType') ?? '';
  const rows = taggedResources(call).flatMap(({ id, tags }, position) => {
    const matches =
      (ids === undefined || ids.includes(id)) &&
      wanted.every(({ key, value }) =>
        tags.some((tag) => tag.key === key && (!value || tag.value === value)),
      ) &&
      filters.every(({ key, values }) =>
        tags.some((tag) => tag.key === key && (values.length === 0 || values.includes(tag.value))),
      );
    if (!matches) return [];
    return tags.map((tag, index): { order: number; row: JsonObject } => ({
      // A resource has at most 20 tags, so a hundred numbers for each never overlap.
      order: position * 100 + index,
      row: { ResourceType: type, ResourceId: id, TagKey: tag.key, TagValue: tag.value },
    }));
  });
  const page = pageOf(call, rows, ({ order }) => order);
  return { NextToken: page.nextToken, TagResources: { TagResource: page.rows.map(({ row }) => row) } };
};
