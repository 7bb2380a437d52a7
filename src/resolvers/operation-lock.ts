import type * as Gql from '../generated/graphql';
import { lockReasons } from './words';

export const EcsOperationLock: Gql.EcsOperationLockResolvers = {
  reason: ({ reason }) => lockReasons.nameOf(reason) ?? 'UNKNOWN',
  rawReason: ({ reason }) => reason,
};
