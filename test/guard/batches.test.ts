import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { limitOf } from '../../src/catalogue/lookup';
import { performWrite } from '../../src/guard/perform-write';
import type { WriteRequest } from '../../src/guard/write-request';
import { FakePort } from '../support/fake-port';
import { aLockedInstance, anInstance, hangzhou, numbered, otherHangzhou, shanghai } from '../support/records';
import { instanceTargets, kindsOf, outcomesOf, portIn, requestOf, toolsOver } from './tools';
import { callOn, targetIds, wireOf } from '../support/written';

const lockCode = 'InstanceLockedForSecurity';
const reboot = (ids: readonly string[], options: Partial<WriteRequest> = {}) =>
  requestOf('RebootInstances', instanceTargets(...ids), options);
const bestEffort = { mode: 'BEST_EFFORT' } as const;

/** i-1 and i-3 are open, i-2 is locked. */
function three(): FakePort {
  const port = portIn();
  port.instances = [anInstance('i-1'), aLockedInstance('i-2'), anInstance('i-3')];
  return port;
}

describe('F8: all or nothing', () => {
  test('one locked target: nothing is sent, it is denied, and the others say which one stopped them', async () => {
    const port = three();
    const { tools, finished } = toolsOver(port);
    const outcomes = await outcomesOf(reboot(['i-1', 'i-2', 'i-3']), tools);
    expect(kindsOf(outcomes)).toEqual({ 'i-1': 'NOT_ATTEMPTED', 'i-2': 'DENIED', 'i-3': 'NOT_ATTEMPTED' });
    expect(outcomes[0]).toMatchObject({
      deniedTargetIds: ['i-2'],
      detail: 'RebootInstances on i-1 was not done, because it cannot be done on i-2.',
    });
    expect(port.writes).toEqual([]);
    expect(finished).toEqual([outcomes]);
  });

  test('all open: one call, and ECS is left to its own all or nothing', async () => {
    const port = three();
    const outcomes = await outcomesOf(reboot(['i-3', 'i-1']), toolsOver(port).tools);
    expect(outcomes.map(({ targetId, kind }) => [targetId, kind])).toEqual([
      ['i-3', 'ACCEPTED'],
      ['i-1', 'ACCEPTED'],
    ]);
    expect(port.writes.map(({ write }) => write)).toEqual([callOn('INSTANCE', ['i-3', 'i-1'], {})]);
    expect(port.writes.map(wireOf)).toEqual([{ InstanceId: ['i-3', 'i-1'] }]);
  });

  test.each([
    ['one that does not exist', ['i-1', 'i-gone'], { 'i-gone': 'REJECTED' }],
    [
      'one that is locked and one that does not exist',
      ['i-2', 'i-1', 'i-gone'],
      { 'i-2': 'DENIED', 'i-gone': 'REJECTED' },
    ],
  ])('%s stops the others', async (_name, ids, expected) => {
    const port = three();
    const outcomes = await outcomesOf(reboot(ids), toolsOver(port).tools);
    expect(kindsOf(outcomes)).toEqual({ 'i-1': 'NOT_ATTEMPTED', ...expected });
    expect(port.writes).toEqual([]);
  });

  test('a lock that falls after the look: those seen locked are denied by ECS, the others were not attempted', async () => {
    const port = portIn();
    port.instances = [anInstance('i-1'), anInstance('i-2'), anInstance('i-3')];
    port.fail('RebootInstances', 'REFUSED', { code: lockCode, requestId: 'r-1' });
    const { tools, drifts } = toolsOver(port, {
      afterLook: () => void (port.instances = [anInstance('i-1'), aLockedInstance('i-2'), anInstance('i-3')]),
    });
    const outcomes = await outcomesOf(reboot(['i-1', 'i-2', 'i-3']), tools);
    expect(kindsOf(outcomes)).toEqual({ 'i-1': 'NOT_ATTEMPTED', 'i-2': 'DENIED', 'i-3': 'NOT_ATTEMPTED' });
    expect(outcomes[1]).toMatchObject({ deniedBy: 'ECS', ecsErrorCode: lockCode, requestId: 'r-1' });
    // One refusal is one drift, however many targets the call had.
    expect(drifts).toMatchObject([{ kind: 'RACE', code: lockCode }]);
  });

  test('ECS names the lock and no read shows it: ECS’s code counts for all', async () => {
    const port = portIn();
    port.instances = [anInstance('i-1'), anInstance('i-2')];
    port.fail('RebootInstances', 'REFUSED', { code: lockCode });
    const outcomes = await outcomesOf(reboot(['i-1', 'i-2']), toolsOver(port).tools);
    expect(kindsOf(outcomes)).toEqual({ 'i-1': 'DENIED', 'i-2': 'DENIED' });
  });

  test('more than ECS takes in a call cannot be atomic: refused before anything is sent', async () => {
    const port = portIn();
    const ids = numbered(101, (index) => `i-${index}`);
    port.instances = ids.map((id) => anInstance(id));
    const { tools, decided } = toolsOver(port);
    expect(await performWrite(reboot(ids), tools)).toBe('OVER_LIMIT');
    expect(port.writes).toEqual([]);
    expect(decided).toEqual([]);
  });

  test.each([
    ['regions', shanghai],
    ['accounts', otherHangzhou],
  ])('several %s cannot be atomic either', async (_name, second) => {
    const scopes = [hangzhou, second];
    const port = portIn(...scopes);
    port.instances = [anInstance('i-1'), anInstance('i-2', second)];
    const request = reboot(['i-1', 'i-2'], { scopes });
    expect(await performWrite(request, toolsOver(port).tools)).toBe('SEVERAL_REGIONS');
    expect(port.writes).toEqual([]);
  });
});

describe('F9: best effort', () => {
  test('the open ones are sent, told to do what can be done; the locked one is denied', async () => {
    const port = three();
    const outcomes = await outcomesOf(reboot(['i-1', 'i-2', 'i-3'], bestEffort), toolsOver(port).tools);
    expect(kindsOf(outcomes)).toEqual({ 'i-1': 'ACCEPTED', 'i-2': 'DENIED', 'i-3': 'ACCEPTED' });
    expect(port.writes.map(wireOf)).toEqual([
      { InstanceId: ['i-1', 'i-3'], BatchOptimization: 'SuccessFirst' },
    ]);
  });

  test('ECS answers for each: the lock is a denial, another code a rejection', async () => {
    const port = portIn();
    port.instances = ['i-1', 'i-2', 'i-3'].map((id) => anInstance(id));
    port.reply('RebootInstances', () => {
      port.instances = [anInstance('i-1'), aLockedInstance('i-2'), anInstance('i-3')];
      return {
        requestId: 'r-1',
        results: [
          { targetId: 'i-3', succeeded: false, code: 'IncorrectInstanceStatus' },
          { targetId: 'i-2', succeeded: false, code: lockCode },
          { targetId: 'i-1', succeeded: true, code: null },
        ],
      };
    });
    const { tools, drifts } = toolsOver(port);
    const outcomes = await outcomesOf(reboot(['i-1', 'i-2', 'i-3'], bestEffort), tools);
    expect(outcomes).toMatchObject([
      { kind: 'ACCEPTED', targetId: 'i-1' },
      {
        kind: 'DENIED',
        deniedBy: 'ECS',
        ecsErrorCode: lockCode,
        requestId: 'r-1',
        judged: { lockedInstances: [{ id: 'i-2' }] },
      },
      {
        kind: 'REJECTED',
        category: 'INVALID_STATE',
        ecsErrorCode: 'IncorrectInstanceStatus',
        requestId: 'r-1',
      },
    ]);
    expect(drifts).toMatchObject([{ kind: 'RACE', code: lockCode }]);
  });

  test('a target that ECS’s answer leaves out has an unknown outcome', async () => {
    const port = portIn();
    port.instances = [anInstance('i-1'), anInstance('i-2')];
    port.reply('RebootInstances', () => ({ results: [{ targetId: 'i-1', succeeded: true, code: null }] }));
    const outcomes = await outcomesOf(reboot(['i-1', 'i-2'], bestEffort), toolsOver(port).tools);
    expect(kindsOf(outcomes)).toEqual({ 'i-1': 'ACCEPTED', 'i-2': 'UNKNOWN' });
  });

  test('a target whose code is a fault of ECS may have been done', async () => {
    const port = portIn();
    port.instances = [anInstance('i-1'), anInstance('i-2')];
    port.reply('RebootInstances', () => ({
      results: [
        { targetId: 'i-1', succeeded: false, code: 'InternalError' },
        { targetId: 'i-2', succeeded: false, code: '500' },
      ],
    }));
    const outcomes = await outcomesOf(reboot(['i-1', 'i-2'], bestEffort), toolsOver(port).tools);
    expect(outcomes).toMatchObject([
      { kind: 'UNKNOWN', ecsErrorCode: 'InternalError' },
      { kind: 'UNKNOWN', ecsErrorCode: '500' },
    ]);
    expect(outcomes[0]?.detail).toContain('ECS answered with InternalError');
  });

  test('an answer that names nobody leaves every outcome unknown', async () => {
    const port = portIn();
    port.instances = [anInstance('i-1'), anInstance('i-2')];
    port.reply('RebootInstances', () => ({ results: [{ targetId: null, succeeded: false, code: null }] }));
    const outcomes = await outcomesOf(reboot(['i-1', 'i-2'], bestEffort), toolsOver(port).tools);
    expect(kindsOf(outcomes)).toEqual({ 'i-1': 'UNKNOWN', 'i-2': 'UNKNOWN' });
  });

  test('more than ECS takes is split, and the outcomes come in the order given', async () => {
    const port = portIn();
    const ids = numbered(250, (index) => `i-${index}`);
    port.instances = ids.map((id) => anInstance(id));
    port.fail('RebootInstances', 'THROTTLED', {
      when: (call) => targetIds(call).includes('i-150'),
      retryAfterMs: 900,
    });
    const outcomes = await outcomesOf(reboot(ids, bestEffort), toolsOver(port).tools);
    expect(port.writes.map((call) => targetIds(call).length)).toEqual([100, 100, 50]);
    expect(outcomes.map(({ targetId }) => targetId)).toEqual(ids);
    expect(outcomes.filter(({ kind }) => kind === 'ACCEPTED')).toHaveLength(150);
    expect(outcomes[150]).toMatchObject({
      kind: 'REJECTED',
      category: 'THROTTLED',
      isRetryable: true,
      retryAfterMs: 900,
    });
  });

  test('the operations that ECS knows no such mode for are not told of it', async () => {
    const port = three();
    const request = requestOf('AttachKeyPair', instanceTargets('i-1', 'i-2'), bestEffort);
    await outcomesOf(request, toolsOver(port).tools);
    expect(port.writes.map(wireOf)).toEqual([{ InstanceIds: '["i-1","i-2"]' }]);
  });

  test('nothing is left to send: no call', async () => {
    const port = three();
    expect(kindsOf(await outcomesOf(reboot(['i-2'], bestEffort), toolsOver(port).tools))).toEqual({
      'i-2': 'DENIED',
    });
    expect(port.writes).toEqual([]);
  });
});

describe('F10: an operation that the table leaves open', () => {
  test('goes to all, locked ones too, without a look at a lock', async () => {
    const port = portIn();
    port.instances = ['i-1', 'i-2'].map((id) => aLockedInstance(id));
    const request = requestOf('DetachKeyPair', instanceTargets('i-1', 'i-2'));
    expect(kindsOf(await outcomesOf(request, toolsOver(port).tools))).toEqual({
      'i-1': 'ACCEPTED',
      'i-2': 'ACCEPTED',
    });
    expect(port.calls.map(({ action }) => action)).toEqual(['DetachKeyPair']);
  });
});

describe('F11: targets given twice, many, in several regions', () => {
  test('a target given twice has one outcome, at its first place, and is sent once', async () => {
    const port = three();
    const outcomes = await outcomesOf(reboot(['i-3', 'i-1', 'i-3', 'i-1']), toolsOver(port).tools);
    expect(outcomes.map(({ targetId }) => targetId)).toEqual(['i-3', 'i-1']);
    expect(port.writes.map(targetIds)).toEqual([['i-3', 'i-1']]);
    expect(port.callsOf('DescribeInstances').map(({ asked }) => asked.ids)).toEqual([['i-3', 'i-1']]);
  });

  test('any targets: each once, in its region, within ECS’s limit for a call', async () => {
    const scopes = [hangzhou, shanghai, otherHangzhou];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 260 }), { minLength: 1, maxLength: 320 }),
        async (picked) => {
          const port = new FakePort(scopes);
          port.instances = numbered(261, (n) =>
            (n % 7 === 0 ? aLockedInstance : anInstance)(
              `i-${n}`,
              scopes[n % 3 === 0 ? 0 : n % 5 === 0 ? 1 : 2],
            ),
          );
          const ids = picked.map((n) => `i-${n}`);
          const { tools } = toolsOver(port);
          const outcomes = await outcomesOf(reboot(ids, { ...bestEffort, scopes }), tools);

          const distinct = [...new Set(ids)];
          expect(outcomes.map(({ targetId }) => targetId)).toEqual(distinct);
          for (const { targetId, kind } of outcomes) {
            expect(kind).toBe(Number(targetId.slice(2)) % 7 === 0 ? 'DENIED' : 'ACCEPTED');
          }
          const sent = port.writes.flatMap((call) =>
            targetIds(call).map((id) => ({ id, scope: call.scope })),
          );
          expect(sent.map(({ id }) => id).sort()).toEqual(
            distinct.filter((id) => Number(id.slice(2)) % 7 !== 0).sort(),
          );
          for (const { id, scope } of sent) {
            const record = port.instances.find((one) => one.id === id);
            expect(record).toMatchObject(scope);
          }
          for (const { scope } of port.writes) {
            const calls = port.writes.filter(
              (one) => one.scope.regionId === scope.regionId && one.scope.accountId === scope.accountId,
            );
            const targets = calls.flatMap(targetIds);
            expect(calls).toHaveLength(Math.ceil(targets.length / limitOf('RebootInstances')));
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});
