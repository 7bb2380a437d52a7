import type * as Gql from '../generated/graphql';
import { diskEventTypes, healthStatuses } from './read-words';

/** The health of an instance and of a disk. */
export const health = {
  EcsInstanceHealth: {
    status: ({ rawStatus }) => healthStatuses.nameOf(rawStatus),
    openEvents: ({ openEvents }) => openEvents?.map((event) => ({ ...event, isExcerpt: true })) ?? null,
  } satisfies Gql.EcsInstanceHealthResolvers,
  EcsDiskHealth: {
    status: ({ rawStatus }) => healthStatuses.nameOf(rawStatus),
  } satisfies Gql.EcsDiskHealthResolvers,
  EcsDiskEvent: {
    type: ({ rawType }) => diskEventTypes.nameOf(rawType),
  } satisfies Gql.EcsDiskEventResolvers,
};
