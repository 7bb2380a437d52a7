import type { LiveClock } from './clock';
import type { CycleTools } from './cycles/cycle-tools';
import { lockCycle } from './cycles/lock-cycle';
import { readById } from './cycles/read-by-id';

interface LockCall {
  readonly sentAt: number;
  readonly done: Promise<unknown>;
}

/** A reader waits no longer than this for a call that all share, in milliseconds; it then reads what it needs itself. */
const mostWaitMs = 1_000;
/** No more than this many locks are read by id in one round. */
const mostUnconfirmed = 100;

/** The calls that ask which instances have a lock. All who need one at the same moment share it. */
export class LockCalls {
  private readonly clock: LiveClock;
  private underWay: LockCall | null = null;

  constructor(clock: LiveClock) {
    this.clock = clock;
  }

  /** One round of the loop. Throws the EcsError of a call that failed. */
  async round(tools: CycleTools): Promise<void> {
    await this.begin(tools).done;
  }

  /** Reads by id the locks that no answer confirms: they are unknown, or the filter is not believed at the moment. */
  async confirm(tools: CycleTools, notBefore: number): Promise<void> {
    const ids = tools.store.unconfirmed(notBefore, mostUnconfirmed);
    if (ids.length === 0) return;
    await readById(tools, { instances: ids, disks: [] });
  }

  /**
   * Joins the call that is under way, or begins one.
   *
   * @param notBefore when the call must have been sent at the earliest.
   * @returns resolves when it has ended, well or not, or has taken too long.
   */
  async since(notBefore: number, tools: CycleTools): Promise<void> {
    const { underWay } = this;
    const { done } = underWay !== null && underWay.sentAt >= notBefore ? underWay : this.begin(tools);
    const patience = new AbortController();
    const over = this.clock.sleep(mostWaitMs, patience.signal);
    await Promise.race([done, over]).catch(() => undefined);
    patience.abort();
    await over.catch(() => undefined);
  }

  private begin(tools: CycleTools): LockCall {
    const { store, now } = tools;
    const trusted = store.locks.filter(({ reason }) => store.cycles.isTrusted(reason, now()));
    const call: LockCall = {
      sentAt: now(),
      done: Promise.all(trusted.map((lock) => lockCycle(tools, lock))).finally(() => {
        if (this.underWay === call) this.underWay = null;
      }),
    };
    // Who began it may have stopped waiting.
    call.done.catch(() => undefined);
    this.underWay = call;
    return call;
  }
}
