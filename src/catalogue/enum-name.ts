/** @returns an operation's name in the schema's enums: ReActivateInstances becomes RE_ACTIVATE_INSTANCES. */
export const enumNameOf = (operation: string): string =>
  operation.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();
