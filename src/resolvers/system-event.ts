import type { EventRecord } from '../ecs/records';
import type * as Gql from '../generated/graphql';
import { isLockEvent, isOpen } from '../loaders/lock-events';
import { seenId } from './seen-ids';
import { eventStatuses } from './words';

/** The source of an event's fields. */
export interface SystemEventSource extends EventRecord {
  /** Set when the event comes from a read that does not return the punished resource. */
  readonly isExcerpt?: true;
}

export const EcsSystemEvent: Gql.EcsSystemEventResolvers = {
  type: ({ rawType }) => rawType,
  status: ({ rawStatus }) => eventStatuses.nameOf(rawStatus),
  isPending: isOpen,
  instance: ({ instanceId, accountId, regionId }, _args, { loaders }) =>
    instanceId === null ? null : loaders.instances.load({ id: instanceId, accountId, regionId }),
  diskId: (event, _args, context) => seenId('disks', event.diskId, event, context),
  securityLockEvent: (event, _args, { loaders }) => {
    if (!isLockEvent(event)) return null;
    return event.isExcerpt === true ? loaders.events.load(event) : event;
  },
};
