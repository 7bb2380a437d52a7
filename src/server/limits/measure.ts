import { Kind } from 'graphql';
import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  OperationDefinitionNode,
  SelectionSetNode,
  ValueNode,
} from 'graphql';

/** What an operation asks for, independent of its variables. */
export interface Measure {
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  readonly rootFields: number;
  readonly selections: number;
  /** How often the most repeated field is selected in one place: one response key, in one selection set. */
  readonly repetitions: number;
  /** The `representations` argument of each `_entities` field. */
  readonly representations: readonly ValueNode[];
}

interface Counts {
  depth: number;
  aliases: number;
  directives: number;
  selections: number;
  repetitions: number;
  /** How often each response key is selected at this level. */
  readonly keys: Map<string, number>;
}

/** @returns the fragments of a document by name. */
export const fragmentsOf = (document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> =>
  new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  );

/**
 * Measures a validated operation. A fragment counts at each use but is walked only once. Otherwise, fragments that use
 * each other twice would take exponential time.
 */
export function measure(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): Measure {
  const known = new Map<string, Counts>();

  const ofFragment = (name: string): Counts => {
    const counted = known.get(name);
    if (counted !== undefined) return counted;
    // A fragment that uses itself would find this too, but validation has already refused those.
    known.set(name, nothing());
    const fragment = fragments.get(name);
    const counts = fragment === undefined ? nothing() : ofSelections(fragment.selectionSet);
    known.set(name, counts);
    return counts;
  };

  const ofSelections = (set: SelectionSetNode): Counts => {
    const total = nothing();
    for (const selection of set.selections) {
      total.selections += 1;
      total.directives += selection.directives?.length ?? 0;
      switch (selection.kind) {
        case Kind.FIELD:
          total.aliases += selection.alias === undefined ? 0 : 1;
          countKey(total, (selection.alias ?? selection.name).value, 1);
          add(
            total,
            selection.selectionSet && !isIntrospection(selection)
              ? ofSelections(selection.selectionSet)
              : nothing(),
            1,
          );
          break;
        case Kind.INLINE_FRAGMENT:
          add(total, ofSelections(selection.selectionSet), 0);
          break;
        case Kind.FRAGMENT_SPREAD:
          add(total, ofFragment(selection.name.value), 0);
          break;
        default:
          return selection satisfies never;
      }
    }
    return total;
  };

  const roots = rootFields(operation.selectionSet, fragments, new Set());
  const { keys: _keys, ...counts } = ofSelections(operation.selectionSet);
  return {
    ...counts,
    rootFields: roots.length,
    representations: roots.flatMap(representationsOf),
  };
}

const nothing = (): Counts => ({
  depth: 0,
  aliases: 0,
  directives: 0,
  selections: 0,
  repetitions: 0,
  keys: new Map(),
});

function countKey(total: Counts, key: string, times: number): void {
  const found = (total.keys.get(key) ?? 0) + times;
  total.keys.set(key, found);
  total.repetitions = Math.max(total.repetitions, found);
}

/** @param levels 1 for what is inside a field, 0 for a fragment at the same level, whose keys merge with the others. */
function add(total: Counts, inner: Counts, levels: 0 | 1): void {
  total.depth = Math.max(total.depth, inner.depth + levels);
  total.aliases += inner.aliases;
  total.directives += inner.directives;
  total.selections += inner.selections;
  total.repetitions = Math.max(total.repetitions, inner.repetitions);
  if (levels === 0) for (const [key, times] of inner.keys) countKey(total, key, times);
}

/** Introspection fields: graphql-js limits them itself, and the standard introspection query is deep. */
const isIntrospection = ({ name }: FieldNode): boolean =>
  name.value === '__schema' || name.value === '__type';

/** The fields at the root. A fragment counts once, because a second use only merges. */
function rootFields(
  { selections }: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  seen: Set<string>,
): FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) return rootFields(selection.selectionSet, fragments, seen);
    const name = selection.name.value;
    const fragment = seen.has(name) ? undefined : fragments.get(name);
    seen.add(name);
    return fragment === undefined ? [] : rootFields(fragment.selectionSet, fragments, seen);
  });
}

const representationsOf = ({ name, arguments: given = [] }: FieldNode): ValueNode[] =>
  name.value === '_entities'
    ? given.filter((each) => each.name.value === 'representations').map(({ value }) => value)
    : [];
