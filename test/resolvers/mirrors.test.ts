import { expect, test } from '@jest/globals';
import type { MirrorState } from '../../src/context';
import { FakePort } from '../support/fake-port';
import { ask } from '../support/ask';
import { hangzhou } from '../support/records';

const source = `{ ecsRegions { id mirrors {
  accountId isAwake role lockAgeSeconds instancesAgeSeconds disksAgeSeconds instanceCount diskCount isThrottled contradictionCount
} } }`;

test('ecsRegions shows how the mirrors of each region are doing', async () => {
  const state: MirrorState = {
    ...hangzhou,
    isAwake: true,
    role: 'ALONE',
    instances: 3,
    disks: 9,
    locksAt: Date.now() - 2_500,
    instancesAt: Date.now() - 3_600_000,
    disksAt: null,
    isThrottled: true,
    contradictions: 1,
  };
  const answer = await ask(new FakePort(), source, { mirrors: () => [state] });
  expect(answer).toEqual({
    data: {
      ecsRegions: [
        {
          id: 'cn-hangzhou',
          mirrors: [
            {
              accountId: 'main',
              isAwake: true,
              role: 'ALONE',
              lockAgeSeconds: 2,
              instancesAgeSeconds: 3_600,
              disksAgeSeconds: null,
              instanceCount: 3,
              diskCount: 9,
              isThrottled: true,
              contradictionCount: 1,
            },
          ],
        },
        { id: 'cn-shanghai', mirrors: [] },
      ],
    },
  });
});

test('without a mirror there is nothing to show', async () => {
  const { data } = await ask(new FakePort(), source);
  expect(data?.ecsRegions).toEqual([
    { id: 'cn-hangzhou', mirrors: null },
    { id: 'cn-shanghai', mirrors: null },
  ]);
});
