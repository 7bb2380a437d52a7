import { useMemo, useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { runsOf, unknownLocks, withNews } from '../core/locks.js';
import type { EcsLockNews, EcsLocks } from '../core/locks.js';
import type { LivePorts, LiveTransport } from '../core/live.js';
import { EcsSecurityLocksDocument, EcsSecurityLocksNowDocument } from '../generated/documents.js';
import { useLive } from './use-live.js';
import type { EcsLiveOptions } from './use-live.js';

/** The locks of instances, as they are. */
export interface EcsSecurityLocks {
  /** By instance id; without an entry until something came. */
  readonly locks: EcsLocks;
  /** `lost`: nothing came for 30 seconds. All locks are UNKNOWN then, and it goes on trying. */
  readonly transport: LiveTransport;
}

/** A stream of locks says something every ten seconds. */
const silenceMs = 30_000;
const none: EcsLocks = {};

/**
 * Watches the security locks of instances, by a subscription, or by asking every few seconds where the transport has none.
 * What comes also goes into Apollo's cache, so that buttons of the same instances change by themselves.
 *
 * @param ids - of the instances on the page, in any order
 */
export function useSecurityLock(ids: readonly string[], options: EcsLiveOptions = {}): EcsSecurityLocks {
  const client = useApolloClient();
  const key = useMemo(() => [...new Set(ids)].sort().join(' '), [ids.join(' ')]);
  const [kept, setKept] = useState<{ readonly key: string; readonly locks: EcsLocks }>({ key, locks: none });
  const change = (next: (locks: EcsLocks) => EcsLocks): void =>
    setKept((before) => ({ key, locks: next(before.key === key ? before.locks : only(before.locks, key)) }));
  const transport = useLive<EcsLockNews>(
    key,
    () => (key === '' ? [] : runsOf(key.split(' ')).map((run) => portsOf(client, run))),
    (news) => change((locks) => withNews(locks, news)),
    (next) => next === 'lost' && change((locks) => unknownLocks(locks, key === '' ? [] : key.split(' '))),
    { ...options, silenceMs },
  );
  const locks = useMemo(() => (kept.key === key ? kept.locks : only(kept.locks, key)), [kept, key]);
  return { locks, transport };
}

const only = (locks: EcsLocks, key: string): EcsLocks => {
  const ids = new Set(key.split(' '));
  return Object.fromEntries(Object.entries(locks).filter(([id]) => ids.has(id)));
};

const portsOf = (
  client: ReturnType<typeof useApolloClient>,
  ids: readonly string[],
): LivePorts<EcsLockNews> => ({
  subscribe(sink) {
    const subscription = client.subscribe({ query: EcsSecurityLocksDocument, variables: { ids } }).subscribe({
      next: ({ data, error }) => {
        if (error) sink.error(error);
        else sink.next({ change: data?.ecsSecurityLockChanged ?? null });
      },
      error: (error: unknown) => sink.error(error),
      complete: () => sink.complete(),
    });
    return () => subscription.unsubscribe();
  },
  async poll() {
    const { data } = await client.query({
      query: EcsSecurityLocksNowDocument,
      variables: { ids },
      fetchPolicy: 'network-only',
    });
    return [{ answer: data?.ecsInstances ?? null, ids }];
  },
});
