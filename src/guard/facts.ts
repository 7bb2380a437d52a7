import type { OperationHolder } from '../catalogue/row';
import type { EcsOperation } from '../catalogue/operations';
import { EcsError } from '../ecs/errors';
import type { DiskRecord, InstanceRecord } from '../ecs/records';
import type { Loaders } from '../loaders/index';
import { isOutOfUse } from '../policy/decide';
import type { FactName, LockFacts } from '../policy/decide';
import {
  anyOf,
  combineLocks,
  isAnyLocked,
  lockStateOf,
  lockStatesOf,
  unknownLocks,
} from '../policy/lock-state';
import type { LockState, LockStates } from '../policy/lock-state';
import type { UnknownCause } from '../policy/message';
import { overdueOf } from '../policy/overdue';
import { policyAnswer } from './policy-answer';

/** The locks in an instance's record. */
export const locksOf = ({ operationLocks }: InstanceRecord): LockStates =>
  lockStatesOf(operationLocks?.map(({ reason }) => reason) ?? null);

/** The security lock in an instance's record. */
export const securityLockOf = (instance: InstanceRecord): LockState => locksOf(instance).security;

/** The financial lock in the record of an instance or a disk. */
export const financialLockOf = ({
  operationLocks,
}: Pick<InstanceRecord | DiskRecord, 'operationLocks'>): LockState =>
  lockStateOf('financial', operationLocks?.map(({ reason }) => reason) ?? null);

const isLocked = (instance: InstanceRecord): boolean => isAnyLocked(locksOf(instance));

/** The record of an instance or a disk. */
export type TargetRecord =
  | { readonly type: 'INSTANCE'; readonly record: InstanceRecord }
  | { readonly type: 'DISK'; readonly record: DiskRecord };

/** Facts are read whether the caller may see them or not: a lock counts that the caller does not know of. */
type FactLoaders = Pick<Loaders, 'instances' | 'disksOfInstance' | 'mayShow' | 'judgesOverdue'>;

/**
 * The known facts of one target, and the way to read more. A fact is read only when a rule needs it. When the read fails,
 * the fact is unknown, which denies; it is not an error.
 */
export abstract class TargetFacts {
  abstract readonly id: string;
  abstract readonly holder: OperationHolder;
  /** The target's record; null when it could not be read. */
  abstract readonly found: TargetRecord | null;
  /** The locked instances whose lock applies to the target. Complete once `locks` are known. */
  lockedInstances: readonly InstanceRecord[] = [];
  /** The error of a failed read: the reason for an unknown fact. */
  failure: EcsError | null = null;
  /** The instance that the call names beside the target, when ECS does not know it where the target is; else null. */
  missingInstanceId: string | null = null;
  protected facts: LockFacts = {};

  get known(): LockFacts {
    return this.facts;
  }

  /** When the oldest of the facts that have been read was read, in milliseconds since the epoch; null for an unread target. */
  abstract get oldestReadAt(): number | null;

  /** The disks whose status decides, as far as the caller may see them. */
  abstract get decidingDisks(): readonly DiskRecord[];

  /** The disks whose financial lock decides, as far as the caller may see them. */
  abstract get overdueDisks(): readonly DiskRecord[];

  /** Reads the facts that these operations' rules still need. Returns no promise when nothing has to be read. */
  learnFor(operations: readonly EcsOperation[]): void | Promise<void> {
    return this.learnMissing(operations, new Set());
  }

  /** @param learned what has been learned already: a fact that is missing all the same would be asked for without end. */
  private learnMissing(operations: readonly EcsOperation[], learned: Set<FactName>): void | Promise<void> {
    for (;;) {
      const { missing } = policyAnswer(operations, this.facts);
      if (missing === null) return;
      if (learned.has(missing)) throw new TypeError(`The fact "${missing}" was learned and is missing.`);
      learned.add(missing);
      const learning = this.learn(missing);
      if (learning !== undefined) return learning.then(() => this.learnMissing(operations, learned));
    }
  }

  /** @returns no promise when nothing has to be read. */
  protected abstract learn(fact: FactName): void | Promise<void>;

  /** The reason for an unknown fact, for the message. */
  get unknownBecause(): UnknownCause {
    if (this.failure === null) return 'NOT_UNDERSTOOD';
    return this.failure.fault === 'FORBIDDEN' ? 'FORBIDDEN' : 'NOT_READ';
  }

  /** Not by a spread before new properties: V8 makes a hidden class for each such object. */
  protected learned(facts: LockFacts): void {
    this.facts = Object.assign({}, this.facts, facts);
  }

  protected fail<T>(error: unknown, unknown: T): T {
    this.failure = error instanceof EcsError ? error : null;
    return unknown;
  }
}

/** A target that could not be read: nothing is known, so every rule that needs a fact denies. */
export class UnreadFacts extends TargetFacts {
  readonly id: string;
  readonly holder: OperationHolder;
  readonly found = null;
  readonly decidingDisks = [];
  readonly overdueDisks = [];
  readonly oldestReadAt = null;

  /** @param judgesOverdue whether the financial lock decides. */
  constructor(id: string, holder: OperationHolder, failure: EcsError | null, judgesOverdue = false) {
    super();
    this.id = id;
    this.holder = holder;
    this.failure = failure;
    this.facts = {
      locks: unknownLocks,
      diskStatus: null,
      ...(judgesOverdue
        ? { overdue: overdueOf({ target: holder, instance: 'UNKNOWN', disk: 'UNKNOWN' }) }
        : {}),
    };
  }

  protected learn(): void {
    // Every fact is there: it is unknown.
  }
}

/** An instance as the target; the disk of a rule is its system disk. */
export class InstanceFacts extends TargetFacts {
  readonly holder = 'INSTANCE';
  readonly id: string;
  readonly found: Extract<TargetRecord, { type: 'INSTANCE' }>;
  private readonly loaders: FactLoaders;
  private systemDisk: DiskRecord | null = null;
  private disks: readonly DiskRecord[] = [];

  /** @param judgesOverdue whether the financial lock decides; what the loaders say when absent. */
  constructor(
    instance: InstanceRecord,
    loaders: FactLoaders,
    judgesOverdue = loaders.judgesOverdue === true,
  ) {
    super();
    this.id = instance.id;
    this.found = { type: 'INSTANCE', record: instance };
    this.loaders = loaders;
    const locks = locksOf(instance);
    this.facts = judgesOverdue
      ? { locks, overdue: overdueOf({ target: 'INSTANCE', instance: financialLockOf(instance) }) }
      : { locks };
    if (isLocked(instance)) this.lockedInstances = [instance];
  }

  get decidingDisks(): readonly DiskRecord[] {
    return this.systemDisk !== null && this.loaders.mayShow(this.systemDisk) ? [this.systemDisk] : [];
  }

  get overdueDisks(): readonly DiskRecord[] {
    return this.disks.filter((disk) => financialLockOf(disk) === 'LOCKED' && this.loaders.mayShow(disk));
  }

  get oldestReadAt(): number {
    const disks = [...this.decidingDisks, ...this.disks].map(({ readAt }) => readAt);
    return Math.min(this.found.record.lockReadAt, ...disks);
  }

  protected async learn(fact: FactName): Promise<void> {
    if (fact === 'disks') return this.learnDisks();
    this.systemDisk = await this.loaders.disksOfInstance
      .loadSystemDisk(this.found.record)
      .catch((error: unknown) => this.fail(error, null));
    this.learned({ diskStatus: this.systemDisk?.rawStatus ?? null });
  }

  private async learnDisks(): Promise<void> {
    const disks = await this.loaders.disksOfInstance
      .loadForCheck(this.found.record)
      .catch((error: unknown) => this.fail(error, null));
    this.disks = disks ?? [];
    const instance = financialLockOf(this.found.record);
    // An instance without any disk is a list that ECS has not filled yet, or that nobody may read.
    const disk = anyOf(this.disks.map(financialLockOf));
    this.learned({ overdue: overdueOf({ target: 'INSTANCE', instance, disk }) });
  }
}

/** A disk as the target; the lock of a rule is that of its attached instances. */
export class DiskFacts extends TargetFacts {
  readonly holder = 'DISK';
  readonly id: string;
  readonly found: Extract<TargetRecord, { type: 'DISK' }>;
  private readonly loaders: FactLoaders;
  private readonly namedInstanceId: string | undefined;
  private instances: readonly InstanceRecord[] = [];

  /**
   * @param namedInstanceId the instance that the call names beside the disk (DetachDisk). If the disk is attached to it,
   *   only its lock counts. Otherwise the locks of all attached instances and of the named one count.
   * @param judgesOverdue whether the financial lock decides; what the loaders say when absent.
   */
  constructor(
    disk: DiskRecord,
    loaders: FactLoaders,
    namedInstanceId?: string,
    judgesOverdue = loaders.judgesOverdue === true,
  ) {
    super();
    this.id = disk.id;
    this.found = { type: 'DISK', record: disk };
    this.loaders = loaders;
    this.namedInstanceId = namedInstanceId;
    const diskStatus = disk.rawStatus;
    this.facts = judgesOverdue
      ? { diskStatus, overdue: overdueOf({ target: 'DISK', disk: financialLockOf(disk) }) }
      : { diskStatus };
  }

  get decidingDisks(): readonly DiskRecord[] {
    return this.loaders.mayShow(this.found.record) ? [this.found.record] : [];
  }

  get overdueDisks(): readonly DiskRecord[] {
    return this.decidingDisks.filter((disk) => financialLockOf(disk) === 'LOCKED');
  }

  get oldestReadAt(): number {
    const locks = this.instances.map(({ lockReadAt }) => lockReadAt);
    return Math.min(this.found.record.readAt, ...locks);
  }

  protected learn(): void | Promise<void> {
    const { attachments, attachmentsKnown } = this.found.record;
    const [only, second] = attachments;
    if (
      only !== undefined &&
      second === undefined &&
      attachmentsKnown &&
      this.namedInstanceId === undefined
    ) {
      const instance = this.instanceFor(only.instanceId, true);
      if (!(instance instanceof Promise)) return this.takeOnly(instance);
      return instance.then((found) => {
        this.take([found], false);
      });
    }
    const attached = attachments.map(({ instanceId }) => instanceId);
    const named = this.namedInstanceId;
    const isNamedHere = named !== undefined && attached.includes(named);
    const others = named === undefined ? attached : [...attached, named];
    const ids = isNamedHere ? [named] : others;
    const instances = ids.map((id) => this.instanceFor(id, attached.includes(id)));
    // The lock of an instance that is not in this list may count when attachments are incomplete or missing.
    const isOpen = !isNamedHere && (!attachmentsKnown || attached.length === 0);
    const read = instances.filter((instance): instance is InstanceRecord => !(instance instanceof Promise));
    if (read.length === instances.length) return this.take(read, isOpen);
    return Promise.all(instances.map((instance) => Promise.resolve(instance))).then((found) => {
      this.take(found, isOpen);
    });
  }

  /**
   * The lock of an attached instance counts even where the caller may not see the instance.
   *
   * @returns null when it is not known; not a promise when the instance has been read.
   */
  private instanceFor(id: string, isAttached: boolean): InstanceRecord | Promise<InstanceRecord | null> {
    const { accountId, regionId } = this.found.record;
    const { instances } = this.loaders;
    const ref = { id, accountId, regionId };
    if (isAttached)
      return (
        instances.peekForCheck(ref) ??
        instances.loadForCheck(ref).catch((error: unknown) => this.fail(error, null))
      );
    const taken = (instance: InstanceRecord | null): InstanceRecord | null => {
      // A disk cannot be attached to an instance that does not exist. One in its attachments has only become unreadable.
      if (instance === null) this.missingInstanceId = id;
      return instance;
    };
    return instances.peek(ref) ?? instances.load(ref).then(taken, (error: unknown) => this.fail(error, null));
  }

  /** Most disks are attached to one instance, which has been read. */
  private takeOnly(instance: InstanceRecord): void {
    const states = locksOf(instance);
    this.instances = [instance];
    if (isAnyLocked(states)) this.lockedInstances = this.instances;
    this.learned({ locks: states, ...this.overdueBy(this.instances, false) });
  }

  private take(instances: readonly (InstanceRecord | null)[], isOpen: boolean): void {
    const states = instances.map((instance) => (instance === null ? unknownLocks : locksOf(instance)));
    if (isOpen) states.push(unknownLocks);
    this.instances = instances.filter((instance) => instance !== null);
    this.lockedInstances = this.instances.filter(isLocked);
    this.learned({ locks: combineLocks(states), ...this.overdueBy(instances, isOpen) });
  }

  /** The financial lock of the instances, where it decides. A disk that is not in use has none without one being named. */
  private overdueBy(
    instances: readonly (InstanceRecord | null)[],
    isOpen: boolean,
  ): Pick<LockFacts, 'overdue'> {
    const { overdue } = this.facts;
    if (overdue === undefined) return {};
    const states = instances.map((instance) => (instance === null ? 'UNKNOWN' : financialLockOf(instance)));
    const { attachmentsKnown, rawStatus } = this.found.record;
    const isLoose = attachmentsKnown && isOutOfUse(rawStatus);
    if (isOpen) states.push(isLoose ? 'NOT_LOCKED' : 'UNKNOWN');
    return { overdue: overdueOf({ ...overdue, instance: anyOf(states) }) };
  }
}
