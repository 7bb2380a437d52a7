/** A limit of one request. */
interface Limit {
  readonly most: number;
  /** A noun for the message: "The request has 501 representations; at most 500 are allowed." */
  readonly what: string;
  /** What the author of the request can do, as a sentence. */
  readonly remedy: string;
}

/** The limits of one request, in the order in which they are checked. docs/limits.md has a row for each. */
export const limitTable = {
  /** Parsing stops here. */
  tokens: {
    most: 2_000,
    what: 'tokens',
    remedy: 'Use fragments and variables, or several requests.',
  },
  /** Fields of Query or Mutation; without a limit, they would allow batches. */
  rootFields: { most: 20, what: 'root fields', remedy: 'Use lists of ids, or several requests.' },
  /** graphql-js limits introspection itself. */
  depth: { most: 15, what: 'levels of fields', remedy: 'Nest less: ask for the inner objects by their ids.' },
  /** Enough for one button per operation. */
  aliases: { most: 100, what: 'aliases', remedy: 'Use allowedOperations in place of many allows.' },
  directives: { most: 50, what: 'directives', remedy: 'Put @include and @skip on fragments.' },
  /** Fields and fragments, with each fragment counted wherever it is used. */
  selections: { most: 2_000, what: 'selections', remedy: 'Select fewer fields, or use several requests.' },
  /** The executor merges them, so the answer has the field once. */
  repetitions: {
    most: 50,
    what: 'repetitions of one field in one place, fragments included',
    remedy: 'Select each field once.',
  },
  /** In all `_entities` fields of a request. */
  representations: {
    most: 500,
    what: 'representations',
    remedy: 'Send them in several requests.',
  },
  objects: {
    most: 50_000,
    what: 'objects to answer with (by the sizes of its lists)',
    remedy: 'Ask for smaller pages (first), or for fewer lists inside lists.',
  },
  /** MAX_ANSWER_BYTES sets it. */
  answerBytes: {
    most: 20_000_000,
    what: 'bytes to answer with (estimated from its fields and the sizes of its lists)',
    remedy:
      'Ask for smaller pages (first), fewer fields and aliases, or fewer operations (operationDecisions has among).',
  },
} as const satisfies Readonly<Record<string, Limit>>;

export type LimitName = keyof typeof limitTable;
export type Limits = Readonly<Record<LimitName, number>>;

/** The names of the limits, in the table's order. */
export const limitNames = Object.keys(limitTable) as readonly LimitName[];

/** The numbers alone. */
export const limits = Object.fromEntries(limitNames.map((name) => [name, limitTable[name].most])) as Limits;

/** @returns the message for a request over a limit: what it has, what is allowed, and what to do. */
export function limitMessage(name: LimitName, most: number, found?: number): string {
  const { what, remedy } = limitTable[name];
  return `The request has ${found ?? `more than ${most}`} ${what}; at most ${most} are allowed. ${remedy}`;
}
