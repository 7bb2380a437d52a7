import type { EcsReads } from '../port';
import { pageOf } from './paging';
import { present, someOf, tagList } from './parameters';
import type { Translation } from './paging';
import { textAt } from './read';

type Read = EcsReads['ListTagResources'];

/** ListTagResources: ids as repeated parameters, at most 50; pages of a fixed size, one entry a tag. */
export const listTagResources: Translation<Read['query'], Read['answer']> = {
  parameters: (query) =>
    present({
      ResourceType: query.resourceType,
      ResourceId: someOf(query.resourceIds),
      Tag: tagList(query.tags),
      NextToken: query.nextToken,
    }),
  answer: (body, scope) =>
    pageOf(body, 'TagResources', 'TagResource', (wire) => {
      const resourceId = textAt(wire, 'ResourceId');
      const key = textAt(wire, 'TagKey');
      if (resourceId === null || key === null) return null;
      const resourceType = textAt(wire, 'ResourceType');
      return {
        ...scope,
        id: JSON.stringify([resourceType, resourceId, key]),
        resourceId,
        resourceType,
        key,
        value: textAt(wire, 'TagValue') ?? '',
      };
    }),
};
