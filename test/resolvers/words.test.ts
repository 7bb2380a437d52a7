import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { buildSchema, isEnumType } from 'graphql';
import { operations } from '../../src/catalogue/operations';
import { operationsOn } from '../../src/catalogue/lookup';
import type * as Gql from '../../src/generated/graphql';
import {
  chargeTypes,
  diskKinds,
  diskStatuses,
  eventStatuses,
  instanceStatuses,
  lockEventTypes,
  lockReasons,
  operationName,
  operationNamesOf,
  operationOf,
  stoppedModes,
} from '../../src/resolvers/words';
import { healthStatuses } from '../../src/resolvers/read-words';

const schema = buildSchema(readFileSync(join(__dirname, '../../schema.graphql'), 'utf8'), {
  assumeValid: true,
  assumeValidSDL: true,
});
function valuesOf(name: string): string[] {
  const type = schema.getType(name);
  if (!isEnumType(type)) throw new TypeError(`${name} is not an enum of schema.graphql.`);
  return type.getValues().map((value) => value.name);
}

/** ECS's words, as its pages write them, by the enum that shows them. */
const tables = [
  [
    'EcsLockReason',
    lockReasons,
    ['security', 'financial', 'Recycling', 'dedicatedhostfinancial', 'refunded'],
  ],
  ['EcsInstanceStatus', instanceStatuses, ['Pending', 'Starting', 'Running', 'Stopping', 'Stopped']],
  ['EcsStoppedMode', stoppedModes, ['KeepCharging', 'StopCharging', 'Not-applicable']],
  ['EcsDiskStatus', diskStatuses, ['In_use', 'Available', 'Attaching', 'Detaching', 'Creating', 'ReIniting']],
  ['EcsDiskKind', diskKinds, ['system', 'data']],
  ['EcsChargeType', chargeTypes, ['PrePaid', 'PostPaid']],
  [
    'EcsEventStatus',
    eventStatuses,
    ['Scheduled', 'Executing', 'Executed', 'Avoided', 'Canceled', 'Failed', 'Inquiring'],
  ],
  ['EcsSecurityLockEventType', lockEventTypes, ['SecurityPunish.Locked', 'SecurityPunish.WebsiteBanned']],
] as const;

describe.each(tables)('%s', (output, words, ecs) => {
  const table = words as { nameOf(word: string | null): string | null; wordOf(name: string): string };

  test('has a name for each of ECS’s words, and UNKNOWN for every other', () => {
    const names = ecs.map((word) => table.nameOf(word));
    expect(new Set(names).size).toBe(ecs.length);
    expect(valuesOf(output).sort()).toEqual([...names, 'UNKNOWN'].sort());
    expect(table.nameOf('brandnew')).toBe('UNKNOWN');
    expect(table.nameOf('')).toBe('UNKNOWN');
    expect(table.nameOf('constructor')).toBe('UNKNOWN');
    expect(table.nameOf('__proto__')).toBe('UNKNOWN');
    expect(table.nameOf(null)).toBeNull();
  });

  test('goes back to the word that it came from', () => {
    for (const word of ecs) expect(table.wordOf(table.nameOf(word) ?? '')).toBe(word);
  });

  test('cannot be asked for UNKNOWN: where there is an input, it has words of ECS and nothing else', () => {
    const input = schema.getType(`${output}Input`);
    const asked = isEnumType(input) ? input.getValues().map(({ name }) => name) : [];
    const names = ecs.map((word) => table.nameOf(word));
    expect(asked.filter((name) => !names.includes(name))).toEqual([]);
  });
});

describe('case', () => {
  test('of a lock reason does not count: ECS’s documents differ', () => {
    for (const word of ['Recycling', 'recycling', 'RECYCLING'])
      expect(lockReasons.nameOf(word)).toBe('RECYCLING');
    expect(lockReasons.nameOf('Security')).toBe('SECURITY');
  });

  test('of a health state does not count: its page writes OK, and answers say Ok', () => {
    for (const word of ['OK', 'Ok', 'ok']) expect(healthStatuses.nameOf(word)).toBe('OK');
  });

  test('of a disk’s status does, as it does for the policy', () => {
    expect(diskStatuses.nameOf('In_use')).toBe('IN_USE');
    for (const word of ['in_use', 'IN_USE', 'In_Use', 'available'])
      expect(diskStatuses.nameOf(word)).toBe('UNKNOWN');
  });
});

describe('operations', () => {
  test.each(operations.map(({ name }) => name))('%s has one name, and goes back', (name) => {
    expect(operationName(name)).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
    expect(operationOf(operationName(name))).toBe(name);
  });

  test('an unknown name is a programming error', () => {
    expect(() => operationOf('MELT_INSTANCE' as Gql.EcsOperation)).toThrow(
      'MELT_INSTANCE is not an operation of the catalogue',
    );
    expect(() => operationName('constructor' as never)).toThrow('not an operation of the catalogue');
  });

  test('the names of a shared list are one shared, frozen list', () => {
    const list = operationsOn('DISK');
    const names = operationNamesOf(list);
    expect(operationNamesOf(list)).toBe(names);
    expect(Object.isFrozen(names)).toBe(true);
    expect(names).toEqual(list.map(operationName));
    expect(operationNamesOf([...list])).not.toBe(names);
  });
});
