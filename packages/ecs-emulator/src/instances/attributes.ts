import type { Call, Handler } from '../operations/call';
import { checkLock, instanceNamed, regionOf } from '../operations/call';
import { Refusal, resourceErrors } from '../protocol/errors';
import { checkGroups, commonGroupErrors } from './group-membership';
import type { GroupErrors } from './group-membership';
import type { InstanceRecord } from '../world/records';
import { instanceAttributes } from './attribute-table';
import type { InstanceAttribute } from './attribute-table';

const groupErrors: GroupErrors = {
  ...commonGroupErrors,
  tooMany: [400, 'JoinedGroupLimitExceed', 'The specified instance has exceed quota of SecurityGroup.'],
};

/** The new text of an attribute; undefined to leave it unchanged. An empty text clears attributes that allow it. */
function asked({ params }: Call, { param, clearable }: InstanceAttribute): string | undefined {
  return clearable === true ? params.raw.get(param) : params.text(param);
}

function groupsAsked(call: Call, instance: InstanceRecord): string[] | undefined {
  const groupIds = call.params.list('SecurityGroupIds');
  if (groupIds !== undefined) checkGroups(regionOf(call, instance), groupIds, instance.vpcId, groupErrors);
  return groupIds;
}

/** ModifyInstanceAttribute: changes all given attributes or none; absent ones stay unchanged. */
export const modifyInstanceAttribute: Handler = (call) => {
  const instance = instanceNamed(call, call.params.text('InstanceId'));
  checkLock(call, { instance });
  const changes = instanceAttributes.flatMap((attribute) => {
    const value = asked(call, attribute);
    return value === undefined ? [] : [{ attribute, value }];
  });
  for (const { attribute, value } of changes) {
    if (value !== '' && !attribute.isValid(value, instance)) throw new Refusal(attribute.invalid);
    if (attribute.statuses?.includes(instance.status) === false)
      throw new Refusal(attribute.badStatus ?? resourceErrors.incorrectInstanceStatus);
  }
  const groupIds = groupsAsked(call, instance);
  call.commit();
  for (const { attribute, value } of changes) attribute.set?.(instance, value);
  if (groupIds !== undefined) instance.securityGroupIds = groupIds;
  return {};
};
