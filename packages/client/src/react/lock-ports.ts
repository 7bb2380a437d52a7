import type { ApolloClient } from '@apollo/client';
import {
  EcsLockedNowDocument,
  EcsSecurityLocksDocument,
  EcsSecurityLocksNowDocument,
} from '../generated/documents.js';
import type { EcsLockedNowQuery } from '../generated/documents.js';
import type { LivePorts } from '../core/live.js';
import { runsOf } from '../core/locks.js';
import type { EcsLockNews } from '../core/locks.js';

type Answered = Extract<EcsLockNews, { readonly ids: readonly string[] }>;

/**
 * How the locks of instances come.
 *
 * @param ids - up to 100; null for all instances that the caller may see
 */
export function lockPorts(client: ApolloClient, ids: readonly string[] | null): LivePorts<EcsLockNews> {
  /** Those of all that may be locked. What the list of the locked no longer has is asked for by its id. */
  const suspects = new Set<string>();
  const heard = (id: string, isOff: boolean): void => void (isOff ? suspects.delete(id) : suspects.add(id));
  return {
    subscribe(sink) {
      const subscription = client
        .subscribe({ query: EcsSecurityLocksDocument, variables: { ids } })
        .subscribe({
          next: ({ data, error }) => {
            if (error) return sink.error(error);
            const change = data?.ecsSecurityLockChanged ?? null;
            if (change?.instanceId != null)
              heard(change.instanceId, change.kind === 'GONE' || change.kind === 'UNLOCKED');
            sink.next({ change });
          },
          error: (error: unknown) => sink.error(error),
          complete: () => sink.complete(),
        });
      return () => subscription.unsubscribe();
    },
    async poll() {
      if (ids !== null) return [await askedById(client, ids)];
      const locked = await allLocked(client);
      const others = [...suspects].filter((id) => !locked.ids.includes(id));
      const news = [locked, ...(await Promise.all(runsOf(others).map((run) => askedById(client, run))))];
      for (const { answer } of news)
        for (const each of answer?.nodes ?? [])
          if (each !== null) heard(each.id, each.securityLockState === 'NOT_LOCKED');
      return news;
    },
  };
}

async function askedById(client: ApolloClient, ids: readonly string[]): Promise<Answered> {
  const { data } = await client.query({
    query: EcsSecurityLocksNowDocument,
    variables: { ids },
    fetchPolicy: 'network-only',
  });
  return { answer: data?.ecsInstances ?? null, ids };
}

/** All pages of the locked; a region that cannot be read is missing, and its instances are asked for by id. */
async function allLocked(client: ApolloClient): Promise<Answered> {
  const nodes = new Map<string, NonNullable<NonNullable<Answered['answer']>['nodes'][number]>>();
  let after: string | null = null;
  do {
    const { data }: { data?: EcsLockedNowQuery | undefined } = await client.query({
      query: EcsLockedNowDocument,
      variables: { after },
      fetchPolicy: 'network-only',
    });
    const page: EcsLockedNowQuery['ecsInstances'] = data?.ecsInstances ?? null;
    for (const each of page?.nodes ?? []) if (each !== null) nodes.set(each.id, each);
    after = page?.pageInfo.hasNextPage === true ? (page.pageInfo.endCursor ?? null) : null;
  } while (after !== null);
  return { answer: { nodes: [...nodes.values()] }, ids: [...nodes.keys()] };
}
