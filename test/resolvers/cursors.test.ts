import { createHmac } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createCursorCodec } from '../../src/cursors';
import type { CursorPosition } from '../../src/cursors';
import { hangzhou } from '../support/records';

const day = 24 * 60 * 60 * 1000;
const position: CursorPosition = { ...hangzhou, token: 'token-10', offset: 3, pageSize: 10 };

describe('a cursor', () => {
  const codec = createCursorCodec('secret');

  test('decodes to the same position on every replica with the secret', () => {
    const text = codec.encode(position, 'list');
    expect(codec.decode(text, 'list')).toEqual(position);
    expect(createCursorCodec('secret').decode(text, 'list')).toEqual(position);
  });

  test('whatever the place', () => {
    const places = fc.record({
      accountId: fc.string(),
      regionId: fc.string(),
      token: fc.option(fc.string()),
      offset: fc.nat(500),
      pageSize: fc.nat(500),
    });
    fc.assert(
      fc.property(places, fc.string(), (place, list) => {
        expect(codec.decode(codec.encode(place, list), list)).toEqual(place);
      }),
    );
  });

  test('can be used in a URL without escaping', () => {
    expect(codec.encode({ ...position, accountId: 'ü/+"' }, 'list')).toMatch(/^[\w.-]+$/);
  });

  test('of another secret, of another list, or from another time is none', () => {
    const text = codec.encode(position, 'list');
    expect(createCursorCodec('other').decode(text, 'list')).toBe('MALFORMED');
    expect(codec.decode(text, 'other list')).toBe('OTHER_LIST');
  });

  test('is good for a day', () => {
    let now = 1_000;
    const timed = createCursorCodec('secret', () => now);
    const text = timed.encode(position, 'list');
    now += day;
    expect(timed.decode(text, 'list')).toEqual(position);
    now += 1;
    expect(timed.decode(text, 'list')).toBe('EXPIRED');
  });

  test.each(['', '.', 'x', 'x.y', 'not a cursor', 'eyJhIjoxfQ.AAAAAAAAAAAAAAAAAAAAAA', '💥', '..', 'a.b.c'])(
    '%j is none',
    (text) => {
      expect(codec.decode(text, 'list')).toBe('MALFORMED');
    },
  );

  test('that was changed anywhere is none', () => {
    const text = codec.encode(position, 'list');
    const [body = '', signature = ''] = text.split('.');
    for (let index = 0; index < body.length; index += 1) {
      const other = body[index] === 'A' ? 'B' : 'A';
      const forged = `${body.slice(0, index)}${other}${body.slice(index + 1)}.${signature}`;
      expect(codec.decode(forged, 'list')).toBe('MALFORMED');
    }
    expect(codec.decode(`${body}.${signature.slice(0, -4)}`, 'list')).toBe('MALFORMED');
    expect(codec.decode(`${text}.x`, 'list')).toBe('MALFORMED');
    // Other spellings of the same bytes: with padding, with spaces, with other bits that the last letter leaves over.
    for (const other of ['=', '==', ' ', '\n'])
      expect(codec.decode(`${text}${other}`, 'list')).toBe('MALFORMED');
    const spare = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const last = spare.indexOf(signature.at(-1) ?? '');
    expect(codec.decode(`${text.slice(0, -1)}${spare[last + 1] ?? ''}`, 'list')).toBe('MALFORMED');
    // One that was signed with a plain hash of a guessed secret.
    const guessed = createHmac('sha256', '').update(body).digest('base64url');
    expect(codec.decode(`${body}.${guessed}`, 'list')).toBe('MALFORMED');
  });

  test('does not contain the arguments of its list', () => {
    const text = codec.encode(position, 'CANARY-FILTER');
    const [body = ''] = text.split('.');
    expect(Buffer.from(body, 'base64url').toString()).not.toContain('CANARY');
  });
});
