import { tagList } from '../parameters';
import { resourceTypes } from '../words';
import type { NameIn } from '../words';
import type { Maybe, Tags } from './encode';

interface Typed {
  readonly resourceType: NameIn<typeof resourceTypes>;
}

interface Tagging extends Typed {
  readonly tags: Tags;
}

interface Untagging extends Typed {
  readonly tagKeys?: Maybe<readonly string[]>;
  readonly allTags: boolean;
}

interface Joining extends Typed {
  readonly resourceGroupId: string;
}

/** What any resource can have: tags, and a resource group. */
export const tag = {
  TagResources: ({ resourceType, tags }: Tagging) => ({
    ResourceType: resourceTypes[resourceType],
    Tag: tagList(tags),
  }),
  UntagResources: ({ resourceType, tagKeys, allTags }: Untagging) => ({
    ResourceType: resourceTypes[resourceType],
    TagKey: tagKeys,
    All: allTags,
  }),
  JoinResourceGroup: ({ resourceType, resourceGroupId }: Joining) => ({
    ResourceType: resourceTypes[resourceType],
    ResourceGroupId: resourceGroupId,
  }),
};
