/** How long the end of a write is remembered, in milliseconds: longer than any read may take. */
const rememberedForMs = 120_000;

interface Bar {
  underWay: number;
  endedAt: number;
}

/**
 * Which ids a write has touched. What was read of them before the write ended shows an old state, perhaps, and does not
 * count any more.
 */
export class Bars {
  private readonly bars = new Map<string, Bar>();

  /** A write to the id begins. */
  begin(id: string): void {
    const bar = this.bars.get(id) ?? { underWay: 0, endedAt: -Infinity };
    bar.underWay += 1;
    this.bars.set(id, bar);
  }

  /** The write has ended, in milliseconds since the epoch. Call it once for each call of {@link begin}. */
  end(id: string, at: number): void {
    const bar = this.bars.get(id);
    if (bar === undefined) return;
    bar.underWay -= 1;
    bar.endedAt = Math.max(bar.endedAt, at);
    for (const [other, { underWay, endedAt }] of this.bars) {
      if (underWay === 0 && at - endedAt > rememberedForMs) this.bars.delete(other);
    }
  }

  /** @returns whether a reading of that moment counts: it was sent after every write to the id had ended. */
  allows(id: string, readAt: number): boolean {
    const bar = this.bars.get(id);
    return bar === undefined || (bar.underWay === 0 && readAt > bar.endedAt);
  }
}
