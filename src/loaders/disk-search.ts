import { isDeepStrictEqual } from 'node:util';
import type { EcsScope } from '../ecs/port';
import type { DiskRecord } from '../ecs/records';
import { chooseDiskPlan, scanCalls, scanPage } from './disk-plan';
import type { DiskPlan, SearchKind } from './disk-plan';
import { limitOf } from '../catalogue/lookup';
import { byId } from './batches';
import { asError, readInRuns } from './placed';
import type { ReadEcs } from './read-ecs';
import { RegionScan } from './region-scan';
import type { RegionSizes } from './region-sizes';

/** Which plan was chosen for the disks of some instances, for the log and the metrics. */
export interface DiskPlanReport extends EcsScope {
  readonly plan: DiskPlan;
  readonly kind: SearchKind;
  readonly instances: number;
  /** How many disks the region was known to have; null when it was not known. */
  readonly disksKnown: number | null;
}

/** What a search works with. */
export interface SearchTools {
  readonly read: ReadEcs;
  readonly sizes: RegionSizes;
  readonly onPlan: (report: DiskPlanReport) => void;
  /** The ids of an instance's disks, where they are known without a call. */
  readonly diskIdsOf?: ((scope: EcsScope, instanceId: string) => readonly string[] | undefined) | undefined;
  /** Shares a scan of all disks of a region with others who need one at the same moment. */
  readonly allDisks?:
    | ((scope: EcsScope, scan: () => Promise<readonly DiskRecord[]>) => Promise<readonly DiskRecord[]>)
    | undefined;
}

/** What a search found for one instance. */
export interface FoundDisks {
  /** The disks whose attachments name the instance. */
  readonly disks: readonly DiskRecord[];
  /** Disks whose attachments are not all known: they may be attached to this instance as well. */
  readonly unplaced: readonly DiskRecord[];
}

const nothing: FoundDisks = { disks: [], unplaced: [] };

type Answers = ReadonlyMap<string, FoundDisks | Error>;

/**
 * Finds the disks of some instances of one region in as few calls as it can.
 *
 * @param instanceIds instances of the region, each once; none makes no call.
 * @param kind all their disks, or their system disks alone.
 * @returns what was found for each instance, or an error when its disks could not be read. Only a disk's own attachments
 *   say where it is, never the filter that found it.
 * @throws EcsError when a read that concerns all instances failed.
 */
export async function searchDisks(
  tools: SearchTools,
  scope: EcsScope,
  instanceIds: readonly string[],
  kind: SearchKind,
): Promise<Answers> {
  const byMirror = await byKnownIds(tools, scope, instanceIds);
  if (byMirror.size === 0 && instanceIds.length > 0) return searchByPlan(tools, scope, instanceIds, kind);
  const others = instanceIds.filter((id) => !byMirror.has(id));
  if (others.length === 0) return byMirror;
  return new Map([...byMirror, ...(await searchByPlan(tools, scope, others, kind))]);
}

/** The disks of those instances whose disks are known by id: read by their ids, a hundred a call at most. */
async function byKnownIds(
  { read, diskIdsOf }: SearchTools,
  scope: EcsScope,
  instanceIds: readonly string[],
): Promise<Answers> {
  const idsOf = new Map<string, readonly string[]>();
  for (const id of instanceIds) {
    const diskIds = diskIdsOf?.(scope, id);
    if (diskIds !== undefined) idsOf.set(id, diskIds);
  }
  if (idsOf.size === 0) return new Map();
  const diskIds = [...new Set([...idsOf.values()].flat())];
  const limit = limitOf('DescribeDisks');
  const disks = await readInRuns(diskIds, limit, async (ids) => {
    const page = await read(scope, 'DescribeDisks', { ids, maxResults: 100 });
    return byId({ action: 'DescribeDisks', ...scope }, ids, page);
  });
  return new Map(
    [...idsOf].map(([id, own]): [string, FoundDisks | Error] => {
      const found = own.map((diskId) => disks.get(diskId)).filter((disk) => disk !== undefined);
      const failure = found.find((disk) => disk instanceof Error);
      if (failure !== undefined) return [id, failure];
      return [
        id,
        group(
          [id],
          found.filter((disk): disk is DiskRecord => !(disk instanceof Error)),
        ).get(id) ?? nothing,
      ];
    }),
  );
}

async function searchByPlan(
  { read, sizes, onPlan, allDisks }: SearchTools,
  scope: EcsScope,
  instanceIds: readonly string[],
  kind: SearchKind,
): Promise<Answers> {
  const scan = new RegionScan(read, scope, sizes, kind);
  // The instance filter may miss multi-attach disks, so that these take one more call.
  const callsByInstance = instanceIds.length + (kind === 'SYSTEM' ? 0 : 1);
  const known = sizes.disksIn(scope, kind);
  const plan = chooseDiskPlan(callsByInstance, known);
  const { accountId, regionId } = scope;
  onPlan({ accountId, regionId, plan, kind, instances: instanceIds.length, disksKnown: known ?? null });

  const learn = (disks: readonly DiskRecord[]): Answers => {
    sizes.learn(scope, kind, disks.length);
    return group(instanceIds, disks);
  };
  const whole = (all: () => Promise<readonly DiskRecord[]>): Promise<readonly DiskRecord[]> =>
    kind === 'ALL' && allDisks !== undefined ? allDisks(scope, all) : all();
  switch (plan) {
    case 'BY_INSTANCE':
      return byInstance(scan, instanceIds, kind);
    case 'SCAN':
      return learn(await whole(() => scan.all(known ?? null)));
    case 'FIRST_PAGE': {
      const first = await scan.page();
      if (first.nextToken === null) return learn(first.items);
      const disks = await scan.count();
      if (disks !== null) sizes.learn(scope, kind, disks);
      const isLong = scanCalls((disks ?? Infinity) - scanPage) > callsByInstance;
      return isLong ? byInstance(scan, instanceIds, kind) : learn(await whole(() => scan.all(disks, first)));
    }
    default:
      return plan satisfies never;
  }
}

async function byInstance(
  scan: RegionScan,
  instanceIds: readonly string[],
  kind: SearchKind,
): Promise<Answers> {
  const [multiAttach, ...single] = await Promise.all([
    kind === 'SYSTEM' ? [] : scan.pages({ multiAttach: 'Enabled' }),
    ...instanceIds.map((instanceId) => scan.pages({ instanceId }).catch((error: unknown) => asError(error))),
  ]);
  return new Map(
    instanceIds.map((id, index): [string, FoundDisks | Error] => {
      const own = single[index] ?? [];
      return [id, own instanceof Error ? own : (group([id], [...own, ...multiAttach]).get(id) ?? nothing)];
    }),
  );
}

function group(instanceIds: readonly string[], disks: readonly DiskRecord[]): Answers {
  const groups = new Map<string, DiskRecord[]>(instanceIds.map((id) => [id, []]));
  const all = unique(disks);
  for (const disk of all) {
    for (const { instanceId } of disk.attachments) groups.get(instanceId)?.push(disk);
  }
  const loose = all.filter(({ attachmentsKnown }) => !attachmentsKnown);
  return new Map(
    [...groups].map(([id, own]) => [
      id,
      { disks: own, unplaced: loose.length === 0 ? loose : loose.filter((disk) => !own.includes(disk)) },
    ]),
  );
}

/**
 * A list that changes while it is paged can show a disk twice. If the two entries differ, the disk's status and place count
 * as unknown: either entry may be the old one.
 */
function unique(disks: readonly DiskRecord[]): readonly DiskRecord[] {
  const byId = new Map<string, DiskRecord>();
  for (const disk of disks) byId.set(disk.id, disk);
  if (byId.size === disks.length) return disks;
  byId.clear();
  for (const disk of disks) {
    const other = byId.get(disk.id);
    const isSame = other === undefined || isDeepStrictEqual({ ...other, readAt: disk.readAt }, disk);
    byId.set(disk.id, isSame ? disk : contradicted(other, disk));
  }
  return [...byId.values()];
}

const contradicted = (one: DiskRecord, other: DiskRecord): DiskRecord => {
  const attachments = [...one.attachments, ...other.attachments];
  return {
    ...other,
    rawKind: one.rawKind === other.rawKind ? one.rawKind : null,
    rawStatus: null,
    attachments: [...new Map(attachments.map((each) => [each.instanceId, each])).values()],
    attachmentsKnown: false,
  };
};
