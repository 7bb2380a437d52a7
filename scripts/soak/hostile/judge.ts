import type { Pod } from './pod';
import type { Phase } from './phases';
import { expected } from './phases';
import type { Probed } from './probes';
import type { Memory } from './program';
import type { Tally } from './tally';

/** One phase and what came of it. */
export interface Result {
  readonly phase: Phase;
  readonly seconds: number;
  readonly tally: Tally;
  readonly probed: Probed;
  /** Before the phase and after it; undefined when the program died. */
  readonly before: Memory | undefined;
  readonly after: Memory | undefined;
  /** How the program ended; undefined when it lives. */
  readonly ending: string | undefined;
}

/** The longest that a probe may take, in milliseconds: the default timeout of Kubernetes. */
const mostProbeMs = 1_000;
/** When this process itself was later than this, in milliseconds, the machine is busy and times say little. */
const busyMs = 250;
/** What caches and compiled code may add, in MiB. */
const mostGrowth = 48;

export interface Verdict {
  readonly faults: readonly string[];
  readonly warnings: readonly string[];
}

/** @param isLoaded whether other programs keep the machine busy. */
export function judge(results: readonly Result[], pod: Pod, isLoaded: boolean): Verdict {
  const faults: string[] = [];
  const warnings: string[] = [];
  for (const { phase, tally, probed, before, after, ending } of results) {
    const add = (to: string[], text: string): void => void to.push(`${phase.name}: ${text}`);
    if (before === undefined || after === undefined || ending !== undefined) {
      add(faults, `the program died (${ending ?? 'it tells nothing'})`);
      continue;
    }
    if (probed.failed > 0) add(faults, `${probed.failed} probes failed`);
    if (probed.longest > mostProbeMs) {
      const isBusy = isLoaded || probed.ownDelay > busyMs;
      const text = `a probe took ${(probed.longest / 1_000).toFixed(1)} s`;
      if (isBusy)
        add(
          warnings,
          `${text}, on a busy machine: this process itself was ${probed.ownDelay.toFixed(0)} ms late`,
        );
      else add(faults, text);
    }
    if (after.peak > pod.memory)
      add(faults, `${after.peak.toFixed(0)} MiB were resident; the pod has ${pod.memory}`);
    const growth = after.heap - before.heap;
    if (growth > mostGrowth) add(faults, `${growth.toFixed(0)} MiB of the heap did not come back`);
    for (const code of phase.sees) if (!tally.codes.has(code)) add(faults, `no client got ${code}`);
    for (const [code, count] of tally.codes) {
      if (![...expected, ...phase.sees].includes(code)) add(faults, `${count} clients got ${code}`);
    }
  }
  return { faults, warnings };
}
