import { pino } from 'pino';
import type { DestinationStream, Logger } from 'pino';
import { secretFields } from '../catalogue/lookup';

/** Field names that may hold a secret. Their values are redacted at any depth of a log line. */
const secretNames = [
  ...secretFields,
  'commandContent',
  'accessKeyId',
  'accessKeySecret',
  'securityToken',
  'authorization',
  'signature',
  'secret',
  'token',
  'clientToken',
  'url',
  'variables',
];

export interface LogOptions {
  readonly level: string;
  /** The destination; standard output when absent. */
  readonly destination?: DestinationStream;
}

/**
 * The program's log: one JSON object per line, with RFC 3339 times. No code logs a secret; the redaction is a safeguard
 * against mistakes.
 */
export function createLog({ level, destination }: LogOptions): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: {
      paths: secretNames.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
      censor: '[redacted]',
    },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}
