import { statSync } from 'node:fs';
import { pino } from 'pino';
import { completeLastLine, unfinishedWrites } from '../telemetry/unfinished';
import { StartError } from './ports';

/**
 * Opens AUDIT_FILE. What is open in it before this run writes, an earlier run left open.
 *
 * @throws StartError for one that cannot be written.
 */
export function openAuditFile(path: string) {
  // To open a pipe waits for somebody to read it: the program would stand there without a word.
  if (statSync(path, { throwIfNoEntry: false })?.isFIFO() === true) {
    throw new StartError(`AUDIT_FILE: ${path} is a pipe; set it to a file, or leave it out for the log.`);
  }
  try {
    const unfinished = unfinishedWrites(path);
    completeLastLine(path);
    // Records are on the disk when they are written: a crash must not lose what was about to be done.
    return { unfinished, file: pino.destination({ dest: path, sync: true }) };
  } catch {
    throw new StartError(`AUDIT_FILE: ${path} cannot be written; set it to a file that can.`);
  }
}
