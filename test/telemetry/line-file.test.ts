import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  constants,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openDescriptor, openFile } from '../../src/telemetry/line-file';

let folder = '';
let path = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lines-'));
  path = join(folder, 'audit.log');
});
afterEach(() => rmSync(folder, { recursive: true }));

const modeOf = (file: string): string => (statSync(file).mode & 0o777).toString(8);
const text = (file = path): string => readFileSync(file, 'utf8');

describe('a named file', () => {
  it('is created for its owner alone, whatever the umask', () => {
    const umask = process.umask(0);
    try {
      openFile(path).close();
    } finally {
      process.umask(umask);
    }
    expect(modeOf(path)).toBe('600');
  });

  it('that was there keeps its lines and its permissions', () => {
    writeFileSync(path, 'one\n');
    chmodSync(path, 0o640);
    const file = openFile(path);
    file.write('two\n');
    file.close();
    expect([text(), modeOf(path)]).toEqual(['one\ntwo\n', '640']);
  });

  it('is created again by the first line after a rename, for its owner alone', () => {
    const umask = process.umask(0);
    const file = openFile(path);
    file.write('one\n');
    renameSync(path, `${path}.1`);
    file.write('two\n');
    process.umask(umask);
    expect([text(`${path}.1`), text(), modeOf(path)]).toEqual(['one\n', 'two\n', '600']);
    unlinkSync(path);
    file.write('three\n');
    expect(text()).toBe('three\n');
    file.close();
  });

  it('is followed where a link leads', () => {
    const [first, second] = [join(folder, 'first'), join(folder, 'second')];
    symlinkSync(first, path);
    const file = openFile(path);
    file.write('one\n');
    unlinkSync(path);
    symlinkSync(second, path);
    file.write('two\n');
    file.close();
    expect([text(first), text(second)]).toEqual(['one\n', 'two\n']);
  });

  it('is reopened when asked, before any line', () => {
    const file = openFile(path);
    renameSync(path, `${path}.1`);
    file.reopen();
    expect(text()).toBe('');
    file.close();
  });

  it('refuses lines while its path cannot be opened, and takes them again by itself', () => {
    const inner = join(folder, 'inner');
    mkdirSync(inner);
    const file = openFile(join(inner, 'audit.log'));
    file.write('one\n');
    renameSync(inner, `${inner}.1`);
    expect(() => file.reopen()).toThrow(/ENOENT/);
    expect(() => file.write('two\n')).toThrow(/ENOENT/);
    renameSync(`${inner}.1`, inner);
    file.write('three\n');
    file.close();
    expect(text(join(inner, 'audit.log'))).toBe('one\nthree\n');
  });

  it('cannot be opened where there is no folder', () => {
    expect(() => openFile(join(folder, 'missing', 'audit.log'))).toThrow(/ENOENT/);
  });
});

describe('a pipe that does not block', () => {
  /** Both ends in one descriptor, so that it neither waits for a reader nor breaks. */
  const openPipe = (): number => {
    execFileSync('mkfifo', [path]);
    return openSync(path, constants.O_RDWR | constants.O_NONBLOCK);
  };
  const readAll = (pipe: number): string => {
    const buffer = Buffer.alloc(2 ** 20);
    return buffer.toString('utf8', 0, readSync(pipe, buffer));
  };

  it('that is full refuses the line in the end, and what is cut off stands on a line of its own', () => {
    const pipe = openPipe();
    const lines = openDescriptor(pipe);
    expect(() => lines.write(`${'x'.repeat(2 ** 20)}\n`)).toThrow(/EAGAIN/);
    expect(readAll(pipe)).toMatch(/^x+$/);
    lines.write('next\n');
    lines.write('last\n');
    expect(readAll(pipe)).toBe('\nnext\nlast\n');
    closeSync(pipe);
  });
});

it('a descriptor that was closed refuses every line', () => {
  const descriptor = openSync(path, 'a');
  closeSync(descriptor);
  const lines = openDescriptor(descriptor);
  expect(() => lines.write('one\n')).toThrow(/EBADF/);
  expect(() => lines.write('two\n')).toThrow(/EBADF/);
});
