import type { Logger } from 'pino';
import { Counter, Gauge } from 'prom-client';
import type { Registry } from 'prom-client';
import type { MirrorState } from '../context';
import { EcsError } from '../ecs/errors';
import type { EcsScope } from '../ecs/port';

/** How one round of a loop of the mirror ended. */
export interface MirrorRound extends EcsScope {
  readonly loop: string;
  /** Null for a round that ended well. */
  readonly error: Error | null;
}

/** OK, the fault of ECS, or INTERNAL for a mistake of this program. */
export const faultOf = (error: Error | null): string => {
  if (error === null) return 'OK';
  return error instanceof EcsError ? error.fault : 'INTERNAL';
};

/** What each kind of answer of the mirror is called in the metrics. */
const kinds = [
  ['locks', 'locksAt'],
  ['instances', 'instancesAt'],
  ['disks', 'disksAt'],
] as const;

/**
 * The metrics of the mirror.
 *
 * @param mirrors read at each scrape.
 * @returns the counters that are told.
 */
export function mirrorMetrics(
  registers: Registry[],
  mirrors: () => readonly MirrorState[],
): { readonly rounds: Counter; readonly reads: Counter } {
  const place = ({ accountId, regionId }: EcsScope) => ({ account: accountId, region: regionId });
  new Gauge({
    name: 'ecs_subgraph_mirror_age_seconds',
    help: 'Age of the last complete answer that the mirror has, by kind. Only of mirrors that are awake.',
    labelNames: ['account', 'region', 'kind'],
    registers,
    collect() {
      this.reset();
      for (const state of mirrors().filter(({ isAwake }) => isAwake)) {
        for (const [kind, at] of kinds) {
          const time = state[at];
          if (time !== null) this.set({ ...place(state), kind }, Math.max(0, Date.now() - time) / 1_000);
        }
      }
    },
  });
  new Gauge({
    name: 'ecs_subgraph_mirror_records',
    help: 'Resources that the mirror keeps in memory, by kind.',
    labelNames: ['account', 'region', 'kind'],
    registers,
    collect() {
      this.reset();
      for (const state of mirrors()) {
        this.set({ ...place(state), kind: 'instances' }, state.instances);
        this.set({ ...place(state), kind: 'disks' }, state.disks);
      }
    },
  });
  new Counter({
    name: 'ecs_subgraph_mirror_contradictions_total',
    help: 'How often the filter for locked instances contradicted a read of the instance itself.',
    labelNames: ['account', 'region'],
    registers,
    collect() {
      this.reset();
      for (const state of mirrors()) this.inc(place(state), state.contradictions);
    },
  });
  return {
    rounds: new Counter({
      name: 'ecs_subgraph_mirror_rounds_total',
      help: 'Rounds of the loops of the mirror, by loop and result.',
      labelNames: ['account', 'region', 'loop', 'result'],
      registers,
    }),
    reads: new Counter({
      name: 'ecs_subgraph_mirror_reads_total',
      help: 'Reads that accept an answer from memory, by where the answer came from.',
      labelNames: ['account', 'region', 'action', 'source'],
      registers,
    }),
  };
}

/**
 * Says in the log when a loop of the mirror begins to fail, and when it works again; not in each round.
 *
 * @returns is told each round.
 */
export function createMirrorLog(log: Pick<Logger, 'warn'>): (round: MirrorRound) => void {
  const failing = new Set<string>();
  return ({ accountId, regionId, loop, error }) => {
    const key = `${accountId}/${regionId}/${loop}`;
    const facts = { accountId, regionId, loop };
    if (error === null) {
      if (failing.delete(key)) log.warn(facts, 'the mirror works again');
      return;
    }
    if (failing.has(key)) return;
    failing.add(key);
    const stack = error instanceof EcsError ? {} : { stack: error.stack };
    log.warn({ ...facts, fault: faultOf(error), ...stack }, 'the mirror cannot read; its ages grow');
  };
}
