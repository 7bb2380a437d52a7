import { describe, expect, test } from '@jest/globals';
import { WriteWindow } from '../../src/guard/write-window';
import type { FakePort } from '../support/fake-port';
import { aDisk, anInstance } from '../support/records';
import { diskTargets, instanceTargets, outcomesOf, portIn, requestOf, toolsOver } from './tools';

const start = () => requestOf('StartInstance', instanceTargets('i-1'));

function fleet(): FakePort {
  const port = portIn();
  port.instances = [anInstance('i-1')];
  port.disks = [aDisk('d-1')];
  return port;
}

describe('the time in which a request may begin writes', () => {
  const openAt = (times: readonly number[], deadline = 1_000) => {
    const left = [...times];
    return new WriteWindow({ deadline, lengthMs: 100, now: () => left.shift() ?? 0 });
  };

  test('is over a fixed time after its first write, and not before', () => {
    const window = openAt([900, 500, 550, 599, 600]);
    expect(window.whyClosed()).toBeNull();
    window.begin();
    window.begin();
    expect(window.whyClosed()).toBeNull();
    expect(window.whyClosed()).toBeNull();
    expect(window.whyClosed()).toBe('TIME_OVER');
  });

  test('is over at the deadline of the request', () => {
    const window = openAt([950, 999, 1_000]);
    window.begin();
    expect(window.whyClosed()).toBeNull();
    expect(window.whyClosed()).toBe('TIME_OVER');
  });

  test('is over when the client has gone', () => {
    const gone = new AbortController();
    const window = new WriteWindow({ deadline: Infinity, lengthMs: 100, signal: gone.signal });
    expect(window.whyClosed()).toBeNull();
    gone.abort();
    expect(window.whyClosed()).toBe('CALLER_GONE');
  });
});

describe('F41: the client goes away', () => {
  const goneWhen = (arrange: (gone: AbortController, port: FakePort) => void) => {
    const gone = new AbortController();
    const port = fleet();
    arrange(gone, port);
    return { port, gone, ...toolsOver(port, { signal: gone.signal }) };
  };
  const notBegun = {
    kind: 'NOT_ATTEMPTED',
    deniedTargetIds: [],
    detail: 'StartInstance on i-1 was not sent: the client had closed the connection.',
  };

  test('before a write: nothing is read or sent, and that is in the audit', async () => {
    const { port, tools, decided, finished } = goneWhen((gone) => gone.abort());
    const outcomes = await outcomesOf(start(), tools);
    expect(outcomes).toMatchObject([notBegun]);
    expect(port.calls).toEqual([]);
    expect(decided).toHaveLength(1);
    expect(finished).toEqual([outcomes]);
  });

  test('while its lock is read: it is not sent', async () => {
    const { port, tools, finished } = goneWhen((gone, p) =>
      p.reply('DescribeInstances', () => void gone.abort()),
    );
    const outcomes = await outcomesOf(start(), tools);
    expect(outcomes).toMatchObject([notBegun]);
    expect(port.writes).toEqual([]);
    expect(finished).toEqual([outcomes]);
  });

  test('while a write is under way: it is awaited, and not sent again although it has a token', async () => {
    const { port, tools } = goneWhen((gone, p) =>
      p.fail('ResizeDisk', 'TIMEOUT', { mayHaveRun: true, when: () => (gone.abort(), true) }),
    );
    const outcomes = await outcomesOf(requestOf('ResizeDisk', diskTargets('d-1')), tools);
    expect(outcomes).toMatchObject([{ kind: 'UNKNOWN' }]);
    expect(port.writes).toHaveLength(1);
  });

  test('the port is told, so that a call that still waits for its turn is dropped', async () => {
    const { port, gone, tools } = goneWhen(() => undefined);
    await outcomesOf(start(), tools);
    expect(port.writes.map(({ options }) => options.signal)).toEqual([gone.signal]);
    port.fail('StartInstance', 'NOT_SENT', { when: () => (gone.abort(), true) });
    expect(await outcomesOf(start(), tools)).toMatchObject([notBegun]);
  });
});

describe('the time is over', () => {
  test('a write that never got its turn was not attempted', async () => {
    const port = fleet();
    port.fail('StartInstance', 'NOT_SENT');
    expect(await outcomesOf(start(), toolsOver(port).tools)).toMatchObject([
      {
        kind: 'NOT_ATTEMPTED',
        message:
          'StartInstance on i-1 was not sent: the time for the writes of one request was over. Send it in a request of its own.',
      },
    ]);
  });

  test('the writes of a request share one time: after one that hung, the next is not begun', async () => {
    const port = fleet();
    let now = 1_000;
    const window = new WriteWindow({ deadline: 100_000, lengthMs: 15_000, now: () => now });
    port.fail('StartInstance', 'TIMEOUT', { mayHaveRun: true, when: () => ((now += 15_000), true) });
    const { tools } = toolsOver(port, { window });
    const kinds: string[] = [];
    for (let count = 0; count < 4; count += 1) {
      kinds.push(...(await outcomesOf(start(), tools)).map(({ kind }) => kind));
    }
    expect(kinds).toEqual(['UNKNOWN', 'NOT_ATTEMPTED', 'NOT_ATTEMPTED', 'NOT_ATTEMPTED']);
    expect(port.writes).toHaveLength(1);
  });

  test('a batch is begun as a whole: its second call is not held back by the first', async () => {
    const port = fleet();
    port.instances = Array.from({ length: 150 }, (_, index) => anInstance(`i-${index}`));
    let now = 1_000;
    const window = new WriteWindow({ deadline: 100_000, lengthMs: 1, now: () => (now += 1) });
    const request = requestOf('RunCommand', instanceTargets(...port.instances.map(({ id }) => id)), {
      mode: 'BEST_EFFORT',
    });
    await outcomesOf(request, toolsOver(port, { window }).tools);
    expect(port.writes).toHaveLength(2);
  });
});
