import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { securityLockOf } from '../../src/guard/facts';
import { hangzhou } from '../support/records';
import type { Fault } from './mirror/changing-ecs';
import { Run, instanceIds } from './mirror/run';
import type { Step } from './mirror/run';

const number = fc.nat(99);
const fault: fc.Arbitrary<Fault> = fc.record({
  kind: fc.constantFrom('FAILS', 'THROTTLED', 'MALFORMED', 'NO_LOCKS', 'SLOW_OLD', 'SLOW_NEW'),
  action: fc.constantFrom('DescribeInstances', 'DescribeInstances', 'DescribeDisks'),
  calls: fc.integer({ min: 1, max: 8 }),
  delayMs: fc.integer({ min: 1, max: 6_000 }),
});
const change = (
  what: 'LOCK' | 'STATUS' | 'CREATE_OR_DELETE' | 'ATTACH' | 'CREATE_OR_DELETE_DISK' | 'WRITE',
) => fc.record({ do: fc.constant(what), on: number, to: number });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: change('LOCK') },
  { weight: 2, arbitrary: change('STATUS') },
  { weight: 2, arbitrary: change('CREATE_OR_DELETE') },
  { weight: 2, arbitrary: change('ATTACH') },
  { weight: 1, arbitrary: change('CREATE_OR_DELETE_DISK') },
  { weight: 2, arbitrary: change('WRITE') },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('FAULT' as const), fault }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('LATE' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('LAG' as const), ms: fc.constantFrom(0, 0, 1_000, 20_000) }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('WAIT' as const),
      ms: fc.oneof(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 51, max: 9_000 })),
    }),
  },
  {
    weight: 10,
    arbitrary: fc.record({
      do: fc.constant('READ' as const),
      what: fc.constantFrom('INSTANCES', 'INSTANCES', 'LIST', 'LOCKED', 'DISKS'),
      lockMs: fc.constantFrom(0, 1_000, 5_000, 5_000),
      recordMs: fc.constantFrom(0, 5_000, 20_000, 20_000),
      reader: fc.nat(63),
    }),
  },
);

/** The longest that a filter is not believed, and some rounds of every loop, in milliseconds. */
const recoveryMs = { usual: 130_000, afterContradiction: 740_000 } as const;

test('what the mirror says was true, is as young as was accepted, and no change is lost', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60 }), async (steps) => {
      const run = new Run();
      run.subscribe();
      for (const one of steps) await run.take(one);
      run.ecs.recover();
      const { store } = run.live.regionOf(hangzhou);
      await run.wait(recoveryMs.usual);
      if (store.cycles.contradictions > 0) await run.wait(recoveryMs.afterContradiction);
      for (const id of instanceIds) {
        const real = run.ecs.instances.get(id);
        const truth = real === null ? 'GONE' : real.isLocked ? 'LOCKED' : 'NOT_LOCKED';
        const record = store.instances.peek(id);
        const kept = record === undefined ? 'GONE' : securityLockOf(record);
        expect({ id, kept, status: record?.rawStatus }).toEqual({ id, kept: truth, status: real?.status });
        // Whoever was never told of an instance may take it as not locked.
        const told = run.told.get(id) ?? 'NOT_LOCKED';
        const isTold = told === truth || (!run.told.has(id) && truth === 'GONE');
        expect({ id, truth, told, isTold }).toEqual({ id, truth, told, isTold: true });
      }
      await run.end();
    }),
    { numRuns: 120, interruptAfterTimeLimit: 60_000, markInterruptAsFailure: false },
  );
});
