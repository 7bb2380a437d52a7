import type { EcsReads } from '../port';
import type { MaintenanceWindowRecord } from '../records';
import { batchParameters, pageOf } from './paging';
import type { Translation } from './paging';
import { booleanAt, integerAt, isWire, listAt, objectAt, textAt, wordsAt } from './read';
import type { Wire } from './read';

type Of<A extends keyof EcsReads> = Translation<EcsReads[A]['query'], EcsReads[A]['answer']>;

/** DescribeInstanceAttribute: one id; only what DescribeInstances leaves out is read. */
export const describeInstanceAttribute: Of<'DescribeInstanceAttribute'> = {
  parameters: ({ instanceId }) => ({ InstanceId: instanceId }),
  answer: (body) =>
    textAt(body, 'InstanceId') === null ? null : { isJumboFrameEnabled: booleanAt(body, 'EnableJumboFrame') },
};

/** DescribeUserData: one id; the data comes in Base64, and is an empty text where there is none. */
export const describeUserData: Of<'DescribeUserData'> = {
  parameters: ({ instanceId }) => ({ InstanceId: instanceId }),
  answer: (body) =>
    textAt(body, 'InstanceId') === null ? null : { contentBase64: textAt(body, 'UserData') },
};

/** DescribeInstanceStatus: 100 ids, but pages of 50. */
export const describeInstanceStatus: Of<'DescribeInstanceStatus'> = {
  parameters: (query) => batchParameters('DescribeInstanceStatus', query),
  answer: (body, scope) =>
    pageOf(body, 'InstanceStatuses', 'InstanceStatus', (wire) => {
      const id = textAt(wire, 'InstanceId');
      return id === null
        ? null
        : { accountId: scope.accountId, regionId: scope.regionId, id, rawStatus: textAt(wire, 'Status') };
    }),
};

/** DescribeInstanceRamRole: 50 ids in a JSON list. */
export const describeInstanceRamRole: Of<'DescribeInstanceRamRole'> = {
  parameters: (query) => batchParameters('DescribeInstanceRamRole', query),
  answer: (body, scope) =>
    pageOf(body, 'InstanceRamRoleSets', 'InstanceRamRoleSet', (wire) => {
      const id = textAt(wire, 'InstanceId');
      return id === null
        ? null
        : {
            accountId: scope.accountId,
            regionId: scope.regionId,
            id,
            ramRoleName: textAt(wire, 'RamRoleName'),
          };
    }),
};

/** DescribeInstanceAutoRenewAttribute: 100 ids with commas, of subscription instances only. */
export const describeInstanceAutoRenewAttribute: Of<'DescribeInstanceAutoRenewAttribute'> = {
  parameters: (query) => batchParameters('DescribeInstanceAutoRenewAttribute', query),
  answer: (body, scope) =>
    pageOf(body, 'InstanceRenewAttributes', 'InstanceRenewAttribute', (wire) => {
      const id = textAt(wire, 'InstanceId');
      if (id === null) return null;
      return {
        ...scope,
        id,
        rawStatus: textAt(wire, 'RenewalStatus'),
        duration: integerAt(wire, 'Duration'),
        rawPeriodUnit: textAt(wire, 'PeriodUnit'),
      };
    }),
};

/** DescribeInstanceAttachmentAttributes: 100 ids in a JSON list. */
export const describeInstanceAttachmentAttributes: Of<'DescribeInstanceAttachmentAttributes'> = {
  parameters: (query) => batchParameters('DescribeInstanceAttachmentAttributes', query),
  answer: (body, scope) =>
    pageOf(body, 'Instances', 'Instance', (wire) => {
      const id = textAt(wire, 'InstanceId');
      if (id === null) return null;
      return {
        ...scope,
        id,
        rawMatchCriteria: textAt(wire, 'PrivatePoolOptionsMatchCriteria'),
        privatePoolId: textAt(wire, 'PrivatePoolOptionsId'),
      };
    }),
};

/** DescribeInstanceMaintenanceAttributes: 100 ids as repeated parameters. */
export const describeInstanceMaintenanceAttributes: Of<'DescribeInstanceMaintenanceAttributes'> = {
  parameters: (query) => batchParameters('DescribeInstanceMaintenanceAttributes', query),
  answer: (body, scope) =>
    pageOf(body, 'MaintenanceAttributes', 'MaintenanceAttribute', (wire) => {
      const id = textAt(wire, 'InstanceId');
      if (id === null) return null;
      const action = objectAt(wire, 'ActionOnMaintenance');
      return {
        ...scope,
        id,
        isNotified: booleanAt(wire, 'NotifyOnMaintenance'),
        rawAction: textAt(action, 'Value'),
        rawDefaultAction: textAt(action, 'DefaultValue'),
        rawSupportedActions: wordsAt(action, 'SupportedValues', 'SupportedValue'),
        windows: maintenanceWindows(wire),
      };
    }),
};

function maintenanceWindows(wire: Wire): readonly MaintenanceWindowRecord[] | null {
  const entries = listAt(wire, 'MaintenanceWindows', 'MaintenanceWindow');
  return (
    entries?.filter(isWire).map((entry) => ({
      startTime: textAt(entry, 'StartTime'),
      endTime: textAt(entry, 'EndTime'),
    })) ?? null
  );
}
