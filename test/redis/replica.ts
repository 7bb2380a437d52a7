import { setTimeout as sleep } from 'node:timers/promises';
import type { EcsPort, EcsScope } from '../../src/ecs/port';
import { securityLockOf } from '../../src/guard/facts';
import { createLive } from '../../src/live/live';
import type { Live } from '../../src/live/live';
import type { MirrorRole } from '../../src/live/region-sharing';
import type { RedisFault } from '../../src/live/shared/redis-fault';
import { startSharing } from '../../src/live/shared/sharing';
import type { Timing } from '../../src/live/shared/timing';
import type { Sharing, Throttling } from '../../src/live/shared/sharing';
import type { FakePort } from '../support/fake-port';
import { hangzhou } from '../support/records';

export const secret = 'a secret of the tests, 32 or more characters';

export interface ReplicaOptions {
  readonly url: string;
  readonly ecs: FakePort;
  /** How far this host's clock is wrong, in milliseconds. */
  readonly skewMs?: number;
  readonly secret?: string;
  readonly callsPerMinute?: number;
  readonly timing?: Partial<Timing>;
}

/** Nobody takes over only because the machine is busy. */
export const patient: Partial<Timing> = { leaseMs: 90_000, silentMs: 90_000, awayMs: 90_000 };

/** One process, as far as its mirror goes; several of them live in one test. */
export interface Replica {
  readonly live: Live;
  readonly sharing: Sharing;
  /** This host's clock. */
  readonly now: () => number;
  /** How often it called ECS. */
  readonly calls: { count: number };
  readonly roles: MirrorRole[];
  readonly faults: (RedisFault | null)[];
  readonly refusals: string[];
  readonly throttlings: (Throttling & { readonly scope: EcsScope })[];
  readonly role: () => MirrorRole;
  /** Stops it without a goodbye, as a crash does. */
  readonly crash: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Ages that leave the lock loop four seconds from round to round. */
export const ages = { lockMs: 5_000, recordMs: 60_000 } as const;

export function startReplica(options: ReplicaOptions): Replica {
  const { ecs, url, skewMs = 0 } = options;
  const now = (): number => Date.now() + skewMs;
  const calls = { count: 0 };
  const [roles, faults, refusals]: [MirrorRole[], (RedisFault | null)[], string[]] = [[], [], []];
  const throttlings: Replica['throttlings'] = [];
  const clocks = { now, steady: () => performance.now() };
  const sharing = startSharing({
    url,
    secret: options.secret ?? secret,
    clocks,
    timing: options.timing ?? {},
    onRole: (_scope, role) => roles.push(role),
    onRedis: (isUp, fault) => faults.push(isUp ? null : fault),
    onRefused: (reason) => refusals.push(reason),
    onThrottled: (scope, throttling) => throttlings.push({ scope, ...throttling }),
  });
  const live = createLive({
    port: datedBy(now, ecs, calls),
    clock: { now, sleep: (ms, signal) => sleep(ms, undefined, { signal, ref: false }) },
    locks: [{ reason: 'security', stateOf: securityLockOf }],
    callsPerMinute: options.callsPerMinute ?? 600,
    sharingOf: sharing.regionOf,
    ...ages,
  });
  return {
    live,
    sharing,
    now,
    calls,
    roles,
    faults,
    refusals,
    throttlings,
    role: () => live.regionOf(hangzhou).sharing.role,
    async crash() {
      await Promise.all([live.stop(), sharing.bus.stop()]);
    },
    async stop() {
      await live.stop();
      await sharing.stop();
    },
  };
}

/** The one ECS of the test, as this replica sees it: it dates what it reads by its own clock. */
function datedBy(now: () => number, ecs: FakePort, calls: { count: number }): EcsPort {
  return {
    scopes: ecs.scopes,
    write: (...call) => ecs.write(...call),
    async read(...call) {
      const sentAt = now();
      calls.count += 1;
      const answer = await ecs.read(...call);
      const { items } = answer as { readonly items?: readonly object[] };
      if (items === undefined) return answer;
      const dated = items.map((item) => ({
        ...item,
        ...('readAt' in item && { readAt: sentAt }),
        ...('lockReadAt' in item && { lockReadAt: sentAt }),
      }));
      return { ...answer, items: dated };
    },
  };
}

/** Waits until it holds. @throws after a minute. */
export async function until(holds: () => boolean, what: string): Promise<void> {
  const end = performance.now() + 60_000;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`It did not come to pass: ${what}.`);
    await sleep(20);
  }
}
