import { sdkNameOf } from '../../src/catalogue/lookup';
import { operations } from '../../src/catalogue/operations';
import type { EcsReadOperation, EcsWriteOperation } from '../../src/catalogue/operations';
import type { Operation } from '../../src/catalogue/lookup';
import { arns, deletions, resourcesOf } from './resources';
import type { Resource } from './resources';

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
export const actionOf = (operation: string): string => `ecs:${sdkNameOf(operation)}`;

const isWrite = (row: Operation): row is Operation & { readonly name: EcsWriteOperation } =>
  row.access === 'WRITE';
const isRead = (row: Operation): row is Operation & { readonly name: EcsReadOperation } =>
  row.access === 'READ';
const rows: readonly Operation[] = operations;
const readNames = rows.filter(isRead).map(({ name }) => name);
const writeNames = rows.filter(isWrite).map(({ name }) => name);

/** Lists cannot be limited to a resource, and a half-limited list would hide locks. */
const reading: Statement = { Effect: 'Allow', Action: readNames.map(actionOf), Resource: [arns.anything] };

/** Giving a role to an instance gives it to whoever can log on there: RAM asks for a permission of its own. */
const passingRoles: Statement = {
  Effect: 'Allow',
  Action: ['ram:PassRole'],
  Resource: [arns.role],
  Condition: { StringEquals: { 'acs:Service': ['ecs.aliyuncs.com'] } },
};

/** A statement for each set of resources that some of the operations share, in the operations' order. */
function writing(names: readonly EcsWriteOperation[]): readonly Statement[] {
  const groups = new Map<string, { resources: readonly Resource[]; names: EcsWriteOperation[] }>();
  for (const name of names) {
    const resources = resourcesOf[name];
    const group = groups.get(resources.join()) ?? { resources, names: [] };
    group.names.push(name);
    groups.set(resources.join(), group);
  }
  return [...groups.values()].map((group) => ({
    Effect: 'Allow',
    Action: group.names.map(actionOf),
    Resource: group.resources.map((resource) => arns[resource]),
  }));
}

const policy = (...statements: readonly Statement[]): Policy => ({ Version: '1', Statement: statements });

/**
 * The policies that are shipped, by file name: made of the table of operations, so that the program can be given exactly
 * what it calls. `operator` says no to deletions, which holds whatever other policy the role has.
 */
export const policies: Readonly<Record<string, Policy>> = {
  'reader.json': policy(reading),
  'operator.json': policy(
    reading,
    ...writing(writeNames.filter((name) => !deletions.includes(name))),
    passingRoles,
    { Effect: 'Deny', Action: deletions.map(actionOf), Resource: [arns.anything] },
  ),
  'operator-with-deletions.json': policy(reading, ...writing(writeNames), passingRoles),
};
