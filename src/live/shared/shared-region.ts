import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { EcsScope } from '../../ecs/port';
import type { MirrorRole, RegionSharing, SharedParts } from '../region-sharing';
import { FactsReader } from './apply-facts';
import { currentForm, open, seal } from './envelope';
import type { Header, SharedKeys } from './envelope';
import type { Fact, Interest, Note } from './facts';
import { Follower } from './follower';
import type { Entry, RefusalReason } from './follower';
import { Outbox } from './outbox';
import type { Bus, Lease } from './redis';
import type { LocalClocks, RedisClock } from './redis-clock';
import type { Timing } from './timing';
import { RemoteBars } from './remote-bars';

/** What all regions of a process have in common. */
export interface SharedProcess {
  /** The name of this process: another one after each start. */
  readonly me: string;
  readonly bus: Bus;
  readonly keys: SharedKeys;
  readonly clocks: LocalClocks;
  readonly times: RedisClock;
  readonly timing: Timing;
  /** Since when all writes of all processes are known, in milliseconds since the epoch; Infinity while some may not be. */
  readonly completeSince: () => number;
  /** Tells all others. @returns resolves when Redis has it, or has failed. */
  readonly tell: (note: Note) => Promise<void>;
  /** Says now, and not with the next beat, what this process uses. */
  readonly beat: () => void;
  readonly onRole: (scope: EcsScope, role: MirrorRole) => void;
  readonly onRefused: (reason: RefusalReason) => void;
}

/** Leads, follows or stands alone for one account and region. */
export class SharedRegion implements RegionSharing {
  readonly scope: EcsScope;
  readonly journal: Outbox;
  private readonly process: SharedProcess;
  private readonly follower: Follower;
  private parts: SharedParts | null = null;
  private reader: FactsReader | null = null;
  private bars: RemoteBars | null = null;
  private lease: { readonly token: number; readonly until: number } | null = null;
  /** When a leader was last followed, or could have been expected to be, on the steady clock. */
  private followedAt = -Infinity;
  private readonly others = new Map<string, { readonly subscribers: number; readonly at: number }>();
  private knownRole: MirrorRole = 'ALONE';
  private n = -1;
  private appending: Promise<void> = Promise.resolve();
  private isFlushing = false;
  private isSnapshotting = false;
  private wantedAt = -Infinity;
  private outdated = -1;

  constructor(process: SharedProcess, scope: EcsScope) {
    this.process = process;
    this.scope = scope;
    this.journal = new Outbox(process.times, () => this.flush());
    this.follower = new Follower({
      apply: (facts) => this.reader?.apply(facts),
      forget: () => this.reader?.forget(),
      part: (token, from, part) => this.part(token, from, part),
      want: () => this.want(),
      onRefused: process.onRefused,
    });
  }

  get role(): MirrorRole {
    const { bus, clocks, timing } = this.process;
    if (this.leads) return 'LEADS';
    if (bus.isStarting && !bus.isUp) return 'FOLLOWS';
    return bus.isUp && clocks.steady() - this.followedAt < timing.silentMs ? 'FOLLOWS' : 'ALONE';
  }

  get othersSubscribers(): number {
    const { clocks, timing } = this.process;
    let subscribers = 0;
    for (const [by, other] of this.others) {
      if (clocks.steady() - other.at > 2 * timing.silentMs) this.others.delete(by);
      else subscribers += other.subscribers;
    }
    return subscribers;
  }

  attach(parts: SharedParts): void {
    this.parts = parts;
    const { store, watcher, onEvents } = parts;
    const { times, clocks } = this.process;
    const onDoubt = (ids: readonly string[]): void => watcher.settle(ids);
    this.reader = new FactsReader({ store, times, onDoubt, onEvents });
    this.bars = new RemoteBars(parts, times, clocks);
  }

  used(): void {
    // Somebody may lead already: it has a moment to be heard.
    this.expectLeader();
    this.process.beat();
  }

  settle(ids: readonly string[]): void {
    void this.process.tell({ note: 'SETTLE', scope: this.scope, ids });
  }

  async announce(ids: readonly string[]): Promise<(at: number) => void> {
    const { tell, times, timing, bus } = this.process;
    const about = { bar: randomUUID(), scope: this.scope, ids };
    if (bus.isUp) {
      let timer: NodeJS.Timeout | undefined;
      const patience = new Promise<void>((resolve) => (timer = setTimeout(resolve, timing.announceMs)));
      await Promise.race([tell({ note: 'BAR', ...about }), patience]);
      clearTimeout(timer);
    }
    return (at) => {
      if (times.isSet) void tell({ note: 'UNBAR', ...about, endedAt: times.toRedisLate(at) });
    };
  }

  recordsSince(now: number): number {
    return Math.min(this.process.completeSince(), now - this.process.timing.unsharedAgeMs);
  }

  /** What this process uses of it; null when nothing. */
  interest(): Interest | null {
    const local = this.parts?.watcher.localUse();
    return local === undefined || local === null ? null : { ...this.scope, ...local };
  }

  /** Redis is there again, or a leader may be found soon. */
  expectLeader(): void {
    this.followedAt = this.process.clocks.steady();
  }

  /** Takes or prolongs the lease, and says so. Never rejects. */
  async beat(): Promise<void> {
    this.bars?.tidy();
    const isAwake = this.parts?.watcher.isAwake === true;
    if (!isAwake && this.lease !== null) await this.stepDown();
    else if (isAwake && this.process.times.isSet) await this.seekLease();
    this.checkRole();
    if (this.leads) await this.append([]);
    this.checkRole();
  }

  /** Gives the lease back. Never rejects. */
  async stepDown(): Promise<void> {
    this.lose();
    await this.process.bus.release(this.scope, this.process.me).catch(() => undefined);
  }

  /** Redis's clock has jumped: nothing that was told with its old time counts any more. */
  async clockJumped(): Promise<void> {
    this.outdated = this.follower.highestToken;
    this.follower.outdate(this.outdated);
    if (this.lease !== null) await this.stepDown();
  }

  /** An entry of another process's leadership, signed well. */
  receive(entry: Entry): void {
    if (this.parts?.watcher.isAwake !== true) return;
    if (entry.token === this.outdated) {
      void this.process.tell({ note: 'OUTDATED', scope: this.scope, token: entry.token });
      return;
    }
    if (this.lease !== null && entry.token > this.lease.token) this.lose();
    if (this.follower.receive(entry) && this.follower.isComplete) this.expectLeader();
    this.checkRole();
  }

  /** A note of another process about this account and region. */
  noted(note: Exclude<Note, { readonly note: 'HERE' | 'BYE' | 'THROTTLED' }>): void {
    switch (note.note) {
      case 'BAR':
        return this.bars?.begin(note.bar, note.ids);
      case 'UNBAR':
        return this.bars?.end(note.bar, note.ids, note.endedAt);
      case 'SETTLE':
        return this.parts?.watcher.settleHere(note.ids);
      case 'WANT':
        return void (this.leads && this.snapshot());
      case 'OUTDATED':
        return void (this.lease?.token === note.token && this.stepDown());
      default:
        return note satisfies never;
    }
  }

  /** Another process uses it. */
  usedBy(by: string, { subscribers, ids }: Interest): void {
    this.others.set(by, { subscribers, at: this.process.clocks.steady() });
    this.parts?.watcher.touchForOthers(ids);
  }

  private get leads(): boolean {
    return this.lease !== null && this.process.clocks.steady() < this.lease.until;
  }

  private async seekLease(): Promise<void> {
    const { bus, me, clocks, timing } = this.process;
    const askedAt = clocks.steady();
    const held = this.lease;
    try {
      const answer: Lease | null =
        held === null
          ? await bus.acquire(this.scope, me, timing.leaseMs, this.follower.highestToken)
          : await bus.renew(this.scope, me, timing.leaseMs);
      // The lease began after the question; it is left before it ends.
      const until = askedAt + timing.leaseMs - timing.marginMs;
      if (answer === null || !Number.isSafeInteger(answer.token)) this.lose();
      else if (held === null) this.lead(answer.token, until);
      else if (answer.token !== held.token || this.lease === null) await this.stepDown();
      else this.lease = { token: held.token, until };
    } catch {
      // It leads on until its lease ends, if it does; the bus has said what is wrong.
    }
    if (this.lease !== null && !this.leads) this.lose();
  }

  private lead(token: number, until: number): void {
    this.lease = { token, until };
    this.n = -1;
    this.follower.outdate(token);
    this.journal.reset(true);
    void this.snapshot();
  }

  private lose(): void {
    if (this.lease === null) return;
    this.lease = null;
    this.journal.reset(false);
    // Whoever took it will be heard soon.
    this.expectLeader();
    this.checkRole();
  }

  private checkRole(): void {
    const { role } = this;
    if (role === this.knownRole) return;
    this.knownRole = role;
    this.process.onRole(this.scope, role);
    this.parts?.watcher.hurry();
  }

  private flush(): void {
    if (this.isFlushing) return;
    this.isFlushing = true;
    const { flushMs } = this.process.timing;
    setTimeout(() => {
      void (async () => {
        for (;;) {
          const facts = this.leads ? this.journal.take() : [];
          if (facts.length === 0) break;
          await this.append(facts);
        }
        this.isFlushing = false;
      })();
    }, flushMs).unref();
  }

  /** One entry after the other, so that none overtakes another. Never rejects. */
  private append(facts: readonly Fact[]): Promise<void> {
    this.appending = this.appending.then(async () => {
      const { bus, me, keys } = this.process;
      const { lease } = this;
      if (lease === null || !this.leads) return;
      this.n += 1;
      try {
        const entry = await seal(keys, this.header('FACTS', lease.token, this.n, 0), facts);
        if (!this.leads) return;
        const isTaken = await bus.append(this.scope, me, lease.token, entry);
        if (!isTaken && this.lease?.token === lease.token) this.lose();
      } catch {
        // It may be in Redis or not: the others see the gap, if there is one, and ask for a snapshot.
      }
    });
    return this.appending;
  }

  private async snapshot(): Promise<void> {
    const { parts, lease } = this;
    if (this.isSnapshotting || parts === null || lease === null) return;
    this.isSnapshotting = true;
    try {
      const from = this.n;
      let part = 0;
      for (const facts of this.journal.snapshot(parts.store)) {
        const entry = await seal(this.process.keys, this.header('PART', lease.token, from, part), facts);
        await this.process.bus.putPart(this.scope, lease.token, from, part, entry);
        part += 1;
        await nextTurn();
        if (this.lease?.token !== lease.token) return;
      }
      await this.append([{ fact: 'SNAPSHOT', from, parts: part }]);
    } catch {
      // Whoever needs it asks again.
    } finally {
      this.isSnapshotting = false;
    }
  }

  private async part(token: number, from: number, part: number): Promise<readonly Fact[] | null> {
    const { bus, keys } = this.process;
    const sealed = await bus.getPart(this.scope, token, from, part).catch(() => null);
    const opened = sealed === null ? null : await open(keys, sealed).catch(() => null);
    if (opened === null) return null;
    const { by: _by, ...place } = opened.header;
    const { by: _me, ...expected } = this.header('PART', token, from, part);
    if (JSON.stringify(place) === JSON.stringify(expected)) return opened.payload as readonly Fact[];
    this.process.onRefused('FORGED');
    return null;
  }

  private want(): void {
    const now = this.process.clocks.steady();
    if (now - this.wantedAt < this.process.timing.wantMs || this.parts?.watcher.isAwake !== true) return;
    this.wantedAt = now;
    void this.process.tell({ note: 'WANT', scope: this.scope });
  }

  private header(kind: Header['kind'], token: number, n: number, part: number): Header {
    const { accountId, regionId } = this.scope;
    return { form: currentForm, kind, accountId, regionId, by: this.process.me, token, n, part };
  }
}
