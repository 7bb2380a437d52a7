import { read } from '../operations/action';
import type { ActionTable } from '../operations/action';
import { describeDiskMonitorData, describeInstanceMonitorData } from './reads';

/** The operations on monitor data; ClientToken and DryRun as ECS has them. */
export const monitorActions: ActionTable = {
  DescribeDiskMonitorData: read(describeDiskMonitorData),
  DescribeInstanceMonitorData: read(describeInstanceMonitorData),
};
