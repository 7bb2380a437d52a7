import { accessSync, constants, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Checks AUDIT_FILE without opening it: the file is made when the program starts, not when its configuration is printed.
 *
 * @returns what is wrong with the path and what to do about it; undefined when the file can be written.
 */
export function auditFileFault(path: string): string | undefined {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    // Opening a pipe waits for a reader: the program would hang without a message.
    if (found?.isFIFO() === true)
      return `${path} is a pipe; set it to a file, or unset it to write to the log.`;
    if (found?.isDirectory() === true) return `${path} is a folder; set it to a file in it.`;
    accessSync(found === undefined ? dirname(path) : path, constants.W_OK);
    if (found !== undefined || statSync(dirname(path)).isDirectory()) return undefined;
  } catch {
    // Falls through: what cannot be looked at cannot be written either.
  }
  return auditFileClosed(path);
}

/** The text for a file that cannot be opened. */
export const auditFileClosed = (path: string): string =>
  `${path} cannot be written; set it to a writable file.`;
