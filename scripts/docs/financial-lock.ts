import { operationRows } from '../../src/catalogue/lookup';
import { financialLock } from '../../src/policy/locks/financial';
import type { FinancialBasis, FinancialCell, FinancialEffect } from '../../src/policy/locks/financial';

const effects: Readonly<Record<FinancialEffect, string>> = {
  ALLOWED: 'normal',
  DENIED: 'error',
  OPENS: 'only then',
};
const bases: Readonly<Record<FinancialBasis, string>> = {
  DOCUMENTED: '',
  OPERATION_PAGE: ' (page)',
  NOT_STATED: '',
};

const rules = operationRows.map(({ name }) => ({ name, rule: financialLock.rules[name] }));
const cellsOf = ({ rule: { instance, disk, both } }: (typeof rules)[number]) => [instance, disk, both];
const isStated = (row: (typeof rules)[number]): boolean =>
  cellsOf(row).some(({ basis }) => basis !== 'NOT_STATED');

const cellText = ({ effect, basis, errorCode }: FinancialCell): string =>
  basis === 'NOT_STATED'
    ? 'not stated'
    : `${effects[effect]}${bases[basis]}${errorCode === null ? '' : `, \`${errorCode}\``}`;

/** @returns docs/financial-lock.md, not formatted. */
export const financialLockDocument =
  (): string => `<!-- Written by \`npm run docs\` from src/policy/locks/financial.ts. -->

# The lock for an overdue payment

\`OperationLocks\` of an instance or a disk has \`LockReason: financial\` when a payment is overdue. This program shows that lock
(\`operationLocks\`) and **judges nothing by it**: \`allows\`, \`allowedOperations\`, \`operationDecisions\` and mutations know the security
lock alone. What follows is what Alibaba Cloud has published, as far as it was found.

- The [document](${financialLock.document}) has an older and a current edition, which disagree. The current one has a table for an
  overdue instance and one for an overdue disk; the older one has one table for both.
- Unlike the document of the security lock, it does not say that all other operations are unaffected. What no source says is "not stated".
- **(page)** is read on the operation's own page, because the document does not name the operation. A code is from that page too.

| Operation | Instance overdue | Disk overdue | Both overdue |
| --- | --- | --- | --- |
${rules
  .filter(isStated)
  .map((row) => `| ${[row.name, ...cellsOf(row).map(cellText)].join(' | ')} |`)
  .join('\n')}

Not stated for the other operations: ${rules
    .filter((row) => !isStated(row))
    .map(({ name }) => name)
    .join(', ')}.

## Where the sources disagree

The codes on the operation's page settle a cell. Where they do not, the older edition counts, because it looks at instance and disk together.

${rules
  .filter(({ rule }) => rule.disagreement !== null)
  .map(({ name, rule }) => `- **${name}.** ${rule.disagreement}`)
  .join('\n')}

The other reasons (\`recycling\`, \`dedicatedhostfinancial\`, \`refunded\`) have no published table.
`;
