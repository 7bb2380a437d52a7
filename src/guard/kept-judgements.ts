import type { EcsOperation } from '../catalogue/operations';
import type { LockFacts } from '../policy/decide';
import type { TargetFacts } from './facts';

/** Everything that judgements of a target follow from, beside its record. */
interface Grounds {
  readonly operations: readonly EcsOperation[];
  readonly values: readonly unknown[];
}

interface Kept<Judgement> extends Grounds {
  readonly list: readonly Judgement[];
}

/** A list of all operations takes some 20 kB. */
const mostKept = 500;
let kept = new WeakMap<object, Kept<unknown>>();
let count = 0;

/**
 * A record of the mirror is judged again and again, with the same result as long as it is the same record and all else is
 * the same: its judgements are kept with it.
 *
 * @param operations the operations to judge; judgements of a list that is not frozen are not kept.
 * @param judged makes the judgements: always of one kind, as long as the list of operations is the same.
 * @returns a frozen list of frozen judgements, where it is kept.
 */
export function keptJudgements<Judgement>(
  target: TargetFacts,
  operations: readonly EcsOperation[],
  shadow: TargetFacts | null,
  judged: () => readonly Judgement[],
): readonly Judgement[] {
  const { found } = target;
  if (found === null || !Object.isFrozen(operations)) return judged();
  const values = [...groundsOf(target), ...(shadow === null ? [] : factsOf(shadow.known))];
  const known = kept.get(found.record) as Kept<Judgement> | undefined;
  if (known?.operations === operations && isSame(known.values, values)) return known.list;
  const list = Object.freeze(judged().map((one) => Object.freeze(one)));
  count += 1;
  if (count > mostKept) [kept, count] = [new WeakMap(), 1];
  kept.set(found.record, { operations, values, list });
  return list;
}

/** Each list is followed by its length, so that where one ends and the next begins makes a difference. */
const groundsOf = (target: TargetFacts): readonly unknown[] =>
  [
    [target.unknownBecause, ...factsOf(target.known)],
    target.lockedInstances,
    target.decidingDisks,
    target.overdueDisks,
  ].flatMap((values) => [...values, values.length]);

const factsOf = ({ locks, diskStatus, overdue }: LockFacts): readonly unknown[] => [
  locks,
  diskStatus,
  overdue,
];

const isSame = (some: readonly unknown[], others: readonly unknown[]): boolean =>
  some.length === others.length && some.every((value, index) => value === others[index]);
