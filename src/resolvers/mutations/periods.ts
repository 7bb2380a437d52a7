import type * as Gql from '../../generated/graphql';
import { badInput } from '../bad-input';

/** The periods that an operation takes, by unit. */
export type Periods = Readonly<Partial<Record<Gql.EcsPeriodUnitInput, readonly number[]>>>;

const weeks = [1, 2, 3, 4];
const years = [1, 2, 3, 4, 5];
const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 24, 36, 48, 60];

export const subscriptionPeriods: Periods = { WEEK: weeks, MONTH: months, YEAR: years };
/** RenewInstance does not take years. */
export const renewalPeriods: Periods = { WEEK: weeks, MONTH: months };
export const autoRenewalPeriods: Periods = {
  WEEK: weeks,
  MONTH: [1, 2, 3, 6, 12, 24, 36, 48, 60],
  YEAR: years,
};

/** Throws BAD_USER_INPUT for a period that the operation does not take. Accepts null and undefined. */
export function periodOf(
  { period, periodUnit }: { readonly period?: number | null; readonly periodUnit: Gql.EcsPeriodUnitInput },
  periods: Periods,
): void {
  if (period == null) return;
  const possible = periods[periodUnit];
  if (possible === undefined) {
    throw badInput('input.periodUnit', `${Object.keys(periods).join(' or ')}.`);
  }
  if (!possible.includes(period)) {
    throw badInput('input.period', `for ${periodUnit}: ${possible.join(', ')}.`);
  }
}
