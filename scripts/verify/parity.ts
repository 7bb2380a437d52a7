import type { EcsRead } from '../../src/ecs/port';
import { shapeDifferences, startBaseline } from './baseline';
import type { Baseline } from './baseline';
import { isNote } from './compare';
import type { Difference } from './compare';
import { Names } from './names';
import { exitCodes } from './options';
import type { Run } from './parts';
import { readerOf } from './reader';
import { differenceTable, gapLines, verdictTable } from './report';
import type { Gap } from './report';
import { addTo } from './shape';
import type { Shape } from './shape';
import { survey } from './survey';
import type { Observation } from './survey';
import { lockEventsOf, reasonsOf, witnessed } from './witnesses';

/** Asks the cloud and the emulator every read, and tells how the answers differ. @returns the exit code */
export async function compare(run: Run & { readonly date: string }): Promise<number> {
  const { options, settings, patience, verdicts, progress, date } = run;
  progress.line('Asking the emulator');
  const baseline = await startBaseline(patience);
  const found: Findings = { shapes: new Map(), codes: [], gaps: [], locked: new Map(), events: new Map() };
  const names = new Names();
  try {
    const ask = readerOf(settings.port, patience);
    for (const scope of settings.scopes) {
      const observations: Observation[] = [];
      let calls = 0;
      const { instances, after } = await survey(
        ask,
        scope,
        { objects: options.objects, now: patience.now() },
        async (seen) => {
          calls += 1;
          progress.line(`${scope.regionId}: ${calls} calls, ${seen.action}`);
          await note(found, seen, scope.regionId, names, baseline);
          // Only what became of the call is kept, not the body.
          const outcome = seen.outcome.kind === 'ANSWERED' ? { ...seen.outcome, body: {} } : seen.outcome;
          observations.push({ ...seen, outcome });
        },
      );
      verdicts.add(witnessed(observations, after, date));
      for (const instance of instances) {
        for (const reason of reasonsOf(instance))
          found.locked.set(reason, (found.locked.get(reason) ?? 0) + 1);
      }
    }
    progress.end();
    return report(found, baseline, run);
  } finally {
    await baseline.close();
  }
}

interface Findings {
  readonly shapes: Map<EcsRead, Shape>;
  readonly codes: Difference[];
  readonly gaps: Gap[];
  /** Locked instances by reason. */
  readonly locked: Map<string, number>;
  /** Types and statuses of lock events. */
  readonly events: Map<string, number>;
}

async function note(
  { shapes, codes, gaps, events }: Findings,
  seen: Observation,
  regionId: string,
  names: Names,
  baseline: Baseline,
): Promise<void> {
  const { action, outcome, instances, isReadable } = seen;
  const seenOn = instances.length === 1 ? names.of('instance', instances[0]?.id ?? '') : '';
  if (outcome.kind === 'FAILED') return void gaps.push({ action, regionId, fault: outcome.fault });
  const difference = await baseline.codeDifference(seen, seenOn);
  if (difference !== null) codes.push(difference);
  if (outcome.kind === 'REFUSED') return;
  if (!isReadable) {
    const text = 'the program cannot read it, or leaves out a record of it';
    codes.push({ action, kind: 'UNREADABLE', path: '', text, seenOn: seenOn === '' ? [] : [seenOn] });
  }
  const shape: Shape = shapes.get(action) ?? new Map<never, never>();
  shapes.set(action, shape);
  addTo(shape, action, outcome.body, names);
  for (const event of lockEventsOf(action, outcome.body)) events.set(event, (events.get(event) ?? 0) + 1);
}

function report(found: Findings, baseline: Baseline, { verdicts, say }: Run): number {
  const differences = [...shapeDifferences(found.shapes, baseline), ...found.codes];
  say(`\n${differenceTable(differences)}\n`);
  if (found.locked.size === 0) {
    say(
      'No locked instance was found in these regions, so that nothing is known about the tables of the locks. ' +
        'The comparison of shapes and codes does not need one.',
    );
  } else {
    say(`Locked instances: ${counts(found.locked)}.`);
    say(`Lock events, by type and status: ${found.events.size === 0 ? 'none' : counts(found.events)}.\n`);
  }
  if (verdicts.rows.length > 0) say(`${verdictTable(verdicts.rows)}\n`);
  const gaps = gapLines(found.gaps);
  if (gaps.length > 0) say(`Not asked:\n  ${gaps.join('\n  ')}\n`);
  say(verdicts.place);
  const isContradicted = verdicts.rows.some(({ verdict }) => verdict === 'CONTRADICTED');
  if (isContradicted || differences.some((one) => !isNote(one))) return exitCodes.found;
  return gaps.length > 0 ? exitCodes.incomplete : exitCodes.clean;
}

const counts = (by: ReadonlyMap<string, number>): string =>
  [...by].map(([what, count]) => `${what} ${count}`).join(', ');
