import { Kind } from 'graphql';
import type { OperationDefinitionNode, ValueNode } from 'graphql';

export type Variables = Readonly<Record<string, unknown>>;

/**
 * Resolves an argument's value, through variables and their defaults, to its number or its list length; an object to the
 * length of its longest list. Returns undefined when the value is nothing of that.
 */
export type SizeOf = (value: ValueNode) => number | undefined;

/** Reads the sizes of one request. The variables are as the client sent them: they are not checked yet. */
export function createSizeOf(operation: OperationDefinitionNode, variables: Variables): SizeOf {
  const ofVariable = (name: string): number | undefined => {
    if (Object.hasOwn(variables, name)) {
      return ofGiven(variables[name]);
    }
    const definition = operation.variableDefinitions?.find(({ variable }) => variable.name.value === name);
    return definition?.defaultValue === undefined ? undefined : sizeOf(definition.defaultValue);
  };
  const sizeOf: SizeOf = (value) => {
    if (value.kind === Kind.VARIABLE) return ofVariable(value.name.value);
    if (value.kind === Kind.INT) return Number(value.value);
    if (value.kind === Kind.LIST) return value.values.length;
    if (value.kind !== Kind.OBJECT) return undefined;
    return longest(
      value.fields.map((field) => (field.value.kind === Kind.INT ? undefined : sizeOf(field.value))),
    );
  };
  return sizeOf;
}

function ofGiven(value: unknown): number | undefined {
  if (Array.isArray(value)) return value.length;
  if (typeof value !== 'object' || value === null) return typeof value === 'number' ? value : undefined;
  return longest(Object.values(value).map((each) => (Array.isArray(each) ? each.length : undefined)));
}

const longest = (sizes: readonly (number | undefined)[]): number | undefined => {
  const lists = sizes.filter((size) => size !== undefined);
  return lists.length === 0 ? undefined : Math.max(...lists);
};
