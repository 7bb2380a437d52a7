import { findOperation } from '../catalogue/lookup';
import type { EcsOperation } from '../catalogue/operations';
import file from './verified.json';

/**
 * What an observation of the real cloud says of a row of a lock's table. SILENT: it proves nothing either way.
 */
export type VerificationVerdict = (typeof verdicts)[number];
const verdicts = ['CONTRADICTED', 'CONFIRMED', 'SILENT'] as const;

/**
 * READ: a read of a locked instance. DRY_RUN: a dry run on a locked instance. DRIFT: a refusal that a running server counted.
 */
export type VerificationMethod = (typeof methods)[number];
const methods = ['READ', 'DRY_RUN', 'DRIFT'] as const;

/** One observation. It names no resource and no account, so that it can be published. */
export interface Verification {
  readonly operation: EcsOperation;
  /** The reason of the lock, in lower case. */
  readonly lock: string;
  readonly verdict: VerificationVerdict;
  /** The code that ECS answered; null when it answered none. */
  readonly code: string | null;
  /** The day in UTC, as `2026-01-31`. */
  readonly date: string;
  readonly how: VerificationMethod;
}

/** The content of `verified.json`. */
export interface VerifiedFile {
  readonly version: 1;
  readonly rows: readonly Verification[];
}

const word = /^[A-Za-z][\w.-]{0,63}$/;
const day = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Reads the content of a `verified.json`.
 *
 * @throws TypeError that names the row and the field that is wrong.
 */
export function readVerified(content: unknown): readonly Verification[] {
  const { version, rows } = fieldsOf(content);
  if (version !== 1 || !Array.isArray(rows)) throw new TypeError('It is not a verified.json of version 1.');
  return rows.map((row: unknown, index) => verificationFrom(fieldsOf(row), index + 1));
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

function verificationFrom(row: Readonly<Record<string, unknown>>, at: number): Verification {
  const valid = (field: keyof Verification, isValid: (text: string) => boolean): string => {
    const value = row[field];
    if (typeof value === 'string' && isValid(value)) return value;
    throw new TypeError(`Row ${at} of verified.json: ${field} is missing or wrong.`);
  };
  const unknown = Object.keys(row).find((name) => !fieldNames.includes(name));
  if (unknown !== undefined) throw new TypeError(`Row ${at} of verified.json has a field that is not known.`);
  return {
    operation: valid('operation', (text) => findOperation(text) !== undefined) as EcsOperation,
    lock: valid('lock', (text) => /^[a-z]{1,40}$/.test(text)),
    verdict: valid('verdict', (text) => verdicts.some((verdict) => verdict === text)) as VerificationVerdict,
    code: row.code === null ? null : valid('code', (text) => word.test(text)),
    date: valid('date', (text) => day.test(text) && !Number.isNaN(Date.parse(text))),
    how: valid('how', (text) => methods.some((method) => method === text)) as VerificationMethod,
  };
}

const fieldNames: readonly string[] = ['operation', 'lock', 'verdict', 'code', 'date', 'how'];

/** Which of two observations says more: a contradiction above all, and of two that say the same the later one. */
export function strongerOf<Row extends Verification>(one: Row, other: Row): Row {
  const difference = verdicts.indexOf(one.verdict) - verdicts.indexOf(other.verdict);
  if (difference !== 0) return difference < 0 ? one : other;
  return one.date > other.date ? one : other;
}

/** What was observed and committed: nothing, until somebody with an account does so. */
const committed: readonly Verification[] = readVerified(file);

/** An observation that says something. */
export type Verified = Verification & { readonly verdict: Exclude<VerificationVerdict, 'SILENT'> };

const saysSomething = (row: Verification): row is Verified => row.verdict !== 'SILENT';

/**
 * Returns how a row of a lock's table was last verified against Alibaba Cloud, from the committed `verified.json`.
 *
 * @param rows tests pass their own.
 * @returns null for a row that was never verified; SILENT observations verify nothing.
 */
export function verificationOf(
  lock: string,
  operation: EcsOperation,
  rows: readonly Verification[] = committed,
): Verified | null {
  const about = rows.filter((row) => row.lock === lock && row.operation === operation).filter(saysSomething);
  return about.length === 0 ? null : about.reduce(strongerOf);
}
