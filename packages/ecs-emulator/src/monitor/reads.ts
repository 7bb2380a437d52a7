import { diskNamed, instanceNamed } from '../operations/call';
import type { Call, Handler } from '../operations/call';
import { isoSeconds, parseTime } from '../world/clock';
import type { ErrorRow, JsonObject } from '../protocol/errors';
import { Refusal } from '../protocol/errors';
import { Random } from '../world/ids';
import { timeRange } from '../operations/filters';

const malformedStart: ErrorRow = [
  400,
  'InvalidStartTime.Malformed',
  'The specified parameter "StartTime" is not valid.',
];
const malformedEnd: ErrorRow = [
  400,
  'InvalidEndTime.Malformed',
  'The specified parameter "EndTime" is not valid.',
];
const badPeriod: ErrorRow = [
  400,
  'InvalidPeriod.ValueNotSupported',
  'The specified parameter "Period" is not valid.',
];
const tooEarly: ErrorRow = [
  400,
  'InvalidStartTime.TooEarly',
  'The specified parameter "StartTime" is too early.',
];
const tooMuch: ErrorRow = [400, 'InvalidParameter.TooManyDataQueried', 'Too many data queried.'];

/** Monitor data is kept for 30 days, and one answer has at most 400 points. */
const keptMs = 30 * 24 * 3_600_000;
const mostPoints = 400;

/** The times of a series, in ms since 1970. @throws Refusal for periods and ranges that ECS refuses */
function pointsOf(call: Call, reversed: ErrorRow): number[] {
  const isStartWrong = parseTime(call.params.text('StartTime') ?? '') === undefined;
  const { from, to } = timeRange(
    call,
    'StartTime',
    'EndTime',
    isStartWrong ? malformedStart : malformedEnd,
    reversed,
  );
  const period = call.params.number('Period') ?? 60;
  if (![60, 600, 3600].includes(period)) throw new Refusal(badPeriod);
  if (call.now - from > keptMs) throw new Refusal(tooEarly);
  const step = period * 1000;
  const first = Math.ceil(from / step) * step;
  const last = Math.min(to, call.now);
  const count = last < first ? 0 : Math.floor((last - first) / step) + 1;
  if (count > mostPoints) throw new Refusal(tooMuch);
  return Array.from({ length: count }, (_, index) => first + index * step);
}

/** Random numbers for one resource at one time. They are the same for every call. */
function noiseOf(id: string, time: number): Random {
  let seed = time / 1000;
  for (const character of id) seed = (seed * 31 + character.charCodeAt(0)) % 4_294_967_296;
  return new Random(seed);
}

/** The load of a time of day: 0 at night, 1 in the afternoon. */
const busyness = (time: number): number =>
  (1 - Math.cos(((time % 86_400_000) / 86_400_000) * 2 * Math.PI)) / 2;

/** DescribeInstanceMonitorData: a plausible series, zero for an instance that is not running. */
export const describeInstanceMonitorData: Handler = (call) => {
  const instance = instanceNamed(call, call.params.text('InstanceId'));
  const points = pointsOf(call, [
    400,
    'InvalidStartTime.ValueNotSupported',
    'The specified parameter StartTime is later than EndTime.',
  ]);
  const isBurstable = instance.creditSpecification !== '';
  const rows = points.map((time): JsonObject => {
    const noise = noiseOf(instance.instanceId, time);
    const load = instance.status === 'Running' ? busyness(time) : 0;
    const up = (most: number): number => Math.round(load * most * (0.6 + 0.4 * noise.next()));
    return {
      InstanceId: instance.instanceId,
      TimeStamp: isoSeconds(time),
      CPU: up(70),
      BPSRead: up(400_000),
      BPSWrite: up(900_000),
      IOPSRead: up(120),
      IOPSWrite: up(240),
      InternetRX: up(4_000),
      InternetTX: up(9_000),
      InternetBandwidth: up(instance.internetMaxBandwidthOut),
      IntranetRX: up(20_000),
      IntranetTX: up(24_000),
      IntranetBandwidth: up(200),
      CPUCreditUsage: isBurstable ? up(10) : 0,
      CPUCreditBalance: isBurstable ? 288 : 0,
      CPUAdvanceCreditBalance: 0,
      CPUNotpaidSurplusCreditUsage: 0,
    };
  });
  return { MonitorData: { InstanceMonitorData: rows } };
};

/** DescribeDiskMonitorData: a plausible series, zero for a disk that is not in use. */
export const describeDiskMonitorData: Handler = (call) => {
  const disk = diskNamed(call, call.params.text('DiskId'));
  const points = pointsOf(call, [
    400,
    'InvalidParameter.EndTime',
    'The specified parameter EndTime is earlier than StartTime.',
  ]);
  const rows = points.map((time): JsonObject => {
    const noise = noiseOf(disk.diskId, time);
    const load = disk.status === 'In_use' ? busyness(time) : 0;
    const up = (most: number): number => Math.round(load * most * (0.6 + 0.4 * noise.next()));
    const [bpsRead, bpsWrite, iopsRead, iopsWrite] = [up(300_000), up(700_000), up(90), up(200)];
    return {
      DiskId: disk.diskId,
      TimeStamp: isoSeconds(time),
      BPSRead: bpsRead,
      BPSWrite: bpsWrite,
      BPSTotal: bpsRead + bpsWrite,
      IOPSRead: iopsRead,
      IOPSWrite: iopsWrite,
      IOPSTotal: iopsRead + iopsWrite,
      LatencyRead: up(900),
      LatencyWrite: up(1_300),
    };
  });
  return { TotalCount: rows.length, MonitorData: { DiskMonitorData: rows } };
};
