/** The clock of the resources. Signatures use the wall clock instead. */
export interface ResourceClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Moves the clock forward. */
  advance(ms: number): void;
  /** Takes back every `advance`. */
  reset(): void;
}

/** A clock that follows the wall clock and can be moved ahead of it. */
export function wallResourceClock(wallClock: () => number = Date.now): ResourceClock {
  let ahead = 0;
  return {
    now: () => wallClock() + ahead,
    advance: (ms) => {
      ahead += ms;
    },
    reset: () => {
      ahead = 0;
    },
  };
}

/** A clock that moves only when advanced, so tests control when transitions happen. */
export function steppedClock(startAt: number): ResourceClock {
  let now = startAt;
  return {
    now: () => now,
    advance: (ms) => {
      now += ms;
    },
    reset: () => {
      now = startAt;
    },
  };
}

/** `2026-01-31T23:59:59Z`. */
export const isoSeconds = (time: number): string => new Date(time).toISOString().replace(/\.\d{3}Z$/, 'Z');

/** `2026-01-31T23:59Z`, the form that DescribeInstances uses. */
export const isoMinutes = (time: number): string => new Date(time).toISOString().slice(0, 16) + 'Z';

/**
 * Reads a time of a request: `yyyy-MM-ddTHH:mmZ` or `yyyy-MM-ddTHH:mm:ssZ`, in UTC.
 *
 * @returns milliseconds since 1970, or undefined when the text is no such time
 */
export function parseTime(text: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?Z$/.test(text)) return undefined;
  const time = Date.parse(text.length === 17 ? text.replace('Z', ':00Z') : text);
  return Number.isNaN(time) ? undefined : time;
}
