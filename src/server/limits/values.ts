import { Kind } from 'graphql';
import type { OperationDefinitionNode, ValueNode } from 'graphql';

export type Variables = Readonly<Record<string, unknown>>;

/**
 * Resolves an argument's value, through variables and their defaults, to its number or its list length. Returns
 * undefined when the value is neither.
 */
export type SizeOf = (value: ValueNode) => number | undefined;

/** Reads the sizes of one request. The variables are as the client sent them: they are not checked yet. */
export function createSizeOf(operation: OperationDefinitionNode, variables: Variables): SizeOf {
  const ofVariable = (name: string): number | undefined => {
    if (Object.hasOwn(variables, name)) {
      const value = variables[name];
      if (Array.isArray(value)) return value.length;
      return typeof value === 'number' ? value : undefined;
    }
    const definition = operation.variableDefinitions?.find(({ variable }) => variable.name.value === name);
    return definition?.defaultValue === undefined ? undefined : sizeOf(definition.defaultValue);
  };
  const sizeOf: SizeOf = (value) => {
    if (value.kind === Kind.VARIABLE) return ofVariable(value.name.value);
    if (value.kind === Kind.INT) return Number(value.value);
    return value.kind === Kind.LIST ? value.values.length : undefined;
  };
  return sizeOf;
}
