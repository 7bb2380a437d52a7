import { closeSync, fstatSync, openSync, statSync, writeSync } from 'node:fs';
import type { DestinationStream } from 'pino';

/** A destination for the lines of a log. */
export interface LineFile extends DestinationStream {
  /** @throws the error of the file system when the line could not be written in full. */
  write(line: string): void;
}

/** A file that another program may rename while this one writes to it. */
export interface NamedFile extends LineFile {
  /**
   * Opens the path again. When that fails, the file that was open stays in use until the next line.
   *
   * @throws the error of the file system.
   */
  reopen(): void;
  close(): void;
}

/** Only the owner: records name callers and targets. */
const ownerOnly = 0o600;

/** How long a line waits for a full pipe whose reader is slow. */
const patienceMs = 1_000;
const pauseMs = 10;

/**
 * Writes lines to a file that stays open all the time, such as standard error. Each line is written before `write`
 * returns, so a crash loses none. pino's own destination does not fit: after one broken pipe it drops every line without
 * an error.
 */
export function openDescriptor(descriptor: number): LineFile {
  const lines = new Lines();
  return { write: (line) => lines.write(descriptor, line) };
}

/**
 * Appends lines to a file, and creates it for its owner alone. Each line is written before `write` returns.
 *
 * The path is compared with the open file at each line. After a rename the next line creates a new file, even without a
 * signal; otherwise records would go to a file that the log rotation may already have compressed.
 *
 * @throws the error of the file system when the file cannot be opened.
 */
export function openFile(path: string): NamedFile {
  const lines = new Lines();
  const open = (): number => openSync(path, 'a', ownerOnly);
  let descriptor = open();
  const reopen = (): void => {
    const next = open();
    closeSync(descriptor);
    descriptor = next;
    lines.start();
  };
  return {
    write(line) {
      if (!isAt(path, descriptor)) reopen();
      lines.write(descriptor, line);
    },
    reopen,
    close: () => closeSync(descriptor),
  };
}

function isAt(path: string, descriptor: number): boolean {
  const there = statSync(path, { throwIfNoEntry: false });
  const here = fstatSync(descriptor);
  return there?.ino === here.ino && there.dev === here.dev;
}

/** Writes whole lines, and keeps a line that was cut off apart from the next one. */
class Lines {
  private isCut = false;

  /** The next line is the first of another file. */
  start(): void {
    this.isCut = false;
  }

  write(descriptor: number, line: string): void {
    const bytes = Buffer.from(this.isCut ? `\n${line}` : line);
    const giveUpAt = Date.now() + patienceMs;
    for (let at = 0; at < bytes.length;) {
      try {
        at += writeSync(descriptor, bytes, at);
      } catch (error) {
        // A full pipe that does not block. The program waits as it would for one that does.
        if ((error as NodeJS.ErrnoException).code === 'EAGAIN' && Date.now() < giveUpAt) {
          Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs);
          continue;
        }
        this.isCut ||= at > 0;
        throw error;
      }
    }
    this.isCut = false;
  }
}
