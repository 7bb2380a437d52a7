import type { Millis } from './records';

export interface EventRecord {
  seq: number;
  eventId: string;
  regionId: string;
  resourceType: string;
  instanceId: string;
  /** `SecurityPunish.Locked`, `SystemMaintenance.Reboot`, … */
  type: string;
  /** `Scheduled`, `Inquiring`, `Executing`, `Avoided`, `Executed`, `Canceled` or `Failed`. */
  cycleStatus: string;
  publishTime: Millis;
  notBefore: Millis;
  finishTime: Millis | null;
  reason: string;
  reasonCode: string;
  impactLevel: string;
  diskId: string;
  device: string;
  punishType: string;
  punishDomain: string;
  punishUrl: string;
  /** The violation code, for example PR111. */
  code: string;
  canAccept: string;
  responseResult: string;
  simulated: boolean;
}

/** An event of a disk's health (DescribeDisksFullStatus). */
export interface DiskEventRecord {
  seq: number;
  eventId: string;
  diskId: string;
  type: string;
  time: Millis;
  endTime: Millis | null;
  impactLevel: string;
}

export interface CommandRecord {
  seq: number;
  commandId: string;
  regionId: string;
  name: string;
  description: string;
  type: string;
  /** Base64. */
  content: string;
  workingDir: string;
  /** Seconds. */
  timeout: number;
  enableParameter: boolean;
  /** Whether it can be invoked again; RunCommand deletes its command unless KeepCommand is set. */
  kept: boolean;
  creationTime: Millis;
}

export interface InvocationTarget {
  instanceId: string;
  /** `Pending`, `Scheduled`, `Running`, `Success`, `Failed`, `Error`, `Aborted`, … */
  status: string;
  exitCode: number | null;
  /** Plain text. */
  output: string;
  errorCode: string;
  errorInfo: string;
  startTime: Millis | null;
  finishTime: Millis | null;
}

export interface InvocationRecord {
  seq: number;
  invokeId: string;
  commandId: string;
  regionId: string;
  repeatMode: string;
  /** A rate, a time or a cron expression; empty for a single run. */
  frequency: string;
  workingDir: string;
  /** Seconds. */
  timeout: number;
  parameters: string;
  username: string;
  creationTime: Millis;
  targets: InvocationTarget[];
}

export interface ReportRecord {
  seq: number;
  reportId: string;
  regionId: string;
  resourceId: string;
  metricSetId: string;
  status: string;
  severity: string;
  startTime: Millis;
  endTime: Millis;
  creationTime: Millis;
  finishedTime: Millis | null;
  issues: { metricId: string; metricCategory: string; issueId: string; severity: string }[];
}

export interface OrderRecord {
  orderId: string;
  operation: string;
  resourceIds: string[];
  creationTime: Millis;
  paid: boolean;
}
