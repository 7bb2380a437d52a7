import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as Ecs from '@alicloud/ecs20140526';
import { lockTable } from '../src/lock/lock-table';
import { parameterRules } from '../src/operations/parameters/rules';
import { parseRow } from '../src/operations/parameters/notation';
import type { Emulator } from '../src/server';
import { fleetInstanceId } from '../src/fleet/fleet';
import { bodyOf, callAcs3, column, rowsOf, startStill } from './helpers';
import type { Parameters } from './helpers';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startStill({ fleet: { instancesPerRegion: 3, disksPerInstance: 2 } });
});
afterAll(() => emulator.close());

const id = (n: number): string => fleetInstanceId('cn-hangzhou', n);
const many = (name: string, count: number): Parameters =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`${name}.${String(n + 1)}`, `i-${String(n)}`]));
const region = { RegionId: 'cn-hangzhou' };

describe('the table', () => {
  test('has all 76 operations of the lock table', () => {
    expect(Object.keys(lockTable).filter((operation) => !parameterRules.has(operation))).toEqual([]);
  });

  test('knows every parameter that the SDK can send', () => {
    const models = Ecs as unknown as Record<string, { names(): Record<string, string> } | undefined>;
    const owner = /^(Resource)?Owner(Id|Account)$/i;
    const unknown = [...parameterRules].flatMap(([operation, rules]) =>
      Object.values(models[`${operation}Request`]?.names() ?? {})
        .filter((wire) => !owner.test(wire) && !wire.startsWith('Filter'))
        // A few requests take rarely used structures that no handler reads.
        .filter(
          (wire) =>
            ![
              'PrivateDnsNameOptions',
              'Features',
              'SecureBootOptions',
              'CopyEncryptionConfiguration',
            ].includes(wire),
        )
        .filter((wire) => !rules.some(({ name }) => name === wire || name.startsWith(`${wire}.`)))
        .map((wire) => `${operation}.${wire}`),
    );
    expect(unknown).toEqual([]);
  });

  test('a word that is no notation does not load', () => {
    expect(() => parseRow('Size:inches')).toThrow('not a parameter: Size:inches');
  });

  test('the notation says what it says', () => {
    expect(parseRow('A! B:int[-1..] C:list[100] D:int[1..5]')).toEqual([
      { name: 'A', kind: 'text', required: true, min: undefined, max: undefined },
      { name: 'B', kind: 'int', required: false, min: -1, max: undefined },
      { name: 'C', kind: 'list', required: false, min: undefined, max: 100 },
      { name: 'D', kind: 'int', required: false, min: 1, max: 5 },
    ]);
  });
});

describe('what is refused', () => {
  test.each([
    ['DescribeInstances', {}, 400, 'MissingParameter'],
    ['DescribeInstanceAttribute', {}, 400, 'MissingParameter'],
    ['DescribeInstanceHistoryEvents', {}, 404, 'MissingParameter'],
    ['DescribeInstancesFullStatus', {}, 404, 'MissingParameter'],
    ['DescribeDisks', {}, 400, 'MissingParamter.RegionId'],
    ['ListTagResources', { ResourceType: 'instance' }, 404, 'MissingParameter.RegionId'],
    ['ListTagResources', region, 404, 'MissingParameter.ResourceType'],
    ['DescribeInstances', { ...region, DryRun: 'yes' }, 400, 'InvalidParameter.DryRun'],
    ['DescribeInstances', { ...region, MaxResults: 'ten' }, 400, 'InvalidParameter.MaxResults'],
    ['DescribeInstances', { ...region, InstanceIds: 'i-1,i-2' }, 400, 'InvalidParameter'],
    ['DescribeInstances', { ...region, InstanceIds: '[1]' }, 400, 'InvalidParameter'],
    ['DescribeDisks', { ...region, DiskIds: '{}' }, 400, 'InvalidParameter.DiskIds'],
    [
      'DescribeDisks',
      { ...region, DiskIds: JSON.stringify(Array(101).fill('d-1')) },
      403,
      'InvalidDiskIds.Malformed',
    ],
    [
      'DescribeInstanceStatus',
      { ...region, ...many('InstanceId', 101) },
      403,
      'InvalidParameter.TooManyInstanceIds',
    ],
    [
      'DescribeInstancesFullStatus',
      { ...region, ...many('InstanceId', 101) },
      403,
      'InstanceIdLimitExceeded',
    ],
    ['DescribeDisksFullStatus', { ...region, ...many('DiskId', 101) }, 403, 'DiskIdLimitExceeded'],
    [
      'DescribeInstanceHistoryEvents',
      { ...region, ...many('ResourceId', 101) },
      400,
      'InvalidParameter.ResourceId',
    ],
    [
      'DescribeInstanceRamRole',
      { ...region, InstanceIds: JSON.stringify(Array(51).fill('i-1')) },
      400,
      'InvalidInstanceIds.Malformed',
    ],
    [
      'DescribeInstanceAutoRenewAttribute',
      { ...region, InstanceId: Array(101).fill('i-1').join(',') },
      403,
      'InvalidParameter.ToManyInstanceIds',
    ],
    ...['AttachKeyPair', 'DetachKeyPair'].map((action): [string, Parameters, number, string] => [
      action,
      { ...region, KeyPairName: 'ops-2024', InstanceIds: 'i-1' },
      400,
      'InvalidInstanceIds.ValueNotSupported',
    ]),
    ['DescribeSnapshots', { ...region, SnapshotIds: 's-1' }, 403, 'InvalidSnapshotIds.Malformed'],
    [
      'ModifyDiskChargeType',
      { ...region, InstanceId: 'i-1', DiskIds: 'd-1' },
      404,
      'InvalidDiskIds.NotFound',
    ],
    ['DescribeInstanceAutoRenewAttribute', region, 403, 'InvalidParameter.RenewalStatusInstanceId'],
    ['DescribeInstanceRamRole', region, 403, 'InvalidParameter.AllEmpty'],
    ['ListTagResources', { ...region, ResourceType: 'instance' }, 403, 'BothEmpty.TagsAndResources'],
    [
      'ListTagResources',
      { ...region, ResourceType: 'car', 'ResourceId.1': 'x' },
      404,
      'InvalidResourceType.NotFound',
    ],
  ])('%s %j', async (action, parameters, status, code) => {
    const answer = await callAcs3(emulator.endpoint, action, parameters);
    expect([answer.status, bodyOf(answer).Code]).toEqual([status, code]);
  });

  test('the message names the parameter', async () => {
    const answer = await callAcs3(emulator.endpoint, 'DescribeInstances');
    expect(bodyOf(answer).Message).toBe(
      'The input parameter "RegionId" that is mandatory for processing this request is not supplied.',
    );
  });

  test('a parameter that ECS does not know is ignored', async () => {
    const answer = await callAcs3(emulator.endpoint, 'DescribeInstances', { ...region, Colour: 'blue' });
    expect(bodyOf(answer).TotalCount).toBe(3);
  });
});

describe('the four ways of passing ids', () => {
  const ids = async (action: string, parameters: Parameters): Promise<unknown[]> =>
    column(bodyOf(await callAcs3(emulator.endpoint, action, { ...region, ...parameters })), 'InstanceId');

  test('a JSON list, a repeated parameter, a comma-separated text', async () => {
    emulator.control.patch(id(0), { instanceChargeType: 'PrePaid' });
    emulator.control.patch(id(2), { instanceChargeType: 'PrePaid' });
    expect(await ids('DescribeInstances', { InstanceIds: `["${id(2)}", "${id(0)}", "i-nowhere"]` })).toEqual([
      id(0),
      id(2),
    ]);
    expect(await ids('DescribeInstanceStatus', { 'InstanceId.1': id(2), 'InstanceId.7': id(0) })).toEqual([
      id(0),
      id(2),
    ]);
    expect(await ids('DescribeInstanceAutoRenewAttribute', { InstanceId: `${id(2)},${id(0)}` })).toEqual([
      id(0),
      id(2),
    ]);
  });

  test('an empty JSON list is nothing, an empty repeated one the whole region', async () => {
    expect(await ids('DescribeInstances', { InstanceIds: '[]' })).toEqual([]);
    expect(await ids('DescribeInstanceStatus', {})).toEqual([id(0), id(1), id(2)]);
    const disks = bodyOf(await callAcs3(emulator.endpoint, 'DescribeDisks', { ...region, DiskIds: '[]' }));
    expect([disks.TotalCount, rowsOf(disks)]).toEqual([0, []]);
  });
});

test('a dry run of a read is an error of status 400', async () => {
  for (const action of ['DescribeInstances', 'DescribeDisks', 'DescribeSnapshots']) {
    const answer = await callAcs3(emulator.endpoint, action, { ...region, DryRun: 'true' });
    expect([answer.status, bodyOf(answer).Code]).toEqual([400, 'DryRunOperation']);
  }
});
