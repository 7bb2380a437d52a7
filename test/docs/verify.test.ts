/** docs/verify.md has the options, codes, kinds and files of the program. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { exitCodes, help } from '../../scripts/verify/options';
import { probedOperations, probeTag } from '../../scripts/verify/probes';
import { anchorsOf, docs, linksOf, textOf } from '../deploy/markdown';

const page = textOf('verify.md');
const firstCells = (form: RegExp): string[] => [...page.matchAll(form)].map(([, cell = '']) => cell.trim());

test('its exit codes are those of the program', () => {
  expect(firstCells(/^\| (\d+) +\|/gm).map(Number)).toEqual(Object.values(exitCodes));
});

test('it has each kind of difference and each verdict', () => {
  expect(firstCells(/^\| `([A-Z_]+)` +\|/gm)).toEqual([
    ...['MISSING_KEY', 'EXTRA_KEY', 'TYPE', 'UNKNOWN_WORD', 'UNREADABLE', 'CODE', 'EMPTY', 'NOT_COMPARED'],
    ...['CONFIRMED', 'CONTRADICTED', 'SILENT'],
  ]);
});

test('its options and variables are in --help, and its tag and operations are those of the probes', () => {
  const options = [...new Set(page.match(/--[a-z]+(-[a-z]+)+|--(out|objects|instance)/g))];
  expect(options.length).toBeGreaterThan(4);
  expect(options.filter((option) => !help.includes(option))).toEqual([]);
  expect(page).toContain(`${probeTag.key}=${probeTag.value}`);
  for (const operation of probedOperations) expect(page).toContain(`\`${operation}\``);
});

test('its links and files exist', () => {
  const broken = linksOf(page).filter(({ file, anchor }) => {
    if (file !== '' && !existsSync(join(docs, file))) return true;
    return anchor !== undefined && !anchorsOf(file === '' ? page : textOf(file)).includes(anchor);
  });
  expect(broken).toEqual([]);
  const files = [...page.matchAll(/\b(?:deploy|src)\/[\w./-]*\w/g)].map(([path]) => path);
  expect(files.filter((path) => !existsSync(join(docs, '..', path)))).toEqual([]);
});
