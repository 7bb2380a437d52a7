import type { EcsOperation } from '../../catalogue/operations';
import { EcsError } from '../../ecs/errors';
import type { DiskRecord, InstanceRecord } from '../../ecs/records';
import { assess } from '../../policy/readiness/assess';
import type { Finding } from '../../policy/readiness/assess';
import { placeFindings } from '../../policy/readiness/place';
import { preconditionsOf } from '../../policy/readiness/table';
import { DiskFacts } from '../facts';
import { judgeOperations } from '../judgement';
import type { ReadinessLoaders } from './instance';
import { bestOf, readinessFrom } from './verdict';
import type { Readiness } from './verdict';

/**
 * Judges whether operations on a disk would be accepted now. Reads the instances that the disk is attached to where an
 * operation depends on them, all in one call.
 *
 * @param instanceId the instance that the call names beside the disk. Without it, an operation that needs one is judged on
 *   each instance that the disk is attached to, and the best verdict counts.
 * @param now the time, in milliseconds since the epoch.
 * @returns one verdict for each operation, in the same order.
 */
export const diskReadiness = (
  disk: DiskRecord,
  instanceId: string | undefined,
  operations: readonly EcsOperation[],
  loaders: ReadinessLoaders,
  now: number,
): Promise<readonly Readiness[]> => {
  const judge = new DiskJudge(disk, loaders, now);
  return Promise.all(operations.map((operation) => judge.readinessOf(operation, instanceId)));
};

class DiskJudge {
  private readonly disk: DiskRecord;
  private readonly loaders: ReadinessLoaders;
  private readonly now: number;

  constructor(disk: DiskRecord, loaders: ReadinessLoaders, now: number) {
    this.disk = disk;
    this.loaders = loaders;
    this.now = now;
  }

  async readinessOf(operation: EcsOperation, instanceId: string | undefined): Promise<Readiness> {
    const { beside } = preconditionsOf(operation) ?? {};
    if (beside === undefined) return this.withoutInstance(operation);
    if (instanceId !== undefined) return this.onInstance(operation, instanceId);
    if (beside === 'ANOTHER') return this.withoutInstance(operation);
    const { attachments, attachmentsKnown } = this.disk;
    const candidates = await Promise.all([
      ...attachments.map((each) => this.onInstance(operation, each.instanceId)),
      // On an instance that ECS did not name, nobody knows.
      ...(attachmentsKnown ? [] : [this.onUnknownInstance(operation)]),
    ]);
    return bestOf(candidates) ?? this.withoutInstance(operation);
  }

  /** A call that names the disk alone, or an instance that nobody has named yet. */
  private async withoutInstance(operation: EcsOperation): Promise<Readiness> {
    const judged = await this.judge(operation, undefined);
    const onDisk = this.findings(operation, {});
    // Where the disk itself stands in the way, its instances need not be read.
    const needsAttached = preconditionsOf(operation)?.attached !== undefined && onDisk.length === 0;
    const findings = needsAttached
      ? this.findings(operation, { attached: await this.attachedInstances() })
      : onDisk;
    return readinessFrom(operation, { ...judged, findings });
  }

  private async onInstance(operation: EcsOperation, instanceId: string): Promise<Readiness> {
    const instance = await this.load(instanceId);
    const onDisk = this.findings(operation, {});
    if (instance === 'MISSING') {
      // Judged without it, so that an instance that the caller may not see is like one that does not exist.
      const judged = await this.judge(operation, undefined);
      return readinessFrom(operation, { ...judged, findings: onDisk, isInstanceMissing: true });
    }
    const judged = await this.judge(operation, instanceId);
    const named = { id: instanceId, zoneId: instance?.zoneId ?? null };
    const findings = [
      ...placeFindings(operation, this.disk, named, this.disk.attachmentsKnown),
      ...this.findings(operation, { instance }),
    ];
    return readinessFrom(operation, { ...judged, findings });
  }

  private async onUnknownInstance(operation: EcsOperation): Promise<Readiness> {
    const judged = await this.judge(operation, undefined);
    return readinessFrom(operation, { ...judged, findings: this.findings(operation, { instance: null }) });
  }

  private async judge(operation: EcsOperation, instanceId: string | undefined) {
    const target = new DiskFacts(this.disk, this.loaders, instanceId);
    const [judged] = await judgeOperations(target, [operation]);
    if (judged === undefined) throw new TypeError('One operation has one judgement.');
    return { judged, locks: target.known.locks, instance: null };
  }

  private findings(
    operation: EcsOperation,
    around: { instance?: InstanceRecord | null; attached?: readonly (InstanceRecord | null)[] },
  ): readonly Finding[] {
    return assess(operation, { now: this.now, disk: this.disk, ...around });
  }

  private async attachedInstances(): Promise<readonly (InstanceRecord | null)[]> {
    const { attachments, attachmentsKnown } = this.disk;
    const instances = await Promise.all(
      attachments.map(async ({ instanceId }) => {
        const instance = await this.loadForCheck(instanceId);
        return instance === 'MISSING' ? null : instance;
      }),
    );
    return attachmentsKnown ? instances : [...instances, null];
  }

  /** The instance that a call may name: one that the caller may see. Null when it could not be read. */
  private async load(instanceId: string): Promise<InstanceRecord | 'MISSING' | null> {
    const instance = await this.loadForCheck(instanceId);
    return instance === null || instance === 'MISSING' || this.loaders.mayShow(instance)
      ? instance
      : 'MISSING';
  }

  private async loadForCheck(id: string): Promise<InstanceRecord | 'MISSING' | null> {
    const { accountId, regionId, attachments } = this.disk;
    const isAttached = attachments.some(({ instanceId }) => instanceId === id);
    const ref = { id, accountId, regionId };
    const { instances } = this.loaders;
    try {
      const instance = await (isAttached ? instances.loadForCheck(ref) : instances.load(ref));
      // A disk cannot be attached to an instance that does not exist: ECS only did not show it.
      return instance ?? (isAttached ? null : 'MISSING');
    } catch (error) {
      if (error instanceof EcsError) return null;
      throw error;
    }
  }
}
