import type { ErrorRow } from '../protocol/errors';
import { Refusal, resourceErrors } from '../protocol/errors';
import type { InstanceRecord } from '../world/records';

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

/**
 * Refuses what ECS refuses for an expired or overdue instance ("API behaviour when overdue", document 25694).
 *
 * @param now - resource-clock time in ms since 1970
 * @throws Refusal InstanceExpiredOrInArrears
 */
export function mustBePaid(instance: InstanceRecord, now: number): void {
  if (isOverdue(instance) || isExpired(instance, now)) throw new Refusal(inArrears);
}
