import type { CodegenConfig } from '@graphql-codegen/cli';

const note = '// Written by `npm run codegen` from graphql and the schema. Never edit it by hand.\n';

const scalars = {
  DateTime: 'string',
  _FieldSet: 'string',
  federation__FieldSet: 'string',
};
const shared = {
  enumsAsTypes: true,
  useTypeImports: true,
  strictScalars: true,
  scalars,
  immutableTypes: true,
};

/** `npm run check` says when the files differ from the schema. */
const config: CodegenConfig = {
  schema: process.env.ECS_SCHEMA ?? '../../schema.graphql',
  config: shared,
  generates: {
    // Enums and inputs: only those that a document uses.
    'src/generated/types.ts': {
      documents: ['graphql/**/*.graphql'],
      plugins: [{ add: { content: note } }, 'typescript'],
      config: { onlyOperationTypes: true },
    },
    'src/generated/documents.ts': {
      documents: ['graphql/fragments/*.graphql', 'graphql/live/*.graphql'],
      plugins: [
        { add: { content: `${note}import type * as Types from './types.js';\n` } },
        { 'typescript-operations': { namespacedImportName: 'Types', avoidOptionals: { field: true } } },
        'typed-document-node',
      ],
    },
    'src/generated/possible-types.ts': {
      documents: ['graphql/**/*.graphql'],
      plugins: [{ add: { content: note } }, 'fragment-matcher'],
      config: { apolloClientVersion: 3, useExplicitTyping: true },
    },
  },
};

export default config;
