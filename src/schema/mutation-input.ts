import { Kind } from 'graphql';
import type { InputObjectTypeDefinitionNode } from 'graphql';
import { accountField, canStopOne, regionField, switchFields, targetField } from './common-fields';
import type { InputField } from './common-fields';
import { inputName } from './mutation-field';
import type { OperationFacts, WriteFacts } from './operation-facts';
import { insideOf, textOf, writtenOf } from './source-text';

/** A handwritten input, with the fields that only this operation has. */
export interface HandWrittenInput {
  readonly node: InputObjectTypeDefinitionNode;
  /** The text of the file that contains it. */
  readonly source: string;
}

/**
 * The input of a mutation: region, account and targets, then the handwritten fields, then the common options. A
 * handwritten field replaces the generated one of the same name. It takes the generated field's position, except the
 * target, which stays where it is written.
 *
 * @param byHand undefined for an operation without fields of its own.
 */
export function mutationInput(
  operation: OperationFacts,
  write: WriteFacts,
  byHand: HandWrittenInput | undefined,
): string {
  const own = ownFields(byHand);
  const byName = new Map(own.map((field) => [field.name, field]));
  const region = byName.get('regionId') ?? regionField(write.target);
  const account = byName.get('accountId') ?? accountField(region);
  const target = targetField(write.target, byName.has('mode') || canStopOne(operation, write.target));
  const switches = switchFields(operation, write);
  const placed = new Set(['regionId', 'accountId', ...switches.map(({ name }) => name)]);
  const fields = [
    region,
    account,
    ...(target === null || byName.has(target.name) ? [] : [target]),
    ...own.filter(({ name }) => !placed.has(name)),
    ...switches.map((field) => byName.get(field.name) ?? field),
  ];
  return `${headOf(operation.name, byHand)} {\n${fields.map(({ text }) => text).join('\n')}\n}`;
}

/** The description, the name and the directives of the type. */
function headOf(operation: string, byHand: HandWrittenInput | undefined): string {
  if (byHand === undefined) return `input ${inputName(operation)}`;
  const { node, source } = byHand;
  const text = node.description === undefined ? '' : `${textOf(source, node.description)}\n`;
  const directives = (node.directives ?? []).map((directive) => ` ${textOf(source, directive)}`).join('');
  return `${text}input ${inputName(operation)}${directives}`;
}

function ownFields(byHand: HandWrittenInput | undefined): readonly InputField[] {
  const [first] = byHand?.node.fields ?? [];
  if (byHand === undefined || first === undefined) return [];
  const { node, source } = byHand;
  return writtenOf(source, node.fields ?? [], insideOf(source, first)).map((written) => ({
    name: written.node.name.value,
    isRequired: written.node.type.kind === Kind.NON_NULL_TYPE,
    text: written.text.replace(/^\n+|\s+$/g, ''),
  }));
}
