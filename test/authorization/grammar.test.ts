import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { writeRows } from '../../src/catalogue/lookup';
import { guardedReads, isOurs, parseScope } from '../../src/authorization/grammar';

describe('what a scope grants', () => {
  test.each([
    ['ecs:read', { names: ['read'] }],
    ['ecs:StartInstance,StopInstance', { names: ['StartInstance', 'StopInstance'] }],
    ['ecs:read;account=prod', { names: ['read'], accounts: ['prod'] }],
    ['ecs:read;region=cn-hangzhou,cn-beijing', { names: ['read'], regions: ['cn-hangzhou', 'cn-beijing'] }],
    ['ecs:RebootInstance;group=rg-1', { names: ['RebootInstance'], groups: ['rg-1'] }],
    ['ecs:read;tag=team:web', { names: ['read'], tags: [[{ key: 'team', value: 'web' }]] }],
    [
      'ecs:read;tag=team:web,team:db;tag=env:prod',
      {
        names: ['read'],
        tags: [
          [
            { key: 'team', value: 'web' },
            { key: 'team', value: 'db' },
          ],
          [{ key: 'env', value: 'prod' }],
        ],
      },
    ],
    ['ecs:read;tag=empty:', { names: ['read'], tags: [[{ key: 'empty', value: '' }]] }],
    [
      'ecs:read;tag=acs%3Arm:%E5%9B%A2%E9%98%9F%20a%2Cb%3Bc%3D%2A%25',
      { names: ['read'], tags: [[{ key: 'acs:rm', value: '团队 a,b;c=*%' }]] },
    ],
    [
      'ecs:read;account=a;region=b;group=c;tag=d:e',
      { names: ['read'], accounts: ['a'], regions: ['b'], groups: ['c'], tags: [[{ key: 'd', value: 'e' }]] },
    ],
  ])('%s', (scope, grant) => {
    expect(parseScope(scope)).toEqual(grant);
  });

  test('each write and each guarded read has a scope of its own name', () => {
    for (const name of [...writeRows.map((row) => row.name), ...guardedReads])
      expect(parseScope(`ecs:${name}`)).toEqual({ names: [name] });
  });
});

test.each([
  ['ecs:', 'neither read nor an operation'],
  ['ecs:*', 'neither read nor an operation'],
  ['ecs:write', 'neither read nor an operation'],
  ['ecs:Read', 'neither read nor an operation'],
  ['ecs:read,', 'neither read nor an operation'],
  ['ecs:startinstance', 'neither read nor an operation'],
  ['ecs:toString', 'neither read nor an operation'],
  ['ecs:read:cn-hangzhou', 'neither read nor an operation'],
  ['ecs:DescribeInstances', 'needs no scope of its own'],
  ['ecs:read;', 'form name=value'],
  ['ecs:read;region', 'form name=value'],
  ['ecs:read;region=a=b', 'form name=value'],
  ['ecs:read;region=', 'a value of region cannot be read'],
  ['ecs:read;region=a,', 'a value of region cannot be read'],
  ['ecs:read;region=*', 'a value of region cannot be read'],
  ['ecs:read;region=cn-*', 'a value of region cannot be read'],
  ['ecs:read;region=a:b', 'a value of region cannot be read'],
  ['ecs:read;region=%', 'a value of region cannot be read'],
  ['ecs:read;region=%2', 'a value of region cannot be read'],
  ['ecs:read;region=%ff', 'a value of region cannot be read'],
  ['ecs:read;region="a"', 'a value of region cannot be read'],
  ['ecs:read;region=杭州', 'a value of region cannot be read'],
  ['ecs:read;region=a;region=b', 'there twice'],
  ['ecs:read;account=a;account=a', 'there twice'],
  ['ecs:read;group=a;group=b', 'there twice'],
  ['ecs:read;tag=team', 'form key:value'],
  ['ecs:read;tag=team:web:x', 'form key:value'],
  ['ecs:read;tag=:web', 'form key:value'],
  ['ecs:read;tag=team:*', 'form key:value'],
  ['ecs:read;tag=', 'form key:value'],
  ['ecs:read;zone=a', 'is no condition'],
  ['ecs:read;Region=a', 'is no condition'],
  ['ecs:read;__proto__=a', 'is no condition'],
  ['ecs:read; region=a', 'is no condition'],
])('%s grants nothing', (scope, why) => {
  expect(parseScope(scope)).toEqual(expect.stringContaining(why));
});

test.each(['ecs', 'ECS:read', 'openid', 'xecs:read'])('%s is not ours', (scope) => {
  expect(isOurs(scope)).toBe(false);
});

test('any text comes through as it was written', () => {
  const encoded = (text: string): string =>
    encodeURIComponent(text).replace(/[*']/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
  const text = fc.string({ unit: 'grapheme', minLength: 1 });
  fc.assert(
    fc.property(text, text, (key, value) => {
      expect(parseScope(`ecs:read;group=${encoded(value)};tag=${encoded(key)}:${encoded(value)}`)).toEqual({
        names: ['read'],
        groups: [value],
        tags: [[{ key, value }]],
      });
    }),
  );
});

test('whatever is written after ecs: either grants what it names or nothing', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const grant = parseScope(`ecs:${text}`);
      if (typeof grant !== 'string') expect(text.startsWith(grant.names.join(','))).toBe(true);
    }),
  );
});
