import { afterAll, beforeAll, test } from '@jest/globals';
import fc from 'fast-check';
import { addScene, setScene } from '../e2e/cases/scene';
import { commands } from './model/commands';
import { startStack } from '../e2e/stack';
import type { Stack } from '../e2e/stack';

/**
 * Locks, disks and mutations in any order, against what the emulator held at each moment:
 *
 * - when a write that the lock affects reaches the emulator for a locked target, the outcome says so;
 * - the mutation does what `allowedOperations` and `operationDecisions` said just before;
 * - every outcome agrees with the call log on whether the write was sent.
 *
 * The runs are always the same. `MODEL_RUNS=500` makes more of them, and `MODEL_SEED=42` others; a failure prints the
 * seed, the path and the shortest list of commands that fails.
 */

const numRuns = Number(process.env.MODEL_RUNS ?? 40);
const seed = Number(process.env.MODEL_SEED ?? 20_260_301);

let stack: Stack;
beforeAll(async () => {
  stack = await startStack({ fleet: 'empty' });
});
afterAll(() => stack.close());

test(
  'no order of events lets a write past a lock without a word',
  async () => {
    await fc.assert(
      fc.asyncProperty(commands, async (steps) => {
        const first = setScene(stack.control);
        const scenes = [first, addScene(stack.control), addScene(stack.control)];
        await fc.asyncModelRun(() => ({ model: {}, real: { stack, scenes } }), steps);
      }),
      { numRuns, seed },
    );
  },
  // A run takes less than a second, and up to ten on a machine that is busy with other things.
  60_000 + numRuns * 10_000,
);
