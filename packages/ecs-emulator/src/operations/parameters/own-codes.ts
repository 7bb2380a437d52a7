import type { ErrorRow } from '../../protocol/errors';

/** What can be wrong with a parameter. */
export type ParameterProblem = 'missing' | 'malformed' | 'tooMany';

type OwnCodes = Readonly<Record<string, Partial<Readonly<Record<ParameterProblem, ErrorRow>>>>>;

const tooManyInstances: ErrorRow = [
  403,
  'InvalidParameter.TooManyInstanceIds',
  'Instance ids cannot be more than 100.',
];
const malformedInstances: ErrorRow = [
  403,
  'Abs.InvalidInstanceIds.MalFormed',
  'The specified instanceIds is not valid.',
];
/**
 * DescribeInstances lists no code for this. Its answers to callers have this code and text: issue 419 of
 * aliyun/alibaba-cloud-sdk-go, issue 154 of aliyun/aliyun-cli.
 */
const malformedDescribed: ErrorRow = [
  400,
  'InvalidParameter',
  'The specified parameter "InstanceIds" is not valid.',
];
/** AttachKeyPair and DetachKeyPair list it. */
const malformedKeyPairInstances: ErrorRow = [
  400,
  'InvalidInstanceIds.ValueNotSupported',
  'The specified parameter InstanceIds is not valid.',
];
/** The only code about these ids that DescribeSnapshots lists; its text is about their number. */
const malformedSnapshots: ErrorRow = [
  403,
  'InvalidSnapshotIds.Malformed',
  'The amount of specified specified snapshot Ids exceeds the limit.',
];
/** The only code about these ids that ModifyDiskChargeType lists, apart from that of disks that are not portable. */
const unknownDisks: ErrorRow = [
  404,
  'InvalidDiskIds.NotFound',
  'Some of the specified data disks do not exist.',
];
const malformedRoleInstances: ErrorRow = [
  400,
  'InvalidInstanceIds.Malformed',
  'The specified instanceIds are not valid.',
];
const instanceLimit: ErrorRow = [
  403,
  'InstanceIdLimitExceeded',
  'The number of specified instance IDs exceeds the limit.',
];
const eventLimit: ErrorRow = [
  403,
  'EventIdLimitExceeded',
  'The number of specified event IDs exceeds the limit.',
];
const tagCount: ErrorRow = [400, 'InvalidTagCount', 'The specified tags are beyond the permitted range.'];
const malformedStart: ErrorRow = [
  400,
  'InvalidStartTime.Malformed',
  'The specified parameter "StartTime" is not valid.',
];
const malformedPeriod: ErrorRow = [
  400,
  'InvalidPeriod.ValueNotSupported',
  'The specified parameter "Period" is not valid.',
];

const missingRegion: ErrorRow = [
  404,
  'MissingParameter',
  'The input parameter "RegionId" that is mandatory for processing this request is not supplied.',
];

const diskLimit: ErrorRow = [
  403,
  'DiskIdLimitExceeded',
  'The number of specified disk IDs exceeds the limit.',
];

const missingReported = (name: string): ErrorRow => [
  404,
  'MissingParameter',
  `The parameter ${name} should not be null.`,
];

const commandCodes: OwnCodes = {
  InstanceId: {
    tooMany: [403, 'InstanceIds.ExceedLimit', 'The number of instance IDs exceeds the upper limit.'],
  },
  ResourceTag: {
    tooMany: [400, 'NumberExceed.ResourceTags', 'The maximum number of ResourceTags is exceeded.'],
  },
  Tag: {
    tooMany: [400, 'NumberExceed.Tags', 'Ensure the number of tag parameters is not greater than 20.'],
  },
};

/** The operations on simulated events answer 404 for a missing parameter. */
const missingHere = (name: string): { readonly missing: ErrorRow } => ({
  missing: [
    404,
    'MissingParameter',
    `The input parameter "${name}" that is mandatory for processing this request is not supplied.`,
  ],
});

const monitorCodes: OwnCodes = {
  StartTime: { malformed: malformedStart },
  Period: { malformed: malformedPeriod },
};

/** Operation → parameter → the code that this operation's own error table lists for the problem. */
export const ownCodes: Readonly<Record<string, OwnCodes>> = {
  DescribeInstances: {
    InstanceIds: { malformed: malformedDescribed, tooMany: malformedDescribed },
    Tag: { tooMany: tagCount },
  },
  DescribeInstanceStatus: { InstanceId: { tooMany: tooManyInstances, malformed: malformedInstances } },
  RebootInstances: {
    InstanceId: {
      tooMany: tooManyInstances,
      missing: [403, 'InvalidInstanceId.NotFound', 'InstanceId should not be null.'],
    },
  },
  StartInstances: { InstanceId: { tooMany: tooManyInstances } },
  StopInstances: { InstanceId: { tooMany: tooManyInstances } },
  DeleteInstances: { InstanceId: { tooMany: tooManyInstances } },
  DescribeInstanceAttachmentAttributes: {
    RegionId: { missing: [400, 'MissingParameter.RegionId', 'The specified RegionId should not be null.'] },
    InstanceIds: { tooMany: tooManyInstances, malformed: malformedInstances },
  },
  DescribeInstanceRamRole: {
    InstanceIds: { malformed: malformedRoleInstances, tooMany: malformedRoleInstances },
  },
  AttachInstanceRamRole: {
    InstanceIds: { malformed: malformedRoleInstances, tooMany: malformedRoleInstances },
  },
  DetachInstanceRamRole: {
    InstanceIds: { malformed: malformedRoleInstances, tooMany: malformedRoleInstances },
  },
  AttachKeyPair: {
    InstanceIds: { malformed: malformedKeyPairInstances, tooMany: malformedKeyPairInstances },
  },
  DetachKeyPair: {
    InstanceIds: { malformed: malformedKeyPairInstances, tooMany: malformedKeyPairInstances },
  },
  ModifyInstanceChargeType: {
    InstanceIds: {
      malformed: [400, 'InvalidParameter.InstanceIds', 'The specified InstanceIds are invalid.'],
      tooMany: [400, 'InstancesIdQuotaExceed', 'The maximum number of Instances is exceeded.'],
    },
  },
  DescribeInstanceAutoRenewAttribute: {
    InstanceId: {
      tooMany: [403, 'InvalidParameter.ToManyInstanceIds', 'InstanceId should be less than 100.'],
    },
    PageSize: {
      malformed: [403, 'InvalidParameter.PageSize', 'The specified parameter PageSize is not valid.'],
    },
    PageNumber: {
      malformed: [403, 'InvalidParameter.PageNumber', 'The specified parameter PageNumber is not valid.'],
    },
  },
  ModifyInstanceAutoRenewAttribute: {
    InstanceId: {
      missing: [403, 'MissingParameter.InstanceId', 'InstanceId should not be null.'],
      tooMany: [403, 'InvalidParameter.ToManyInstanceIds', 'InstanceId should be less than 100.'],
    },
    Duration: {
      malformed: [403, 'InvalidParameter.Duration', 'The specified parameter Duration is not valid.'],
    },
  },
  ModifyInstanceAutoReleaseTime: {
    InstanceId: { missing: [400, 'MissingParameter', 'InstanceId should not be null.'] },
  },
  RenewInstance: {
    ExpectedRenewDay: {
      malformed: [
        400,
        'InvalidExpectedRenewDay.ValueNotSupported',
        'The specified parameter ExpectedRenewDay is not valid.',
      ],
    },
  },
  ModifyInstanceMetadataOptions: {
    HttpPutResponseHopLimit: {
      malformed: [
        400,
        'InvalidHttpPutResponseHopLimit.NotSupported',
        'The specified HttpPutResponseHopLimit not supported, more than 1 and less than 64 is reasonable.',
      ],
    },
  },
  ModifyInstanceNetworkSpec: {
    InternetMaxBandwidthIn: {
      malformed: [
        400,
        'InvalidInternetMaxBandwidthIn.ValueNotSupported',
        'The specified InternetMaxBandwidthIn is beyond the permitted range.',
      ],
    },
    InternetMaxBandwidthOut: {
      malformed: [
        400,
        'InvalidInternetMaxBandwidthOut.ValueNotSupported',
        'The specified InternetMaxBandwidthOut is beyond the permitted range.',
      ],
    },
  },
  ModifyInstanceAttachmentAttributes: {
    RegionId: { missing: [400, 'MissingParameter.RegionId', 'The specified RegionId should not be null.'] },
    InstanceId: {
      missing: [400, 'MissingParameter.InstanceId', 'The specified InstanceId should not be null.'],
    },
  },
  RunCommand: commandCodes,
  InvokeCommand: {
    ...commandCodes,
    Parameters: {
      malformed: [400, 'InvalidParameter.Parameters', 'The specified parameter Parameters is not valid.'],
    },
  },
  ReportInstancesStatus: {
    RegionId: { missing: missingRegion },
    Description: { missing: missingReported('Description') },
    InstanceId: { missing: missingReported('InstanceId'), tooMany: instanceLimit },
    DiskId: { tooMany: diskLimit },
  },
  DescribeDisks: {
    RegionId: { missing: [400, 'MissingParamter.RegionId', 'The regionId should not be null.'] },
    DiskIds: {
      malformed: [400, 'InvalidParameter.DiskIds', 'The specified parameter diskIds is not valid.'],
      tooMany: [403, 'InvalidDiskIds.Malformed', 'The amount of specified disk Ids exceeds the limit.'],
    },
    Tag: { tooMany: tagCount },
  },
  DescribeSnapshots: {
    SnapshotIds: { malformed: malformedSnapshots, tooMany: malformedSnapshots },
    Tag: { tooMany: tagCount },
  },
  DescribeInstancesFullStatus: {
    RegionId: { missing: missingRegion },
    InstanceId: { tooMany: instanceLimit },
    EventId: { tooMany: eventLimit },
  },
  DescribeDisksFullStatus: {
    RegionId: { missing: missingRegion },
    DiskId: { tooMany: diskLimit },
    EventId: { tooMany: eventLimit },
  },
  DescribeInstanceHistoryEvents: {
    RegionId: { missing: missingRegion },
    EventId: { tooMany: eventLimit },
  },
  DescribeInstanceMaintenanceAttributes: { InstanceId: { tooMany: instanceLimit } },
  ModifyInstanceMaintenanceAttributes: { InstanceId: { tooMany: instanceLimit } },
  CreateDisk: {
    Size: {
      malformed: [400, 'InvalidSize.ValueNotSupported', 'The specified parameter Size is not valid.'],
    },
  },
  ModifyDiskChargeType: {
    RegionId: { missing: [400, 'MissingParameter.RegionId', 'RegionId should not be null.'] },
    InstanceId: {
      missing: [400, 'MissingParameter.InstanceIdNotSupported', 'InstanceId should not be null.'],
    },
    DiskIds: { malformed: unknownDisks, tooMany: unknownDisks },
  },
  CreateSnapshot: {
    RetentionDays: {
      malformed: [400, 'InvalidRetentionDays.Malformed', 'The specified RetentionDays is not valid.'],
    },
  },
  CreateSimulatedSystemEvents: {
    RegionId: missingHere('RegionId'),
    EventType: missingHere('EventType'),
    NotBefore: missingHere('NotBefore'),
    InstanceId: { ...missingHere('InstanceId'), tooMany: instanceLimit },
  },
  CancelSimulatedSystemEvents: {
    RegionId: missingHere('RegionId'),
    EventId: { ...missingHere('EventId'), tooMany: [400, eventLimit[1], eventLimit[2]] },
  },
  DescribeInstanceMonitorData: monitorCodes,
  DescribeDiskMonitorData: monitorCodes,
  TagResources: {
    ResourceId: {
      tooMany: [
        400,
        'NumberExceed.ResourceIds',
        "The ResourceIds parameter's number is exceed , Valid : 50.",
      ],
      missing: [404, 'MissingParameter.ResourceIds', 'The parameter - ResourceIds.N should not be null.'],
    },
    ResourceType: {
      missing: [404, 'MissingParameter.ResourceType', 'The parameter - ResourceType should not be null.'],
    },
    Tag: {
      tooMany: [400, 'NumberExceed.Tags', "The Tags parameter's number is exceed , Valid : 20."],
      missing: [404, 'MissingParameter.Tags', 'The parameter - Tags should not be null.'],
    },
    RegionId: { missing: [404, 'MissingParameter.RegionId', 'The parameter - RegionId should not be null.'] },
  },
  ListTagResources: {
    ResourceId: {
      tooMany: [
        400,
        'NumberExceed.ResourceIds',
        "The ResourceIds parameter's number is exceed , Valid : 50.",
      ],
    },
    ResourceType: {
      missing: [404, 'MissingParameter.ResourceType', 'The parameter - ResourceType should not be null.'],
    },
    Tag: { tooMany: [400, 'NumberExceed.Tags', "The Tags parameter's number is exceed , Valid : 20."] },
    RegionId: { missing: [404, 'MissingParameter.RegionId', 'The parameter - RegionId should not be null.'] },
  },
  UntagResources: {
    ResourceId: {
      tooMany: [
        400,
        'NumberExceed.ResourceIds',
        "The ResourceIds parameter's number is exceed , Valid : 50.",
      ],
      missing: [404, 'MissingParameter.ResourceIds', 'The parameter - ResourceIds.N should not be null.'],
    },
    ResourceType: {
      missing: [404, 'MissingParameter.ResourceType', 'The parameter - ResourceType should not be null.'],
    },
    RegionId: { missing: [404, 'MissingParameter.RegionId', 'The parameter - RegionId should not be null.'] },
  },
};
