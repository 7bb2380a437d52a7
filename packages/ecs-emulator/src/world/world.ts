import type { ResourceClock } from './clock';
import { steppedClock } from './clock';
import { Random } from './ids';
import { emptyRegion } from './region';
import type { RegionState } from './region';
import { applyTransition, outlivesStatus } from './transitions';
import type { Transition } from './transitions';

export type { RegionState } from './region';

export interface AccountState {
  readonly accountId: string;
  readonly regions: Map<string, RegionState>;
  /** RAM is global: roles belong to the account, not to a region. */
  readonly ramRoles: Set<string>;
  /** Ids of resource groups; they belong to the account as well. */
  readonly resourceGroups: Set<string>;
}

interface WorldData {
  readonly accounts: Map<string, AccountState>;
  readonly schedule: Transition[];
}

/** All resources of the emulator: accounts, their regions, and planned changes. */
export class World {
  readonly clock: ResourceClock;
  /** Source of new ids; seeded, so that a run repeats. */
  readonly random: Random;
  private readonly data: WorldData;
  private lastSeq = 0;

  constructor(
    clock: ResourceClock,
    data: WorldData = { accounts: new Map(), schedule: [] },
    seed = 20_260_101,
  ) {
    this.clock = clock;
    this.data = data;
    this.random = new Random(seed);
  }

  get accounts(): ReadonlyMap<string, AccountState> {
    return this.data.accounts;
  }

  /** Adds an account with empty regions. */
  addAccount(accountId: string, regionIds: readonly string[]): AccountState {
    const regions = new Map(regionIds.map((regionId) => [regionId, emptyRegion(accountId, regionId)]));
    const account: AccountState = { accountId, regions, ramRoles: new Set(), resourceGroups: new Set() };
    this.data.accounts.set(accountId, account);
    return account;
  }

  /** Every region of every account. */
  regions(): RegionState[] {
    return [...this.accounts.values()].flatMap((account) => [...account.regions.values()]);
  }

  /** The next number in order of creation. */
  nextSeq(): number {
    this.lastSeq += 1;
    return this.lastSeq;
  }

  /** Plans a change of state. It is applied on the first read of the state after the clock reaches `at`. */
  schedule(transition: Transition): void {
    this.data.schedule.push(transition);
  }

  /** Drops the planned changes of a resource's status; used when an operation overrides an earlier one. */
  unschedule(id: string): void {
    const kept = this.data.schedule.filter(
      (transition) => transition.id !== id || outlivesStatus(transition.kind),
    );
    this.data.schedule.splice(0, this.data.schedule.length, ...kept);
  }

  /** Applies all changes that are due, in order of time. Called before each request. */
  settle(): void {
    const now = this.clock.now();
    const due = this.data.schedule.filter((transition) => transition.at <= now).sort((a, b) => a.at - b.at);
    if (due.length === 0) return;
    const later = this.data.schedule.filter((transition) => transition.at > now);
    this.data.schedule.splice(0, this.data.schedule.length, ...later);
    for (const transition of due) {
      const region = this.accounts.get(transition.accountId)?.regions.get(transition.regionId);
      if (region !== undefined) applyTransition(region, transition);
    }
  }

  /** A copy of the current state, for stale reads. */
  frozenCopy(): World {
    this.settle();
    return new World(steppedClock(this.clock.now()), structuredClone(this.data));
  }
}
