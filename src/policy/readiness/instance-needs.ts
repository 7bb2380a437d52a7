import { lockReasonOf } from '../lock-state';
import { anyOf, isOneOf, not } from './need';
import type { Need, Needs } from './need';
import type { InstanceState } from './state';

/** What operations need of an instance. Each gets the code that its operation answers. */

const statuses = ['Pending', 'Starting', 'Running', 'Stopping', 'Stopped'];
const chargeTypes = ['PrePaid', 'PostPaid'];
const dayMs = 24 * 3_600_000;

type InstanceNeed = Omit<Need<InstanceState>, 'errorCode' | 'basis'>;

const need =
  (one: InstanceNeed): Needs<InstanceState> =>
  (errorCode, basis = 'OPERATION_PAGE') => ({ ...one, errorCode, basis });

const hasStatus = ({ rawStatus }: InstanceState, wanted: readonly string[]): boolean | null =>
  isOneOf(rawStatus, wanted, statuses);
const isBilled = ({ rawChargeType }: InstanceState, wanted: string): boolean | null =>
  isOneOf(rawChargeType, [wanted], chargeTypes);

/** How long a subscription goes on, in milliseconds; Infinity for pay-as-you-go; null where that is not known. */
function timeLeft(instance: InstanceState, now: number): number | null {
  const isSubscription = isBilled(instance, 'PrePaid');
  if (isSubscription === false) return Infinity;
  if (isSubscription === null || instance.expiresAt === null) return null;
  return Date.parse(instance.expiresAt) - now;
}

function lastsFor(instance: InstanceState, ms: number, now: number): boolean | null {
  const left = timeLeft(instance, now);
  return left === null ? null : left > ms;
}

/** Whether the instance has a lock for an unpaid bill. */
const isInArrears = ({ operationLocks }: InstanceState): boolean | null => {
  const reasons = operationLocks?.map(({ reason }) => lockReasonOf(reason));
  if (reasons === undefined) return null;
  return reasons.includes('financial') ? true : reasons.includes(null) ? null : false;
};

const shownStatus = ({ rawStatus }: InstanceState, needed: readonly string[]) => ({
  status: rawStatus ?? '',
  needed,
});

export const inStatus = (...wanted: readonly string[]): Needs<InstanceState> =>
  need({
    reason: 'INSTANCE_STATUS',
    holds: (instance) => hasStatus(instance, wanted),
    parameters: (instance) => shownStatus(instance, wanted),
  });

export const billedAs = (wanted: string): Needs<InstanceState> =>
  need({
    reason: 'INSTANCE_CHARGE_TYPE',
    holds: (instance) => isBilled(instance, wanted),
    parameters: ({ rawChargeType }) => ({ chargeType: rawChargeType ?? '', needed: [wanted] }),
  });

/** Pay-as-you-go, or a subscription that is over. */
export const releasable = need({
  reason: 'INSTANCE_SUBSCRIPTION_RUNS',
  holds: (instance, { now }) => anyOf(isBilled(instance, 'PostPaid'), not(lastsFor(instance, 0, now))),
});

export const notExpired = need({
  reason: 'INSTANCE_EXPIRED',
  holds: (instance, { now }) => lastsFor(instance, 0, now),
});

export const lastsAnotherDay = need({
  reason: 'INSTANCE_EXPIRES_SOON',
  holds: (instance, { now }) => lastsFor(instance, dayMs, now),
});

export const notInArrears = need({
  reason: 'INSTANCE_IN_ARREARS',
  holds: (instance) => not(isInArrears(instance)),
});

export const inArrears = need({ reason: 'INSTANCE_NOT_IN_ARREARS', holds: isInArrears });

export const unprotected = need({
  reason: 'INSTANCE_DELETION_PROTECTED',
  holds: ({ deletionProtection }) => not(deletionProtection),
});

export const notInEconomicalMode = need({
  reason: 'INSTANCE_IN_ECONOMICAL_MODE',
  // ECS leaves the mode out, or Not-applicable, unless the instance is stopped.
  holds: ({ rawStoppedMode }) => rawStoppedMode !== 'StopCharging',
});

export const notSpot = need({
  reason: 'INSTANCE_IS_SPOT',
  holds: ({ rawSpotStrategy }) =>
    isOneOf(rawSpotStrategy, ['NoSpot'], ['NoSpot', 'SpotWithPriceLimit', 'SpotAsPriceGo']),
});

export const notOnDedicatedHost = need({
  reason: 'INSTANCE_ON_DEDICATED_HOST',
  holds: ({ dedicatedHostId }) => (dedicatedHostId === null ? null : dedicatedHostId === ''),
});

export const notWindows = need({
  reason: 'INSTANCE_IS_WINDOWS',
  holds: ({ osType }) => isOneOf(osType?.toLowerCase() ?? null, ['linux'], ['linux', 'windows']),
});

export const withoutReleaseTime = need({
  reason: 'INSTANCE_RELEASE_TIME_SET',
  holds: ({ autoReleaseTime }) => autoReleaseTime === null,
});

const hasNoElasticIp = ({ eipAddress }: InstanceState): boolean => eipAddress === null;

export const withoutElasticIp = need({ reason: 'INSTANCE_HAS_ELASTIC_IP', holds: hasNoElasticIp });

/** Its type changes while it is stopped, and its bandwidth only where it has no elastic IP address. */
export const stoppedOrWithoutElasticIp = need({
  reason: 'INSTANCE_HAS_ELASTIC_IP',
  holds: (instance) => anyOf(hasStatus(instance, ['Stopped']), hasNoElasticIp(instance)),
});

export const withPublicIp = need({
  reason: 'INSTANCE_HAS_NO_PUBLIC_IP',
  holds: ({ publicIpAddresses }) => (publicIpAddresses === null ? null : publicIpAddresses.length > 0),
});

export const withBandwidth = need({
  reason: 'INSTANCE_HAS_NO_BANDWIDTH',
  holds: ({ internetMaxBandwidthOutMbps: out }) => (out === null ? null : out > 0),
});

export const paidByTrafficIfSubscribed = need({
  reason: 'INSTANCE_NETWORK_CHARGE_TYPE',
  holds: (instance) =>
    anyOf(
      isBilled(instance, 'PostPaid'),
      isOneOf(instance.networkChargeType, ['PayByTraffic'], ['PayByTraffic', 'PayByBandwidth']),
    ),
});

export const withKeyPair = need({
  reason: 'INSTANCE_HAS_NO_KEY_PAIR',
  holds: ({ keyPairName }) => keyPairName !== null && keyPairName !== '',
});

export const inSeveralSecurityGroups = need({
  reason: 'INSTANCE_IN_LAST_SECURITY_GROUP',
  holds: ({ securityGroupIds: ids }) => (ids === null ? null : ids.length > 1),
});

/** For the instances that a disk is attached to: the caller may not see them, so the reason says less. */
export const attachedInStatus = (...wanted: readonly string[]): Needs<InstanceState> =>
  need({
    reason: 'ATTACHED_INSTANCE_STATUS',
    holds: (instance) => hasStatus(instance, wanted),
    parameters: () => ({ needed: wanted }),
  });

/** A system disk leaves a stopped instance only; a data disk also a running one. */
export const lettingGo = need({
  reason: 'ATTACHED_INSTANCE_STATUS',
  holds: (instance, { disk }) => {
    const isStopped = hasStatus(instance, ['Stopped']);
    if (isStopped !== false) return isStopped;
    const isData = isOneOf(disk?.rawKind ?? null, ['data'], ['data', 'system']);
    return isData === false ? false : hasStatus(instance, ['Running']) && isData;
  },
  parameters: () => ({ needed: ['Stopped'] }),
});

export const attachedBilledAs = (wanted: string): Needs<InstanceState> =>
  need({
    reason: 'ATTACHED_INSTANCE_CHARGE_TYPE',
    holds: (instance) => isBilled(instance, wanted),
    parameters: () => ({ needed: [wanted] }),
  });
