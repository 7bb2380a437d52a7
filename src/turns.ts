import { setImmediate } from 'node:timers';

const waiting: (() => void)[] = [];

/** Two turns of the loop lie between: in the first a probe's connection is accepted, in the second it is answered. */
const schedule = (): void => void setImmediate(() => setImmediate(next));

const next = (): void => {
  waiting.shift()?.();
  if (waiting.length > 0) schedule();
};

/**
 * Lets heavy pieces of work begin one at a time, in the order of asking, with room for others in between. What becomes
 * ready at the same moment, such as many requests that wait for one answer of ECS, would otherwise be done in one turn of
 * the event loop, and nothing else would be answered meanwhile, not even a probe.
 *
 * @returns a promise that is kept when it is the caller's turn.
 */
export const myTurn = (): Promise<void> =>
  new Promise((resolve) => {
    waiting.push(resolve);
    if (waiting.length === 1) schedule();
  });
