import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { readVerified, strongerOf } from '../../src/policy/verified';
import type { Verification, VerifiedFile } from '../../src/policy/verified';

const key = ({ lock, operation }: Verification): string => `${lock} ${operation}`;

/**
 * The rows of a `verified.json`. The file is written anew for each change, and put in place at once: it is valid whenever
 * the program ends.
 */
export class Verdicts {
  /** What earlier runs found. */
  private readonly earlier: ReadonlyMap<string, Verification>;
  private readonly found = new Map<string, Verification>();
  private readonly path: string | null;

  /**
   * @param path of the file; null writes none.
   * @throws Error when the file exists and is no verified.json; it is not written then.
   */
  constructor(path: string | null) {
    this.path = path;
    this.earlier = new Map((path === null ? [] : earlierRows(path)).map((row) => [key(row), row]));
    this.write();
  }

  add(rows: readonly Verification[]): void {
    if (rows.length === 0) return;
    for (const row of rows) {
      const known = this.found.get(key(row));
      this.found.set(key(row), known === undefined ? row : strongerOf(row, known));
    }
    this.write();
  }

  /** Where the verdicts are, for people. */
  get place(): string {
    return this.path === null
      ? 'Verdicts: not written, because ECS_ENDPOINT is on this machine; an emulator proves nothing. --out names a file.'
      : `Verdicts: ${this.path}`;
  }

  /** What this run found. */
  get rows(): readonly Verification[] {
    return sorted(this.found.values());
  }

  /** A newer row replaces an older one, unless it says nothing. */
  private write(): void {
    if (this.path === null) return;
    const all = new Map(this.earlier);
    for (const [name, row] of this.found) {
      if (row.verdict !== 'SILENT' || !all.has(name)) all.set(name, row);
    }
    const file: VerifiedFile = { version: 1, rows: sorted(all.values()) };
    writeFileSync(`${this.path}.part`, `${JSON.stringify(file, null, 2)}\n`);
    renameSync(`${this.path}.part`, this.path);
  }
}

const sorted = (rows: Iterable<Verification>): readonly Verification[] =>
  [...rows].sort((one, other) => (key(one) < key(other) ? -1 : 1));

function earlierRows(path: string): readonly Verification[] {
  if (!existsSync(path)) return [];
  try {
    return readVerified(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    const why = error instanceof SyntaxError || !(error instanceof Error) ? 'It is not JSON.' : error.message;
    throw new Error(`--out ${path}: ${why} Move it away, or name another file.`, { cause: error });
  }
}
