import type { ErrorRow } from '../protocol/errors';
import { Refusal, resourceErrors } from '../protocol/errors';
import type { InstanceRecord } from '../world/records';

/** The states in which an instance is not on its way to another one. */
export const settled = ['Running', 'Stopped'] as const;

/**
 * Lets an operation go on in some states of an instance only.
 *
 * @param row - what the operation answers in any other state
 * @throws Refusal with that row
 */
export function mustBe(
  instance: Pick<InstanceRecord, 'status'>,
  statuses: readonly string[],
  row: ErrorRow = resourceErrors.incorrectInstanceStatus,
): void {
  if (!statuses.includes(instance.status)) throw new Refusal(row);
}

/** Whether a subscription has run out. */
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
 * Holds back what ECS refuses for an instance that is not paid for ("API behaviour when overdue", document 25694).
 *
 * @param now - resource-clock time in ms since 1970
 * @throws Refusal InstanceExpiredOrInArrears
 */
export function mustBePaid(instance: InstanceRecord, now: number): void {
  if (isOverdue(instance) || isExpired(instance, now)) throw new Refusal(inArrears);
}
