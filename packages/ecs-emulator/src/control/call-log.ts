/**
 * One call that reached the emulator. Parameters are kept unchanged, secrets included, because tests check exactly what
 * was sent.
 */
export interface LoggedCall {
  /** 1, 2, 3, … in order of arrival. */
  readonly sequence: number;
  /** Wall-clock time of arrival, ISO 8601. */
  readonly time: string;
  readonly action: string;
  /** Null when the caller was not authenticated. */
  accountId: string | null;
  /** The region of the call; null when the call was refused before the region was known. */
  regionId: string | null;
  readonly port: number;
  readonly method: string;
  readonly path: string;
  readonly signature: string;
  readonly userAgent: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly requestId: string;
  /** Null while the call is in progress, and forever if the connection was dropped or left hanging. */
  status: number | null;
  /** The error code; null for a success. */
  code: string | null;
  /**
   * Whether this call was carried out, whatever was answered. False for a refusal, for a dry run, and for a ClientToken
   * that was used before: its first answer is given again.
   */
  isCarriedOut: boolean;
  /** Kinds of the faults that affected the call. */
  readonly faults: string[];
  /** An internal error of the emulator; errors that ECS would answer do not set it. */
  internalError?: string;
}

/** Filters for reading the log. */
export interface CallFilter {
  readonly action?: string;
  readonly accountId?: string;
  readonly regionId?: string;
  /** Only calls with a greater sequence. */
  readonly after?: number;
}

/** The log keeps this many calls and drops older ones. */
const kept = 100_000;

/** The calls in order of arrival. */
export class CallLog {
  private calls: LoggedCall[] = [];
  private lastSequence = 0;

  /** Adds a call on arrival; its outcome is filled in later. */
  add(call: Omit<LoggedCall, 'sequence'>): LoggedCall {
    this.lastSequence += 1;
    const logged: LoggedCall = { sequence: this.lastSequence, ...call };
    this.calls.push(logged);
    if (this.calls.length > kept * 1.1) this.calls = this.calls.slice(-kept);
    return logged;
  }

  /** Copies of the calls that match. */
  list(filter: CallFilter = {}): LoggedCall[] {
    return this.calls
      .filter(
        (call) =>
          (filter.action === undefined || call.action === filter.action) &&
          (filter.accountId === undefined || call.accountId === filter.accountId) &&
          (filter.regionId === undefined || call.regionId === filter.regionId) &&
          call.sequence > (filter.after ?? 0),
      )
      .map((call) => ({ ...call, faults: [...call.faults] }));
  }

  /** Removes all calls; the sequence continues. */
  clear(): void {
    this.calls = [];
  }
}
