import type { Query } from './queries';
import { servers } from './servers';
import type { ServerName } from './servers';

/** What one turn measured. */
export interface Sample {
  readonly server: ServerName;
  readonly query: string;
  readonly perSecond: number;
  /** CPU time of the server's process, in microseconds a request. */
  readonly cpu: number;
}

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;

const short = (value: number): string => (value >= 10 ? value.toFixed(0) : value.toFixed(2));

/** The servers that all others are compared with, where they were measured. */
const comparedWith = ['apollo', 'mercurius', 'json'] as const satisfies readonly ServerName[];

/** @returns a table for each query, as Markdown. */
export function report(
  names: readonly ServerName[],
  queries: readonly Query[],
  samples: readonly Sample[],
  sizes: Readonly<Record<string, number>>,
): string {
  const bases = comparedWith.filter((name) => names.includes(name));
  const of = (query: Query, server: ServerName, what: 'perSecond' | 'cpu'): number =>
    median(
      samples
        .filter((sample) => sample.query === query.name && sample.server === server)
        .map((sample) => sample[what]),
    );
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  const tableOf = (query: Query): string => {
    const head = ['server', 'requests/s', 'CPU µs/request', ...bases.map((name) => `× ${name}`)];
    return [
      `\n${query.name}: ${query.what}, ${sizes[query.name] ?? 0} bytes\n\n`,
      row(head),
      row(head.map(() => '---')),
      ...names.map((name) => {
        const speed = of(query, name, 'perSecond');
        const ratios = bases.map((base) => short(speed / of(query, base, 'perSecond')));
        return row([servers[name].what, short(speed), short(of(query, name, 'cpu')), ...ratios]);
      }),
    ].join('');
  };
  return queries.map(tableOf).join('');
}
