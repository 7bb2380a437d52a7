// @vitest-environment happy-dom
import { ApolloClient, InMemoryCache } from '@apollo/client';
import { ApolloProvider, useQuery } from '@apollo/client/react';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { Kind, parse } from 'graphql';
import type { DocumentNode } from 'graphql';
import type { ReactNode } from 'react';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createEcsLink } from '../src/apollo/index.js';
import {
  deleteInstance,
  EcsInstanceButtonsFragmentDoc,
  ecsTypePolicies,
  ecsPossibleTypes,
  isAccepted,
  rebootInstances,
  resizeDisk,
  runCommand,
  startInstance,
} from '../src/index.js';
import type { EcsInstanceButtonsFragment, stopInstance } from '../src/index.js';
import { useEcsChanges, useEcsOperation, useSecurityLock } from '../src/react/index.js';
import { startEmulatedGraph } from '../src/testing/index.js';
import type { EmulatedGraph } from '../src/testing/index.js';

const running = 'i-bp1demo0running00001';
const stopped = 'i-bp1demo0stopped00001';
const locked = 'i-bp1demo00locked00001';
const spareDisk = 'd-bp1demo00spare000001';

/** How long to wait for what shall come, in milliseconds. */
const patience = { timeout: 60_000 };

let graph: EmulatedGraph;
beforeAll(async () => {
  graph = await startEmulatedGraph({ startWithinMs: 120_000 });
});
afterAll(() => graph?.close());
afterEach(cleanup);

const within = (locale = 'en') => {
  const client = new ApolloClient({
    link: createEcsLink({ uri: graph.url, headers: () => ({ 'accept-language': locale }) }),
    cache: new InMemoryCache({ typePolicies: ecsTypePolicies, possibleTypes: ecsPossibleTypes }),
  });
  return ({ children }: { children: ReactNode }) => (
    <ApolloProvider client={client}>{children}</ApolloProvider>
  );
};

const Page: DocumentNode = {
  kind: Kind.DOCUMENT,
  definitions: [
    ...parse('query Page($id: ID!) { ecsInstance(id: $id) { status ...EcsInstanceButtons } }').definitions,
    ...EcsInstanceButtonsFragmentDoc.definitions,
  ],
};

/** A page with one instance and one button. */
function usePage(id: string, operation: typeof startInstance | typeof stopInstance) {
  const { data } = useQuery<{ ecsInstance: EcsInstanceButtonsFragment & { status: string } }>(Page, {
    variables: { id },
  });
  useEcsChanges([id]);
  const { locks, transport } = useSecurityLock([id]);
  return {
    status: data?.ecsInstance.status,
    lock: locks[id],
    transport,
    ...useEcsOperation(data?.ecsInstance, operation),
  };
}

describe('against the running graph', () => {
  it('a lock closes a button, and its end opens it, without asking', async () => {
    const { result } = renderHook(() => usePage(stopped, startInstance), { wrapper: within() });
    await waitFor(
      () => expect([result.current.state, result.current.lock?.state]).toEqual(['ready', 'NOT_LOCKED']),
      patience,
    );
    await graph.lock(stopped, { punishment: { reason: 'Cryptocurrency mining' } });
    await waitFor(
      () => expect([result.current.state, result.current.lock?.state]).toEqual(['blocked', 'LOCKED']),
      patience,
    );
    expect([result.current.verdict, result.current.transport]).toEqual(['DENIED', 'live']);
    expect(result.current.reasons[0]?.message).toContain('security lock');
    await waitFor(() => expect(result.current.lock?.event?.reason).toBe('Cryptocurrency mining'), patience);
    await graph.unlock(stopped);
    await waitFor(
      () => expect([result.current.state, result.current.lock?.state]).toEqual(['ready', 'NOT_LOCKED']),
      patience,
    );
  });

  it('a press has an outcome, and the page follows the instance until it has settled', async () => {
    const { result } = renderHook(() => usePage(stopped, startInstance), { wrapper: within() });
    await waitFor(() => expect(result.current.state).toBe('ready'), patience);
    await act(() => result.current.run());
    expect(result.current.outcome && isAccepted(result.current.outcome)).toBe(true);
    await waitFor(
      () => expect([result.current.status, result.current.verdict]).toEqual(['RUNNING', 'NOT_NOW']),
      patience,
    );
  });

  it('reasons come in the language of the request', async () => {
    const { result } = renderHook(() => usePage(locked, startInstance), { wrapper: within('zh-CN') });
    await waitFor(() => expect(result.current.reasons[0]?.message).toMatch(/\p{Script=Han}/u), patience);
  });

  it('a press on a locked instance is denied, whatever the button says', async () => {
    const ref = { id: locked, readiness: null };
    const { result } = renderHook(() => useEcsOperation(ref, startInstance), { wrapper: within() });
    await act(() => result.current.run());
    expect(result.current.outcome).toMatchObject({
      __typename: 'EcsOperationDenied',
      ecsErrorCode: 'InstanceLockedForSecurity',
    });
  });

  it('a command that would not run says so', async () => {
    const { result } = renderHook(() => useEcsOperation({ id: locked }, runCommand), { wrapper: within() });
    await act(() => result.current.run({ content: 'echo hi', type: 'RUN_SHELL_SCRIPT' }));
    expect([result.current.outcome?.__typename, result.current.error?.message]).toEqual([
      'EcsOperationAcceptedNotExecuted',
      undefined,
    ]);
  });

  it('a batch has an outcome for each', async () => {
    const refs = [{ id: running }, { id: locked }];
    const { result } = renderHook(() => useEcsOperation(refs, rebootInstances), { wrapper: within() });
    await act(() => result.current.run({ mode: 'BEST_EFFORT' }));
    expect(result.current.outcomes.map(({ targetId, __typename }) => [targetId, __typename])).toEqual([
      [running, 'EcsOperationAccepted'],
      [locked, 'EcsOperationDenied'],
    ]);
  });

  it('bad input is an error, and no outcome', async () => {
    const { result } = renderHook(() => useEcsOperation({ id: spareDisk }, resizeDisk), {
      wrapper: within(),
    });
    await act(() => result.current.run({ newSizeGiB: 80, acceptCharges: false }));
    expect([result.current.outcome, result.current.error?.message]).toEqual([
      undefined,
      expect.stringContaining('acceptCharges'),
    ]);
  });

  it('deleting a locked instance asks, and goes when it is confirmed', async () => {
    const { result } = renderHook(() => useEcsOperation({ id: locked }, deleteInstance), {
      wrapper: within(),
    });
    await act(() => result.current.run({ force: true }));
    expect(result.current.outcome).toMatchObject({
      __typename: 'EcsOperationNeedsConfirmation',
      confirmWith: 'confirmDeletionOfLocked',
    });
    await act(() => result.current.confirm());
    expect(result.current.outcome?.__typename).toBe('EcsOperationAccepted');
  });
});

it('without subscriptions it polls, and a lock is seen all the same', async () => {
  const silent = await startEmulatedGraph({ env: { LIVE: 'off' }, startWithinMs: 120_000 });
  try {
    const client = new ApolloClient({ link: createEcsLink({ uri: silent.url }), cache: new InMemoryCache() });
    const wrapper = ({ children }: { children: ReactNode }) => (
      <ApolloProvider client={client}>{children}</ApolloProvider>
    );
    const { result, unmount } = renderHook(() => useSecurityLock([running], { pollMs: 500 }), { wrapper });
    await waitFor(
      () =>
        expect([result.current.transport, result.current.locks[running]?.state]).toEqual([
          'polling',
          'NOT_LOCKED',
        ]),
      patience,
    );
    await silent.lock(running);
    await waitFor(() => expect(result.current.locks[running]?.state).toBe('LOCKED'), patience);
    unmount();
  } finally {
    await silent.close();
  }
});

it('says what is missing when the program is not built', async () => {
  await expect(startEmulatedGraph({ program: '/nowhere/main.js' })).rejects.toThrow(
    '/nowhere/main.js is not there. Build the subgraph',
  );
});
