/** The limits of one request. */
export const limits = {
  /** Tokens in the document; parsing stops at the limit. */
  tokens: 2_000,
  /** Levels of nested fields; graphql-js limits introspection itself. */
  depth: 15,
  /** Fields with an alias; enough for one button per operation. */
  aliases: 100,
  directives: 50,
  /** Fields of Query or Mutation; without a limit, they would allow batches. */
  rootFields: 20,
  /** Fields and fragments, with each fragment counted wherever it is used. */
  selections: 2_000,
  /** Entity representations in all `_entities` fields of a request. */
  representations: 500,
  /** Objects that the answer may hold, estimated from the requested or assumed sizes of its lists. */
  objects: 50_000,
} as const;

export type LimitName = keyof typeof limits;
export type Limits = Readonly<Record<LimitName, number>>;

/** Nouns for the message: "The request has 501 representations; at most 500 are allowed." */
const countedThings: Readonly<Record<LimitName, string>> = {
  tokens: 'tokens',
  depth: 'levels of fields',
  aliases: 'aliases',
  directives: 'directives',
  rootFields: 'root fields',
  selections: 'selections',
  representations: 'representations',
  objects: 'objects to answer with (by the sizes of its lists)',
};

/** @returns the message for a request over a limit. */
export const limitMessage = (name: LimitName, most: number, found?: number): string =>
  `The request has ${found ?? `more than ${most}`} ${countedThings[name]}; at most ${most} are allowed.`;
