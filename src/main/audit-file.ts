import { statSync } from 'node:fs';
import { pino } from 'pino';
import { completeLastLine, unfinishedWrites } from '../telemetry/unfinished';
import { StartError } from './ports';

/**
 * Opens AUDIT_FILE, and finds the writes that an earlier run did not finish.
 *
 * @throws StartError when the file cannot be written.
 */
export function openAuditFile(path: string) {
  // Opening a pipe waits for a reader: the program would hang without a message.
  if (statSync(path, { throwIfNoEntry: false })?.isFIFO() === true) {
    throw new StartError(`AUDIT_FILE: ${path} is a pipe; set it to a file, or unset it to write to the log.`);
  }
  try {
    const unfinished = unfinishedWrites(path);
    completeLastLine(path);
    // Records are written synchronously: a crash must not lose the record of a write that was about to be sent.
    return { unfinished, file: pino.destination({ dest: path, sync: true }) };
  } catch {
    throw new StartError(`AUDIT_FILE: ${path} cannot be written; set it to a writable file.`);
  }
}
