import {
  getNamedType,
  isLeafType,
  isObjectType,
  isSpecifiedScalarType,
  isEnumType,
  Kind,
  OperationTypeNode,
  SchemaMetaFieldDef,
  TypeInfo,
  TypeMetaFieldDef,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { FragmentDefinitionNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';

export type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

/** @returns the names of the variables that decide what is selected; null for an operation that graphql-js must execute. */
export type Fitness = (operation: OperationDefinitionNode, fragments: Fragments) => readonly string[] | null;

const executableDirectives = ['skip', 'include'];
const introspection = [SchemaMetaFieldDef.name, TypeMetaFieldDef.name];

/**
 * Says which operations are compiled: queries without introspection, without directives that change the execution other than
 * `@skip` and `@include`, and without values of scalars that are not listed.
 *
 * @param scalars the names of the custom scalars whose `serialize` returns strings, numbers or booleans.
 */
export function createFitness(schema: GraphQLSchema, scalars: readonly string[]): Fitness {
  const isFitSchema = Object.values(schema.getTypeMap()).every(
    (type) => !isObjectType(type) || type.isTypeOf == null,
  );
  return (operation, fragments) => {
    if (!isFitSchema || operation.operation !== OperationTypeNode.QUERY) return null;
    let isFit = true;
    const conditions = new Set<string>();
    const typeInfo = new TypeInfo(schema);
    const visitor = visitWithTypeInfo(typeInfo, {
      Field({ name: { value } }) {
        if (introspection.includes(value)) isFit = false;
        const type = getNamedType(typeInfo.getType());
        const isWritten =
          !isLeafType(type) || isEnumType(type) || isSpecifiedScalarType(type) || scalars.includes(type.name);
        if (!isWritten) isFit = false;
      },
      Directive(directive) {
        if (!executableDirectives.includes(directive.name.value)) isFit = false;
        for (const { value } of directive.arguments ?? [])
          if (value.kind === Kind.VARIABLE) conditions.add(value.name.value);
      },
    });
    for (const root of [operation, ...Object.values(fragments)]) visit(root, visitor);
    return isFit ? [...conditions] : null;
  };
}
