import { operationRows, writeRows } from '../../src/catalogue/lookup';
import type { LockEffect } from '../../src/policy/locks/lock';
import { securityLock } from '../../src/policy/locks/security';

const named = (effect: LockEffect): readonly string[] =>
  operationRows.map(({ name }) => name).filter((name) => securityLock.rules[name].effect === effect);

const count = (effect: LockEffect): number => named(effect).length;

const lockTable =
  (): string => `Alibaba Cloud's document names ${operationRows.length} operations; ${writeRows.length} of them change something and are mutations here.
\`ecsSecurityLockPolicy\` serves every row with its sentence and how sure it is.

| a security lock … | operations |
| --- | --- |
| leaves unaffected | ${count('UNAFFECTED')} |
| denies | ${count('DENIED')} |
| denies while the disk is \`In_use\` | ${count('DENIED_WHILE_DISK_IN_USE')} |
| lets ECS accept, and nothing is run | ${count('ACCEPTED_NOT_EXECUTED')} |

- **Denied:** ${named('DENIED').join(', ')}.
- **Denied while the disk is \`In_use\`:** ${named('DENIED_WHILE_DISK_IN_USE').join(', ')}. A lock
  on any instance that the disk is attached to counts. \`ecsDetachDisk\` with an \`instanceId\` is judged on that instance alone.
- **Accepted, never run:** ${named('ACCEPTED_NOT_EXECUTED').join(', ')}. They are held back unless \`sendToLockedInstances\` says otherwise.`;

const block = /(<!-- Written by `npm run docs`: the lock table -->\n\n).*?(\n\n<!-- End -->)/s;

/**
 * @param readme the current README.
 * @returns the README with an updated generated block.
 */
export function readmeDocument(readme: string): string {
  if (!block.test(readme)) throw new Error('README.md has no block for the lock table.');
  return readme.replace(block, (_all, start: string, end: string) => `${start}${lockTable()}${end}`);
}
