import type { OperationDefinitionNode } from 'graphql';
import type { Fragments } from './fitness';
import type { Plan } from './plan';

/** What is known of an operation. */
export interface Known {
  readonly fragments: Fragments;
  /** The variables that decide what is selected; null for an operation that graphql-js executes. */
  readonly conditions: readonly string[] | null;
  /** By the values of these variables. */
  readonly plans: Map<string, Plan>;
}

/** The plans of operations and the documents that they belong to; those that were not used for longest go first. */
export class PlanStore {
  /** The least recently used first, with the number of fields that was counted. */
  private readonly known = new Map<OperationDefinitionNode, { readonly about: Known; fields: number }>();
  private total = 0;
  private readonly most: number;

  /** @param most how many fields all plans together have, the text of their documents counted with them. */
  constructor(most: number) {
    this.most = most;
  }

  get(operation: OperationDefinitionNode): Known | undefined {
    const entry = this.known.get(operation);
    if (entry === undefined) return undefined;
    this.known.delete(operation);
    this.known.set(operation, entry);
    // A plan grows with the types that it meets.
    const fields = fieldsOf(operation, entry.about);
    this.total += fields - entry.fields;
    entry.fields = fields;
    for (const [oldest, { fields: freed }] of this.known) {
      if (this.total <= this.most || oldest === operation) break;
      this.known.delete(oldest);
      this.total -= freed;
    }
    return entry.about;
  }

  add(operation: OperationDefinitionNode, about: Known): Known {
    this.known.set(operation, { about, fields: 0 });
    return this.get(operation) ?? about;
  }

  /** How many operations it has, for tests. */
  get size(): number {
    return this.known.size;
  }
}

/** A plan keeps the document with it, whatever is in there that it does not select: so many characters count as a field. */
const charactersOfField = 100;

/** An operation counts as a field itself. */
const fieldsOf = ({ loc }: OperationDefinitionNode, { plans }: Known): number => {
  let fields = 1 + Math.ceil((loc?.source.body.length ?? 0) / charactersOfField);
  for (const plan of plans.values()) fields += plan.size;
  return fields;
};
