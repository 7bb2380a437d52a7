import { checkLock, instanceNamed } from '../call';
import type { Handler } from '../call';
import { moveInstance } from '../changes';
import { Refusal, resourceErrors } from '../errors';
import { durations } from '../transitions';

/** StartInstance: a stopped instance goes through Starting to Running. */
export const startInstance: Handler = (call) => {
  const instance = instanceNamed(call, call.params.text('InstanceId'));
  checkLock(call, { instance });
  if (instance.status !== 'Stopped') throw new Refusal(resourceErrors.incorrectInstanceStatus);
  call.commit();
  moveInstance(call, instance, { through: 'Starting', to: 'Running', ms: durations.start });
  return {};
};
