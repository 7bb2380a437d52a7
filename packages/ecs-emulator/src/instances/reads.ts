import { instanceNamed, regionOf } from '../operations/call';
import type { Call, Handler } from '../operations/call';
import type { ErrorRow } from '../protocol/errors';
import { Refusal } from '../protocol/errors';
import { applyFilters, byFilterKeys, byIds, byTags } from '../operations/filters';
import { pageOf } from '../operations/paging';
import type { InstanceRecord } from '../world/records';
import { instanceFilters, instanceTimeFilters } from './filters';
import { instanceAttributeShape, instanceShape } from './shape';
import { pageFields, tokenFields } from '../operations/shape';

const idOf = (instance: InstanceRecord): string => instance.instanceId;
const seqOf = (row: { readonly seq: number }): number => row.seq;

const instancesOf = (call: Call): InstanceRecord[] => [...call.region.instances.values()];

const zoneNotFound: ErrorRow = [
  404,
  'InvalidZoneId.NotFound',
  'The ZoneId provided does not exist in our records.',
];

/** DescribeInstances: all filters, both paging styles, ids in a JSON list. */
export const describeInstances: Handler = (call) => {
  const named = byIds(instancesOf(call), call.params.jsonList('InstanceIds'), idOf);
  const ipv6 = call.params.list('Ipv6Address');
  const filtered = byFilterKeys(
    call,
    byTags(call, applyFilters(call, named, instanceFilters)),
    instanceTimeFilters,
  ).filter((row) => ipv6 === undefined || ipv6.some((address) => row.ipv6Addresses.includes(address)));
  const page = pageOf(call, filtered, seqOf);
  const withMetadata = (call.params.list('AdditionalAttributes') ?? []).includes('META_OPTIONS');
  return {
    ...tokenFields(page),
    Instances: { Instance: page.rows.map((row) => instanceShape(row, withMetadata)) },
  };
};

/** DescribeInstanceStatus: up to 100 ids, but pages of at most 50. */
export const describeInstanceStatus: Handler = (call) => {
  const zoneId = call.params.text('ZoneId');
  if (zoneId !== undefined && !call.region.zoneIds.includes(zoneId)) throw new Refusal(zoneNotFound);
  const rows = byIds(instancesOf(call), call.params.list('InstanceId'), idOf).filter(
    (row) => zoneId === undefined || row.zoneId === zoneId,
  );
  const page = pageOf(call, rows, seqOf);
  return {
    ...pageFields(page),
    InstanceStatuses: {
      InstanceStatus: page.rows.map((row) => ({ InstanceId: row.instanceId, Status: row.status })),
    },
  };
};

/** DescribeInstanceAttribute: one instance, found by id alone. */
export const describeInstanceAttribute: Handler = (call) =>
  instanceAttributeShape(instanceNamed(call, call.params.text('InstanceId')));

/** DescribeInstanceAttachmentAttributes: the private pool that an instance uses. */
export const describeInstanceAttachmentAttributes: Handler = (call) => {
  const rows = byIds(instancesOf(call), call.params.jsonList('InstanceIds'), idOf);
  if (rows.length === 0) {
    throw new Refusal([404, 'InvalidInstanceIds.NotFound', 'The specified InstanceIds does not exist.']);
  }
  const page = pageOf(call, rows, seqOf);
  return {
    ...pageFields(page),
    Instances: {
      Instance: page.rows.map(({ instanceId, privatePool }) => ({
        InstanceId: instanceId,
        PrivatePoolOptionsMatchCriteria: privatePool.matchCriteria,
        PrivatePoolOptionsId: privatePool.id,
      })),
    },
  };
};

/** DescribeInstanceMaintenanceAttributes. */
export const describeInstanceMaintenanceAttributes: Handler = (call) => {
  const page = pageOf(call, byIds(instancesOf(call), call.params.list('InstanceId'), idOf), seqOf);
  return {
    ...pageFields(page),
    MaintenanceAttributes: {
      MaintenanceAttribute: page.rows.map(({ instanceId, maintenance }) => ({
        InstanceId: instanceId,
        NotifyOnMaintenance: maintenance.notify,
        ActionOnMaintenance: {
          Value: maintenance.action,
          DefaultValue: 'AutoRecover',
          SupportedValues: { SupportedValue: ['Stop', 'AutoRecover', 'AutoRedeploy'] },
        },
        MaintenanceWindows: {
          MaintenanceWindow: maintenance.windows.map(({ startTime, endTime }) => ({
            StartTime: startTime,
            EndTime: endTime,
          })),
        },
      })),
    },
  };
};

/** DescribeInstanceRamRole: by ids, by role, or both. */
export const describeInstanceRamRole: Handler = (call) => {
  const ids = call.params.jsonList('InstanceIds');
  const role = call.params.text('RamRoleName');
  if (ids === undefined && role === undefined) {
    throw new Refusal([
      403,
      'InvalidParameter.AllEmpty',
      'The specified InstanceIds and RamRoleName cannot both be empty.',
    ]);
  }
  const rows = byIds(instancesOf(call), ids, idOf).filter(
    (row) =>
      (role === undefined || row.ramRoleName === role) && (ids !== undefined || row.ramRoleName !== ''),
  );
  const page = pageOf(call, rows, seqOf);
  return {
    TotalCount: page.totalCount,
    RegionId: call.region.regionId,
    InstanceRamRoleSets: {
      InstanceRamRoleSet: page.rows.map(({ instanceId, ramRoleName }) => ({
        InstanceId: instanceId,
        RamRoleName: ramRoleName,
      })),
    },
  };
};

const renewalStatuses = ['AutoRenewal', 'Normal', 'NotRenewal'];

/** DescribeInstanceAutoRenewAttribute: subscription instances only; ids in one comma-separated text. */
export const describeInstanceAutoRenewAttribute: Handler = (call) => {
  const ids = call.params.commaList('InstanceId');
  const status = call.params.text('RenewalStatus');
  if (ids === undefined && status === undefined) {
    throw new Refusal([
      403,
      'InvalidParameter.RenewalStatusInstanceId',
      'The parameter RenewalStatus and InstanceId can not be both empty.',
    ]);
  }
  if (status !== undefined && !renewalStatuses.includes(status)) {
    throw new Refusal([
      403,
      'InvalidParameter.RenewalStatus',
      'The specified parameter RenewalStatus is not valid.',
    ]);
  }
  const named = byIds(instancesOf(call), ids, idOf);
  if (ids !== undefined && named.some((row) => row.instanceChargeType !== 'PrePaid')) {
    throw new Refusal([403, 'ChargeTypeViolation', 'Pay-As-You-Go instances do not support this operation.']);
  }
  const rows = named.filter(
    (row) =>
      row.instanceChargeType === 'PrePaid' && (status === undefined || row.autoRenew.status === status),
  );
  const page = pageOf(call, rows, seqOf);
  return {
    ...pageFields(page),
    InstanceRenewAttributes: {
      InstanceRenewAttribute: page.rows.map(({ instanceId, autoRenew }) => ({
        InstanceId: instanceId,
        RenewalStatus: autoRenew.status,
        AutoRenewEnabled: autoRenew.status === 'AutoRenewal',
        Duration: autoRenew.duration,
        PeriodUnit: autoRenew.periodUnit,
      })),
    },
  };
};

/** DescribeUserData: base64, as it was written. */
export const describeUserData: Handler = (call) => {
  const instance = instanceNamed(call, call.params.text('InstanceId'));
  return {
    InstanceId: instance.instanceId,
    RegionId: regionOf(call, instance).regionId,
    UserData: instance.userData,
  };
};
