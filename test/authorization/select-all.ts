import { getNamedType, isAbstractType, isLeafType, isObjectType, isRequiredArgument } from 'graphql';
import type { GraphQLField, GraphQLNamedType } from 'graphql';
import { schema } from './scoped-graph';

/** Types whose objects are resources, or stand for some. */
const resources: readonly string[] = [
  'Instance',
  'Disk',
  'SecurityLockEvent',
  'EcsSystemEvent',
  'EcsSnapshot',
  'EcsDiagnosticReport',
];

/** Values of the arguments that fields below the root need. */
const argumentsOf: Readonly<Record<string, string>> = {
  'Instance.allows': '(operation: STOP_INSTANCE)',
  'Disk.allows': '(operation: DETACH_DISK)',
  'Instance.isReady': '(operation: REPLACE_SYSTEM_DISK)',
  'Disk.isReady': '(operation: DETACH_DISK)',
  'Instance.readiness': '(operations: [START_INSTANCE, REPLACE_SYSTEM_DISK, DELETE_INSTANCE])',
  'Disk.readiness': '(operations: [DETACH_DISK, RESIZE_DISK, ATTACH_DISK])',
  'Instance.operationDecisions': '(among: [STOP_INSTANCE, REPLACE_SYSTEM_DISK])',
  'Disk.operationDecisions': '(among: [DETACH_DISK, RE_INIT_DISK])',
  'Instance.monitorData': '(startTime: "2026-01-01T00:00:00Z", endTime: "2026-01-01T00:10:00Z")',
  'Disk.monitorData': '(startTime: "2026-01-01T00:00:00Z", endTime: "2026-01-01T00:10:00Z")',
};

/** One call a resource each, of numbers and texts about that resource alone. */
const ofItselfAlone: readonly string[] = [
  'Instance.monitorData',
  'Disk.monitorData',
  'Instance.isJumboFrameEnabled',
  'Instance.screenshot',
  'Instance.consoleOutput',
  'Instance.userData',
  'Instance.instanceTypeDetails',
];

/**
 * Selects every field of a type, and of what is behind it.
 *
 * @param depth how many resources may be behind one another.
 */
export function selectAll(type: GraphQLNamedType, depth: number): string {
  if (isLeafType(type)) return '';
  if (isAbstractType(type)) {
    const parts = schema.getPossibleTypes(type).map((one) => `... on ${one.name} ${selectAll(one, depth)}`);
    return `{ __typename ${parts.join(' ')} }`;
  }
  if (!isObjectType(type)) return '';
  const left = resources.includes(type.name) ? depth - 1 : depth;
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const name = `${type.name}.${field.name}`;
    const behind = getNamedType(field.type);
    if (ofItselfAlone.includes(name) || (left === 0 && !isLeafType(behind))) return [];
    return [`${aliasOf(type, field)}${field.name}${argumentsFor(name, field)} ${selectAll(behind, left)}`];
  });
  return `{ ${fields.join(' ')} }`;
}

/** Types of one interface may have fields of one name with different arguments or types. */
const aliasOf = (type: GraphQLNamedType, field: GraphQLField<unknown, unknown>): string =>
  type.name === 'Instance' || type.name === 'Disk'
    ? ''
    : field.args.length > 0
      ? `${type.name}_${field.name}: `
      : '';

function argumentsFor(name: string, field: GraphQLField<unknown, unknown>): string {
  const given = argumentsOf[name] ?? '';
  if (given === '' && field.args.some(isRequiredArgument))
    throw new TypeError(`${name} needs arguments here.`);
  return given;
}
