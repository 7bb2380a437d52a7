import { describe, expect, test } from '@jest/globals';
import { getNamedType, isInputObjectType } from 'graphql';
import { sdkNameOf } from '../../../src/catalogue/lookup';
import { writeRow } from '../../../src/catalogue/lookup';
import { operations } from '../../../src/catalogue/operations';
import type { EcsWriteOperation } from '../../../src/catalogue/operations';
import { cases, testedElsewhere } from './cases/index';
import type { Case } from './cases/index';
import { aWorld, graphOver, schema } from './graph';
import { wireOf } from '../../support/written';

const names = operations
  .filter(({ access }) => access === 'WRITE')
  .map(({ name }) => name) as EcsWriteOperation[];
const all = names.flatMap((operation) =>
  cases[operation].map((one, index): [string, EcsWriteOperation, Case] => [
    `${operation} ${index + 1}`,
    operation,
    one,
  ]),
);

interface Model {
  new (fields: object): object;
  names(): Readonly<Record<string, string>>;
  types(): Readonly<Record<string, unknown>>;
}

const sdk = require('@alicloud/ecs20140526') as Readonly<Record<string, Model>>;
const dara = require('@darabonba/typescript') as { cast(fields: object, model: object): object };

/** The parameters that a model of the SDK does not have, nested ones too. */
function strangers(parameters: object, model: Model): readonly string[] {
  const fieldOf = new Map(Object.entries(model.names()).map(([field, wire]) => [wire, field]));
  return Object.entries(parameters).flatMap(([wire, value]: [string, unknown]) => {
    const field = fieldOf.get(wire);
    if (field === undefined) return [wire];
    const type = model.types()[field];
    const values: unknown[] = Array.isArray(value) ? value : [value];
    const inner = typeof type === 'object' && type !== null && 'itemType' in type ? type.itemType : type;
    if (typeof inner !== 'function') return [];
    return values
      .filter((one): one is object => typeof one === 'object' && one !== null)
      .flatMap((one) => strangers(one, inner as Model).map((name) => `${wire}.${name}`));
  });
}

describe('an input becomes exactly these parameters', () => {
  test.each(all)('%s', async (_name, operation, { input, wire }) => {
    const port = aWorld();
    const { outcomes, errors } = await graphOver(port).ask(`ecs${operation}`, input);
    expect(errors).toEqual([]);
    expect(outcomes.map(({ __typename }) => __typename)).toEqual(outcomes.map(() => 'EcsOperationAccepted'));
    const [call, ...others] = port.writes;
    expect(others).toEqual([]);
    expect(call?.action).toBe(operation);
    expect(call?.scope).toEqual({ accountId: 'main', regionId: 'cn-hangzhou' });
    const { ClientToken: token, ...parameters } = call === undefined ? {} : wireOf(call);
    expect(parameters).toEqual(wire);
    if (!(writeRow(operation).clientToken === true)) expect(token).toBeUndefined();
    else if (input.clientToken === undefined) expect(token).toMatch(/^[0-9a-f-]{36}-[0-9a-f]{8}$/);
    else expect(token).toMatch(/^token-1-[0-9a-f]{8}$/);
    const toRepeat = typeof token === 'string' ? token.slice(0, -9) : null;
    for (const { clientToken } of outcomes) expect(clientToken).toBe(toRepeat);
  });
});

test.each(all)('the SDK knows every parameter: %s', (_name, operation, { wire }) => {
  const Request = sdk[`${sdkNameOf(operation)}Request`];
  if (Request === undefined) throw new TypeError('The SDK has no such request.');
  expect(strangers(wire, Request)).toEqual([]);
  expect(() => dara.cast(wire, new Request({}))).not.toThrow();
});

test.each(names)('the cases give every field of the input: %s', (operation) => {
  const input = schema.getType(`Ecs${operation}Input`);
  if (!isInputObjectType(input)) throw new TypeError('There is no such input.');
  const fields = Object.values(input.getFields());
  const given = new Set(cases[operation].flatMap((one) => Object.keys(one.input)));
  const missing = fields.map(({ name }) => name).filter((name) => !given.has(name));
  expect(missing).toEqual([...(testedElsewhere[operation] ?? []), 'dryRun']);
  // An object in an input is given whole as well.
  for (const field of fields) {
    const type = getNamedType(field.type);
    if (!isInputObjectType(type)) continue;
    const values = cases[operation].flatMap((one) => one.input[field.name] ?? []) as object[];
    expect(Object.keys(type.getFields()).sort()).toEqual(
      [...new Set(values.flatMap((value) => Object.keys(value)))].sort(),
    );
  }
});

describe('a dry run', () => {
  test.each(all)('%s', async (_name, operation, { input, wire }) => {
    const port = aWorld();
    const hasDryRun = writeRow(operation).dryRun !== undefined;
    if (hasDryRun) port.fail(operation, 'REFUSED', { code: 'DryRunOperation', requestId: 'request-1' });
    const { outcomes, errors } = await graphOver(port).ask(`ecs${operation}`, { ...input, dryRun: true });
    expect(errors).toEqual([]);
    expect(outcomes.length).toBeGreaterThan(0);
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({
        __typename: 'EcsDryRunPassed',
        checkedBy: hasDryRun ? 'POLICY_AND_ECS' : 'POLICY',
      });
    }
    const { BatchOptimization: _mode, ...sent } = wire;
    expect(port.writes.map(wireOf)).toEqual(hasDryRun ? [{ ...sent, DryRun: true }] : []);
  });
});
