import { operationRows } from '../../src/catalogue/lookup';
import type { Operation } from '../../src/catalogue/lookup';
import type { Need } from '../../src/policy/readiness/need';
import type { OpenPoint } from '../../src/policy/readiness/reasons';
import type { Preconditions } from '../../src/policy/readiness/preconditions';
import { preconditionsOf } from '../../src/policy/readiness/table';

const openPoints: Readonly<Record<OpenPoint, string>> = {
  SNAPSHOT_IN_PROGRESS: 'a snapshot in progress',
  NO_SNAPSHOT_OF_DISK: 'no snapshot of the disk',
  SOURCE_SNAPSHOT_DELETED: 'its source snapshot deleted',
  DISKS_OF_INSTANCE: 'the state of its disks',
  RAM_ROLE_ATTACHED: 'a RAM role that it has already',
  LIMIT_REACHED: 'a limit reached',
};

/** @returns docs/readiness.md, not formatted. */
export const readinessDocument =
  (): string => `<!-- Written by \`npm run docs\` from src/policy/readiness. -->

# What each operation needs

\`isReady\` and \`readiness\` of an instance or a disk say whether an operation, pressed now with complete input, would be accepted.
They judge the locks and the state; \`allows\`, \`allowedOperations\` and \`operationDecisions\` judge the lock alone.

| Verdict | Meaning | \`isReady\` |
| --- | --- | --- |
| \`READY\` | It would be accepted, and it would run. | true |
| \`NEEDS_CONFIRMATION\` | It would be accepted once its confirmation is given: deleting an instance that is locked or may be. | true |
| \`WOULD_NOT_RUN\` | ECS would accept it, and nothing would run: a command on an instance that is locked or not running. | false |
| \`NOT_NOW\` | The state does not permit it. | false |
| \`DENIED\` | A lock denies it. | false |
| \`UNKNOWN\` | A fact that it needs is not known. | null |

A refusal that is certain counts before what is not known. Reasons have a stable \`code\` with its \`parameters\`, a \`message\` for the
end user, and a \`detail\` for developers. One field costs no more calls of ECS than \`allows\` on a locked instance: it reads the system
disk for REPLACE_SYSTEM_DISK, and for an operation on a disk the instances that it is attached to. \`diskIdsReleased\` is read only when
it is selected.

\`instanceId\` of a disk says from or on which instance. Without it, a disk that several instances share is ready to be detached
when it is so from one of them.

The sources are the pages of ECS's API reference and the errors that they list; *inferred* marks what they do not say for this
operation. RAM permissions, stock and quotas are not considered. **Not checked** names what no fact of an instance or a disk
shows: ECS may refuse what is ready for these alone. A property test compares each verdict on a write with the emulator's own
rules, in random states.

| Operation | Needs (reason: what ECS answers) | Not checked |
| --- | --- | --- |
${operationRows.flatMap(row).join('\n')}

Every other operation on an instance or a disk is ready in every state, unless a lock denies it.
`;

function row({ name }: Operation): readonly string[] {
  const needed = preconditionsOf(name);
  if (needed === undefined) return [];
  const needs = needsOf(needed);
  const open = needed.open?.map((point) => openPoints[point]) ?? [];
  if (needs.length === 0 && open.length === 0) return [];
  return [`| ${name} | ${needs.join('<br>')} | ${open.join('; ')} |`];
}

const needsOf = ({ instance = [], disk = [], attached = [], systemDisk = [], runs = [] }: Preconditions) => [
  ...[...instance, ...attached].map((need) => shown(need)),
  ...[...disk, ...systemDisk].map((need) => shown(need)),
  ...runs.map(({ reason }) => `\`${reason}\`: accepted, not run`),
];

function shown<State>({ reason, errorCode, basis, parameters }: Need<State>): string {
  const { needed = [] } = parameters?.({} as State) ?? {};
  const words = [needed].flat().join(' or ');
  const value = words === '' ? '' : ` ${words}`;
  return `\`${reason}\`${value}: ${errorCode}${basis === 'INFERRED' ? ' (inferred)' : ''}`;
}
