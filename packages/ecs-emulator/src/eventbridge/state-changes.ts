import type { RegionState, World } from '../world/world';

/** An instance whose state is another one than before. */
export interface StateChange {
  readonly accountId: string;
  readonly regionId: string;
  readonly instanceId: string;
  /** In the words of ECS: Running, Stopped, …; Deleted for an instance that is gone. */
  readonly state: string;
}

/**
 * Finds instances whose state has changed since it last looked. A state that came and went between two looks is not seen,
 * and a lock alone is no change of state: ECS announces none.
 */
export class StateChanges {
  private world: World | undefined;
  private known = new Map<RegionState, Map<string, string>>();

  /** @returns the changes; nothing on the first look at a world. */
  look(world: World): StateChange[] {
    world.settle();
    const isFirst = this.world !== world;
    if (isFirst) this.known = new Map();
    this.world = world;
    const changes = world.regions().flatMap((region) => this.lookAt(region));
    return isFirst ? [] : changes;
  }

  private lookAt(region: RegionState): StateChange[] {
    const { accountId, regionId, instances } = region;
    const known = this.known.get(region) ?? new Map<string, string>();
    this.known.set(region, known);
    const changes: StateChange[] = [];
    const note = (instanceId: string, state: string): void => {
      changes.push({ accountId, regionId, instanceId, state });
    };
    for (const [id, { status }] of instances) {
      if (known.get(id) === status) continue;
      known.set(id, status);
      note(id, status);
    }
    if (known.size > instances.size) {
      for (const id of known.keys()) {
        if (instances.has(id)) continue;
        known.delete(id);
        note(id, 'Deleted');
      }
    }
    return changes;
  }
}
