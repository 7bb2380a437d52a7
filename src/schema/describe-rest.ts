import { Kind, parse } from 'graphql';
import type { DefinitionNode, FieldDefinitionNode, StringValueNode } from 'graphql';
import { usualArguments, usualFields, usualValues } from './usual-descriptions';

/** A member of a type that may have a description. */
interface Member {
  readonly path: string;
  readonly start: number;
  readonly description: string | undefined;
}

interface Named {
  readonly name: { readonly value: string };
  readonly description?: StringValueNode | undefined;
  readonly loc?: { readonly start: number } | undefined;
}

/** Names that other subgraphs have too: a description that differs from theirs would be a hint at composition. */
const shared: readonly string[] = ['PageInfo'];

/**
 * Gives a description to each field, argument and enum value that has none: that of the interface of its type, else the usual
 * one of its name.
 *
 * @param schema the printed schema, not formatted.
 * @throws Error naming all that is left without one.
 */
export function describeRest(schema: string): string {
  const { definitions } = parse(schema);
  const byInterface = new Map(definitions.flatMap(fieldsOfInterface));
  const undescribed: string[] = [];
  const inserts = definitions.flatMap((definition) => {
    const interfaces = 'interfaces' in definition ? (definition.interfaces ?? []) : [];
    const inherited = (name: string): string | undefined =>
      interfaces
        .map((one) => byInterface.get(`${one.name.value}.${name}`))
        .find((text) => text !== undefined);
    return membersOf(definition, inherited).flatMap(({ path, start, description }) => {
      if (description === undefined) undescribed.push(path);
      return [{ start, text: `"""${description ?? ''}"""\n` }];
    });
  });
  if (undescribed.length > 0) {
    throw new Error(`Without a description; write one in src/schema: ${undescribed.join(', ')}`);
  }
  // From the end, so that the places before stay where they are.
  return inserts
    .sort((one, other) => other.start - one.start)
    .reduce(
      (text, insert) => `${text.slice(0, insert.start)}${insert.text}${text.slice(insert.start)}`,
      schema,
    );
}

function fieldsOfInterface(definition: DefinitionNode): readonly (readonly [string, string])[] {
  if (definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) return [];
  return (definition.fields ?? []).flatMap(({ name, description }) => {
    const text = description?.value ?? usualFields[name.value];
    return text === undefined ? [] : [[`${definition.name.value}.${name.value}`, text] as const];
  });
}

/** The members without a description of their own, with the one that they get. */
function membersOf(
  definition: DefinitionNode,
  inherited: (name: string) => string | undefined,
): readonly Member[] {
  if (!('name' in definition) || definition.name === undefined) return [];
  const owner = definition.name.value;
  if (shared.includes(owner)) return [];
  const missing = (nodes: readonly Named[], of: (name: string) => string | undefined, prefix = owner) =>
    nodes.flatMap(({ name, description, loc }) =>
      description !== undefined || loc === undefined
        ? []
        : [{ path: `${prefix}.${name.value}`, start: loc.start, description: of(name.value) }],
    );
  switch (definition.kind) {
    case Kind.ENUM_TYPE_DEFINITION:
      return missing(definition.values ?? [], (name) => usualValues[name]);
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return missing(definition.fields ?? [], (name) => usualFields[name]);
    case Kind.INTERFACE_TYPE_DEFINITION:
    case Kind.OBJECT_TYPE_DEFINITION: {
      const fields: readonly FieldDefinitionNode[] = definition.fields ?? [];
      return [
        ...missing(fields, (name) => inherited(name) ?? usualFields[name]),
        ...fields.flatMap((field) =>
          missing(field.arguments ?? [], (name) => usualArguments[name], `${owner}.${field.name.value}`),
        ),
      ];
    }
    default:
      return [];
  }
}
