import { useMemo } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { applyStatuses } from '../core/cache.js';
import { runsOf } from '../core/locks.js';
import type { LivePorts, LiveTransport } from '../core/live.js';
import { EcsResourcesDocument, EcsStatusesDocument } from '../generated/documents.js';
import type { EcsResourcesSubscription } from '../generated/documents.js';
import { useLive } from './use-live.js';
import type { EcsLiveOptions } from './use-live.js';

/** One instance or disk that has changed. */
export type EcsResourceChanged = NonNullable<EcsResourcesSubscription['ecsResourceChanged']>;

/**
 * Keeps instances and disks of Apollo's cache as they are: their status, and with it their buttons. Without subscriptions
 * it asks for the statuses of the instances, which is the cheapest read.
 *
 * @param ids - of instances and disks
 * @param onChange - each change that a subscription tells, for example to see an operation SETTLED
 */
export function useEcsChanges(
  ids: readonly string[],
  {
    onChange,
    ...options
  }: EcsLiveOptions & { readonly onChange?: (change: EcsResourceChanged) => void } = {},
): { readonly transport: LiveTransport } {
  const client = useApolloClient();
  const key = useMemo(() => [...new Set(ids)].sort().join(' '), [ids.join(' ')]);
  const transport = useLive<EcsResourceChanged>(
    key,
    () => (key === '' ? [] : runsOf(key.split(' ')).map((run) => portsOf(client, run))),
    (change) => onChange?.(change),
    () => undefined,
    options,
  );
  return { transport };
}

const portsOf = (
  client: ReturnType<typeof useApolloClient>,
  ids: readonly string[],
): LivePorts<EcsResourceChanged> => ({
  subscribe(sink) {
    const subscription = client.subscribe({ query: EcsResourcesDocument, variables: { ids } }).subscribe({
      next: ({ data, error }) => {
        if (error) sink.error(error);
        else if (data?.ecsResourceChanged) sink.next(data.ecsResourceChanged);
      },
      error: (error: unknown) => sink.error(error),
      complete: () => sink.complete(),
    });
    return () => subscription.unsubscribe();
  },
  async poll() {
    const instances = ids.filter((id) => id.startsWith('i-'));
    if (instances.length === 0) return [];
    const { data } = await client.query({
      query: EcsStatusesDocument,
      variables: { ids: instances },
      fetchPolicy: 'no-cache',
    });
    applyStatuses(client.cache, data?.ecsInstanceStatuses ?? null);
    return [];
  },
});
