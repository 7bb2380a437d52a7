import type { FieldDefinitionNode } from 'graphql';
import type { LockEffect } from '../policy/locks/lock';
import { description } from './description';
import type { OperationFacts } from './operation-facts';
import { textOf } from './source-text';

/** What the lock does to a mutation, as the second sentence of its description and without its full stop. */
const effects: Readonly<Record<LockEffect, string>> = {
  UNAFFECTED: 'Unaffected by the lock',
  DENIED: 'Denied on a locked instance',
  DENIED_WHILE_DISK_IN_USE: 'Denied while the disk is In_use on a locked instance',
  ACCEPTED_NOT_EXECUTED:
    'On a locked instance ECS accepts it and runs nothing; it is held back unless sendToLockedInstances says otherwise',
};

/** The field of Mutation that an operation has. */
export const mutationName = (operation: string): string => `ecs${operation}`;

/** The input type that an operation has. */
export const inputName = (operation: string): string => `Ecs${operation}Input`;

/**
 * A field of Mutation. By hand are written its payload, its directives and what its description says beyond the lock; its
 * argument and the beginning of its description are added.
 *
 * @param source the text of the file in which the field is written.
 */
export function mutationField(operation: OperationFacts, field: FieldDefinitionNode, source: string): string {
  const { name } = operation;
  if ((field.arguments ?? []).length > 0) {
    throw new Error(`${mutationName(name)}: leave out its argument; it is added.`);
  }
  const directives = (field.directives ?? []).map((directive) => ` ${textOf(source, directive)}`).join('');
  return [
    description(fieldText(operation, field.description?.value)),
    `  ${mutationName(name)}(input: ${inputName(name)}!): ${textOf(source, field.type)}${directives}`,
  ].join('\n');
}

/** A text by hand is a sentence of its own, unless it begins with a comma, a colon or a semicolon. */
function fieldText({ name, effect, hasErrorCode }: OperationFacts, byHand: string | undefined): string {
  const isWithoutCode = effect === 'DENIED' && !hasErrorCode;
  const beginning = `${name}. ${effects[effect]}${isWithoutCode ? ', without an error code' : ''}`;
  const more = byHand?.trim().replace(/\s+/g, ' ') ?? '';
  if (more === '') return `${beginning}.`;
  return /^[,:;]/.test(more) ? `${beginning}${more}` : `${beginning}. ${more}`;
}
