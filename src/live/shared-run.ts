import { EcsError } from '../ecs/errors';

interface Run<T> {
  readonly begunAt: number;
  readonly answer: Promise<T>;
}

/** A long read of many calls, made once for all readers who need it at the same moment. */
export class SharedRun<T> {
  private readonly now: () => number;
  private underWay: Run<T> | null = null;
  private lastRun = { begunAt: -Infinity, endedAt: -Infinity };

  /** @param now milliseconds since the epoch. */
  constructor(now: () => number) {
    this.now = now;
  }

  get isUnderWay(): boolean {
    return this.underWay !== null;
  }

  /** When the last run began and ended, in milliseconds since the epoch; the end is Infinity while it is under way. */
  get last(): { readonly begunAt: number; readonly endedAt: number } {
    return this.lastRun;
  }

  /**
   * @param begin begins a run; not called when one that is young enough is under way.
   * @param notBefore when the run must have begun at the earliest, in milliseconds since the epoch.
   * @throws EcsError of the run.
   */
  async join(begin: () => Promise<T>, notBefore: number): Promise<T> {
    const { underWay } = this;
    if (underWay === null || underWay.begunAt < notBefore) return await this.run(begin);
    try {
      return await underWay.answer;
    } catch (error) {
      // The reader who began it has left, or had less time.
      if (!(error instanceof EcsError) || !['NOT_SENT', 'TIMEOUT'].includes(error.fault)) throw error;
      return await this.join(begin, Math.max(notBefore, underWay.begunAt + 1));
    }
  }

  private async run(begin: () => Promise<T>): Promise<T> {
    const run: Run<T> = { begunAt: this.now(), answer: begin() };
    this.underWay = run;
    this.lastRun = { begunAt: run.begunAt, endedAt: Infinity };
    try {
      return await run.answer;
    } finally {
      if (this.underWay === run) {
        this.underWay = null;
        this.lastRun = { begunAt: run.begunAt, endedAt: this.now() };
      }
    }
  }
}
