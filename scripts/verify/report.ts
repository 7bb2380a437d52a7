import type { EcsFault } from '../../src/ecs/errors';
import { ruleOf } from '../../src/policy/effects';
import { locks } from '../../src/policy/locks/index';
import type { Verification } from '../../src/policy/verified';
import { isNote } from './compare';
import type { Difference } from './compare';

/** Columns as wide as their widest cell. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, at) => Math.max(cell.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/** The same difference in several regions is told once. */
export function differenceTable(differences: readonly Difference[]): string {
  const found = differences.filter((one) => !isNote(one));
  const notes = differences.filter(isNote);
  const rows = (some: readonly Difference[]) =>
    some.map(({ action, kind, path, text, seenOn }) => [
      kind,
      action,
      path === '' ? '(the answer)' : path,
      `${text}${seenOn.length === 0 ? '' : ` (${seenOn.join(', ')})`}`,
    ]);
  const head = ['kind', 'read', 'where', 'what'];
  return [
    found.length === 0 ? 'Shapes and codes: no difference from the emulator.' : table(head, rows(found)),
    ...(notes.length === 0 ? [] : [`Notes, which do not count:\n${table(head, rows(notes))}`]),
  ].join('\n\n');
}

/** What the tables of the locks say, and what was seen. */
export function verdictTable(rows: readonly Verification[]): string {
  return table(
    ['verdict', 'lock', 'operation', 'table says', 'basis', 'seen', 'how'],
    rows.map(({ verdict, lock, operation, code, how }) => {
      const reason = locks.find((one) => one.reason === lock)?.reason;
      const rule = reason === undefined ? undefined : ruleOf(reason, operation);
      return [
        verdict,
        lock,
        operation,
        rule === undefined ? 'no table' : (rule.errorCode ?? rule.effect),
        rule === undefined ? '' : (rule.errorCodeBasis ?? rule.effectBasis),
        code ?? 'no refusal',
        how,
      ];
    }),
  );
}

/** A call that could not be made. */
export interface Gap {
  readonly action: string;
  readonly regionId: string;
  readonly fault: EcsFault;
}

const causes: Readonly<Partial<Record<EcsFault, (action: string) => string>>> = {
  FORBIDDEN: (action) =>
    `no permission: allow ecs:${action}, as the statement with "Effect": "Allow" in deploy/ram/verify-reader.json does`,
  THROTTLED: () => 'still throttled after three waits; run it again later, or with fewer --objects',
  TIMEOUT: () => 'no answer in time (ECS_READ_TIMEOUT_MS)',
  UNREACHABLE: () => 'ECS could not be reached; check the network and ECS_ENDPOINT',
  BAD_ANSWER: () => 'the answer could not be understood',
  TOO_LARGE: () => 'the answer is larger than ECS_MAX_ANSWER_BYTES',
};

/** Each read and cause once. */
export function gapLines(gaps: readonly Gap[]): readonly string[] {
  const lines = gaps.map(
    ({ action, regionId, fault }) => `${action} in ${regionId}: ${causes[fault]?.(action) ?? fault}`,
  );
  return [...new Set(lines)];
}
