import { wellKnown } from 'ecs-emulator';
import type { RunningNeighbour } from './supergraph';

const { runningInstance, lockedInstance, spareDisk } = wellKnown['cn-hangzhou'];

/** An id of the right shape that is in no region. */
export const unknownInstance = 'i-bp1nobodyknowsthisone';

const tickets = [runningInstance, unknownInstance, lockedInstance].map((id, n) => ({ number: n + 1, id }));

export interface Helpdesk extends RunningNeighbour {
  /** What its field with @requires was given, the last first. */
  readonly given: Record<string, unknown>[];
  /** Called when its mutation runs. */
  onClose: () => void;
  /** Whether it cannot tell owners. */
  isBroken: boolean;
}

/**
 * Another team's subgraph: it refers to our entities, adds fields to them, and builds one on the lock. As most teams
 * would, it declares only the operations that it looks at.
 */
export function createHelpdesk(): Helpdesk {
  const helpdesk: Helpdesk = {
    name: 'helpdesk',
    given: [],
    onClose: () => undefined,
    isBroken: false,
    sdl: `
      extend schema
        @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires"])
      type Query { tickets: [Ticket!] }
      type Mutation { close(number: Int!): Ticket }
      type Ticket @key(fields: "number") { number: Int! instance: Instance disk: Disk }
      type Instance @key(fields: "id") {
        id: ID!
        owner: String
        allowedOperations: [EcsOperation!] @external
        isSecurityLocked: Boolean @external
        "Null when nobody knows."
        canRestart: Boolean @requires(fields: "allowedOperations isSecurityLocked")
      }
      type Disk @key(fields: "regionId id") { id: ID! regionId: ID! }
      type SecurityLockEvent @key(fields: "id") { id: ID! ticket: Ticket }
      enum EcsOperation { REBOOT_INSTANCE START_INSTANCE }
    `,
    resolvers: {
      Query: { tickets: () => tickets },
      Mutation: {
        close: (_, args) => {
          helpdesk.onClose();
          return tickets.find(({ number }) => number === args.number);
        },
      },
      Ticket: {
        instance: ({ id }) => ({ __typename: 'Instance', id }),
        disk: () => ({ __typename: 'Disk', id: spareDisk, regionId: 'cn-hangzhou' }),
      },
      Instance: {
        __resolveReference: (reference) => reference,
        owner: ({ id }) => {
          if (helpdesk.isBroken) throw new Error('nobody can tell');
          return `owner of ${String(id)}`;
        },
        canRestart: ({ id, allowedOperations, isSecurityLocked }) => {
          helpdesk.given.unshift({ id, allowedOperations, isSecurityLocked });
          if (!Array.isArray(allowedOperations) || typeof isSecurityLocked !== 'boolean') return null;
          return allowedOperations.includes('REBOOT_INSTANCE');
        },
      },
      SecurityLockEvent: {
        __resolveReference: (reference) => reference,
        ticket: () => tickets.find(({ id }) => id === lockedInstance),
      },
    },
  };
  return helpdesk;
}
