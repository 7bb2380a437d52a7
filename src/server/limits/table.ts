/** What a request may ask, at most. */
export const limits = {
  /** Tokens in the document: parsing stops there. */
  tokens: 2_000,
  /** Levels of fields; introspection has a limit of its own in graphql-js. */
  depth: 15,
  /** Fields with another name; enough for one button an operation. */
  aliases: 100,
  directives: 50,
  /** Fields of Query or Mutation, or they would be a batch by another name. */
  rootFields: 20,
  /** Fields and fragments, with each fragment counted wherever it is used. */
  selections: 2_000,
  /** Entities that another subgraph's router asks for, over all `_entities` of a request. */
  representations: 500,
  /** Objects that the answer may hold, by the lists' asked or assumed sizes. */
  objects: 50_000,
} as const;

export type LimitName = keyof typeof limits;
export type Limits = Readonly<Record<LimitName, number>>;

/** What was counted, for the message: "The request has 501 representations; at most 500 are allowed." */
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
