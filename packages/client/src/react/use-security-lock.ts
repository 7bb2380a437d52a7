import { useMemo, useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { runsOf, unknownLocks, withNews } from '../core/locks.js';
import type { EcsLockNews, EcsLocks } from '../core/locks.js';
import type { LiveTransport } from '../core/live.js';
import { lockPorts } from './lock-ports.js';
import { useLive } from './use-live.js';
import type { EcsLiveOptions } from './use-live.js';

/** The locks of instances, as they are. */
export interface EcsSecurityLocks {
  /** By instance id; without an entry until something came. Of `all`, an instance without an entry is not locked. */
  readonly locks: EcsLocks;
  /** `lost`: nothing came for 30 seconds. All locks are UNKNOWN then, and it goes on trying. */
  readonly transport: LiveTransport;
}

/** A stream of locks says something every ten seconds. */
const silenceMs = 30_000;
const none: EcsLocks = {};
const all = '*';

/**
 * Watches the security locks of instances, by a subscription, or by asking every few seconds where the transport has none.
 * What comes also goes into Apollo's cache, so that buttons of the same instances change by themselves.
 *
 * @param ids - of the instances on the page, in any order; `'all'` for every instance that the caller may see, which costs
 *   one stream, and tells first of those whose lock is set or unknown
 */
export function useSecurityLock(
  ids: readonly string[] | 'all',
  options: EcsLiveOptions = {},
): EcsSecurityLocks {
  const client = useApolloClient();
  const given = ids === 'all' ? all : ids.join(' ');
  const key = useMemo(() => [...new Set(given.split(' '))].sort().join(' '), [given]);
  const [kept, setKept] = useState<{ readonly key: string; readonly locks: EcsLocks }>({ key, locks: none });
  const change = (next: (locks: EcsLocks) => EcsLocks): void =>
    setKept((before) => ({ key, locks: next(before.key === key ? before.locks : only(before.locks, key)) }));
  const transport = useLive<EcsLockNews>(
    key,
    () => (key === all ? [lockPorts(client, null)] : runsOf(idsOf(key)).map((run) => lockPorts(client, run))),
    (news) => change((locks) => withNews(locks, news)),
    (next) =>
      next === 'lost' &&
      change((locks) => unknownLocks(locks, key === all ? Object.keys(locks) : idsOf(key))),
    { ...options, silenceMs },
  );
  const locks = useMemo(() => (kept.key === key ? kept.locks : only(kept.locks, key)), [kept, key]);
  return { locks, transport };
}

const idsOf = (key: string): readonly string[] => (key === '' ? [] : key.split(' '));

const only = (locks: EcsLocks, key: string): EcsLocks => {
  if (key === all) return locks;
  const ids = new Set(idsOf(key));
  return Object.fromEntries(Object.entries(locks).filter(([id]) => ids.has(id)));
};
