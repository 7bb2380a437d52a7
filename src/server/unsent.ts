import type { ServerResponse } from 'node:http';

/** Limits of answers that wait for slow readers. */
export interface UnsentLimits {
  /** How long a client may take to read an answer, in milliseconds. */
  readonly timeoutMs: number;
  /** How much all waiting answers hold together, in bytes. */
  readonly mostBytes: number;
}

/** 30 s for an answer of some megabytes; 32 MiB, an eighth of the heap in `deploy`. */
export const usualUnsentLimits: UnsentLimits = { timeoutMs: 30_000, mostBytes: 32 * 1024 * 1024 };

/**
 * Keeps an eye on answers that are complete and not yet taken by the system, because their clients do not read. One that
 * waits too long is cut off. So is the oldest, when all of them together hold too much memory: the others are likelier to
 * be read.
 *
 * @returns a function to call with each response when its answer has been written.
 */
export function createUnsent({ timeoutMs, mostBytes }: UnsentLimits): (response: ServerResponse) => void {
  /** In the order of arrival. */
  const waiting = new Map<ServerResponse, number>();
  let bytes = 0;
  return (response) => {
    // A stream has only begun: its sender watches that its client reads.
    if (!response.writableEnded) return;
    if (response.writableFinished || response.destroyed || waiting.has(response)) return;
    const size = response.writableLength;
    const timer = setTimeout(() => response.destroy(), timeoutMs).unref();
    waiting.set(response, size);
    bytes += size;
    response.once('close', () => {
      clearTimeout(timer);
      waiting.delete(response);
      bytes -= size;
    });
    let excess = bytes - mostBytes;
    for (const [oldest, held] of waiting) {
      if (excess <= 0 || oldest === response) break;
      excess -= held;
      oldest.destroy();
    }
  };
}
