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

/** At most so many tags fit on a resource. */
const mostTags = 20;

/** The resources that a call names; one that is not there spoils the whole call. */
function resourcesAsked(call: Call): TaggedResource[] {
  const known = new Map(taggedResources(call).map((resource) => [resource.id, resource]));
  return [...new Set(call.params.list('ResourceId'))].map((id) => {
    const resource = known.get(id);
    if (resource === undefined) throw new Refusal(unknownResource);
    return resource;
  });
}

/** The tags of a resource after others were put on it: a key that is there gets the new value. */
function joined(old: readonly Tag[], added: readonly Tag[]): Tag[] {
  const values = new Map([...old, ...added].map(({ key, value }) => [key, value]));
  return [...values].map(([key, value]) => ({ key, value }));
}

// The lists are the resources' own, so they are changed in place.
function replaceAll(list: Tag[], tags: readonly Tag[]): void {
  list.splice(0, list.length, ...tags);
}

/** TagResources: a new tag, or a new value for a key that is there. */
export const tagResources: Handler = (call) => {
  const resources = resourcesAsked(call);
  const added = tagsAsked(call.params);
  const results = resources.map(({ tags }) => ({ tags, after: joined(tags, added) }));
  if (results.some(({ after }) => after.length > mostTags)) throw new Refusal(tooMany);
  call.commit();
  for (const { tags, after } of results) replaceAll(tags, after);
  return {};
};

/** UntagResources: the keys named, or `All` of them; with neither, nothing goes. Keys that are not there are ignored. */
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
