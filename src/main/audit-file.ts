import { statSync } from 'node:fs';
import { auditFileClosed, auditFileFault } from '../config/audit-file';
import { openFile } from '../telemetry/line-file';
import type { NamedFile } from '../telemetry/line-file';
import { completeLastLine, unfinishedWrites } from '../telemetry/unfinished';
import type { UnfinishedWrite } from '../telemetry/unfinished';
import { StartError } from './ports';

/** The opened AUDIT_FILE, and the writes that an earlier run did not finish. */
export interface AuditFile {
  readonly unfinished: readonly UnfinishedWrite[];
  readonly file: NamedFile;
}

/**
 * Opens AUDIT_FILE, and finds the writes that an earlier run did not finish.
 *
 * @throws StartError when the file cannot be written.
 */
export function openAuditFile(path: string): AuditFile {
  // The configuration was checked, but the file may have changed since.
  const fault = auditFileFault(path);
  if (fault !== undefined) throw new StartError(`AUDIT_FILE: ${fault}`);
  try {
    const unfinished = unfinishedWrites(path);
    completeLastLine(path);
    return { unfinished, file: openFile(path) };
  } catch {
    throw new StartError(`AUDIT_FILE: ${auditFileClosed(path)}`);
  }
}

/** A group may read the audit, for example for a program that ships logs. Nobody else may, and nobody else may write. */
const tooWide = 0o027;

/**
 * Finds an audit file that was there before with wider permissions. They are not changed: somebody may have set them.
 *
 * @returns a warning, or nothing.
 */
export function permissionWarning(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile() !== true || (found.mode & tooWide) === 0) return undefined;
  const octal = (found.mode & 0o777).toString(8);
  return `AUDIT_FILE: its permissions are ${octal}, so that others can read or change it; set them to 600 or 640`;
}
