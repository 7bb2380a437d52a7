import type { EcsWriteOperation } from '../../../src/catalogue/operations';
import type { Scene } from './scene';

export type Input = Readonly<Record<string, unknown>>;

/** A mutation that ECS accepts on a scene, and what it changes. */
export interface WriteCase {
  /** Establishes the preconditions of ECS. */
  readonly given?: (scene: Scene) => void;
  /** The input without region and account. */
  readonly input: (scene: Scene) => Input;
  /** The input for a locked target, when ECS would refuse the usual one for another reason first. */
  readonly inputUnderLock?: (scene: Scene) => Input;
  /** The payload's instance or disk after the write; absent when none of its fields changes. */
  readonly shows?: {
    readonly select: string;
    readonly value: (scene: Scene) => Input;
    /** The additional calls that these fields need. */
    readonly reads?: readonly string[];
  };
  /** Whether it leaves no trace: a password, or a report to Alibaba Cloud. */
  readonly leavesNoTrace?: true;
}

export type WriteCases = Readonly<Partial<Record<EcsWriteOperation, WriteCase>>>;
