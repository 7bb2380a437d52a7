import type { CommandRecord, InvocationTarget } from '../world/activity-records';
import { isAcceptedButNotRun } from '../operations/call';
import type { Call, Handler } from '../operations/call';
import { plan } from '../operations/changes';
import type { ErrorRow } from '../protocol/errors';
import { Refusal } from '../protocol/errors';
import { resourceId } from '../world/ids';
import { isSecurityLocked } from '../lock/lock';
import type { InstanceRecord } from '../world/records';
import { durations } from '../world/transitions';
import { groupAsked } from '../operations/naming';
import { commandAsked, directoryAsked, parametersAsked, scheduleAsked, targetsAsked } from './checks';
import type { Schedule } from './checks';

const unknownCommand: ErrorRow = [404, 'InvalidCmdId.NotFound', 'The specified command ID does not exist.'];

/**
 * The first state of a command on an instance. It is Aborted on an instance that is not running, and on a locked one
 * in any status. No page says what reason ECS gives for a locked one, so both get the same reason.
 */
function targetOf(call: Call, instance: InstanceRecord, { repeatMode }: Schedule): InvocationTarget {
  const isHeldBack = isAcceptedButNotRun(call) && isSecurityLocked(instance);
  const target: InvocationTarget = {
    instanceId: instance.instanceId,
    status: repeatMode === 'Once' ? 'Running' : 'Scheduled',
    exitCode: null,
    output: '',
    errorCode: '',
    errorInfo: '',
    startTime: repeatMode === 'Once' ? call.now : null,
    finishTime: null,
  };
  if (!isHeldBack && (instance.status === 'Running' || repeatMode !== 'Once')) return target;
  return {
    ...target,
    status: 'Aborted',
    errorCode: 'InstanceNotRunning',
    errorInfo: 'the instance is not running when create task',
    startTime: null,
    finishTime: call.now,
  };
}

/** Starts an invocation. On each instance that can run it, it succeeds after a while. @returns the id of the invocation */
function invoke(
  call: Call,
  command: CommandRecord,
  instances: readonly InstanceRecord[],
  schedule: Schedule,
  parameters: string,
): string {
  const { params, region, world } = call;
  const invokeId = resourceId(world.random, 't', region.regionId);
  region.invocations.set(invokeId, {
    seq: world.nextSeq(),
    invokeId,
    commandId: command.commandId,
    regionId: region.regionId,
    ...schedule,
    parameters,
    username: params.text('Username') ?? '',
    workingDir: directoryAsked(call) ?? command.workingDir,
    timeout: params.number('Timeout') ?? command.timeout,
    creationTime: call.now,
    targets: instances.map((instance) => targetOf(call, instance, schedule)),
  });
  const change = { from: 'Running', to: 'Success', ms: durations.runCommand };
  plan(call, region, { kind: 'invocation-status', id: invokeId, ...change });
  return invokeId;
}

/** RunCommand: creates a command and runs it. It can be invoked again only with KeepCommand. */
export const runCommand: Handler = (call) => {
  const asked = commandAsked(call);
  const schedule = scheduleAsked(call);
  const parameters = parametersAsked(call, asked);
  const instances = targetsAsked(call, asked);
  groupAsked(call);
  call.commit();
  if (schedule.repeatMode === 'DryRun') return {};
  const { region, world } = call;
  const commandId = resourceId(world.random, 'c', region.regionId);
  const command: CommandRecord = { ...asked, seq: world.nextSeq(), commandId };
  region.commands.set(commandId, command);
  return { CommandId: commandId, InvokeId: invoke(call, command, instances, schedule, parameters) };
};

/** InvokeCommand: runs an existing command. */
export const invokeCommand: Handler = (call) => {
  const command = call.region.commands.get(call.params.text('CommandId') ?? '');
  if (command?.kept !== true) throw new Refusal(unknownCommand);
  const schedule = scheduleAsked(call);
  const parameters = parametersAsked(call, command);
  const instances = targetsAsked(call, command);
  directoryAsked(call);
  groupAsked(call);
  call.commit();
  if (schedule.repeatMode === 'DryRun') return {};
  return { InvokeId: invoke(call, command, instances, schedule, parameters) };
};
