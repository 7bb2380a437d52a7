import { describe, expect, test } from '@jest/globals';
import type { WriteRequest } from '../../src/guard/write-request';
import type { FakePort } from '../support/fake-port';
import { aLockedInstance, anInstance } from '../support/records';
import { targetIds } from '../support/written';
import { instanceTargets, kindsOf, outcomesOf, portIn, requestOf, toolsOver } from './tools';
import { otherLoaders } from '../support/loaders';

/** ECS refuses a whole call because of a lock that was set on one of its targets after the check. */

const lockCode = 'InstanceLockedForSecurity';
const ids = ['i-1', 'i-2', 'i-3'];
const fleet = (...locked: readonly string[]) =>
  ids.map((id) => (locked.includes(id) ? aLockedInstance(id) : anInstance(id)));

/** Refuses a call that names a locked instance. Like ECS, it has then done nothing. */
function refusing(port: FakePort, operation: string): void {
  port.fail(operation, 'REFUSED', {
    code: lockCode,
    requestId: 'r-refused',
    when: (call) =>
      port.instances.some(
        ({ id, operationLocks }) => targetIds(call).includes(id) && operationLocks?.length !== 0,
      ),
  });
}

function world(operation: string, afterLook: (port: FakePort) => void) {
  const port = portIn();
  port.instances = fleet();
  refusing(port, operation);
  return { port, watched: toolsOver(port, { afterLook: () => afterLook(port) }) };
}

const charge = (options: Partial<WriteRequest> = {}) =>
  requestOf('ModifyInstanceChargeType', instanceTargets(...ids), { mode: 'BEST_EFFORT', ...options });
const sent = (port: FakePort) => port.writes.map((call) => [targetIds(call), call.asked.clientToken]);

describe('best effort: the others are sent once more', () => {
  test('without the locked one, and with the token of the refused call', async () => {
    const { port, watched } = world('ModifyInstanceChargeType', (p) => void (p.instances = fleet('i-2')));
    const outcomes = await outcomesOf(charge({ clientToken: 'mine' }), watched.tools);
    expect(kindsOf(outcomes)).toEqual({ 'i-1': 'ACCEPTED', 'i-2': 'DENIED', 'i-3': 'ACCEPTED' });
    expect(outcomes).toMatchObject([
      { clientToken: 'mine' },
      { deniedBy: 'ECS', ecsErrorCode: lockCode, requestId: 'r-refused' },
      { clientToken: 'mine' },
    ]);
    const token = expect.stringMatching(/^mine-[0-9a-f]{8}$/);
    expect(sent(port)).toEqual([
      [ids, token],
      [['i-1', 'i-3'], token],
    ]);
    expect(watched.drifts).toMatchObject([{ kind: 'RACE', code: lockCode }]);
    expect(watched.finished).toEqual([outcomes]);
  });

  test('the caller who repeats the whole list makes the same second call', async () => {
    const { port, watched } = world('ModifyInstanceChargeType', (p) => void (p.instances = fleet('i-2')));
    await outcomesOf(charge({ clientToken: 'mine' }), watched.tools);
    await outcomesOf(charge({ clientToken: 'mine' }), toolsOver(port).tools);
    expect(sent(port)[2]).toEqual(sent(port)[1]);
  });

  test('an operation without a token too: the refused call has done nothing', async () => {
    const { port, watched } = world('RebootInstances', (p) => void (p.instances = fleet('i-1')));
    const request = requestOf('RebootInstances', instanceTargets(...ids), { mode: 'BEST_EFFORT' });
    expect(kindsOf(await outcomesOf(request, watched.tools))).toEqual({
      'i-1': 'DENIED',
      'i-2': 'ACCEPTED',
      'i-3': 'ACCEPTED',
    });
    expect(sent(port)).toEqual([
      [ids, null],
      [['i-2', 'i-3'], null],
    ]);
  });

  test('only once: a second lock that falls in between leaves what is left', async () => {
    let locked = ['i-1'];
    const { port, watched } = world('ModifyInstanceChargeType', (p) => void (p.instances = fleet(...locked)));
    const { tools } = watched;
    let looks = 0;
    const freshLoaders: typeof tools.freshLoaders = () => {
      looks += 1;
      const loaders = tools.freshLoaders();
      // The second look is over when the rest is sent: i-2 is locked between the two.
      if (looks !== 2) return loaders;
      const load: typeof loaders.instances.load = async (ref) => {
        const record = await loaders.instances.load(ref);
        locked = ['i-1', 'i-2'];
        queueMicrotask(() => void (port.instances = fleet(...locked)));
        return record;
      };
      return otherLoaders(loaders, { instances: { ...loaders.instances, load } });
    };
    const outcomes = await outcomesOf(charge(), { ...tools, freshLoaders });
    expect(kindsOf(outcomes)).toEqual({ 'i-1': 'DENIED', 'i-2': 'DENIED', 'i-3': 'NOT_ATTEMPTED' });
    expect(sent(port).map(([targets]) => targets)).toEqual([ids, ['i-2', 'i-3']]);
  });

  test('the answer to the second call counts: unknown where none came', async () => {
    const { port, watched } = world('ModifyInstanceChargeType', (p) => void (p.instances = fleet('i-2')));
    port.fail('ModifyInstanceChargeType', 'TIMEOUT', {
      mayHaveRun: true,
      when: (call) => targetIds(call).length === 2,
    });
    const outcomes = await outcomesOf(charge({ clientToken: 'mine' }), watched.tools);
    expect(outcomes).toMatchObject([
      { kind: 'UNKNOWN', clientToken: 'mine' },
      { kind: 'DENIED' },
      { kind: 'UNKNOWN', clientToken: 'mine' },
    ]);
  });
});

describe('the others are not attempted', () => {
  const held = { 'i-1': 'NOT_ATTEMPTED', 'i-2': 'DENIED', 'i-3': 'NOT_ATTEMPTED' };

  test('where ECS remembers the token of the refused call', async () => {
    const { port, watched } = world('ModifyInstanceChargeType', (p) => void (p.instances = fleet('i-2')));
    port.fail('ModifyInstanceChargeType', 'REFUSED', {
      code: 'IdempotentParameterMismatch',
      when: (call) => targetIds(call).length === 2,
    });
    const outcomes = await outcomesOf(charge(), watched.tools);
    expect(kindsOf(outcomes)).toEqual(held);
    expect(outcomes[0]).toMatchObject({ deniedTargetIds: ['i-2'], requestId: 'r-refused' });
  });

  test('with all or nothing', async () => {
    const { port, watched } = world('ModifyInstanceChargeType', (p) => void (p.instances = fleet('i-2')));
    const outcomes = await outcomesOf(charge({ mode: 'ALL_OR_NOTHING' }), watched.tools);
    expect(kindsOf(outcomes)).toEqual(held);
    expect(port.writes).toHaveLength(1);
  });

  test('when the client has gone', async () => {
    const gone = new AbortController();
    const port = portIn();
    port.instances = fleet();
    refusing(port, 'ModifyInstanceChargeType');
    const { tools } = toolsOver(port, {
      signal: gone.signal,
      afterLook: () => {
        port.instances = fleet('i-2');
        port.reply('DescribeInstances', () => void gone.abort());
      },
    });
    expect(kindsOf(await outcomesOf(charge(), tools))).toEqual(held);
    expect(port.writes).toHaveLength(1);
  });

  test('and one whose lock cannot be read the second time is not sent either', async () => {
    const { port, watched } = world('ModifyInstanceChargeType', (p) => {
      p.instances = fleet('i-2').map((one) => (one.id === 'i-3' ? { ...one, operationLocks: null } : one));
    });
    const outcomes = await outcomesOf(charge(), watched.tools);
    expect(kindsOf(outcomes)).toEqual({ 'i-1': 'ACCEPTED', 'i-2': 'DENIED', 'i-3': 'NOT_ATTEMPTED' });
    expect(sent(port).map(([targets]) => targets)).toEqual([ids, ['i-1']]);
  });
});
