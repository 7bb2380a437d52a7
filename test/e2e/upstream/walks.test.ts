import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startStack } from '../stack';
import type { Answer, SentCall, Stack } from '../stack';

/** Pages of a large region, one after the other, with the mirror: the disks are looked for once. */

const disksPerInstance = 10;

let stack: Stack;
beforeAll(async () => {
  stack = await startStack({
    fleet: { instancesPerRegion: 500, disksPerInstance },
    env: { LIVE: 'on', LIVE_MAX_AGE_LOCK_S: '60', LIVE_MAX_AGE_RECORD_S: '600', ECS_REGIONS: 'cn-hangzhou' },
  });
});
afterAll(() => stack.close());

interface Page {
  readonly ecsInstances: {
    readonly nodes: readonly { readonly id: string; readonly disks: readonly object[] }[];
    readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
  };
}

/** A reader's scan goes zone by zone; the watcher's own list, which may begin beside it, does not. */
const isPartOfScan = ({ action, parameters }: SentCall): boolean =>
  action === 'DescribeDisks' && parameters.ZoneId !== undefined;

const query = `query ($after: String) { ecsInstances(first: 100, after: $after) {
  nodes { id disks { id } } pageInfo { endCursor hasNextPage } } }`;

test('only the first page looks for disks; every disk is on its page', async () => {
  const searches: number[] = [];
  let found = 0;
  let after: string | null = null;
  do {
    const answer: Answer<Page> = await stack.ask<Page>(query, { after });
    const { data, errors } = answer;
    expect(errors).toEqual([]);
    const { nodes, pageInfo } = data.ecsInstances;
    found += nodes.reduce((sum, { disks }) => sum + disks.length, 0);
    searches.push(stack.calls().filter(isPartOfScan).length);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  expect(found).toBe(500 * disksPerInstance);
  // 500 system disks and 4,500 others.
  expect(searches[0]).toBe(10);
  expect(searches.slice(1)).toEqual(searches.slice(1).map(() => searches[0]));
});
