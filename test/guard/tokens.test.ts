import { describe, expect, test } from '@jest/globals';
import type { EcsFault } from '../../src/ecs/errors';
import { writeRow, writeRows } from '../../src/catalogue/lookup';
import type { WriteRequest } from '../../src/guard/write-request';
import type { FakePort } from '../support/fake-port';
import { aDisk, aLockedInstance, anInstance, hangzhou, numbered, shanghai } from '../support/records';
import { diskTargets, instanceTargets, outcomesOf, portIn, requestOf, toolsOver, targetsOf } from './tools';
import { targetIds } from '../support/written';

/** An instance, a disk that is not in use, and whatever a test adds. */
function fleet(): FakePort {
  const port = portIn();
  port.instances = [anInstance('i-1')];
  port.disks = [aDisk('d-1')];
  return port;
}

const start = () => requestOf('StartInstance', instanceTargets('i-1'));
const resize = (options: Partial<WriteRequest> = {}) => requestOf('ResizeDisk', diskTargets('d-1'), options);
const tokensOf = (port: FakePort) => port.writes.map(({ asked }) => asked.clientToken);

describe('ClientToken', () => {
  test.each(writeRows.map(({ name }) => name))(
    '%s has one exactly where ECS takes one',
    async (operation) => {
      const port = fleet();
      port.disks = [aDisk('d-1', [], { rawStatus: 'Available' })];
      const targets = targetsOf(operation, 'd-1', 'i-1');
      await outcomesOf(requestOf(operation, targets), toolsOver(port).tools);
      const [token] = tokensOf(port);
      if (!(writeRow(operation).clientToken === true)) expect(token).toBeNull();
      else expect(token).toMatch(/^[0-9a-f-]{36}-[0-9a-f]{8}$/);
    },
  );

  test('is made of the caller’s, which is in the outcome, and of the place of the call', async () => {
    const port = fleet();
    const [outcome] = await outcomesOf(resize({ clientToken: 'mine' }), toolsOver(port).tools);
    expect(tokensOf(port)).toEqual([expect.stringMatching(/^mine-[0-9a-f]{8}$/)]);
    expect(outcome).toMatchObject({ kind: 'ACCEPTED', clientToken: 'mine' });
  });

  test('is made anew for every write', async () => {
    const port = fleet();
    const { tools } = toolsOver(port);
    await outcomesOf(resize(), tools);
    await outcomesOf(resize(), tools);
    expect(new Set(tokensOf(port)).size).toBe(2);
  });

  test('of a split batch has the number of its part from the second on, and never more than 64 characters', async () => {
    const ids = numbered(250, (index) => `i-${index}`);
    const all: string[] = [];
    for (const clientToken of ['mine', 'x'.repeat(64), `${'x'.repeat(63)}y`]) {
      const port = portIn();
      port.instances = ids.map((id) => anInstance(id));
      const request = requestOf('InvokeCommand', instanceTargets(...ids), {
        mode: 'BEST_EFFORT',
        clientToken,
      });
      const outcomes = await outcomesOf(request, toolsOver(port).tools);
      const tokens = tokensOf(port) as string[];
      expect(tokens.map((token) => /(~\d)?-[0-9a-f]{8}$/.exec(token)?.[1])).toEqual([undefined, '~2', '~3']);
      expect(Math.max(...tokens.map(({ length }) => length))).toBeLessThanOrEqual(64);
      expect(outcomes[249]).toMatchObject({ clientToken: tokens[2]?.replace(/-[0-9a-f]{8}$/, '') });
      all.push(...tokens);
    }
    expect(all.slice(0, 3).map((token) => token.slice(0, -9))).toEqual(['mine', 'mine~2', 'mine~3']);
    // Two long ones that differ only at their end stay two.
    expect(new Set(all).size).toBe(9);
  });

  test('of a part follows from what was asked, not from what was let through this time', async () => {
    const ids = numbered(150, (index) => `i-${index}`);
    const run = async (locked: boolean) => {
      const port = portIn();
      port.instances = ids.map((id, index) => (locked && index < 60 ? aLockedInstance(id) : anInstance(id)));
      const request = requestOf('InvokeCommand', instanceTargets(...ids), {
        mode: 'BEST_EFFORT',
        clientToken: 'mine',
      });
      await outcomesOf(request, toolsOver(port).tools);
      return port.writes.map((call) => [String(call.asked.clientToken).slice(0, -9), targetIds(call).at(-1)]);
    };
    // The second part is the same call both times: ECS runs it once.
    expect(await run(true)).toEqual([
      ['mine', 'i-99'],
      ['mine~2', 'i-149'],
    ]);
    expect(await run(false)).toEqual([
      ['mine', 'i-99'],
      ['mine~2', 'i-149'],
    ]);
  });

  test('of a region follows from the region, not from which others were named or found', async () => {
    const run = async (isFound: boolean, ids = ['i-1', 'i-2'], scopes = [hangzhou, shanghai]) => {
      const port = portIn(hangzhou, shanghai);
      port.instances = [anInstance('i-1'), anInstance('i-2', shanghai)];
      if (!isFound)
        port.fail('DescribeInstances', 'FORBIDDEN', {
          when: ({ scope }) => scope.regionId === 'cn-hangzhou',
        });
      const request = requestOf('InvokeCommand', instanceTargets(...ids), {
        mode: 'BEST_EFFORT',
        clientToken: 'mine',
        scopes,
      });
      await outcomesOf(request, toolsOver(port).tools);
      return port.writes.map(({ asked }) => asked.clientToken);
    };
    const [first, second] = await run(true);
    expect(first).not.toBe(second);
    expect(await run(false)).toEqual([second]);
    expect(await run(true, ['i-2'])).toEqual([second]);
    expect(await run(true, ['i-2'], [shanghai])).toEqual([second]);
  });

  test('is not sent where ECS ignores it, nor in a dry run', async () => {
    const port = fleet();
    await outcomesOf(resize({ ignoresToken: true, clientToken: 'mine' }), toolsOver(port).tools);
    const dry = requestOf('ModifyInstanceSpec', instanceTargets('i-1'), {
      dryRun: true,
      clientToken: 'mine',
    });
    await outcomesOf(dry, toolsOver(port).tools);
    expect(tokensOf(port)).toEqual([null, null]);
  });
});

const repeatable: readonly (readonly [EcsFault, object])[] = [
  ['REFUSED', { code: 'InternalError', status: 500 }],
  ['REFUSED', { code: 'ServiceUnavailable', status: 200 }],
  ['REFUSED', { code: 'LimitedOperation.ServiceUnavailable', status: 503 }],
  ['REFUSED', { code: 'OperationDenied', status: 500 }],
  ['TIMEOUT', { mayHaveRun: true }],
  ['UNREACHABLE', { mayHaveRun: true }],
  ['UNREACHABLE', { mayHaveRun: false }],
  ['BAD_ANSWER', { mayHaveRun: true }],
];

describe('F24: a write is never repeated, but for one with a ClientToken, once', () => {
  test.each(repeatable)('%s %j: StartInstance is sent once', async (fault, facts) => {
    const port = fleet();
    port.fail('StartInstance', fault, { ...facts, times: 1 });
    const [outcome] = await outcomesOf(start(), toolsOver(port).tools);
    expect(port.writes).toHaveLength(1);
    const didNotRun = 'mayHaveRun' in facts && facts.mayHaveRun === false;
    expect(outcome?.kind).toBe(didNotRun ? 'REJECTED' : 'UNKNOWN');
  });

  test.each(repeatable)(
    '%s %j: ResizeDisk is sent again, once, with the same token',
    async (fault, facts) => {
      const port = fleet();
      port.fail('ResizeDisk', fault, { ...facts, times: 1 });
      const [outcome] = await outcomesOf(resize(), toolsOver(port).tools);
      expect(outcome).toMatchObject({ kind: 'ACCEPTED' });
      const [first, second, ...more] = tokensOf(port);
      expect([second, more]).toEqual([first, []]);
      expect(first).toBeDefined();
    },
  );

  test('and no third time', async () => {
    const port = fleet();
    port.fail('ResizeDisk', 'TIMEOUT', { mayHaveRun: true });
    const [outcome] = await outcomesOf(resize(), toolsOver(port).tools);
    expect(port.writes).toHaveLength(2);
    expect(outcome).toMatchObject({
      kind: 'UNKNOWN',
      clientToken: String(tokensOf(port)[0]).slice(0, -9),
    });
  });

  test.each<[EcsFault, object]>([
    ['THROTTLED', { retryAfterMs: 1_000 }],
    ['THROTTLED', { code: 'Throttling', status: 503 }],
    ['FORBIDDEN', { code: 'Forbidden.RAM' }],
    ['REFUSED', { code: 'InvalidDiskSize.TooSmall' }],
    ['CREDENTIALS_REFUSED', {}],
  ])('%s cannot be cured by a repeat', async (fault, facts) => {
    const port = fleet();
    port.fail('ResizeDisk', fault, facts);
    const [outcome] = await outcomesOf(resize(), toolsOver(port).tools);
    expect(port.writes).toHaveLength(1);
    expect(outcome?.kind).toBe('REJECTED');
  });

  test('nor behind the deadline', async () => {
    const port = fleet();
    port.fail('ResizeDisk', 'TIMEOUT', { mayHaveRun: true });
    const { tools } = toolsOver(port);
    // The window is open, and the deadline is over once the call has failed.
    await outcomesOf(resize(), { ...tools, deadline: Date.now() - 1 });
    expect(port.writes).toHaveLength(1);
  });

  test.each<[string, EcsFault, object]>([
    ['is throttled', 'THROTTLED', {}],
    ['cannot be sent', 'NOT_SENT', {}],
    ['reaches nobody', 'UNREACHABLE', { mayHaveRun: false }],
    ['finds ECS at work on the first try', 'REFUSED', { code: 'LastTokenProcessing' }],
    ['finds ECS at work, in the words of another operation', 'REFUSED', { code: 'IdempotentProcessing' }],
    ['finds ECS out of order', 'REFUSED', { code: 'InternalError' }],
  ])(
    'the first try may have run: a repeat that %s leaves its outcome unknown',
    async (_name, fault, facts) => {
      const port = fleet();
      port.fail('ResizeDisk', 'TIMEOUT', { mayHaveRun: true, times: 1 });
      port.fail('ResizeDisk', fault, facts);
      const [outcome] = await outcomesOf(resize(), toolsOver(port).tools);
      expect(port.writes).toHaveLength(2);
      expect(outcome).toMatchObject({ kind: 'UNKNOWN' });
    },
  );

  test('a refusal of the repeat is ECS’s word on the token', async () => {
    const port = fleet();
    port.fail('ResizeDisk', 'TIMEOUT', { mayHaveRun: true, times: 1 });
    port.fail('ResizeDisk', 'REFUSED', { code: 'InvalidDiskSize.TooSmall' });
    const [outcome] = await outcomesOf(resize(), toolsOver(port).tools);
    expect(outcome).toMatchObject({ kind: 'REJECTED', ecsErrorCode: 'InvalidDiskSize.TooSmall' });
  });

  test('an error that is none of ECS’s is an unknown outcome, never a failure', async () => {
    const port = fleet();
    port.reply('StartInstance', () => new TypeError('a mistake of ours'));
    const [outcome] = await outcomesOf(start(), toolsOver(port).tools);
    expect(outcome).toMatchObject({ kind: 'UNKNOWN' });
    expect(JSON.stringify(outcome)).not.toContain('a mistake of ours');
  });
});

describe('F25: sent, and no answer came', () => {
  test('the outcome is unknown, never "failed"; the state is read once more', async () => {
    const port = fleet();
    port.fail('StartInstance', 'TIMEOUT', { mayHaveRun: true });
    const { tools } = toolsOver(port, {
      afterLook: () => void (port.instances = [anInstance('i-1', { rawStatus: 'Starting' })]),
    });
    const [outcome] = await outcomesOf(start(), tools);
    expect(outcome).toMatchObject({
      kind: 'UNKNOWN',
      statusAfter: 'Starting',
      clientToken: null,
      ecsErrorCode: null,
    });
    expect(outcome?.detail).toMatch(
      /it may have been done. Check its state before trying again: a repeat may do it twice\.$/,
    );
    expect(outcome?.detail).not.toMatch(/fail/i);
    expect(port.calls.map(({ action }) => action)).toEqual([
      'DescribeInstances',
      'StartInstance',
      'DescribeInstances',
    ]);
  });

  test('with a token a repeat by the caller is safe, and the outcome says so', async () => {
    const port = fleet();
    port.fail('ResizeDisk', 'UNREACHABLE', { mayHaveRun: true });
    const [outcome] = await outcomesOf(resize({ clientToken: 'mine' }), toolsOver(port).tools);
    expect(outcome).toMatchObject({ kind: 'UNKNOWN', clientToken: 'mine', statusAfter: 'Available' });
    expect(outcome?.detail).toMatch(/with the same clientToken a repeat is safe\.$/);
  });

  test('the states of a whole batch are read by one call', async () => {
    const port = portIn();
    port.instances = numbered(40, (index) => anInstance(`i-${index}`));
    port.fail('RebootInstances', 'TIMEOUT', { mayHaveRun: true });
    const request = requestOf('RebootInstances', instanceTargets(...port.instances.map(({ id }) => id)));
    const outcomes = await outcomesOf(request, toolsOver(port).tools);
    expect(outcomes.map(({ kind }) => kind)).toEqual(numbered(40, () => 'UNKNOWN'));
    expect(port.callsOf('DescribeInstances')).toHaveLength(2);
  });

  test('a state that cannot be read is null', async () => {
    const port = fleet();
    port.fail('StartInstance', 'TIMEOUT', { mayHaveRun: true });
    const { tools } = toolsOver(port, { afterLook: () => port.fail('DescribeInstances', 'TIMEOUT') });
    expect(await outcomesOf(start(), tools)).toMatchObject([{ kind: 'UNKNOWN', statusAfter: null }]);
  });
});

test('F26: a token used with other parameters is the caller’s to change', async () => {
  const port = fleet();
  port.fail('ResizeDisk', 'REFUSED', { code: 'IdempotentParameterMismatch' });
  const [outcome] = await outcomesOf(resize({ clientToken: 'mine' }), toolsOver(port).tools);
  expect(outcome).toMatchObject({
    kind: 'REJECTED',
    isRetryable: false,
    ecsErrorCode: 'IdempotentParameterMismatch',
    message:
      'ECS refused ResizeDisk on d-1 with IdempotentParameterMismatch. The clientToken was used before with other parameters; use a new one.',
  });
  expect(port.writes).toHaveLength(1);
});
