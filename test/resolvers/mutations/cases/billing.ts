import { token, one, both, list } from './parts';
import type { Cases } from './parts';

export const billingCases = {
  ModifyInstanceChargeType: [
    {
      input: {
        ...both,
        ...token,
        chargeType: 'PRE_PAID',
        period: 2,
        periodUnit: 'WEEK',
        includeDataDisks: true,
        autoPay: true,
        mode: 'ALL_OR_NOTHING',
      },
      wire: {
        InstanceIds: list,
        InstanceChargeType: 'PrePaid',
        Period: 2,
        PeriodUnit: 'Week',
        IncludeDataDisks: true,
        AutoPay: true,
      },
    },
    {
      input: { ...both, chargeType: 'POST_PAID' },
      wire: { InstanceIds: list, InstanceChargeType: 'PostPaid', IncludeDataDisks: false, AutoPay: false },
    },
  ],
  ModifyInstanceSpec: [
    {
      input: {
        ...one,
        ...token,
        instanceType: 'ecs.g7.large',
        internetMaxBandwidthOutMbps: 0,
        internetMaxBandwidthInMbps: 10,
        allowMigrateAcrossZone: false,
        acceptCharges: true,
      },
      wire: {
        InstanceId: 'i-one',
        InstanceType: 'ecs.g7.large',
        InternetMaxBandwidthOut: 0,
        InternetMaxBandwidthIn: 10,
        AllowMigrateAcrossZone: false,
      },
    },
  ],
  ModifyPrepayInstanceSpec: [
    {
      input: {
        ...one,
        ...token,
        instanceType: 'ecs.g7.large',
        direction: 'UPGRADE',
        migrateAcrossZone: true,
        rebootWhenFinished: true,
        rebootTime: '2030-01-01T12:05:59+08:00',
        endTime: '2030-02-01T00:00:00Z',
        autoPay: true,
      },
      wire: {
        InstanceId: 'i-one',
        InstanceType: 'ecs.g7.large',
        OperatorType: 'upgrade',
        MigrateAcrossZone: true,
        RebootWhenFinished: true,
        RebootTime: '2030-01-01T04:05Z',
        EndTime: '2030-02-01T00:00Z',
        AutoPay: true,
      },
    },
    {
      input: { instanceId: 'i-one', instanceType: 'ecs.g7.large' },
      wire: { InstanceId: 'i-one', InstanceType: 'ecs.g7.large', AutoPay: false },
    },
  ],
  RenewInstance: [
    {
      input: { ...one, ...token, period: 60, periodUnit: 'MONTH', acceptCharges: true },
      wire: { InstanceId: 'i-one', Period: 60, PeriodUnit: 'Month' },
    },
    {
      input: { ...one, expectedRenewDay: 28, acceptCharges: true },
      wire: { InstanceId: 'i-one', ExpectedRenewDay: 28 },
    },
  ],
  ModifyInstanceAutoRenewAttribute: [
    {
      input: { ...both, renewalStatus: 'AUTO_RENEWAL', period: 5, periodUnit: 'YEAR' },
      wire: { InstanceId: 'i-one,i-two', RenewalStatus: 'AutoRenewal', Duration: 5, PeriodUnit: 'Year' },
    },
    {
      input: { ...both, renewalStatus: 'NOT_RENEWAL' },
      wire: { InstanceId: 'i-one,i-two', RenewalStatus: 'NotRenewal' },
    },
  ],
} satisfies Cases;
