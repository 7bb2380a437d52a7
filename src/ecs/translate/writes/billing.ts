import { chargeTypes, periodUnits, renewalStatuses, specDirections, wordOf } from '../words';
import type { NameIn } from '../words';
import { toMinute } from './encode';
import type { Maybe } from './encode';

interface Period {
  readonly period?: Maybe<number>;
  /** Means nothing without a period. */
  readonly periodUnit: NameIn<typeof periodUnits>;
}

interface ChargeType extends Period {
  readonly chargeType: NameIn<typeof chargeTypes>;
  readonly includeDataDisks: boolean;
  readonly autoPay: boolean;
}

interface Spec {
  readonly instanceType?: Maybe<string>;
  readonly internetMaxBandwidthOutMbps?: Maybe<number>;
  readonly internetMaxBandwidthInMbps?: Maybe<number>;
  readonly allowMigrateAcrossZone?: Maybe<boolean>;
}

interface PrepaySpec {
  readonly instanceType: string;
  readonly direction?: Maybe<NameIn<typeof specDirections>>;
  readonly migrateAcrossZone?: Maybe<boolean>;
  readonly rebootWhenFinished?: Maybe<boolean>;
  readonly rebootTime?: Maybe<string>;
  readonly endTime?: Maybe<string>;
  readonly autoPay: boolean;
}

interface Renewal extends Period {
  readonly expectedRenewDay?: Maybe<number>;
}

interface AutoRenewal extends Period {
  readonly renewalStatus: NameIn<typeof renewalStatuses>;
}

const unitOf = ({ period, periodUnit }: Period): string | undefined =>
  period == null ? undefined : periodUnits[periodUnit];

/** What an instance costs: its charge type, its size, its subscription. */
export const billing = {
  ModifyInstanceChargeType: (input: ChargeType) => ({
    InstanceChargeType: chargeTypes[input.chargeType],
    Period: input.period,
    PeriodUnit: unitOf(input),
    IncludeDataDisks: input.includeDataDisks,
    AutoPay: input.autoPay,
  }),
  ModifyInstanceSpec: (input: Spec) => ({
    InstanceType: input.instanceType,
    InternetMaxBandwidthOut: input.internetMaxBandwidthOutMbps,
    InternetMaxBandwidthIn: input.internetMaxBandwidthInMbps,
    AllowMigrateAcrossZone: input.allowMigrateAcrossZone,
  }),
  ModifyPrepayInstanceSpec: (input: PrepaySpec) => ({
    InstanceType: input.instanceType,
    OperatorType: wordOf(specDirections, input.direction),
    MigrateAcrossZone: input.migrateAcrossZone,
    RebootWhenFinished: input.rebootWhenFinished,
    RebootTime: toMinute(input.rebootTime),
    EndTime: toMinute(input.endTime),
    AutoPay: input.autoPay,
  }),
  RenewInstance: (input: Renewal) => ({
    Period: input.period,
    PeriodUnit: unitOf(input),
    ExpectedRenewDay: input.expectedRenewDay,
  }),
  ModifyInstanceAutoRenewAttribute: (input: AutoRenewal) => ({
    RenewalStatus: renewalStatuses[input.renewalStatus],
    Duration: input.period,
    PeriodUnit: unitOf(input),
  }),
};
