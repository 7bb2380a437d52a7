import type { RequestContext } from '../context';
import type { EcsScope } from '../ecs/port';
import type { InstanceRecord } from '../ecs/records';
import type * as Gql from '../generated/graphql';
import type { History } from '../loaders/lock-events';
import { checkedRange } from './monitor-range';
import { sliceConnection } from './paging';
import type { Connection } from './paging';
import { requireScopeOn } from './scopes';

const placeOf = ({ accountId, regionId }: InstanceRecord): EcsScope => ({ accountId, regionId });

/** The fields of an instance that its own record does not have. Reads are batched where ECS takes several ids. */
export const instanceReads: Gql.InstanceResolvers = {
  systemEvents: async (instance, args, context) => {
    const history = await context.loaders.eventsOfInstance.load(instance);
    return ownList('systemEvents', 'DescribeInstanceHistoryEvents', instance, args, context, history);
  },
  diagnosticReports: async (instance, args, context) => {
    const history = await context.loaders.attributes.diagnosticReports.load(instance);
    return ownList('diagnosticReports', 'DescribeDiagnosticReports', instance, args, context, history);
  },
  health: (instance, _args, { loaders }) => loaders.attributes.instanceHealth.load(instance),
  instanceTypeDetails: (instance, _args, { loaders }) =>
    instance.instanceType === null
      ? null
      : loaders.attributes.instanceType.load({ ...placeOf(instance), id: instance.instanceType }),
  ramRoleName: async (instance, _args, { loaders }) =>
    (await loaders.attributes.ramRole.load(instance))?.ramRoleName ?? null,
  // ECS refuses the whole list when it contains a pay-as-you-go instance.
  autoRenew: (instance, _args, { loaders }) =>
    instance.rawChargeType === 'PostPaid' ? null : loaders.attributes.autoRenew.load(instance),
  privatePool: (instance, _args, { loaders }) => loaders.attributes.privatePool.load(instance),
  maintenance: (instance, _args, { loaders }) => loaders.attributes.maintenance.load(instance),
  isJumboFrameEnabled: async (instance, _args, context) => {
    const query = { instanceId: instance.id };
    const options = context.callOptions;
    const read = await context.port.read(placeOf(instance), 'DescribeInstanceAttribute', query, options);
    return read.isJumboFrameEnabled;
  },
  monitorData: async (instance, args, context) => {
    const range = checkedRange(args);
    const query = { instanceId: instance.id, ...range };
    const options = context.callOptions;
    const points = await context.port.read(placeOf(instance), 'DescribeInstanceMonitorData', query, options);
    return { ...range, points };
  },
  userData: async (instance, _args, context) => {
    requireScopeOn('DescribeUserData', instance, context);
    const { port, unsharedCallOptions } = context;
    const query = { instanceId: instance.id };
    const read = await port.read(placeOf(instance), 'DescribeUserData', query, unsharedCallOptions);
    const { contentBase64 } = read;
    return contentBase64 === null ? null : decoded(contentBase64);
  },
};

function decoded(base64: string): Gql.EcsUserData {
  const bytes = Buffer.from(base64, 'base64');
  return { text: textOf(bytes), base64, sizeBytes: bytes.length };
}

/** Returns null for bytes that are not UTF-8, such as compressed user data. */
function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A list of one instance, already read. */
function ownList<T>(
  field: string,
  action: string,
  instance: InstanceRecord,
  { first, after }: { readonly first: number; readonly after?: string | null | undefined },
  context: RequestContext,
  history: History<T>,
): Connection<T> {
  const list = `Instance.${field} ${instance.accountId} ${instance.regionId} ${instance.id}`;
  return sliceConnection(context, { list, action, scope: instance, first, after }, history);
}
