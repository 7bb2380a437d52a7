import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

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
        ? record.targets.map((target: { id: unknown }) => String(target.id))
        : [],
    });
  }
  return [...open.values()];
}

function lastLines(file: string): readonly string[] {
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
