/** One line of the result. */
export interface Row {
  readonly measure: string;
  /** With LIVE=off. */
  readonly off: string;
  /** With LIVE=on. */
  readonly on: string;
  readonly goal: string;
}

export const say = (text: string): void => void process.stderr.write(`${text}\n`);

/** Prints the rows as a table in Markdown. */
export function printTable(rows: readonly Row[]): void {
  const cells = [
    ['measure', 'LIVE=off', 'LIVE=on', 'goal'],
    ...rows.map(({ measure, off, on, goal }) => [measure, off, on, goal]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |\n`;
  const [head = [], ...body] = cells;
  process.stdout.write(line(head) + line(widths.map((width) => '-'.repeat(width))) + body.map(line).join(''));
}

/** @param share 0.5 for the median. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

export const inMs = (ms: number): string => `${ms.toFixed(ms < 10 ? 1 : 0)} ms`;
