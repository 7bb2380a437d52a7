import type { Resolvers } from '../generated/graphql';
import { connections } from './connections';
import { DateTime } from './date-time';
import { diagnostics } from './diagnostics';
import { EcsDiskAttachment, Disk } from './disk';
import { EcsOperationDecision } from './decision';
import { health } from './health';
import { Instance } from './instance';
import { instanceAttributes } from './instance-attributes';
import { EcsOperationLock } from './operation-lock';
import { protectedReads } from './protected-read';
import { Mutation } from './mutations/index';
import { outcomes } from './outcome';
import { payloads } from './payload';
import { Query } from './query';
import { readiness } from './readiness';
import { SecurityLockEvent } from './security-lock-event';
import { EcsSnapshot } from './snapshot';
import { changes } from './subscriptions/changes';
import { Subscription } from './subscriptions/subscription';
import { EcsSystemEvent } from './system-event';

/** Resolvers of all fields that are not a property of the same name. */
export const resolvers: Resolvers = {
  DateTime,
  Query,
  Mutation,
  Subscription,
  Instance,
  Disk,
  SecurityLockEvent,
  EcsDiskAttachment,
  EcsOperationDecision,
  EcsOperationLock,
  EcsSystemEvent,
  EcsSnapshot,
  ...changes,
  ...connections,
  ...diagnostics,
  ...health,
  ...instanceAttributes,
  ...outcomes,
  ...payloads,
  ...protectedReads,
  ...readiness,
};
