import type { Duplex } from 'node:stream';

/** How long a client that got its last answer may still send, in milliseconds, so that it can read the answer first. */
export const lingerMs = 1_000;

/**
 * Sends the last text on a connection and destroys it soon after. Only to end it would leave it to the client: one that
 * never closes its side, and sends a byte now and then, would stay for ever.
 */
export function closeWith(socket: Duplex, text: string, afterMs = lingerMs): void {
  const timer = setTimeout(() => socket.destroy(), afterMs).unref();
  socket.once('close', () => clearTimeout(timer));
  socket.end(text);
}
