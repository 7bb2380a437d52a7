import type { CallPurpose, EcsPort, EcsRead, EcsReads } from '../ecs/port';
import type { CallBudget } from './call-budget';
import type { LiveClock } from './clock';
import type { CycleTools } from './cycles/cycle-tools';
import { decidingCycle, decidingPaceMs } from './cycles/deciding-cycle';
import { eventCycle } from './cycles/event-cycle';
import { HotIds } from './cycles/hot-ids';
import { diskCycle, instanceCycle } from './cycles/inventory-cycle';
import type { InventoryTools } from './cycles/inventory-cycle';
import { Settling } from './cycles/settling';
import { LockCalls } from './lock-calls';
import { startLoop } from './loop';
import type { Loop, LoopOptions } from './loop';
import type { RegionSharing } from './region-sharing';
import type { RegionStore } from './region-store';

export type LoopName = 'LOCKS' | 'DECIDING' | 'INSTANCES' | 'DISKS' | 'SETTLING' | 'EVENTS';

/** How one round of a loop ended. */
export interface LoopReport {
  readonly loop: LoopName;
  /** Null for a round that ended well. */
  readonly error: Error | null;
}

export interface RegionWatcherOptions {
  readonly store: RegionStore;
  readonly port: EcsPort;
  readonly budget: CallBudget;
  /** Whether readers are about to read the whole list: the inventory then waits for them. */
  readonly isBeingRead: (kind: 'INSTANCES' | 'DISKS') => boolean;
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
  /** Where another process keeps the mirror for all, this one makes no calls of its own accord. */
  readonly sharing: Pick<RegionSharing, 'role' | 'othersSubscribers' | 'used' | 'settle'>;
}

/** The pace of the loops, in milliseconds from start to start. */
const pace = { locks: 4_000, locksWithSubscribers: 2_000, events: 10_000, least: 250 } as const;
/** How long the first inventory waits, in milliseconds: readers may be about to read the list, and locks are more urgent. */
const inventoryDelayMs = 1_000;
/** The pace of the inventory where no age is accepted, in milliseconds. */
const idleInventoryMs = 30_000;
/** How often to look whether what others read has settled, in milliseconds. */
const observeMs = 500;
/** How many of the ids that were read here the others are told of at once. */
const mostTouched = 500;
/** How long a call for a reader may wait for its turn, in milliseconds. */
const readerWaitMs = 2_000;

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
  private othersUsedAt = -Infinity;
  private readonly touched = new Set<string>();
  private readonly lockCalls: LockCalls;
  private isStopped = false;

  constructor(options: RegionWatcherOptions) {
    this.options = options;
    this.hot = new HotIds(options.recordMs);
    this.lockCalls = new LockCalls(options.clock);
  }

  get isAwake(): boolean {
    return this.running !== null;
  }

  /** A reader was here. @param ids the instances and disks that it read. */
  touch(ids: readonly string[]): void {
    this.lastUsedAt = this.options.clock.now();
    this.hot.touch(ids, this.lastUsedAt);
    for (const id of ids) if (this.touched.size < mostTouched) this.touched.add(id);
    this.wakeUp();
  }

  /** Readers and subscribers of other processes were there. It goes on for them, and does not begin for them. */
  touchForOthers(ids: readonly string[]): void {
    this.othersUsedAt = this.options.clock.now();
    this.hot.touch(ids, this.othersUsedAt);
  }

  /** How this process itself uses the region, with the ids that it has read since the last call; null when it does not. */
  localUse(): { readonly subscribers: number; readonly ids: readonly string[] } | null {
    const ids = [...this.touched];
    this.touched.clear();
    const isUsed = this.subscribers > 0 || this.isLately(this.lastUsedAt);
    return this.running !== null && isUsed ? { subscribers: this.subscribers, ids } : null;
  }

  /** Begins the next round of all loops now: this process may have to do now what another one did. */
  hurry(): void {
    for (const loop of Object.values(this.loops)) loop.wake();
  }

  /** Keeps the watcher awake and its lock loop fast. @returns ends that; call it once. */
  hold(): () => void {
    this.subscribers += 1;
    this.wakeUp();
    this.options.sharing.used();
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
    if (ids.length === 0) return;
    this.options.sharing.settle(ids);
    this.settleHere(ids);
  }

  /** Like {@link settle}, for what all processes have been told already. */
  settleHere(ids: readonly string[]): void {
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
   * @returns resolves when it has ended, well or not, or after a moment when it takes long.
   */
  async locksSince(notBefore: number): Promise<void> {
    if (this.running === null) return;
    await this.lockCalls.since(notBefore, this.tools(this.running.signal, 'LIST'));
  }

  /** Ends all loops. @returns resolves when the last one has ended. */
  async stop(): Promise<void> {
    this.isStopped = true;
    const ended = Object.values(this.loops).map((loop) => loop.ended);
    this.fallAsleep();
    await Promise.all(ended);
  }

  private async locks(tools: CycleTools): Promise<void> {
    const startedAt = tools.now();
    await this.lockCalls.round(tools);
    if (this.allSubscribers > 0) await this.lockCalls.confirm(tools, startedAt);
  }

  private wakeUp(): void {
    if (this.running !== null || this.isStopped) return;
    const running = new AbortController();
    const { signal } = running;
    this.running = running;
    this.options.sharing.used();
    const { clock } = this.options;
    const tools = this.tools(signal, 'WATCH');
    const inventory = (kind: 'INSTANCES' | 'DISKS'): InventoryTools => ({
      ...tools,
      between: () => this.hot.refresh(tools),
      recordMs: this.options.recordMs,
      isBeingRead: () => this.options.isBeingRead(kind),
    });
    const [instances, disks] = [inventory('INSTANCES'), inventory('DISKS')];
    const inventoryPace = () => this.inventoryPace();
    const untilSettling = () =>
      this.follows && this.settling.size > 0
        ? observeMs
        : Math.min(60_000, Math.max(10, this.settling.nextAt - clock.now()));
    this.loops = {
      LOCKS: this.loop('LOCKS', signal, { cycle: () => this.locks(tools), paceMs: () => this.lockPace() }),
      DECIDING: this.loop('DECIDING', signal, {
        cycle: () => decidingCycle(tools, this.hot, this.options.lockMs),
        paceMs: () => decidingPaceMs(this.options.lockMs),
      }),
      INSTANCES: this.loop('INSTANCES', signal, {
        cycle: () => instanceCycle(instances),
        paceMs: inventoryPace,
        delayMs: inventoryDelayMs,
      }),
      DISKS: this.loop('DISKS', signal, {
        cycle: () => diskCycle(disks),
        paceMs: inventoryPace,
        delayMs: inventoryDelayMs,
      }),
      SETTLING: this.loop('SETTLING', signal, {
        cycle: () => this.settling.cycle(tools),
        paceMs: untilSettling,
      }),
      EVENTS: this.loop('EVENTS', signal, { cycle: () => this.events(tools), paceMs: () => pace.events }),
    };
  }

  private async events(tools: CycleTools): Promise<void> {
    if (this.allSubscribers === 0) return;
    const changed = await eventCycle(tools);
    if (changed !== null && changed.length > 0) this.options.onEvents(changed);
  }

  private loop(
    loop: LoopName,
    signal: AbortSignal,
    { cycle, paceMs, delayMs }: Pick<LoopOptions, 'cycle' | 'paceMs' | 'delayMs'>,
  ): Loop {
    const { clock, onLoop } = this.options;
    return startLoop({
      clock,
      signal,
      paceMs,
      ...(delayMs !== undefined && { delayMs }),
      cycle: async () => {
        if (this.isUnused()) this.fallAsleep();
        else if (!this.follows) await cycle();
        else if (loop === 'SETTLING') this.settling.observe(this.tools(signal, 'WATCH'));
      },
      onCycle: (error) => {
        if (error !== null || !this.follows) onLoop({ loop, error });
      },
    });
  }

  private lockPace(): number {
    const usual = this.allSubscribers > 0 ? pace.locksWithSubscribers : pace.locks;
    const { lockMs } = this.options;
    return lockMs === 0 ? usual : Math.max(pace.least, Math.min(usual, lockMs / 2));
  }

  private inventoryPace(): number {
    const { recordMs } = this.options;
    return recordMs === 0 ? idleInventoryMs : Math.max(pace.least, recordMs / 2);
  }

  private get follows(): boolean {
    return this.options.sharing.role === 'FOLLOWS';
  }

  private get allSubscribers(): number {
    return this.subscribers + this.options.sharing.othersSubscribers;
  }

  private isUnused(): boolean {
    return this.allSubscribers === 0 && !this.isLately(this.lastUsedAt) && !this.isLately(this.othersUsedAt);
  }

  private isLately(moment: number): boolean {
    const { clock, asleepAfterMs } = this.options;
    return clock.now() - moment <= asleepAfterMs;
  }

  private fallAsleep(): void {
    this.running?.abort();
    this.running = null;
    this.loops = {};
  }

  private tools(signal: AbortSignal, purpose: CallPurpose): CycleTools {
    const { store, port, budget, clock } = this.options;
    return {
      store,
      budget,
      signal,
      clock,
      now: clock.now,
      read: <A extends EcsRead>(action: A, query: EcsReads[A]['query']) => {
        const deadline =
          purpose === 'LIST' ? { deadline: (clock.hostNow ?? clock.now)() + readerWaitMs } : {};
        return port.read(store.scope, action, query, { purpose, signal, ...deadline });
      },
    };
  }
}
