import type * as Gql from '../../generated/graphql';
import type { TargetType } from '../../catalogue/row';
import { badInput } from '../bad-input';
import { defineMutation } from '../define-mutation';
import type { TargetOf } from '../define-mutation';
import { idOf, listWithin, tagsOf, textWithin } from './checks';

/** The resource types that have a target type of their own. */
const targetTypes: Readonly<Partial<Record<Gql.EcsResourceTypeInput, TargetType>>> = {
  INSTANCE: 'INSTANCE',
  DISK: 'DISK',
  SNAPSHOT: 'SNAPSHOT',
  AUTO_SNAPSHOT_POLICY: 'AUTO_SNAPSHOT_POLICY',
  NETWORK_INTERFACE: 'NETWORK_INTERFACE',
};

interface Typed {
  readonly resourceType: Gql.EcsResourceTypeInput;
}

const typeOf = ({ resourceType }: Typed): TargetType => targetTypes[resourceType] ?? 'RESOURCE';

const resources: TargetOf<Typed & { readonly resourceIds: readonly string[] }> = {
  type: typeOf,
  field: 'resourceIds',
  ids: ({ resourceIds }) => resourceIds,
};

const resource: TargetOf<Typed & { readonly resourceId: string }> = {
  type: typeOf,
  field: 'resourceId',
  ids: ({ resourceId }) => [resourceId],
};

/** Resource types that can be tagged but that JoinResourceGroup does not take. */
const withoutGroup: readonly Gql.EcsResourceTypeInput[] = [
  'RESERVED_INSTANCE',
  'AUTO_SNAPSHOT_POLICY',
  'ELASTICITY_ASSURANCE',
  'CAPACITY_RESERVATION',
  'INVOCATION',
];

/** Tags and resource groups, for all resource types. */
export const tag = {
  ecsTagResources: defineMutation('TagResources', {
    target: resources,
    check: ({ tags }) => tagsOf(tags, 1),
  }),
  ecsUntagResources: defineMutation('UntagResources', {
    target: resources,
    check: ({ tagKeys, allTags }) => {
      if ((tagKeys != null) === allTags) throw badInput('input.tagKeys', 'give either tagKeys or allTags.');
      listWithin('tagKeys', tagKeys, 20);
      for (const key of tagKeys ?? []) textWithin('tagKeys', key, 1, 128);
    },
  }),
  ecsJoinResourceGroup: defineMutation('JoinResourceGroup', {
    target: resource,
    check: ({ resourceType, resourceGroupId }) => {
      if (withoutGroup.includes(resourceType)) {
        throw badInput('input.resourceType', 'resources of this type have no resource group.');
      }
      idOf('resourceGroupId', resourceGroupId, 'ResourceGroup');
    },
  }),
};
