import { BREAK, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { fieldSize } from '../limits/list-sizes';

/**
 * Finds a field with `@cost`: it costs calls of ECS for each object that has it.
 *
 * @param document a validated document.
 * @returns the first such field, for example `Instance.consoleOutput`; null when there is none.
 */
export const costlyFieldIn = (schema: GraphQLSchema, document: DocumentNode): string | null =>
  firstOf(schema, document, (info) => {
    const field = info.getFieldDef();
    return field != null && fieldSize(field).weight > 0
      ? `${info.getParentType()?.name ?? ''}.${field.name}`
      : null;
  });

/** @returns the name of the root field of a document with a subscription, also when it is in a fragment. */
export const rootFieldOf = (schema: GraphQLSchema, document: DocumentNode): string =>
  firstOf(schema, document, (info) =>
    info.getParentType() === schema.getSubscriptionType() ? (info.getFieldDef()?.name ?? null) : null,
  ) ?? '';

/** What the first field of a document brings for which `find` finds something. */
function firstOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  find: (info: TypeInfo) => string | null,
): string | null {
  const info = new TypeInfo(schema);
  let found: string | null = null;
  const Field = (): unknown => {
    found = find(info);
    return found === null ? undefined : BREAK;
  };
  visit(document, visitWithTypeInfo(info, { Field }));
  return found;
}
