import { describe, expect, test } from '@jest/globals';
import { operations } from '../../src/catalogue/operations';
import type { EcsWriteOperation } from '../../src/catalogue/operations';
import { securityLock } from '../../src/policy/locks/security';
import { createLocations } from '../../src/loaders/locations';
import { aLockedInstance, anInstance, hangzhou, locks, shanghai } from '../support/records';
import { diskTargets, instanceTargets, kindsOf, outcomesOf, portIn, requestOf, toolsOver } from './tools';
import { targetIds } from '../support/written';

const start = (id = 'i-1') => requestOf('StartInstance', instanceTargets(id));
const lockCode = 'InstanceLockedForSecurity';

describe('look, judge, send', () => {
  test('an unlocked target: one read, one call, accepted', async () => {
    const port = portIn();
    port.instances = [anInstance('i-1')];
    const { tools, decided, finished } = toolsOver(port);
    const outcomes = await outcomesOf(start(), tools);
    expect(outcomes).toEqual([
      {
        kind: 'ACCEPTED',
        operation: 'StartInstance',
        targetId: 'i-1',
        targetType: 'INSTANCE',
        text: { key: 'ACCEPTED', parameters: { action: 'StartInstance' } },
        detail: 'ECS accepted StartInstance on i-1.',
        ecsErrorCode: null,
        requestId: 'request-2',
        shadowVerdict: null,
        answer: expect.objectContaining({ requestId: 'request-2' }) as unknown,
        clientToken: null,
        warnings: [],
      },
    ]);
    expect(port.calls.map(({ action, options }) => [action, options.purpose])).toEqual([
      ['DescribeInstances', 'CHECK'],
      ['StartInstance', 'WRITE'],
    ]);
    expect(port.writes[0]).toMatchObject({ scope: hangzhou });
    expect(port.writes.map(targetIds)).toEqual([['i-1']]);
    expect(port.writes[0]?.options.deadline).toBe(tools.deadline);
    expect(decided).toHaveLength(1);
    expect(finished).toEqual([outcomes]);
  });

  test('a locked target: denied by the policy, and nothing is sent', async () => {
    const port = portIn();
    port.instances = [aLockedInstance('i-1')];
    const [outcome] = await outcomesOf(start(), toolsOver(port).tools);
    expect(outcome).toMatchObject({
      kind: 'DENIED',
      deniedBy: 'POLICY',
      ecsErrorCode: lockCode,
      requestId: null,
      retryAfterMs: null,
      judged: { reason: 'INSTANCE_SECURITY_LOCKED', lockedInstances: [{ id: 'i-1' }] },
    });
    expect(outcome?.detail).toContain('i-1 is locked for security reasons');
    expect(port.writes).toEqual([]);
  });

  test('the lock is read anew for every write, never taken from what is known', async () => {
    const port = portIn();
    port.instances = [anInstance('i-1')];
    const { tools } = toolsOver(port);
    await outcomesOf(start(), tools);
    port.instances = [aLockedInstance('i-1')];
    expect(kindsOf(await outcomesOf(start(), tools))).toEqual({ 'i-1': 'DENIED' });
    port.instances = [anInstance('i-1')];
    expect(kindsOf(await outcomesOf(start(), tools))).toEqual({ 'i-1': 'ACCEPTED' });
    expect(port.callsOf('DescribeInstances')).toHaveLength(3);
  });

  test('F17: locks for other reasons do not stop it', async () => {
    const port = portIn();
    for (const reason of ['financial', 'Recycling', 'dedicatedhostfinancial', 'refunded']) {
      port.instances = [anInstance('i-1', { operationLocks: locks(reason) })];
      expect(kindsOf(await outcomesOf(start(), toolsOver(port).tools))).toEqual({ 'i-1': 'ACCEPTED' });
    }
  });

  test.each([
    ['a reason that nobody knows', locks('brandnew')],
    ['locks that were not in the answer', null],
  ])('F18: %s stops it: what is unknown is not allowed', async (_name, operationLocks) => {
    const port = portIn();
    port.instances = [anInstance('i-1', { operationLocks })];
    const [outcome] = await outcomesOf(start(), toolsOver(port).tools);
    expect(outcome).toMatchObject({
      kind: 'DENIED',
      judged: { reason: 'LOCK_STATE_UNKNOWN' },
      ecsErrorCode: null,
    });
    expect(port.writes).toEqual([]);
  });
});

describe('F3: the lock cannot be read', () => {
  const affected = operations.filter(
    ({ name, access }) => access === 'WRITE' && securityLock.rules[name].effect !== 'UNAFFECTED',
  );
  const open = operations.filter(
    ({ name, access }) => access === 'WRITE' && securityLock.rules[name].effect === 'UNAFFECTED',
  );
  const targetOf = (name: EcsWriteOperation) =>
    operations.find((row) => row.name === name)?.subject === 'DISK'
      ? diskTargets('d-1')
      : instanceTargets('i-1');

  test.each(affected.map(({ name }) => name as EcsWriteOperation))(
    '%s is denied, and nothing is sent',
    async (name) => {
      const port = portIn();
      for (const read of ['DescribeInstances', 'DescribeDisks'])
        port.fail(read, 'THROTTLED', { retryAfterMs: 700 });
      const [outcome] = await outcomesOf(requestOf(name, targetOf(name)), toolsOver(port).tools);
      expect(outcome).toMatchObject({
        kind: 'DENIED',
        deniedBy: 'POLICY',
        retryAfterMs: 700,
        judged: { reason: 'LOCK_STATE_UNKNOWN' },
      });
      expect(port.writes).toEqual([]);
    },
  );

  test.each(open.map(({ name }) => name as EcsWriteOperation))(
    '%s goes on: the table leaves it open',
    async (name) => {
      const port = portIn();
      for (const read of ['DescribeInstances', 'DescribeDisks']) port.fail(read, 'TIMEOUT');
      const outcomes = await outcomesOf(requestOf(name, targetOf(name)), toolsOver(port).tools);
      expect(outcomes.map(({ kind }) => kind)).toEqual(['ACCEPTED']);
      expect(port.calls.map(({ action }) => action)).toEqual([name]);
    },
  );

  test.each([
    'THROTTLED',
    'TIMEOUT',
    'UNREACHABLE',
    'BAD_ANSWER',
    'FORBIDDEN',
    'CREDENTIALS_MISSING',
  ] as const)('by %s', async (fault) => {
    const port = portIn();
    port.fail('DescribeInstances', fault);
    expect(kindsOf(await outcomesOf(start(), toolsOver(port).tools))).toEqual({ 'i-1': 'DENIED' });
  });
});

describe('F4: a target that does not exist', () => {
  test('is not treated as unlocked: rejected, nothing is sent', async () => {
    const port = portIn();
    const [outcome] = await outcomesOf(start('i-gone'), toolsOver(port).tools);
    expect(outcome).toMatchObject({
      kind: 'REJECTED',
      category: 'NOT_FOUND',
      isRetryable: false,
      requestId: null,
    });
    expect(port.writes).toEqual([]);
  });

  test('not in the regions that could be read, while another could not be: not found, try again', async () => {
    const port = portIn(hangzhou, shanghai);
    port.fail('DescribeInstances', 'TIMEOUT', {
      when: ({ scope }) => scope.regionId === 'cn-shanghai',
      retryAfterMs: 300,
    });
    const request = requestOf('StartInstance', instanceTargets('i-gone'), { scopes: [hangzhou, shanghai] });
    const [outcome] = await outcomesOf(request, toolsOver(port).tools);
    expect(outcome).toMatchObject({ kind: 'REJECTED', isRetryable: true, retryAfterMs: 300 });
    expect(outcome?.detail).toContain('Give regionId');
    expect(port.writes).toEqual([]);
  });

  test('for an open operation: ECS is asked, and says so', async () => {
    const port = portIn();
    port.fail('StopInstance', 'REFUSED', { code: 'InvalidInstanceId.NotFound', requestId: 'r-1' });
    const [outcome] = await outcomesOf(
      requestOf('StopInstance', instanceTargets('i-1')),
      toolsOver(port).tools,
    );
    expect(outcome).toMatchObject({
      kind: 'REJECTED',
      category: 'NOT_FOUND',
      ecsErrorCode: 'InvalidInstanceId.NotFound',
      requestId: 'r-1',
    });
  });
});

describe('where a target is', () => {
  const both = [hangzhou, shanghai];

  test('is found by the read of its lock, and the call goes there', async () => {
    const port = portIn(...both);
    port.instances = [anInstance('i-1', shanghai)];
    const { tools } = toolsOver(port);
    await outcomesOf(requestOf('StartInstance', instanceTargets('i-1'), { scopes: both }), tools);
    expect(port.writes.map(({ scope }) => scope)).toEqual([shanghai]);
    expect(tools.locations.get('i-1')).toEqual(shanghai);
  });

  test('is searched for when an unaffected operation does not give it, unless it is remembered', async () => {
    const port = portIn(...both);
    port.instances = [anInstance('i-1', shanghai)];
    const locations = createLocations();
    const stop = requestOf('StopInstance', instanceTargets('i-1'), { scopes: both });
    await outcomesOf(stop, toolsOver(port, { locations }).tools);
    expect(port.calls.map(({ action, scope }) => [action, scope.regionId])).toEqual([
      ['DescribeInstances', 'cn-hangzhou'],
      ['DescribeInstances', 'cn-shanghai'],
      ['StopInstance', 'cn-shanghai'],
    ]);
    await outcomesOf(stop, toolsOver(port, { locations }).tools);
    expect(port.calls.slice(3).map(({ action, scope }) => [action, scope.regionId])).toEqual([
      ['StopInstance', 'cn-shanghai'],
    ]);
  });

  test('that is unknown stops an unaffected operation too: it is not sent anywhere', async () => {
    const port = portIn(...both);
    port.fail('DescribeInstances', 'UNREACHABLE');
    const stop = requestOf('StopInstance', instanceTargets('i-1'), { scopes: both });
    const [outcome] = await outcomesOf(stop, toolsOver(port).tools);
    expect(outcome).toMatchObject({ kind: 'REJECTED', isRetryable: true });
    expect(port.writes).toEqual([]);
  });

  test('that is unknown, for an operation that the lock can stop: denied, because its lock is unknown', async () => {
    const port = portIn(...both);
    port.fail('DescribeInstances', 'UNREACHABLE');
    const request = requestOf('StartInstance', instanceTargets('i-1'), { scopes: both });
    expect(await outcomesOf(request, toolsOver(port).tools)).toMatchObject([
      { kind: 'DENIED', judged: { reason: 'LOCK_STATE_UNKNOWN' } },
    ]);
  });
});
