import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { fleetInstanceId } from 'ecs-emulator';
import type { Stack } from './stack';
import type * as stackModule from './stack';
import { until } from './upstream/until';

/** The host's clock is set back while the mirror is at work. */

const id = fleetInstanceId('cn-hangzhou', 1);
const hostNow = Date.now.bind(Date);
let setBackMs = 0;

let stack: Stack;
beforeAll(async () => {
  // Before anything is loaded that keeps this function.
  Date.now = () => hostNow() - setBackMs;
  const { startStack } = jest.requireActual<typeof stackModule>('./stack');
  stack = await startStack({
    env: { LIVE: 'on', LIVE_MAX_AGE_LOCK_S: '1', LIVE_MAX_AGE_RECORD_S: '1', ECS_REGIONS: 'cn-hangzhou' },
  });
});
afterAll(() => stack.close());

const isLocked = async (): Promise<boolean> => {
  const query = `{ ecsInstance(id: "${id}") { isSecurityLocked } }`;
  const { data } = await stack.ask<{ ecsInstance: { isSecurityLocked: boolean } }>(query);
  return data.ecsInstance.isSecurityLocked;
};

test('a lock shows although what was read before it looks newer', async () => {
  expect(await isLocked()).toBe(false);
  setBackMs = 600_000;
  stack.control.lock(id);
  expect(await until(isLocked, (locked) => locked)).toBe(true);
});
