import { operationRows, writeRows } from '../../src/catalogue/lookup';
import type { LockEffect } from '../../src/policy/locks/lock';
import { securityLock } from '../../src/policy/locks/security';
import { markedBlock } from './marked-block';

const named = (effect: LockEffect): readonly string[] =>
  operationRows.map(({ name }) => name).filter((name) => securityLock.rules[name].effect === effect);

const count = (effect: LockEffect): number => named(effect).length;

const lockTable =
  (): string => `Alibaba Cloud's document names ${operationRows.length} operations; ${writeRows.length} of them change something and are mutations here.
\`ecsSecurityLockPolicy\` serves every row, with its sentence and with how sure it is.

| a security lock … | operations |
| --- | --- |
| leaves unaffected | ${count('UNAFFECTED')} |
| denies | ${count('DENIED')} |
| denies while the disk is \`In_use\` | ${count('DENIED_WHILE_DISK_IN_USE')} |
| lets ECS accept, and nothing is run | ${count('ACCEPTED_NOT_EXECUTED')} |

- **Denied:** ${named('DENIED').join(', ')}.
- **Denied while the disk is \`In_use\`:** ${named('DENIED_WHILE_DISK_IN_USE').join(', ')}. A lock
  on any instance that the disk is attached to counts. One exception:
  \`ecsDetachDisk\` names an instance, and only the lock of that instance counts.
- **Accepted, never run:** ${named('ACCEPTED_NOT_EXECUTED').join(', ')}. They are sent only with
  \`sendToLockedInstances: true\`.`;

/**
 * @param readme the current README.
 * @returns the README with an updated generated block.
 */
export const readmeDocument = (readme: string): string => markedBlock(readme, 'the lock table', lockTable());
