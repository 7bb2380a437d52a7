import type { Control, FaultRule } from 'ecs-emulator';
import type { Chance } from './random';
import { soakedReads, soakedWrites } from './requests';

/** The longest delay of a call by a fault, in milliseconds. Longer than the program's timeout. */
export const longestLatencyMs = 3_000;

/** The faults; one that is listed more often is chosen more often. */
const recipes: readonly ((chance: Chance) => FaultRule)[] = [
  (chance) => ({ kind: 'latency', ms: chance.whole(20, longestLatencyMs), times: chance.whole(1, 20) }),
  (chance) => ({ kind: 'latency', ms: chance.whole(20, 300), times: chance.whole(5, 50) }),
  (chance) => ({ kind: 'reset', times: chance.whole(1, 4) }),
  (chance) => ({ kind: 'html502', times: chance.whole(1, 4) }),
  (chance) => ({ kind: 'empty503', times: chance.whole(1, 4) }),
  (chance) => ({ kind: 'truncate', times: chance.whole(1, 3) }),
  () => ({ kind: 'hang' }),
  (chance) => ({ kind: 'error', status: 500, code: 'InternalError', times: chance.whole(1, 3) }),
  (chance) => ({ kind: 'throttle', retryAfterMs: chance.whole(100, 800), times: chance.whole(1, 3) }),
  (chance) => ({ kind: 'forbid', action: chance.one([...soakedReads, ...soakedWrites]) }),
  (chance) => ({ kind: 'lock-after-read', action: 'DescribeInstances', times: chance.whole(1, 3) }),
  () => ({ kind: 'unlock-after-read', action: 'DescribeInstances' }),
  (chance) => ({
    kind: 'shape',
    action: chance.one(soakedReads),
    variant: chance.one(['null-body', 'no-locks']),
  }),
  (chance) => ({ kind: 'accept-then-drop', action: chance.one(soakedWrites), times: chance.whole(1, 3) }),
  (chance) => ({ kind: 'accept-then-drop', action: chance.one(soakedWrites), times: chance.whole(1, 3) }),
  (chance) => ({ kind: 'latency', action: chance.one(soakedWrites), ms: longestLatencyMs, times: 2 }),
];

/** The most faults that wait for a call: enough to hit calls, too few to stop everything. */
const most = 4;

/** Adds a fault, unless the maximum is reached. */
export function stirUp(control: Control, chance: Chance): void {
  if (control.faults().length < most) control.addFault(chance.one(recipes)(chance));
}
