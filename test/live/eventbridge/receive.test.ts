import { describe, expect, test } from '@jest/globals';
import { pinnedKey } from '../../../src/live/eventbridge/key-source';
import { createReceiver } from '../../../src/live/eventbridge/receive';
import type { ReceiverOptions } from '../../../src/live/eventbridge/receive';
import { hookUrl, keys, signedV1, signedV2, stateChange } from './deliveries';

const now = Date.parse('2026-11-24T08:00:00Z');
type Headers = Readonly<Record<string, string>>;

function receiver(options: Partial<ReceiverOptions> = {}) {
  const hints: string[] = [];
  const receive = createReceiver({
    keys: pinnedKey(keys.publicKey),
    token: null,
    now: () => now,
    onHint: ({ regionId, resourceId }) => hints.push(`${regionId} ${resourceId}`),
    ...options,
  });
  const deliver = (body: string, headers: Headers) =>
    receive({ url: hookUrl, body, header: (name) => headers[name] });
  return { deliver, hints };
}

const editions = [
  ['the newer edition', signedV2],
  ['the older edition', signedV1],
] as const;

describe.each(editions)('%s', (_name, signed) => {
  test.each(['ms', 's'] as const)('a signed event is a hint, with the time in %s', async (unit) => {
    const { deliver, hints } = receiver();
    const body = stateChange('i-1');
    expect(await deliver(body, signed(body, { at: now, unit }))).toBe('ACCEPTED');
    expect(hints).toEqual(['cn-hangzhou i-1']);
  });

  test('the same delivery again does nothing', async () => {
    const { deliver, hints } = receiver();
    const body = stateChange('i-1');
    await deliver(body, signed(body, { at: now }));
    expect(await deliver(body, signed(body, { at: now + 1_000 }))).toBe('REPEATED');
    expect(hints).toHaveLength(1);
  });

  test.each([61_000, -61_000, 3_600_000])(
    'signed %d ms ago is too old, or from a wrong clock',
    async (age) => {
      const { deliver, hints } = receiver();
      const body = stateChange('i-1');
      expect(await deliver(body, signed(body, { at: now - age }))).toBe('EXPIRED');
      expect(hints).toEqual([]);
    },
  );

  const without = (headers: Headers, names: RegExp): Headers =>
    Object.fromEntries(Object.entries(headers).filter(([name]) => !names.test(name)));
  test.each([
    [
      'a later time',
      (headers: Headers) => ({ ...headers, 'x-eventbridge-signature-timestamp': String(now + 5) }),
    ],
    [
      'another method',
      (headers: Headers) => ({
        ...headers,
        'x-eventbridge-hash-method': 'none',
        'x-eventbridge-signature-method': 'none',
      }),
    ],
    ['no signature', (headers: Headers) => without(headers, /signature(-v2)?$/)],
    ['no method', (headers: Headers) => without(headers, /method$/)],
    ['no header at all', () => ({})],
  ] as const)('with %s it is not signed', async (_what, change) => {
    const { deliver, hints } = receiver();
    const body = stateChange('i-1');
    expect(await deliver(body, change(signed(body, { at: now })))).toBe('NOT_SIGNED');
    expect(hints).toEqual([]);
  });

  test('with another body it is not signed', async () => {
    const { deliver, hints } = receiver();
    expect(await deliver(stateChange('i-2'), signed(stateChange('i-1'), { at: now }))).toBe('NOT_SIGNED');
    expect(hints).toEqual([]);
  });

  test('signed for another address it is not accepted', async () => {
    const { deliver } = receiver();
    const body = stateChange('i-1');
    const headers = signed(body, { at: now, url: 'https://other.example/hooks/eventbridge' });
    expect(await deliver(body, headers)).toBe('NOT_SIGNED');
  });

  test('where a token is set, each delivery must carry it', async () => {
    const { deliver } = receiver({ token: 'the-token-of-the-target' });
    const body = stateChange('i-1');
    expect(await deliver(body, signed(body, { at: now }))).toBe('NOT_SIGNED');
    expect(await deliver(body, signed(body, { at: now, token: 'another-token' }))).toBe('NOT_SIGNED');
    expect(await deliver(body, signed(body, { at: now, token: 'the-token-of-the-target' }))).toBe('ACCEPTED');
  });
});

test.each([
  { withSecret: false, lineFeed: false },
  { withSecret: false, lineFeed: true },
  { withSecret: true, lineFeed: true },
])('the older edition as clients in public use read it: %j', async (variant) => {
  const { deliver } = receiver();
  const body = stateChange('i-1');
  expect(await deliver(body, signedV1(body, { at: now, variant }))).toBe('ACCEPTED');
});

test('a key that cannot be had is told apart from a wrong signature', async () => {
  const { deliver } = receiver({ keys: { keyAt: () => Promise.reject(new Error('away')) } });
  const body = stateChange('i-1');
  expect(await deliver(body, signedV2(body, { at: now }))).toBe('NO_KEY');
});

test.each([
  [
    'an event about something else',
    JSON.stringify({ id: 'e-1', data: { name: 'Snapshot:Created' } }),
    'OF_NO_USE',
  ],
  ['an id that is no instance and no disk', stateChange('sg-1'), 'OF_NO_USE'],
  ['a text that is no JSON', 'Instance stopped', 'MALFORMED'],
  ['a list', '[]', 'MALFORMED'],
  ['null', 'null', 'MALFORMED'],
] as const)('%s', async (_what, body, receipt) => {
  const { deliver, hints } = receiver();
  expect(await deliver(body, signedV2(body, { at: now }))).toBe(receipt);
  expect(hints).toEqual([]);
});

test('an event without an envelope is read as well', async () => {
  const { deliver, hints } = receiver();
  const body = JSON.stringify((JSON.parse(stateChange('i-9')) as { data: object }).data);
  expect(await deliver(body, signedV2(body, { at: now }))).toBe('ACCEPTED');
  expect(hints).toEqual(['cn-hangzhou i-9']);
});
