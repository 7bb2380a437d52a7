import type { Need } from './need';
import type { OpenPoint } from './reasons';
import type { DiskState, InstanceState } from './state';

/** The states in which ECS accepts an operation, as far as they can be read off an instance or a disk. */
export interface Preconditions {
  /** Of the instance that the call names, as its target or beside a disk. */
  readonly instance?: readonly Need<InstanceState>[];
  /** Of the disk that the call names. */
  readonly disk?: readonly Need<DiskState>[];
  /** Of every instance that the named disk is attached to. */
  readonly attached?: readonly Need<InstanceState>[];
  /** Of the named instance's system disk. */
  readonly systemDisk?: readonly Need<DiskState>[];
  /** Of the instance, so that something runs: without it, ECS accepts the call, and nothing runs. */
  readonly runs?: readonly Need<InstanceState>[];
  /** The instance that the call names beside a disk: one that the disk is attached to, or another one. */
  readonly beside?: 'ATTACHED' | 'ANOTHER';
  /** Whether it releases disks, and so needs a confirmation unless it is certain that no lock takes more of them along. */
  readonly releasesDisks?: true;
  /** What is not checked, and may stop it all the same. */
  readonly open?: readonly OpenPoint[];
}

/** ECS accepts it in every state that an instance or a disk can be in. */
export const anyState: Preconditions = {};
