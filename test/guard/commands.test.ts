import { describe, expect, test } from '@jest/globals';
import { aLockedInstance, anInstance } from '../support/records';
import { instanceTargets, kindsOf, outcomesOf, portIn, requestOf, toolsOver } from './tools';
import { targetIds } from '../support/written';

describe('F19: a command to a locked instance', () => {
  const run = (options = {}) =>
    requestOf('RunCommand', instanceTargets('i-1', 'i-2'), {
      mode: 'BEST_EFFORT',
      sendToLocked: false,
      ...options,
    });
  const fleet = () => {
    const port = portIn();
    port.instances = [aLockedInstance('i-1'), anInstance('i-2')];
    port.reply('RunCommand', () => ({ commandId: 'c-1', invocationId: 't-1' }));
    return port;
  };

  test('is held back, and the others are sent', async () => {
    const port = fleet();
    const [held, sent] = await outcomesOf(run(), toolsOver(port).tools);
    expect(held).toMatchObject({
      kind: 'ACCEPTED_NOT_EXECUTED',
      wasSentToEcs: false,
      commandId: null,
      requestId: null,
      lockedInstances: [{ id: 'i-1' }],
    });
    expect(held?.detail).toContain('sendToLockedInstances');
    expect(sent).toMatchObject({ kind: 'ACCEPTED', answer: { invocationId: 't-1' } });
    expect(port.writes.map(targetIds)).toEqual([['i-2']]);
  });

  test('is sent when that is asked for, and the outcome says that it will not run', async () => {
    const port = fleet();
    const [locked, open] = await outcomesOf(run({ sendToLocked: true }), toolsOver(port).tools);
    expect(locked).toMatchObject({
      kind: 'ACCEPTED_NOT_EXECUTED',
      wasSentToEcs: true,
      commandId: 'c-1',
      invocationId: 't-1',
      requestId: 'request-2',
    });
    expect(open).toMatchObject({ kind: 'ACCEPTED' });
    expect(port.writes.map(targetIds)).toEqual([['i-1', 'i-2']]);
  });

  test('is not sent by a dry run, also when locked ones are to be sent to: the outcome says that it would not run', async () => {
    const port = fleet();
    const outcomes = await outcomesOf(run({ sendToLocked: true, dryRun: true }), toolsOver(port).tools);
    expect(outcomes).toMatchObject([
      { kind: 'ACCEPTED_NOT_EXECUTED', targetId: 'i-1', wasSentToEcs: false },
      { kind: 'DRY_RUN_PASSED', targetId: 'i-2' },
    ]);
    expect(port.writes).toEqual([]);
  });

  test.each([
    ['without being asked for', { sendToLocked: false }],
    ['in a dry run', { sendToLocked: true, dryRun: true }],
  ])('is denied %s where the lock cannot be read', async (_name, options) => {
    const port = fleet();
    port.fail('DescribeInstances', 'TIMEOUT');
    const outcomes = await outcomesOf(run(options), toolsOver(port).tools);
    expect(kindsOf(outcomes)).toEqual({ 'i-1': 'DENIED', 'i-2': 'DENIED' });
    expect(port.writes).toEqual([]);
  });

  test('is sent with a warning where the lock cannot be read and locked ones are to be sent to', async () => {
    const port = fleet();
    port.fail('DescribeInstances', 'TIMEOUT');
    const outcomes = await outcomesOf(run({ sendToLocked: true }), toolsOver(port).tools);
    expect(kindsOf(outcomes)).toEqual({ 'i-1': 'ACCEPTED', 'i-2': 'ACCEPTED' });
    expect(outcomes[0]).toMatchObject({
      warnings: [
        'Whether i-1 is locked could not be read. If it is, ECS accepts the command and does not run it.',
      ],
    });
    expect(port.writes.map(targetIds)).toEqual([['i-1', 'i-2']]);
  });

  test('is looked at again afterwards: a lock that can be read by then is in the outcome', async () => {
    const port = fleet();
    port.fail('DescribeInstances', 'TIMEOUT', { times: 1 });
    const outcomes = await outcomesOf(run({ sendToLocked: true }), toolsOver(port).tools);
    expect(outcomes).toMatchObject([
      { kind: 'ACCEPTED_NOT_EXECUTED', wasSentToEcs: true, lockedInstances: [{ id: 'i-1' }] },
      { kind: 'ACCEPTED' },
    ]);
  });
});
