import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A row of the table in docs/operations.md. */
export interface OperationRow {
  readonly number: string;
  readonly operation: string;
  /** `Type.field`, each. */
  readonly places: readonly string[];
  readonly targets: string;
  readonly encoding: string;
}

/** Reads the table of the 76 operations: its rows are those that begin with a number. */
export function operationsTable(): readonly OperationRow[] {
  const text = readFileSync(join(__dirname, '..', '..', 'docs', 'operations.md'), 'utf8');
  return text
    .split('\n')
    .filter((line) => /^\|\s*\d+\s*\|/.test(line))
    .map((line) => {
      const [number = '', operation = '', places = '', targets = '', encoding = ''] = line
        .split('|')
        .slice(1)
        .map((cell) => cell.trim());
      return {
        number,
        operation,
        places: [...places.matchAll(/`([^`]+)`/g)].map(([, place = '']) => place),
        targets,
        encoding: encoding.replace(/`/g, ''),
      };
    });
}
