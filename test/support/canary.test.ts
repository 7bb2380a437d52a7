import { describe, expect, test } from '@jest/globals';
import { holds } from './canary';

const canary = 'Kan4r1';

describe('a canary is found', () => {
  test.each([
    ['as it is', `a ${canary} b`],
    ['percent-encoded', `?x=%4b%61n4r%31&y`],
    ['percent-encoded twice', encodeURIComponent(`%4b%61n4r%31`)],
    ['in hexadecimal', Buffer.from(canary).toString('hex').toUpperCase()],
    ...['', 'k', 'ke', 'key', 'key='].flatMap((before) =>
      ['', '+', '+P', '+Pass'].flatMap((after): [string, string][] => {
        const bytes = Buffer.from(before + canary + after);
        return [
          [`in Base64, between "${before}" and "${after}"`, `{"x":"${bytes.toString('base64')}"}`],
          [
            `in a URL's Base64 between "${before}" and "${after}"`,
            encodeURIComponent(bytes.toString('base64url')),
          ],
        ];
      }),
    ),
  ])('%s', (_how, text) => expect(holds(text, canary)).toBe(true));
});

test('what is none is not found', () => {
  for (const text of ['', 'kan4r1', 'Kan4r', Buffer.from('Kan4s1').toString('base64'), '%4b%61n4r%32']) {
    expect([text, holds(text, canary)]).toEqual([text, false]);
  }
});
