import { appendFileSync, closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import type { Logger } from 'pino';

/** A write with an intent record but no result record: the program ended before the outcome was recorded. */
export interface UnfinishedWrite {
  readonly writeId: string;
  readonly operation: string;
  readonly requestId: string;
  readonly targetIds: readonly string[];
}

/** Only the end of the file is read: writes in flight when the program died are the last records. */
const mostBytes = 1024 * 1024;

/**
 * Finds writes that an earlier run of the program began and left without a result, because it was killed. A person must
 * check their targets.
 *
 * @param file the audit file; a missing file has no such writes.
 */
export function unfinishedWrites(file: string): readonly UnfinishedWrite[] {
  const open = new Map<string, UnfinishedWrite>();
  for (const line of lastLines(file)) {
    const record = parsed(line);
    if (typeof record?.writeId !== 'string') continue;
    if (record.audit === 'result') open.delete(record.writeId);
    if (record.audit !== 'intent') continue;
    open.set(record.writeId, {
      writeId: record.writeId,
      operation: String(record.operation),
      requestId: String(record.requestId),
      targetIds: Array.isArray(record.targets)
        ? record.targets.flatMap((target: { id?: unknown } | null) =>
            typeof target?.id === 'string' ? [target.id] : [],
          )
        : [],
    });
  }
  return [...open.values()];
}

/**
 * Reports each unfinished write once: in the log, for the operators, and in the audit as the missing result record, so
 * the next start does not report it again.
 */
export function accountForUnfinished(
  writes: readonly UnfinishedWrite[],
  audit: Pick<Logger, 'info'>,
  log: Pick<Logger, 'error'>,
): void {
  for (const write of writes) {
    const { writeId, operation, requestId, targetIds } = write;
    log.error(
      write,
      'an earlier run ended before it recorded what became of this write; look at its targets',
    );
    const outcomes = targetIds.map((targetId) => ({ targetId, kind: 'UNKNOWN' }));
    try {
      audit.info(
        { audit: 'result', requestId, writeId, operation, outcomes },
        'write left open by an earlier run',
      );
    } catch {
      log.error({ writeId }, 'the audit could not be written; see AUDIT_FILE');
    }
  }
}

/** Ends a line that a crash truncated; otherwise the next record would be appended to it. */
export function completeLastLine(file: string): void {
  if (lastLines(file).at(-1)) appendFileSync(file, '\n');
}

function lastLines(file: string): readonly string[] {
  // Only regular files can be read back; reading a pipe or a terminal would block.
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return [];
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch {
    return [];
  }
  try {
    const { size } = fstatSync(descriptor);
    const length = Math.min(size, mostBytes);
    const bytes = Buffer.alloc(length);
    readSync(descriptor, bytes, 0, length, size - length);
    return bytes.toString('utf8').split('\n');
  } finally {
    closeSync(descriptor);
  }
}

/** A line truncated by a crash or by the start of reading is not a record. */
function parsed(line: string): Readonly<Record<string, unknown>> | null {
  try {
    return JSON.parse(line) as Readonly<Record<string, unknown>> | null;
  } catch {
    return null;
  }
}
