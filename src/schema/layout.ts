/** A section of `schema.graphql` with a title. */
export interface Section {
  /** The title, printed as a comment line; null for the head of the file. */
  readonly title: string | null;
  readonly holds: SectionContent;
}

/**
 * The content of a section: the definitions of some files of this folder; a root type, combined from all its `extend
 * type` definitions; or the inputs of the mutations.
 */
export type SectionContent =
  | { readonly kind: 'FILES'; readonly names: readonly string[] }
  | { readonly kind: 'QUERY' }
  | { readonly kind: 'MUTATION' }
  | { readonly kind: 'SUBSCRIPTION' }
  | { readonly kind: 'INPUTS' };

const files = (...names: readonly string[]): SectionContent => ({ kind: 'FILES', names });

/** The sections of `schema.graphql`, in order. Fields of Query are in the order of the files. */
export const layout: readonly Section[] = [
  { title: null, holds: files('base') },
  { title: 'Query', holds: { kind: 'QUERY' } },
  { title: 'Instances', holds: files('instance', 'instance-attributes', 'instance-type') },
  { title: 'Disks', holds: files('disk') },
  { title: 'Security lock events', holds: files('lock-event') },
  { title: 'Locks, operations and the policy', holds: files('lock', 'operation', 'readiness') },
  { title: 'Reads that the lock can deny', holds: files('protected-read') },
  {
    title: 'What else ECS can tell',
    holds: files('system-event', 'health', 'diagnostic-report', 'snapshot', 'tag', 'monitor'),
  },
  { title: 'Lists and small types', holds: files('list', 'region', 'charge') },
  { title: 'Mutation', holds: { kind: 'MUTATION' } },
  { title: 'What a mutation returns', holds: files('outcome', 'payload') },
  { title: 'Inputs of the mutations', holds: { kind: 'INPUTS' } },
  { title: 'Subscription', holds: { kind: 'SUBSCRIPTION' } },
  { title: 'What a subscription sends', holds: files('subscription') },
];

/** The files that the layout names. */
export const filesInOrder: readonly string[] = layout.flatMap(({ holds }) =>
  holds.kind === 'FILES' ? holds.names : [],
);
