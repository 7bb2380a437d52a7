import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Subgraph } from './compose';
import { createWorkplace, snippetsOf } from './snippets';
import type { Workplace } from './snippets';

/** docs/supergraph.md. */
export const text = readFileSync(join(__dirname, '..', '..', 'docs', 'supergraph.md'), 'utf8');

export const snippets = snippetsOf(text);

/** The code of a snippet; throws when the document has none of that name. */
export function snippet(name: string): string {
  const code = snippets.get(name);
  if (code === undefined) throw new Error(`the document has no snippet ${name}`);
  return code;
}

/** A neighbour that the document shows. */
export const shown = (name: string): Subgraph => ({ name, sdl: snippet(`${name}.graphql`) });

/** A folder with all of the document's snippets. */
export const settleIn = (): Workplace => createWorkplace(snippets);
