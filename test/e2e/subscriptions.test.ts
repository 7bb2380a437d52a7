/** A lock that is set in ECS reaches a reader by each transport. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { startReceiver } from '../support/subscribers/callback';
import type { CallbackReceiver } from '../support/subscribers/callback';
import { subscribeBySse } from '../support/subscribers/sse';
import type { Result, SseReader } from '../support/subscribers/sse';
import { until } from '../support/subscribers/wait';
import { subscribeByWs } from '../support/subscribers/websocket';
import { startStack } from './stack';
import type { Stack } from './stack';

const secret = 'a secret of the router';
const headers = { 'router-authorization': secret };
const query = `subscription Locks($ids: [ID!]) {
  ecsSecurityLockChanged(ids: $ids) { kind instanceId at instance { id isSecurityLocked lockReadAt } event { id } }
}`;

let stack: Stack;
let router: CallbackReceiver;
let ids: string[];
const leaving: (() => void)[] = [];

beforeAll(async () => {
  router = await startReceiver();
  stack = await startStack({
    env: {
      LIVE: 'on',
      ROUTER_AUTH: 'secret',
      ROUTER_SECRETS: secret,
      SUBSCRIPTION_CALLBACK_ORIGINS: router.origin,
    },
  });
  const { instances } = [...stack.control.world.accounts.values()][0]?.regions.get('cn-hangzhou') ?? {
    instances: new Map<string, unknown>(),
  };
  ids = [...instances.keys()];
  for (const id of ids) stack.control.unlock(id);
});
afterEach(() => leaving.splice(0).forEach((leave) => leave()));
afterAll(async () => {
  await stack.close();
  router.close();
});

const locks = (results: readonly Result[]) =>
  results
    .map(({ data }) => data?.ecsSecurityLockChanged)
    .filter((change) => change !== undefined && change.kind !== 'CONFIRMED')
    .map((change) => `${String(change?.kind)} ${String(change?.instanceId)}`);

const watched = (): string => ids[0] ?? '';

describe.each(['GET', 'POST'] as const)('over SSE by %s', (method) => {
  test('first comes the lock as it is, then each change', async () => {
    const reader: SseReader = await subscribeBySse(stack.url, {
      method,
      query,
      variables: { ids: [watched()] },
      headers,
    });
    leaving.push(reader.leave);
    expect(reader.refusal).toBeNull();
    await until(() => reader.results.length > 0);
    stack.control.lock(watched());
    await until(() => locks(reader.results).length > 1);
    stack.control.unlock(watched());
    await until(() => locks(reader.results).includes(`UNLOCKED ${watched()}`));
    const [first, second] = reader.results.map(({ data }) => data?.ecsSecurityLockChanged);
    expect(first).toMatchObject({ kind: 'SNAPSHOT', instance: { id: watched(), isSecurityLocked: false } });
    expect(second).toMatchObject({ kind: 'LOCKED', instance: { isSecurityLocked: true } });
  });
});

test('over a WebSocket, without ids: what becomes locked comes, and an unlock', async () => {
  const reader = subscribeByWs(stack.url, { query, headers });
  leaving.push(reader.leave);
  await until(async () => (await stack.metrics()).includes('subscriptions_open{transport="WEBSOCKET"'));
  stack.control.lock(watched());
  await until(
    () =>
      locks(reader.results).includes(`LOCKED ${watched()}`) ||
      locks(reader.results).includes(`SNAPSHOT ${watched()}`),
  );
  stack.control.unlock(watched());
  await until(() => locks(reader.results).includes(`UNLOCKED ${watched()}`));
});

test('by HTTP callback: check, then each change, and the end when the router says so', async () => {
  const response = await stack.post(
    {
      query,
      variables: { ids: [watched()] },
      extensions: {
        subscription: {
          callbackUrl: `${router.origin}/callback/one`,
          subscriptionId: 'one',
          verifier: 'the verifier',
          heartbeatIntervalMs: 1_000,
        },
      },
    },
    { headers },
  );
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ data: null });
  expect(router.messages[0]).toEqual({
    kind: 'subscription',
    action: 'check',
    id: 'one',
    verifier: 'the verifier',
  });
  await until(() => router.results().length > 0);
  stack.control.lock(watched());
  await until(() => locks(router.results()).includes(`LOCKED ${watched()}`));
  router.status = 404;
  await until(async () =>
    (await stack.metrics()).includes(
      'subscriptions_ended_total{transport="CALLBACK",field="ecsSecurityLockChanged",reason="LEFT"} 1',
    ),
  );
  router.status = 204;
  stack.control.unlock(watched());
});

test.each<[string, object, string, object]>([
  [
    'too many ids',
    { ids: Array.from({ length: 101 }, (_, index) => `i-${index}`) },
    query,
    { code: 'LIMIT_EXCEEDED', limitName: 'ids', limit: 100, found: 101 },
  ],
  ['what is no id', { ids: ['i-1"]'] }, query, { code: 'BAD_USER_INPUT', argument: 'ids' }],
  ['no id at all', { ids: [] }, query, { code: 'BAD_USER_INPUT', argument: 'ids' }],
  [
    'an id of something else',
    {},
    'subscription { ecsResourceChanged(ids: ["e-1"]) { kind } }',
    { code: 'BAD_USER_INPUT', argument: 'ids' },
  ],
  [
    'a region that is not configured',
    {},
    'subscription { ecsSecurityLockChanged(regionIds: ["mars-1"]) { kind } }',
    { code: 'BAD_USER_INPUT', argument: 'regionIds' },
  ],
])('%s is an error that names the argument', async (_name, variables, text, extensions) => {
  const reader = await subscribeBySse(stack.url, { query: text, variables, headers });
  expect(await reader.ended).toBe(true);
  expect(reader.results).toMatchObject([{ errors: [{ extensions }] }]);
});

test('a field that costs calls is refused before anything is read, also inside a fragment', async () => {
  stack.forgetCalls();
  const text = `subscription { ecsSecurityLockChanged { ...Change } }
    fragment Change on EcsSecurityLockChange { instance { id consoleOutput { __typename } } }`;
  const { status, refusal } = await subscribeBySse(stack.url, { query: text, headers });
  expect(status).toBe(400);
  expect(refusal?.errors).toMatchObject([
    { message: expect.stringContaining('Instance.consoleOutput'), extensions: { code: 'LIMIT_EXCEEDED' } },
  ]);
  expect(stack.calls().filter(({ action }) => action === 'GetInstanceConsoleOutput')).toEqual([]);
});

test('many readers of one instance share the calls of one', async () => {
  const ask = () => subscribeBySse(stack.url, { query, variables: { ids: [watched()] }, headers });
  const readers = await Promise.all(Array.from({ length: 30 }, ask));
  leaving.push(...readers.map(({ leave }) => leave));
  await until(() => readers.every(({ results }) => results.length > 0));
  stack.forgetCalls();
  stack.control.lock(watched());
  await until(() => readers.every(({ results }) => locks(results).includes(`LOCKED ${watched()}`)));
  const calls = stack.calls().length;
  stack.control.unlock(watched());
  // The loops make a handful a second, however many read; each reader for itself would be thirty at least.
  expect(calls).toBeLessThan(30);
});

test('an id that ECS does not know is gone once, and a stream of nothing else ends', async () => {
  const reader = await subscribeBySse(stack.url, { query, variables: { ids: ['i-none'] }, headers });
  expect(await reader.ended).toBe(true);
  expect(reader.results).toEqual([
    {
      data: {
        ecsSecurityLockChanged: {
          kind: 'GONE',
          instanceId: 'i-none',
          at: expect.stringMatching(/Z$/),
          instance: null,
          event: null,
        },
      },
    },
  ]);
});

test('a resource that a mutation sets in motion comes until it has settled', async () => {
  const id = watched();
  const reader = await subscribeBySse(stack.url, {
    query:
      'subscription R($ids: [ID!]!) { ecsResourceChanged(ids: $ids) { kind id at instance { status } disk { id } } }',
    variables: { ids: [id] },
    headers,
  });
  leaving.push(reader.leave);
  const states = () =>
    reader.results.map(({ data }) => {
      const { kind, instance } = data?.ecsResourceChanged ?? {};
      return { kind, status: (instance as { status?: string } | null)?.status };
    });
  await until(() => states().length > 0);
  expect(states()[0]?.kind).toBe('SNAPSHOT');
  stack.control.setStatus(id, states()[0]?.status === 'RUNNING' ? 'Stopped' : 'Running');
  await until(() => states().length > 1);
  expect(states()[1]?.kind).toBe('CHANGED');
});

test('each start and end is logged with who listens, and no id', async () => {
  const about = (message: string) =>
    stack.lines
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter(({ msg }) => msg === message);
  expect(about('subscribed')[0]).toMatchObject({
    transport: 'SSE',
    field: 'ecsSecurityLockChanged',
    subject: null,
  });
  await until(() => about('unsubscribed').length > 0);
  expect(JSON.stringify(about('subscribed'))).not.toContain(watched());
});
