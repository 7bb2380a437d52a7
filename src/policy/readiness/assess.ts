import type { EcsOperation } from '../../catalogue/operations';
import type { Need, TextParameters } from './need';
import type { OtherReason, StateReason } from './reasons';
import type { DiskState, InstanceState, Surroundings } from './state';
import { preconditionsOf } from './table';

/** The states that one call is judged by. Null: it could not be read. Absent: the call does not depend on it. */
export interface States {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly instance?: InstanceState | null;
  readonly disk?: DiskState;
  /** The instances that the disk is attached to; null for one that could not be read. */
  readonly attached?: readonly (InstanceState | null)[];
  readonly systemDisk?: DiskState | null;
}

/** UNMET: ECS refuses. NOT_RUN: ECS accepts, and nothing runs. UNKNOWN: a fact is missing. */
export type FindingKind = 'UNMET' | 'NOT_RUN' | 'UNKNOWN';

/** A precondition that does not hold, or of which nobody knows. */
export interface Finding {
  readonly kind: FindingKind;
  readonly reason: StateReason | Extract<OtherReason, 'FACT_UNKNOWN'>;
  /** The code that ECS answers; null unless it refuses. */
  readonly errorCode: string | null;
  readonly parameters: TextParameters;
}

const noFindings: readonly Finding[] = Object.freeze([]);
const factUnknown: Finding = Object.freeze({
  kind: 'UNKNOWN',
  reason: 'FACT_UNKNOWN',
  errorCode: null,
  parameters: Object.freeze({}),
});

/**
 * Compares the states with what an operation needs. Locks are not looked at: they are the policy's other half.
 *
 * @returns what is in the way, each reason once; nothing where ECS accepts the call as far as these states show.
 */
export function assess(operation: EcsOperation, states: States): readonly Finding[] {
  const needed = preconditionsOf(operation);
  if (needed === undefined) return [factUnknown];
  const { instance, disk, attached = [], systemDisk } = states;
  const surroundings: Surroundings = { now: states.now, ...(disk && { disk }) };
  const check = <State>(
    state: State | null | undefined,
    needs: readonly Need<State>[] = [],
    kind: FindingKind = 'UNMET',
  ): readonly Finding[] => (state === undefined ? [] : findingsOn(state, needs, surroundings, kind));
  const findings = [
    ...check(instance, needed.instance),
    ...check(disk, needed.disk),
    ...attached.flatMap((each) => check(each, needed.attached)),
    ...check(systemDisk, needed.systemDisk),
    ...check(instance, needed.runs, 'NOT_RUN'),
  ];
  return findings.length === 0 ? noFindings : withoutRepeats(findings);
}

function findingsOn<State>(
  state: State | null,
  needs: readonly Need<State>[],
  surroundings: Surroundings,
  kind: FindingKind,
): readonly Finding[] {
  if (state === null) return needs.length === 0 ? [] : [factUnknown];
  return needs.flatMap((need) => {
    const holds = need.holds(state, surroundings);
    if (holds === true) return [];
    if (holds === null) return [factUnknown];
    const { reason, errorCode, parameters } = need;
    return [
      {
        kind,
        reason,
        errorCode: kind === 'UNMET' ? errorCode : null,
        parameters: parameters?.(state) ?? {},
      },
    ];
  });
}

const withoutRepeats = (findings: readonly Finding[]): readonly Finding[] => [
  ...new Map(findings.map((finding) => [finding.reason, finding])).values(),
];
