import type { FieldDefinitionNode } from 'graphql';
import type { LockEffect } from '../policy/locks/lock';
import { description } from './description';
import type { OperationFacts } from './operation-facts';
import { textOf } from './source-text';

/** The effect of the lock on a mutation: the second sentence of its description, without the full stop. */
const effects: Readonly<Record<LockEffect, string>> = {
  UNAFFECTED: 'Unaffected by the lock',
  DENIED: 'Denied on a locked instance',
  DENIED_WHILE_DISK_IN_USE: 'Denied while the disk is In_use on a locked instance',
  ACCEPTED_NOT_EXECUTED:
    'On a locked instance ECS accepts it and runs nothing; it is not sent unless sendToLockedInstances says otherwise',
};

/** The field of Mutation that an operation has. */
export const mutationName = (operation: string): string => `ecs${operation}`;

/** The input type that an operation has. */
export const inputName = (operation: string): string => `Ecs${operation}Input`;

/**
 * A field of Mutation. The file contains its payload, its directives and the rest of its description. This function adds
 * the argument and the beginning of the description.
 *
 * @param source the text of the file in which the field is written.
 */
export function mutationField(operation: OperationFacts, field: FieldDefinitionNode, source: string): string {
  const { name } = operation;
  if ((field.arguments ?? []).length > 0) {
    throw new Error(`${mutationName(name)}: remove its argument; it is generated.`);
  }
  const directives = (field.directives ?? []).map((directive) => ` ${textOf(source, directive)}`).join('');
  return [
    description(fieldText(operation, field.description?.value)),
    `  ${mutationName(name)}(input: ${inputName(name)}!): ${textOf(source, field.type)}${directives}`,
  ].join('\n');
}

/** The description in the file is a separate sentence, unless it begins with a comma, a colon or a semicolon. */
function fieldText({ name, effect, hasErrorCode }: OperationFacts, byHand: string | undefined): string {
  const isWithoutCode = effect === 'DENIED' && !hasErrorCode;
  const beginning = `${name}. ${effects[effect]}${isWithoutCode ? ', without an error code' : ''}`;
  const more = byHand?.trim().replace(/\s+/g, ' ') ?? '';
  if (more === '') return `${beginning}.`;
  return /^[,:;]/.test(more) ? `${beginning}${more}` : `${beginning}. ${more}`;
}
