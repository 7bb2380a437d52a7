import { describe, expect, test } from '@jest/globals';
import { rightsOf } from '../../src/authorization/rights';
import type { Marked } from '../../src/authorization/grant';

const places = ['prod', 'dev'].flatMap((accountId) =>
  ['cn-hangzhou', 'cn-shanghai'].map((regionId) => ({ accountId, regionId })),
);
const [first, second, third] = places;
const required = { places, readScopes: 'required' } as const;
const read = (...scopes: readonly string[]) => rightsOf(scopes, required).read;
const resource = (fields: Partial<Marked> = {}): Marked => ({
  accountId: 'prod',
  regionId: 'cn-hangzhou',
  resourceGroupId: 'rg-1',
  tags: [
    { key: 'team', value: 'web' },
    { key: 'env', value: 'prod' },
  ],
  ...fields,
});

describe('reading', () => {
  test('callers who are not identified read everything', () => {
    expect(rightsOf(null, required).read).toMatchObject({ places, wholePlaces: places, isNarrowed: false });
  });

  test('READ_SCOPES=off reads everything, and says that a scope for reading has no effect', () => {
    const told: string[] = [];
    const { read: access } = rightsOf(['ecs:read;region=cn-hangzhou'], {
      places,
      readScopes: 'off',
      onUnusable: (scope) => told.push(scope),
    });
    expect(access.places).toEqual(places);
    expect(told).toEqual(['ecs:read;region=cn-hangzhou']);
  });

  test('no scope, and scopes that cannot be parsed, read nothing; each of ours is told', () => {
    const told: (readonly string[])[] = [];
    const { read: access } = rightsOf(['openid', 'ecs:read;region=*', 'ecs:readd', 'ecs:StartInstance'], {
      ...required,
      onUnusable: (...one) => told.push(one),
    });
    expect(access.places).toEqual([]);
    expect(access.sees(resource())).toBe(false);
    expect(told.map(([scope]) => scope)).toEqual(['ecs:read;region=*', 'ecs:readd']);
  });

  test('by account and region whole places are read', () => {
    const access = read(
      'ecs:read;account=prod;region=cn-hangzhou',
      'ecs:read;account=dev;region=cn-hangzhou',
    );
    expect(access).toMatchObject({
      places: [first, third],
      wholePlaces: [first, third],
      isNarrowed: false,
      key: '',
    });
    expect(access.sees(resource({ regionId: 'cn-shanghai' }))).toBe(false);
  });

  test.each([
    ['ecs:read;group=rg-1', true],
    ['ecs:read;group=rg-2,rg-1', true],
    ['ecs:read;group=rg-2', false],
    ['ecs:read;group=RG-1', false],
    ['ecs:read;tag=team:web', true],
    ['ecs:read;tag=team:db,team:web', true],
    ['ecs:read;tag=team:web;tag=env:prod', true],
    ['ecs:read;tag=team:web;tag=env:dev', false],
    ['ecs:read;tag=team:', false],
    ['ecs:read;account=dev;tag=team:web', false],
    ['ecs:read;region=cn-shanghai;tag=team:web', false],
    ['ecs:read;group=rg-1;tag=team:db', false],
  ])('%s: %s', (scope, isSeen) => {
    expect(read(scope).sees(resource())).toBe(isSeen);
  });

  test('several scopes add up', () => {
    const access = read('ecs:read;account=dev', 'ecs:read;group=rg-2', 'ecs:read;tag=team:web');
    expect(access.sees(resource({ accountId: 'dev', resourceGroupId: null, tags: null }))).toBe(true);
    expect(access.sees(resource({ tags: [], resourceGroupId: 'rg-2' }))).toBe(true);
    expect(access.sees(resource())).toBe(true);
    expect(access.sees(resource({ tags: [] }))).toBe(false);
    expect(access).toMatchObject({ places, wholePlaces: places.slice(2), isNarrowed: true });
  });

  test('a group or tags that could not be read match nothing', () => {
    expect(read('ecs:read;group=rg-1').sees(resource({ resourceGroupId: null }))).toBe(false);
    expect(read('ecs:read;tag=team:web').sees(resource({ tags: null }))).toBe(false);
  });

  test.each([
    [['ecs:read;group=rg-1'], { groupId: 'rg-1', tags: [] }],
    [
      ['ecs:read;tag=a:1;tag=b:2'],
      {
        groupId: null,
        tags: [
          { key: 'a', value: '1' },
          { key: 'b', value: '2' },
        ],
      },
    ],
    [['ecs:read;group=rg-1,rg-2'], null],
    [['ecs:read;tag=a:1,a:2'], null],
    [['ecs:read;tag=a:1;tag=a:2'], null],
    [['ecs:read;group=rg-1', 'ecs:read;tag=a:1'], null],
    [['ecs:read;group=rg-1', 'ecs:read;account=dev'], { groupId: 'rg-1', tags: [] }],
    [['ecs:read;group=rg-1', 'ecs:read'], null],
  ])('%j is asked of ECS as %j', (scopes, filter) => {
    expect(read(...scopes).filterFor(places[0] ?? resource())).toEqual(filter);
  });
});

describe('what decides the rights must not be changed', () => {
  const bound = (...scopes: readonly string[]) => {
    const { boundTagKeys, isBoundToGroups } = rightsOf(scopes, required);
    return { keys: [...boundTagKeys], isBoundToGroups };
  };

  test.each([
    [['ecs:read', 'ecs:TagResources'], [], false],
    [['ecs:read;tag=team:web', 'ecs:TagResources'], ['team'], false],
    [['ecs:TagResources', 'ecs:RebootInstance;group=rg-1'], [], true],
    [['ecs:RebootInstance;tag=a:1,b:2;group=rg-1'], ['a', 'b'], true],
    // Another scope of the same name gives all of it anyway.
    [['ecs:read', 'ecs:read;tag=team:web'], [], false],
    [['ecs:read;region=cn-hangzhou', 'ecs:read;region=cn-hangzhou;tag=team:web'], [], false],
    [['ecs:read;region=cn-shanghai', 'ecs:read;region=cn-hangzhou;tag=team:web'], ['team'], false],
    [['ecs:read;region=cn-hangzhou', 'ecs:read;tag=team:web'], ['team'], false],
    [['ecs:StartInstance', 'ecs:read;tag=team:web'], ['team'], false],
  ])('%j binds %j', (scopes, keys, isBoundToGroups) => {
    expect(bound(...scopes)).toEqual({ keys, isBoundToGroups });
  });
});

test('an operation has the access of its own scopes alone', () => {
  const rights = rightsOf(['ecs:read', 'ecs:StartInstance,StopInstance;account=prod'], required);
  expect(rights.to('StartInstance').places).toEqual([first, second]);
  expect(rights.to('StopInstance').places).toEqual([first, second]);
  expect(rights.to('RebootInstance').places).toEqual([]);
});
