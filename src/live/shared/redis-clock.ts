/** How far Redis's clock is ahead of this machine's steady clock, in milliseconds: between these two. */
interface Offset {
  readonly least: number;
  readonly most: number;
  /** When it was measured, on the steady clock. */
  readonly at: number;
}

export interface LocalClocks {
  /** Milliseconds since the epoch, as this machine believes: it may be wrong, and may jump. */
  readonly now: () => number;
  /** Milliseconds since some moment; never jumps. */
  readonly steady: () => number;
}

/** Clocks run apart by less than this: 200 parts in a million. */
const drift = 0.0002;
/** Measurements older than this are forgotten, in milliseconds. */
const keptForMs = 60_000;

/**
 * Translates moments between this machine's clock and Redis's, which all processes share. The exact difference is not
 * known: a moment at which something was read becomes earlier than it was, never later, so that no age is too small; a
 * moment at which a write ended becomes later.
 */
export class RedisClock {
  private readonly local: LocalClocks;
  private offsets: Offset[] = [];

  constructor(local: LocalClocks) {
    this.local = local;
  }

  /** Whether it was measured at all. */
  get isSet(): boolean {
    return this.offsets.length > 0;
  }

  /**
   * @param askedAt when Redis was asked for its time, on the steady clock.
   * @param redisNow its answer, in milliseconds since the epoch.
   * @param answeredAt when the answer had come, on the steady clock.
   * @returns false when it contradicts what was measured before: Redis's clock has jumped, or it is another Redis. Moments
   *   of before then mean something else.
   */
  measured(askedAt: number, redisNow: number, answeredAt: number): boolean {
    const offset: Offset = { least: redisNow - answeredAt, most: redisNow - askedAt, at: answeredAt };
    this.offsets = this.offsets.filter(({ at }) => answeredAt - at < keptForMs);
    const { least, most } = this.bounds(answeredAt, [...this.offsets, offset]);
    const isSteady = least <= most;
    this.offsets = isSteady ? [...this.offsets, offset].slice(-20) : [offset];
    return isSteady;
  }

  /** Redis's time now: no earlier than it is. */
  latestNow(): number {
    const steady = this.local.steady();
    return steady + this.bounds(steady).most;
  }

  /** @returns the moment on Redis's clock, or a little before it. */
  toRedisEarly(moment: number): number {
    const steady = this.local.steady();
    return Math.floor(steady + this.bounds(steady).least - (this.local.now() - moment));
  }

  /** @returns the moment on Redis's clock, or a little after it. */
  toRedisLate(moment: number): number {
    const steady = this.local.steady();
    return Math.ceil(steady + this.bounds(steady).most - (this.local.now() - moment));
  }

  /** @returns the moment of Redis's clock on this machine's, or a little before it. */
  toLocalEarly(moment: number): number {
    return Math.floor(this.local.now() - (this.latestNow() - moment));
  }

  /** @returns the moment of Redis's clock on this machine's, or a little after it. */
  toLocalLate(moment: number): number {
    const steady = this.local.steady();
    return Math.ceil(this.local.now() - (steady + this.bounds(steady).least - moment));
  }

  /** What all measurements together allow at that moment. */
  private bounds(steady: number, offsets: readonly Offset[] = this.offsets): Pick<Offset, 'least' | 'most'> {
    let [least, most] = [-Infinity, Infinity];
    for (const offset of offsets) {
      const apart = Math.max(0, steady - offset.at) * drift;
      least = Math.max(least, offset.least - apart);
      most = Math.min(most, offset.most + apart);
    }
    return { least, most };
  }
}
