import type { EcsStatusesQuery } from '../generated/documents.js';

interface Connection {
  readonly edges?: readonly unknown[];
  readonly nodes?: readonly unknown[];
}

interface FieldFacts {
  readonly args: Readonly<Record<string, unknown>> | null;
}

/** A list with a cursor: one entry a filter, and the pages one after the other. With `after`, the page is added. */
const pages = (...keyArgs: readonly string[]) => ({
  keyArgs: [...keyArgs],
  merge(existing: Connection | undefined, incoming: Connection, { args }: FieldFacts): Connection {
    if (args?.after == null || existing === undefined) return incoming;
    const joined = (key: keyof Connection) =>
      incoming[key] && { [key]: [...(existing[key] ?? []), ...incoming[key]] };
    return { ...incoming, ...joined('edges'), ...joined('nodes') };
  },
});

const places = ['regionIds', 'accountIds', 'filter'];
/** A list that is replaced as a whole. */
const whole = { merge: false } as const;
/** A value: it belongs to the entity that holds it. */
const value = { keyFields: false } as const;

/**
 * Type policies for Apollo Client's InMemoryCache: pages of lists, lists that are replaced as a whole, and values
 * that are no entities although they have an id. Instance, Disk and SecurityLockEvent have the usual key, their id.
 *
 *     new InMemoryCache({ typePolicies: ecsTypePolicies, possibleTypes: ecsPossibleTypes })
 */
export const ecsTypePolicies = {
  Query: {
    fields: {
      ecsInstances: pages(...places),
      ecsDisks: pages(...places),
      ecsSecurityLockEvents: pages(...places),
    },
  },
  Instance: {
    fields: {
      readiness: whole,
      operationDecisions: whole,
      operationLocks: whole,
      tags: whole,
      disks: whole,
      securityLockEvents: pages(),
      systemEvents: pages(),
    },
  },
  Disk: {
    fields: {
      readiness: whole,
      operationDecisions: whole,
      operationLocks: whole,
      tags: whole,
      attachments: whole,
    },
  },
  EcsInstanceStatusEntry: value,
  EcsOperationReadiness: value,
  EcsReadinessReason: value,
  EcsDiskAttachment: value,
};

/** The part of Apollo Client's cache that is used here. */
export interface EcsCache {
  identify(object: { readonly __typename: string; readonly id: string }): string | undefined;
  modify(options: {
    readonly id?: string;
    readonly fields: Readonly<Record<string, () => unknown>>;
  }): boolean;
}

/** Writes what `ecsInstanceStatuses` answered into the instances of the cache. */
export function applyStatuses(cache: EcsCache, entries: EcsStatusesQuery['ecsInstanceStatuses']): void {
  for (const entry of entries ?? []) {
    const id = entry === null ? undefined : cache.identify({ __typename: 'Instance', id: entry.id });
    if (entry === null || id === undefined) continue;
    cache.modify({ id, fields: { status: () => entry.status, rawStatus: () => entry.rawStatus } });
  }
}
