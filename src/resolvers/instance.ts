import type { RequestContext } from '../context';
import type { EventRecord, InstanceRecord } from '../ecs/records';
import type * as Gql from '../generated/graphql';
import { InstanceFacts, securityLockOf } from '../guard/facts';
import { isLockEvent } from '../loaders/lock-events';
import { allowedNames, allows, decisions } from './buttons';
import { timeOf } from './date-time';
import { instanceReads } from './instance-reads';
import { sliceConnection } from './paging';
import type { Connection } from './paging';
import { consoleOutput, screenshot, vncUrl } from './protected-read';
import { lockStates } from './lock-state';
import { shadowAsked } from './shadow';
import { readinessOfInstance } from './readiness';
import { referenceTo } from './reference';
import { chargeTypes, instanceStatuses, stoppedModes } from './words';

const facts = (instance: InstanceRecord, { loaders }: RequestContext): InstanceFacts =>
  new InstanceFacts(instance, loaders);

export const Instance: Gql.InstanceResolvers = {
  __resolveReference: (reference, context) =>
    referenceTo('Instance', reference, context, context.loaders.instances),
  status: ({ rawStatus }) => instanceStatuses.nameOf(rawStatus),
  stoppedMode: ({ rawStoppedMode }) => stoppedModes.nameOf(rawStoppedMode),
  chargeType: ({ rawChargeType }) => chargeTypes.nameOf(rawChargeType),
  readAt: ({ readAt }) => timeOf(readAt),
  lockReadAt: ({ lockReadAt }) => timeOf(lockReadAt),
  securityLockState: (instance) => securityLockOf(instance),
  locks: (instance, _args, context) => lockStates(instance, context),
  isSecurityLocked: (instance) => {
    const lock = securityLockOf(instance);
    return lock === 'UNKNOWN' ? null : lock === 'LOCKED';
  },
  activeSecurityLockEvent: (instance, _args, { loaders }) =>
    // An open event alone is not a lock, so without a lock no event is read.
    securityLockOf(instance) === 'NOT_LOCKED' ? null : loaders.activeLockEvents.load(instance),
  allowedOperations: (instance, _args, context) => allowedNames(facts(instance, context)),
  ...readinessOfInstance,
  allows: (instance, { operation }, context) => allows(facts(instance, context), operation),
  operationDecisions: (instance, { among }, context, info) =>
    decisions(
      facts(instance, context),
      among,
      shadowAsked(info, context, () => new InstanceFacts(instance, context.loaders, true)),
    ),
  disks: (instance, _args, { loaders }) => loaders.disksOfInstance.load(instance),
  securityLockEvents: (instance, args, context) => lockEvents(instance, args, context),
  ...instanceReads,
  vncUrl,
  screenshot,
  consoleOutput,
};

async function lockEvents(
  instance: InstanceRecord,
  { first, after }: { first: number; after?: string | null | undefined },
  context: RequestContext,
): Promise<Connection<EventRecord>> {
  const list = `Instance.securityLockEvents ${instance.accountId} ${instance.regionId} ${instance.id}`;
  const history = await context.loaders.eventsOfInstance.load(instance);
  return sliceConnection(
    context,
    { list, action: 'DescribeInstanceHistoryEvents', scope: instance, first, after },
    { ...history, entries: history.entries.filter(isLockEvent) },
  );
}
