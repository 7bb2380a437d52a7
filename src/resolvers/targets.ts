import type { TargetOf } from './define-mutation';

/** What most mutations aim at, by the field of their input that names it. */

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
