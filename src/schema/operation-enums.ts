import type { LockEffect } from '../policy/locks/lock';
import { description } from './description';
import type { OperationFacts } from './operation-facts';

/** The effect of the lock, printed after the operation's name. */
const effects: Readonly<Record<LockEffect, string>> = {
  UNAFFECTED: 'unaffected',
  DENIED: 'denied',
  DENIED_WHILE_DISK_IN_USE: 'denied while the disk is In_use',
  ACCEPTED_NOT_EXECUTED: 'accepted, and not executed',
};

/** `ReActivateInstances` → `RE_ACTIVATE_INSTANCES`. */
const enumName = (operation: string): string => operation.replace(/(?!^)(?=[A-Z])/g, '_').toUpperCase();

const described = ({ name, effect }: OperationFacts): string =>
  `${description(`${name}: ${effects[effect]}.`)}\n  ${enumName(name)}`;

/** The enums with generated values, and how each operation is printed in them. */
export const operationEnums: Readonly<Record<string, (operation: OperationFacts) => string>> = {
  EcsOperation: described,
  EcsOperationInput: described,
};
