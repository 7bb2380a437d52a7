const js = require('@eslint/js');
const tseslint = require('typescript-eslint');
const graphql = require('@graphql-eslint/eslint-plugin');

const recommended = graphql.configs['flat/schema-recommended'].rules;
const [severity, namingConvention] = recommended['@graphql-eslint/naming-convention'];

module.exports = tseslint.config(
  // The gateway's types come with the gateway, which is not installed here; test/deploy runs its configuration.
  {
    ignores: [
      'dist/',
      'packages/*/dist/',
      'coverage/',
      'src/generated/',
      'node_modules/',
      'deploy/hive-gateway/',
      'bench/serving/node_modules/',
      // Each has packages and a configuration of its own.
      'packages/client/',
      'examples/',
    ],
  },
  {
    files: ['**/*.ts'],
    extends: [
      js.configs.recommended,
      ...tseslint.configs.recommendedTypeChecked,
      ...tseslint.configs.stylisticTypeChecked,
    ],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: __dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Loaded on first use: these cost more time at start than the whole server.
      '@typescript-eslint/no-require-imports': [
        'error',
        { allow: ['^@alicloud/', '^@darabonba/', '^yaml$', '^@opentelemetry/api$', '/live/shared/'] },
      ],
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    // A script of a page.
    files: ['packages/ecs-emulator/panel/*.js'],
    extends: [js.configs.recommended],
    languageOptions: {
      globals: Object.fromEntries(
        ['document', 'fetch', 'setTimeout', 'FormData', 'Option'].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    files: ['**/*.js', '**/*.cjs'],
    ignores: ['packages/ecs-emulator/panel/*.js'],
    extends: [js.configs.recommended],
    languageOptions: {
      sourceType: 'commonjs',
      globals: Object.fromEntries(
        [
          'require',
          'module',
          '__dirname',
          'process',
          'fetch',
          'URL',
          'setTimeout',
          'clearTimeout',
          'console',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    files: ['schema.graphql'],
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: { schema: './schema.graphql' } },
    },
    plugins: { '@graphql-eslint': graphql },
    rules: {
      ...recommended,
      '@graphql-eslint/relay-page-info': 'error',
      '@graphql-eslint/relay-connection-types': 'error',
      // One input a mutation, named after it: ecsStartInstance(input: EcsStartInstanceInput!).
      '@graphql-eslint/input-name': ['error', { checkInputType: true, caseSensitiveInputType: false }],
      '@graphql-eslint/require-nullable-result-in-root': 'error',
      // Not on types: names that other subgraphs share (PageInfo, DateTime, Query, Mutation) must have none, or the
      // composer says that the descriptions differ.
      '@graphql-eslint/require-description': [
        'error',
        {
          DirectiveDefinition: true,
          FieldDefinition: true,
          // Root fields. The rule's own option for them finds none where there is more than one root type.
          ignoredSelectors: ['FieldDefinition[parent.name.value!=/^(Query|Mutation)$/]'],
        },
      ],
      // An instance type is a thing of ECS's, so that EcsInstanceType may end as it does.
      '@graphql-eslint/naming-convention': [
        severity,
        { ...namingConvention, 'ObjectTypeDefinition,ObjectTypeExtension': { forbiddenPrefixes: ['Type'] } },
      ],
      // Values, connections and payloads have no id, and need none.
      '@graphql-eslint/strict-id-in-types': 'off',
      // It allows one style only; here a short description has one line and a long one is a block.
      '@graphql-eslint/description-style': 'off',
      // ECS's own words stay as they are: Instance.instanceType.
      '@graphql-eslint/no-typename-prefix': 'off',
      // It does not see what stands on `extend schema`, such as @contact; test/federation/contract.test.ts looks for
      // types that nothing leads to.
      '@graphql-eslint/no-unreachable-types': 'off',
    },
  },
);
