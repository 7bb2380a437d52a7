import { Kind, parse } from 'graphql';
import type {
  DefinitionNode,
  EnumTypeDefinitionNode,
  FieldDefinitionNode,
  ObjectTypeExtensionNode,
} from 'graphql';
import { layout } from './layout';
import type { SectionContent } from './layout';
import { inputName, mutationField, mutationName } from './mutation-field';
import { mutationInput } from './mutation-input';
import type { HandWrittenInput } from './mutation-input';
import { operationEnums } from './operation-enums';
import type { OperationFacts, WriteFacts } from './operation-facts';
import type { SchemaFile, SchemaFiles } from './schema-files';
import { insideOf, writtenOf } from './source-text';

interface ParsedFile {
  readonly name: string;
  readonly text: string;
  readonly definitions: readonly DefinitionNode[];
}

type WriteOperation = OperationFacts & { readonly write: WriteFacts };

/** The first lines of the printed schema. */
const firstLines = '# Printed by `npm run schema` from src/schema. Change it there.\n#';

/**
 * The whole schema as text, not formatted: the files of this folder by section, with the parts that are generated from
 * the table of operations.
 *
 * @param files the handwritten schema files.
 * @param operations all operations, in the order in which to print them.
 * @throws Error when the files and the table do not have the same mutations.
 */
export function printSchema(files: SchemaFiles, operations: readonly OperationFacts[]): string {
  const nouns = files.nouns.map(parsed);
  const mutations = files.mutations.map(parsed);
  const writes = operations.filter((row): row is WriteOperation => row.write !== null);
  const contentOf = (holds: SectionContent): string => {
    switch (holds.kind) {
      case 'FILES':
        return nouns
          .filter(({ name }) => holds.names.includes(name))
          .map((file) => definitionsOf(file, operations))
          .join('\n\n');
      case 'QUERY':
        return rootType(
          'Query',
          nouns.flatMap((file) => rootFields(file, 'Query')),
        );
      case 'SUBSCRIPTION':
        return rootType(
          'Subscription',
          nouns.flatMap((file) => rootFields(file, 'Subscription')),
        );
      case 'MUTATION':
        return rootType('Mutation', mutationFields(writes, mutations));
      case 'INPUTS':
        return inputs(writes, mutations);
      default:
        return holds satisfies never;
    }
  };
  const sections = layout.map(
    ({ title, holds }) => `${title === null ? firstLines : rule(title)}\n${contentOf(holds)}`,
  );
  return `${sections.join('\n\n')}\n`;
}

const parsed = ({ name, text }: SchemaFile): ParsedFile => ({
  name,
  text,
  definitions: parse(text).definitions,
});

/** A comment line with the title at its end. */
const rule = (title: string): string => `# ${'-'.repeat(100 - title.length)} ${title}\n`;

const rootType = (name: string, fields: readonly string[]): string =>
  `type ${name} {\n${fields.join('\n')}\n}`;

/** The definitions of a file with their comments, without extensions of root types, which have their own sections. */
function definitionsOf({ text, definitions }: ParsedFile, operations: readonly OperationFacts[]): string {
  return writtenOf(text, definitions, 0)
    .filter(({ node }) => node.kind !== Kind.OBJECT_TYPE_EXTENSION)
    .map(({ node, text: written }) =>
      node.kind === Kind.ENUM_TYPE_DEFINITION ? withValues(node, written, operations) : written,
    )
    .map((written) => written.trim())
    .join('\n\n');
}

/** An enum of operations is written without values. This function adds them. */
function withValues(
  { name, values = [] }: EnumTypeDefinitionNode,
  written: string,
  operations: readonly OperationFacts[],
): string {
  const valueOf = operationEnums[name.value];
  if (valueOf === undefined) return written;
  if (values.length > 0) throw new Error(`${name.value}: remove its values; they are generated.`);
  return `${written} {\n${operations.map(valueOf).join('\n')}\n}`;
}

const extensionsOf = ({ definitions }: ParsedFile, name: string): readonly ObjectTypeExtensionNode[] =>
  definitions
    .filter((node) => node.kind === Kind.OBJECT_TYPE_EXTENSION)
    .filter((node) => node.name.value === name);

/** The fields of a root type in a file, each after a blank line. */
const rootFields = (file: ParsedFile, type: 'Query' | 'Subscription'): readonly string[] =>
  extensionsOf(file, type).flatMap(({ fields = [] }) => {
    const [first] = fields;
    if (first === undefined) return [];
    return writtenOf(file.text, fields, insideOf(file.text, first)).map(({ text }) => `\n${text.trim()}`);
  });

/** The fields of Mutation, in the order of the table. */
function mutationFields(
  operations: readonly WriteOperation[],
  files: readonly ParsedFile[],
): readonly string[] {
  const fields = new Map<string, { readonly field: FieldDefinitionNode; readonly source: string }>();
  for (const file of files) {
    for (const field of extensionsOf(file, 'Mutation').flatMap((node) => node.fields ?? [])) {
      if (fields.has(field.name.value)) throw new Error(`${field.name.value} is written twice.`);
      fields.set(field.name.value, { field, source: file.text });
    }
  }
  const names = operations.map(({ name }) => mutationName(name));
  const unknown = [...fields.keys()].filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new Error(`Not a write in the table of operations: ${unknown.join(', ')}.`);
  return operations.map((operation) => {
    const written = fields.get(mutationName(operation.name));
    if (written === undefined) {
      throw new Error(
        `src/schema/mutations has no ${mutationName(operation.name)}; add it with its payload type.`,
      );
    }
    return mutationField(operation, written.field, written.source);
  });
}

/** The inputs of the mutations, in the order of the table, then the types that they use. */
function inputs(operations: readonly WriteOperation[], files: readonly ParsedFile[]): string {
  const names = new Set(operations.map(({ name }) => inputName(name)));
  const byHand = new Map<string, HandWrittenInput>();
  const parts: string[] = [];
  for (const { text, definitions } of files) {
    for (const { node, text: written } of writtenOf(text, definitions, 0)) {
      if (node.kind === Kind.OBJECT_TYPE_EXTENSION) continue;
      if (node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION && names.has(node.name.value)) {
        byHand.set(node.name.value, { node, source: text });
      } else {
        parts.push(written.trim());
      }
    }
  }
  const made = operations.map((operation) =>
    mutationInput(operation, operation.write, byHand.get(inputName(operation.name))),
  );
  return [...made, ...parts].join('\n\n');
}
