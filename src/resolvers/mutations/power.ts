import { defineMutation } from '../define-mutation';
import { instance, instances } from '../targets';
import { stoppedModes, wordOf } from '../../ecs/translate/words';

/** Starting, stopping, and everything that amounts to it. */
export const power = {
  ecsStartInstance: defineMutation('StartInstance', {
    target: instance,
    parameters: ({ initLocalDisk }) => ({ InitLocalDisk: initLocalDisk }),
  }),
  ecsStopInstance: defineMutation('StopInstance', {
    target: instance,
    parameters: ({ forceStop, stoppedMode }) => ({
      ForceStop: forceStop,
      StoppedMode: wordOf(stoppedModes, stoppedMode),
    }),
  }),
  ecsRebootInstance: defineMutation('RebootInstance', {
    target: instance,
    parameters: ({ forceStop }) => ({ ForceStop: forceStop }),
  }),
  ecsRebootInstances: defineMutation('RebootInstances', {
    target: instances,
    parameters: ({ forceReboot }) => ({ ForceReboot: forceReboot }),
  }),
  ecsReActivateInstances: defineMutation('ReActivateInstances', { target: instance }),
  ecsRedeployInstance: defineMutation('RedeployInstance', {
    target: instance,
    parameters: ({ forceStop }) => ({ ForceStop: forceStop }),
  }),
};
