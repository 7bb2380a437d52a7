import { findOperation, operationRows, readRows, writeRows } from '../../src/catalogue/lookup';
import type { Operation } from '../../src/catalogue/lookup';
import type { DryRunChecks, IdParameter } from '../../src/catalogue/row';
import { sourcesOf } from '../../src/policy/effects';
import type { Basis, LockEffect } from '../../src/policy/locks/lock';
import { securityLock } from '../../src/policy/locks/security';
import { verificationOf } from '../../src/policy/verified';

const effects: Readonly<Record<LockEffect, string>> = {
  UNAFFECTED: 'unaffected',
  DENIED: 'denied',
  DENIED_WHILE_DISK_IN_USE: 'denied while `In_use`',
  ACCEPTED_NOT_EXECUTED: 'accepted, not run',
};

const dryRuns: Readonly<Record<DryRunChecks, string>> = {
  PARAMETERS_AND_PERMISSIONS: 'parameters, permissions',
  PARAMETERS_AND_LIMITS: 'parameters, limits, stock',
  PARAMETERS_AND_STATUS: 'parameters, status',
  UNDOCUMENTED: 'not documented',
};

/** @returns docs/operations.md, not formatted. */
export const operationsDocument =
  (): string => `<!-- Written by \`npm run docs\` from src/catalogue and src/policy. -->

# Where each operation is in the graph

All ${operationRows.length} operations of Alibaba Cloud's table "Security lock impact on ECS API calls", in its order: ${readRows.length} reads and
${writeRows.length} writes. A write is a mutation with its own name. A read is a field of an instance or a disk, or a root field where it
is a list of its own; several fields may come from one operation.

- **Targets** is how many ids one call of ECS takes. A longer list is split into as many calls as it needs.
- **Encoding** is how the ids are sent.
- **Lock** is what a security lock does to it; [how sure that is](#how-sure-the-locks-column-is) is below.
- **Dry run** is what ECS checks with \`DryRun\`; where it is empty, ECS has none.

| Encoding | On the wire |
| --- | --- |
| SINGLE | \`InstanceId=i-1\` |
| REPEAT | \`InstanceId.1=i-1&InstanceId.2=i-2\` |
| JSON | \`InstanceIds=["i-1","i-2"]\` |
| COMMA | \`InstanceId=i-1,i-2\` |
| PAIRS | \`Disk.1.DiskId=d-1&Disk.1.SnapshotId=s-1\`, for ResetDisks only |

No call is made for an empty list: to ECS, a repeated parameter without entries means the whole region.

Fields that ask ECS for one instance or disk at a time (SINGLE) have a \`@cost\` in the schema. The others are read for all
instances of a request together, account by account and region by region. The fields tagged \`sensitive\` (\`vncUrl\`,
\`screenshot\`, \`consoleOutput\`, \`userData\`) and all mutations ask the caller for the scope \`ecs:<Operation>\`, where callers
are authenticated.

| # | Operation | In the graph | Targets | Encoding | Lock | Dry run |
| --- | --- | --- | --- | --- | --- | --- |
${operationRows.map(row).join('\n')}

Three rows need a word more:

- \`DescribeInstanceStatus\` takes ${findOperation('DescribeInstanceStatus')?.ids?.limit} ids and gives pages of ${findOperation('DescribeInstanceStatus')?.ids?.pageSize}, so that a full list is two calls.
- \`DescribeInstanceAutoRenewAttribute\` refuses a whole list when one pay-as-you-go instance is in it. Those are not asked for,
  and their \`autoRenew\` is null. If ECS refuses a list all the same, the list is halved until the refused id stands alone.
- \`ModifyAutoSnapshotPolicy\` is sent as \`ModifyAutoSnapshotPolicyEx\`, which replaced it.

## How sure the lock's column is

The table of the lock is a reading of Alibaba Cloud's [document](${securityLock.document}). Where the document
does not show a code, it is from the operation's own page, or inferred from similar operations.

- **Effect from** and **Code from** say where the effect and the code were read.
- **Verified** is what a real account last showed, when, and how (\`src/policy/verified.json\`). It is empty for a row that was never
  verified; [verify.md](verify.md) says how that is done.

| Operation | Effect from | Code | Code from | Verified |
| --- | --- | --- | --- | --- |
${operationRows.map(evidence).join('\n')}

The lock for an overdue payment has a table of its own, with its sources: [financial-lock.md](financial-lock.md).

A test compares the first table with the schema. Another one sends a query through every read field in it, and looks for the
operation among the calls that reached ECS.
`;

function row(operation: Operation, index: number): string {
  const { name, ids } = operation;
  const cells = [
    String(index + 1),
    name,
    fieldsOf(operation)
      .map((field) => `\`${field}\``)
      .join(', '),
    ids === null ? 'none' : String(ids.limit),
    ids === null ? '' : `${parameters(ids)} ${ids.encoding}`,
    effects[securityLock.rules[name].effect],
    operation.access === 'WRITE' && operation.dryRun !== undefined ? dryRuns[operation.dryRun] : '',
  ];
  return `| ${cells.join(' | ')} |`;
}

const bases: Readonly<Record<Basis, string>> = {
  DOCUMENTED: 'document',
  OPERATION_PAGE: 'operation page',
  INFERRED: 'inferred',
};

function evidence({ name }: Operation): string {
  const { effectBasis, errorCode, errorCodeBasis } = securityLock.rules[name];
  const sources = sourcesOf('security', name);
  const linked = (basis: Basis | null, source: string | null): string => {
    if (basis === null) return '';
    return basis === 'OPERATION_PAGE' && source !== null ? `[${bases[basis]}](${source})` : bases[basis];
  };
  const verified = verificationOf('security', name);
  const cells = [
    name,
    linked(effectBasis, sources.effect),
    errorCode === null ? '' : `\`${errorCode}\``,
    linked(errorCodeBasis, sources.errorCode),
    verified === null ? '' : `${verified.verdict} on ${verified.date} (${verified.how})`,
  ];
  return `| ${cells.join(' | ')} |`;
}

const fieldsOf = (operation: Operation): readonly string[] =>
  operation.access === 'READ' ? operation.fields : [`Mutation.ecs${operation.name}`];

const parameters = ({ parameter }: IdParameter): string =>
  (typeof parameter === 'string' ? [parameter] : Object.values(parameter))
    .map((name) => `\`${name}\``)
    .join(' or ');
