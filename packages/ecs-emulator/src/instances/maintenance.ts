import type { Call, Handler } from '../operations/call';
import { checkLock, instanceNamed } from '../operations/call';
import { moveInstance, restartInstance } from '../operations/changes';
import { mustBe, mustLast, settled } from './conditions';
import type { ErrorRow } from '../protocol/errors';
import { Refusal } from '../protocol/errors';
import { resourceId } from '../world/ids';
import type { InstanceRecord } from '../world/records';
import { durations } from '../world/transitions';
import { answerEvents } from '../events/answers';

const notFound: ErrorRow = [404, 'InvalidInstanceId.NotFound', 'The specified InstanceId does not exist.'];
const invalid = (name: string): Refusal =>
  new Refusal([403, 'InvalidParameter', `The specified parameter ${name} is not valid.`]);

type Maintenance = InstanceRecord['maintenance'];

const actionsOnMaintenance: ReadonlySet<string> = new Set(['Stop', 'AutoRecover', 'AutoRedeploy']);
const onTheHour = /^([01]\d|2[0-3]):00:00$/;

/** A window of 1 to 23 whole hours; it may span midnight. */
function windowsAsked({ params }: Call): Maintenance['windows'] | undefined {
  const [window] = params.objects('MaintenanceWindow');
  if (window === undefined) return undefined;
  const { StartTime: startTime = '', EndTime: endTime = '' } = window;
  if (!onTheHour.test(startTime) || !onTheHour.test(endTime) || startTime === endTime)
    throw invalid('MaintenanceWindow');
  return [{ startTime, endTime }];
}

/** ModifyInstanceMaintenanceAttributes: changes all instances or none; absent attributes stay unchanged. */
export const modifyInstanceMaintenanceAttributes: Handler = (call) => {
  const { params, region } = call;
  const ids = [...new Set(params.list('InstanceId') ?? [])];
  if (ids.length === 0) throw invalid('InstanceId');
  const action = params.text('ActionOnMaintenance');
  if (action !== undefined && !actionsOnMaintenance.has(action)) throw invalid('ActionOnMaintenance');
  const windows = windowsAsked(call);
  const instances = ids.map((id) => {
    const instance = region.instances.get(id);
    if (instance === undefined) throw new Refusal(notFound);
    checkLock(call, { instance });
    return instance;
  });
  call.commit();
  for (const instance of instances) {
    const { maintenance } = instance;
    instance.maintenance = {
      action: action ?? maintenance.action,
      notify: params.flag('NotifyOnMaintenance') ?? maintenance.notify,
      windows: windows ?? maintenance.windows,
    };
  }
  return {};
};

const unmovable: ErrorRow = [
  403,
  'InvalidOperation.RedeployInstance',
  'The specified instance is on a dedicated host and cannot be redeployed.',
];

/** Events that a redeployment resolves. */
const answered = [
  'SystemMaintenance.Reboot',
  'SystemMaintenance.Redeploy',
  'SystemMaintenance.RebootAndIsolateErrorDisk',
  'SystemMaintenance.RebootAndReInitErrorDisk',
  'SystemMaintenance.IsolateErrorDisk',
  'SystemMaintenance.ReInitErrorDisk',
  'SystemFailure.Redeploy',
];

/** RedeployInstance: the instance moves to another host and runs there, even if it was stopped before. */
export const redeployInstance: Handler = (call) => {
  const instance = instanceNamed(call, call.params.text('InstanceId'));
  checkLock(call, { instance });
  mustLast(instance, call.now);
  mustBe(instance, settled);
  if (instance.dedicatedHostId !== '') throw new Refusal(unmovable);
  call.commit();
  if (instance.status === 'Running') restartInstance(call, instance, durations.redeploy);
  else moveInstance(call, instance, { through: 'Starting', to: 'Running', ms: durations.redeploy });
  answerEvents(call, instance, answered);
  return { TaskId: resourceId(call.world.random, 't', instance.regionId) };
};

const reasons: ReadonlySet<string> = new Set([
  'instance-hang',
  'instance-stuck-in-status',
  'abnormal-network',
  'abnormal-local-disk',
  'abnormal-cloud-disk',
  'others',
]);
const categories: ReadonlySet<string> = new Set([
  ...['cpu', 'motherboard', 'mem', 'power', 'disk', 'networkcard', 'raidcard', 'fan'].map(
    (part) => `hardware-${part}-error`,
  ),
  'others',
]);
const aboutDisks: ReadonlySet<string> = new Set([
  'abnormal-local-disk',
  'abnormal-cloud-disk',
  'hardware-disk-error',
]);
const noDisks: ErrorRow = [404, 'MissingParameter', 'The parameter DiskId should not be null.'];
const reportedNotFound: ErrorRow = [403, notFound[1], notFound[2]];

/** ReportInstancesStatus: only checks the call and changes nothing, because no read returns the report. */
export const reportInstancesStatus: Handler = (call) => {
  const { params, region } = call;
  const [reason, category] = [params.text('Reason'), params.text('IssueCategory')];
  if (reason !== undefined && !reasons.has(reason)) throw invalid('Reason');
  if (category !== undefined && !categories.has(category)) throw invalid('IssueCategory');
  const namesDisks = params.list('DiskId') !== undefined;
  if ((aboutDisks.has(reason ?? '') || aboutDisks.has(category ?? '')) && !namesDisks)
    throw new Refusal(noDisks);
  if ((params.list('InstanceId') ?? []).some((id) => !region.instances.has(id)))
    throw new Refusal(reportedNotFound);
  call.commit();
  return {};
};
