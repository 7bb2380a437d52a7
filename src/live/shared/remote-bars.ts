import type { SharedParts } from '../region-sharing';
import type { LocalClocks, RedisClock } from './redis-clock';

interface RemoteBar {
  readonly end: (at: number) => void;
  readonly begunAt: number;
}

/** The end of a write that is never announced: its process is gone, and no write takes so long. In milliseconds. */
const longestWriteMs = 120_000;

/** The writes of other processes: what was read before their end does not count here either. */
export class RemoteBars {
  private readonly parts: Pick<SharedParts, 'store' | 'lists'>;
  private readonly times: Pick<RedisClock, 'isSet' | 'toLocalLate'>;
  private readonly clocks: LocalClocks;
  private readonly bars = new Map<string, RemoteBar>();

  constructor(
    parts: Pick<SharedParts, 'store' | 'lists'>,
    times: Pick<RedisClock, 'isSet' | 'toLocalLate'>,
    clocks: LocalClocks,
  ) {
    this.parts = parts;
    this.times = times;
    this.clocks = clocks;
  }

  begin(bar: string, ids: readonly string[]): void {
    if (this.bars.has(bar)) return;
    const { store, lists } = this.parts;
    const ends = [store.bar(ids), lists.bar()];
    this.bars.set(bar, {
      end: (at) => ends.forEach((end) => end(at)),
      begunAt: this.clocks.steady(),
    });
  }

  /** @param endedAt on Redis's clock. A write whose beginning was missed counts all the same. */
  end(bar: string, ids: readonly string[], endedAt: number): void {
    this.begin(bar, ids);
    const now = this.clocks.now();
    // It ended before this news came.
    const at = this.times.isSet ? Math.min(now, this.times.toLocalLate(endedAt)) : now;
    this.finish(bar, at);
  }

  /** Ends those that nobody will end. */
  tidy(): void {
    for (const [bar, { begunAt }] of this.bars)
      if (this.clocks.steady() - begunAt > longestWriteMs) this.finish(bar, this.clocks.now());
  }

  private finish(bar: string, at: number): void {
    this.bars.get(bar)?.end(at);
    this.bars.delete(bar);
  }
}
