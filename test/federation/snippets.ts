import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');

/** The code blocks of a document that begin with a comment naming a file, by that name. */
export function snippetsOf(document: string): ReadonlyMap<string, string> {
  const blocks = [...document.matchAll(/^```(\w+)\n([^]*?)^```$/gm)];
  return new Map(
    blocks.map(([, language = '', code = '']) => {
      const name = /^(?:#|\/\/) (\S+\.\w+)\n/.exec(code)?.[1];
      if (name === undefined)
        throw new Error(`a block of ${language} does not say which file it is: ${code}`);
      return [name, code] as const;
    }),
  );
}

/** A folder in which a reader has put the snippets of a document, beside `schema.graphql`. */
export interface Workplace {
  read(file: string): string;
  write(file: string, text: string): void;
  /** Runs a file with node. @returns what it wrote to stdout and stderr; rejects when it fails. */
  run(file: string): Promise<{ readonly stdout: string; readonly stderr: string }>;
  /** Starts a file with node. @returns the process, and the first line that it writes. */
  start(
    file: string,
    env: NodeJS.ProcessEnv,
  ): Promise<{ readonly child: ChildProcess; readonly line: string }>;
  remove(): void;
}

export function createWorkplace(snippets: ReadonlyMap<string, string>): Workplace {
  const cwd = mkdtempSync(join(tmpdir(), 'supergraph-'));
  // As if the reader had installed the packages here.
  const environment = { ...process.env, NODE_PATH: join(root, 'node_modules') };
  for (const [name, code] of snippets) writeFileSync(join(cwd, name), code);
  copyFileSync(join(root, 'schema.graphql'), join(cwd, 'schema.graphql'));
  return {
    read: (file) => readFileSync(join(cwd, file), 'utf8'),
    write: (file, text) => writeFileSync(join(cwd, file), text),
    run: (file) =>
      new Promise((resolve, reject) => {
        execFile(process.execPath, [file], { cwd, env: environment }, (error, stdout, stderr) => {
          if (error === null) resolve({ stdout, stderr });
          else reject(new Error(`${file} failed: ${stderr}`));
        });
      }),
    start: (file, env) =>
      new Promise((resolve, reject) => {
        const child = spawn(process.execPath, [file], { cwd, env: { ...environment, ...env } });
        let text = '';
        child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
          text += chunk;
          const [line, ...rest] = text.split('\n');
          if (line !== undefined && rest.length > 0) resolve({ child, line });
        });
        child.once('error', reject);
        child.once('exit', (code) => reject(new Error(`${file} ended with ${code ?? 'a signal'}: ${text}`)));
      }),
    remove: () => rmSync(cwd, { recursive: true, force: true }),
  };
}
