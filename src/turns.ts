import { setImmediate } from 'node:timers';

const waiting: (() => void)[] = [];

const next = (): void => {
  waiting.shift()?.();
  if (waiting.length > 0) setImmediate(next);
};

/**
 * Lets one heavy piece of work begin in each turn of the event loop, in the order of asking. What becomes ready at the
 * same moment, such as many requests that wait for one answer of ECS, would otherwise be done in one turn, and nothing
 * else would be answered in between, not even a probe.
 *
 * @returns a promise that is kept when it is the caller's turn.
 */
export const myTurn = (): Promise<void> =>
  new Promise((resolve) => {
    waiting.push(resolve);
    if (waiting.length === 1) setImmediate(next);
  });
