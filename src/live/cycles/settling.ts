import { diskStatuses } from '../../catalogue/disk-statuses';
import type { CycleTools } from './cycle-tools';
import { readById } from './read-by-id';

const settled = {
  instance: ['Running', 'Stopped'],
  disk: [diskStatuses.IN_USE, diskStatuses.AVAILABLE],
} as const;

/** The longest that a change is followed, in milliseconds; then the inventory goes on alone. */
const longestMs = 10 * 60_000;
const firstDelayMs = 1_000;
const mostDelayMs = 16_000;

interface Unsettled {
  readonly since: number;
  delay: number;
  nextAt: number;
}

/**
 * Follows what a write or a hint has set in motion: reads the resource after 1, 2, 4 … seconds, until a reading of after
 * the write shows a state that lasts.
 */
export class Settling {
  private readonly unsettled = new Map<string, Unsettled>();

  get size(): number {
    return this.unsettled.size;
  }

  has(id: string): boolean {
    return this.unsettled.has(id);
  }

  /** @param now when the write ended or the hint came, in milliseconds since the epoch. */
  add(ids: readonly string[], now: number): void {
    for (const id of ids) this.unsettled.set(id, { since: now, delay: firstDelayMs, nextAt: now });
  }

  /** When the next read is due; Infinity when nothing is followed. */
  get nextAt(): number {
    return Math.min(Infinity, ...[...this.unsettled.values()].map(({ nextAt }) => nextAt));
  }

  /** Another process reads: only looks what has settled. */
  observe(tools: CycleTools): void {
    for (const id of this.unsettled.keys()) if (this.isOver(id, tools)) this.unsettled.delete(id);
  }

  /** Reads what is due. @throws EcsError; it is due again after the next delay. */
  async cycle(tools: CycleTools): Promise<void> {
    const { store, now } = tools;
    const at = now();
    const due = [...this.unsettled].filter(([, { nextAt }]) => nextAt <= at).map(([id]) => id);
    if (due.length === 0) return;
    for (const id of due) this.defer(id, at);
    const disks = due.filter((id) => store.disks.peek(id) !== undefined || id.startsWith('d-'));
    const instances = due.filter((id) => !disks.includes(id));
    await readById(tools, { instances, disks });
    for (const id of due) if (this.isOver(id, tools)) this.unsettled.delete(id);
  }

  private defer(id: string, at: number): void {
    const one = this.unsettled.get(id);
    if (one === undefined) return;
    one.nextAt = at + one.delay;
    one.delay = Math.min(mostDelayMs, one.delay * 2);
  }

  private isOver(id: string, { store, now }: CycleTools): boolean {
    const one = this.unsettled.get(id);
    if (one === undefined || now() - one.since > longestMs) return true;
    const instance = store.instances.peek(id);
    const disk = store.disks.peek(id);
    if (instance === undefined && disk === undefined) return true;
    const record = instance ?? disk;
    const lasting: readonly (string | null | undefined)[] = instance ? settled.instance : settled.disk;
    return record !== undefined && record.readAt > one.since && lasting.includes(record.rawStatus);
  }
}
