import { EventEmitter } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { insisting } from '../../src/telemetry/insisting';

/** A stream that behaves as pino's does when the reader of its pipe goes away: it says so once, and then swallows. */
class Pipe extends EventEmitter {
  readonly lines: string[] = [];
  isRead = true;

  write(line: string): void {
    if (this.isRead) this.lines.push(line);
    else if (this.listenerCount('error') > 0) this.emit('error', new Error('EPIPE'));
  }
}

describe('a destination that insists', () => {
  it('writes what it is given', () => {
    const pipe = new Pipe();
    insisting(pipe).write('one');
    expect(pipe.lines).toEqual(['one']);
  });

  it('throws for the first line that was not written, and for every one after it', () => {
    const pipe = new Pipe();
    const destination = insisting(pipe);
    pipe.isRead = false;
    expect(() => destination.write('one')).toThrow('EPIPE');
    pipe.removeAllListeners('error');
    expect(() => destination.write('two')).toThrow('EPIPE');
  });

  it('takes a destination that has no events as it is', () => {
    const lines: string[] = [];
    insisting({ write: (line: string) => void lines.push(line) }).write('one');
    expect(lines).toEqual(['one']);
  });
});
