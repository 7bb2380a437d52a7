import { expect, it } from '@jest/globals';
import { SingleFlight } from '../../src/ecs/single-flight';
import { myTurn } from '../../src/turns';

/** Heavy work that becomes ready at the same moment leaves room for probes in between. */

/** Runs the work, and notes each turn of the event loop that begins meanwhile. */
async function withTurns(work: (note: (what: string) => void) => Promise<unknown>): Promise<string[]> {
  const order: string[] = [];
  let isOver = false;
  const loop = (): void => {
    if (isOver) return;
    order.push('turn');
    setImmediate(loop);
  };
  setImmediate(loop);
  await work((what) => order.push(what));
  isOver = true;
  return order;
}

/** Whether a turn of the loop lies between any two pieces of work. */
const isSpread = (order: readonly string[], some: readonly string[]): boolean =>
  some
    .slice(1)
    .every((name, at) => order.slice(order.indexOf(some[at] ?? ''), order.indexOf(name)).includes('turn'));

it('each in a turn of its own, in the order of asking', async () => {
  const names = ['a', 'b', 'c'];
  const order = await withTurns((note) =>
    Promise.all(
      names.map(async (name) => {
        await myTurn();
        note(name);
      }),
    ),
  );
  expect(order.filter((name) => name !== 'turn')).toEqual(names);
  expect(isSpread(order, names)).toBe(true);
});

it('those who wait for the same answer of ECS go on one after the other', async () => {
  const flights = new SingleFlight();
  const names = ['a', 'b', 'c'];
  const order = await withTurns((note) =>
    Promise.all(
      names.map(async (name) => {
        await flights.share(
          'key',
          () => new Promise<void>((resolve) => setTimeout(resolve, 5)),
          undefined,
          () => new Error(),
        );
        note(name);
      }),
    ),
  );
  // The last one waits for nobody.
  expect(order.filter((name) => name !== 'turn').sort()).toEqual(names);
  expect(isSpread(order, ['a', 'b'])).toBe(true);
});
