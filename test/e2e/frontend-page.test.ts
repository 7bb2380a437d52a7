/** docs/frontend.md: its files are put into a folder as a reader would, types are generated and checked, its test is run. */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anchorsOf, docs, linksOf, textOf } from '../deploy/markdown';
import { snippetsOf } from '../federation/snippets';
import { startProgram } from './program';

const root = join(__dirname, '..', '..');
const page = textOf('frontend.md');

let program: Awaited<ReturnType<typeof startProgram>>;
let place: string;

/** Runs a program of an installed package. @returns what it wrote; rejects with that when it fails. */
const run = (file: string, ...args: string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    const env: NodeJS.ProcessEnv = {
      ...process.env,
      GRAPH_URL: `${program.app.url}/graphql`,
      EMULATOR_URL: program.app.emulator?.url,
    };
    // What this process runs under is not the reader's.
    delete env.NODE_OPTIONS;
    execFile(process.execPath, [file, ...args], { cwd: place, env }, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else reject(new Error(`${file} failed: ${stdout}${stderr}`));
    });
  });
const installed = (path: string): string => join(root, 'node_modules', path);

beforeAll(async () => {
  program = await startProgram({ LIVE: 'on' });
  place = mkdtempSync(join(tmpdir(), 'frontend-'));
  symlinkSync(join(root, 'node_modules'), join(place, 'node_modules'));
  for (const [name, code] of snippetsOf(page)) {
    mkdirSync(dirname(join(place, name)), { recursive: true });
    writeFileSync(join(place, name), code);
  }
  writeFileSync(join(place, 'package.json'), '{}');
  const compilerOptions = {
    target: 'es2023',
    module: 'esnext',
    moduleResolution: 'bundler',
    lib: ['es2023', 'dom'],
    types: ['node'],
    strict: true,
    skipLibCheck: true,
    noEmit: true,
  };
  writeFileSync(
    join(place, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, include: ['*.ts', 'src', 'test'] }),
  );
});
afterAll(async () => {
  await program.app.close();
  rmSync(place, { recursive: true, force: true });
});

test('its types are generated from the running graph', async () => {
  await run(installed('@graphql-codegen/cli/cjs/bin.js'), '--config', 'codegen.ts');
  expect(existsSync(join(place, 'src', 'gql', 'graphql.ts'))).toBe(true);
});

test('its files have no error of types', async () => {
  expect(await run(installed('typescript/bin/tsc'), '-p', '.')).toBe('');
});

test('its test passes against the emulator', async () => {
  const report = await run('--import', 'tsx', '--test', '--test-reporter=tap', 'test/lock.test.ts');
  expect(report).toMatch(/^# pass 1$/m);
  expect(report).toMatch(/^# fail 0$/m);
});

test('a type of outcome that it forgets is an error of types', async () => {
  const file = join(place, 'src', 'outcome.ts');
  const code = snippetsOf(page).get('src/outcome.ts') ?? '';
  const without = code.replace("    case 'EcsOperationDenied':\n", '');
  expect(without).not.toBe(code);
  writeFileSync(file, without);
  await expect(run(installed('typescript/bin/tsc'), '-p', '.')).rejects.toThrow('EcsOperationDenied');
});

test('its links lead somewhere', () => {
  const links = linksOf(page).filter(({ file }) => !file.startsWith('http'));
  expect(links.length).toBeGreaterThan(4);
  const broken = links.filter(({ file, anchor }) => {
    if (file !== '' && !existsSync(join(docs, file))) return true;
    return anchor !== undefined && !anchorsOf(textOf(file === '' ? 'frontend.md' : file)).includes(anchor);
  });
  expect(broken).toEqual([]);
});
