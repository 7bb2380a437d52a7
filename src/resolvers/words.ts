import { enumNameOf } from '../catalogue/enum-name';
import * as wire from '../ecs/translate/words';
import type * as Gql from '../generated/graphql';
import type { LockReason } from '../policy/locks/index';
import { operations } from '../catalogue/operations';
import type { EcsOperation } from '../catalogue/operations';

/**
 * Maps ECS's words to GraphQL's enum values. An unknown word becomes UNKNOWN; a raw field beside it has ECS's word.
 * Input enums have no UNKNOWN: ECS has no such word, so the filter could not mean what it says.
 */
export interface Words<Name extends string> {
  /** @returns the name; UNKNOWN for another word; null for null. */
  readonly nameOf: (word: string | null) => Name | 'UNKNOWN' | null;
  /** @returns ECS's word. */
  readonly wordOf: (name: Name) => string;
}

/** @param keyOf the key under which two of ECS's spellings are the same word. By default, case is ignored. */
export function words<Name extends string>(
  table: Readonly<Record<Name, string>>,
  keyOf: (word: string) => string = (word) => word.toLowerCase(),
): Words<Name> {
  const names = new Map(Object.entries<string>(table).map(([name, word]) => [keyOf(word), name as Name]));
  return {
    nameOf: (word) => (word === null ? null : (names.get(keyOf(word)) ?? 'UNKNOWN')),
    wordOf: (name) => table[name],
  };
}

export const lockReasons: Words<Gql.EcsLockReasonInput> = words(wire.lockReasons);
/** @returns the enum value of a lock that the policy has a table for. */
export const lockReasonName = (reason: LockReason | null): Gql.EcsLockReason | null =>
  lockReasons.nameOf(reason);

export const instanceStatuses: Words<Gql.EcsInstanceStatusInput> = words(wire.instanceStatuses);
export const stoppedModes: Words<Exclude<Gql.EcsStoppedMode, 'UNKNOWN'>> = words(wire.stoppedModes);

/** Compared exactly, as in the policy: the lock applies to every disk that is shown as IN_USE. */
export const diskStatuses: Words<Gql.EcsDiskStatusInput> = words(wire.diskStatuses, (word) => word);

export const diskKinds: Words<Gql.EcsDiskKindInput> = words(wire.diskKinds);
export const chargeTypes: Words<Gql.EcsChargeTypeInput> = words(wire.chargeTypes);
export const eventStatuses: Words<Gql.EcsEventStatusInput> = words(wire.eventStatuses);
export const lockEventTypes: Words<Exclude<Gql.EcsSecurityLockEventType, 'UNKNOWN'>> = words(
  wire.lockEventTypes,
);

const operationNames = new Map(operations.map(({ name }) => [name, enumNameOf(name) as Gql.EcsOperation]));
const operationsByName = new Map([...operationNames].map(([operation, name]) => [name, operation]));

/** The enum value of an operation. It is derived, so there is no list to maintain. */
export function operationName(operation: EcsOperation): Gql.EcsOperation {
  const name = operationNames.get(operation);
  if (name === undefined) throw new TypeError(`${operation} is not an operation of the catalogue.`);
  return name;
}

export function operationOf(name: Gql.EcsOperation | Gql.EcsOperationInput): EcsOperation {
  const operation = operationsByName.get(name);
  if (operation === undefined) throw new TypeError(`${name} is not an operation of the catalogue.`);
  return operation;
}

const nameLists = new WeakMap<readonly EcsOperation[], readonly Gql.EcsOperation[]>();

/** The enum values of a list of operations. Cached: the same list gives the same frozen result. */
export function operationNamesOf(list: readonly EcsOperation[]): readonly Gql.EcsOperation[] {
  const known = nameLists.get(list);
  if (known !== undefined) return known;
  const names = Object.freeze(list.map(operationName));
  nameLists.set(list, names);
  return names;
}
