import { pino } from 'pino';
import { auditFileClosed, auditFileFault } from '../config/audit-file';
import { completeLastLine, unfinishedWrites } from '../telemetry/unfinished';
import { StartError } from './ports';

/**
 * Opens AUDIT_FILE, and finds the writes that an earlier run did not finish.
 *
 * @throws StartError when the file cannot be written.
 */
export function openAuditFile(path: string) {
  // The configuration was checked, but the file may have changed since.
  const fault = auditFileFault(path);
  if (fault !== undefined) throw new StartError(`AUDIT_FILE: ${fault}`);
  try {
    const unfinished = unfinishedWrites(path);
    completeLastLine(path);
    // Records are written synchronously: a crash must not lose the record of a write that was about to be sent.
    return { unfinished, file: pino.destination({ dest: path, sync: true }) };
  } catch {
    throw new StartError(`AUDIT_FILE: ${auditFileClosed(path)}`);
  }
}
