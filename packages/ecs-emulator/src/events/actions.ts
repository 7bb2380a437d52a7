import { read, write } from '../operations/action';
import type { ActionTable } from '../operations/action';
import { acceptInquiredSystemEvent } from './inquired';
import { describeInstanceHistoryEvents, describeInstancesFullStatus } from './reads';
import { cancelSimulatedSystemEvents, createSimulatedSystemEvents } from './simulated';

/** The operations on system events; ClientToken and DryRun as ECS has them. */
export const eventActions: ActionTable = {
  DescribeInstancesFullStatus: read(describeInstancesFullStatus),
  DescribeInstanceHistoryEvents: read(describeInstanceHistoryEvents),
  CreateSimulatedSystemEvents: write(createSimulatedSystemEvents),
  CancelSimulatedSystemEvents: write(cancelSimulatedSystemEvents),
  AcceptInquiredSystemEvent: write(acceptInquiredSystemEvent),
};
