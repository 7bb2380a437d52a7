/** What an instance really is. */
export interface RealInstance {
  readonly isLocked: boolean;
  readonly status: string;
}

/** What a disk really is. */
export interface RealDisk {
  readonly on: string | null;
  readonly status: string;
}

type Real = RealInstance | RealDisk;

interface Moment<R> {
  readonly from: number;
  /** Null while there is no such resource. */
  readonly value: R | null;
}

/** The states of many resources over time. */
export class Truth<R extends Real> {
  private readonly moments = new Map<string, Moment<R>[]>();
  private readonly now: () => number;

  constructor(now: () => number) {
    this.now = now;
  }

  set(id: string, value: R | null): void {
    const moments = this.moments.get(id) ?? [];
    moments.push({ from: this.now(), value });
    this.moments.set(id, moments);
  }

  get(id: string, at = this.now()): R | null {
    return this.moments.get(id)?.findLast(({ from }) => from <= at)?.value ?? null;
  }

  /** The ids that there are, in the order in which they were made. */
  ids(at = this.now()): readonly string[] {
    return [...this.moments.keys()].filter((id) => this.get(id, at) !== null);
  }

  everyId(): readonly string[] {
    return [...this.moments.keys()];
  }

  /** Every state that held at some moment of the span, both ends included. */
  during(id: string, from: number, to: number): readonly (R | null)[] {
    const moments = this.moments.get(id) ?? [];
    // What ended at the first moment held at that moment.
    const first = moments.findLastIndex((moment) => moment.from < from);
    const states = moments.slice(Math.max(0, first)).filter((moment) => moment.from <= to);
    return [...(first < 0 ? [null] : []), ...states.map(({ value }) => value)];
  }

  /** Whether something held during the whole span. */
  always(holds: (ids: (id: string) => R | null) => boolean, from: number, to: number): boolean {
    const times = [...this.moments.values()].flat().map((moment) => moment.from);
    const changes = [from, ...times.filter((at) => at > from && at <= to), to];
    // Two changes at one moment: the state between them lasted no time.
    return changes.every((at) => holds((id) => this.get(id, at)));
  }
}
