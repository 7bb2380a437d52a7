import type { ErrorRow } from '../protocol/errors';
import { Refusal } from '../protocol/errors';
import type { RegionState } from '../world/region';

/** An instance can be in five security groups, unless the quota was raised. */
export const mostGroups = 5;

/** An operation's errors for security groups that an instance cannot join. */
export interface GroupErrors {
  readonly repeated: ErrorRow;
  readonly notFound: ErrorRow;
  readonly otherVpc: ErrorRow;
  readonly tooMany: ErrorRow;
}

/**
 * Checks the new groups of an instance.
 *
 * @param vpcId - the network that all of them must belong to
 * @throws Refusal with the operation's own rows
 */
export function checkGroups(
  region: RegionState,
  groupIds: readonly string[],
  vpcId: string,
  errors: GroupErrors,
): void {
  if (new Set(groupIds).size < groupIds.length) throw new Refusal(errors.repeated);
  const groups = groupIds.map((id) => region.securityGroups.get(id));
  if (groups.includes(undefined)) throw new Refusal(errors.notFound);
  if (groups.some((group) => group?.vpcId !== vpcId)) throw new Refusal(errors.otherVpc);
  if (groupIds.length > mostGroups) throw new Refusal(errors.tooMany);
}

/** The errors that ModifyInstanceAttribute and ModifyInstanceVpcAttribute share. */
export const commonGroupErrors = {
  repeated: [
    404,
    'InvalidParameter.SecurityGroupIdRepeated',
    'The specified security group ids has repeated.',
  ],
  notFound: [404, 'InvalidSecurityGroupId.NotFound', 'The specified SecurityGroupId does not exist.'],
  otherVpc: [
    404,
    'InvalidSecurityGroupVpc.NotBelongToOneVpc',
    'The specified SecurityGroupIds are belong to different vpc.',
  ],
} as const satisfies Partial<Record<keyof GroupErrors, ErrorRow>>;
