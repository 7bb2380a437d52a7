import type { ParameterTable } from '../operations/parameters/notation';

/** The parameters of the operations on system events. `operations/parameters/notation.ts` explains the notation. */
export const eventParameters: ParameterTable = {
  DescribeInstancesFullStatus: `
    RegionId! Status HealthStatus EventType NotBefore.Start NotBefore.End EventPublishTime.Start
    EventPublishTime.End PageNumber:int PageSize:int InstanceId:list[100] EventId:list[100]
    InstanceEventType:list[30]
  `,
  DescribeInstanceHistoryEvents: `
    RegionId! InstanceId EventCycleStatus EventType NotBefore.Start NotBefore.End
    EventPublishTime.Start EventPublishTime.End ImpactLevel PageNumber:int PageSize:int ResourceType
    EventId:list[100] InstanceEventCycleStatus:list[10] InstanceEventType:list[30]
    ResourceId:list[100] Tag:objects[20] ResourceGroupId MaxResults:int NextToken
  `,
  CreateSimulatedSystemEvents: 'RegionId! EventType! NotBefore! InstanceId!:list[100] TriggerRealOps:bool',
  CancelSimulatedSystemEvents: 'RegionId! EventId!:list[100]',
  AcceptInquiredSystemEvent: 'RegionId! EventId! Choice',
};
