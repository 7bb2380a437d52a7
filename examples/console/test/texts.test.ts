import { expect, it } from 'vitest';
import { en } from '../src/texts/en';
import { zh } from '../src/texts/zh';

const leaves = (value: unknown, path = ''): [string, string][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, each]) => leaves(each, `${path}.${key}`))
    : [
        [
          path,
          typeof value === 'function'
            ? String((value as (text: unknown) => unknown)(['web']))
            : String(value),
        ],
      ];

it('every text is there in Chinese', () => {
  expect(leaves(zh).map(([path]) => path)).toEqual(leaves(en).map(([path]) => path));
});

/** What is the same in both. */
const shared = ['.separator', '.gib', '.on', '.deletion.disk'];

it.each(leaves(zh).filter(([path]) => !shared.includes(path)))('%s is in Chinese', (_path, text) => {
  expect(text).toMatch(/\p{Script=Han}/u);
});
