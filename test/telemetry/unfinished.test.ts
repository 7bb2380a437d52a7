import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { accountForUnfinished, completeLastLine, unfinishedWrites } from '../../src/telemetry/unfinished';

let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'audit-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const intent = (writeId: string): string =>
  JSON.stringify({
    audit: 'intent',
    writeId,
    requestId: `request-${writeId}`,
    operation: 'StartInstance',
    targets: [{ id: 'i-1' }],
  });
const result = (writeId: string): string => JSON.stringify({ audit: 'result', writeId });

function file(...lines: readonly string[]): string {
  const path = join(folder, 'audit.log');
  writeFileSync(path, lines.join('\n'));
  return path;
}

describe('writes that an earlier run left open', () => {
  it('are those with an intent and no result', () => {
    const path = file(intent('a'), intent('b'), result('a'), '');
    expect(unfinishedWrites(path)).toEqual([
      { writeId: 'b', operation: 'StartInstance', requestId: 'request-b', targetIds: ['i-1'] },
    ]);
  });

  it('are found past a line that the crash cut, and past lines that are no records', () => {
    const path = file('{"level":"info"}', 'null', intent('a'), intent('b').slice(0, 20));
    expect(unfinishedWrites(path).map(({ writeId }) => writeId)).toEqual(['a']);
  });

  it('are looked for at the end of a long file only', () => {
    const path = file(
      intent('old'),
      ...Array.from({ length: 9_000 }, () => JSON.stringify({ filler: 'x'.repeat(150) })),
      intent('new'),
    );
    expect(unfinishedWrites(path).map(({ writeId }) => writeId)).toEqual(['new']);
  });

  it.each([
    ['that are none', [null, 7, { id: 7 }, { id: 'i-1' }], ['i-1']],
    ['that are no list', 'i-1', []],
  ])('are told with the targets that can be read, past some %s', (_name, targets, targetIds) => {
    const path = file(JSON.stringify({ audit: 'intent', writeId: 'a', targets }));
    expect(unfinishedWrites(path)).toMatchObject([{ writeId: 'a', targetIds }]);
  });

  it('are not looked for in a pipe, which would wait for somebody to write', () => {
    const path = join(folder, 'pipe');
    execFileSync('mkfifo', [path]);
    expect(unfinishedWrites(path)).toEqual([]);
  });

  it('are told once: the audit then has a result for each', () => {
    const path = file(intent('a'), '');
    const told: unknown[] = [];
    const log = { error: (fields: unknown) => void told.push(fields) };
    const audit = { info: (fields: unknown) => writeFileSync(path, JSON.stringify(fields), { flag: 'a' }) };
    accountForUnfinished(unfinishedWrites(path), audit, log);
    expect(told).toMatchObject([{ writeId: 'a', targetIds: ['i-1'] }]);
    expect(JSON.parse(readFileSync(path, 'utf8').split('\n')[1] ?? '')).toEqual({
      audit: 'result',
      requestId: 'request-a',
      writeId: 'a',
      operation: 'StartInstance',
      outcomes: [{ targetId: 'i-1', kind: 'UNKNOWN' }],
    });
    expect(unfinishedWrites(path)).toEqual([]);
  });

  it('are told of even if the audit cannot be written', () => {
    const told: unknown[] = [];
    const log = { error: (fields: unknown) => void told.push(fields) };
    const audit = {
      info: () => {
        throw new Error('no space');
      },
    };
    accountForUnfinished(unfinishedWrites(file(intent('a'), intent('b'))), audit, log);
    expect(told).toMatchObject([
      { writeId: 'a', targetIds: ['i-1'] },
      { writeId: 'a' },
      { writeId: 'b', targetIds: ['i-1'] },
      { writeId: 'b' },
    ]);
  });

  it('are none where there is no file yet', () => {
    expect(unfinishedWrites(join(folder, 'missing.log'))).toEqual([]);
  });
});

it('a line that a crash cut is ended, so that the next record stands on its own', () => {
  const path = file(intent('a'), intent('b').slice(0, 20));
  completeLastLine(path);
  completeLastLine(path);
  writeFileSync(path, `${intent('c')}\n`, { flag: 'a' });
  expect(unfinishedWrites(path).map(({ writeId }) => writeId)).toEqual(['a', 'c']);
  const empty = file();
  completeLastLine(empty);
  completeLastLine(join(folder, 'missing.log'));
  expect(readFileSync(empty, 'utf8')).toBe('');
});
