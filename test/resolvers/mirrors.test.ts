import { expect, test } from '@jest/globals';
import type { MirrorState } from '../../src/context';
import type { EcsScope } from '../../src/ecs/port';
import { FakePort } from '../support/fake-port';
import { ask } from '../support/ask';
import { hangzhou, shanghai } from '../support/records';

const source = `{ ecsRegions { id mirrors {
  accountId isAwake role lockAgeSeconds instancesAgeSeconds disksAgeSeconds instanceCount diskCount isThrottled contradictionCount
} } }`;

const stateOf = (scope: EcsScope): MirrorState => ({
  ...scope,
  isAwake: true,
  role: 'ALONE',
  instances: 3,
  disks: 9,
  locksAt: Date.now() - 2_500,
  instancesAt: Date.now() - 3_600_000,
  disksAt: null,
  isThrottled: true,
  contradictions: 1,
});

test('ecsRegions shows how the mirrors of each region are doing', async () => {
  const state = stateOf(hangzhou);
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

test.each([
  ['ecs:read;region=cn-hangzhou', [[{ accountId: 'main' }]]],
  ['ecs:read;region=cn-hangzhou;tag=team:a', [[]]],
  ['ecs:read;region=cn-hangzhou;group=rg-1', [[]]],
] as const)(
  'with the scope %s, counts of what the caller may not see are not shown',
  async (scope, mirrors) => {
    const services = {
      mirrors: () => [stateOf(hangzhou), stateOf(shanghai)],
      readScopes: 'required',
    } as const;
    const { data } = await ask(new FakePort(), '{ ecsRegions { mirrors { accountId } } }', services, [scope]);
    expect((data?.ecsRegions as readonly { mirrors: object[] }[]).map((region) => region.mirrors)).toEqual(
      mirrors,
    );
  },
);
