import type { Call, Handler } from '../operations/call';
import type { ErrorRow } from '../protocol/errors';
import { Refusal } from '../protocol/errors';
import { tagsAsked } from '../operations/naming';
import type { Tag } from '../world/records';
import { taggedResources } from './reads';
import type { TaggedResource } from './reads';

const unknownResource: ErrorRow = [
  404,
  'InvalidResourceId.NotFound',
  'The specified ResourceIds are not found in our records.',
];
const tooMany: ErrorRow = [
  400,
  'OperationDenied.QuotaExceed',
  'The quota of tags on resource is beyond permitted range.',
];
const allAndSome: ErrorRow = [
  403,
  'Param.Conflict',
  'The specified all is true, but the specified TagKey.N is not empty.',
];

/** The most tags that a resource can have. */
const mostTags = 20;

/** The resources that a call names. One that does not exist fails the whole call. */
function resourcesAsked(call: Call): TaggedResource[] {
  const known = new Map(taggedResources(call).map((resource) => [resource.id, resource]));
  return [...new Set(call.params.list('ResourceId'))].map((id) => {
    const resource = known.get(id);
    if (resource === undefined) throw new Refusal(unknownResource);
    return resource;
  });
}

/** The tags of a resource after others are added. An existing key gets the new value. */
function joined(old: readonly Tag[], added: readonly Tag[]): Tag[] {
  const values = new Map([...old, ...added].map(({ key, value }) => [key, value]));
  return [...values].map(([key, value]) => ({ key, value }));
}

// The lists belong to the resources, so they are changed in place.
function replaceAll(list: Tag[], tags: readonly Tag[]): void {
  list.splice(0, list.length, ...tags);
}

/** TagResources: adds tags, and replaces the values of existing keys. */
export const tagResources: Handler = (call) => {
  const resources = resourcesAsked(call);
  const added = tagsAsked(call.params);
  const results = resources.map(({ tags }) => ({ tags, after: joined(tags, added) }));
  if (results.some(({ after }) => after.length > mostTags)) throw new Refusal(tooMany);
  call.commit();
  for (const { tags, after } of results) replaceAll(tags, after);
  return {};
};

/** UntagResources: removes the given keys, or all with `All`; without either, nothing. Unknown keys are ignored. */
export const untagResources: Handler = (call) => {
  const resources = resourcesAsked(call);
  const keys = call.params.list('TagKey');
  const all = call.params.flag('All') === true;
  if (all && keys !== undefined) throw new Refusal(allAndSome);
  call.commit();
  for (const { tags } of resources) {
    replaceAll(
      tags,
      tags.filter(({ key }) => !all && keys?.includes(key) !== true),
    );
  }
  return {};
};
