import { describe, expect, test } from '@jest/globals';
import type { EcsPort } from '../../src/ecs/port';
import { reportingOpenReads } from '../../src/guard/open-reads';
import { WatchedPort } from '../../src/loaders/watched-port';
import { FakePort } from '../support/fake-port';
import { hangzhou } from '../support/records';

/** What the mirror knows without a call is lost when a port around it does not pass the question on. */
describe.each<[string, (port: EcsPort) => EcsPort]>([
  ['WatchedPort', (port) => new WatchedPort(port)],
  ['reportingOpenReads', (port) => reportingOpenReads(port, { drifted: () => undefined })],
])('%s around a mirror', (_name, around) => {
  const scans: string[] = [];
  const mirror: EcsPort = Object.assign(new FakePort([hangzhou]), {
    diskIdsOf: () => ['d-1'],
    allDisks: () => {
      scans.push('SHARED');
      return Promise.resolve([]);
    },
  });

  test('passes on what is known of an instance’s disks', () => {
    expect(around(mirror).diskIdsOf?.(hangzhou, 'i-1', { purpose: 'LIST' })).toEqual(['d-1']);
  });

  test('lets readers share a scan', async () => {
    scans.length = 0;
    const own = (): Promise<never> => Promise.reject(new Error('the reader scans alone'));
    await expect(around(mirror).allDisks?.(hangzhou, { purpose: 'LIST' }, own)).resolves.toEqual([]);
    expect(scans).toEqual(['SHARED']);
  });
});
