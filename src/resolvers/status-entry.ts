import { Kind } from 'graphql';
import type { GraphQLResolveInfo, SelectionSetNode } from 'graphql';
import type { InstanceRecord, InstanceStatusRecord } from '../ecs/records';
import type * as Gql from '../generated/graphql';

/** The fields of Instance that a status entry has as well. */
const ofEntry: readonly string[] = ['__typename', 'id', 'regionId', 'accountId', 'status', 'rawStatus'];

/** The instance of a status entry: read only where more of it is selected than the entry has. */
export const instanceOfEntry = {
  instance: ({ id, regionId, accountId, rawStatus }, _args, { loaders }, info) =>
    selectsOnly(info, ofEntry)
      ? onlyStatus({ id, regionId, accountId, rawStatus })
      : loaders.instances.load({ id, regionId, accountId }),
} satisfies Gql.EcsInstanceStatusEntryResolvers;

/** A record of which nothing else is selected. */
const onlyStatus = (entry: InstanceStatusRecord): InstanceRecord =>
  ({ ...entry }) as unknown as InstanceRecord;

/** Whether a field's selections, those of fragments among them, are all in a list. */
function selectsOnly({ fieldNodes, fragments }: GraphQLResolveInfo, names: readonly string[]): boolean {
  const isWithin = ({ selections }: SelectionSetNode): boolean =>
    selections.every((selection) => {
      switch (selection.kind) {
        case Kind.FIELD:
          return names.includes(selection.name.value);
        case Kind.INLINE_FRAGMENT:
          return isWithin(selection.selectionSet);
        case Kind.FRAGMENT_SPREAD: {
          const fragment = fragments[selection.name.value];
          return fragment !== undefined && isWithin(fragment.selectionSet);
        }
        default:
          return selection satisfies never;
      }
    });
  return fieldNodes.every(({ selectionSet }) => selectionSet !== undefined && isWithin(selectionSet));
}
