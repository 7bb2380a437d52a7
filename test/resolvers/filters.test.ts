import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  checkedFirst,
  checkedId,
  checkedIds,
  checkedName,
  checkedScopes,
  checkedText,
} from '../../src/resolvers/bad-input';
import { disksFilter, eventsFilter, instancesFilter } from '../../src/resolvers/filters';
import { hangzhou, numbered, otherHangzhou, shanghai } from '../support/records';

/** What a call throws, as a client sees it. */
function refusal(call: () => unknown): { argument: unknown; message: string } {
  try {
    call();
  } catch (error) {
    const { message, extensions } = error as { message: string; extensions: Record<string, unknown> };
    expect(extensions.code).toBe('BAD_USER_INPUT');
    return { argument: extensions.argument, message };
  }
  throw new Error('It was accepted.');
}

const many = (count: number, prefix: string) => numbered(count, (index) => `${prefix}${index}`);

describe('filters in ECS’s words', () => {
  test('nothing asked for is nothing sent', () => {
    for (const filter of [instancesFilter({}), disksFilter({}), eventsFilter({})]) expect(filter).toEqual({});
    const nothing = { ids: null, status: null, name: null, tags: null, lockReason: null, zoneId: null };
    expect(instancesFilter(nothing)).toEqual({});
    expect(JSON.stringify(instancesFilter(nothing))).toBe('{}');
  });

  test('of instances', () => {
    expect(
      instancesFilter({
        ids: ['i-1', 'i-2', 'i-1'],
        lockReason: 'RECYCLING',
        status: 'RUNNING',
        chargeType: 'PRE_PAID',
        instanceType: 'ecs.g7.large',
        keyword: 'web',
        zoneId: 'z',
        vpcId: 'v',
        securityGroupId: 'sg',
        resourceGroupId: 'rg',
        privateIpAddresses: ['10.0.0.1', '10.0.0.1'],
        publicIpAddresses: ['1.2.3.4'],
        eipAddresses: ['2001:db8::1'],
        tags: [
          { key: 'a', value: null },
          { key: 'b', value: '' },
          { key: 'c', value: 'd' },
        ],
      }),
    ).toEqual({
      ids: ['i-1', 'i-2'],
      lockReason: 'Recycling',
      rawStatus: 'Running',
      rawChargeType: 'PrePaid',
      instanceType: 'ecs.g7.large',
      name: '*web*',
      zoneId: 'z',
      vpcId: 'v',
      securityGroupId: 'sg',
      resourceGroupId: 'rg',
      privateIpAddresses: ['10.0.0.1'],
      publicIpAddresses: ['1.2.3.4'],
      eipAddresses: ['2001:db8::1'],
      tags: [{ key: 'a' }, { key: 'b', value: '' }, { key: 'c', value: 'd' }],
    });
    expect(instancesFilter({ name: 'web-*' })).toEqual({ name: 'web-*' });
  });

  test('of disks', () => {
    expect(
      disksFilter({
        instanceId: 'i-1',
        status: 'RE_INITING',
        kind: 'SYSTEM',
        chargeType: 'POST_PAID',
        category: 'cloud_essd',
      }),
    ).toEqual({
      instanceId: 'i-1',
      rawStatus: 'ReIniting',
      rawKind: 'system',
      rawChargeType: 'PostPaid',
      category: 'cloud_essd',
    });
  });

  test('of events', () => {
    expect(
      eventsFilter({
        instanceIds: ['i-1'],
        statuses: ['EXECUTING', 'INQUIRING', 'EXECUTING'],
        publishedAfter: '2026-01-01T00:00:00Z',
        publishedBefore: '2026-01-01T00:00:00Z',
      }),
    ).toEqual({
      resourceIds: ['i-1'],
      rawStatuses: ['Executing', 'Inquiring'],
      publishedAfter: '2026-01-01T00:00:00Z',
      publishedBefore: '2026-01-01T00:00:00Z',
    });
  });

  test.each([
    ['ids', () => instancesFilter({ ids: [] })],
    ['private addresses', () => instancesFilter({ privateIpAddresses: [] })],
    ['public addresses', () => instancesFilter({ publicIpAddresses: [] })],
    ['elastic addresses', () => instancesFilter({ eipAddresses: [] })],
    ['disk ids', () => disksFilter({ ids: [] })],
    ['instances', () => eventsFilter({ instanceIds: [] })],
    ['statuses', () => eventsFilter({ statuses: [] })],
  ])('an empty list of %s matches nothing, and must never become the whole region', (_name, filter) => {
    expect(filter()).toBeNull();
  });
});

describe('filters that are refused, by their argument', () => {
  test.each<[string, string, () => unknown]>([
    ['filter.ids', 'an id of the wrong shape', () => instancesFilter({ ids: ['i-1', 'x'] })],
    ['filter.ids', 'more than 100 ids', () => instancesFilter({ ids: many(101, 'i-') })],
    ['filter.ids', 'a disk id of the wrong shape', () => disksFilter({ ids: ['d-1","d-2'] })],
    ['filter.keyword', 'a keyword beside a name', () => instancesFilter({ name: 'a', keyword: 'b' })],
    ['filter.keyword', 'a keyword that is empty', () => instancesFilter({ keyword: '' })],
    ['filter.name', 'a name that is too long', () => instancesFilter({ name: 'x'.repeat(129) })],
    [
      'filter.privateIpAddresses',
      'what is no address',
      () => instancesFilter({ privateIpAddresses: ['10.0.0.1"]'] }),
    ],
    [
      'filter.eipAddresses',
      'more than 100 addresses',
      () => instancesFilter({ eipAddresses: many(101, '10.0.0.') }),
    ],
    ['filter.tags', 'a tag without a key', () => instancesFilter({ tags: [{ key: '', value: 'x' }] })],
    [
      'filter.tags',
      'more than 20 tags',
      () => disksFilter({ tags: many(21, 'k').map((key) => ({ key, value: null })) }),
    ],
    [
      'filter.instanceId',
      'an instance of the wrong shape',
      () => disksFilter({ instanceId: 'web-server-1!' }),
    ],
    ['filter.instanceIds', 'instances of the wrong shape', () => eventsFilter({ instanceIds: ['*'] })],
    [
      'filter.publishedBefore',
      'an end before its beginning',
      () => eventsFilter({ publishedAfter: '2026-01-02T00:00:00Z', publishedBefore: '2026-01-01T00:00:00Z' }),
    ],
  ])('%s: %s', (argument, _case, call) => {
    const refused = refusal(call);
    expect(refused.argument).toBe(argument);
    expect(refused.message).toMatch(new RegExp(`^${argument}: .+\\.$`));
  });
});

describe('ids', () => {
  test.each(['i-bp67acfmxazb4p7g5h2k', 'd-1', 'eni-2ze', 'i-23'])('%s is one', (id) => {
    expect(checkedId('id', id, 'Instance')).toBe(id);
  });

  test.each([
    '',
    'i-',
    '-1',
    'i-1 ',
    ' i-1',
    'I-1',
    'i_1',
    'i-1\n',
    'i-ü',
    '__proto__',
    'i-1","i-2',
    `i-${'x'.repeat(65)}`,
    'i-1-2',
  ])('F38: %j is none, and the message shows one that is', (id) => {
    const { argument, message } = refusal(() => checkedId('id', id, 'Disk'));
    expect(argument).toBe('id');
    expect(message).toBe('id: not an ECS id; a valid one looks like d-bp67acfmxazb4p7g5h2k.');
  });

  test('F38: an accepted id needs no escaping in a JSON list', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a-z]{1,4}-[A-Za-z0-9]{1,70}$/)), (id) => {
        let taken: string;
        try {
          taken = checkedId('id', id, 'Instance');
        } catch {
          return;
        }
        expect(JSON.stringify([taken])).toBe(`["${taken}"]`);
        expect(encodeURIComponent(taken)).toBe(taken);
      }),
    );
  });

  test('a list of them: none, each once, at most 100', () => {
    expect(checkedIds('ids', null, 'Instance')).toBeUndefined();
    expect(checkedIds('ids', undefined, 'Instance')).toBeUndefined();
    expect(checkedIds('ids', [], 'Instance')).toEqual([]);
    const hundred = many(100, 'i-');
    expect(checkedIds('ids', [...hundred, ...hundred], 'Instance')).toEqual(hundred);
    expect(refusal(() => checkedIds('ids', many(101, 'i-'), 'Instance')).message).toBe(
      'ids: give at most 100 ids; this request has 101.',
    );
  });
});

describe('texts, names and sizes', () => {
  test('a text has 1 to so many characters', () => {
    expect(checkedText('name', undefined)).toBeUndefined();
    expect(checkedText('name', 'x'.repeat(128))).toHaveLength(128);
    expect(checkedText('name', 'xx', 2)).toBe('xx');
    expect(refusal(() => checkedText('name', 'xxx', 2)).message).toBe('name: give 1 to 2 characters.');
    expect(refusal(() => checkedText('name', '')).argument).toBe('name');
  });

  test.each(['a b', 'a"b', 'a\\b', "a'b", 'a,b', '[a]', '{a}', '<a>', 'a\u0000b', 'a\u202eb', ''])(
    '%j is no name',
    (name) => expect(refusal(() => checkedName('name', name)).argument).toBe('name'),
  );

  test.each(['acs:ram::1:role/x', 'key-pair_1.2', '密钥'])('%s is one', (name) => {
    expect(checkedName('name', name)).toBe(name);
  });

  test('a page has 1 to 100 rows', () => {
    expect([checkedFirst(1), checkedFirst(100)]).toEqual([1, 100]);
    for (const first of [0, -5, 101]) {
      expect(refusal(() => checkedFirst(first)).message).toBe(`first: give 1 to 100, not ${first}.`);
    }
  });
});

describe('accounts and regions', () => {
  const scopes = [hangzhou, shanghai, otherHangzhou];
  const names = { region: 'regionIds', account: 'accountIds' };

  test('none named is all, in the order of the configuration', () => {
    expect(checkedScopes(scopes, {}, names)).toEqual(scopes);
    expect(checkedScopes(scopes, { regionIds: null, accountIds: undefined }, names)).toEqual(scopes);
  });

  test('those that are named', () => {
    expect(checkedScopes(scopes, { regionIds: ['cn-hangzhou'] }, names)).toEqual([hangzhou, otherHangzhou]);
    expect(checkedScopes(scopes, { accountIds: ['main'] }, names)).toEqual([hangzhou, shanghai]);
    expect(checkedScopes(scopes, { regionIds: ['cn-hangzhou'], accountIds: ['main'] }, names)).toEqual([
      hangzhou,
    ]);
    // Named in another order, they are read in the configuration's.
    expect(checkedScopes(scopes, { regionIds: ['cn-shanghai', 'cn-hangzhou'] }, names)).toEqual(scopes);
    expect(checkedScopes(scopes, { regionIds: [] }, names)).toEqual([]);
  });

  test('one that is not configured is refused, with those that are', () => {
    expect(refusal(() => checkedScopes(scopes, { regionIds: ['cn-hangzhou', 'mars'] }, names))).toEqual({
      argument: 'regionIds',
      message: 'regionIds: "mars" is not configured here; "cn-hangzhou", "cn-shanghai" are.',
    });
    expect(refusal(() => checkedScopes([hangzhou], { accountIds: ['x'] }, names)).message).toBe(
      'accountIds: "x" is not configured here; "main" is.',
    );
  });

  test('a caller’s text comes back short and on one line', () => {
    const { message } = refusal(() => checkedScopes(scopes, { regionIds: [`a\n${'x'.repeat(500)}`] }, names));
    expect(message.length).toBeLessThan(150);
    expect(message).not.toContain('\n');
  });
});
