/**
 * One call that reached the emulator. Parameters are kept as they came, secrets included: this is a test tool, and a
 * test wants to see exactly what was sent.
 */
export interface LoggedCall {
  /** 1, 2, 3, … in order of arrival. */
  readonly sequence: number;
  /** Wall-clock time of arrival, ISO 8601. */
  readonly time: string;
  readonly action: string;
  /** Null when the caller was not recognised. */
  accountId: string | null;
  /** The region that the call was about; null when it was refused before that was known. */
  regionId: string | null;
  readonly port: number;
  readonly method: string;
  readonly path: string;
  readonly signature: string;
  readonly userAgent: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly requestId: string;
  /** Null while it is under way, and for good when the connection was dropped or left hanging. */
  status: number | null;
  /** The error code; null for a success. */
  code: string | null;
  /** Kinds of the faults that met the call. */
  readonly faults: string[];
  /** The error of an emulator that broke; never set by anything that ECS answers. */
  internalError?: string;
}

/** What a reader of the log can ask for. */
export interface CallFilter {
  readonly action?: string;
  readonly accountId?: string;
  readonly regionId?: string;
  /** Only calls with a greater sequence. */
  readonly after?: number;
}

/** Older calls fall out beyond this number. */
const kept = 100_000;

/** The calls in order of arrival. */
export class CallLog {
  private calls: LoggedCall[] = [];
  private lastSequence = 0;

  /** Adds a call on arrival; what becomes of it is filled in later. */
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

  /** Forgets the calls; the sequence goes on. */
  clear(): void {
    this.calls = [];
  }
}
