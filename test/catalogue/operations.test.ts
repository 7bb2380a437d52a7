import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { sdkNameOf, writeRow, writeRows } from '../../src/catalogue/lookup';
import type { EcsWriteOperation } from '../../src/catalogue/operations';
import { operations } from '../../src/catalogue/operations';
import { counts } from '../policy/document';

type RequestClass = new (fields: object) => object;
interface RequestStatics {
  names(): Readonly<Record<string, string>>;
  types(): Readonly<Record<string, unknown>>;
}

const sdk = require('@alicloud/ecs20140526') as Readonly<Record<string, RequestClass & RequestStatics>> & {
  default: { prototype: Readonly<Record<string, unknown>> };
};
const names = writeRows.map(({ name }) => name);

/** The wire names of an operation's parameters, with their types, as the SDK has them. */
function parametersOf(operation: EcsWriteOperation): Readonly<Record<string, unknown>> {
  const Request = sdk[`${sdkNameOf(operation)}Request`];
  if (Request === undefined) throw new TypeError(`The SDK has no request for ${operation}.`);
  const wireNames = Request.names();
  const types = Request.types();
  return Object.fromEntries(Object.entries(wireNames).map(([field, wire]) => [wire, types[field]]));
}

/** The SDK has some parameters of which its own comment says that they are not available. */
function isDryRunAvailable(operation: EcsWriteOperation): boolean {
  const models = join(dirname(require.resolve('@alicloud/ecs20140526')), 'models');
  const text = readFileSync(join(models, `${sdkNameOf(operation)}Request.d.ts`), 'utf8');
  const [before = ''] = text.split('dryRun?: boolean;');
  return !before.slice(before.lastIndexOf('/**')).includes('This parameter is not yet available.');
}

test('the catalogue has as many operations as the document, each once, and as many writes', () => {
  expect(new Set(operations.map(({ name }) => name)).size).toBe(counts.all);
  expect(names).toHaveLength(counts.write);
});

describe('what the catalogue says of an operation is what the SDK says', () => {
  test.each(names)('%s', (operation) => {
    const { ids, clientToken, dryRun, batchOptimization } = writeRow(operation);
    const parameters = parametersOf(operation);
    const method = sdkNameOf(operation);
    expect(
      typeof sdk.default.prototype[`${method.charAt(0).toLowerCase()}${method.slice(1)}WithOptions`],
    ).toBe('function');
    expect('ClientToken' in parameters).toBe(clientToken === true);
    expect('DryRun' in parameters && isDryRunAvailable(operation)).toBe(dryRun !== undefined);
    expect('BatchOptimization' in parameters).toBe(batchOptimization === true);
    if (ids === null) return;
    const { parameter, encoding, limit } = ids;
    for (const name of typeof parameter === 'string' ? [parameter] : Object.values(parameter)) {
      const type = parameters[name];
      const isList = typeof type === 'object';
      expect({ name, isList }).toEqual({ name, isList: encoding === 'REPEAT' || encoding === 'PAIRS' });
      if (!isList) expect(type).toBe('string');
    }
    expect(limit === 1).toBe(encoding === 'SINGLE');
  });
});

test('an operation is sent by its own name; one is sent by that of its replacement', () => {
  expect(sdkNameOf('StartInstance')).toBe('StartInstance');
  expect(sdkNameOf('ModifyAutoSnapshotPolicy')).toBe('ModifyAutoSnapshotPolicyEx');
});
