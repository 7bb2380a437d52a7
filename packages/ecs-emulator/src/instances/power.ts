import type { Call, Handler } from '../operations/call';
import { checkLock, instanceNamed } from '../operations/call';
import { moveInstance, restartInstance } from '../operations/changes';
import { mustBe, mustLast, mustLastToStart } from './conditions';
import { Refusal, invalidParameter } from '../protocol/errors';
import type { ErrorRow } from '../protocol/errors';
import { instanceTypes } from './instance-types';
import type { InstanceRecord } from '../world/records';
import { durations } from '../world/transitions';
import { answerEvents } from '../events/answers';

/** A power operation: its conditions and its effect. */
export interface PowerChange {
  /** @throws Refusal when the parameters are wrong, whatever the targets */
  readonly checkCall?: (call: Call) => void;
  /** @throws Refusal for an expired subscription; `mustLast` when absent */
  readonly checkTerm?: (call: Call, instance: InstanceRecord) => void;
  /** The only status that allows it. */
  readonly from: string;
  readonly begin: (call: Call, instance: InstanceRecord) => void;
}

/**
 * Checks whether the change is allowed.
 *
 * @throws Refusal by a lock, an expired subscription or the status
 */
export function checkPower(call: Call, instance: InstanceRecord, { from, checkTerm }: PowerChange): void {
  checkLock(call, { instance });
  if (checkTerm === undefined) mustLast(instance, call.now);
  else checkTerm(call, instance);
  mustBe(instance, [from]);
}

const notHibernating: ErrorRow = [
  403,
  'HibernationConfigured.NotEnabled',
  'The instance hibernation configured option is not enabled.',
];

/** The StoppedMode after a stop. If economical mode is not available, ECS stops the instance in standard mode. */
function stoppedModeOf(call: Call, instance: InstanceRecord): string {
  if (instance.instanceChargeType !== 'PostPaid') return 'Not-applicable';
  const hasLocalDisks = instanceTypes.get(instance.instanceType)?.local !== undefined;
  const isEconomical = call.params.text('StoppedMode') === 'StopCharging';
  return isEconomical && instance.networkType === 'vpc' && !hasLocalDisks ? 'StopCharging' : 'KeepCharging';
}

const stoppedModes: ReadonlySet<string> = new Set(['StopCharging', 'KeepCharging', 'Not-applicable']);

export const powerOn: PowerChange = {
  checkTerm: (call, instance) => {
    mustLastToStart(instance, call.now);
  },
  from: 'Stopped',
  begin: (call, instance) => {
    moveInstance(call, instance, { through: 'Starting', to: 'Running', ms: durations.start });
  },
};

export const powerOff: PowerChange = {
  checkCall: ({ params }) => {
    const mode = params.text('StoppedMode');
    if (mode !== undefined && !stoppedModes.has(mode)) throw invalidParameter('StoppedMode');
    if (params.flag('Hibernate') === true) throw new Refusal(notHibernating);
  },
  from: 'Running',
  begin: (call, instance) => {
    instance.stoppedMode = stoppedModeOf(call, instance);
    moveInstance(call, instance, { through: 'Stopping', to: 'Stopped', ms: durations.stop });
  },
};

export const powerCycle: PowerChange = {
  from: 'Running',
  begin: (call, instance) => {
    restartInstance(call, instance, durations.reboot);
    answerEvents(call, instance, ['SystemMaintenance.Reboot']);
  },
};

const single =
  (change: PowerChange): Handler =>
  (call) => {
    change.checkCall?.(call);
    const instance = instanceNamed(call, call.params.text('InstanceId'));
    checkPower(call, instance, change);
    call.commit();
    change.begin(call, instance);
    return {};
  };

/** StartInstance: a stopped instance goes through Starting to Running. */
export const startInstance = single(powerOn);

/** StopInstance: a running instance goes through Stopping to Stopped. */
export const stopInstance = single(powerOff);

/** RebootInstance: a running instance goes down and up again. */
export const rebootInstance = single(powerCycle);
