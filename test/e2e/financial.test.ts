import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { financialTable } from 'ecs-emulator';
import type { FinancialRow } from 'ecs-emulator';
import { here, prepared, rows } from './matrix';
import type { Scene } from './cases/scene';
import { mutate } from './mutate';
import { startStack } from './stack';
import type { Stack } from './stack';

/**
 * Every mutation × the side that is overdue, through HTTP and the emulator: what the program says under `enforce`, and in
 * shadow, is what ECS then does. The emulator has a table of its own.
 */

let enforcing: Stack;
let shadow: Stack;
beforeAll(async () => {
  [enforcing, shadow] = await Promise.all([
    startStack({ fleet: 'empty', env: { ECS_FINANCIAL_POLICY: 'enforce' } }),
    startStack({ fleet: 'empty', env: { ECS_FINANCIAL_POLICY: 'shadow' } }),
  ]);
});
afterAll(() => Promise.all([enforcing.close(), shadow.close()]));

const sides: readonly (keyof FinancialRow)[] = ['instance', 'disk', 'both'];

function overdue(
  { control, instanceId, systemDisk, dataDisk, spareDisk }: Scene,
  side: keyof FinancialRow,
): void {
  const unpaid = [{ reason: 'financial' }];
  control.setLocks(instanceId, side === 'disk' ? [] : unpaid);
  for (const disk of [systemDisk, dataDisk, spareDisk])
    control.setLocks(disk, side === 'instance' ? [] : unpaid);
}

/** The operation creates its disk: there is none that could be locked. */
const hasNoTarget = (operation: string): boolean => operation === 'CreateDisk';

describe.each(rows)('$operation', (row) => {
  const { operation } = row;

  test.each(sides)('overdue: %s', async (side) => {
    const refusal = hasNoTarget(operation) ? undefined : financialTable[operation]?.[side];
    // Only an overdue instance can be reactivated.
    const isMoot = operation === 'ReActivateInstances' && side === 'disk';

    const stopped = prepared(enforcing, row, false);
    overdue(stopped.scene, side);
    const denied = await mutate(enforcing, operation, { ...here, ...stopped.input });
    expect(denied.errors).toEqual([]);
    expect(denied.writes).toHaveLength(refusal === undefined ? 1 : 0);
    if (refusal !== undefined)
      expect(denied.outcome).toMatchObject({
        __typename: 'EcsOperationDenied',
        deniedBy: 'POLICY',
        requestId: null,
        reason: expect.stringMatching(/^(INSTANCE|DISK)_FINANCIAL_LOCKED$/),
      });
    else if (!isMoot) expect(denied.outcome).toMatchObject({ __typename: 'EcsOperationAccepted' });

    const open = prepared(shadow, row, false);
    overdue(open.scene, side);
    const sent = await mutate(shadow, operation, { ...here, ...open.input });
    expect(sent.writes).toHaveLength(1);
    expect(sent.outcome).toMatchObject({ shadowVerdict: refusal === undefined ? 'ALLOWED' : 'DENIED' });
    if (refusal !== undefined)
      expect(sent.outcome).toMatchObject({ __typename: 'EcsOperationRejected', ecsErrorCode: refusal[1] });
    else if (!isMoot) expect(sent.outcome).toMatchObject({ __typename: 'EcsOperationAccepted' });
  });
});

test('where ECS and the table agree, nothing is counted', async () => {
  for (const stack of [enforcing, shadow])
    expect(await stack.metrics()).not.toContain('ecs_subgraph_financial_drift_total{');
});

describe('where they disagree', () => {
  const drifts = async (): Promise<readonly string[]> =>
    (await shadow.metrics())
      .split('\n')
      .filter((line) => line.startsWith('ecs_subgraph_financial_drift_total{'));
  const rowOf = (operation: string) => {
    const row = rows.find((one) => one.operation === operation);
    if (row === undefined) throw new TypeError(`No row for ${operation}.`);
    return row;
  };

  test('ECS refuses what the table allows: counted apart from the security lock', async () => {
    const { scene, input } = prepared(shadow, rowOf('CreateSnapshot'), false);
    overdue(scene, 'disk');
    shadow.control.addFault({ kind: 'error', action: 'CreateSnapshot', code: 'DiskInArrears', status: 403 });
    const { outcome } = await mutate(shadow, 'CreateSnapshot', { ...here, ...input });
    expect(outcome).toMatchObject({ __typename: 'EcsOperationRejected', category: 'PAYMENT' });
    expect(await drifts()).toEqual([
      'ecs_subgraph_financial_drift_total{operation="CreateSnapshot",kind="REFUSED",code="DiskInArrears"} 1',
    ]);
    expect(await shadow.metrics()).not.toContain('ecs_subgraph_policy_drift_total{');
  });

  test('ECS accepts what the table denies', async () => {
    const { scene, input } = prepared(shadow, rowOf('RebootInstance'), false);
    overdue(scene, 'instance');
    // The lock is shown, and not there.
    shadow.control.setLocks(scene.instanceId, []);
    shadow.control.showOperationLocks(scene.instanceId, { LockReason: [{ LockReason: 'financial' }] });
    const { outcome } = await mutate(shadow, 'RebootInstance', { ...here, ...input });
    expect(outcome).toMatchObject({ __typename: 'EcsOperationAccepted', shadowVerdict: 'DENIED' });
    expect(await drifts()).toContain(
      'ecs_subgraph_financial_drift_total{operation="RebootInstance",kind="ACCEPTED",code="InstanceExpiredOrInArrears"} 1',
    );
  });
});
