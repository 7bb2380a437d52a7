import type { Call, Handler } from '../operations/call';
import { isoSeconds } from '../world/clock';
import type { JsonObject } from '../protocol/errors';
import { pageOf } from '../operations/paging';
import type { InvocationRecord, InvocationTarget } from '../world/activity-records';
import { pageFields } from '../operations/shape';

const secondsOrEmpty = (time: number | null): string => (time === null ? '' : isoSeconds(time));

/** The state of a whole invocation, derived from the states of its targets. */
function overallStatus(targets: readonly InvocationTarget[]): string {
  const statuses = new Set(targets.map((target) => target.status));
  if (statuses.has('Running')) return 'Running';
  if (statuses.has('Pending')) return 'Pending';
  if (statuses.has('Scheduled')) return 'Scheduled';
  if (statuses.size > 1) return statuses.has('Success') ? 'PartialFailed' : 'Failed';
  return [...statuses][0] ?? 'Success';
}

const legacyStatuses: Readonly<Record<string, string>> = {
  Pending: 'Running',
  Scheduled: 'Running',
  Running: 'Running',
  Success: 'Finished',
  PartialFailed: 'PartialFailed',
};

/** The older field InvokeStatus has fewer states. */
const legacyStatus = (status: string): string => legacyStatuses[status] ?? 'Failed';

function targetShape(
  target: InvocationTarget,
  invocation: InvocationRecord,
  withOutput: boolean,
): JsonObject {
  return {
    InstanceId: target.instanceId,
    InvocationStatus: target.status,
    InstanceInvokeStatus: legacyStatus(target.status),
    ExitCode: target.exitCode ?? 0,
    Output: withOutput ? Buffer.from(target.output).toString('base64') : '',
    ErrorCode: target.errorCode,
    ErrorInfo: target.errorInfo,
    Dropped: 0,
    Repeats: target.status === 'Success' ? 1 : 0,
    Timed: false,
    CreationTime: isoSeconds(invocation.creationTime),
    StartTime: secondsOrEmpty(target.startTime),
    FinishTime: secondsOrEmpty(target.finishTime),
    StopTime: '',
    UpdateTime: secondsOrEmpty(target.finishTime ?? target.startTime),
  };
}

function matching(call: Call): InvocationRecord[] {
  const [invokeId, commandId, instanceId] = ['InvokeId', 'CommandId', 'InstanceId'].map((name) =>
    call.params.text(name),
  );
  return [...call.region.invocations.values()].filter(
    (row) =>
      (invokeId === undefined || row.invokeId === invokeId) &&
      (commandId === undefined || row.commandId === commandId) &&
      (instanceId === undefined || row.targets.some((target) => target.instanceId === instanceId)),
  );
}

/** DescribeInvocations: one row per invocation. */
export const describeInvocations: Handler = (call) => {
  const status = call.params.text('InvokeStatus');
  const withOutput = call.params.flag('IncludeOutput') ?? false;
  const rows = matching(call).filter(
    (row) => status === undefined || legacyStatus(overallStatus(row.targets)) === status,
  );
  const page = pageOf(call, rows, (row) => row.seq);
  return {
    ...pageFields(page),
    NextToken: page.nextToken,
    Invocations: {
      Invocation: page.rows.map((row) => {
        const command = call.region.commands.get(row.commandId);
        return {
          InvokeId: row.invokeId,
          CommandId: row.commandId,
          CommandName: command?.name ?? '',
          CommandDescription: command?.description ?? '',
          CommandType: command?.type ?? '',
          CommandContent: command?.content ?? '',
          WorkingDir: row.workingDir,
          Timeout: row.timeout,
          InvocationStatus: overallStatus(row.targets),
          InvokeStatus: legacyStatus(overallStatus(row.targets)),
          RepeatMode: row.repeatMode,
          Timed: false,
          Frequency: row.frequency,
          Parameters: row.parameters,
          Username: row.username,
          CreationTime: isoSeconds(row.creationTime),
          InvokeInstances: {
            InvokeInstance: row.targets.map((target) => targetShape(target, row, withOutput)),
          },
          Tags: { Tag: [] },
        };
      }),
    },
  };
};

/** DescribeInvocationResults: one row per target of an invocation. */
export const describeInvocationResults: Handler = (call) => {
  const instanceId = call.params.text('InstanceId');
  const results = matching(call).flatMap((row) =>
    row.targets
      .filter((target) => instanceId === undefined || target.instanceId === instanceId)
      .map((target, index) => ({ order: row.seq * 1000 + index, row, target })),
  );
  const page = pageOf(call, results, ({ order }) => order);
  return {
    Invocation: {
      ...pageFields(page),
      NextToken: page.nextToken,
      InvocationResults: {
        InvocationResult: page.rows.map(({ row, target }) => ({
          InvokeId: row.invokeId,
          CommandId: row.commandId,
          InstanceId: target.instanceId,
          InvocationStatus: target.status,
          InvokeRecordStatus: legacyStatus(target.status),
          ExitCode: target.exitCode ?? 0,
          Output: Buffer.from(target.output).toString('base64'),
          ErrorCode: target.errorCode,
          ErrorInfo: target.errorInfo,
          Dropped: 0,
          Repeats: target.status === 'Success' ? 1 : 0,
          StartTime: secondsOrEmpty(target.startTime),
          FinishedTime: secondsOrEmpty(target.finishTime),
          StopTime: '',
          Username: row.username,
          Tags: { Tag: [] },
        })),
      },
    },
  };
};
