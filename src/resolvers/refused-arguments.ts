import type { GraphQLError } from 'graphql';
import { codedError } from '../coded-error';
import { EcsError } from '../ecs/errors';

/** The parts of a list call that come from the caller. */
export interface AskedOfEcs {
  /** The filter, by the port's names. Errors without a code of their own are reported for `filter`. */
  readonly filter: object;
  /** Whether the call continued from a token. */
  readonly hasToken: boolean;
}

/** ECS has many codes for a refused parameter; `InvalidParamter` is its own spelling. */
const refusals =
  /^(Abs\.)?(Invalid|Missing|Incomplete|NumberExceed\.|Duplicate\.|BothEmpty\.)|(Id|Ids|Number|Tag)LimitExceeded$/;
/** Parameters that this program sets, not the caller. */
const ours = /^(Invalid|Missing)(Param(e?ter)?\.)?(Region|Action|Api|Version|Product|Protocol|MaxResults)/;

/**
 * For each part of a filter: the argument that it comes from, and the codes with which ECS refuses it. Source: the error
 * codes of the list operations in ECS's API reference.
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
 * Turns an error of a list call into the error for the caller.
 *
 * @returns BAD_USER_INPUT with the argument when ECS refused a filter or a cursor's token; else the same error.
 */
export function forCaller(error: unknown, { filter, hasToken }: AskedOfEcs): unknown {
  if (!(error instanceof EcsError) || error.fault !== 'REFUSED' || error.code === null) return error;
  const { code, regionId } = error;
  if (!refusals.test(code) || ours.test(code)) return error;
  const isOfToken = code.includes('NextToken');
  const argument = parts.find(([part, , codes]) => part in filter && codes.test(code))?.[1];
  // ECS returned the token for this same filter. So when the call with both is refused, the token is wrong.
  if (hasToken && (isOfToken || argument === undefined)) {
    return badArgument(error, 'after', 'the cursor has expired; start again without after.');
  }
  if (Object.keys(filter).length === 0 || isOfToken) return error;
  return badArgument(
    error,
    argument ?? 'filter',
    `ECS does not accept it in ${regionId} (${code}); correct it, or ask only the regions where it is valid.`,
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
