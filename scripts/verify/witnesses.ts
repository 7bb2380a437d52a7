import type { EcsRead } from '../../src/ecs/port';
import { isWire, listAt, objectAt, textAt } from '../../src/ecs/translate/read';
import type { Wire } from '../../src/ecs/translate/read';
import { lockReasonOf } from '../../src/policy/lock-state';
import { locks } from '../../src/policy/locks/index';
import type { LockPolicy } from '../../src/policy/locks/lock';
import type { Verification, VerificationVerdict } from '../../src/policy/verified';
import type { Outcome } from './outcome';
import type { Observation, Sampled } from './survey';
import { shownWord } from './words';

/** The reasons of an instance's locks in lower case, as far as they are documented. */
export const reasonsOf = ({ reasons }: Sampled): readonly string[] =>
  (reasons ?? []).map(lockReasonOf).filter((reason) => reason !== null);

/**
 * What the reads of locked instances say of the locks' tables.
 *
 * @param after the same instances when all calls were made: a lock counts only if it was there before and after.
 * @param date the day in UTC.
 */
export function witnessed(
  observations: readonly Observation[],
  after: ReadonlyMap<string, Sampled>,
  date: string,
): readonly Verification[] {
  return observations.flatMap(({ action, outcome, instances }) =>
    instances.flatMap((instance) => {
      const before = reasonsOf(instance);
      const then = after.get(instance.id);
      const still = then === undefined ? [] : reasonsOf(then);
      const isSteady = before.join() === still.join() && then?.rawStatus === instance.rawStatus;
      return before.flatMap((lock) => {
        // A refused batch does not say which of its instances it was refused for.
        if (outcome.kind === 'FAILED' || (outcome.kind === 'REFUSED' && instances.length > 1)) return [];
        const policy = locks.find(({ reason }) => reason === lock);
        const code = outcome.kind === 'REFUSED' ? outcome.code : null;
        // Without a table, a code is worth keeping, and an answer is not.
        if (policy === undefined && code === null) return [];
        const isAlone = instance.reasons?.length === 1;
        const verdict =
          policy === undefined || !isSteady
            ? 'SILENT'
            : verdictOf(policy, policy.rules[action], outcome, { isAlone, status: instance.rawStatus });
        return [{ operation: action, lock, verdict, code, date, how: 'READ' as const }];
      });
    }),
  );
}

/**
 * Judges one answer to a call on a locked instance.
 *
 * @param about whether no other lock could be the reason, and the instance's status: a stopped instance refuses its
 *   console with the lock's ambiguous code.
 */
function verdictOf(
  { codes }: LockPolicy,
  { effect, errorCode }: LockPolicy['rules'][keyof LockPolicy['rules']],
  outcome: Exclude<Outcome, { kind: 'FAILED' }>,
  { isAlone, status }: { readonly isAlone: boolean; readonly status: string | null },
): VerificationVerdict {
  if (effect !== 'UNAFFECTED' && effect !== 'DENIED') return 'SILENT';
  const isDenied = effect === 'DENIED';
  if (outcome.kind === 'ANSWERED') return isDenied ? 'CONTRADICTED' : 'CONFIRMED';
  if (!isAlone) return 'SILENT';
  if (!isDenied) return outcome.code === codes.own ? 'CONTRADICTED' : 'SILENT';
  if (outcome.code !== codes.own && status !== 'Running') return 'SILENT';
  return errorCode === null || outcome.code === errorCode ? 'CONFIRMED' : 'CONTRADICTED';
}

/** @returns the type and status of each lock event in an answer, as words. */
export function lockEventsOf(action: EcsRead, body: Wire): readonly string[] {
  if (action !== 'DescribeInstanceHistoryEvents') return [];
  const events = listAt(body, 'InstanceSystemEventSet', 'InstanceSystemEventType') ?? [];
  return events.filter(isWire).flatMap((event) => {
    const type = textAt(objectAt(event, 'EventType'), 'Name') ?? '';
    const status = textAt(objectAt(event, 'EventCycleStatus'), 'Name') ?? '';
    return type.startsWith('SecurityPunish.') ? [`${shownWord(type)} ${shownWord(status)}`] : [];
  });
}
