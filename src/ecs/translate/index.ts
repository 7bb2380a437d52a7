import type { EcsRead, EcsReads } from '../port';
import { describeInstanceVncUrl, getInstanceConsoleOutput, getInstanceScreenshot } from './denied-reads';
import { describeDisks } from './disks';
import { describeInstanceHistoryEvents } from './events';
import { describeInstances } from './instances';
import type { Translation } from './paging';

/** How each read is said to ECS, and how its answer is understood. */
export const translations: {
  readonly [A in EcsRead]: Translation<EcsReads[A]['query'], EcsReads[A]['answer']>;
} = {
  DescribeInstances: describeInstances,
  DescribeDisks: describeDisks,
  DescribeInstanceHistoryEvents: describeInstanceHistoryEvents,
  DescribeInstanceVncUrl: describeInstanceVncUrl,
  GetInstanceScreenshot: getInstanceScreenshot,
  GetInstanceConsoleOutput: getInstanceConsoleOutput,
};
