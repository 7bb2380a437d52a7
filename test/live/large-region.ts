import type { DiskRecord, InstanceRecord } from '../../src/ecs/records';
import type { FakeCall, FakePort } from '../support/fake-port';
import { aDisk } from '../support/records';

/** How long each call takes, in milliseconds. */
export const callMs = 100;
export const disksPerInstance = 3;

type Listed = InstanceRecord | DiskRecord;

/**
 * Fills an ECS in memory with these instances and three disks of each, and lets it answer quickly although there are many:
 * each answer is looked up.
 */
export function fill(ecs: FakePort, instances: readonly InstanceRecord[]): void {
  ecs.instances = [...instances];
  ecs.disks = instances.flatMap(({ id, zoneId }) =>
    Array.from({ length: disksPerInstance }, (_, n) =>
      aDisk(`d-${id}-${n}`, [id], { zoneId, rawKind: n === 0 ? 'system' : 'data' }),
    ),
  );
  ecs.delayMs = () => callMs;
  ecs.reply('DescribeInstances', lookUp(ecs.instances, ecs));
  ecs.reply('DescribeDisks', lookUp(ecs.disks, ecs));
}

function lookUp(records: readonly Listed[], ecs: FakePort): (call: FakeCall) => unknown {
  const byId = new Map(records.map((record) => [record.id, record]));
  const lists = new Map<string, readonly Listed[]>();
  const listOf = (asked: FakeCall['asked']): readonly Listed[] => {
    const filter = JSON.stringify([asked.zoneId, asked.rawKind, asked.lockReason]);
    const known = lists.get(filter) ?? records.filter((record) => isListed(record, asked));
    lists.set(filter, known);
    return known;
  };
  return ({ asked }) => {
    const { ids, nextToken, maxResults, countOnly } = asked as {
      ids?: readonly string[];
      nextToken?: string;
      maxResults: number;
      countOnly?: true;
    };
    const sentAt = (ecs.now?.() ?? 0) - callMs;
    const dated = (found: readonly Listed[]) =>
      found.map((record) => ({
        ...record,
        readAt: sentAt,
        ...('lockReadAt' in record && { lockReadAt: sentAt }),
      }));
    const page = {
      items: [] as readonly Listed[],
      malformed: 0,
      nextToken: null as string | null,
      totalCount: null,
    };
    if (ids !== undefined)
      return {
        ...page,
        items: dated(ids.map((id) => byId.get(id)).filter((record) => record !== undefined)),
      };
    const list = listOf(asked);
    if (countOnly === true) return { ...page, totalCount: list.length };
    const from = Number(nextToken?.replace('token-', '') ?? 0);
    const to = from + maxResults;
    return {
      ...page,
      items: dated(list.slice(from, to)),
      nextToken: to < list.length ? `token-${to}` : null,
    };
  };
}

function isListed(record: Listed, { zoneId, rawKind, lockReason }: FakeCall['asked']): boolean {
  if (zoneId !== undefined && record.zoneId !== zoneId) return false;
  if (rawKind !== undefined && !('rawKind' in record && record.rawKind === rawKind)) return false;
  return (
    lockReason === undefined || (record.operationLocks ?? []).some(({ reason }) => reason === lockReason)
  );
}
