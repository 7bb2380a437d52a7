import type { TargetType } from '../catalogue/row';
import type { TargetOf } from './define-mutation';

/** The targets of the mutations, by the input field that names them. */

export const instance: TargetOf<{ readonly instanceId: string }> = {
  type: 'INSTANCE',
  field: 'instanceId',
  ids: ({ instanceId }) => [instanceId],
};

export const instances: TargetOf<{ readonly instanceIds: readonly string[] }> = {
  type: 'INSTANCE',
  field: 'instanceIds',
  ids: ({ instanceIds }) => instanceIds,
};

export const disk: TargetOf<{ readonly diskId: string }> = {
  type: 'DISK',
  field: 'diskId',
  ids: ({ diskId }) => [diskId],
};

export const disks: TargetOf<{ readonly diskIds: readonly string[] }> = {
  type: 'DISK',
  field: 'diskIds',
  ids: ({ diskIds }) => diskIds,
};

interface Rollbacks {
  readonly disks: readonly { readonly diskId: string; readonly snapshotId: string }[];
}

/** Disks, each with its snapshot. ECS's answer may name the snapshot instead of the disk. */
export const rollbacks: TargetOf<Rollbacks> = {
  type: 'DISK',
  field: 'disks',
  ids: (input) => input.disks.map(({ diskId }) => diskId),
  answersAs: (input, id) => input.disks.find(({ diskId }) => diskId === id)?.snapshotId,
};

export const snapshot: TargetOf<{ readonly snapshotId: string }> = {
  type: 'SNAPSHOT',
  field: 'snapshotId',
  ids: ({ snapshotId }) => [snapshotId],
};

export const autoSnapshotPolicy: TargetOf<{ readonly autoSnapshotPolicyId: string }> = {
  type: 'AUTO_SNAPSHOT_POLICY',
  field: 'autoSnapshotPolicyId',
  ids: ({ autoSnapshotPolicyId }) => [autoSnapshotPolicyId],
};

export const event: TargetOf<{ readonly eventId: string }> = {
  type: 'EVENT',
  field: 'eventId',
  ids: ({ eventId }) => [eventId],
};

export const events: TargetOf<{ readonly eventIds: readonly string[] }> = {
  type: 'EVENT',
  field: 'eventIds',
  ids: ({ eventIds }) => eventIds,
};

/** The region itself, for an operation that names no resource. */
export const region: TargetOf<object> = { type: 'REGION', field: null, ids: () => [] };

type Named<Field extends string> = Readonly<Partial<Record<Field, string | null>>>;

/** An instance, or a target of another type that the operation also accepts. */
export function instanceOr<Field extends string>(
  field: Field,
  type: TargetType,
): TargetOf<Named<'instanceId' | Field>> {
  type Input = Named<'instanceId' | Field>;
  const isInstance = ({ instanceId }: Input): boolean => instanceId != null;
  return {
    type: (input) => (isInstance(input) ? 'INSTANCE' : type),
    field: (input) => (isInstance(input) ? 'instanceId' : field),
    ids: (input) => [input.instanceId ?? input[field] ?? ''],
  };
}
