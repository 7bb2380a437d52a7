import { useQuery } from '@apollo/client/react';
import type { EcsLocks } from '@ecs-security-lock/client';
import { graphql } from '../gql';
import type { EventsPageQuery } from '../gql/graphql';
import { Loaded } from '../parts/loaded';
import { Named, Rows } from '../parts/rows';
import type { Column } from '../parts/rows';
import { StatusTag } from '../parts/tags';
import { useReadAgain } from '../parts/use-read-again';
import { useSettings } from '../settings';

const EventsPageDocument = graphql(`
  query EventsPage($after: String) {
    ecsSecurityLockEvents(first: 100, after: $after) {
      nodes {
        __typename
        id
        regionId
        type
        rawType
        reason
        isPending
        publishedAt
        instanceId
        instance {
          id
          name
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
      problems {
        regionId
        message
      }
    }
  }
`);

type Row = NonNullable<NonNullable<EventsPageQuery['ecsSecurityLockEvents']>['nodes'][number]>;

/** The events; they are read again when the event behind a lock changes. */
export function Events({ locks }: { readonly locks: EcsLocks }) {
  const { texts, locale } = useSettings();
  const { data, loading, error, refetch, fetchMore } = useQuery(EventsPageDocument, {
    fetchPolicy: 'cache-and-network',
    // An event closes some time after its lock is gone, and no stream tells of it.
    pollInterval: 10_000,
  });
  const list = data?.ecsSecurityLockEvents;
  useReadAgain(locks, refetch);
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });

  const columns: Column<Row>[] = [
    {
      key: 'event',
      title: texts.columns.event,
      show: ({ type, rawType, id }) => (
        <Named
          name={type === 'LOCKED' || type === 'WEBSITE_BANNED' ? texts.eventType[type] : rawType}
          id={id}
        />
      ),
    },
    {
      key: 'status',
      title: texts.columns.status,
      show: ({ isPending }) => (
        <StatusTag
          status={isPending === false ? 'STOPPED' : null}
          word={
            isPending === null
              ? texts.eventStatus.unknown
              : isPending
                ? texts.eventStatus.open
                : texts.eventStatus.closed
          }
        />
      ),
    },
    { key: 'reason', title: texts.columns.reason, show: ({ reason }) => reason ?? '–' },
    {
      key: 'instance',
      title: texts.columns.instance,
      show: ({ instance, instanceId }) => (
        <span className="unbroken">{instance?.name ?? instanceId ?? '–'}</span>
      ),
    },
    {
      key: 'published',
      title: texts.columns.published,
      show: ({ publishedAt }) =>
        publishedAt === null ? '–' : <time dateTime={publishedAt}>{time.format(new Date(publishedAt))}</time>,
    },
  ];
  // ECS has an order of its own, region after region: the newest come first here.
  const rows = (list?.nodes.filter((each) => each !== null) ?? []).sort((a, b) =>
    (b.publishedAt ?? '').localeCompare(a.publishedAt ?? ''),
  );
  return (
    <Loaded
      list={list}
      loading={loading}
      error={error}
      refetch={refetch}
      onMore={() => fetchMore({ variables: { after: list?.pageInfo.endCursor ?? null } })}
    >
      {() => <Rows label={texts.pages.events} rows={rows} idOf={({ id }) => id} columns={columns} />}
    </Loaded>
  );
}
