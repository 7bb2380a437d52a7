import type { EcsWriteOperation } from '../../src/catalogue/operations';
import type { Chance } from './random';

/** The instances and disks of the requests. */
export interface Fleet {
  readonly instanceIds: readonly string[];
  readonly disks: readonly { readonly id: string; readonly instanceId: string | null }[];
}

export interface Request {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface Mutation extends Request {
  readonly operation: EcsWriteOperation;
  readonly targetIds: readonly string[];
}

/** The read operations that these requests cause, for faults of one operation. */
export const soakedReads = ['DescribeInstances', 'DescribeDisks', 'DescribeInstanceHistoryEvents'] as const;

const decisions = 'allowedOperations operationDecisions { operation verdict reason }';

const queries: readonly ((fleet: Fleet, chance: Chance) => Request)[] = [
  (_fleet, chance) => ({
    query: `query List($first: Int!) { ecsInstances(first: $first) { nodes { id name isSecurityLocked ${decisions}
      disks { id status allows(operation: DETACH_DISK) } } pageInfo { endCursor hasNextPage } problems { code } } }`,
    variables: { first: chance.whole(1, 40) },
  }),
  ({ instanceIds }, chance) => ({
    query: `query One($id: ID!) { ecsInstance(id: $id) { id status securityLockState ${decisions}
      activeSecurityLockEvent { name } disks { id } } }`,
    variables: { id: chance.one(instanceIds) },
  }),
  ({ disks }, chance) => ({
    query: `query Refs($refs: [_Any!]!) { _entities(representations: $refs) {
      ... on Disk { id status allowedOperations attachments { instanceId detachDecision { verdict } instance { isSecurityLocked } } } } }`,
    variables: { refs: chance.some(disks, 60).map(({ id }) => ({ __typename: 'Disk', id })) },
  }),
  ({ instanceIds }, chance) => ({
    query: `query Refs($refs: [_Any!]!) { _entities(representations: $refs) { ... on Instance { id name
      allowedOperations disks { id } } } }`,
    variables: { refs: chance.some(instanceIds, 40).map((id) => ({ __typename: 'Instance', id })) },
  }),
  () => ({
    query: `query Events { ecsSecurityLockEvents(first: 10) { nodes { id name reason } problems { code } }
      ecsSecurityLockedInstanceCount }`,
    variables: {},
  }),
  ({ instanceIds }, chance) => ({
    query: `query Console($id: ID!) { ecsInstance(id: $id) { vncUrl { __typename } consoleOutput { __typename } } }`,
    variables: { id: chance.one(instanceIds) },
  }),
];

export const someQuery = (fleet: Fleet, chance: Chance): Request => chance.one(queries)(fleet, chance);

const told = `{ __typename targetId requestId ... on EcsOperationDenied { deniedBy } }`;

interface Row {
  readonly operation: EcsWriteOperation;
  readonly payload: 'outcome' | 'outcomes';
  /** The input, and the targets that it names. */
  readonly make: (
    fleet: Fleet,
    chance: Chance,
  ) => { readonly input: object; readonly targetIds: readonly string[] };
}

const onInstance = (operation: EcsWriteOperation, more: object = {}): Row => ({
  operation,
  payload: 'outcome',
  make({ instanceIds }, chance) {
    const instanceId = chance.one(instanceIds);
    return { input: { instanceId, ...more }, targetIds: [instanceId] };
  },
});

const onDisk = (operation: EcsWriteOperation, more: (chance: Chance) => object, named = false): Row => ({
  operation,
  payload: 'outcome',
  make({ disks, instanceIds }, chance) {
    const disk = chance.one(disks);
    const instance = named ? { instanceId: disk.instanceId ?? chance.one(instanceIds) } : {};
    return { input: { diskId: disk.id, ...instance, ...more(chance) }, targetIds: [disk.id] };
  },
});

const onInstances = (operation: EcsWriteOperation, more: (chance: Chance) => object): Row => ({
  operation,
  payload: 'outcomes',
  make({ instanceIds }, chance) {
    const ids = chance.some(instanceIds, 12);
    return { input: { instanceIds: ids, ...more(chance) }, targetIds: ids };
  },
});

const nothing = (): object => ({});
const script = { type: 'RUN_SHELL_SCRIPT', content: 'uptime' };

/** With and without ClientToken, single and batches; denied, allowed, and accepted but not run under the lock. */
const rows: readonly Row[] = [
  onInstance('StartInstance'),
  onInstance('StopInstance'),
  onInstance('RebootInstance', { forceStop: true }),
  onInstance('ModifyInstanceAttribute', { name: 'soaked' }),
  onInstance('ModifyInstanceVncPasswd', { vncPassword: 'abc123' }),
  onInstance('RedeployInstance'),
  onInstances('RebootInstances', (chance) => ({ mode: chance.one(['ALL_OR_NOTHING', 'BEST_EFFORT']) })),
  onInstances('RunCommand', (chance) => ({ ...script, sendToLockedInstances: chance.happens(0.5) })),
  onDisk('ResizeDisk', (chance) => ({ newSizeGiB: chance.whole(40, 2_000), acceptCharges: true })),
  onDisk('CreateSnapshot', nothing),
  onDisk('ModifyDiskAttribute', () => ({ name: 'soaked' })),
  onDisk('DetachDisk', nothing, true),
  onDisk('AttachDisk', nothing, true),
  onDisk('ReInitDisk', nothing),
];

export const soakedWrites = rows.map(({ operation }) => operation);

export function someMutation(fleet: Fleet, chance: Chance): Mutation {
  const { operation, payload, make } = chance.one(rows);
  const { input, targetIds } = make(fleet, chance);
  const query = `mutation Soak($input: Ecs${operation}Input!) { ecs${operation}(input: $input) { ${payload} ${told} } }`;
  return { operation, targetIds, query, variables: { input } };
}
