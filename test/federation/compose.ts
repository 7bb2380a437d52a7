import { composeServices } from '@apollo/composition';
import { parse, print } from 'graphql';
import type { DocumentNode } from 'graphql';
import { parseSchemaFile } from '../../src/server/schema';

/** One subgraph of a supergraph. */
export interface Subgraph {
  readonly name: string;
  readonly sdl: string;
}

/** What a composer makes of some subgraphs. */
export interface Composed {
  /** Undefined when they do not compose. */
  readonly supergraphSdl: string | undefined;
  /** The codes of the errors, in their order. */
  readonly errors: readonly string[];
  /** The codes of the hints, each once, sorted. */
  readonly hints: readonly string[];
  /** The texts of both, for a failing test to show. */
  readonly texts: readonly string[];
}

/** This project's subgraph, as `schema.graphql` says it or changed by a test. */
export const ecs = (document: DocumentNode = parseSchemaFile()): Subgraph => ({
  name: 'ecs',
  sdl: print(document),
});

/** Composes with `@apollo/composition`, the composer of Apollo's own tools. */
export function compose(subgraphs: readonly Subgraph[]): Composed {
  const result = composeServices(
    subgraphs.map(({ name, sdl }) => ({ name, url: `http://${name}.invalid/graphql`, typeDefs: parse(sdl) })),
  );
  const errors = result.errors ?? [];
  const hints = result.hints ?? [];
  return {
    supergraphSdl: result.supergraphSdl,
    errors: errors.map(({ extensions }) => String(extensions.code)),
    hints: [...new Set(hints.map(({ definition }) => definition.code))].sort(),
    texts: [...errors, ...hints].map(({ message }) => message),
  };
}

/** @returns the supergraph; throws the composer's texts when there is none. */
export function supergraphOf(subgraphs: readonly Subgraph[]): string {
  const { supergraphSdl, texts } = compose(subgraphs);
  if (supergraphSdl === undefined) throw new Error(texts.join('\n'));
  return supergraphSdl;
}
