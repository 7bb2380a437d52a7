import type { ErrorRow } from '../protocol/errors';
import { matchesPattern } from '../operations/filters';
import type { Filter, TimeFilterKey } from '../operations/filters';
import { familyOf } from './instance-types';
import { parseJsonList } from '../protocol/params';
import type { InstanceRecord } from '../world/records';

const statusNotFound: ErrorRow = [404, 'InvalidStatus.NotFound', 'The specified Status is not found.'];
const chargeNotFound: ErrorRow = [
  404,
  'InvalidInstanceChargeType.NotFound',
  'The InstanceChargeType does not exist in our records.',
];
const internetChargeNotFound: ErrorRow = [
  404,
  'InvalidInternetChargeType.ValueNotSupported',
  'The specified InternetChargeType is not valid.',
];
const networkNotFound: ErrorRow = [
  404,
  'InvalidNetworkType.NotFound',
  'The specified InstanceNetworkType is not found.',
];
const lockReasonNotFound: ErrorRow = [
  404,
  'InvalidLockReason.NotFound',
  'The specified LockReason is not found.',
];

const sharesOne = (own: readonly string[], list: string): boolean =>
  (parseJsonList(list) ?? []).some((wanted) => own.includes(wanted));

const flagOf = (value: string): boolean => value.toLowerCase() === 'true';

/** The filters of DescribeInstances with one parameter each; combined with AND. */
export const instanceFilters: readonly Filter<InstanceRecord>[] = [
  {
    param: 'Status',
    allowed: ['Pending', 'Running', 'Starting', 'Stopping', 'Stopped'],
    refusal: statusNotFound,
    keeps: (row, value) => row.status === value,
  },
  {
    param: 'LockReason',
    allowed: ['financial', 'security', 'Recycling', 'recycling', 'dedicatedhostfinancial', 'refunded'],
    refusal: lockReasonNotFound,
    keeps: (row, value) => row.locks.some((lock) => lock.reason.toLowerCase() === value.toLowerCase()),
  },
  { param: 'ZoneId', keeps: (row, value) => row.zoneId === value },
  { param: 'VpcId', keeps: (row, value) => row.vpcId === value },
  { param: 'VSwitchId', keeps: (row, value) => row.vSwitchId === value },
  { param: 'SecurityGroupId', keeps: (row, value) => row.securityGroupIds.includes(value) },
  {
    param: 'InstanceNetworkType',
    allowed: ['vpc', 'classic'],
    refusal: networkNotFound,
    keeps: (row, value) => row.networkType === value,
  },
  { param: 'InnerIpAddresses', keeps: (row, value) => sharesOne(row.innerIpAddresses, value) },
  { param: 'PrivateIpAddresses', keeps: (row, value) => sharesOne(row.privateIpAddresses, value) },
  { param: 'PublicIpAddresses', keeps: (row, value) => sharesOne(row.publicIpAddresses, value) },
  {
    param: 'EipAddresses',
    keeps: (row, value) => sharesOne(row.eip === null ? [] : [row.eip.ipAddress], value),
  },
  {
    param: 'InstanceChargeType',
    allowed: ['PostPaid', 'PrePaid'],
    refusal: chargeNotFound,
    keeps: (row, value) => row.instanceChargeType === value,
  },
  {
    param: 'InternetChargeType',
    allowed: ['PayByTraffic', 'PayByBandwidth'],
    refusal: internetChargeNotFound,
    keeps: (row, value) => row.internetChargeType === value,
  },
  { param: 'InstanceName', keeps: (row, value) => matchesPattern(row.instanceName, value) },
  { param: 'ImageId', keeps: (row, value) => row.imageId === value },
  { param: 'InstanceType', keeps: (row, value) => row.instanceType === value },
  { param: 'InstanceTypeFamily', keeps: (row, value) => familyOf(row.instanceType) === value },
  { param: 'KeyPairName', keeps: (row, value) => row.keyPairName === value },
  { param: 'ResourceGroupId', keeps: (row, value) => row.resourceGroupId === value },
  { param: 'HpcClusterId', keeps: (row, value) => row.hpcClusterId === value },
  { param: 'HttpEndpoint', keeps: (row, value) => row.metadataOptions.httpEndpoint === value },
  { param: 'HttpTokens', keeps: (row, value) => row.metadataOptions.httpTokens === value },
  {
    param: 'HttpPutResponseHopLimit',
    keeps: (row, value) => row.metadataOptions.httpPutResponseHopLimit === Number(value),
  },
  // Every instance of the fleet is I/O optimised and has its devices, as every current one has.
  { param: 'IoOptimized', keeps: (_row, value) => flagOf(value) },
  { param: 'DeviceAvailable', keeps: (_row, value) => flagOf(value) },
  { param: 'RdmaIpAddresses', keeps: () => false },
];

/** The keys of `Filter.N` in DescribeInstances. */
export const instanceTimeFilters: Readonly<Record<string, TimeFilterKey<InstanceRecord>>> = {
  CreationStartTime: { timeOf: (row) => row.creationTime, side: 'from' },
  CreationEndTime: { timeOf: (row) => row.creationTime, side: 'to' },
  ExpiredStartTime: { timeOf: (row) => row.expiredTime, side: 'from' },
  ExpiredEndTime: { timeOf: (row) => row.expiredTime, side: 'to' },
};
