import { afterEach, expect, jest, test } from '@jest/globals';
import { parse, subscribe } from 'graphql';
import { accessBy } from '../../../src/authorization/access';
import type { Feeds, RequestContext } from '../../../src/context';
import { createSchema } from '../../../src/server/schema';
import { anInstance, hangzhou } from '../../support/records';

/** A narrowed caller cannot tell what was deleted from what has moved out of sight, and so not by the time either. */

const schema = createSchema();
const now = Date.parse('2026-11-24T08:00:00Z');
const readAt = now - 700;
const mine = anInstance('i-1', { resourceGroupId: 'rg-mine' });
const moved = anInstance('i-1', { resourceGroupId: 'rg-other', readAt });

afterEach(() => {
  jest.restoreAllMocks();
});

/** The feed of one instance, which the caller sees at first. */
const feedOf = <T>(changes: readonly T[]) =>
  (async function* () {
    await Promise.resolve();
    yield* changes;
  })();

async function eventsOf(source: string, changes: readonly object[]): Promise<readonly unknown[]> {
  jest.spyOn(Date, 'now').mockReturnValue(now);
  const feed = () => feedOf(changes) as never;
  const feeds: Feeds = { locks: feed, resources: feed };
  const group = { names: ['read'], groups: ['rg-mine'] };
  const load = () => Promise.resolve(mine);
  const contextValue = {
    rights: { read: accessBy([group], [hangzhou]) },
    signal: new AbortController().signal,
    port: { scopes: [hangzhou] },
    loaders: { instances: { load } },
    feeds,
  } as unknown as RequestContext;
  const stream = await subscribe({ schema, document: parse(source), contextValue });
  if (!(Symbol.asyncIterator in stream)) throw new Error(JSON.stringify(stream));
  const events: unknown[] = [];
  for await (const event of stream) events.push(JSON.parse(JSON.stringify(event)));
  return events;
}

test.each([
  ['ecsSecurityLockChanged', 'instanceId', { event: null }],
  ['ecsResourceChanged', 'id', { disk: null }],
])('%s', async (field, idName, rest) => {
  const source = `subscription { ${field}(ids: ["i-1"]) { kind at ${idName} instance { id } } }`;
  const change = { [idName]: 'i-1', scope: hangzhou, ...rest };
  const first = { ...change, kind: 'SNAPSHOT', instance: mine, at: readAt };
  const outOfSight = { ...change, kind: 'CHANGED', instance: moved, at: readAt };
  const deleted = { ...change, kind: 'GONE', instance: null, at: now };
  const [, hidden] = await eventsOf(source, [first, outOfSight]);
  const [, gone] = await eventsOf(source, [first, deleted]);
  expect(gone).toEqual({
    data: { [field]: { kind: 'GONE', at: '2026-11-24T08:00:00Z', [idName]: 'i-1', instance: null } },
  });
  expect(hidden).toEqual(gone);
});
