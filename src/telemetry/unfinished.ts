import { appendFileSync, closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import type { Logger } from 'pino';

/** A write that was about to be done when the program ended, and of which no record says what became of it. */
export interface UnfinishedWrite {
  readonly writeId: string;
  readonly operation: string;
  readonly requestId: string;
  readonly targetIds: readonly string[];
}

/** The end of the file is enough: what was in flight when the program died stands last. */
const mostBytes = 1024 * 1024;

/**
 * Looks for writes that an earlier run of the program began and did not account for: it was killed in between. Their
 * targets have to be looked at by a person.
 *
 * @param file the audit file; one that is not there yet has none.
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
 * Tells of each such write once: in the log for whoever looks after the program, and in the audit by the result that is
 * missing, so that the next start finds it accounted for.
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

/** Ends a line that a crash cut, or the next record would be the rest of it. */
export function completeLastLine(file: string): void {
  if (lastLines(file).at(-1)) appendFileSync(file, '\n');
}

function lastLines(file: string): readonly string[] {
  // Only what is kept can be read again: a pipe or a terminal would wait for somebody to write.
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

/** A line that was cut, by the crash or by where reading began, is no record. */
function parsed(line: string): Readonly<Record<string, unknown>> | null {
  try {
    return JSON.parse(line) as Readonly<Record<string, unknown>> | null;
  } catch {
    return null;
  }
}
