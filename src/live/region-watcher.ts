import type { EcsError } from '../ecs/errors';
import type { EcsPort, EcsRead, EcsReads } from '../ecs/port';
import type { CallBudget } from './call-budget';
import type { LiveClock } from './clock';
import type { CycleTools } from './cycles/cycle-tools';
import { eventCycle } from './cycles/event-cycle';
import { HotIds } from './cycles/hot-ids';
import { diskCycle, instanceCycle } from './cycles/inventory-cycle';
import { lockCycle } from './cycles/lock-cycle';
import { Settling } from './cycles/settling';
import { startLoop } from './loop';
import type { Loop } from './loop';
import type { RegionStore } from './region-store';

export type LoopName = 'LOCKS' | 'INSTANCES' | 'DISKS' | 'SETTLING' | 'EVENTS';

/** How one round of a loop ended. */
export interface LoopReport {
  readonly loop: LoopName;
  /** Null for a round that ended well. */
  readonly error: EcsError | null;
}

export interface RegionWatcherOptions {
  readonly store: RegionStore;
  readonly port: EcsPort;
  readonly budget: CallBudget;
  readonly clock: LiveClock;
  /** How long to go on without readers and subscribers, in milliseconds. */
  readonly asleepAfterMs: number;
  /** The largest accepted age of facts that decide; the lock loop is at least twice as fast. */
  readonly lockMs: number;
  /** The largest accepted age of other facts. */
  readonly recordMs: number;
  readonly onLoop: (report: LoopReport) => void;
  /** Told the instances whose open lock event has changed. */
  readonly onEvents: (instanceIds: readonly string[]) => void;
}

/** The pace of the loops, in milliseconds from start to start. */
const pace = { locks: 4_000, locksWithSubscribers: 2_000, events: 10_000, leastLocks: 250 } as const;

/**
 * Keeps the store of one account and region young. The first reader or subscriber starts it; after a while without any,
 * it sleeps: its ages then grow, and readers fall back to ECS.
 */
export class RegionWatcher {
  private readonly options: RegionWatcherOptions;
  private readonly settling = new Settling();
  private readonly hot: HotIds;
  private running: AbortController | null = null;
  private loops: Partial<Record<LoopName, Loop>> = {};
  private subscribers = 0;
  private lastUsedAt = -Infinity;
  private locksUnderWay: { readonly sentAt: number; readonly done: Promise<unknown> } | null = null;

  constructor(options: RegionWatcherOptions) {
    this.options = options;
    this.hot = new HotIds(options.recordMs);
  }

  get isAwake(): boolean {
    return this.running !== null;
  }

  /** A reader was here. @param ids the instances and disks that it read. */
  touch(ids: readonly string[]): void {
    this.lastUsedAt = this.options.clock.now();
    this.hot.touch(ids, this.lastUsedAt);
    this.wakeUp();
  }

  /** Keeps the watcher awake and its lock loop fast. @returns ends that; call it once. */
  hold(): () => void {
    this.subscribers += 1;
    this.wakeUp();
    this.loops.LOCKS?.wake();
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      this.subscribers -= 1;
      this.lastUsedAt = this.options.clock.now();
    };
  }

  /** Something has changed, or may have: reads these ids until their state lasts. */
  settle(ids: readonly string[]): void {
    if (ids.length === 0 || this.running === null) return;
    this.settling.add(ids, this.options.clock.now());
    this.loops.SETTLING?.wake();
  }

  /** @returns whether a change of this resource is still being followed. */
  isSettling(id: string): boolean {
    return this.settling.has(id);
  }

  /**
   * Joins the lock call that is under way, or begins one. All who ask at the same moment share it.
   *
   * @param notBefore when the call must have been sent at the earliest.
   * @returns resolves when it has ended, well or not.
   */
  async locksSince(notBefore: number): Promise<void> {
    const { locksUnderWay } = this;
    if (locksUnderWay !== null && locksUnderWay.sentAt >= notBefore) {
      await locksUnderWay.done.catch(() => undefined);
      return;
    }
    await this.locks().catch(() => undefined);
  }

  /** Ends all loops. @returns resolves when the last one has ended. */
  async stop(): Promise<void> {
    const ended = Object.values(this.loops).map((loop) => loop.ended);
    this.fallAsleep();
    await Promise.all(ended);
  }

  private locks(): Promise<unknown> {
    const { store, clock } = this.options;
    const signal = this.running?.signal ?? AbortSignal.abort();
    const tools = this.tools(signal);
    const watched = store.locks.filter(({ reason }) => store.cycles.isTrusted(reason, clock.now()));
    const done = Promise.all(watched.map((lock) => lockCycle(tools, lock)));
    const underWay = { sentAt: clock.now(), done };
    this.locksUnderWay = underWay;
    return done.finally(() => {
      if (this.locksUnderWay === underWay) this.locksUnderWay = null;
    });
  }

  private wakeUp(): void {
    if (this.running !== null) return;
    const running = new AbortController();
    const { signal } = running;
    this.running = running;
    const { clock } = this.options;
    const tools = this.tools(signal);
    const between = () => this.hot.refresh(tools);
    const { recordMs } = this.options;
    this.loops = {
      LOCKS: this.loop(
        'LOCKS',
        signal,
        () => this.locks(),
        () => this.lockPace(),
      ),
      INSTANCES: this.loop(
        'INSTANCES',
        signal,
        () => instanceCycle(tools, between),
        () => recordMs / 2,
      ),
      DISKS: this.loop(
        'DISKS',
        signal,
        () => diskCycle(tools, between),
        () => recordMs / 2,
      ),
      SETTLING: this.loop(
        'SETTLING',
        signal,
        () => this.settling.cycle(tools),
        () => Math.min(60_000, Math.max(10, this.settling.nextAt - clock.now())),
      ),
      EVENTS: this.loop(
        'EVENTS',
        signal,
        () => this.events(tools),
        () => pace.events,
      ),
    };
  }

  private async events(tools: CycleTools): Promise<void> {
    if (this.subscribers === 0) return;
    const changed = await eventCycle(tools);
    if (changed !== null && changed.length > 0) this.options.onEvents(changed);
  }

  private loop(
    loop: LoopName,
    signal: AbortSignal,
    cycle: () => Promise<unknown>,
    paceMs: () => number,
  ): Loop {
    const { clock, onLoop } = this.options;
    return startLoop({
      clock,
      signal,
      paceMs,
      cycle: async () => {
        if (this.isUnused()) this.fallAsleep();
        else await cycle();
      },
      onCycle: (error) => onLoop({ loop, error }),
    });
  }

  private lockPace(): number {
    const usual = this.subscribers > 0 ? pace.locksWithSubscribers : pace.locks;
    return Math.max(pace.leastLocks, Math.min(usual, this.options.lockMs / 2));
  }

  private isUnused(): boolean {
    const { clock, asleepAfterMs } = this.options;
    return this.subscribers === 0 && clock.now() - this.lastUsedAt > asleepAfterMs;
  }

  private fallAsleep(): void {
    this.running?.abort();
    this.running = null;
    this.loops = {};
  }

  private tools(signal: AbortSignal): CycleTools {
    const { store, port, budget, clock } = this.options;
    return {
      store,
      budget,
      signal,
      now: clock.now,
      read: <A extends EcsRead>(action: A, query: EcsReads[A]['query']) =>
        port.read(store.scope, action, query, { purpose: 'WATCH', signal }),
    };
  }
}
