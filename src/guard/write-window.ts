import type { CallSignal } from '../ecs/port';

/** Why no further write of a request is begun. */
export type WindowClosed = 'CALLER_GONE' | 'TIME_OVER';

export interface WriteWindowOptions {
  /** When the request times out, in milliseconds since the epoch. */
  readonly deadline: number;
  /** Aborted when the client disconnects. */
  readonly signal?: CallSignal | undefined;
  /** How long after its first write a request may begin others, in milliseconds. */
  readonly lengthMs: number;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
}

/**
 * The time in which a request may begin writes. GraphQL runs the mutations of a request one after the other, so a write
 * that hangs would otherwise keep the following ones waiting, and they would be sent to nobody. A write that has begun is
 * never cut off by the window.
 */
export class WriteWindow {
  private readonly options: WriteWindowOptions;
  private firstBeganAt: number | undefined;

  constructor(options: WriteWindowOptions) {
    this.options = options;
  }

  /** Tells the window that a write begins. The first one starts the time for the others. */
  begin(): void {
    this.firstBeganAt ??= this.now();
  }

  /** @returns why a write may not begin now; null when it may. */
  whyClosed(): WindowClosed | null {
    const { deadline, signal, lengthMs } = this.options;
    if (signal?.aborted === true) return 'CALLER_GONE';
    const closesAt = Math.min(deadline, (this.firstBeganAt ?? Infinity) + lengthMs);
    return this.now() >= closesAt ? 'TIME_OVER' : null;
  }

  private now(): number {
    return (this.options.now ?? Date.now)();
  }
}
