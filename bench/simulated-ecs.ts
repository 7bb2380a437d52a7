import { setTimeout as sleep } from 'node:timers/promises';
import type { DisksFilter, EcsPort, EcsScope, InstancesFilter } from '../src/ecs/port';
import type { DiskRecord, EcsPage, InstanceRecord } from '../src/ecs/records';
import { aDisk, anInstance } from '../test/support/records';

/** One account and one region with instances in three zones. Every instance has the same number of disks. */
export interface SimulatedRegion {
  readonly instances: number;
  readonly disksPerInstance: number;
  /** How long each call takes, in milliseconds. */
  readonly latencyMs: number;
}

export interface SimulatedEcs {
  readonly port: EcsPort;
  readonly scope: EcsScope;
  readonly instanceIds: readonly string[];
  readonly diskIds: readonly string[];
  calls(): number;
}

const scope: EcsScope = { accountId: 'default', regionId: 'cn-hangzhou' };
const zones = ['cn-hangzhou-g', 'cn-hangzhou-h', 'cn-hangzhou-i'];

/** A port with ECS's limits and a fixed latency only. The benchmark measures the plan, not the emulator. */
export function simulateEcs({ instances, disksPerInstance, latencyMs }: SimulatedRegion): SimulatedEcs {
  let calls = 0;
  const instanceIds = Array.from({ length: instances }, (_, index) => `i-bench${index}`);
  const disks = instanceIds.flatMap((instanceId, index) =>
    Array.from({ length: disksPerInstance }, (_, disk) => diskOf(instanceId, index, disk)),
  );
  const diskById = new Map(disks.map((disk) => [disk.id, disk]));
  const disksByInstance = groupByInstance(disks);

  const page = <T>(all: readonly T[], query: object): EcsPage<T> => {
    if ('countOnly' in query)
      return { items: all.slice(0, 1), malformed: 0, nextToken: null, totalCount: all.length };
    const { maxResults, nextToken } = query as { maxResults: number; nextToken?: string };
    const from = Number(nextToken ?? 0);
    const to = from + maxResults;
    const next = to < all.length ? String(to) : null;
    return { items: all.slice(from, to), malformed: 0, nextToken: next, totalCount: all.length };
  };

  const disksFor = (filter: DisksFilter): readonly DiskRecord[] => {
    const some =
      filter.ids?.flatMap((id) => diskById.get(id) ?? []) ??
      (filter.instanceId === undefined ? disks : (disksByInstance.get(filter.instanceId) ?? []));
    if (filter.multiAttach === 'Enabled') return [];
    return some.filter(
      ({ zoneId, rawKind }) =>
        (filter.zoneId === undefined || zoneId === filter.zoneId) &&
        (filter.rawKind === undefined || rawKind === filter.rawKind),
    );
  };

  const port: EcsPort = {
    scopes: [scope],
    async read(_scope, action, query) {
      calls += 1;
      await sleep(latencyMs);
      const answer =
        action === 'DescribeDisks'
          ? page(disksFor(query as DisksFilter), query)
          : page((query as InstancesFilter).ids?.map(instanceOf) ?? instanceIds.map(instanceOf), query);
      return answer;
    },
    write: () => Promise.reject(new TypeError('The benchmark only reads.')),
  };
  return { port, scope, instanceIds, diskIds: [...diskById.keys()], calls: () => calls };
}

function groupByInstance(disks: readonly DiskRecord[]): Map<string, DiskRecord[]> {
  const groups = new Map<string, DiskRecord[]>();
  for (const disk of disks) {
    for (const { instanceId } of disk.attachments)
      groups.set(instanceId, [...(groups.get(instanceId) ?? []), disk]);
  }
  return groups;
}

const instanceOf = (id: string): InstanceRecord => anInstance(id, scope);

const diskOf = (instanceId: string, index: number, disk: number): DiskRecord =>
  aDisk(`d-bench${index}x${disk}`, [instanceId], {
    ...scope,
    zoneId: zones[index % zones.length] ?? null,
    rawKind: disk === 0 ? 'system' : 'data',
  });
