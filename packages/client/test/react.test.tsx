// @vitest-environment happy-dom
import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { act, cleanup, fireEvent, render, renderHook, screen, waitFor } from '@testing-library/react';
import { setupServer } from 'msw/node';
import type { ReactNode } from 'react';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createEcsLink } from '../src/apollo/index.js';
import {
  deleteInstance,
  ecsPossibleTypes,
  ecsTypePolicies,
  rebootInstances,
  startInstance,
} from '../src/index.js';
import { EcsOperationButton, useEcsOperation, useSecurityLock } from '../src/react/index.js';
import { ecsVerdicts, instanceFixture, outcomeFixtures, readinessFixture } from '../src/testing/index.js';
import { ecsHandlers } from '../src/testing/msw.js';
import type { EcsPressed } from '../src/testing/msw.js';

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => {
  cleanup();
  server.resetHandlers();
});
afterAll(() => server.close());

const clientOf = (link: ApolloLink = createEcsLink({ uri: 'http://graph.test/graphql' })) =>
  new ApolloClient({
    link,
    cache: new InMemoryCache({ typePolicies: ecsTypePolicies, possibleTypes: ecsPossibleTypes }),
  });
const within =
  (client = clientOf()) =>
  ({ children }: { children: ReactNode }) => <ApolloProvider client={client}>{children}</ApolloProvider>;

describe('useEcsOperation', () => {
  it.each(ecsVerdicts)('shows the verdict %s with its reasons', (verdict) => {
    const readiness = readinessFixture('START_INSTANCE', verdict);
    const { result } = renderHook(
      () => useEcsOperation(instanceFixture({ readiness: [readiness] }), startInstance),
      {
        wrapper: within(),
      },
    );
    expect(result.current).toMatchObject({
      verdict,
      reasons: readiness.reasons,
      isRunning: false,
      outcome: undefined,
    });
  });

  it.each(Object.entries(outcomeFixtures))('keeps the outcome %s', async (_name, make) => {
    server.use(...ecsHandlers({ outcome: () => make() }));
    const { result } = renderHook(() => useEcsOperation(instanceFixture(), startInstance), {
      wrapper: within(),
    });
    await act(() => result.current.run());
    expect(result.current.outcome).toEqual(make());
    expect([result.current.error, result.current.isRunning]).toEqual([undefined, false]);
    act(() => result.current.reset());
    expect(result.current.outcome).toBeUndefined();
  });

  it('confirms with the field that the outcome names, and the same input', async () => {
    const pressed: EcsPressed[] = [];
    server.use(
      ...ecsHandlers({
        outcome: (each) => {
          pressed.push(each);
          return pressed.length === 1 ? outcomeFixtures.needsConfirmation() : outcomeFixtures.accepted();
        },
      }),
    );
    const instance = instanceFixture({ id: 'i-1' });
    const { result } = renderHook(() => useEcsOperation(instance, deleteInstance), { wrapper: within() });
    await act(() => result.current.run({ force: true }));
    await act(() => result.current.confirm());
    expect(result.current.outcome?.__typename).toBe('EcsOperationAccepted');
    const input = { instanceId: 'i-1', regionId: 'cn-hangzhou', accountId: 'default', force: true };
    expect(pressed.map(({ input: each }) => each)).toEqual([
      input,
      { ...input, confirmDeletionOfLocked: true },
    ]);
  });

  it('has an outcome for each target of a batch', async () => {
    server.use(
      ...ecsHandlers({
        outcome: (_pressed, targetId) =>
          targetId === 'i-2' ? outcomeFixtures.denied({ targetId }) : outcomeFixtures.accepted({ targetId }),
      }),
    );
    const both = [instanceFixture({ id: 'i-1' }), instanceFixture({ id: 'i-2' })];
    const { result } = renderHook(() => useEcsOperation(both, rebootInstances), { wrapper: within() });
    await act(() => result.current.run({ mode: 'BEST_EFFORT' }));
    expect(result.current.outcomes.map(({ targetId, __typename }) => [targetId, __typename])).toEqual([
      ['i-1', 'EcsOperationAccepted'],
      ['i-2', 'EcsOperationDenied'],
    ]);
  });

  it('has an error where no answer came, and never throws', async () => {
    const link = new ApolloLink(() => new Observable((observer) => observer.error(new Error('no network'))));
    const { result } = renderHook(() => useEcsOperation(instanceFixture(), startInstance), {
      wrapper: within(clientOf(link)),
    });
    await act(() => result.current.run());
    expect([result.current.error?.message, result.current.outcome, result.current.isRunning]).toEqual([
      'no network',
      undefined,
      false,
    ]);
  });
});

describe('EcsOperationButton', () => {
  it('can be pressed when it is ready, and hands on the outcome', async () => {
    server.use(...ecsHandlers());
    const results: unknown[] = [];
    render(
      <EcsOperationButton
        of={instanceFixture()}
        operation={startInstance}
        onResult={({ outcome }) => results.push(outcome?.__typename)}
      >
        Start
      </EcsOperationButton>,
      { wrapper: within() },
    );
    fireEvent.click(screen.getByRole('button', { name: 'Start' }));
    await waitFor(() => expect(results).toEqual(['EcsOperationAccepted']));
  });

  it('is described by its reason when it is blocked, and sends nothing', () => {
    const denied = instanceFixture({ readiness: [readinessFixture('START_INSTANCE', 'DENIED')] });
    render(
      <EcsOperationButton of={denied} operation={startInstance}>
        Start
      </EcsOperationButton>,
      { wrapper: within() },
    );
    const button = screen.getByRole('button', { name: 'Start' });
    fireEvent.click(button);
    expect([
      button.getAttribute('aria-disabled'),
      button.getAttribute('aria-busy'),
      button.hasAttribute('disabled'),
    ]).toEqual(['true', 'false', false]);
    const reason = document.getElementById(button.getAttribute('aria-describedby') ?? '');
    expect(reason?.textContent).toBe('Blocked: this instance is under a security lock.');
  });

  it('gives its parts to a function', () => {
    render(
      <EcsOperationButton of={instanceFixture()} operation={startInstance}>
        {({ buttonProps, state }) => <button {...buttonProps}>{state}</button>}
      </EcsOperationButton>,
      { wrapper: within() },
    );
    expect(screen.getByRole('button', { name: 'ready' })).toBeDefined();
  });
});

describe('useSecurityLock', () => {
  const change = (state: 'LOCKED' | 'NOT_LOCKED') => ({
    data: {
      ecsSecurityLockChanged: {
        __typename: 'EcsSecurityLockChange',
        kind: 'SNAPSHOT',
        instanceId: 'i-1',
        at: '2026-01-01T00:00:00Z',
        event: null,
        instance: {
          ...instanceFixture({ id: 'i-1' }),
          name: 'web',
          securityLockState: state,
          activeSecurityLockEvent: null,
        },
      },
    },
  });

  it('shows the lock that the stream tells, and lets it go with the component', async () => {
    let closed = 0;
    const link = new ApolloLink(
      () =>
        new Observable((observer) => {
          observer.next(change('LOCKED'));
          return () => void (closed += 1);
        }),
    );
    const { result, unmount } = renderHook(() => useSecurityLock(['i-1']), {
      wrapper: within(clientOf(link)),
    });
    await waitFor(() => expect(result.current.locks['i-1']?.state).toBe('LOCKED'));
    expect(result.current.transport).toBe('live');
    unmount();
    expect(closed).toBe(1);
  });

  it('drops what is no longer asked for', async () => {
    const link = new ApolloLink(() => new Observable((observer) => observer.next(change('LOCKED'))));
    const { result, rerender } = renderHook(({ ids }: { ids: string[] }) => useSecurityLock(ids), {
      wrapper: within(clientOf(link)),
      initialProps: { ids: ['i-1'] },
    });
    await waitFor(() => expect(result.current.locks['i-1']?.state).toBe('LOCKED'));
    rerender({ ids: [] });
    expect(result.current.locks).toEqual({});
  });

  it('watches all by one stream without ids, and knows none of them when it is lost', async () => {
    const asked: unknown[] = [];
    let isDown = false;
    let end: () => void = () => undefined;
    const link = new ApolloLink(
      ({ variables }) =>
        new Observable((observer) => {
          if (isDown) return observer.error(new Error('down'));
          asked.push(variables);
          observer.next(change('LOCKED'));
          end = () => observer.error(new Error('broken'));
        }),
    );
    const { result } = renderHook(() => useSecurityLock('all', { longestWaitMs: 10 }), {
      wrapper: within(clientOf(link)),
    });
    await waitFor(() => expect(result.current.locks['i-1']?.state).toBe('LOCKED'));
    expect(asked).toEqual([{ ids: null }]);
    isDown = true;
    act(() => end());
    await waitFor(
      () =>
        expect([result.current.transport, result.current.locks['i-1']?.state]).toEqual(['lost', 'UNKNOWN']),
      { timeout: 30_000 },
    );
  });

  it('asks for all that are locked, page by page, and by id for those that no longer are', async () => {
    const instance = (id: string, state: 'LOCKED' | 'NOT_LOCKED') => ({
      ...change(state).data.ecsSecurityLockChanged.instance,
      id,
    });
    let isFirst = true;
    const link = new ApolloLink(
      ({ operationName, variables }) =>
        new Observable((observer) => {
          const answer = (nodes: readonly object[], endCursor: string | null = null) => {
            const pageInfo = { __typename: 'PageInfo', hasNextPage: endCursor !== null, endCursor };
            observer.next({
              data: { ecsInstances: { __typename: 'EcsInstanceConnection', nodes, pageInfo } },
            });
            observer.complete();
          };
          if (operationName === 'EcsSecurityLocks') return observer.error(new Error('no subscriptions here'));
          if (operationName === 'EcsSecurityLocksNow')
            return answer((variables.ids as string[]).map((id) => instance(id, 'NOT_LOCKED')));
          if (variables.after === 'second') {
            isFirst = false;
            return answer([instance('i-2', 'LOCKED')]);
          }
          return isFirst
            ? answer([instance('i-1', 'LOCKED')], 'second')
            : answer([instance('i-2', 'LOCKED')]);
        }),
    );
    const { result } = renderHook(() => useSecurityLock('all', { transport: 'polling', pollMs: 500 }), {
      wrapper: within(clientOf(link)),
    });
    const states = () => Object.entries(result.current.locks).map(([id, { state }]) => [id, state]);
    const patience = { timeout: 30_000 };
    await waitFor(
      () =>
        expect(states()).toEqual([
          ['i-1', 'LOCKED'],
          ['i-2', 'LOCKED'],
        ]),
      patience,
    );
    await waitFor(
      () =>
        expect(states()).toEqual([
          ['i-1', 'NOT_LOCKED'],
          ['i-2', 'LOCKED'],
        ]),
      patience,
    );
  });

  it('asks for the locks where there are no subscriptions', async () => {
    const nodes = [change('LOCKED').data.ecsSecurityLockChanged.instance];
    const link = new ApolloLink(
      ({ operationName }) =>
        new Observable((observer) => {
          if (operationName === 'EcsSecurityLocks') return observer.error(new Error('no subscriptions here'));
          observer.next({ data: { ecsInstances: { __typename: 'EcsInstanceConnection', nodes } } });
          observer.complete();
        }),
    );
    const { result } = renderHook(() => useSecurityLock(['i-1'], { longestWaitMs: 10 }), {
      wrapper: within(clientOf(link)),
    });
    await waitFor(
      () =>
        expect([result.current.locks['i-1']?.state, result.current.transport]).toEqual(['LOCKED', 'polling']),
      { timeout: 30_000 },
    );
  });
});

it('useSecurityLock takes no answer for unknown, never for unlocked', async () => {
  let isDown = false;
  const data = {
    ecsSecurityLockChanged: {
      __typename: 'EcsSecurityLockChange',
      kind: 'SNAPSHOT',
      instanceId: 'i-1',
      at: '2026-01-01T00:00:00Z',
      event: null,
      instance: {
        ...instanceFixture({ id: 'i-1' }),
        name: 'web',
        securityLockState: 'NOT_LOCKED',
        activeSecurityLockEvent: null,
      },
    },
  };
  let end: () => void = () => undefined;
  const link = new ApolloLink(
    () =>
      new Observable((observer) => {
        if (isDown) return observer.error(new Error('down'));
        observer.next({ data });
        end = () => observer.error(new Error('broken'));
      }),
  );
  const { result } = renderHook(() => useSecurityLock(['i-1', 'i-2'], { longestWaitMs: 10 }), {
    wrapper: within(clientOf(link)),
  });
  await waitFor(() => expect(result.current.locks['i-1']?.state).toBe('NOT_LOCKED'));
  isDown = true;
  act(() => end());
  await waitFor(
    () =>
      expect([
        result.current.transport,
        result.current.locks['i-1']?.state,
        result.current.locks['i-2']?.state,
      ]).toEqual(['lost', 'UNKNOWN', 'UNKNOWN']),
    { timeout: 30_000 },
  );
});
