import { defineMutation } from '../define-mutation';
import { instance, instances } from '../targets';

/** Starting, stopping, rebooting, reactivating and redeploying instances. */
export const power = {
  ecsStartInstance: defineMutation('StartInstance', {
    target: instance,
  }),
  ecsStopInstance: defineMutation('StopInstance', {
    target: instance,
  }),
  ecsRebootInstance: defineMutation('RebootInstance', {
    target: instance,
  }),
  ecsRebootInstances: defineMutation('RebootInstances', {
    target: instances,
  }),
  ecsReActivateInstances: defineMutation('ReActivateInstances', { target: instance }),
  ecsRedeployInstance: defineMutation('RedeployInstance', {
    target: instance,
  }),
};
