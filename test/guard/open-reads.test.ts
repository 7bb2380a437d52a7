import { describe, expect, test } from '@jest/globals';
import type { EcsRead } from '../../src/ecs/port';
import type { Drift } from '../../src/guard/observer';
import { reportingOpenReads } from '../../src/guard/open-reads';
import { graphOver } from '../resolvers/mutations/graph';
import { FakePort } from '../support/fake-port';
import { aDisk, hangzhou } from '../support/records';

/** What is reported when ECS refuses a read with a code. */
async function driftOf(action: EcsRead, code: string): Promise<readonly Drift[]> {
  const drifts: Drift[] = [];
  const port = new FakePort([hangzhou]);
  port.fail(action, 'REFUSED', { code });
  const watched = reportingOpenReads(port, { drifted: (drift) => void drifts.push(drift) });
  const query = { maxResults: 10, instanceId: 'i-1', wakeUp: false, rawStatuses: [] };
  const read = watched.read({ ...hangzhou }, action, query, { purpose: 'LIST' });
  await expect(read).rejects.toMatchObject({ fault: 'REFUSED', code });
  return drifts;
}

test('every request watches its reads', async () => {
  const drifts: Drift[] = [];
  const port = new FakePort([hangzhou]);
  port.fail('DescribeDisks', 'REFUSED', { code: 'InstanceLockedForSecurity' });
  const graph = graphOver(port, { observer: { drifted: (drift) => void drifts.push(drift) } });
  await graph.run('{ ecsDisk(id: "d-1") { id } }');
  expect(drifts).toMatchObject([{ operation: 'DescribeDisks', kind: 'RULE' }]);
});

test('what a port knows without a call, and a scan that it shares, are passed on', async () => {
  const port = Object.assign(new FakePort([hangzhou]), {
    diskIdsOf: () => ['d-1'],
    allDisks: () => Promise.resolve([aDisk('d-2')]),
  });
  const watched = reportingOpenReads(port, { drifted: () => undefined });
  const options = { purpose: 'LIST' } as const;
  expect(watched.diskIdsOf?.(hangzhou, 'i-1', options)).toEqual(['d-1']);
  const disks = await watched.allDisks?.(hangzhou, options, () => Promise.resolve([]));
  expect(disks).toMatchObject([{ id: 'd-2' }]);
});

describe('a read that the tables leave open and ECS refuses', () => {
  test.each<EcsRead>([
    'DescribeInstances',
    'DescribeDisks',
    'DescribeInstanceHistoryEvents',
    'DescribeUserData',
  ])('%s, with the lock’s own code: drift of the kind RULE', async (action) => {
    const code = 'InstanceLockedForSecurity';
    expect(await driftOf(action, code)).toEqual([{ operation: action, ...hangzhou, code, kind: 'RULE' }]);
  });

  test('with any other code: no drift', async () => {
    expect(await driftOf('DescribeInstances', 'IncorrectInstanceStatus')).toEqual([]);
    expect(await driftOf('DescribeInstances', 'InvalidParameter')).toEqual([]);
  });

  test('a read that the lock denies has its own report', async () => {
    expect(await driftOf('GetInstanceScreenshot', 'InstanceLockedForSecurity')).toEqual([]);
  });

  test('an answer is passed on, and nothing is reported', async () => {
    const port = new FakePort([hangzhou]);
    const drifts: Drift[] = [];
    const watched = reportingOpenReads(port, { drifted: (drift) => void drifts.push(drift) });
    const page = await watched.read(hangzhou, 'DescribeInstances', { maxResults: 10 }, { purpose: 'LIST' });
    expect([page.items, drifts]).toEqual([[], []]);
  });
});
