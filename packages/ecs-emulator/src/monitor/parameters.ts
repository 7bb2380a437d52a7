import type { ParameterTable } from '../operations/parameters/notation';

/** The parameters of the operations on monitor data. `operations/parameters/notation.ts` explains the notation. */
export const monitorParameters: ParameterTable = {
  DescribeInstanceMonitorData: 'InstanceId! StartTime! EndTime! Period:int',
  DescribeDiskMonitorData: 'DiskId! StartTime! EndTime! Period:int',
};
