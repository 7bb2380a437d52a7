import type { ErrorRow } from '../protocol/errors';
import { Refusal, resourceErrors } from '../protocol/errors';
import type { DiskRecord, InstanceRecord } from '../world/records';

/** The stable states of an instance. */
export const settled = ['Running', 'Stopped'] as const;

/**
 * Allows an operation only in some states of an instance.
 *
 * @param row - the operation's error in other states
 * @throws Refusal with that row
 */
export function mustBe(
  instance: Pick<InstanceRecord, 'status'>,
  statuses: readonly string[],
  row: ErrorRow = resourceErrors.incorrectInstanceStatus,
): void {
  if (!statuses.includes(instance.status)) throw new Refusal(row);
}

/** Whether a subscription has expired. */
export const isExpired = (
  { instanceChargeType, expiredTime }: Pick<InstanceRecord, 'instanceChargeType' | 'expiredTime'>,
  now: number,
): boolean => instanceChargeType === 'PrePaid' && expiredTime !== null && expiredTime <= now;

/** Whether a payment is overdue. */
export const isOverdue = ({ locks }: Pick<InstanceRecord, 'locks'>): boolean =>
  locks.some(({ reason }) => reason.toLowerCase() === 'financial');

const inArrears: ErrorRow = [
  403,
  'InstanceExpiredOrInArrears',
  'The specified operation is denied as your prepay instance is expired (prepay mode) or in arrears (afterpay mode).',
];

const startExpired: ErrorRow = [
  403,
  'InstanceExpired',
  'The postPaid instance has been expired.Please ensure your account have enough balance.',
];
const startWithDiskInArrears: ErrorRow = [
  403,
  'DiskInArrears',
  'The specified operation is denied as your disk has expired.',
];

/**
 * The same for a start, which lists other codes than the other operations. About an instance that is paid for while a
 * disk is overdue, the editions of document 25694 disagree: the older one lets it start, the current one does not, and
 * the operation lists a code for it. So it is refused.
 *
 * @param disks - the disks of the instance
 * @throws Refusal InstanceExpired or DiskInArrears
 */
export function mustBePaidToStart(
  instance: InstanceRecord,
  disks: readonly Pick<DiskRecord, 'locks'>[],
  now: number,
): void {
  if (isOverdue(instance) || isExpired(instance, now)) throw new Refusal(startExpired);
  if (disks.some(isOverdue)) throw new Refusal(startWithDiskInArrears);
}

/**
 * Refuses what ECS refuses for an expired or overdue instance ("API behaviour when overdue", document 25694).
 *
 * @param now - resource-clock time in ms since 1970
 * @throws Refusal InstanceExpiredOrInArrears
 */
export function mustBePaid(instance: InstanceRecord, now: number): void {
  if (isOverdue(instance) || isExpired(instance, now)) throw new Refusal(inArrears);
}
