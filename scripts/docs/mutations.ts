import { buildSchema, isInputObjectType, isNonNullType } from 'graphql';
import type { GraphQLInputFieldMap, GraphQLSchema } from 'graphql';
import { limitOf, writeRows } from '../../src/catalogue/lookup';
import type { WriteOperation } from '../../src/catalogue/lookup';
import type { EcsWriteOperation } from '../../src/catalogue/operations';
import type { LockEffect } from '../../src/policy/locks/lock';
import { securityLock } from '../../src/policy/locks/security';
import { markedBlock } from './marked-block';

const effects: Readonly<Record<LockEffect, string>> = {
  UNAFFECTED: 'unaffected',
  DENIED: 'denied',
  DENIED_WHILE_DISK_IN_USE: 'denied while the disk is In_use',
  ACCEPTED_NOT_EXECUTED: 'accepted, not executed',
};

/** What no table says of an operation. */
const notes: Readonly<Partial<Record<EcsWriteOperation, string>>> = {
  DeleteInstance:
    'A locked instance needs `confirmDeletionOfLocked`: disks that are set to stay are released with it.',
  DeleteInstances:
    'A locked instance needs `confirmDeletionOfLocked`: disks that are set to stay are released with it.',
  ModifyInstanceAutoReleaseTime: '`autoReleaseTime` must be present: null cancels the release.',
  ModifyInstanceMetadataOptions:
    '`httpTokens` is required, so that leaving it out never weakens the setting.',
  RenewInstance: 'Takes either a period or `expectedRenewDay`.',
  ReActivateInstances: 'Takes one instance. ECS documents no error code.',
  CreateImage: 'From an instance or from a snapshot. A snapshot has no lock, and its call needs `regionId`.',
  CreateDisk:
    'With `instanceId`, ECS ignores the token. Then no token is sent, and the call is never repeated.',
  AttachDisk: 'The target is the disk.',
  DetachDisk: 'Names an instance; only the lock of that instance counts.',
  ModifyDiskChargeType: 'A lock on any instance that has the disk counts.',
  ReplaceSystemDisk: 'The target is the instance. The status of its system disk decides.',
  ResetDisks: 'Takes each disk once.',
  ModifyAutoSnapshotPolicy: 'Is sent as ModifyAutoSnapshotPolicyEx.',
  JoinSecurityGroup: 'Takes an instance or a network interface. A network interface needs `regionId`.',
  LeaveSecurityGroup: 'Takes an instance or a network interface. A network interface needs `regionId`.',
  CreateSimulatedSystemEvents: 'Only simulates: nothing is stopped.',
  RedeployInstance: 'ECS documents no error code.',
};

/** The switches that an input has only where they mean something. */
const switches = ['sendToLockedInstances', 'mode', 'autoPay', 'acceptCharges'];

/**
 * @param page docs/mutations.md as it is.
 * @param schemaText the text of schema.graphql.
 * @returns the page with the table that follows from the catalogue, the policy and the schema.
 */
export function mutationsDocument(page: string, schemaText: string): string {
  const schema = buildSchema(schemaText, { assumeValid: true, assumeValidSDL: true });
  const rows = writeRows.map((operation) => row(operation, schema)).join('\n');
  return markedBlock(
    page,
    'the table of mutations',
    `| Mutation | Under a lock | Payload | Token | Dry run | Special |
| --- | --- | --- | --- | --- | --- |
${rows}`,
  );
}

function row({ name, clientToken, dryRun, secrets = [] }: WriteOperation, schema: GraphQLSchema): string {
  const input = schema.getType(`Ecs${name}Input`);
  if (!isInputObjectType(input)) throw new Error(`schema.graphql has no input of ${name}: npm run schema`);
  const cells = [
    `\`ecs${name}\``,
    effects[securityLock.rules[name].effect],
    payloadOf(name, schema),
    clientToken === true ? 'yes' : '',
    dryRun === undefined ? 'policy' : 'policy and ECS',
    special(name, input.getFields(), secrets),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** @returns `instances` for EcsInstancesPayload. */
const payloadOf = (name: EcsWriteOperation, schema: GraphQLSchema): string =>
  (schema.getMutationType()?.getFields()[`ecs${name}`]?.type.toString() ?? '')
    .replace(/^Ecs|Payload$/g, '')
    .toLowerCase();

function special(name: EcsWriteOperation, fields: GraphQLInputFieldMap, secrets: readonly string[]): string {
  const limit = limitOf(name);
  const { regionId } = fields;
  return [
    ...(limit > 1 ? [`Up to ${limit} a call.`] : []),
    ...(regionId !== undefined && isNonNullType(regionId.type) ? ['`regionId` is required.'] : []),
    ...switches.filter((field) => field in fields).map((field) => `\`${field}\`.`),
    ...(notes[name] === undefined ? [] : [notes[name]]),
    ...(secrets.length === 0 ? [] : [`Secret: ${secrets.map((field) => `\`${field}\``).join(', ')}.`]),
  ].join(' ');
}
