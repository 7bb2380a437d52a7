import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readConfig } from '../../src/config';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'audit-file-'));
  writeFileSync(join(folder, 'file'), '');
  execFileSync('mkfifo', [join(folder, 'pipe')]);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('AUDIT_FILE', () => {
  it.each([
    ['pipe', /AUDIT_FILE: .*pipe is a pipe/],
    ['', /AUDIT_FILE: .* is a folder/],
    ['nowhere/audit.log', /AUDIT_FILE: .*audit\.log cannot be written/],
    ['file/audit.log', /AUDIT_FILE: .*audit\.log cannot be written/],
  ])('refuses %j', (name, expected) => {
    expect(() => readConfig({ AUDIT_FILE: join(folder, name) })).toThrow(expected);
  });

  it('takes a file, and one that is not there yet, which it does not make', () => {
    for (const name of ['file', 'new']) expect(readConfig({ AUDIT_FILE: join(folder, name) })).toBeDefined();
    expect(existsSync(join(folder, 'new'))).toBe(false);
  });

  it('is reported together with the other problems', () => {
    expect(() => readConfig({ PORT: 'x', AUDIT_FILE: join(folder, 'pipe') })).toThrow(
      /^The configuration has 2 problems:\n {2}PORT: .*\n {2}AUDIT_FILE: /,
    );
  });
});
