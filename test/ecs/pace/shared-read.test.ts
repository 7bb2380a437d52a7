import { expect, it } from '@jest/globals';
import { EcsError } from '../../../src/ecs/errors';
import { shareRead } from '../../../src/ecs/shared-read';
import { SingleFlight } from '../../../src/ecs/single-flight';
import { hangzhou } from '../../support/records';

/** Reads on a clock that stands still, of calls that end when they are told. */
function sharing() {
  let time = 1_000;
  const now = (): number => time;
  const flights = new SingleFlight(now);
  const calls: { readonly end: (answer: string) => void; readonly fail: (error: Error) => void }[] = [];
  const call = (): Promise<string> =>
    new Promise((end, fail) => {
      calls.push({ end, fail });
    });
  const read = (since?: number, signal?: AbortSignal): Promise<string> =>
    shareRead(
      {
        flights,
        scope: hangzhou,
        action: 'DescribeDisks',
        key: 'the same',
        options: { purpose: 'LIST', ...(signal && { signal }) },
        now,
        ...(since !== undefined && { since }),
      },
      call,
    );
  return { calls, read, at: (moment: number) => (time = moment) };
}

it('joins no call that was begun before it accepts', async () => {
  const { calls, read, at } = sharing();
  const answers = [read(1_000)];
  at(3_000);
  answers.push(read(1_000), read(2_000), read(2_500));
  expect(calls).toHaveLength(2);
  calls.forEach(({ end }, index) => end(String(index)));
  await expect(Promise.all(answers)).resolves.toEqual(['0', '0', '1', '1']);
});

it('makes a call of its own when the caller who began the shared one has left', async () => {
  const { calls, read } = sharing();
  const [first, second] = [read(), read()];
  calls[0]?.fail(new EcsError({ action: 'DescribeDisks', ...hangzhou, fault: 'NOT_SENT' }));
  await expect(first).rejects.toMatchObject({ fault: 'NOT_SENT' });
  await new Promise((resolve) => setImmediate(resolve));
  expect(calls).toHaveLength(2);
  calls[1]?.end('own');
  await expect(second).resolves.toBe('own');
});

it('is not sent for a caller who stopped waiting', async () => {
  const { calls, read } = sharing();
  await expect(read(undefined, AbortSignal.abort())).rejects.toMatchObject({ fault: 'NOT_SENT' });
  expect(calls).toHaveLength(0);
});
