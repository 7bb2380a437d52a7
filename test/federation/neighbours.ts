import type { Subgraph } from './compose';

/** Another team's subgraph, and what comes of composing it with ours. */
export interface Neighbour extends Subgraph {
  /** What it does that could go wrong. */
  readonly does: string;
  /** Codes of the hints that the composer gives; none for most. */
  readonly hints?: readonly string[];
}

const link = (...imports: readonly string[]): string =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${imports
    .map((name) => `"${name}"`)
    .join(', ')}])`;

/** Subgraphs that compose with ours; all of them at once, too. */
export const neighbours: readonly Neighbour[] = [
  {
    name: 'billing',
    does: 'refers to Instance by id and adds nothing to it',
    sdl: `
      ${link('@key')}
      type Query { bills(first: Int! = 10): [Bill!] }
      type Bill @key(fields: "id") { id: ID! amount: Float instance: Instance }
      type Instance @key(fields: "id", resolvable: false) { id: ID! }
    `,
  },
  {
    name: 'inventory',
    does: 'refers to Instance by region and id',
    sdl: `
      ${link('@key')}
      type Query { racks: [Rack!] }
      type Rack @key(fields: "id") { id: ID! instances: [Instance] }
      type Instance @key(fields: "regionId id", resolvable: false) { id: ID! regionId: ID! }
    `,
  },
  {
    name: 'incidents',
    does: 'has subscriptions of its own, one of which sends our entity',
    sdl: `
      ${link('@key')}
      type Query { incidents: [Incident!] }
      type Subscription { incidentOpened: Incident instanceReported: Instance }
      type Incident { id: ID! instance: Instance }
      type Instance @key(fields: "id", resolvable: false) { id: ID! }
    `,
  },
  {
    name: 'costs',
    does: 'adds a field to Instance',
    sdl: `
      ${link('@key')}
      type Instance @key(fields: "id") { id: ID! monthlyCost: Float }
    `,
  },
  {
    name: 'scheduler',
    does: 'builds on the lock with @requires and declares two of the operations',
    // One for each operation that it leaves out; harmless, see docs/supergraph.md.
    hints: ['INCONSISTENT_ENUM_VALUE_FOR_OUTPUT_ENUM'],
    sdl: `
      ${link('@key', '@external', '@requires')}
      type Instance @key(fields: "id") {
        id: ID!
        allowedOperations: [EcsOperation!] @external
        isSecurityLocked: Boolean @external
        canBeScheduled: Boolean @requires(fields: "allowedOperations isSecurityLocked")
      }
      enum EcsOperation { START_INSTANCE STOP_INSTANCE }
    `,
  },
  {
    name: 'backup',
    does: 'adds a field to Disk by region and id',
    sdl: `
      ${link('@key')}
      type Disk @key(fields: "regionId id") { id: ID! regionId: ID! backups: Int }
    `,
  },
  {
    name: 'tickets',
    does: 'adds a field to SecurityLockEvent',
    sdl: `
      ${link('@key')}
      type SecurityLockEvent @key(fields: "id") { id: ID! ticket: Ticket }
      type Ticket { number: Int }
    `,
  },
  {
    name: 'articles',
    does: 'has a PageInfo, a DateTime, a Query and a Mutation of its own, with descriptions',
    sdl: `
      ${link('@key', '@shareable')}
      "Where this page stands."
      type PageInfo @shareable {
        "More behind it?"
        hasNextPage: Boolean!
        hasPreviousPage: Boolean!
        startCursor: String
        endCursor: String
      }
      "A moment."
      scalar DateTime @specifiedBy(url: "https://scalars.graphql.org/andimarek/date-time.html")
      "What there is to read."
      type Query { articles(first: Int): ArticleConnection }
      "What there is to write."
      type Mutation { publish(id: ID!): Article }
      type ArticleConnection { nodes: [Article] pageInfo: PageInfo! }
      type Article @key(fields: "id") { id: ID! at: DateTime }
    `,
  },
  {
    name: 'archive',
    does: 'has a PageInfo whose flags are nullable',
    hints: ['INCONSISTENT_BUT_COMPATIBLE_FIELD_TYPE'],
    sdl: `
      ${link('@shareable')}
      type PageInfo @shareable {
        hasNextPage: Boolean
        hasPreviousPage: Boolean
        startCursor: String
        endCursor: String
      }
      type Query { archive: Archive }
      type Archive { pageInfo: PageInfo }
    `,
  },
  {
    name: 'search',
    does: 'puts our entities into an interface and a union of its own, and tells of them in a subscription',
    sdl: `
      ${link('@key')}
      interface Node { id: ID! }
      type Instance implements Node @key(fields: "id") { id: ID! }
      type Disk implements Node @key(fields: "id", resolvable: false) { id: ID! }
      union SearchResult = Instance | Disk
      type Query { node(id: ID!): Node search(text: String!): [SearchResult!] }
      type Subscription { lockFell: Instance }
    `,
  },
  {
    name: 'oncall',
    does: 'has a @contact of its own and links the first version of federation 2',
    sdl: `
      extend schema
        @link(url: "https://specs.apollo.dev/federation/v2.0", import: ["@key"])
        @contact(name: "Whoever is awake")
      directive @contact(name: String!, url: String, description: String) on SCHEMA
      type Instance @key(fields: "id") { id: ID! onCall: String }
    `,
  },
  {
    name: 'legacy',
    does: 'is still written for federation 1',
    sdl: `extend type Instance @key(fields: "id") { id: ID! @external owner: String }`,
  },
];

/** A subgraph that composes with ours and takes values of an argument away from everyone, as docs/supergraph.md warns. */
export const shrinking: Neighbour = {
  name: 'shrinking',
  does: 'takes an EcsOperationInput with two of its values',
  hints: ['INCONSISTENT_ENUM_VALUE_FOR_INPUT_ENUM'],
  sdl: `
    type Query { plans(operation: EcsOperationInput): Int }
    enum EcsOperationInput { START_INSTANCE STOP_INSTANCE }
  `,
};

/** Subgraphs that cannot compose with ours, as docs/supergraph.md says of them, and the composer's code. */
export const misfits: readonly (Neighbour & { readonly error: string })[] = [
  {
    name: 'unshared',
    does: 'keeps PageInfo for itself',
    error: 'INVALID_FIELD_SHARING',
    sdl: `
      ${link('@key')}
      type PageInfo { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
      type Query { page: PageInfo }
    `,
  },
  {
    name: 'larger',
    does: 'has a PageInfo with a fifth field',
    error: 'SATISFIABILITY_ERROR',
    sdl: `
      ${link('@shareable')}
      type PageInfo @shareable {
        hasNextPage: Boolean!
        hasPreviousPage: Boolean!
        startCursor: String
        endCursor: String
        totalPages: Int
      }
      type Query { page: PageInfo }
    `,
  },
  {
    name: 'asking',
    does: 'requires allows without its argument',
    error: 'EXTERNAL_ARGUMENT_MISSING',
    sdl: `
      ${link('@key', '@external', '@requires')}
      type Instance @key(fields: "id") {
        id: ID!
        allows: Boolean @external
        canBeScheduled: Boolean @requires(fields: "allows")
      }
    `,
  },
  {
    name: 'taking',
    does: 'takes an EcsOperation with two values as an argument',
    error: 'ENUM_VALUE_MISMATCH',
    sdl: `
      type Query { plans(operation: EcsOperation): Int }
      enum EcsOperation { START_INSTANCE STOP_INSTANCE }
    `,
  },
  {
    name: 'providing',
    does: 'gives a field of ours along with @provides',
    error: 'INVALID_FIELD_SHARING',
    sdl: `
      ${link('@key', '@external', '@provides')}
      type Query { bills: [Bill!] }
      type Bill { id: ID! instance: Instance @provides(fields: "name") }
      type Instance @key(fields: "id") { id: ID! name: String @external }
    `,
  },
  {
    name: 'copying',
    does: 'resolves a field of ours a second time',
    error: 'INVALID_FIELD_SHARING',
    sdl: `
      ${link('@key', '@shareable')}
      type Instance @key(fields: "id") { id: ID! name: String @shareable }
    `,
  },
  {
    name: 'unrelated',
    does: 'has an Instance of its own, without a key',
    error: 'INVALID_FIELD_SHARING',
    sdl: `
      ${link('@key')}
      type Query { games: [Instance] }
      type Instance { id: ID! score: Int }
    `,
  },
  {
    name: 'rekeyed',
    does: 'gives Instance a key that we do not have',
    error: 'SATISFIABILITY_ERROR',
    sdl: `
      ${link('@key')}
      type Query { machines: [Instance] }
      type Instance @key(fields: "vmId") { vmId: ID! score: Int }
    `,
  },
  {
    name: 'partial',
    does: 'has a PageInfo with two of the four fields',
    error: 'SATISFIABILITY_ERROR',
    sdl: `
      ${link('@shareable')}
      type Query { page: PageInfo }
      type PageInfo @shareable { hasNextPage: Boolean! endCursor: String }
    `,
  },
  {
    name: 'dated',
    does: 'has DateTime as an object',
    error: 'TYPE_KIND_MISMATCH',
    sdl: `
      ${link('@key')}
      type Query { now: DateTime }
      type DateTime { iso: String }
    `,
  },
  {
    name: 'abstract',
    does: 'takes Instance for an interface',
    error: 'TYPE_KIND_MISMATCH',
    sdl: `
      ${link('@key', '@interfaceObject')}
      type Query { any: Instance }
      type Instance @key(fields: "id") @interfaceObject { id: ID! score: Int }
    `,
  },
];
