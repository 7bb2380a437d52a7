import type { CountQuery, InstancesFilter, PageQuery } from '../ecs/port';
import type { InstanceRecord } from '../ecs/records';

type Matches = (record: InstanceRecord, word: string) => boolean;

/**
 * The filters that mean the same to us as to ECS: a word that is compared to the letter. All others are ECS's to judge,
 * for example a name with `*`.
 */
const exact: { readonly [F in keyof InstancesFilter]?: Matches } = {
  rawStatus: (record, word) => record.rawStatus === word,
  zoneId: (record, word) => record.zoneId === word,
  vpcId: (record, word) => record.vpcId === word,
  rawChargeType: (record, word) => record.rawChargeType === word,
  instanceType: (record, word) => record.instanceType === word,
  resourceGroupId: (record, word) => record.resourceGroupId === word,
};

/** The parts of a query that are no filter. */
const paging: readonly string[] = ['maxResults', 'nextToken', 'countOnly'];

/** @returns whether a record matches the query; null when only ECS can say. */
export function instanceFilter(
  query: InstancesFilter & (PageQuery | CountQuery),
): ((record: InstanceRecord) => boolean) | null {
  const wanted: ((record: InstanceRecord) => boolean)[] = [];
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || paging.includes(name)) continue;
    const matches = exact[name as keyof InstancesFilter];
    if (matches === undefined || typeof value !== 'string') return null;
    wanted.push((record) => matches(record, value));
  }
  return (record) => wanted.every((matches) => matches(record));
}
