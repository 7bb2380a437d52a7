import { readRows, sdkNameOf, writeRows } from '../../src/catalogue/lookup';
import type { Operation, WriteOperation } from '../../src/catalogue/lookup';
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

/** What RAM calls an operation: by the name under which it is sent. */
export const actionOf = ({ name }: Pick<Operation, 'name'>): string => `ecs:${sdkNameOf(name)}`;

const isDeletion = ({ deletes }: WriteOperation): boolean => deletes === true;

/** Lists cannot be limited to a resource, and a half-limited list would hide locks. */
const reading: Statement = { Effect: 'Allow', Action: readRows.map(actionOf), Resource: [arns.anything] };

/** Giving a role to an instance gives it to whoever can log on there: RAM asks for a permission of its own. */
const passingRoles: Statement = {
  Effect: 'Allow',
  Action: ['ram:PassRole'],
  Resource: [arns.role],
  Condition: { StringEquals: { 'acs:Service': ['ecs.aliyuncs.com'] } },
};

/** A statement for each set of resources that some of the operations share, in the operations' order. */
function writing(rows: readonly WriteOperation[]): readonly Statement[] {
  const groups = new Map<string, WriteOperation[]>();
  for (const row of rows) groups.set(row.ram.join(), [...(groups.get(row.ram.join()) ?? []), row]);
  return [...groups.values()].map((group) => ({
    Effect: 'Allow',
    Action: group.map(actionOf),
    Resource: (group[0]?.ram ?? []).map((resource) => arns[resource]),
  }));
}

const policy = (...statements: readonly Statement[]): Policy => ({ Version: '1', Statement: statements });

/**
 * The policies that are shipped, by file name: made from the catalogue, so that the program can be given exactly what it
 * calls. `operator` says no to deletions, which holds whatever other policy the role has.
 */
export const policies: Readonly<Record<string, Policy>> = {
  'reader.json': policy(reading),
  'operator.json': policy(reading, ...writing(writeRows.filter((row) => !isDeletion(row))), passingRoles, {
    Effect: 'Deny',
    Action: writeRows.filter(isDeletion).map(actionOf),
    Resource: [arns.anything],
  }),
  'operator-with-deletions.json': policy(reading, ...writing(writeRows), passingRoles),
};
