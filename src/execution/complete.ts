import {
  GraphQLError,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  locatedError,
  defaultTypeResolver,
} from 'graphql';
import type { GraphQLAbstractType, GraphQLList, GraphQLObjectType, GraphQLOutputType } from 'graphql';
import { inspect } from 'graphql/jsutils/inspect';
import { isIterableObject } from 'graphql/jsutils/isIterableObject';
import { pathToArray } from 'graphql/jsutils/Path';
import type { Path } from 'graphql/jsutils/Path';
import { executeObject } from './fields';
import { isPromise, Pending } from './promises';
import { leafTextOf } from './text';
import type { Complete, FieldPlan, Run, Text } from './types';
import { writeToKeep } from './write-to-keep';

const completions = new WeakMap<GraphQLOutputType, Complete>();

/** @returns how values of a type become JSON: the same function for all fields of the type. */
export function completionOf(type: GraphQLOutputType): Complete {
  const known = completions.get(type);
  if (known !== undefined) return known;
  const made = isNonNullType(type) ? nonNull(completionOf(type.ofType)) : nullable(inner(type));
  completions.set(type, made);
  return made;
}

function inner(type: GraphQLOutputType): Complete {
  if (isListType(type)) return listOf(type);
  if (isLeafType(type)) {
    const textOf = leafTextOf(type);
    return (_run, _plan, value) => textOf(value);
  }
  if (isObjectType(type))
    return (run, plan, value, path) => executeObject(run, plan.planFor(type), value, path);
  if (isAbstractType(type)) return abstractOf(type);
  throw new TypeError('An output type is a list, a leaf, an object or an abstract type.');
}

const nullable =
  (complete: Complete): Complete =>
  (run, plan, value, path) => {
    if (value === null || value === undefined) return 'null';
    if (value instanceof Error) throw value;
    return complete(run, plan, value, path);
  };

const nonNull =
  (complete: Complete): Complete =>
  (run, plan, value, path) => {
    if (value === null || value === undefined)
      throw new Error(
        `Cannot return null for non-nullable field ${plan.parentType.name}.${plan.field.name}.`,
      );
    return complete(run, plan, value, path);
  };

function listOf(type: GraphQLList<GraphQLOutputType>): Complete {
  const complete = completionOf(type.ofType);
  const isNonNull = isNonNullType(type.ofType);
  const isLeaf = isLeafType(isNonNull ? type.ofType.ofType : type.ofType);

  const failed = (
    run: Run,
    plan: FieldPlan,
    thrown: unknown,
    path: Path | undefined,
    prev: Path | undefined,
    index: number,
  ): string => {
    const place = path ?? { prev, key: index, typename: undefined };
    const error = locatedError(thrown, plan.nodes, pathToArray(place));
    if (isNonNull) throw error;
    run.impurities += 1;
    run.collected.add(error, place);
    return 'null';
  };

  const itemOf = (run: Run, plan: FieldPlan, item: unknown, index: number, prev: Path | undefined): Text => {
    const path = isLeaf ? undefined : { prev, key: index, typename: undefined };
    try {
      const text = isPromise(item)
        ? item.then((value) => complete(run, plan, value, path))
        : complete(run, plan, item, path);
      if (typeof text === 'string') return text;
      return text.then(undefined, (thrown: unknown) => failed(run, plan, thrown, path, prev, index));
    } catch (thrown) {
      return failed(run, plan, thrown, path, prev, index);
    }
  };

  const items = (run: Run, plan: FieldPlan, values: readonly unknown[], path: Path | undefined): Text => {
    let text = '[';
    let pending: Pending | undefined;
    try {
      for (let index = 0; index < values.length; index += 1) {
        const item = itemOf(run, plan, values[index], index, path);
        if (index > 0) text += ',';
        if (typeof item === 'string') text += item;
        else {
          (pending ??= new Pending()).add(text, item);
          text = '';
        }
      }
    } catch (error) {
      pending?.abandon();
      throw error;
    }
    text += ']';
    return pending === undefined ? text : pending.filled(text);
  };

  return (run, plan, value, path) => {
    if (!Array.isArray(value)) {
      if (isIterableObject(value)) return items(run, plan, Array.from(value), path);
      const { parentType, field } = plan;
      throw new GraphQLError(
        `Expected Iterable, but did not find one for field "${parentType.name}.${field.name}".`,
      );
    }
    return run.isKeeping || !Object.isFrozen(value)
      ? items(run, plan, value, path)
      : kept(run, plan, value, () => items(run, plan, value, path));
  };
}

/** A frozen list may be shared: its JSON is kept if it follows from frozen objects alone. */
function kept(run: Run, plan: FieldPlan, list: readonly unknown[], render: () => Text): Text {
  const known = plan.lists.get(list, run.variant);
  if (known !== undefined) return run.use(known);
  const written = writeToKeep(run, undefined, render);
  if (written.toKeep === undefined) return written.other;
  const made = plan.lists.keep(list, run.variant, written.toKeep);
  return made === undefined ? written.toKeep : run.use(made);
}

function abstractOf(type: GraphQLAbstractType): Complete {
  const resolveType = type.resolveType ?? defaultTypeResolver;
  // A function without parameters may take `...rest`.
  const takesInfo = resolveType.length === 0 || resolveType.length > 2;
  return (run, plan, value, path) => {
    run.impurities += 1;
    const complete = (name: unknown): Text =>
      executeObject(run, plan.planFor(runtimeTypeOf(run, plan, type, value, name)), value, path);
    const info = takesInfo ? run.infoOf(plan, fieldPathOf(path)) : undefined;
    // Whoever takes no third argument does not miss it.
    const name = resolveType(value, run.context, info as never, type);
    return isPromise(name) ? name.then(complete) : complete(name);
  };
}

/** The path of the field that an item of a list belongs to. */
function fieldPathOf(path: Path | undefined): Path {
  let found = path;
  while (typeof found?.key === 'number') found = found.prev;
  if (found === undefined) throw new TypeError('A path begins with a field.');
  return found;
}

/** Says what graphql-js says of a name that is no possible type. */
function runtimeTypeOf(
  { schema }: Run,
  { nodes, parentType, field }: FieldPlan,
  type: GraphQLAbstractType,
  value: unknown,
  name: unknown,
): GraphQLObjectType {
  const runtimeType = typeof name === 'string' ? schema.getType(name) : undefined;
  if (isObjectType(runtimeType) && schema.isSubType(type, runtimeType)) return runtimeType;
  const where = `"${type.name}" must resolve to an Object type at runtime for field "${parentType.name}.${field.name}"`;
  if (name === null || name === undefined) {
    throw new GraphQLError(
      `Abstract type ${where}. Either the "${type.name}" type should provide a "resolveType" function or each possible type should provide an "isTypeOf" function.`,
      { nodes },
    );
  }
  if (isObjectType(name)) {
    throw new GraphQLError(
      'Support for returning GraphQLObjectType from resolveType was removed in graphql-js@16.0.0 please return type name instead.',
    );
  }
  if (typeof name !== 'string') {
    throw new GraphQLError(
      `Abstract type ${where} with value ${inspect(value)}, received "${inspect(name)}".`,
    );
  }
  if (runtimeType === undefined) {
    throw new GraphQLError(
      `Abstract type "${type.name}" was resolved to a type "${name}" that does not exist inside the schema.`,
      { nodes },
    );
  }
  throw new GraphQLError(
    isObjectType(runtimeType)
      ? `Runtime Object type "${name}" is not a possible type for "${type.name}".`
      : `Abstract type "${type.name}" was resolved to a non-object type "${name}".`,
    { nodes },
  );
}
