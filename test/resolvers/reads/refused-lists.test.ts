import { describe, expect, test } from '@jest/globals';
import { EcsError } from '../../../src/ecs/errors';
import { FakePort } from '../../support/fake-port';
import type { FakeCall } from '../../support/fake-port';
import { loadersOver } from '../../support/loaders';
import { hangzhou } from '../../support/records';

/** ECS refuses a whole list because of one id in it, or answers it with entries that cannot be read. */

const ids = Array.from({ length: 100 }, (_, n) => `i-${n}`);
const action = 'DescribeInstanceAttachmentAttributes';

const askedIds = ({ asked }: FakeCall): readonly string[] => asked.ids as readonly string[];

/** A port that refuses every list with one of the bad ids in it. */
function refusing(bad: readonly string[], code: string): FakePort {
  const port = new FakePort();
  port.reply(action, (call) => {
    const some = askedIds(call);
    if (some.some((id) => bad.includes(id))) {
      return new EcsError({ action, ...call.scope, fault: 'REFUSED', code });
    }
    const items = some.map((id) => ({ ...hangzhou, id, rawMatchCriteria: 'Open', privatePoolId: null }));
    return { items, malformed: 0, nextToken: null, totalCount: items.length };
  });
  return port;
}

/** Each id's match, null, or the code of its error. */
async function matches(port: FakePort): Promise<readonly (string | null)[]> {
  const { attributes } = loadersOver(port);
  const loads = ids.map((id) => attributes.privatePool.load({ ...hangzhou, id }));
  return (await Promise.allSettled(loads)).map((one) =>
    one.status === 'fulfilled' ? (one.value?.rawMatchCriteria ?? null) : (one.reason as EcsError).code,
  );
}

const allBut = (exceptions: Readonly<Record<string, string | null>>): readonly (string | null)[] =>
  ids.map((id) => (Object.hasOwn(exceptions, id) ? (exceptions[id] ?? null) : 'Open'));

describe('one id that ECS refuses', () => {
  test.each([
    'SpotNotSupported',
    'DedicatedHostNotSupported',
    'ClassicNetworkNotSupported',
    'InvalidInstanceIds.NotFound',
  ])('%s: it has none; the others are answered, in as many calls as halving takes', async (code) => {
    const port = refusing(['i-37'], code);
    expect(await matches(port)).toEqual(allBut({ 'i-37': null }));
    expect(port.calls.length).toBeLessThanOrEqual(1 + 2 * Math.ceil(Math.log2(100)));
  });

  test('a code that does not mean "none" is an error of that id only', async () => {
    const port = refusing(['i-99'], 'Invalid.InstanceId');
    expect(await matches(port)).toEqual(allBut({ 'i-99': 'Invalid.InstanceId' }));
  });

  test('two of them', async () => {
    const port = refusing(['i-0', 'i-77'], 'SpotNotSupported');
    expect(await matches(port)).toEqual(allBut({ 'i-0': null, 'i-77': null }));
    expect(port.calls.length).toBeLessThanOrEqual(31);
  });

  test('where most are refused, the calls end, and what was not asked for is an error', async () => {
    const port = refusing(
      ids.filter((_, n) => n % 3 !== 0),
      'SpotNotSupported',
    );
    const answers = await matches(port);
    expect(port.calls.length).toBeLessThanOrEqual(31);
    expect(answers).toContain('SpotNotSupported');
    for (const [n, answer] of answers.entries()) if (n % 3 !== 0) expect(answer).not.toBe('Open');
  });
});

test.each(['Forbidden.RAM', 'InternalError'])(
  '%s concerns all: one call, and an error for each',
  async (code) => {
    const port = refusing(ids, code);
    expect(new Set(await matches(port))).toEqual(new Set([code]));
    expect(port.calls).toHaveLength(1);
  },
);

test('an error is not remembered: the next to ask makes a call', async () => {
  const port = new FakePort();
  port.fail(action, 'TIMEOUT', { times: 1 });
  port.reply(action, () => ({ items: [], malformed: 0, nextToken: null, totalCount: 0 }));
  const { privatePool } = loadersOver(port).attributes;
  await expect(privatePool.load({ ...hangzhou, id: 'i-1' })).rejects.toThrow(EcsError);
  await expect(privatePool.load({ ...hangzhou, id: 'i-1' })).resolves.toBeNull();
});

describe('an entry that could not be read', () => {
  const answering = (malformed: number): FakePort => {
    const port = new FakePort();
    const items = [{ ...hangzhou, id: 'i-0', rawMatchCriteria: 'Open', privatePoolId: null }];
    port.reply(action, () => ({ items, malformed, nextToken: null, totalCount: 2 }));
    return port;
  };

  test('may be that of any id that is missing: none of them is said to have nothing', async () => {
    const { attributes } = loadersOver(answering(1));
    const load = (id: string) => attributes.privatePool.load({ ...hangzhou, id });
    const [whole, missing] = await Promise.allSettled([load('i-0'), load('i-1')]);
    expect(whole).toMatchObject({ status: 'fulfilled', value: { id: 'i-0' } });
    expect(missing).toMatchObject({ status: 'rejected', reason: { fault: 'BAD_ANSWER', action } });
  });

  test('without one, ECS says nothing of what is missing', async () => {
    const { attributes } = loadersOver(answering(0));
    const load = (id: string) => attributes.privatePool.load({ ...hangzhou, id });
    expect(await Promise.all([load('i-0'), load('i-1')])).toMatchObject([{ id: 'i-0' }, null]);
  });
});

test('after a write everything is read again', async () => {
  const port = refusing([], '');
  const loaders = loadersOver(port);
  const load = () => loaders.attributes.privatePool.load({ ...hangzhou, id: 'i-1' });
  await load();
  await load();
  expect(port.calls).toHaveLength(1);
  loaders.forget(['i-1']);
  await load();
  expect(port.calls).toHaveLength(2);
});

test('a page that is not full ends the list; a full one is followed by the next', async () => {
  const port = new FakePort([hangzhou]);
  const loaders = loadersOver(port);
  port.reply('DescribeInstanceStatus', (call) => {
    const [pageNumber, pageSize] = [call.asked.pageNumber as number, call.asked.pageSize as number];
    // The last ten are gone.
    const page = askedIds(call)
      .slice(0, -10)
      .slice((pageNumber - 1) * pageSize, pageNumber * pageSize);
    const items = page.map((id) => ({ ...hangzhou, id, rawStatus: 'Running' }));
    return { items, malformed: 0, nextToken: null, totalCount: items.length };
  });
  const statuses = (count: number) =>
    Promise.all(ids.slice(0, count).map((id) => loaders.statuses.load({ id })));
  expect(await statuses(55)).toMatchObject([
    ...Array.from({ length: 45 }, () => ({ rawStatus: 'Running' })),
    ...Array.from({ length: 10 }, () => null),
  ]);
  expect(port.calls).toHaveLength(1);
  loaders.forget(ids);
  await statuses(100);
  expect(port.calls).toHaveLength(3);
});
