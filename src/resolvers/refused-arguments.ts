import type { GraphQLError } from 'graphql';
import { codedError } from '../coded-error';
import { EcsError } from '../ecs/errors';

/** What a call of a list said that came from the caller. */
export interface AskedOfEcs {
  /** The filter, by the port's names; what ECS names by no code of its own counts as `filter`. */
  readonly filter: object;
  /** Whether the call went on from a token. */
  readonly hasToken: boolean;
}

/** ECS refuses a parameter by many names; `InvalidParamter` is its own spelling. */
const refusals =
  /^(Abs\.)?(Invalid|Missing|Incomplete|NumberExceed\.|Duplicate\.|BothEmpty\.)|(Id|Ids|Number|Tag)LimitExceeded$/;
/** What this program says, not its caller. */
const ours = /^(Invalid|Missing)(Param(e?ter)?\.)?(Region|Action|Api|Version|Product|Protocol|MaxResults)/;

/**
 * Each part of the lists' filters: the argument that it comes from, and the codes that mean it. Source: the error codes
 * of the list operations in ECS's API reference.
 */
const parts: readonly (readonly [part: string, argument: string, codes: RegExp])[] = [
  ['ids', 'filter.ids', /(Instance|Disk|Snapshot|Report)Ids/],
  ['resourceIds', 'filter.instanceIds', /InstanceId/],
  ['resourceIds', 'filter.resourceIds', /ResourceId/],
  ['instanceId', 'filter.instanceId', /InstanceId/],
  ['diskId', 'filter.diskId', /DiskId/],
  ['zoneId', 'filter.zoneId', /ZoneId/],
  ['vpcId', 'filter.vpcId', /VpcId/],
  ['securityGroupId', 'filter.securityGroupId', /SecurityGroup/],
  ['resourceGroupId', 'filter.resourceGroupId', /ResourceGroup/],
  ['tags', 'filter.tags', /Tag/],
  ['lockReason', 'filter.lockReason', /LockReason/],
  ['rawChargeType', 'filter.chargeType', /(Instance|Disk)ChargeType/],
  ['rawStatus', 'filter.status', /Status/],
  ['rawStatuses', 'filter.statuses', /Status/],
  ['instanceType', 'filter.instanceType', /InstanceType/],
  ['category', 'filter.category', /Category/],
  ['rawKind', 'filter.kind', /DiskType/],
  ['rawType', 'filter.type', /SnapshotType/],
  ['rawTypes', 'filter.types', /EventType/],
  ['publishedBefore', 'filter.publishedBefore', /TimeEndBeforeStart/],
  ['resourceType', 'filter.resourceType', /ResourceType/],
];

/**
 * What a list's caller is told of an error.
 *
 * @returns BAD_USER_INPUT with the argument, when ECS refused a filter or the token of a cursor; any other error as it is.
 */
export function forCaller(error: unknown, { filter, hasToken }: AskedOfEcs): unknown {
  if (!(error instanceof EcsError) || error.fault !== 'REFUSED' || error.code === null) return error;
  const { code, regionId } = error;
  if (!refusals.test(code) || ours.test(code)) return error;
  const isOfToken = code.includes('NextToken');
  const argument = parts.find(([part, , codes]) => part in filter && codes.test(code))?.[1];
  // ECS made the token in answer to the same filter: what is wrong with a call that goes on from it is the token.
  if (hasToken && (isOfToken || argument === undefined)) {
    return badArgument(error, 'after', 'the cursor has expired; begin again without it.');
  }
  if (Object.keys(filter).length === 0 || isOfToken) return error;
  return badArgument(
    error,
    argument ?? 'filter',
    `ECS does not accept it in ${regionId} (${code}); correct it, or ask only regions where it is known.`,
  );
}

const badArgument = (
  { code, requestId, regionId, accountId }: EcsError,
  argument: string,
  message: string,
): GraphQLError =>
  codedError('BAD_USER_INPUT', `${argument}: ${message}`, {
    argument,
    ecsErrorCode: code,
    requestId,
    regionId,
    accountId,
  });
