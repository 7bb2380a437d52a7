import { Kind } from 'graphql';
import type { GraphQLResolveInfo, SelectionSetNode } from 'graphql';
import type { RequestContext } from '../context';
import type { TargetFacts } from '../guard/facts';

/**
 * The target for shadow verdicts, where a lock is in shadow and the query selects them: they may need reads of their own.
 *
 * @param enforcing makes the target with the financial lock deciding.
 */
export const shadowAsked = (
  info: GraphQLResolveInfo,
  { financialPolicy }: Pick<RequestContext, 'financialPolicy'>,
  enforcing: () => TargetFacts,
): TargetFacts | null =>
  financialPolicy === 'shadow' &&
  info.fieldNodes.some(({ selectionSet }) => selects('shadowVerdict', selectionSet, info))
    ? enforcing()
    : null;

/** Whether a selection has the field, in it or in a fragment; `@skip` and `@include` are not looked at. */
function selects(
  field: string,
  selectionSet: SelectionSetNode | undefined,
  info: Pick<GraphQLResolveInfo, 'fragments'>,
): boolean {
  return (
    selectionSet?.selections.some((selection) => {
      switch (selection.kind) {
        case Kind.FIELD:
          return selection.name.value === field;
        case Kind.INLINE_FRAGMENT:
          return selects(field, selection.selectionSet, info);
        case Kind.FRAGMENT_SPREAD:
          return selects(field, info.fragments[selection.name.value]?.selectionSet, info);
        default:
          return selection satisfies never;
      }
    }) ?? false
  );
}
