import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CodegenConfig } from '@graphql-codegen/cli';

export interface EcsCodegenOptions {
  /** Your supergraph's API schema: a file or an address. */
  readonly schema: NonNullable<CodegenConfig['schema']>;
  /** Where your documents are, for example `src/**\/*.tsx`. */
  readonly documents: string | readonly string[];
  /** The folder for what is generated; `src/gql/` when absent. */
  readonly output?: string;
  /** More scalars of your supergraph, by their TypeScript type. */
  readonly scalars?: Readonly<Record<string, string>>;
}

/**
 * The configuration of GraphQL Code Generator for a team: typed documents, masked fragments, the fragments of this package,
 * and the possible types of the whole supergraph.
 *
 *     export default ecsCodegen({ schema: 'supergraph.graphql', documents: 'src/**\/*.tsx' });
 */
export function ecsCodegen({
  schema,
  documents,
  output = 'src/gql/',
  scalars,
}: EcsCodegenOptions): CodegenConfig {
  const folder = output.endsWith('/') ? output : `${output}/`;
  const shared = {
    enumsAsTypes: true,
    useTypeImports: true,
    // A field that was asked for is there, if only as null.
    avoidOptionals: { field: true },
    defaultScalarType: 'unknown',
    scalars: { DateTime: 'string', ...scalars },
  };
  return {
    schema,
    documents: [
      ...[documents].flat(),
      `!${folder}**`,
      join(packageFolder(process.cwd()), 'graphql/fragments/*.graphql'),
    ],
    ignoreNoDocuments: true,
    generates: {
      [folder]: {
        preset: 'client',
        presetConfig: { fragmentMasking: { unmaskFunctionName: 'fragmentData' } },
        config: shared,
      },
      [`${folder}possible-types.ts`]: { plugins: ['fragment-matcher'], config: { useExplicitTyping: true } },
    },
  };
}

/** This package, as the folder of the team sees it. */
function packageFolder(from: string): string {
  for (let at = from; ; at = dirname(at)) {
    const candidate = join(at, 'node_modules/@ecs-security-lock/client');
    if (existsSync(join(candidate, 'graphql'))) return candidate;
    if (at === dirname(at))
      throw new Error(`@ecs-security-lock/client is not installed in ${from} or above.`);
  }
}
