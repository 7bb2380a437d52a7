import { operationRows } from '../../src/catalogue/lookup';
import { financialLock } from '../../src/policy/locks/financial';
import { verificationOf } from '../../src/policy/verified';
import type { EcsOperation } from '../../src/catalogue/operations';
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

const verifiedText = (name: EcsOperation): string => {
  const verified = verificationOf('financial', name);
  return verified === null ? '' : `${verified.verdict} on ${verified.date} (${verified.how})`;
};

/** @returns docs/financial-lock.md, not formatted. */
export const financialLockDocument =
  (): string => `<!-- Written by \`npm run docs\` from src/policy/locks/financial.ts. -->

# The lock for an overdue payment

\`OperationLocks\` of an instance or a disk has \`LockReason: financial\` when a payment is overdue. \`locks\` and \`operationLocks\` show
it. \`ECS_FINANCIAL_POLICY\` says whether it decides; the security lock always does.

| \`ECS_FINANCIAL_POLICY\` | Lists, decisions, readiness | Mutations |
| --- | --- | --- |
| \`off\` | ignore it | are sent |
| \`shadow\` (default) | ignore it; \`operationDecisions { shadowVerdict }\` has the verdict of \`enforce\` | are sent; \`shadowVerdict\` of the outcome has it too |
| \`enforce\` | judge by it | are denied where they are |

The sources are weaker than those of the security lock, which is why it is not enforced by default. Look at the drift first:
[the runbook](runbook.md#ecssubgraphfinancialdrift) says how.

- **Of an instance**, its own lock counts, and for its own operations (StartInstance and the like) that of any disk attached to it:
  under \`enforce\`, and where \`shadowVerdict\` is selected, these disks are read. AttachDisk and CreateDisk are about a disk that
  nobody has named yet, so there the instance alone counts.
- **Of a disk**, its own lock counts, and that of any instance that it is attached to or that the call names. AttachDisk in a list of
  a disk names no instance yet; the mutation does, and is judged by it.
- With the mirror and \`enforce\`, this lock is asked for as often as the security lock, by a call of its own, and \`Instance.lockReadAt\` is the
  older of the two. A disk's own lock is as young as the disk's record (\`LIVE_MAX_AGE_RECORD_S\`). A mutation always asks ECS.
- A mutation without an instance or a disk as its target is not judged: CreateDisk is sent.
- A lock that could not be read denies under \`enforce\`, where a cell of the table depends on it. What no source states is not
  denied.
- Where both locks deny, \`lockReason\` is \`SECURITY\`. ReActivateInstances is the way out, so this lock never denies it; whether it
  would work now is a matter of \`readiness\`.
- \`FINANCIAL\` as a reason says what to do: pay, renew, reactivate. The security lock's says to ask for release.

\`ecsLockPolicy(reason: FINANCIAL)\` serves every cell below with its source. What follows is what Alibaba Cloud has published, as far as
it was found.

- The [document](${financialLock.document}) has an older and a current edition, which disagree. The current one has a table for an
  overdue instance and one for an overdue disk; the older one has one table for both.
- Unlike the document of the security lock, it does not say that all other operations are unaffected. What no source says is "not stated".
- **(page)** is read on the operation's own page, because the document does not name the operation. A code is from that page too. **Verified** is what a
  real account last showed; it is empty for a row that was never verified.

| Operation | Instance overdue | Disk overdue | Both overdue | Verified |
| --- | --- | --- | --- | --- |
${rules
  .filter(isStated)
  .map((row) => `| ${[row.name, ...cellsOf(row).map(cellText), verifiedText(row.name)].join(' | ')} |`)
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

The other reasons (\`recycling\`, \`dedicatedhostfinancial\`, \`refunded\`) have no published table. They are shown, with the basis \`NOT_STATED\`, and decide
nothing; \`ecsLockPolicy\` is empty for them.
`;
