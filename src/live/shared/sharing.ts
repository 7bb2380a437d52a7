import { randomUUID } from 'node:crypto';
import type { EcsScope } from '../../ecs/port';
import type { MirrorRole, RegionSharing } from '../region-sharing';
import { Attendance } from './attendance';
import { currentForm, keysOf, open, seal } from './envelope';
import type { Opened, Sealed } from './envelope';
import type { DatedNote, Fact, Note } from './facts';
import type { RefusalReason } from './follower';
import { Bus } from './redis';
import { RedisClock } from './redis-clock';
import type { LocalClocks } from './redis-clock';
import type { RedisFault } from './redis-fault';
import { SharedRegion } from './shared-region';
import type { SharedProcess } from './shared-region';
import { usualTiming } from './timing';
import type { Timing } from './timing';

/** Throttling that another process has met. */
export interface Throttling {
  readonly action: string;
  /** For how long still, in milliseconds. */
  readonly pauseMs: number;
  /** Whether ECS itself has named the time. */
  readonly isNamed: boolean;
}

export interface SharingOptions {
  /** REDIS_URL and LIVE_SECRET. */
  readonly url: string;
  readonly secret: string;
  readonly clocks: LocalClocks;
  readonly timing?: Partial<Timing>;
  /** Told when this process begins to lead, to follow, or to stand alone. */
  readonly onRole?: (scope: EcsScope, role: MirrorRole) => void;
  /** Told once when Redis is there, and once when it is not, with the reason as far as it is known. */
  readonly onRedis?: (isUp: boolean, fault: RedisFault | null) => void;
  /** Told of each entry that was not believed. */
  readonly onRefused?: (reason: RefusalReason | 'LATE') => void;
  readonly onThrottled?: (scope: EcsScope, throttling: Throttling) => void;
}

/** What the mirrors of several processes have in common. */
export interface Sharing {
  readonly regionOf: (scope: EcsScope) => RegionSharing;
  /** Whether Redis has answered lately. */
  readonly isUp: boolean;
  readonly bus: Bus;
  /** How many other processes were heard lately. */
  readonly others: number;
  /** ECS throttles this process: the others learn it. */
  readonly throttled: (scope: EcsScope, throttling: Throttling) => void;
  /** Gives the leases back, says goodbye, and closes the connections. Never rejects. */
  readonly stop: () => Promise<void>;
}

/** A note that comes so much later than it was written is not believed, in milliseconds: it may be an old one once more. */
const latestMs = 30_000;

/** Connects this process with the others. Never waits for Redis, which may be away at any time. */
export function startSharing(options: SharingOptions): Sharing {
  return new SharingProcess(options);
}

class SharingProcess implements Sharing {
  readonly bus: Bus;
  private readonly options: SharingOptions;
  private readonly me = randomUUID();
  private readonly times: RedisClock;
  private readonly attendance: Attendance;
  private readonly parts: SharedProcess;
  private readonly regions = new Map<string, SharedRegion>();
  private noteCount = 0;
  private telling: Promise<void> = Promise.resolve();
  private fault: RedisFault | null = null;
  private saidUp: boolean | null = null;
  private hurried: (() => void) | null = null;
  private isHurried = false;
  private isStopped = false;
  private readonly beating: Promise<void>;

  constructor(options: SharingOptions) {
    this.options = options;
    const { url, secret, clocks } = options;
    const keys = keysOf(secret);
    const timing = { ...usualTiming, ...options.timing };
    this.times = new RedisClock(clocks);
    this.attendance = new Attendance(clocks);
    this.bus = new Bus({
      url,
      keys,
      steady: clocks.steady,
      awayMs: timing.awayMs,
      onEntry: (entry) => this.entered(entry),
      onReady: () => this.hurry(),
      onMissed: () => this.attendance.missed(),
      onFault: (fault) => (this.fault = fault),
    });
    this.parts = {
      me: this.me,
      bus: this.bus,
      keys,
      clocks,
      times: this.times,
      timing,
      completeSince: () => (this.bus.isUp ? this.attendance.completeSince : Infinity),
      tell: (note) => this.tell(note),
      beat: () => this.hurry(),
      onRole: (scope, role) => options.onRole?.(scope, role),
      onRefused: (reason) => options.onRefused?.(reason),
    };
    this.bus.start();
    this.beating = this.beatOn();
  }

  get isUp(): boolean {
    return this.bus.isUp;
  }

  get others(): number {
    return this.attendance.present.length;
  }

  readonly regionOf = (scope: EcsScope): SharedRegion => {
    const key = `${scope.accountId}/${scope.regionId}`;
    const region = this.regions.get(key) ?? new SharedRegion(this.parts, scope);
    this.regions.set(key, region);
    return region;
  };

  readonly throttled = (scope: EcsScope, throttling: Throttling): void => {
    void this.tell({ note: 'THROTTLED', scope, ...throttling });
  };

  readonly stop = async (): Promise<void> => {
    if (this.isStopped) return;
    this.isStopped = true;
    this.hurry();
    await this.beating;
    if (this.bus.isUp) {
      await Promise.all([...this.regions.values()].map((region) => region.stepDown()));
      await this.tell({ note: 'BYE' });
    }
    await this.bus.stop();
  };

  private async beatOn(): Promise<void> {
    while (!this.isStopped) {
      this.isHurried = false;
      await this.beat();
      // What was asked for meanwhile is done at once.
      if (this.isHurried) continue;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, this.parts.timing.beatMs).unref();
        this.hurried = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      this.hurried = null;
    }
  }

  private hurry(): void {
    this.isHurried = true;
    this.hurried?.();
  }

  private async beat(): Promise<void> {
    this.bus.tend();
    await this.measure();
    const { isUp } = this.bus;
    this.attendance.listening(isUp);
    const regions = [...this.regions.values()];
    if (isUp && this.saidUp !== true) for (const region of regions) region.expectLeader();
    this.sayUp(isUp);
    await Promise.all(regions.map((region) => region.beat()));
    const interests = regions.map((region) => region.interest()).filter((interest) => interest !== null);
    await this.tell({ note: 'HERE', interests });
  }

  private async measure(): Promise<void> {
    const { steady } = this.options.clocks;
    const askedAt = steady();
    const redisNow = await this.bus.time().catch(() => null);
    if (redisNow === null || this.times.measured(askedAt, redisNow, steady())) return;
    this.attendance.missed();
    await Promise.all([...this.regions.values()].map((region) => region.clockJumped()));
  }

  private sayUp(isUp: boolean): void {
    if (isUp === this.saidUp) return;
    // At the start it may take a moment; only a reason makes it worth saying.
    if (!isUp && this.saidUp === null && this.fault === null) return;
    this.saidUp = isUp;
    this.options.onRedis?.(isUp, isUp ? null : this.fault);
    this.fault = null;
  }

  /** One note after the other, in the order of their numbers. Never rejects. */
  private tell(note: Note): Promise<void> {
    if (!this.bus.isUp || !this.times.isSet) {
      // The others see that one is missing.
      this.noteCount += 1;
      return Promise.resolve();
    }
    this.telling = this.telling.then(async () => {
      this.noteCount += 1;
      const header = { form: currentForm, kind: 'NOTE', accountId: '', regionId: '' } as const;
      const place = { by: this.me, token: 0, n: this.noteCount, part: 0 };
      const dated: DatedNote = { at: this.times.latestNow(), note };
      try {
        await this.bus.post(await seal(this.parts.keys, { ...header, ...place }, dated));
      } catch {
        // The bus has said what is wrong.
      }
    });
    return this.telling;
  }

  private async entered(sealed: Sealed): Promise<void> {
    const opened = await open(this.parts.keys, sealed).catch(() => null);
    if (opened === null) return this.options.onRefused?.('FORGED');
    const { header } = opened;
    if (header.by === this.me) return;
    if (header.kind === 'FACTS') this.facts(opened);
    else if (header.kind === 'NOTE') this.note(header.by, header.n, opened.payload as DatedNote);
    else this.options.onRefused?.('FORGED');
  }

  private facts({ header: { accountId, regionId, token, n }, payload }: Opened): void {
    if (!this.times.isSet) return;
    this.regions.get(`${accountId}/${regionId}`)?.receive({ token, n, facts: payload as readonly Fact[] });
  }

  private note(by: string, n: number, { at, note }: DatedNote): void {
    if (!this.times.isSet) return;
    const lateMs = this.times.latestNow() - at;
    if (lateMs > latestMs) {
      if (this.attendance.knows(by)) this.attendance.missed();
      return this.options.onRefused?.('LATE');
    }
    if (!this.attendance.heard(by, n)) return this.options.onRefused?.('REPLAYED');
    switch (note.note) {
      case 'HERE':
        for (const interest of note.interests) this.known(interest)?.usedBy(by, interest);
        return;
      case 'BYE':
        return this.attendance.left(by);
      case 'THROTTLED': {
        const pauseMs = note.pauseMs - Math.max(0, lateMs);
        if (pauseMs > 0) this.options.onThrottled?.(note.scope, { ...note, pauseMs });
        return;
      }
      default:
        return this.known(note.scope)?.noted(note);
    }
  }

  private known({ accountId, regionId }: EcsScope): SharedRegion | undefined {
    return this.regions.get(`${accountId}/${regionId}`);
  }
}
