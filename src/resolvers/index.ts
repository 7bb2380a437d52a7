import type { Resolvers } from '../generated/graphql';
import { connections } from './connections';
import { DateTime } from './date-time';
import { EcsDiskAttachment, Disk } from './disk';
import { EcsOperationDecision } from './decision';
import { Instance } from './instance';
import { EcsOperationLock } from './operation-lock';
import { deniedResolvers } from './protected-read';
import { Mutation } from './mutation';
import { outcomes } from './outcome';
import { payloads } from './payload';
import { Query } from './query';
import { SecurityLockEvent } from './security-lock-event';

/** Everything that the schema cannot answer by a property of the same name. */
export const resolvers: Resolvers = {
  DateTime,
  Query,
  Mutation,
  Instance,
  Disk,
  SecurityLockEvent,
  EcsDiskAttachment,
  EcsOperationDecision,
  EcsOperationLock,
  EcsProtectedReadDenied: deniedResolvers,
  ...connections,
  ...outcomes,
  ...payloads,
};
