import { describe, expect, test } from '@jest/globals';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  parse,
  validate,
} from 'graphql';
import type { GraphQLInputField, GraphQLInputObjectType } from 'graphql';
import { limitOf, writeRow } from '../../../src/catalogue/lookup';
import type { EcsWriteOperation } from '../../../src/catalogue/operations';
import { operations } from '../../../src/catalogue/operations';
import { securityLock } from '../../../src/policy/locks/security';
import type { LockEffect } from '../../../src/policy/locks/lock';
import { Mutation } from '../../../src/resolvers/mutations/index';
import { counts } from '../../policy/document';
import { documentFor, schema } from './graph';

const names = operations
  .filter(({ access }) => access === 'WRITE')
  .map(({ name }) => name) as EcsWriteOperation[];
const fields = schema.getMutationType()?.getFields() ?? {};

function inputOf(operation: EcsWriteOperation): GraphQLInputObjectType {
  const type = schema.getType(`Ecs${operation}Input`);
  if (!isInputObjectType(type)) throw new TypeError(`There is no input of ${operation}.`);
  return type;
}

const inputField = (operation: EcsWriteOperation, name: string): GraphQLInputField | undefined =>
  inputOf(operation).getFields()[name];

/** The operations whose input has a field of this name. */
const withField = (name: string): readonly string[] =>
  names.filter((operation) => inputField(operation, name) !== undefined);

test("the mutations are the policy's writes, in its order, each by its own resolver", () => {
  expect(names).toHaveLength(counts.write);
  expect(Object.keys(fields)).toEqual(names.map((name) => `ecs${name}`));
  for (const name of names) expect(Mutation[`ecs${name}`]).toHaveProperty('operation', name);
});

const phrases: Readonly<Record<LockEffect, RegExp>> = {
  UNAFFECTED: /^\w+\. Unaffected by the lock[.;]/,
  DENIED: /^\w+\. Denied on a locked instance[.,;]/,
  DENIED_WHILE_DISK_IN_USE: /^\w+\. Denied while the disk is In_use on a locked instance[.:;]/,
  ACCEPTED_NOT_EXECUTED: /^\w+\. On a locked instance ECS accepts it and runs nothing;/,
};
const charged = ['RenewInstance', 'ResizeDisk', 'ModifyDiskSpec', 'CreateDisk', 'ModifyInstanceSpec'];
const ordered = [
  'ModifyInstanceChargeType',
  'ModifyPrepayInstanceSpec',
  'ModifyDiskChargeType',
  'ModifyInstanceNetworkSpec',
];

describe.each(names)('%s', (operation) => {
  const field = fields[`ecs${operation}`];
  const description = (field?.description ?? '').replace(/\s+/g, ' ');

  test('says what the lock does to it, as the policy does', () => {
    expect(description.startsWith(`${operation}. `)).toBe(true);
    expect(description).toMatch(phrases[securityLock.rules[operation].effect]);
    const isWithoutCode =
      securityLock.rules[operation].effect === 'DENIED' && securityLock.rules[operation].errorCode === null;
    expect(description.includes('without an error code')).toBe(isWithoutCode);
  });

  test('says where money is charged', () => {
    expect(description.includes('there is no AutoPay to withhold')).toBe(charged.includes(operation));
    expect(description.includes('paid at once only with autoPay')).toBe(ordered.includes(operation));
  });

  test('has one input of its own, a nullable payload, and a dry run', () => {
    expect(field?.args.map(({ name, type }) => `${name}: ${type.toString()}`)).toEqual([
      `input: Ecs${operation}Input!`,
    ]);
    expect(field?.type.toString()).toMatch(/^Ecs(Instances?|Disks?|Outcomes?)Payload$/);
    const dryRun = inputField(operation, 'dryRun');
    expect([dryRun?.type.toString(), dryRun?.defaultValue]).toEqual(['Boolean!', false]);
  });

  test('takes a token exactly where ECS does', () => {
    expect(inputField(operation, 'clientToken')?.type.toString()).toBe(
      writeRow(operation).clientToken === true ? 'String' : undefined,
    );
  });

  test('has one outcome for one target, and a list for a list', () => {
    const payload = field === undefined ? undefined : getNamedType(field.type);
    if (!isObjectType(payload)) throw new TypeError('A payload is an object.');
    const isBatch = Object.values(inputOf(operation).getFields()).some(
      ({ name, type }) => /^\[.*!\]!$/.test(type.toString()) && /Ids$|^disks$/.test(name),
    );
    expect('outcomes' in payload.getFields()).toBe(isBatch);
    expect('outcome' in payload.getFields()).toBe(!isBatch);
    expect(limitOf(operation) > 1 || !isBatch).toBe(true);
  });

  test('the query for all output fields is valid', () => {
    expect(validate(schema, parse(documentFor(`ecs${operation}`)))).toEqual([]);
  });
});

describe('an option exists only where it has a meaning', () => {
  test('mode: where the lock, or the confirmation, can stop one target of several', () => {
    expect(withField('mode')).toEqual([
      'RebootInstances',
      'DeleteInstances',
      'ModifyInstanceChargeType',
      'ModifyDiskChargeType',
    ]);
  });

  test('autoPay: where ECS has it, and false', () => {
    expect(withField('autoPay').toSorted()).toEqual(ordered.toSorted());
    for (const name of ordered as EcsWriteOperation[]) {
      expect(inputField(name, 'autoPay')).toMatchObject({ defaultValue: false });
    }
  });

  test('acceptCharges: where a call is charged without it, and false', () => {
    expect(withField('acceptCharges').toSorted()).toEqual(charged.toSorted());
    for (const name of charged as EcsWriteOperation[]) {
      expect(inputField(name, 'acceptCharges')).toMatchObject({ defaultValue: false });
    }
  });

  test('confirmDeletionOfLocked and sendToLockedInstances: false', () => {
    expect(withField('confirmDeletionOfLocked')).toEqual(['DeleteInstance', 'DeleteInstances']);
    expect(withField('sendToLockedInstances')).toEqual(['RunCommand', 'InvokeCommand']);
    expect(inputField('DeleteInstance', 'confirmDeletionOfLocked')).toMatchObject({ defaultValue: false });
    expect(inputField('DeleteInstances', 'confirmDeletionOfLocked')).toMatchObject({ defaultValue: false });
    expect(inputField('RunCommand', 'sendToLockedInstances')).toMatchObject({ defaultValue: false });
    expect(inputField('InvokeCommand', 'sendToLockedInstances')).toMatchObject({ defaultValue: false });
  });

  test('regionId is required when the target cannot be searched for', () => {
    expect(names.filter((name) => inputField(name, 'regionId')?.type.toString() === 'ID!')).toEqual([
      'CreateDisk',
      'DeleteSnapshot',
      'ModifyAutoSnapshotPolicy',
      'CancelSimulatedSystemEvents',
      'AcceptInquiredSystemEvent',
      'TagResources',
      'UntagResources',
      'JoinResourceGroup',
    ]);
    for (const name of names) {
      expect(inputField(name, 'regionId')?.type.toString()).toMatch(/^ID!?$/);
      expect(inputField(name, 'accountId')?.type.toString()).toBe('ID');
    }
  });
});

test('no enum is used for both input and output, and no input enum has UNKNOWN', () => {
  const types = Object.values(schema.getTypeMap());
  const inputs = new Set(
    types
      .filter(isInputObjectType)
      .flatMap((type) => Object.values(type.getFields()).map((field) => getNamedType(field.type).name)),
  );
  const outputs = new Set(
    types
      .filter((type) => isObjectType(type) || isInterfaceType(type))
      .flatMap((type) => Object.values(type.getFields()).map((field) => getNamedType(field.type).name)),
  );
  const enums = types.filter(isEnumType).filter(({ name }) => !name.startsWith('_'));
  expect(enums.filter(({ name }) => inputs.has(name) && outputs.has(name))).toEqual([]);
  for (const type of enums.filter(({ name }) => inputs.has(name))) {
    expect(type.getValues().map(({ name }) => name)).not.toContain('UNKNOWN');
  }
});

test('the fields of one name have one type in every outcome, so that one selection spreads over all', () => {
  const outcome = schema.getType('EcsOperationOutcome');
  if (!isInterfaceType(outcome)) throw new TypeError('The outcome is an interface.');
  const types = schema.getPossibleTypes(outcome);
  expect(types.map(({ name }) => name).toSorted()).toEqual([
    'EcsDryRunPassed',
    'EcsOperationAccepted',
    'EcsOperationAcceptedNotExecuted',
    'EcsOperationDenied',
    'EcsOperationNeedsConfirmation',
    'EcsOperationNotAttempted',
    'EcsOperationRejected',
    'EcsOperationUnknown',
  ]);
  const typesOf = new Map<string, Set<string>>();
  for (const field of types.flatMap((type) => Object.values(type.getFields()))) {
    typesOf.set(field.name, (typesOf.get(field.name) ?? new Set()).add(field.type.toString()));
  }
  expect([...typesOf].filter(([, some]) => some.size > 1)).toEqual([]);
});
