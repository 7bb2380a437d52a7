import { readFileSync } from 'node:fs';
import { findOperation } from '../../src/catalogue/lookup';
import { lockRefusalOf } from '../../src/policy/refusal';
import type { Verification } from '../../src/policy/verified';

export interface Drifts {
  readonly rows: readonly Verification[];
  /** Locks that fell between check and call: they say nothing of the tables. */
  readonly races: number;
  /** Samples of the counter that could not be used. */
  readonly unused: number;
}

const counter = /^ecs_subgraph_policy_drift_total\{([^}]*)\} (\d+(?:\.\d+)?(?:e\+?\d+)?)$/i;
const label = /(\w+)="([^"\\]*)"/g;
const word = /^[A-Za-z][\w.-]{0,63}$/;

/**
 * Reads the drift counters in a server's metrics (Prometheus text). A refusal of kind RULE contradicts the table.
 *
 * @param date the day in UTC.
 */
export function driftsIn(metrics: string, date: string): Drifts {
  const rows: Verification[] = [];
  let [races, unused] = [0, 0];
  for (const line of metrics.split('\n')) {
    const [, labels, count] = counter.exec(line.trim()) ?? [];
    if (labels === undefined || Number(count) === 0) continue;
    const found = new Map([...labels.matchAll(label)].map(([, name, value]) => [name, value ?? '']));
    const code = found.get('code') ?? '';
    const operation = findOperation(found.get('operation') ?? '')?.name;
    const lock = operation === undefined || !word.test(code) ? null : lockRefusalOf(operation, code);
    if (found.get('kind') === 'RACE') races += Number(count);
    else if (found.get('kind') !== 'RULE' || operation === undefined || lock === null) unused += 1;
    else {
      rows.push({
        operation,
        lock: lock.lockReason,
        verdict: 'CONTRADICTED',
        code,
        date,
        how: 'DRIFT',
      });
    }
  }
  return { rows, races, unused };
}

const mostBytes = 10_000_000;
const timeoutMs = 10_000;

/**
 * Reads the metrics of a running server.
 *
 * @param source a file, or the http or https URL of its /metrics.
 * @throws Error with a message for people; it does not repeat a URL, which may hold a password.
 */
export async function readMetrics(source: string): Promise<string> {
  if (!/^https?:\/\//.test(source)) {
    try {
      return readFileSync(source, 'utf8');
    } catch {
      throw new Error(`--drift-from: the file ${source} cannot be read.`);
    }
  }
  try {
    const response = await fetch(source, { signal: AbortSignal.timeout(timeoutMs) });
    if (!response.ok) throw new Error(`status ${response.status}`);
    const text = await response.text();
    if (text.length > mostBytes) throw new Error('too long');
    return text;
  } catch (error) {
    const why =
      error instanceof Error && /^(status \d+|too long)$/.test(error.message) ? error.message : 'no answer';
    throw new Error(`--drift-from: the URL gave no metrics (${why}).`, { cause: error });
  }
}
