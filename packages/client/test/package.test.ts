import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { generate } from '@graphql-codegen/cli';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ecsCodegen } from '../src/codegen/index.js';
import { schemaFile } from './schema-file.js';

const root = join(import.meta.dirname, '..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  exports: Record<string, string | Record<'import' | 'require', { default: string; types: string }>>;
};
const entries = Object.entries(manifest.exports).filter(([, to]) => typeof to === 'object') as [
  string,
  Record<'import' | 'require', { default: string; types: string }>,
][];

describe('the built package', () => {
  it.each(entries)('%s is the same for import and for require', async (_name, to) => {
    const imported = (await import(join(root, to.import.default))) as object;
    const required = createRequire(import.meta.url)(join(root, to.require.default)) as object;
    const names = (module: object): string[] =>
      Object.keys(module)
        .filter((each) => each !== 'default' && each !== 'module.exports')
        .sort();
    expect(names(required)).toEqual(names(imported));
    expect(names(imported)).not.toEqual([]);
    for (const { types } of Object.values(to))
      expect(readFileSync(join(root, types), 'utf8')).toContain('export');
  });
});

describe('ecsCodegen', () => {
  const folder = mkdtempSync(join(root, 'node_modules/.team-'));
  afterEach(() => {
    vi.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });

  it('makes typed documents with masked fragments of this package, and possible types', async () => {
    mkdirSync(join(folder, 'node_modules/@ecs-security-lock'), { recursive: true });
    symlinkSync(root, join(folder, 'node_modules/@ecs-security-lock/client'));
    const source = 'graphql(`query Page { ecsInstance(id: "i-1") { createdAt ...EcsInstanceButtons } }`)';
    writeFileSync(
      join(folder, 'page.ts'),
      `import { graphql } from './gql';\nexport const Page = ${source};\n`,
    );
    vi.spyOn(process, 'cwd').mockReturnValue(folder);
    const config = ecsCodegen({
      schema: schemaFile,
      documents: join(folder, '*.ts'),
      output: join(folder, 'gql'),
    });
    const made = (await generate({ ...config, silent: true, cwd: root }, false)) as {
      filename: string;
      content: string;
    }[];
    const files = new Map(made.map(({ filename, content }) => [filename.slice(folder.length), content]));
    const types = files.get('/gql/graphql.ts') ?? '';
    expect(types).toContain('createdAt: string | null');
    expect(types).toContain("' $fragmentRefs'?: { 'EcsInstanceButtonsFragment'");
    expect(files.get('/gql/fragment-masking.ts')).toContain('export function fragmentData');
    expect(files.get('/gql/possible-types.ts')).toContain('"EcsOperationAccepted"');
  });
});
