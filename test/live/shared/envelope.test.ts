import { describe, expect, test } from '@jest/globals';
import { currentForm, keysOf, open, seal } from '../../../src/live/shared/envelope';
import type { Header, Sealed } from '../../../src/live/shared/envelope';

const keys = keysOf('a secret of 32 characters or more');
const header: Header = {
  form: currentForm,
  kind: 'FACTS',
  accountId: 'default',
  regionId: 'cn-hangzhou',
  by: 'one',
  token: 7,
  n: 3,
  part: 0,
};
const long = { text: 'locked '.repeat(1_000) };

describe('an entry', () => {
  test.each([
    ['short', { text: 'locked' }],
    ['long', long],
  ])('that is %s comes out as it went in', async (_size, payload) => {
    expect(await open(keys, await seal(keys, header, payload))).toEqual({ header, payload });
  });

  test('that is long lies in Redis much smaller', async () => {
    expect((await seal(keys, header, long)).body.length).toBeLessThan(200);
  });

  const changes: readonly (readonly [string, (entry: Sealed) => Sealed])[] = [
    ['another token', (entry) => ({ ...entry, head: entry.head.replace('"token":7', '"token":8') })],
    ['another place', (entry) => ({ ...entry, head: entry.head.replace('"n":3', '"n":4') })],
    ['another region', (entry) => ({ ...entry, head: entry.head.replace('hangzhou', 'shanghai') })],
    ['another account', (entry) => ({ ...entry, head: entry.head.replace('default', 'd3fault') })],
    ['another kind', (entry) => ({ ...entry, head: entry.head.replace('FACTS', 'NOTES') })],
    ['another text', (entry) => ({ ...entry, body: Buffer.from('{"text":"opened"}') })],
    [
      'a byte moved from the head to the body',
      ({ head, body, mac }) => ({
        head: head.slice(0, -1),
        body: Buffer.concat([Buffer.from(head.slice(-1)), body]),
        mac,
      }),
    ],
    ['no signature', (entry) => ({ ...entry, mac: Buffer.alloc(0) })],
    ['nothing at all', () => ({ head: '', body: Buffer.alloc(0), mac: Buffer.alloc(32) })],
  ];
  test.each(changes)('with %s is not believed', async (_what, change) => {
    const entry = await seal(keys, header, { text: 'locked' });
    expect(await open(keys, change(entry))).toBeNull();
  });

  test('of another secret or another form is not believed', async () => {
    const others = keysOf('another secret of the same length');
    expect(await open(keys, await seal(others, header, {}))).toBeNull();
    expect(await open(keys, await seal(keys, { ...header, form: currentForm + 1 }, {}))).toBeNull();
  });
});

test('deployments with different secrets use different keys in Redis, and none shows the secret', () => {
  const secret = 'a secret of 32 characters or more';
  expect(keys.prefix).not.toBe(keysOf('another secret of the same length').prefix);
  expect(keys.prefix).toMatch(/^ecs-live:\{[0-9a-f]{16}\}$/);
  expect(keys.signing.toString()).not.toContain(secret);
});
