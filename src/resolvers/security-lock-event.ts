import type * as Gql from '../generated/graphql';
import { isLockEvent, isOpen } from '../loaders/lock-events';
import { referenceTo } from './reference';
import { eventStatuses, lockEventTypes } from './words';

export const SecurityLockEvent: Gql.SecurityLockEventResolvers = {
  __resolveReference: async (reference, context) => {
    const event = await referenceTo('SecurityLockEvent', reference, context, context.loaders.events);
    return event !== null && isLockEvent(event) ? event : null;
  },
  // The console's title and severity; the API returns neither.
  name: ({ rawType }) =>
    rawType === 'SecurityPunish.Locked' ? 'Instance Blocked for Security Violation' : null,
  level: () => 'CRITICAL',
  type: ({ rawType }) => lockEventTypes.nameOf(rawType),
  status: ({ rawStatus }) => eventStatuses.nameOf(rawStatus),
  isPending: isOpen,
  instance: ({ instanceId, accountId, regionId }, _args, { loaders }) =>
    instanceId === null ? null : loaders.instances.load({ id: instanceId, accountId, regionId }),
};
