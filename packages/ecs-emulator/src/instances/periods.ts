/** Unit of a subscription's period → the allowed numbers of units. */
export type PeriodTable = Readonly<Record<string, readonly number[]>>;

const weeks = [1, 2, 3, 4];
const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 24, 36, 48, 60];
const years = [1, 2, 3, 4, 5];

/** RenewInstance. */
export const renewalPeriods: PeriodTable = { Week: weeks, Month: months };

/** ModifyInstanceChargeType. */
export const subscriptionPeriods: PeriodTable = { Week: weeks, Month: months, Year: years };

/** ModifyInstanceAutoRenewAttribute. */
export const autoRenewPeriods: PeriodTable = {
  Week: weeks,
  Month: [1, 2, 3, 6, 12, 24, 36, 48, 60],
  Year: years,
};

/** Whether the table has the unit. */
export const hasUnit = (table: PeriodTable, unit: string): boolean => Object.hasOwn(table, unit);

/** Whether this number of units can be bought. */
export const isOffered = (table: PeriodTable, count: number, unit: string): boolean =>
  hasUnit(table, unit) && (table[unit] ?? []).includes(count);

const week = 7 * 24 * 3_600_000;

/** Adds months: the same day of the later month, or its last day when that day does not exist. */
function addMonths(time: number, count: number): number {
  const date = new Date(time);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + count);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, lastDay));
  return date.getTime();
}

/**
 * The end of a period.
 *
 * @param time - its start in ms since 1970
 * @param unit - `Week`, `Month` or `Year`
 * @returns ms since 1970
 */
export function afterPeriod(time: number, count: number, unit: string): number {
  if (unit === 'Week') return time + count * week;
  return addMonths(time, unit === 'Year' ? 12 * count : count);
}

/**
 * The next given day of the month that is at least one month later; for a renewal to a common date.
 *
 * @param day - 1 to 28
 */
export function nextRenewDay(time: number, day: number): number {
  const date = new Date(addMonths(time, 1));
  if (date.getUTCDate() > day) date.setUTCMonth(date.getUTCMonth() + 1, day);
  else date.setUTCDate(day);
  return date.getTime();
}
