import { defineMutation } from '../define-mutation';
import { instance, instances } from '../targets';
import { chargeTypes } from '../words';
import { exactlyOne, nameOf, numberWithin, onlyWith, someChange } from './checks';
import { autoRenewalPeriods, periodOf, renewalPeriods, subscriptionPeriods } from './periods';
import { toMinute } from '../../ecs/translate/writes/encode';
import { periodUnits, renewalStatuses, specDirections, wordOf } from '../../ecs/translate/words';

/** What an instance costs: its charge type, its size, its subscription. */
export const billing = {
  ecsModifyInstanceChargeType: defineMutation('ModifyInstanceChargeType', {
    target: instances,
    check: (input) => {
      onlyWith('period', input.period != null, 'chargeType PRE_PAID', input.chargeType === 'PRE_PAID');
      periodOf(input, subscriptionPeriods);
    },
    parameters: ({ chargeType, period, periodUnit, includeDataDisks, autoPay }) => ({
      InstanceChargeType: chargeTypes.wordOf(chargeType),
      Period: period,
      PeriodUnit: period == null ? undefined : periodUnits[periodUnit],
      IncludeDataDisks: includeDataDisks,
      AutoPay: autoPay,
    }),
  }),
  ecsModifyInstanceSpec: defineMutation('ModifyInstanceSpec', {
    target: instance,
    check: (input) => {
      someChange('input', input, 'instanceType', 'internetMaxBandwidthOutMbps', 'internetMaxBandwidthInMbps');
      nameOf('instanceType', input.instanceType);
      numberWithin('internetMaxBandwidthOutMbps', input.internetMaxBandwidthOutMbps, 0, 100);
      numberWithin('internetMaxBandwidthInMbps', input.internetMaxBandwidthInMbps, 1, 200);
    },
    parameters: (input) => ({
      InstanceType: input.instanceType,
      InternetMaxBandwidthOut: input.internetMaxBandwidthOutMbps,
      InternetMaxBandwidthIn: input.internetMaxBandwidthInMbps,
      AllowMigrateAcrossZone: input.allowMigrateAcrossZone,
    }),
  }),
  ecsModifyPrepayInstanceSpec: defineMutation('ModifyPrepayInstanceSpec', {
    target: instance,
    check: ({ instanceType }) => nameOf('instanceType', instanceType),
    parameters: (input) => ({
      InstanceType: input.instanceType,
      OperatorType: wordOf(specDirections, input.direction),
      MigrateAcrossZone: input.migrateAcrossZone,
      RebootWhenFinished: input.rebootWhenFinished,
      RebootTime: toMinute(input.rebootTime),
      EndTime: toMinute(input.endTime),
      AutoPay: input.autoPay,
    }),
  }),
  ecsRenewInstance: defineMutation('RenewInstance', {
    target: instance,
    check: (input) => {
      exactlyOne(input, 'period', 'expectedRenewDay');
      periodOf(input, renewalPeriods);
      numberWithin('expectedRenewDay', input.expectedRenewDay, 1, 28);
    },
    parameters: ({ period, periodUnit, expectedRenewDay }) => ({
      Period: period,
      PeriodUnit: period == null ? undefined : periodUnits[periodUnit],
      ExpectedRenewDay: expectedRenewDay,
    }),
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
    parameters: ({ renewalStatus, period, periodUnit }) => ({
      RenewalStatus: renewalStatuses[renewalStatus],
      Duration: period,
      PeriodUnit: period == null ? undefined : periodUnits[periodUnit],
    }),
  }),
};
