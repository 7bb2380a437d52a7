import { expect } from '@jest/globals';
import fc from 'fast-check';
import { sdkNameOf } from '../../../src/catalogue/lookup';
import { perform } from '../../e2e/mutate';
import { arrival, asked, inputFor, setRace } from './asked';
import type { Asked } from './asked';
import { readDecision } from './decision';
import type { Decision } from './decision';
import { expectAsRead, expectHonest, isNamedIn, verdicts } from './invariants';
import { heldAt, momentOf } from './oracle';
import type { Held, Moment } from './oracle';
import type { Command, Real } from './real';
import { world } from './world';

async function mutateAndCompare(real: Real, one: Asked): Promise<void> {
  const { stack } = real;
  const { control } = stack;
  const { input, ids } = inputFor(real, one);
  const named = String(input.instanceId);
  const before = momentOf(control);
  const held = (moment: Moment, id: string): Held => heldAt(moment, one.operation, id, named);

  const decisions = new Map<string, Decision>();
  if (one.race === 'none') {
    for (const id of ids) {
      const read = await readDecision(real, one.operation, id, input.instanceId);
      if (read === null) continue;
      expect([id, read.decision.verdict]).toEqual([id, verdicts[held(before, id)]]);
      if (read.isListed !== null) expect(read.isListed).toBe(read.decision.verdict === 'ALLOWED');
      decisions.set(id, read.decision);
    }
  }

  setRace(real, one);
  control.clearCalls();
  const print = stack.print();
  const { outcomes, errors } = await perform(stack, one.operation, input);
  const calls = control.calls();
  control.clearFaults();
  expect(errors).toEqual([]);
  expect(calls.filter(({ internalError }) => internalError !== undefined)).toEqual([]);
  expect(outcomes.map(({ targetId }) => targetId)).toEqual(ids);

  const writes = calls.filter(({ action }) => action === sdkNameOf(one.operation));
  const moment = arrival(before, momentOf(control), calls, one.race);
  for (const outcome of outcomes) {
    const naming = writes.filter((call) => isNamedIn(call, outcome.targetId));
    expect(naming.filter(({ isCarriedOut }) => isCarriedOut).length).toBeLessThanOrEqual(1);
    // After a refusal for a lock on another target, it was sent once more: the last call tells what became of it.
    const sent = naming.at(-1);
    expectHonest(outcome, held(moment, outcome.targetId), sent, one.race);
    const decision = decisions.get(outcome.targetId);
    if (decision !== undefined) expectAsRead(outcome, decision);
  }
  if (one.race === 'none' && (writes.length === 0 || one.dryRun)) expect(stack.print()).toBe(print);
}

const mutation: fc.Arbitrary<Command> = asked.map((one) => ({
  check: () => true,
  run: (_model, real) => mutateAndCompare(real, one),
  toString: () => `mutate(${fc.stringify(one)})`,
}));

/** Steps of the world and mutations, about as many of each. */
export const commands = fc.commands([...world, ...world.map(() => mutation)], {
  maxCommands: 40,
  size: 'max',
});
