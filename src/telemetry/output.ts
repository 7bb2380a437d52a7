import type { DestinationStream } from 'pino';

/** Why the last line could not be written. */
export interface OutputFailure {
  /** The error code of the system, such as ENOSPC; `unknown` without one. */
  readonly code: string;
  /** When the first line in a row failed, in milliseconds since 1970. */
  readonly since: number;
}

/** A destination that knows whether its last line was written. */
export interface Output extends DestinationStream {
  /** @throws the error of the destination. */
  write(line: string): void;
  /** Null when the last line was written, or when there was none. */
  failure(): OutputFailure | null;
}

/** Watches a destination. An error goes on to the caller; the next line that is written ends the failure. */
export function watched(destination: DestinationStream): Output {
  let failure: OutputFailure | null = null;
  return {
    write(line) {
      try {
        destination.write(line);
        failure = null;
      } catch (error) {
        const { code = 'unknown' } = error as NodeJS.ErrnoException;
        failure = { code, since: failure?.since ?? Date.now() };
        throw error;
      }
    },
    failure: () => failure,
  };
}

/** A destination whose errors are not the caller's: a log that cannot be written stops no request. */
export const forgiving = (destination: DestinationStream): DestinationStream => ({
  write(line) {
    try {
      destination.write(line);
    } catch {
      // The log itself failed, so the error cannot be logged. A watched destination shows it in the metrics.
    }
  },
});
