import { eventStatuses } from '../../src/catalogue/event-statuses';
import { inRunsOf } from '../../src/catalogue/in-runs-of';
import { readRows } from '../../src/catalogue/lookup';
import type { EcsRead, EcsReads, EcsScope } from '../../src/ecs/port';
import type { InstanceRecord } from '../../src/ecs/records';
import { translations } from '../../src/ecs/translate/index';
import { lockReasons } from '../../src/ecs/translate/words';
import type { Outcome } from './outcome';
import type { Ask } from './reader';

/** What a survey needs to know of an instance. */
export type Sampled = Pick<InstanceRecord, 'id' | 'rawStatus' | 'rawChargeType' | 'instanceType'> & {
  /** The words of OperationLocks; null when they could not be read. */
  readonly reasons: readonly string[] | null;
};

/** One call, and what became of it. */
export interface Observation {
  readonly action: EcsRead;
  readonly outcome: Outcome;
  /** The instances that the call named; empty for a list. */
  readonly instances: readonly Sampled[];
  /** False when the answer could not be read by the program, or a record in it. */
  readonly isReadable: boolean;
}

export interface Surveyed {
  readonly instances: readonly Sampled[];
  /** The same instances when all calls were made, by id. */
  readonly after: ReadonlyMap<string, Sampled>;
}

type Query<A extends EcsRead> = EcsReads[A]['query'];
type OfOne =
  'DescribeInstanceAttribute' | 'DescribeUserData' | 'DescribeInstanceVncUrl' | 'GetInstanceConsoleOutput';

/** Reads of one instance that take its id alone. */
const ofOne: readonly OfOne[] = [
  'DescribeInstanceAttribute',
  'DescribeUserData',
  'DescribeInstanceVncUrl',
  'GetInstanceConsoleOutput',
];
/** Reads of a list of instances. DescribeInstanceAutoRenewAttribute is apart: it takes subscriptions only. */
const ofList = [
  'DescribeInstanceStatus',
  'DescribeInstanceRamRole',
  'DescribeInstanceAttachmentAttributes',
  'DescribeInstanceMaintenanceAttributes',
  'DescribeInstancesFullStatus',
] as const satisfies readonly EcsRead[];
const lists = [
  'DescribeInstances',
  'DescribeDisks',
  'DescribeSnapshots',
  'DescribeDiagnosticReports',
] as const;

const smallestPage = 10;
const batchSize = 50;
const hourMs = 3_600_000;

/**
 * How many calls a survey of one region makes at most: a list for each reason of a lock, the other lists and batches, and
 * for each instance the reads of one. Instances that are locked come on top of the first ones.
 */
export const mostCalls = (objects: number): number => {
  const reasons = Object.keys(lockReasons).length;
  const instances = objects * (1 + reasons);
  const batches = Math.ceil(instances / batchSize);
  const first = lists.length + reasons + 2;
  return first + (ofList.length + 2) * batches + (ofOne.length + 2) * instances + objects + 1 + batches;
};

/** All reads that a survey makes, in the catalogue's order. */
export const askedReads = readRows.map(({ name }) => name);

/**
 * Asks every read in one region, for a few objects.
 *
 * @param objects how many instances and disks, and how many locked instances of each reason.
 * @param observe is told of each call. The body holds values: what is kept of it must not.
 * @returns the instances that were looked at, and their locks when all was done.
 */
export async function survey(
  ask: Ask,
  scope: EcsScope,
  { objects, now }: { readonly objects: number; readonly now: number },
  observe: (observation: Observation) => Promise<void> | void,
): Promise<Surveyed> {
  const call = async <A extends EcsRead>(
    action: A,
    query: Query<A>,
    instances: readonly Sampled[] = [],
  ): Promise<EcsReads[A]['answer'] | null> => {
    const outcome = await ask(scope, action, query);
    const answer = outcome.kind === 'ANSWERED' ? translations[action].answer(outcome.body, scope, now) : null;
    const isReadable = outcome.kind !== 'ANSWERED' || (answer !== null && malformedIn(answer) === 0);
    await observe({ action, outcome, instances, isReadable });
    return answer;
  };
  const maxResults = Math.max(objects, smallestPage);

  const sampled = new Map<string, Sampled>();
  const sample = (page: EcsReads['DescribeInstances']['answer'] | null): void => {
    for (const instance of page?.items.slice(0, objects) ?? [])
      sampled.set(instance.id, sampledFrom(instance));
  };
  sample(await call('DescribeInstances', { maxResults }));
  for (const lockReason of Object.values(lockReasons)) {
    sample(await call('DescribeInstances', { maxResults, lockReason }));
  }
  const instances = [...sampled.values()];
  const ids = instances.map(({ id }) => id);

  const disks = await call('DescribeDisks', { maxResults });
  await call('DescribeSnapshots', { maxResults });
  await call('DescribeDiagnosticReports', { maxResults });
  await call('DescribeInstanceHistoryEvents', { maxResults, rawStatuses: Object.values(eventStatuses) });
  const types = [...new Set(instances.map(({ instanceType }) => instanceType))].filter(
    (type) => type !== null,
  );
  if (types.length > 0) await call('DescribeInstanceTypes', { maxResults, ids: types.slice(0, 10) });

  for (const some of inRunsOf(instances, batchSize)) {
    const batch = { ids: some.map(({ id }) => id), pageNumber: 1, pageSize: batchSize };
    for (const action of ofList) await call(action, batch, some);
    await call('ListTagResources', { maxResults, resourceType: 'instance', resourceIds: batch.ids }, some);
    const subscriptions = some.filter(({ rawChargeType }) => rawChargeType === 'PrePaid');
    if (subscriptions.length === 0) continue;
    await call(
      'DescribeInstanceAutoRenewAttribute',
      { ...batch, ids: subscriptions.map(({ id }) => id) },
      subscriptions,
    );
  }
  const diskIds = disks?.items.slice(0, objects).map(({ id }) => id) ?? [];
  if (diskIds.length > 0) {
    await call('DescribeDisksFullStatus', { ids: diskIds, pageNumber: 1, pageSize: diskIds.length });
  }

  const range = { startTime: timeOf(now - hourMs), endTime: timeOf(now), periodSeconds: 60 } as const;
  for (const instance of instances) {
    const one = { instanceId: instance.id };
    for (const action of ofOne) await call(action, one, [instance]);
    // Never wakes a sleeping machine.
    await call('GetInstanceScreenshot', { ...one, wakeUp: false }, [instance]);
    await call('DescribeInstanceMonitorData', { ...one, ...range }, [instance]);
  }
  for (const diskId of diskIds) await call('DescribeDiskMonitorData', { diskId, ...range });
  const after = new Map<string, Sampled>();
  for (const some of inRunsOf(ids, batchSize)) {
    const page = await call('DescribeInstances', { maxResults: batchSize, ids: some });
    for (const instance of page?.items ?? []) after.set(instance.id, sampledFrom(instance));
  }
  return { instances, after };
}

export const sampledFrom = (instance: InstanceRecord): Sampled => {
  const { id, rawStatus, rawChargeType, instanceType, operationLocks } = instance;
  return {
    id,
    rawStatus,
    rawChargeType,
    instanceType,
    reasons: operationLocks?.map(({ reason }) => reason) ?? null,
  };
};

const malformedIn = (answer: unknown): number =>
  (answer as { readonly malformed?: number } | null)?.malformed ?? 0;

/** To the minute, as the monitor reads want it. */
const timeOf = (ms: number): string => `${new Date(ms - (ms % 60_000)).toISOString().slice(0, 19)}Z`;
