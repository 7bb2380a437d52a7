import { expect, test } from '@jest/globals';
import type { RequestContext } from '../../../src/context';
import type { EcsScope } from '../../../src/ecs/port';
import type { InstanceRecord } from '../../../src/ecs/records';
import { events } from '../../../src/resolvers/subscriptions/events';
import { rightsOf } from '../../../src/authorization/rights';
import { anInstance, hangzhou } from '../../support/records';

interface Change {
  readonly id: string | null;
  readonly scope: EcsScope | null;
  readonly kind: string;
  readonly instance?: InstanceRecord | null;
}

const elsewhere: EcsScope = { accountId: 'other', regionId: 'cn-hangzhou' };
const context = (signal = new AbortController().signal) =>
  ({ rights: { read: accessOf('ecs:read;account=main') }, signal }) as unknown as RequestContext;

/** What a caller with this scope may see. */
const accessOf = (scope: string) =>
  rightsOf([scope], { places: [hangzhou, elsewhere], readScopes: 'required' }).read;

/** A feed that ends when it is told to, and counts that. */
function feed(changes: readonly Change[], isEndless = false) {
  let ended = 0;
  let release: (result: IteratorResult<Change>) => void = () => undefined;
  const rest = [...changes];
  const iterator: AsyncIterableIterator<Change> = {
    [Symbol.asyncIterator]: () => iterator,
    next() {
      const value = rest.shift();
      if (value !== undefined) return Promise.resolve({ done: false, value });
      if (!isEndless) return Promise.resolve({ done: true, value: undefined });
      return new Promise((resolve) => (release = resolve));
    },
    return() {
      ended += 1;
      release({ done: true, value: undefined });
      return Promise.resolve({ done: true, value: undefined });
    },
  };
  return { iterator, ended: () => ended };
}

const options = (watch: (() => AsyncIterableIterator<Change>) | null, first: readonly Change[] = []) => ({
  field: 'changed' as const,
  first,
  watch,
  idOf: ({ id }: Change) => id,
  hidden: (change: Change): Change => ({ ...change, kind: 'GONE' }),
});

async function kindsOf(stream: AsyncIterable<{ changed: Change }>): Promise<string[]> {
  const kinds: string[] = [];
  for await (const { changed } of stream) kinds.push(`${changed.kind} ${changed.id ?? '-'}`);
  return kinds;
}

test('what leaves the places of the caller is sent once as gone; what was never there is not sent', async () => {
  const { iterator } = feed([
    { id: 'i-1', scope: hangzhou, kind: 'SNAPSHOT' },
    { id: 'i-2', scope: elsewhere, kind: 'SNAPSHOT' },
    { id: 'i-1', scope: elsewhere, kind: 'LOCKED' },
    { id: 'i-1', scope: elsewhere, kind: 'UNLOCKED' },
    { id: null, scope: null, kind: 'CONFIRMED' },
    { id: 'i-1', scope: hangzhou, kind: 'LOCKED' },
  ]);
  expect(
    await kindsOf(
      events(
        options(() => iterator),
        context(),
      ),
    ),
  ).toEqual(['SNAPSHOT i-1', 'GONE i-1', 'CONFIRMED -', 'LOCKED i-1']);
});

test('what is known without watching comes first, and alone where there is nothing to watch', async () => {
  const first = [{ id: 'i-none', scope: null, kind: 'GONE' }];
  expect(await kindsOf(events(options(null, first), context()))).toEqual(['GONE i-none']);
});

test('a stream that waits ends with its request, and ends what it watches', async () => {
  const { iterator, ended } = feed([{ id: 'i-1', scope: hangzhou, kind: 'SNAPSHOT' }], true);
  const controller = new AbortController();
  const stream = events(
    options(() => iterator),
    context(controller.signal),
  );
  await stream.next();
  const next = stream.next();
  controller.abort();
  expect(await next).toEqual({ done: true, value: undefined });
  expect(ended()).toBeGreaterThan(0);
});

test('a stream that nobody reads watches nothing', async () => {
  let watched = 0;
  const watch = () => {
    watched += 1;
    return feed([]).iterator;
  };
  await events(options(watch), context()).return(undefined);
  expect(watched).toBe(0);
});

test('what leaves the group that the caller may see is sent once as gone, and nothing of it afterwards', async () => {
  const at = (resourceGroupId: string, kind: string): Change => ({
    id: 'i-1',
    scope: hangzhou,
    kind,
    instance: anInstance('i-1', { resourceGroupId }),
  });
  const { iterator } = feed([
    at('rg-mine', 'SNAPSHOT'),
    { ...at('rg-other', 'SNAPSHOT'), id: 'i-2' },
    at('rg-other', 'LOCKED'),
    at('rg-other', 'UNLOCKED'),
    { id: 'i-3', scope: hangzhou, kind: 'GONE', instance: null },
    at('rg-mine', 'LOCKED'),
  ]);
  const rights = { read: accessOf('ecs:read;account=main;group=rg-mine') };
  const narrowed = { rights, signal: new AbortController().signal } as unknown as RequestContext;
  const came = await kindsOf(
    events(
      options(() => iterator),
      narrowed,
    ),
  );
  expect(came).toEqual(['SNAPSHOT i-1', 'GONE i-1', 'LOCKED i-1']);
});
