/** What the host's clock said when this program began. */
const begunAt = Date.now() - performance.now();

/**
 * Milliseconds since the epoch, by the host's clock as it was when the program began. It goes on steadily when that clock is
 * set: with a clock that was set back by ten minutes, what was read ten minutes ago would look new, and what is read now
 * would look older than what is known.
 */
export const steadyNow = (): number => Math.floor(begunAt + performance.now());

/** @returns a moment of {@link steadyNow} by the host's clock as it is now. */
export const byHostClock = (at: number): number => at + Date.now() - steadyNow();
