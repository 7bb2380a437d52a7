import type { IdEncoding } from './translate/ids';

/**
 * What ECS's own API says of each read of the table: how it names what it reads, and how many a call takes. Loaders take
 * their batches from here, translations their parameter.
 */
export interface ReadFacts {
  /** The wire name of the parameter with the ids; null where none names what is read. */
  readonly idParameter: string | null;
  readonly idEncoding: Exclude<IdEncoding, 'PAIRS'>;
  /** How many ids one call takes. */
  readonly limit: number;
  /** The largest page; smaller than the limit for DescribeInstanceStatus, which a full batch asks twice. */
  readonly pageSize: number;
}

const facts = (
  idParameter: string | null,
  idEncoding: ReadFacts['idEncoding'],
  limit: number,
  pageSize = limit,
): ReadFacts => ({ idParameter, idEncoding, limit, pageSize });

export const reads = {
  DescribeInstanceStatus: facts('InstanceId', 'REPEAT', 100, 50),
  DescribeInstances: facts('InstanceIds', 'JSON', 100),
  DescribeInstanceTypes: facts('InstanceTypes', 'REPEAT', 10, 1600),
  DescribeInstanceAttribute: facts('InstanceId', 'SINGLE', 1),
  DescribeInstanceRamRole: facts('InstanceIds', 'JSON', 50),
  DescribeInstanceVncUrl: facts('InstanceId', 'SINGLE', 1),
  DescribeUserData: facts('InstanceId', 'SINGLE', 1),
  DescribeInstanceAutoRenewAttribute: facts('InstanceId', 'COMMA', 100),
  DescribeDisks: facts('DiskIds', 'JSON', 100, 500),
  DescribeSnapshots: facts('SnapshotIds', 'JSON', 100),
  GetInstanceScreenshot: facts('InstanceId', 'SINGLE', 1),
  GetInstanceConsoleOutput: facts('InstanceId', 'SINGLE', 1),
  DescribeInstanceAttachmentAttributes: facts('InstanceIds', 'JSON', 100),
  DescribeInstancesFullStatus: facts('InstanceId', 'REPEAT', 100),
  DescribeDisksFullStatus: facts('DiskId', 'REPEAT', 100),
  DescribeInstanceHistoryEvents: facts('ResourceId', 'REPEAT', 100),
  DescribeDiagnosticReports: facts('ResourceIds', 'REPEAT', 100),
  DescribeDiskMonitorData: facts('DiskId', 'SINGLE', 1),
  DescribeInstanceMonitorData: facts('InstanceId', 'SINGLE', 1),
  DescribeInstanceMaintenanceAttributes: facts('InstanceId', 'REPEAT', 100),
  ListTagResources: facts('ResourceId', 'REPEAT', 50),
} as const satisfies Readonly<Record<string, ReadFacts>>;

export type ReadName = keyof typeof reads;
