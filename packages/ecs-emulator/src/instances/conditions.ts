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
/**
 * The same for a start, which lists another code than the other operations.
 *
 * @param now - resource-clock time in ms since 1970
 * @throws Refusal InstanceExpired
 */
export function mustLastToStart(instance: InstanceRecord, now: number): void {
  if (isExpired(instance, now)) throw new Refusal(startExpired);
}

/**
 * Refuses what ECS refuses for an instance whose subscription has expired. An overdue payment is a lock: see
 * `financial-lock.ts`.
 *
 * @param now - resource-clock time in ms since 1970
 * @throws Refusal InstanceExpiredOrInArrears
 */
export function mustLast(instance: InstanceRecord, now: number): void {
  if (isExpired(instance, now)) throw new Refusal(inArrears);
}
