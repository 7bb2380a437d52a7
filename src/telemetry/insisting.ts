import type { DestinationStream } from 'pino';

/** A destination that also reports its errors. */
interface Breakable extends DestinationStream {
  on?(event: 'error', listener: (error: Error) => void): unknown;
}

/**
 * A destination for records that must not be lost. When the reader of a pipe goes away, pino's stream silently drops
 * every line. This destination throws instead, starting with the first line that is not written.
 *
 * @returns a destination whose `write` throws once the stream below has broken.
 */
export function insisting(destination: Breakable): DestinationStream {
  let failure: Error | undefined;
  destination.on?.('error', (error) => (failure = error));
  const insist = (): void => {
    if (failure !== undefined) throw failure;
  };
  return {
    write(line) {
      insist();
      destination.write(line);
      insist();
    },
  };
}
