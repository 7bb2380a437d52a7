import type { EcsReads, MonitorRange } from '../port';
import type { WireParameters } from '../wire';
import type { DiskMonitorPoint, InstanceMonitorPoint } from '../records';
import type { Translation } from './paging';
import { isWire, listAt, numberAt, timeAt } from './read';
import type { Wire } from './read';

type Of<A extends keyof EcsReads> = Translation<EcsReads[A]['query'], EcsReads[A]['answer']>;

const rangeParameters = ({ startTime, endTime, periodSeconds }: MonitorRange): WireParameters => ({
  StartTime: startTime,
  EndTime: endTime,
  Period: periodSeconds,
});

/** A number for each metric, by the wire name that it has. */
type Metrics<Point> = Readonly<Record<Exclude<keyof Point, 'at'>, string>>;

/** DescribeInstanceMonitorData's metrics; the units are in our names. */
const instanceMetrics: Metrics<InstanceMonitorPoint> = {
  cpuPercent: 'CPU',
  diskReadBytesPerSecond: 'BPSRead',
  diskWriteBytesPerSecond: 'BPSWrite',
  diskReadsPerSecond: 'IOPSRead',
  diskWritesPerSecond: 'IOPSWrite',
  internetInKbit: 'InternetRX',
  internetOutKbit: 'InternetTX',
  internetKbitPerSecond: 'InternetBandwidth',
  intranetInKbit: 'IntranetRX',
  intranetOutKbit: 'IntranetTX',
  intranetKbitPerSecond: 'IntranetBandwidth',
  cpuCreditUsage: 'CPUCreditUsage',
  cpuCreditBalance: 'CPUCreditBalance',
  cpuAdvanceCreditBalance: 'CPUAdvanceCreditBalance',
  cpuUnpaidSurplusCreditUsage: 'CPUNotpaidSurplusCreditUsage',
};

const diskMetrics: Metrics<DiskMonitorPoint> = {
  readBytesPerSecond: 'BPSRead',
  writeBytesPerSecond: 'BPSWrite',
  totalBytesPerSecond: 'BPSTotal',
  readsPerSecond: 'IOPSRead',
  writesPerSecond: 'IOPSWrite',
  operationsPerSecond: 'IOPSTotal',
  readLatencyMicroseconds: 'LatencyRead',
  writeLatencyMicroseconds: 'LatencyWrite',
};

/** Reads a series, oldest first. A point without a time says nothing and is left out; null when there is no list. */
function pointsOf<Point extends { readonly at: string }>(
  body: Wire,
  inner: string,
  metrics: Metrics<Point>,
): readonly Point[] | null {
  const entries = listAt(body, 'MonitorData', inner);
  if (entries === null) return null;
  return entries
    .filter(isWire)
    .flatMap((entry): Point[] => {
      const at = timeAt(entry, 'TimeStamp');
      if (at === null) return [];
      const values = Object.entries<string>(metrics).map(([name, wireName]) => [
        name,
        numberAt(entry, wireName),
      ]);
      return [{ at, ...Object.fromEntries(values) } as Point];
    })
    .sort((left, right) => left.at.localeCompare(right.at));
}

/** DescribeInstanceMonitorData: one instance; at most 400 points. */
export const describeInstanceMonitorData: Of<'DescribeInstanceMonitorData'> = {
  parameters: (query) => ({ InstanceId: query.instanceId, ...rangeParameters(query) }),
  answer: (body) => pointsOf(body, 'InstanceMonitorData', instanceMetrics),
};

/** DescribeDiskMonitorData: one disk; at most 400 points. */
export const describeDiskMonitorData: Of<'DescribeDiskMonitorData'> = {
  parameters: (query) => ({ DiskId: query.diskId, ...rangeParameters(query) }),
  answer: (body) => pointsOf(body, 'DiskMonitorData', diskMetrics),
};
