import { describe, expect, test } from '@jest/globals';
import { sdkNameOf } from '../../src/ecs/sdk-adapter';
import { writes } from '../../src/ecs/writes';
import type { EcsWriteOperation } from '../../src/ecs/writes';
import { operations } from '../../src/policy/operations';

type RequestClass = new (fields: object) => object;
interface RequestStatics {
  names(): Readonly<Record<string, string>>;
  types(): Readonly<Record<string, unknown>>;
}

const sdk = require('@alicloud/ecs20140526') as Readonly<Record<string, RequestClass & RequestStatics>> & {
  default: { prototype: Readonly<Record<string, unknown>> };
};
const names = Object.keys(writes) as EcsWriteOperation[];

/** The wire names of an operation's parameters, with their types, as the SDK has them. */
function parametersOf(operation: EcsWriteOperation): Readonly<Record<string, unknown>> {
  const Request = sdk[`${sdkNameOf(operation)}Request`];
  if (Request === undefined) throw new TypeError(`The SDK has no request for ${operation}.`);
  const wireNames = Request.names();
  const types = Request.types();
  return Object.fromEntries(Object.entries(wireNames).map(([field, wire]) => [wire, types[field]]));
}

test('the table has the 55 writes of the policy', () => {
  const ofPolicy = operations.filter(({ access }) => access === 'WRITE').map(({ name }) => name);
  expect(names).toHaveLength(55);
  expect([...names].sort()).toEqual([...ofPolicy].sort());
});

describe('what the table says of an operation is what the SDK says', () => {
  test.each(names)('%s', (operation) => {
    const { idParameter, idEncoding, limit, clientToken, dryRun, batchOptimization } = writes[operation];
    const parameters = parametersOf(operation);
    const method = sdkNameOf(operation);
    expect(
      typeof sdk.default.prototype[`${method.charAt(0).toLowerCase()}${method.slice(1)}WithOptions`],
    ).toBe('function');
    expect('ClientToken' in parameters).toBe(clientToken);
    expect('DryRun' in parameters).toBe(dryRun);
    expect('BatchOptimization' in parameters).toBe(batchOptimization);
    if (idParameter === null) return;
    for (const name of typeof idParameter === 'string' ? [idParameter] : Object.values(idParameter)) {
      const type = parameters[name];
      const isList = typeof type === 'object';
      expect({ name, isList }).toEqual({ name, isList: idEncoding === 'REPEAT' || idEncoding === 'PAIRS' });
      if (!isList) expect(type).toBe('string');
    }
    expect(limit === 1).toBe(idEncoding === 'SINGLE');
  });
});

test('an operation that only the table knows keeps its name; one is served by its replacement', () => {
  expect(sdkNameOf('StartInstance')).toBe('StartInstance');
  expect(sdkNameOf('ModifyAutoSnapshotPolicy')).toBe('ModifyAutoSnapshotPolicyEx');
});
