import { readRows, sdkNameOf, writeRows } from '../../src/catalogue/lookup';
import type { Operation, WriteOperation } from '../../src/catalogue/lookup';
import { probedOperations, probeTag } from '../verify/probes';
import { arns } from './arns';

/** One statement of a RAM policy, as Alibaba Cloud writes it. */
export interface Statement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Action: readonly string[];
  readonly Resource: readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

export interface Policy {
  readonly Version: '1';
  readonly Statement: readonly Statement[];
}

/** RAM's name of an operation: RAM uses the name in the request. */
export const actionOf = ({ name }: Pick<Operation, 'name'>): string => `ecs:${sdkNameOf(name)}`;

const isDeletion = ({ deletes }: WriteOperation): boolean => deletes === true;

/** Lists cannot be limited to resources. A partly limited list would hide locks. */
const reading: Statement = { Effect: 'Allow', Action: readRows.map(actionOf), Resource: [arns.anything] };

/** Attaching a role to an instance gives the role to everyone who can log in there, so RAM requires a permission for it. */
const passingRoles: Statement = {
  Effect: 'Allow',
  Action: ['ram:PassRole'],
  Resource: [arns.role],
  Condition: { StringEquals: { 'acs:Service': ['ecs.aliyuncs.com'] } },
};

/** One statement for each set of resources that several operations share, in the operations' order. */
function writing(rows: readonly WriteOperation[]): readonly Statement[] {
  const groups = new Map<string, WriteOperation[]>();
  for (const row of rows) groups.set(row.ram.join(), [...(groups.get(row.ram.join()) ?? []), row]);
  return [...groups.values()].map((group) => ({
    Effect: 'Allow',
    Action: group.map(actionOf),
    Resource: (group[0]?.ram ?? []).map((resource) => arns[resource]),
  }));
}

const denying = (rows: readonly WriteOperation[]): Statement => ({
  Effect: 'Deny',
  Action: rows.map(actionOf),
  Resource: [arns.anything],
});

const probed = (row: WriteOperation): boolean => probedOperations.some((name) => name === row.name);

/** Dry runs of two operations, on instances with one tag. RAM has no condition on DryRun. */
const probing: readonly Statement[] = [
  { Effect: 'Allow', Action: ['ecs:DescribeInstances'], Resource: [arns.anything] },
  {
    Effect: 'Allow',
    Action: writeRows.filter(probed).map(actionOf),
    Resource: [arns.instance],
    Condition: { StringEquals: { [`acs:ResourceTag/${probeTag.key}`]: [probeTag.value] } },
  },
  denying(writeRows.filter((row) => !probed(row))),
];

const policy = (...statements: readonly Statement[]): Policy => ({ Version: '1', Statement: statements });

/**
 * The shipped policies, by file name. They are generated from the catalogue, so they allow exactly the calls that the
 * program makes. `operator` denies deletions, and the two of `npm run verify` deny all other writes; a denial also
 * overrides the role's other policies.
 */
export const policies: Readonly<Record<string, Policy>> = {
  'reader.json': policy(reading),
  'operator.json': policy(
    reading,
    ...writing(writeRows.filter((row) => !isDeletion(row))),
    passingRoles,
    denying(writeRows.filter(isDeletion)),
  ),
  'operator-with-deletions.json': policy(reading, ...writing(writeRows), passingRoles),
  'verify-reader.json': policy(reading, denying(writeRows)),
  'verify-probes.json': policy(...probing),
};
