import { afterEach, expect, test } from '@jest/globals';
import { aDisk, aLockedInstance, anInstance, hangzhou } from '../support/records';
import { ask } from '../support/ask';
import { ages, startLive } from './start-live';
import type { LiveUnderTest } from './start-live';

let parts: LiveUnderTest;

afterEach(async () => {
  await parts.live.stop();
});

const reboot = `mutation {
  ecsRebootInstance(input: { instanceId: "i-1" }) {
    outcome { __typename }
    instance { id securityLockState disks { id status } }
  }
}`;

test('a mutation never uses the mirror, neither for its check nor for its payload', async () => {
  parts = startLive();
  const { ecs, clock, live } = parts;
  ecs.instances = [anInstance('i-1')];
  ecs.disks = [aDisk('d-1', ['i-1'])];
  live.regionOf(hangzhou).watcher.touch([]);
  await clock.advance(3_000);
  // The mirror still says that it is not locked.
  ecs.instances = [aLockedInstance('i-1')];
  const before = ecs.calls.length;
  expect(await ask(live.port, reboot, { mostAge: ages })).toMatchObject({
    data: {
      ecsRebootInstance: {
        outcome: { __typename: 'EcsOperationDenied' },
        instance: { id: 'i-1', securityLockState: 'LOCKED', disks: [{ id: 'd-1' }] },
      },
    },
  });
  const calls = ecs.calls.slice(before);
  expect(calls.map(({ kind }) => kind)).not.toContain('WRITE');
  expect(calls.length).toBeGreaterThan(1);
  for (const { options } of calls) expect(options).toMatchObject({ purpose: 'CHECK' });
  for (const { options } of calls) expect(options.mostAge).toBeUndefined();
});
