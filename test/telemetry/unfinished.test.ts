import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { unfinishedWrites } from '../../src/telemetry/unfinished';

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

  it('are none where there is no file yet', () => {
    expect(unfinishedWrites(join(folder, 'missing.log'))).toEqual([]);
  });
});
