import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';

const root = join(__dirname, '..');

/** The unformatted texts of generated files, by their path from the project's root. */
export type GeneratedFiles = Readonly<Record<string, string>>;

/**
 * Runs a script that generates files: formats and writes them. With `--check`, only compares them with the existing
 * files. Sets the exit code to 1 when they differ and when the generator fails.
 *
 * @param command the command that writes the files, for the message.
 */
export function runGenerator(command: string, generate: () => GeneratedFiles): void {
  const act = process.argv.includes('--check') ? check : write;
  Promise.resolve()
    .then(() => act(command, generate()))
    .catch((error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = 1;
    });
}

async function write(_command: string, files: GeneratedFiles): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    writeFileSync(join(root, path), await formatted(path, text));
    process.stdout.write(`${path}\n`);
  }
}

async function check(command: string, files: GeneratedFiles): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    const file = join(root, path);
    if (existsSync(file) && readFileSync(file, 'utf8') === (await formatted(path, text))) continue;
    process.stderr.write(`${path} is out of date; run ${command}\n`);
    process.exitCode = 1;
  }
}

async function formatted(path: string, text: string): Promise<string> {
  const file = join(root, path);
  return format(text, { ...(await resolveConfig(file)), filepath: file, proseWrap: 'always' });
}
