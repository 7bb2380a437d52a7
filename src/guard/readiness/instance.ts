import type { EcsOperation } from '../../catalogue/operations';
import { EcsError } from '../../ecs/errors';
import type { DiskRecord, InstanceRecord } from '../../ecs/records';
import type { Loaders } from '../../loaders/index';
import { assess } from '../../policy/readiness/assess';
import { preconditionsOf } from '../../policy/readiness/table';
import { InstanceFacts } from '../facts';
import { judgeOperations } from '../judgement';
import { readinessFrom } from './verdict';
import type { Readiness } from './verdict';

export type ReadinessLoaders = Pick<Loaders, 'instances' | 'disksOfInstance' | 'mayShow'>;

/**
 * Judges whether operations on an instance would be accepted now. Reads the system disk where an operation depends on it, and
 * nothing else.
 *
 * @param now the time, in milliseconds since the epoch.
 * @returns one verdict for each operation, in the same order.
 */
export async function instanceReadiness(
  instance: InstanceRecord,
  operations: readonly EcsOperation[],
  loaders: ReadinessLoaders,
  now: number,
): Promise<readonly Readiness[]> {
  const target = new InstanceFacts(instance, loaders);
  const [judged, systemDisk] = await Promise.all([
    judgeOperations(target, operations),
    needsSystemDisk(operations) ? loadSystemDisk(instance, loaders) : undefined,
  ]);
  return judged.map((one) => {
    const states = { now, instance, ...(systemDisk === undefined ? {} : { systemDisk }) };
    const findings = assess(one.operation, states);
    return readinessFrom(one.operation, { judged: one, findings, locks: target.known.locks, instance });
  });
}

const needsSystemDisk = (operations: readonly EcsOperation[]): boolean =>
  operations.some((operation) => preconditionsOf(operation)?.systemDisk !== undefined);

/** @returns null where it is not known. */
async function loadSystemDisk(
  instance: InstanceRecord,
  { disksOfInstance }: ReadinessLoaders,
): Promise<DiskRecord | null> {
  try {
    return await disksOfInstance.loadSystemDisk(instance);
  } catch (error) {
    if (error instanceof EcsError) return null;
    throw error;
  }
}
