import type { EcsWriteOperation } from '../../../src/catalogue/operations';
import type { Scene } from './scene';

export type Input = Readonly<Record<string, unknown>>;

/** A mutation that ECS accepts on a scene, and what it changes. */
export interface WriteCase {
  /** Brings about what ECS wants to be the case beforehand. */
  readonly given?: (scene: Scene) => void;
  /** The input but for the place. */
  readonly input: (scene: Scene) => Input;
  /** The same for a target under a lock, where ECS would refuse the usual one for another reason first. */
  readonly inputUnderLock?: (scene: Scene) => Input;
  /** What the payload's instance or disk shows afterwards; absent where no field of it tells. */
  readonly shows?: {
    readonly select: string;
    readonly value: (scene: Scene) => Input;
    /** The calls that these fields take beside the record itself. */
    readonly reads?: readonly string[];
  };
  /** Whether it leaves no trace: a password, or a report to Alibaba Cloud. */
  readonly leavesNoTrace?: true;
}

export type WriteCases = Readonly<Partial<Record<EcsWriteOperation, WriteCase>>>;
