import type { ParameterTable } from '../operations/parameters/notation';

/** The parameters of the operations of Cloud Assistant. `operations/parameters/notation.ts` explains the notation. */
export const commandParameters: ParameterTable = {
  RunCommand: `
    RegionId! Type! CommandContent! ResourceGroupId Name Description WorkingDir Timeout:int
    EnableParameter:bool RepeatMode Timed:bool Frequency Parameters:map KeepCommand:bool
    ContentEncoding Username WindowsPasswordName InstanceId:list[100] Tag:objects[20] ContainerId
    ContainerName ClientToken ResourceTag:objects[10] TerminationMode Launcher OssOutputDelivery
  `,
  InvokeCommand: `
    RegionId! CommandId! ResourceGroupId RepeatMode Timed:bool Frequency Parameters:map Username
    WindowsPasswordName InstanceId:list[100] ContainerId ContainerName Timeout:int Tag:objects[20]
    ClientToken ResourceTag:objects[10] TerminationMode Launcher OssOutputDelivery WorkingDir
  `,
  DescribeInvocations: `
    RegionId! InvokeId CommandId CommandName CommandType InstanceId InvokeStatus ResourceGroupId
    RepeatMode Timed:bool IncludeOutput:bool ContentEncoding PageNumber:int PageSize:int
    MaxResults:int NextToken Tag:objects[20]
  `,
  DescribeInvocationResults: `
    RegionId! InvokeId CommandId InstanceId InvokeRecordStatus IncludeHistory:bool ResourceGroupId
    ContentEncoding PageNumber:int PageSize:int MaxResults:int NextToken Tag:objects[20]
  `,
};
