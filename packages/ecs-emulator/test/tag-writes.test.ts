import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Emulator } from '../src/server';
import { ask as read, rowsOf } from './helpers';
import {
  answer,
  diskSeen,
  done,
  fleet,
  instanceSeen,
  regionState,
  snapshotOf,
  startWithDisks,
} from './writing';

const { one, two, dataDisk, spare } = fleet;

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startWithDisks();
});
beforeEach(() => {
  emulator.control.reset();
});
afterAll(() => emulator.close());

const ask = (action: string, parameters: Record<string, string>) => answer(emulator, action, parameters);
const instances = { RegionId: 'cn-hangzhou', ResourceType: 'instance', 'ResourceId.1': one };

/** The tags of a resource as ListTagResources shows them. */
const tagsOf = async (type: string, id: string): Promise<unknown[]> =>
  rowsOf(
    await read(emulator, 'ListTagResources', { ResourceType: type, 'ResourceId.1': id, MaxResults: '50' }),
  ).map(({ TagKey, TagValue }) => [TagKey, TagValue]);

describe('TagResources', () => {
  test('adds tags to several resources, and replaces the value of an existing key', async () => {
    const tags = { 'Tag.1.Key': 'env', 'Tag.1.Value': 'test', 'Tag.2.Key': 'team' };
    await done(emulator, 'TagResources', { ...instances, 'ResourceId.2': two, ...tags });
    await done(emulator, 'TagResources', { ...instances, 'Tag.1.Key': 'env', 'Tag.1.Value': 'prod' });
    expect(await tagsOf('instance', one)).toEqual([
      ['env', 'prod'],
      ['team', ''],
    ]);
    expect(await tagsOf('instance', two)).toEqual([
      ['env', 'test'],
      ['team', ''],
    ]);
    expect(await instanceSeen(emulator, one)).toMatchObject({
      Tags: { Tag: [{ TagKey: 'env', TagValue: 'prod' }, { TagKey: 'team' }] },
    });
  });

  test('works on locked instances and on every other kind of resource', async () => {
    emulator.control.lock(one);
    expect(await ask('TagResources', { ...instances, 'Tag.1.Key': 'seen' })).toEqual([200, undefined]);
    const disk = { ...instances, ResourceType: 'disk', 'ResourceId.1': dataDisk };
    await done(emulator, 'TagResources', { ...disk, 'Tag.1.Key': 'seen', 'Tag.1.Value': 'yes' });
    expect(await diskSeen(emulator, dataDisk)).toMatchObject({
      Tags: { Tag: [{ TagKey: 'seen', TagValue: 'yes' }] },
    });
  });

  test.each([
    ['no region', { RegionId: '' }, 404, 'MissingParameter.RegionId'],
    ['no type', { ResourceType: '' }, 404, 'MissingParameter.ResourceType'],
    ['an unknown type', { ResourceType: 'car' }, 404, 'InvalidResourceType.NotFound'],
    ['an unknown resource', { 'ResourceId.2': 'i-nowhere' }, 404, 'InvalidResourceId.NotFound'],
    ['a resource that is not kept', { ResourceType: 'eni' }, 404, 'InvalidResourceId.NotFound'],
    ['a key of the cloud', { 'Tag.1.Key': 'aliyun-x' }, 400, 'InvalidTagKey.Malformed'],
    ['a value without a key', { 'Tag.2.Value': 'x' }, 400, 'InvalidTagKey.Malformed'],
    ['an address', { 'Tag.1.Value': 'see http://x' }, 400, 'InvalidTagValue.Malformed'],
    ['a key twice', { 'Tag.2.Key': 'env' }, 400, 'Duplicate.TagKey'],
    [
      'more than fifty resources',
      Object.fromEntries(Array.from({ length: 51 }, (_, n) => [`ResourceId.${String(n + 1)}`, one])),
      400,
      'NumberExceed.ResourceIds',
    ],
  ])('refuses %s', async (_, parameters, status, code) => {
    const wrong = { ...instances, 'Tag.1.Key': 'env', ...(parameters as Record<string, string>) };
    expect(await ask('TagResources', wrong)).toEqual([status, code]);
    expect(await tagsOf('instance', one)).toEqual([]);
  });

  test('needs tags, and allows no more than twenty per resource', async () => {
    expect(await ask('TagResources', instances)).toEqual([404, 'MissingParameter.Tags']);
    const twenty = Object.fromEntries(
      Array.from({ length: 20 }, (_, n) => [`Tag.${String(n + 1)}.Key`, `key${String(n)}`]),
    );
    await done(emulator, 'TagResources', { ...instances, ...twenty });
    expect(await ask('TagResources', { ...instances, 'Tag.1.Key': 'one-more' })).toEqual([
      400,
      'OperationDenied.QuotaExceed',
    ]);
    expect(await ask('TagResources', { ...instances, 'Tag.1.Key': 'key3', 'Tag.1.Value': 'new' })).toEqual([
      200,
      undefined,
    ]);
  });
});

describe('UntagResources', () => {
  beforeEach(async () => {
    await done(emulator, 'TagResources', { ...instances, 'Tag.1.Key': 'env', 'Tag.2.Key': 'team' });
  });

  test('removes the given keys, or all of them, or none', async () => {
    await done(emulator, 'UntagResources', instances);
    await done(emulator, 'UntagResources', { ...instances, 'TagKey.1': 'env', 'TagKey.2': 'other' });
    expect(await tagsOf('instance', one)).toEqual([['team', '']]);
    emulator.control.lock(one);
    await done(emulator, 'UntagResources', { ...instances, All: 'true' });
    expect(await tagsOf('instance', one)).toEqual([]);
  });

  test('refuses All together with keys, and an unknown resource', async () => {
    expect(await ask('UntagResources', { ...instances, All: 'true', 'TagKey.1': 'env' })).toEqual([
      403,
      'Param.Conflict',
    ]);
    expect(await ask('UntagResources', { ...instances, 'ResourceId.2': 'i-nowhere' })).toEqual([
      404,
      'InvalidResourceId.NotFound',
    ]);
  });
});

describe('JoinResourceGroup', () => {
  const asked = { ResourceType: 'instance', ResourceId: one, ResourceGroupId: 'rg-acfmshared000000' };

  test('moves an instance, and not its disks', async () => {
    emulator.control.lock(one);
    await done(emulator, 'JoinResourceGroup', asked);
    expect(await instanceSeen(emulator, one)).toMatchObject({ ResourceGroupId: 'rg-acfmshared000000' });
    expect(await diskSeen(emulator, dataDisk)).toMatchObject({ ResourceGroupId: '' });
  });

  test('moves disks, snapshots, images, security groups and key pairs', async () => {
    const snapshotId = await snapshotOf(emulator, dataDisk);
    const { ImageId } = await done(emulator, 'CreateImage', { RegionId: 'cn-hangzhou', InstanceId: two });
    const [securityGroupId = ''] = regionState(emulator).securityGroups.keys();
    const join = (ResourceType: string, ResourceId: string) =>
      ask('JoinResourceGroup', { ...asked, ResourceType, ResourceId });
    for (const [type, id] of [
      ['disk', spare],
      ['snapshot', snapshotId],
      ['image', String(ImageId)],
      ['securitygroup', securityGroupId],
      ['keypair', 'ops-2024'],
    ] as const) {
      expect([type, await join(type, id)]).toEqual([type, [200, undefined]]);
      expect([type, await join(type, id)]).toEqual([type, [403, 'InvalidResourceGroup.Duplicate']]);
    }
    expect(await diskSeen(emulator, spare)).toMatchObject({ ResourceGroupId: 'rg-acfmshared000000' });
  });

  test.each([
    ['no resource', { ResourceId: '' }, 403, 'MissingParameter'],
    ['no type', { ResourceType: '' }, 403, 'MissingParameter'],
    ['no group', { ResourceGroupId: '' }, 403, 'MissingParameter'],
    ['a type in another case', { ResourceType: 'Instance' }, 404, 'InvalidResourceType.NotFound'],
    ['an unknown resource', { ResourceId: 'i-nowhere' }, 404, 'InvalidResourceId.NotFound'],
    ['a kind that is not kept', { ResourceType: 'eni' }, 404, 'InvalidResourceId.NotFound'],
    ['a wrong group', { ResourceGroupId: 'mine' }, 404, 'InvalidResourceGroup.NotFound'],
    ['an unknown group', { ResourceGroupId: 'rg-acfmnowhere0000' }, 404, 'InvalidResourceGroup.NotFound'],
  ])('refuses %s', async (_, parameters, status, code) => {
    expect(await ask('JoinResourceGroup', { ...asked, ...parameters })).toEqual([status, code]);
  });
});
