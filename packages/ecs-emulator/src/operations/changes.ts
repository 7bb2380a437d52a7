import type { Call } from './call';
import { regionOf } from './call';
import type { DiskRecord, InstanceRecord } from '../world/records';
import type { TransitionKind } from '../world/transitions';

/** A change that takes time: its intermediate state, its final state, and its duration in ms. */
export interface GradualChange {
  readonly through: string;
  readonly to: string;
  readonly ms: number;
}

/** A change without an intermediate state: from one state to another, in `ms`. */
export interface PlannedChange {
  readonly kind: TransitionKind;
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly ms: number;
}

/** Plans a change. It is dropped if the resource is no longer in the state `from` when it is due. */
export function plan(
  call: Call,
  resource: { readonly regionId: string },
  { ms, ...change }: PlannedChange,
): void {
  const { accountId, regionId } = regionOf(call, resource);
  call.world.schedule({ at: call.now + ms, accountId, regionId, ...change });
}

function begin(
  call: Call,
  kind: TransitionKind,
  id: string,
  resource: { status: string; readonly regionId: string },
  { through, to, ms }: GradualChange,
): void {
  call.world.unschedule(id);
  resource.status = through;
  plan(call, resource, { kind, id, from: through, to, ms });
}

/**
 * Moves an instance through an intermediate state, such as Starting, to a final one. This replaces changes planned
 * earlier. With `instance-released`, the instance is removed at the end.
 */
export const moveInstance = (
  call: Call,
  instance: InstanceRecord,
  change: GradualChange,
  kind: 'instance-status' | 'instance-released' = 'instance-status',
): void => {
  begin(call, kind, instance.instanceId, instance, change);
};

/** Restarts an instance: Stopping, Starting, Running, in `ms` altogether. */
export function restartInstance(call: Call, instance: InstanceRecord, ms: number): void {
  moveInstance(call, instance, { through: 'Stopping', to: 'Starting', ms: ms / 2 });
  plan(call, instance, {
    kind: 'instance-status',
    id: instance.instanceId,
    from: 'Starting',
    to: 'Running',
    ms,
  });
}

/** Moves a disk through an intermediate state. With `disk-detached`, its attachments are removed at the end. */
export const moveDisk = (
  call: Call,
  disk: DiskRecord,
  change: GradualChange,
  kind: 'disk-status' | 'disk-detached' = 'disk-status',
): void => {
  begin(call, kind, disk.diskId, disk, change);
};

/**
 * Records an order, as operations that cost money do.
 *
 * @returns its id: digits, as ECS has them
 */
export function placeOrder(call: Call, resourceIds: readonly string[], paid = true): string {
  const orderId = `2${String(call.world.nextSeq()).padStart(14, '0')}`;
  call.region.orders.set(orderId, {
    orderId,
    operation: call.action,
    resourceIds: [...resourceIds],
    creationTime: call.now,
    paid,
  });
  return orderId;
}
