import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';

const root = join(__dirname, '..');

/** The texts of generated files by their path from the project's root, not formatted. */
export type GeneratedFiles = Readonly<Record<string, string>>;

/**
 * Runs a script that generates files: formats and writes them, or with `--check` only compares them with what is there.
 * Sets the exit code to 1 when they differ, and when generating fails.
 *
 * @param command what writes them, for the message.
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
    process.stderr.write(`${path} is not what its sources say: ${command}\n`);
    process.exitCode = 1;
  }
}

async function formatted(path: string, text: string): Promise<string> {
  const file = join(root, path);
  return format(text, { ...(await resolveConfig(file)), filepath: file, proseWrap: 'always' });
}
