import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { filesInOrder } from './layout';

/** A file of this folder: its name without `.graphql`, for example `disk` or `mutations/disk`, and its text. */
export interface SchemaFile {
  readonly name: string;
  readonly text: string;
}

/** The handwritten schema files. */
export interface SchemaFiles {
  /** By noun, in the order of the layout. */
  readonly nouns: readonly SchemaFile[];
  /** The mutations and their inputs, by noun. */
  readonly mutations: readonly SchemaFile[];
}

/** @returns the files of this folder. Throws when the layout and the folder do not name the same files. */
export function readSchemaFiles(folder = __dirname): SchemaFiles {
  const nouns = namesIn(folder);
  const unplaced = nouns.filter((name) => !filesInOrder.includes(name));
  if (unplaced.length > 0) throw new Error(`Missing in src/schema/layout.ts: ${unplaced.join(', ')}.`);
  const read = (name: string): SchemaFile => ({
    name,
    text: readFileSync(join(folder, `${name}.graphql`), 'utf8'),
  });
  return {
    nouns: filesInOrder.map(read),
    mutations: namesIn(join(folder, 'mutations')).map((name) => read(`mutations/${name}`)),
  };
}

const namesIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .map((name) => name.slice(0, -'.graphql'.length))
    .sort();
