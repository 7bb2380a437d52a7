import { defineMutation } from '../define-mutation';
import { instance, instances } from '../targets';
import { exactlyOne, nameOf, numberWithin, onlyWith, someChange } from './checks';
import { autoRenewalPeriods, periodOf, renewalPeriods, subscriptionPeriods } from './periods';

/** The costs of an instance: charge type, instance type, subscription. */
export const billing = {
  ecsModifyInstanceChargeType: defineMutation('ModifyInstanceChargeType', {
    target: instances,
    check: (input) => {
      onlyWith('period', input.period != null, 'chargeType PRE_PAID', input.chargeType === 'PRE_PAID');
      periodOf(input, subscriptionPeriods);
    },
  }),
  ecsModifyInstanceSpec: defineMutation('ModifyInstanceSpec', {
    target: instance,
    check: (input) => {
      someChange('input', input, 'instanceType', 'internetMaxBandwidthOutMbps', 'internetMaxBandwidthInMbps');
      nameOf('instanceType', input.instanceType);
      numberWithin('internetMaxBandwidthOutMbps', input.internetMaxBandwidthOutMbps, 0, 100);
      numberWithin('internetMaxBandwidthInMbps', input.internetMaxBandwidthInMbps, 1, 200);
    },
  }),
  ecsModifyPrepayInstanceSpec: defineMutation('ModifyPrepayInstanceSpec', {
    target: instance,
    check: ({ instanceType }) => nameOf('instanceType', instanceType),
  }),
  ecsRenewInstance: defineMutation('RenewInstance', {
    target: instance,
    check: (input) => {
      exactlyOne(input, 'period', 'expectedRenewDay');
      periodOf(input, renewalPeriods);
      numberWithin('expectedRenewDay', input.expectedRenewDay, 1, 28);
    },
  }),
  ecsModifyInstanceAutoRenewAttribute: defineMutation('ModifyInstanceAutoRenewAttribute', {
    target: instances,
    check: (input) => {
      onlyWith(
        'period',
        input.period != null,
        'renewalStatus AUTO_RENEWAL',
        input.renewalStatus === 'AUTO_RENEWAL',
      );
      periodOf(input, autoRenewalPeriods);
    },
  }),
};
