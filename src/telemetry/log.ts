import { pino } from 'pino';
import type { DestinationStream, Logger } from 'pino';

/** Names under which a secret could come; whatever stands there is not written, at whatever depth a log line has. */
const secretNames = [
  'password',
  'vncPassword',
  'userData',
  'content',
  'commandContent',
  'parameters',
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
  /** Where the lines go; standard output when absent. */
  readonly destination?: DestinationStream;
}

/**
 * The program's log: one JSON object a line, with RFC 3339 times. Nothing puts a secret into it; the redaction is for the
 * day that something does.
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
