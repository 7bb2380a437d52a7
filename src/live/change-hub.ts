import type { EcsScope } from '../ecs/port';
import type { StoreChange } from './region-store';

/** What a listener is told: what may look different now. It reads the state itself. */
export type Touched = EcsScope & { readonly type: 'INSTANCE' | 'DISK' | 'EVENT'; readonly id: string };

type Listener = (touched: Touched) => void;

/** Tells subscriptions which resources have changed. It keeps nothing. */
export class ChangeHub {
  private readonly listeners = new Set<Listener>();

  /** @returns ends the listening. */
  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  changed({ accountId, regionId, type, id }: StoreChange): void {
    this.tell({ accountId, regionId, type, id });
  }

  /** The open lock event of these instances is another one now. */
  eventsChanged({ accountId, regionId }: EcsScope, instanceIds: readonly string[]): void {
    for (const id of instanceIds) this.tell({ accountId, regionId, type: 'EVENT', id });
  }

  private tell(touched: Touched): void {
    for (const listener of this.listeners) listener(touched);
  }
}
