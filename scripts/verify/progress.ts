/** Progress and errors. On a terminal, a line of progress replaces the one before. */
export interface ErrorOutput {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

export interface Progress {
  readonly line: (text: string) => void;
  readonly end: () => void;
}

/** On a terminal one line that changes; elsewhere a line for each, so that a log shows where it stood. */
export function progressOn(stderr: ErrorOutput): Progress {
  let isOpen = false;
  return {
    line(text) {
      isOpen = stderr.isTTY === true;
      stderr.write(isOpen ? `\r\x1b[2K${text}` : `${text}\n`);
    },
    end() {
      if (isOpen) stderr.write('\r\x1b[2K');
      isOpen = false;
    },
  };
}
