import type * as Gql from '../generated/graphql';
import { operations } from '../catalogue/operations';
import type { EcsOperation } from '../catalogue/operations';

/**
 * ECS's words and GraphQL's names for them. A word that nobody knows is UNKNOWN; the raw word stands beside it in the
 * graph. Inputs have no UNKNOWN, so that a filter never means something else than it says.
 */
export interface Words<Name extends string> {
  /** @returns the name; UNKNOWN for another word; null for null. */
  readonly nameOf: (word: string | null) => Name | 'UNKNOWN' | null;
  /** @returns ECS's word. */
  readonly wordOf: (name: Name) => string;
}

/** @param keyOf what makes two of ECS's spellings the same word; case does not, unless a table says otherwise. */
export function words<const Name extends string>(
  table: Readonly<Record<Name, string>>,
  keyOf: (word: string) => string = (word) => word.toLowerCase(),
): Words<Name> {
  const names = new Map(Object.entries<string>(table).map(([name, word]) => [keyOf(word), name as Name]));
  return {
    nameOf: (word) => (word === null ? null : (names.get(keyOf(word)) ?? 'UNKNOWN')),
    wordOf: (name) => table[name],
  };
}

export const lockReasons = words<Gql.EcsLockReasonInput>({
  SECURITY: 'security',
  FINANCIAL: 'financial',
  RECYCLING: 'Recycling',
  DEDICATED_HOST_FINANCIAL: 'dedicatedhostfinancial',
  REFUNDED: 'refunded',
});

export const instanceStatuses = words<Gql.EcsInstanceStatusInput>({
  PENDING: 'Pending',
  STARTING: 'Starting',
  RUNNING: 'Running',
  STOPPING: 'Stopping',
  STOPPED: 'Stopped',
});

export const stoppedModes = words<Exclude<Gql.EcsStoppedMode, 'UNKNOWN'>>({
  KEEP_CHARGING: 'KeepCharging',
  STOP_CHARGING: 'StopCharging',
  NOT_APPLICABLE: 'Not-applicable',
});

/** To the letter, as the policy compares them: a disk that is shown IN_USE is one that the lock counts for. */
export const diskStatuses = words<Gql.EcsDiskStatusInput>(
  {
    IN_USE: 'In_use',
    AVAILABLE: 'Available',
    ATTACHING: 'Attaching',
    DETACHING: 'Detaching',
    CREATING: 'Creating',
    RE_INITING: 'ReIniting',
  },
  (word) => word,
);

export const diskKinds = words<Gql.EcsDiskKindInput>({ SYSTEM: 'system', DATA: 'data' });

export const chargeTypes = words<Gql.EcsChargeTypeInput>({ PRE_PAID: 'PrePaid', POST_PAID: 'PostPaid' });

export const eventStatuses = words<Gql.EcsEventStatusInput>({
  SCHEDULED: 'Scheduled',
  EXECUTING: 'Executing',
  EXECUTED: 'Executed',
  AVOIDED: 'Avoided',
  CANCELED: 'Canceled',
  FAILED: 'Failed',
  INQUIRING: 'Inquiring',
});

export const lockEventTypes = words<Exclude<Gql.EcsSecurityLockEventType, 'UNKNOWN'>>({
  LOCKED: 'SecurityPunish.Locked',
  WEBSITE_BANNED: 'SecurityPunish.WebsiteBanned',
});

/** ReActivateInstances -> RE_ACTIVATE_INSTANCES. */
const screaming = (name: string): string => name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();

const operationNames = new Map(operations.map(({ name }) => [name, screaming(name) as Gql.EcsOperation]));
const operationsByName = new Map([...operationNames].map(([operation, name]) => [name, operation]));

/** The enum's name of an operation: derived, so that there is no list to keep. */
export function operationName(operation: EcsOperation): Gql.EcsOperation {
  const name = operationNames.get(operation);
  if (name === undefined) throw new TypeError(`${operation} is not one of the 76 operations.`);
  return name;
}

export function operationOf(name: Gql.EcsOperation | Gql.EcsOperationInput): EcsOperation {
  const operation = operationsByName.get(name);
  if (operation === undefined) throw new TypeError(`${name} is not one of the 76 operations.`);
  return operation;
}

const nameLists = new WeakMap<readonly EcsOperation[], readonly Gql.EcsOperation[]>();

/** The names of a shared list of operations, themselves one shared, frozen list. */
export function operationNamesOf(list: readonly EcsOperation[]): readonly Gql.EcsOperation[] {
  const known = nameLists.get(list);
  if (known !== undefined) return known;
  const names = Object.freeze(list.map(operationName));
  nameLists.set(list, names);
  return names;
}
