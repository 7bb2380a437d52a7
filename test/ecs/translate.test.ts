import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { translations } from '../../src/ecs/translate/index';
import { booleanAt, integerAt, numberAt, textAt, timeAt, wordsAt } from '../../src/ecs/translate/read';
import { hangzhou } from '../support/records';

/** Answers that have not the shape they should have. */

const instancesOf = (...entries: readonly unknown[]) =>
  translations.DescribeInstances.answer({ Instances: { Instance: entries } }, hangzhou, 0);
const disksOf = (...entries: readonly unknown[]) =>
  translations.DescribeDisks.answer({ Disks: { Disk: entries } }, hangzhou, 0);
const eventsOf = (...entries: readonly unknown[]) =>
  translations.DescribeInstanceHistoryEvents.answer(
    { InstanceSystemEventSet: { InstanceSystemEventType: entries } },
    hangzhou,
    0,
  );

const instance = (fields: object) => instancesOf({ InstanceId: 'i-1', ...fields })?.items[0];
const disk = (fields: object) => disksOf({ DiskId: 'd-1', ...fields })?.items[0];

describe('OperationLocks of an instance', () => {
  const locksOf = (OperationLocks: unknown) => instance({ OperationLocks })?.operationLocks;

  test('an empty list is an empty list: not locked', () => {
    expect(locksOf({ LockReason: [] })).toEqual([]);
  });

  test('every reason is kept, with its message', () => {
    expect(
      locksOf({ LockReason: [{ LockReason: 'security' }, { LockReason: 'financial', LockMsg: 'unpaid' }] }),
    ).toEqual([
      { reason: 'security', message: null },
      { reason: 'financial', message: 'unpaid' },
    ]);
  });

  test.each<[string, unknown]>([
    ['absent', undefined],
    ['null', null],
    ['an empty object', {}],
    ['an empty list in its place', []],
    ['a word', 'security'],
    ['the disk’s shape', { OperationLock: [{ LockReason: 'security' }] }],
    ['an object where the list belongs', { LockReason: { LockReason: 'security' } }],
    ['an entry that is a word', { LockReason: ['security'] }],
    ['an entry without a reason', { LockReason: [{ LockMsg: 'locked' }] }],
    ['an entry with an empty reason', { LockReason: [{ LockReason: '' }] }],
    ['a good entry and a bad one', { LockReason: [{ LockReason: 'financial' }, {}] }],
  ])('%s is not known', (_name, value) => {
    expect(locksOf(value)).toBeNull();
  });

  test('a disk has its own shape', () => {
    expect(disk({ OperationLocks: { OperationLock: [{ LockReason: 'security' }] } })?.operationLocks).toEqual(
      [{ reason: 'security', message: null }],
    );
    expect(disk({ OperationLocks: { LockReason: [{ LockReason: 'security' }] } })?.operationLocks).toBeNull();
  });
});

describe('where a disk is attached', () => {
  const at = (fields: object) => disk(fields)?.attachments.map(({ instanceId }) => instanceId);
  const list = (...ids: readonly string[]) => ids.map((InstanceId) => ({ InstanceId }));

  test('Attachments, MountInstances and InstanceId count together, each instance once', () => {
    expect(at({ Attachments: { Attachment: list('i-1', 'i-2') } })).toEqual(['i-1', 'i-2']);
    expect(at({ MountInstances: { MountInstance: list('i-3') } })).toEqual(['i-3']);
    expect(at({ InstanceId: 'i-4' })).toEqual(['i-4']);
    expect(
      at({
        Attachments: { Attachment: list('i-1') },
        MountInstances: { MountInstance: list('i-1', 'i-2') },
        InstanceId: 'i-3',
      }),
    ).toEqual(['i-1', 'i-2', 'i-3']);
  });

  test('a multi-attach disk has an empty InstanceId', () => {
    expect(
      at({ InstanceId: '', MultiAttach: 'Enabled', Attachments: { Attachment: list('i-1', 'i-2') } }),
    ).toEqual(['i-1', 'i-2']);
  });

  test.each<[string, object, readonly string[]]>([
    ['a single disk with InstanceId alone', { InstanceId: 'i-u' }, ['i-u']],
    ['lists that are null', { InstanceId: 'i-u', Attachments: null, MountInstances: null }, ['i-u']],
    ['an empty list beside InstanceId', { InstanceId: 'i-u', Attachments: { Attachment: [] } }, ['i-u']],
    [
      'a multi-attach disk with its list',
      { MultiAttach: 'Enabled', Attachments: { Attachment: list('i-1', 'i-2') } },
      ['i-1', 'i-2'],
    ],
    [
      'legacy shared storage',
      { MultiAttach: 'LegacyShared', MountInstances: { MountInstance: list('i-1') } },
      ['i-1'],
    ],
    [
      'a multi-attach disk that is attached nowhere',
      { Status: 'Available', MultiAttach: 'Enabled', InstanceId: '' },
      [],
    ],
    ['nowhere', { Status: 'Available', InstanceId: '', Attachments: { Attachment: [] } }, []],
  ])('%s: known', (_name, fields, ids) => {
    const read = disk({ Status: 'In_use', MultiAttach: 'Disabled', ...fields });
    expect([read?.attachmentsKnown, read?.attachments.map(({ instanceId }) => instanceId)]).toEqual([
      true,
      ids,
    ]);
  });

  test.each<[string, object]>([
    [
      'an entry without an instance',
      { MultiAttach: 'Enabled', Attachments: { Attachment: [...list('i-u'), { Device: 'x' }] } },
    ],
    ['an entry that is null', { Attachments: { Attachment: [...list('i-u'), null] } }],
    ['an entry that is a word', { MountInstances: { MountInstance: ['i-l'] } }],
    ['an object where the list belongs', { Attachments: { Attachment: { InstanceId: 'i-l' } } }],
    ['a word where the list belongs', { MountInstances: { MountInstance: 'i-l' } }],
    ['a list without its name', { Attachments: list('i-l') }],
    ['a word for all', { Attachments: 'i-l' }],
    ['an empty object', { Attachments: {} }],
    ['an InstanceId that is no text', { InstanceId: ['i-l'], Attachments: { Attachment: list('i-u') } }],
    ['a multi-attach disk without lists', { MultiAttach: 'Enabled' }],
    [
      'a multi-attach disk with null lists',
      { MultiAttach: 'Enabled', Attachments: null, MountInstances: null },
    ],
    ['a multi-attach disk with an empty list', { MultiAttach: 'Enabled', Attachments: { Attachment: [] } }],
    ['a multi-attach disk in use on nobody', { MultiAttach: 'LegacyShared', InstanceId: '' }],
    ['a MultiAttach that nobody knows', { MultiAttach: true }],
  ])('%s: not known, and what can be read is there', (_name, fields) => {
    const read = disk({ Status: 'In_use', InstanceId: 'i-u', ...fields });
    expect(read?.attachmentsKnown).toBe(false);
    expect(read?.attachments.map(({ instanceId }) => instanceId)).toEqual(
      'InstanceId' in fields && fields.InstanceId === '' ? [] : ['i-u'],
    );
  });

  test('the device and the time are those of the attachment', () => {
    expect(
      disk({
        InstanceId: 'i-1',
        Device: '/dev/xvda',
        AttachedTime: '2026-01-01T00:00:00Z',
        Attachments: {
          Attachment: [{ InstanceId: 'i-1', Device: '/dev/xvdb', AttachedTime: '2026-01-02T00:00Z' }],
        },
      })?.attachments,
    ).toEqual([{ instanceId: 'i-1', device: '/dev/xvdb', attachedAt: '2026-01-02T00:00:00Z' }]);
  });

  test.each([
    ['Enabled', true],
    ['Disabled', false],
    ['LegacyShared', true],
    [undefined, null],
  ])('MultiAttach %s is %s', (MultiAttach, expected) => {
    expect(disk({ MultiAttach })?.isMultiAttach).toBe(expected);
  });
});

describe('a page', () => {
  test('an entry without an id is left out and counted, and the rest is there', () => {
    const page = instancesOf(
      { InstanceId: 'i-1' },
      {},
      null,
      'i-2',
      { InstanceId: '' },
      { InstanceId: 'i-3' },
    );
    expect(page?.items.map(({ id }) => id)).toEqual(['i-1', 'i-3']);
    expect(page?.malformed).toBe(4);
    expect(disksOf({ DiskId: 'd-1' }, { DiskId: null }, [])).toMatchObject({ malformed: 2 });
    expect(eventsOf({ EventId: 'e-1' }, { EventId: {} })).toMatchObject({ malformed: 1 });
  });

  test.each<[string, unknown]>([
    ['absent', undefined],
    ['null', null],
    ['a list without its inner name', []],
    ['an object where the list belongs', { Instance: {} }],
    ['a word', 'none'],
  ])('a list that is %s is not a page', (_name, value) => {
    expect(translations.DescribeInstances.answer({ Instances: value }, hangzhou, 0)).toBeNull();
  });

  test('ECS’s empty token is the end', () => {
    const answer = (NextToken: unknown) =>
      translations.DescribeDisks.answer({ Disks: { Disk: [] }, NextToken }, hangzhou, 0)?.nextToken;
    expect(answer('')).toBeNull();
    expect(answer(undefined)).toBeNull();
    expect(answer('t')).toBe('t');
  });

  test.each<unknown>([{}, [], true])(
    'a token that cannot be read, %j, is not the end: something is missing',
    (NextToken) => {
      expect(
        translations.DescribeDisks.answer({ Disks: { Disk: [] }, NextToken }, hangzhou, 0),
      ).toMatchObject({
        nextToken: null,
        malformed: 1,
      });
    },
  );

  test('an entry that has nothing but its id is an object of nulls, and its lock is not known', () => {
    const bare = instance({});
    expect(bare).toMatchObject({ ...hangzhou, id: 'i-1', operationLocks: null, rawStatus: null, tags: [] });
    const values = Object.entries(bare ?? {}).filter(
      ([name]) => !['id', 'accountId', 'regionId', 'tags', 'readAt', 'lockReadAt'].includes(name),
    );
    expect(values.filter(([, value]) => value !== null)).toEqual([]);
  });

  test('whatever an entry holds, nothing is thrown, and the account and region are ours', () => {
    const names = [
      ...['InstanceId', 'DiskId', 'EventId', 'OperationLocks', 'Tags', 'Attachments', 'MountInstances'],
      ...['VpcAttributes', 'EipAddress', 'MetadataOptions', 'SecurityGroupIds', 'Cpu', 'Memory', 'RegionId'],
      ...['EventType', 'ExtendedAttribute', 'CreationTime', 'PublicIpAddress', 'InnerIpAddress', 'accountId'],
    ];
    const entry = fc.dictionary(fc.constantFrom(...names), fc.jsonValue({ maxDepth: 3 }));
    fc.assert(
      fc.property(fc.array(fc.oneof(entry, fc.jsonValue()), { maxLength: 5 }), (entries) => {
        for (const page of [instancesOf(...entries), disksOf(...entries), eventsOf(...entries)]) {
          expect((page?.items.length ?? 0) + (page?.malformed ?? 0)).toBe(entries.length);
          for (const item of page?.items ?? []) expect(item).toMatchObject(hangzhou);
        }
      }),
    );
  });
});

describe('fields', () => {
  test('a private address is that of the VPC, else the classic network’s', () => {
    const vpc = { PrivateIpAddress: { IpAddress: ['10.0.0.1'] } };
    const classic = { InnerIpAddress: { IpAddress: ['10.1.0.1'] } };
    expect(instance({ VpcAttributes: vpc, ...classic })?.privateIpAddresses).toEqual(['10.0.0.1']);
    expect(instance(classic)?.privateIpAddresses).toEqual(['10.1.0.1']);
    expect(
      instance({ VpcAttributes: { PrivateIpAddress: { IpAddress: [] } }, ...classic })?.privateIpAddresses,
    ).toEqual(['10.1.0.1']);
    expect(instance({ VpcAttributes: { PrivateIpAddress: { IpAddress: [] } } })?.privateIpAddresses).toEqual(
      [],
    );
    expect(instance({})?.privateIpAddresses).toBeNull();
  });

  test('tags: both spellings, a value that is empty, none, unreadable', () => {
    const tags = (Tags: unknown) => instance({ Tags })?.tags;
    expect(
      tags({
        Tag: [{ TagKey: 'a', TagValue: '1' }, { Key: 'b', Value: '' }, { TagKey: 'c' }, { TagValue: 'x' }],
      }),
    ).toEqual([
      { key: 'a', value: '1' },
      { key: 'b', value: '' },
      { key: 'c', value: '' },
    ]);
    expect(tags(undefined)).toEqual([]);
    expect(tags({ Tag: [] })).toEqual([]);
    expect(tags('none')).toBeNull();
  });

  test('CanAccept is a word in one document and a boolean in another', () => {
    const canAccept = (CanAccept: unknown) =>
      eventsOf({ EventId: 'e-1', ExtendedAttribute: { CanAccept } })?.items[0]?.canAccept;
    expect([
      canAccept('true'),
      canAccept('false'),
      canAccept(true),
      canAccept(false),
      canAccept('yes'),
    ]).toEqual([true, false, true, false, null]);
  });

  test('ImpactLevel is a number in one document and a word in another', () => {
    expect(eventsOf({ EventId: 'e-1', ImpactLevel: 100 })?.items[0]?.impactLevel).toBe('100');
  });
});

describe('the readers', () => {
  test.each([
    ['2026-01-02T03:04:05Z', '2026-01-02T03:04:05Z'],
    ['2026-01-02T03:04Z', '2026-01-02T03:04:00Z'],
    ['2026-01-02T03:04:05.678Z', '2026-01-02T03:04:05Z'],
    ['2017-12-05T2340:00Z', null],
    ['2026-13-01T00:00Z', null],
    ['2026-02-30T00:00:00Z', null],
    ['2026-01-01T24:00:00Z', null],
    ['2024-02-29T00:00Z', '2024-02-29T00:00:00Z'],
    ['2026-01-02', null],
    ['2026-01-02T03:04:05+08:00', null],
    ['', null],
    [undefined, null],
    [1767323045, null],
    [{}, null],
  ])('the time %j is %j', (value, expected) => {
    expect(timeAt({ Time: value }, 'Time')).toBe(expected);
  });

  test('a time is null where the calendar has no such day or the day no such time', () => {
    const two = (value: number): string => String(value).padStart(2, '0');
    const part = (max: number) => fc.nat({ max });
    fc.assert(
      fc.property(
        fc.integer({ min: 1_000, max: 9_999 }),
        fc.tuple(part(14), part(33), part(25), part(61), part(61)),
        (year, [month, day, hour, minute, second]) => {
          const time = `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}Z`;
          const date = new Date(time);
          const isReal = !Number.isNaN(date.getTime()) && date.toISOString().replace('.000Z', 'Z') === time;
          expect(timeAt({ Time: time }, 'Time')).toBe(isReal ? time : null);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test('a time is RFC 3339 in UTC with seconds, or null', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
        ),
        (text) => {
          const time = timeAt({ Time: text }, 'Time');
          if (time !== null) expect(time).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);
        },
      ),
    );
  });

  test('numbers as numbers and as words; an Int only if it fits', () => {
    expect(numberAt({ n: '1.5' }, 'n')).toBe(1.5);
    expect(numberAt({ n: -3 }, 'n')).toBe(-3);
    expect(numberAt({ n: Infinity }, 'n')).toBeNull();
    expect(numberAt({ n: '' }, 'n')).toBeNull();
    expect(numberAt({ n: '0x10' }, 'n')).toBeNull();
    expect(integerAt({ n: '40' }, 'n')).toBe(40);
    expect(integerAt({ n: 1.5 }, 'n')).toBeNull();
    expect(integerAt({ n: 2 ** 31 }, 'n')).toBeNull();
    expect(integerAt({ n: 2 ** 31 - 1 }, 'n')).toBe(2 ** 31 - 1);
  });

  test('texts, words and booleans', () => {
    expect(textAt({ t: 7 }, 't')).toBe('7');
    expect(textAt({ t: '' }, 't')).toBeNull();
    expect(textAt({ t: true }, 't')).toBeNull();
    expect(wordsAt({ l: { w: ['a', '', 1, null, 'b'] } }, 'l', 'w')).toEqual(['a', 'b']);
    expect(wordsAt({}, 'l', 'w')).toBeNull();
    expect(booleanAt({ b: 'TRUE' }, 'b')).toBeNull();
    expect(booleanAt({ b: 1 }, 'b')).toBeNull();
  });
});
