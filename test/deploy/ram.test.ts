/** deploy/ram is up to date with the operation table, and allows exactly the calls of the program. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Client from '@alicloud/ecs20140526';
import { describe, expect, test } from '@jest/globals';
import { isObjectType } from 'graphql';
import { policies } from '../../scripts/ram/policies';
import type { Policy } from '../../scripts/ram/policies';
import { readRows, sdkNameOf, writeRows } from '../../src/catalogue/lookup';
import { translations } from '../../src/ecs/translate/index';
import { createSchema } from '../../src/server/schema';

const folder = join(__dirname, '..', '..', 'deploy', 'ram');
const committed = (name: string): string => readFileSync(join(folder, name), 'utf8');

const actionsOf = ({ Statement }: Policy, effect: 'Allow' | 'Deny'): string[] =>
  Statement.filter(({ Effect }) => Effect === effect).flatMap(({ Action }) => Action);
const named = (operations: readonly string[]): string[] =>
  operations.map((operation) => `ecs:${sdkNameOf(operation)}`).sort();
const policyNamed = (name: string): Policy => policies[name] ?? { Version: '1', Statement: [] };

/** Everything that the program can ask of ECS. */
const readCalls = Object.keys(translations);
const writeCalls = writeRows.map(({ name }) => name);
/** Operations that delete for good. */
const deletions = ['DeleteInstance', 'DeleteInstances', 'DeleteDisk', 'DeleteSnapshot'];
const passRole = 'ram:PassRole';

test('npm run ram-policies would write the files as they are', () => {
  expect(readdirSync(folder).sort()).toEqual(Object.keys(policies).sort());
  for (const [name, policy] of Object.entries(policies)) {
    expect(JSON.stringify(JSON.parse(committed(name)))).toBe(JSON.stringify(policy));
  }
});

test('each is a policy that RAM takes: version 1, at most 6,144 characters, no action twice', () => {
  for (const [name, policy] of Object.entries(policies)) {
    expect(policy.Version).toBe('1');
    expect(committed(name).length).toBeLessThanOrEqual(6_144);
    const all = [...actionsOf(policy, 'Allow'), ...actionsOf(policy, 'Deny')];
    expect(new Set(all).size).toBe(all.length);
    for (const action of all) expect(action).toMatch(/^(ecs:[A-Za-z]+|ram:PassRole)$/);
    for (const { Resource } of policy.Statement) {
      for (const resource of Resource)
        expect(resource).toMatch(/^(\*|acs:(ecs|ram|vpc):\*:\*:([a-z]+\/)?\*)$/);
    }
  }
});

describe('what the program calls is allowed, and nothing else', () => {
  test('reader: every read that has a translation, and no write', () => {
    expect(actionsOf(policyNamed('reader.json'), 'Allow').sort()).toEqual(named(readCalls));
    expect(readRows.map(({ name }) => name).sort()).toEqual([...readCalls].sort());
  });

  test('operator: reads and writes without deletions, which it denies', () => {
    const served = writeCalls.filter((name) => !deletions.some((deletion) => deletion === name));
    expect(actionsOf(policyNamed('operator.json'), 'Allow').sort()).toEqual(
      [...named([...readCalls, ...served]), passRole].sort(),
    );
    expect(actionsOf(policyNamed('operator.json'), 'Deny').sort()).toEqual(named(deletions));
  });

  test('operator-with-deletions: all of it, and denies nothing', () => {
    const policy = policyNamed('operator-with-deletions.json');
    expect(actionsOf(policy, 'Allow').sort()).toEqual(
      [...named([...readCalls, ...writeCalls]), passRole].sort(),
    );
    expect(actionsOf(policy, 'Deny')).toEqual([]);
  });

  test('verify-reader: every read, and it denies every write', () => {
    expect(actionsOf(policyNamed('verify-reader.json'), 'Allow').sort()).toEqual(named(readCalls));
    expect(actionsOf(policyNamed('verify-reader.json'), 'Deny').sort()).toEqual(named(writeCalls));
  });

  test('verify-probes: two writes on instances with the tag, and it denies all others', () => {
    const probed = ['RebootInstance', 'StartInstance'];
    const policy = policyNamed('verify-probes.json');
    expect(actionsOf(policy, 'Allow').sort()).toEqual(named(['DescribeInstances', ...probed]));
    expect(actionsOf(policy, 'Deny').sort()).toEqual(
      named(writeCalls.filter((name) => !probed.includes(name))),
    );
    const writing = policy.Statement.filter(
      ({ Effect, Action }) => Effect === 'Allow' && Action.includes('ecs:StartInstance'),
    );
    expect(writing).toEqual([
      {
        Effect: 'Allow',
        Action: ['ecs:StartInstance', 'ecs:RebootInstance'],
        Resource: ['acs:ecs:*:*:instance/*'],
        Condition: { StringEquals: { 'acs:ResourceTag/ecs-subgraph-verify': ['yes'] } },
      },
    ]);
  });

  test('every action is a method of the SDK, and every mutation of the graph an action', () => {
    const allowed = actionsOf(policyNamed('operator-with-deletions.json'), 'Allow');
    const methods = new Set(Object.getOwnPropertyNames(Client.prototype));
    for (const action of allowed.filter((each) => each !== passRole)) {
      const method = action.replace('ecs:', '');
      expect(methods).toContain(`${method.charAt(0).toLowerCase()}${method.slice(1)}WithOptions`);
    }
    const mutation = createSchema().getType('Mutation');
    const fields = isObjectType(mutation) ? Object.keys(mutation.getFields()) : [];
    expect(fields.length).toBeGreaterThan(0);
    for (const field of fields) expect(allowed).toContain(`ecs:${sdkNameOf(field.replace(/^ecs/, ''))}`);
  });

  test('a role is passed on to ECS alone', () => {
    for (const name of ['operator.json', 'operator-with-deletions.json']) {
      const passing = policyNamed(name).Statement.find(({ Action }) => Action.includes(passRole));
      expect(passing?.Condition).toEqual({ StringEquals: { 'acs:Service': ['ecs.aliyuncs.com'] } });
    }
  });
});
