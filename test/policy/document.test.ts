import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { buildSchema, isEnumType } from 'graphql';
import { lockTable } from 'ecs-emulator';
import type { LockEffect as EmulatorEffect } from 'ecs-emulator';
import { findOperation, operationsOn } from '../../src/catalogue/lookup';
import { operations } from '../../src/catalogue/operations';
import type { EcsOperation } from '../../src/catalogue/operations';
import { securityLock } from '../../src/policy/locks/security';
import type { Basis, LockEffect } from '../../src/policy/locks/lock';
import { counts, document, judgedBySystemDisk } from './document';
import type { CodeSource, Effect } from './document';

const documentNames = document.map(([operation]) => operation);

const policyEffect: Readonly<Record<LockEffect, Effect>> = {
  UNAFFECTED: 'unaffected',
  DENIED: 'denied',
  DENIED_WHILE_DISK_IN_USE: 'denied while In_use',
  ACCEPTED_NOT_EXECUTED: 'accepted, not run',
};
const policyBasis: Readonly<Record<Basis, CodeSource>> = {
  DOCUMENTED: 'document',
  OPERATION_PAGE: 'page',
  INFERRED: 'inferred',
};

describe('the document and the policy', () => {
  test('have the same operations in the same order', () => {
    expect(documentNames).toHaveLength(counts.all);
    expect(new Set(documentNames).size).toBe(counts.all);
    expect(operations.map(({ name }) => name)).toEqual(documentNames);
    expect(Object.keys(securityLock.rules)).toEqual(documentNames);
  });

  test.each(document)('%s: %s, %s, %s (%s)', (operation, access, effect, code, codeSource) => {
    const rule = securityLock.rules[operation as EcsOperation];
    expect({
      access: findOperation(operation)?.access.toLowerCase(),
      effect: policyEffect[rule.effect],
      code: rule.errorCode,
      codeSource: rule.errorCodeBasis === null ? null : policyBasis[rule.errorCodeBasis],
    }).toEqual({ access, effect, code, codeSource });
  });

  test.each(['unaffected', 'denied', 'denied while In_use', 'accepted, not run'] as const)(
    'count the rows that are %s',
    (wanted) => {
      expect(document.filter(([, , effect]) => effect === wanted)).toHaveLength(counts[wanted]);
    },
  );

  test.each(['write', 'read'] as const)('count the %ss', (wanted) => {
    expect(document.filter(([, access]) => access === wanted)).toHaveLength(counts[wanted]);
  });

  test('name the code in the sentence of every rule that has one', () => {
    for (const { name } of operations) {
      const { errorCode, sentence } = securityLock.rules[name];
      expect(sentence).toMatch(/\.$/);
      if (errorCode !== null) expect(sentence).toContain(errorCode);
    }
  });

  test('have the one effect that no copy of the document shows in full marked as inferred', () => {
    const inferred = operations.filter(({ name }) => securityLock.rules[name].effectBasis !== 'DOCUMENTED');
    expect(inferred.map(({ name }) => name)).toEqual(['ModifyDiskSpec']);
  });
});

describe('the document and the graph', () => {
  const schema = buildSchema(readFileSync(join(__dirname, '../../schema.graphql'), 'utf8'), {
    assumeValid: true,
    assumeValidSDL: true,
  });
  const valuesOf = (name: string) => {
    const type = schema.getType(name);
    if (!isEnumType(type)) throw new TypeError(`${name} is not an enum of schema.graphql.`);
    return type.getValues();
  };
  /** RunInstances -> RUN_INSTANCES: an underscore before every capital but the first. */
  const screaming = (name: string): string =>
    [...name]
      .map((letter) => (/[A-Z]/.test(letter) ? `_${letter}` : letter.toUpperCase()))
      .join('')
      .slice(1);

  test.each(['EcsOperation', 'EcsOperationInput'])('%s has the names, derived, in the same order', (type) => {
    expect(valuesOf(type).map(({ name }) => name)).toEqual(documentNames.map(screaming));
  });

  test('the descriptions of EcsOperation say the same effect', () => {
    const said: Readonly<Record<Effect, string>> = {
      unaffected: 'unaffected.',
      denied: 'denied.',
      'denied while In_use': 'denied while the disk is In_use.',
      'accepted, not run': 'accepted, and not executed.',
    };
    expect(valuesOf('EcsOperation').map(({ description }) => description)).toEqual(
      document.map(([operation, , effect]) => `${operation}: ${said[effect]}`),
    );
  });
});

describe('double entry: the emulator has the same table', () => {
  const emulatorEffect: Readonly<Record<EmulatorEffect, Effect>> = {
    none: 'unaffected',
    instance: 'denied',
    disk: 'denied while In_use',
    'disk-of-instance': 'denied while In_use',
    'system-disk': 'denied while In_use',
    'not-run': 'accepted, not run',
  };

  test('the same operations in the same order', () => {
    expect(Object.keys(lockTable)).toEqual(Object.keys(securityLock.rules));
  });

  test.each(document)('%s', (operation) => {
    const rule = securityLock.rules[operation as EcsOperation];
    const row = lockTable[operation];
    if (row === undefined) throw new TypeError(`The emulator has no row for ${operation}.`);
    expect(emulatorEffect[row.effect]).toBe(policyEffect[rule.effect]);
    // Two operations fail without a documented code; the emulator has to answer something, and takes their pages' word.
    const [, code = null] = row.refusal ?? [];
    const isOpen = rule.effect === 'DENIED' && rule.errorCode === null;
    expect(code).toBe(isOpen ? 'InstanceLockedForSecurity' : rule.errorCode);
  });

  test('the disk that decides: the one named, the system disk for one operation, the instance named for another', () => {
    const withEffect = (wanted: EmulatorEffect) =>
      Object.keys(lockTable).filter((operation) => lockTable[operation]?.effect === wanted);
    expect(withEffect('system-disk')).toEqual([judgedBySystemDisk]);
    expect(withEffect('disk-of-instance')).toEqual(['DetachDisk']);
    expect(findOperation(judgedBySystemDisk)?.subject).toBe('INSTANCE');
    for (const operation of withEffect('disk')) expect(findOperation(operation)?.subject).toBe('DISK');
  });
});

describe('where an operation applies', () => {
  test.each(operations.map(({ name, subject, appliesTo }) => [name, subject, appliesTo] as const))(
    '%s, whose subject is %s: %j',
    (_name, subject, appliesTo) => {
      const holders: readonly string[] = appliesTo;
      if (subject === 'INSTANCE') expect(holders).toContain('INSTANCE');
      if (subject === 'DISK') expect(holders).toEqual(['DISK']);
      if (subject === 'RESOURCE') expect(holders).toEqual(['INSTANCE', 'DISK']);
      if (subject === 'SNAPSHOT' || subject === 'EVENT') expect(holders).toEqual([]);
    },
  );

  test('account-wide operations apply to neither, except CreateDisk, which can attach the new disk', () => {
    const onSome = operations.filter(
      ({ subject, appliesTo }) => subject === 'ACCOUNT' && appliesTo.length > 0,
    );
    expect(onSome.map(({ name }) => name)).toEqual(['CreateDisk']);
  });

  test('AttachDisk, which names both, is on both', () => {
    expect(findOperation('AttachDisk')?.appliesTo).toEqual(['INSTANCE', 'DISK']);
  });

  test.each(['INSTANCE', 'DISK'] as const)(
    'the list for %s is shared, frozen and in the document’s order',
    (holder) => {
      const list = operationsOn(holder);
      expect(operationsOn(holder)).toBe(list);
      expect(Object.isFrozen(list)).toBe(true);
      expect(list).toEqual(documentNames.filter((name) => list.some((one) => one === name)));
    },
  );

  test('a name that is no operation has no row', () => {
    for (const name of ['', 'startinstance', 'StartInstances', 'constructor', '__proto__', 'toString']) {
      expect(findOperation(name)).toBeUndefined();
    }
  });
});
