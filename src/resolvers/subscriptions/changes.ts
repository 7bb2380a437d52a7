import type * as Gql from '../../generated/graphql';
import { timeOf } from '../date-time';

/** The records come with the change, so that an event is one moment and costs no read. */
export const changes: Pick<Gql.Resolvers, 'EcsSecurityLockChange' | 'EcsResourceChange'> = {
  EcsSecurityLockChange: { at: ({ at }) => timeOf(at) },
  EcsResourceChange: { at: ({ at }) => timeOf(at) },
};
