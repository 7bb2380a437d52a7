import { describe, expect, test } from '@jest/globals';
import { writeRow, writeRows } from '../../src/catalogue/lookup';
import type { WriteRequest } from '../../src/guard/write-request';
import type { EcsWriteOperation } from '../../src/catalogue/operations';
import { aDisk, aLockedInstance, anInstance, hangzhou } from '../support/records';
import {
  diskTargets,
  instanceTargets,
  kindsOf,
  outcomesOf,
  portIn,
  requestOf,
  toolsOver,
  targetsOf,
} from './tools';

/** Dry runs, shadow mode, drift, and what the observer is told. */

const lockCode = 'InstanceLockedForSecurity';
const start = (options: Partial<WriteRequest> = {}) =>
  requestOf('StartInstance', instanceTargets('i-1'), options);

function fleet(isLocked = false) {
  const port = portIn();
  port.instances = [(isLocked ? aLockedInstance : anInstance)('i-1')];
  port.disks = [aDisk('d-1')];
  return port;
}

describe('a dry run', () => {
  test.each(writeRows.map(({ name }) => name))(
    '%s: by ECS where it has one, else by the policy alone',
    async (name) => {
      const port = fleet();
      const targets = targetsOf(name, 'd-1', 'i-1');
      port.fail(name, 'REFUSED', { code: 'DryRunOperation', requestId: 'r-1' });
      const [outcome] = await outcomesOf(requestOf(name, targets, { dryRun: true }), toolsOver(port).tools);
      const hasOwn = writeRow(name).dryRun !== undefined;
      expect(outcome).toMatchObject({
        kind: 'DRY_RUN_PASSED',
        checkedBy: hasOwn ? 'POLICY_AND_ECS' : 'POLICY',
        requestId: hasOwn ? 'r-1' : null,
        ecsErrorCode: null,
      });
      expect(port.writes.map(({ asked }) => asked.dryRun)).toEqual(hasOwn ? [true] : []);
    },
  );

  test.each([
    [
      'DRYRUN.SUCCESS',
      (port: ReturnType<typeof fleet>) => port.fail('StartInstance', 'REFUSED', { code: 'DRYRUN.SUCCESS' }),
    ],
    [
      'an answer without an error',
      (port: ReturnType<typeof fleet>) => port.reply('StartInstance', () => undefined),
    ],
  ])('has passed by %s', async (_name, arrange) => {
    const port = fleet();
    arrange(port);
    expect(await outcomesOf(start({ dryRun: true }), toolsOver(port).tools)).toMatchObject([
      { kind: 'DRY_RUN_PASSED', checkedBy: 'POLICY_AND_ECS' },
    ]);
  });

  test('is denied by the policy as the write would be, and nothing is sent', async () => {
    const port = fleet(true);
    expect(kindsOf(await outcomesOf(start({ dryRun: true }), toolsOver(port).tools))).toEqual({
      'i-1': 'DENIED',
    });
    expect(port.writes).toEqual([]);
  });

  test('that ECS refuses has not passed; one without an answer changed nothing', async () => {
    const port = fleet();
    port.fail('StartInstance', 'REFUSED', { code: 'InvalidParameter', times: 1 });
    expect(kindsOf(await outcomesOf(start({ dryRun: true }), toolsOver(port).tools))).toEqual({
      'i-1': 'REJECTED',
    });
    port.fail('StartInstance', 'TIMEOUT', { mayHaveRun: true });
    expect(await outcomesOf(start({ dryRun: true }), toolsOver(port).tools)).toMatchObject([
      { kind: 'REJECTED', isRetryable: true },
    ]);
  });
});

describe('shadow mode: the policy says what it would, and ECS decides', () => {
  test('a denied write is sent, and its outcome carries the verdict', async () => {
    const port = fleet(true);
    const { tools, decided } = toolsOver(port, { policyMode: 'shadow' });
    expect(await outcomesOf(start(), tools)).toMatchObject([{ kind: 'ACCEPTED', shadowVerdict: 'DENIED' }]);
    expect(port.writes).toHaveLength(1);
    expect(decided[0]?.targets[0]?.verdict).toBe('DENIED');
  });

  test('a write whose lock cannot be read is sent too, where its place is known', async () => {
    const port = fleet();
    port.fail('DescribeInstances', 'TIMEOUT');
    const { tools } = toolsOver(port, { policyMode: 'shadow' });
    expect(await outcomesOf(start(), tools)).toMatchObject([{ kind: 'ACCEPTED', shadowVerdict: 'DENIED' }]);
  });

  test('a command to a locked instance is sent, and will not run', async () => {
    const port = fleet(true);
    const { tools } = toolsOver(port, { policyMode: 'shadow' });
    const request = requestOf('RunCommand', instanceTargets('i-1'), {
      mode: 'BEST_EFFORT',
      sendToLocked: false,
    });
    expect(await outcomesOf(request, tools)).toMatchObject([
      { kind: 'ACCEPTED_NOT_EXECUTED', wasSentToEcs: true, shadowVerdict: 'ACCEPTED_NOT_EXECUTED' },
    ]);
  });

  test('ECS agrees: its denial, our verdict, and no drift', async () => {
    const port = fleet(true);
    port.fail('StartInstance', 'REFUSED', { code: lockCode });
    const { tools, drifts } = toolsOver(port, { policyMode: 'shadow' });
    expect(await outcomesOf(start(), tools)).toMatchObject([
      { kind: 'DENIED', deniedBy: 'ECS', shadowVerdict: 'DENIED' },
    ]);
    expect(drifts).toEqual([]);
  });

  test('a target that does not exist is not sent', async () => {
    const port = portIn();
    const { tools } = toolsOver(port, { policyMode: 'shadow' });
    expect(await outcomesOf(start(), tools)).toMatchObject([{ kind: 'REJECTED', shadowVerdict: null }]);
    expect(port.writes).toEqual([]);
  });

  test('when it is off, outcomes carry no verdict', async () => {
    expect(await outcomesOf(start(), toolsOver(fleet()).tools)).toMatchObject([{ shadowVerdict: null }]);
  });
});

describe('drift: what ECS refuses and we had let through', () => {
  const refusedBy = async (
    operation: EcsWriteOperation,
    isLockedAfterwards: boolean,
    arrange?: (port: ReturnType<typeof fleet>) => void,
  ) => {
    const port = fleet();
    arrange?.(port);
    port.fail(operation, 'REFUSED', { code: lockCode });
    const { tools, drifts } = toolsOver(port, {
      afterLook: () => {
        if (isLockedAfterwards) port.instances = [aLockedInstance('i-1')];
      },
    });
    const targets = targetsOf(operation, 'd-1', 'i-1');
    const [outcome] = await outcomesOf(
      requestOf(operation, targets, operation === 'RunCommand' ? { mode: 'BEST_EFFORT' } : {}),
      tools,
    );
    expect(outcome).toMatchObject({ kind: 'DENIED', deniedBy: 'ECS', ecsErrorCode: lockCode });
    return drifts.map(({ kind }) => kind);
  };

  test.each(['StopInstance', 'DetachKeyPair', 'RenewInstance', 'JoinSecurityGroup'] as const)(
    '%s, which the table leaves open: a rule that it does not know',
    async (operation) => {
      expect(await refusedBy(operation, true)).toEqual(['RULE']);
      expect(await refusedBy(operation, false)).toEqual(['RULE']);
    },
  );

  test('RunCommand, which the table says is accepted: a rule that it does not know', async () => {
    expect(await refusedBy('RunCommand', true)).toEqual(['RULE']);
  });

  test('StartInstance: a lock that fell in between, and may be gone again', async () => {
    expect(await refusedBy('StartInstance', true)).toEqual(['RACE']);
    expect(await refusedBy('StartInstance', false)).toEqual(['RACE']);
  });

  test('a disk that is available: a rule that the table does not know; one in use: a race', async () => {
    expect(await refusedBy('CreateSnapshot', false)).toEqual(['RULE']);
    const inUse = (port: ReturnType<typeof fleet>) => void (port.disks = [aDisk('d-1', ['i-1'])]);
    expect(await refusedBy('CreateSnapshot', false, inUse)).toEqual(['RACE']);
    expect(await refusedBy('CreateSnapshot', true, inUse)).toEqual(['RACE']);
  });

  test('a system disk whose status was not read, because no lock was on the instance: a race', async () => {
    expect(await refusedBy('ReplaceSystemDisk', false)).toEqual(['RACE']);
    expect(await refusedBy('ReplaceSystemDisk', true)).toEqual(['RACE']);
  });
});

describe('what the observer is told', () => {
  test('what was known when it was decided, and never a parameter', async () => {
    const port = fleet();
    const { tools, decided, finished } = toolsOver(port);
    const before = Date.now();
    const request = requestOf('ResizeDisk', diskTargets('d-1'), {
      clientToken: 'mine',
      input: { newSizeGiB: 40, online: true, password: 'CANARY' },
    });
    await outcomesOf(request, tools);
    expect(decided).toEqual([
      {
        operation: 'ResizeDisk',
        dryRun: false,
        clientToken: 'mine',
        writeId: expect.any(String) as unknown,
        readAt: expect.any(Number) as unknown,
        targets: [
          {
            id: 'd-1',
            type: 'DISK',
            ...hangzhou,
            lock: null,
            diskStatus: 'Available',
            verdict: 'ALLOWED',
          },
        ],
      },
    ]);
    expect(decided[0]?.readAt).toBeGreaterThanOrEqual(before);
    expect(JSON.stringify([decided, finished])).not.toContain('CANARY');
    expect(port.writes[0]?.asked.input).toMatchObject({ password: 'CANARY' });
  });

  test('it is told before the call and after it', async () => {
    const port = fleet();
    const order: string[] = [];
    port.reply('StartInstance', () => void order.push('sent'));
    const { tools } = toolsOver(port);
    const observer = {
      ...tools.observer,
      decided: () => void order.push('decided'),
      finished: () => void order.push('finished'),
    };
    await outcomesOf(start(), { ...tools, observer });
    expect(order).toEqual(['decided', 'sent', 'finished']);
  });

  test('of a write that is denied as well', async () => {
    const { tools, decided, finished } = toolsOver(fleet(true));
    await outcomesOf(start(), tools);
    expect(decided[0]?.targets).toMatchObject([{ lock: 'LOCKED', verdict: 'DENIED' }]);
    expect(finished[0]).toMatchObject([{ kind: 'DENIED' }]);
  });
});
