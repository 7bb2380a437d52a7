import type { ErrorRow } from '../protocol/errors';
import { instanceTypes } from './instance-types';
import { isPassword } from './login';
import { isDescription, isName } from '../operations/naming';
import type { InstanceRecord } from '../world/records';

/** One parameter of ModifyInstanceAttribute: its values, the statuses that allow it, and what it changes. */
export interface InstanceAttribute {
  readonly param: string;
  readonly isValid: (value: string, instance: InstanceRecord) => boolean;
  readonly invalid: ErrorRow;
  /** The only statuses in which it can be changed; any when absent. */
  readonly statuses?: readonly string[];
  /** The error in another status; IncorrectInstanceStatus when absent. */
  readonly badStatus?: ErrorRow;
  /** Absent for values that no read returns: they are checked but not stored. */
  readonly set?: (instance: InstanceRecord, value: string) => void;
  /** Whether an empty text clears it; otherwise empty means absent. */
  readonly clearable?: true;
}

const malformed = (code: string, param: string): ErrorRow => [
  400,
  code,
  `The specified parameter "${param}" is not valid.`,
];

const isTrue = (value: string): boolean => value.toLowerCase() === 'true';

/** Segments of letters, digits and single hyphens. */
const segment = '[A-Za-z0-9]+(-[A-Za-z0-9]+)*';
const windowsHost = new RegExp(`^${segment}$`);
const linuxHost = new RegExp(`^${segment}(\\.${segment})*$`);

const isHostName = (value: string, { osType }: InstanceRecord): boolean =>
  osType === 'windows'
    ? value.length >= 2 && value.length <= 15 && windowsHost.test(value) && !/^\d+$/.test(value)
    : value.length >= 2 && value.length <= 64 && linuxHost.test(value);

const isBase64 = (value: string): boolean => value.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(value);

/** 32 KB before the encoding. */
const mostUserData = 32 * 1024;

const isBurstable = ({ instanceType }: InstanceRecord): boolean =>
  instanceTypes.get(instanceType)?.burstable ?? false;

const up = ['Running', 'Stopped', 'Stopping'];
const settled = ['Running', 'Stopped'];

/** In the order in which they are checked. */
export const instanceAttributes: readonly InstanceAttribute[] = [
  {
    param: 'InstanceName',
    isValid: isName,
    invalid: malformed('InvalidInstanceName.Malformed', 'InstanceName'),
    set: (instance, value) => {
      instance.instanceName = value;
    },
  },
  {
    param: 'Description',
    clearable: true,
    isValid: isDescription,
    invalid: malformed('InvalidDescription.Malformed', 'Description'),
    set: (instance, value) => {
      instance.description = value;
    },
  },
  {
    param: 'Password',
    isValid: (value, { osType }) => isPassword(value) && !(osType === 'windows' && value.startsWith('/')),
    invalid: malformed('InvalidPassword.Malformed', 'Password'),
    statuses: up,
  },
  {
    param: 'HostName',
    isValid: isHostName,
    invalid: malformed('InvalidHostName.Malformed', 'HostName'),
    statuses: up,
    set: (instance, value) => {
      instance.hostName = value;
    },
  },
  {
    param: 'UserData',
    clearable: true,
    isValid: isBase64,
    invalid: [403, 'InvalidUserData.Base64FormatInvalid', 'The specified UserData is not valid'],
  },
  {
    param: 'UserData',
    clearable: true,
    isValid: (value) => Buffer.from(value, 'base64').length <= mostUserData,
    invalid: [400, 'InvalidUserData.SizeExceeded', 'The specified parameter "UserData" exceeds the size.'],
    set: (instance, value) => {
      instance.userData = value;
    },
  },
  {
    param: 'DeletionProtection',
    isValid: (_value, { instanceChargeType, spotStrategy }) =>
      instanceChargeType === 'PostPaid' && spotStrategy === 'NoSpot',
    invalid: [
      403,
      'InvalidChargeType.ValueNotSupported',
      'Deletion protection is only valid for postPaid instance, not for prePaid or spot instance.',
    ],
    set: (instance, value) => {
      instance.deletionProtection = isTrue(value);
    },
  },
  {
    param: 'Recyclable',
    isValid: (_value, { instanceChargeType }) => instanceChargeType === 'PostPaid',
    invalid: [400, 'InvalidParameter.RecycleBin', 'You do not have permission to set recyclable properties.'],
    set: (instance, value) => {
      instance.recyclable = isTrue(value);
    },
  },
  {
    param: 'CreditSpecification',
    isValid: (value) => value === 'Standard' || value === 'Unlimited',
    invalid: [
      400,
      'InvalidParameter.CreditSpecification',
      'The specified CreditSpecification is not supported in this region.',
    ],
  },
  {
    param: 'CreditSpecification',
    isValid: (_value, instance) => isBurstable(instance),
    invalid: [400, 'InstanceType.ValueNotSupported', 'The instance type not supported.'],
    statuses: settled,
    badStatus: [
      400,
      'InvalidInstanceStatus.CreditSpecRestricted',
      'The current status of the resource does not support this operation.',
    ],
    set: (instance, value) => {
      instance.creditSpecification = value;
    },
  },
  {
    param: 'EnableJumboFrame',
    isValid: (_value, { networkType }) => networkType === 'vpc',
    invalid: [400, 'InvalidParam.NotSupportJumboFrame', 'Not support jumbo frame.'],
    statuses: settled,
    badStatus: [
      400,
      'InvalidOperation.InstanceStatusNotSupport',
      'The instance status is not support modify mtu config.',
    ],
    set: (instance, value) => {
      instance.enableJumboFrame = isTrue(value);
    },
  },
  {
    param: 'CpuOptions.TopologyType',
    isValid: (value) => value === 'ContinuousCoreToHTMapping' || value === 'DiscreteCoreToHTMapping',
    invalid: [
      400,
      'InvalidParameter.CpuOptionsTopologyType',
      'The specified parameter CpuOptions.TopologyType is not valid.',
    ],
    statuses: ['Stopped'],
    badStatus: [
      400,
      'InvalidOperation.InstanceStatusUnsupported',
      'The specified instance status does not support modification of cpu topology type.',
    ],
    set: (instance, value) => {
      instance.cpuTopologyType = value;
    },
  },
  {
    param: 'NetworkInterfaceQueueNumber',
    isValid: (value) => value !== '0',
    invalid: [
      403,
      'InvalidParameter.InvalidEniQueueNumber',
      'The specified parameter NetworkInterfaceQueueNumber is not valid.',
    ],
    statuses: ['Stopped'],
    badStatus: [
      400,
      'InvalidOperation.InvalidEcsState',
      'The current status of the instance does not support this operation.',
    ],
  },
];
