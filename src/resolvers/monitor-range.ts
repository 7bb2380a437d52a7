import type { MonitorRange } from '../ecs/port';
import type * as Gql from '../generated/graphql';
import { badInput } from './bad-input';
import { monitorPeriods } from './read-words';

/** ECS's limits on monitoring data: points in one answer, and the retention in milliseconds. */
export const mostPoints = 400;
const keptMs = 30 * 24 * 60 * 60 * 1000;

interface RangeArgs {
  readonly startTime: string;
  readonly endTime: string;
  readonly period: Gql.EcsMonitorPeriodInput;
}

/**
 * The time range of a series, within ECS's limits.
 *
 * @param now the wall clock, in milliseconds since the epoch.
 * @throws GraphQLError BAD_USER_INPUT
 */
export function checkedRange({ startTime, endTime, period }: RangeArgs, now = Date.now()): MonitorRange {
  const [start, end] = [Date.parse(startTime), Date.parse(endTime)];
  const periodSeconds = monitorPeriods[period];
  if (end <= start) throw badInput('endTime', 'must be after startTime.');
  if (now - start > keptMs)
    throw badInput('startTime', 'must be within the last 30 days; ECS keeps no older monitoring data.');
  const points = Math.ceil((end - start) / 1000 / periodSeconds);
  if (points > mostPoints) {
    throw badInput(
      'endTime',
      `the range has ${points} points, more than the ${mostPoints} that ECS returns; shorten it or use a longer period.`,
    );
  }
  return { startTime, endTime, periodSeconds };
}
