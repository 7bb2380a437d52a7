/**
 * The filters that mean the same to us as to ECS: a word that is compared to the letter with the field of the same name.
 * All others are ECS's to judge, for example a name with `*`.
 */
const exact: readonly string[] = [
  'rawStatus',
  'zoneId',
  'vpcId',
  'rawChargeType',
  'instanceType',
  'resourceGroupId',
  'rawKind',
  'category',
];

/** The parts of a query that are no filter. */
const paging: readonly string[] = ['maxResults', 'nextToken', 'countOnly'];

/** What a query asks of an entry. */
export interface ListFilter {
  /** Whether a record matches that part of the query which can be judged here. */
  readonly matches: (record: object) => boolean;
  /** Whether that is the whole query, so that ECS need not judge the rest. */
  readonly isWhole: boolean;
  /** Whether every entry matches. */
  readonly isEmpty: boolean;
}

/** Takes a query of a list apart. */
export function filterOf(query: object): ListFilter {
  const wanted = Object.entries(query).filter(
    ([name, value]) => value !== undefined && !paging.includes(name),
  );
  const judged = wanted.filter(([name, value]) => exact.includes(name) && typeof value === 'string');
  return {
    matches: (record) => judged.every(([name, value]) => (record as Record<string, unknown>)[name] === value),
    isWhole: judged.length === wanted.length,
    isEmpty: wanted.length === 0,
  };
}
