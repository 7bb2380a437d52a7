import type { OperationHolder } from '../catalogue/row';
import type { EcsOperation } from '../catalogue/operations';
import { EcsError } from '../ecs/errors';
import type { DiskRecord, InstanceRecord } from '../ecs/records';
import type { Loaders } from '../loaders/index';
import { nextFact } from '../policy/decide';
import type { FactName, LockFacts } from '../policy/decide';
import { combineLocks, lockStatesOf, unknownLocks } from '../policy/lock-state';
import type { LockState, LockStates } from '../policy/lock-state';
import type { UnknownCause } from '../policy/message';

/** The locks of an instance, as its record tells. */
export const locksOf = ({ operationLocks }: InstanceRecord): LockStates =>
  lockStatesOf(operationLocks?.map(({ reason }) => reason) ?? null);

/** The security lock of an instance, as its record tells. */
export const securityLockOf = (instance: InstanceRecord): LockState => locksOf(instance).security;

const isLocked = (instance: InstanceRecord): boolean => Object.values(locksOf(instance)).includes('LOCKED');

/** An instance or a disk, as it was read. */
export type TargetRecord =
  | { readonly type: 'INSTANCE'; readonly record: InstanceRecord }
  | { readonly type: 'DISK'; readonly record: DiskRecord };

type FactLoaders = Pick<Loaders, 'instances' | 'disksOfInstance'>;

/**
 * What is known of one target of an operation, and how to learn more. A fact is read when a rule needs it and no sooner;
 * a read that fails makes the fact unknown, which denies, and never an error.
 */
export abstract class TargetFacts {
  abstract readonly id: string;
  abstract readonly holder: OperationHolder;
  /** The target, as it was read; null when it could not be. */
  abstract readonly found: TargetRecord | null;
  /** The instances whose lock counts and that are locked: who to blame. Complete once `locks` are known. */
  lockedInstances: readonly InstanceRecord[] = [];
  /** Why a fact is unknown, where a read failed. */
  failure: EcsError | null = null;
  protected facts: LockFacts = {};

  get known(): LockFacts {
    return this.facts;
  }

  /** The disks whose status decides. */
  abstract get decidingDisks(): readonly DiskRecord[];

  /** Reads whatever the rules of these operations still need; at once, without a promise, when nothing is missing. */
  learnFor(operations: readonly EcsOperation[]): void | Promise<void> {
    const missing = this.missingFor(operations);
    if (missing !== null) return this.learn(missing).then(() => this.learnFor(operations));
  }

  private missingFor(operations: readonly EcsOperation[]): FactName | null {
    for (const operation of operations) {
      const missing = nextFact(operation, this.facts);
      if (missing !== null) return missing;
    }
    return null;
  }

  protected abstract learn(fact: FactName): Promise<void>;

  /** What there is to say where a fact is unknown. */
  get unknownBecause(): UnknownCause {
    if (this.failure === null) return 'NOT_UNDERSTOOD';
    return this.failure.fault === 'FORBIDDEN' ? 'FORBIDDEN' : 'NOT_READ';
  }

  protected fail<T>(error: unknown, unknown: T): T {
    this.failure = error instanceof EcsError ? error : null;
    return unknown;
  }
}

/** A target that could not be read at all: nothing is known, so that every rule that needs a fact denies. */
export class UnreadFacts extends TargetFacts {
  readonly id: string;
  readonly holder: OperationHolder;
  readonly found = null;
  readonly decidingDisks = [];

  constructor(id: string, holder: OperationHolder, failure: EcsError | null) {
    super();
    this.id = id;
    this.holder = holder;
    this.failure = failure;
    this.facts = { locks: unknownLocks, diskStatus: null };
  }

  protected learn(): Promise<void> {
    return Promise.resolve();
  }
}

/** An instance as the target; the disk of a rule is its system disk. */
export class InstanceFacts extends TargetFacts {
  readonly holder = 'INSTANCE';
  readonly id: string;
  readonly found: Extract<TargetRecord, { type: 'INSTANCE' }>;
  private readonly loaders: FactLoaders;
  private systemDisk: DiskRecord | null = null;

  constructor(instance: InstanceRecord, loaders: FactLoaders) {
    super();
    this.id = instance.id;
    this.found = { type: 'INSTANCE', record: instance };
    this.loaders = loaders;
    this.facts = { locks: locksOf(instance) };
    if (isLocked(instance)) this.lockedInstances = [instance];
  }

  get decidingDisks(): readonly DiskRecord[] {
    return this.systemDisk === null ? [] : [this.systemDisk];
  }

  protected async learn(): Promise<void> {
    this.systemDisk = await this.loaders.disksOfInstance
      .loadSystemDisk(this.found.record)
      .catch((error: unknown) => this.fail(error, null));
    this.facts = { ...this.facts, diskStatus: this.systemDisk?.rawStatus ?? null };
  }
}

/** A disk as the target; the lock of a rule is that of the instances it is attached to. */
export class DiskFacts extends TargetFacts {
  readonly holder = 'DISK';
  readonly id: string;
  readonly found: Extract<TargetRecord, { type: 'DISK' }>;
  private readonly loaders: FactLoaders;
  private readonly namedInstanceId: string | undefined;

  /**
   * @param namedInstanceId the instance that the call names beside the disk: DetachDisk is judged on that one, if it has
   *   the disk. Else every attached instance counts, and the named one too.
   */
  constructor(disk: DiskRecord, loaders: FactLoaders, namedInstanceId?: string) {
    super();
    this.id = disk.id;
    this.found = { type: 'DISK', record: disk };
    this.loaders = loaders;
    this.namedInstanceId = namedInstanceId;
    this.facts = { diskStatus: disk.rawStatus };
  }

  get decidingDisks(): readonly DiskRecord[] {
    return [this.found.record];
  }

  protected async learn(): Promise<void> {
    const { accountId, regionId, attachments, attachmentsKnown } = this.found.record;
    const attached = attachments.map(({ instanceId }) => instanceId);
    const named = this.namedInstanceId;
    const others = named === undefined ? attached : [...attached, named];
    const isNamedHere = named !== undefined && attached.includes(named);
    const ids = isNamedHere ? [named] : others;
    const instances = await Promise.all(
      ids.map((id) =>
        this.loaders.instances
          .load({ id, accountId, regionId })
          .catch((error: unknown) => this.fail(error, null)),
      ),
    );
    const states = instances.map((instance) => (instance === null ? unknownLocks : locksOf(instance)));
    // Where an attachment could not be read, or none was found, the lock that counts may be that of one not seen here.
    if (!isNamedHere && (!attachmentsKnown || attached.length === 0)) states.push(unknownLocks);
    this.lockedInstances = instances.filter((instance) => instance !== null).filter(isLocked);
    this.facts = { ...this.facts, locks: combineLocks(states) };
  }
}
