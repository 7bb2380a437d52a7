import { describe, expect, test } from '@jest/globals';
import type { WriteRequest } from '../../src/guard/write-request';
import { aDisk, aLockedInstance, anInstance, aSystemDisk } from '../support/records';
import { instanceTargets, kindsOf, outcomesOf, portIn, requestOf, toolsOver } from './tools';

/** The table allows deletions, but they also release disks that are set to stay. So they need confirmation. */

const remove = (confirmed: boolean, options: Partial<WriteRequest> = {}) =>
  requestOf('DeleteInstance', instanceTargets('i-1'), { confirmed, ...options });

function lockedWithDisks() {
  const port = portIn();
  port.instances = [aLockedInstance('i-1')];
  port.disks = [
    aSystemDisk('d-s', 'i-1'),
    aDisk('d-stays', ['i-1'], { deleteWithInstance: false }),
    aDisk('d-unclear', ['i-1'], { deleteWithInstance: null }),
    aDisk('d-other', ['i-2'], { deleteWithInstance: false }),
  ];
  return port;
}

describe('a deletion', () => {
  test('of an instance that is not locked needs no confirmation, and no look at its disks', async () => {
    const port = portIn();
    port.instances = [anInstance('i-1')];
    const outcomes = await outcomesOf(remove(false), toolsOver(port).tools);
    expect(outcomes).toMatchObject([{ kind: 'ACCEPTED', warnings: [] }]);
    expect(port.calls.map(({ action }) => action)).toEqual(['DescribeInstances', 'DeleteInstance']);
  });

  test('of a locked one asks first, and names the disks that were set to stay', async () => {
    const port = lockedWithDisks();
    const [outcome] = await outcomesOf(remove(false), toolsOver(port).tools);
    expect(outcome).toMatchObject({
      kind: 'NEEDS_CONFIRMATION',
      confirmWith: 'confirmDeletionOfLocked',
      diskIdsReleased: ['d-stays', 'd-unclear'],
      lockedInstances: [{ id: 'i-1' }],
      requestId: null,
    });
    expect(outcome?.detail).toContain('(d-stays, d-unclear)');
    expect(outcome?.detail).toContain('confirmDeletionOfLocked');
    expect(port.writes).toEqual([]);
  });

  test('that is confirmed is done, and warns of the disks that went along', async () => {
    const port = lockedWithDisks();
    const [outcome] = await outcomesOf(remove(true), toolsOver(port).tools);
    expect(outcome).toMatchObject({
      kind: 'ACCEPTED',
      warnings: [{ key: 'WARN_DISKS_RELEASED', parameters: { ids: ['d-stays', 'd-unclear'] } }],
    });
    // A warning is said once.
    expect(outcome?.detail).not.toContain('d-stays');
  });

  test('that is confirmed warns of nothing where nothing was set to stay', async () => {
    const port = lockedWithDisks();
    port.disks = [aSystemDisk('d-s', 'i-1')];
    expect(await outcomesOf(remove(true), toolsOver(port).tools)).toMatchObject([
      { kind: 'ACCEPTED', warnings: [] },
    ]);
    const [asked] = await outcomesOf(remove(false), toolsOver(port).tools);
    expect(asked).toMatchObject({ kind: 'NEEDS_CONFIRMATION', diskIdsReleased: [] });
    expect(asked?.detail).toContain('(there are none now)');
  });

  test('of an instance whose lock cannot be read also asks first', async () => {
    const port = portIn();
    port.fail('DescribeInstances', 'TIMEOUT');
    const [outcome] = await outcomesOf(remove(false), toolsOver(port).tools);
    expect(outcome).toMatchObject({ kind: 'NEEDS_CONFIRMATION', diskIdsReleased: null, lockedInstances: [] });
    expect(outcome?.detail).toMatch(/^Whether i-1 is locked could not be read\. If it is, /);
    expect(port.writes).toEqual([]);
    expect(kindsOf(await outcomesOf(remove(true), toolsOver(port).tools))).toEqual({ 'i-1': 'ACCEPTED' });
  });

  test('of a locked one whose disks cannot be read asks, and says that it does not know them', async () => {
    const port = lockedWithDisks();
    port.fail('DescribeDisks', 'THROTTLED');
    const [asked] = await outcomesOf(remove(false), toolsOver(port).tools);
    expect(asked).toMatchObject({ kind: 'NEEDS_CONFIRMATION', diskIdsReleased: null });
    const [done] = await outcomesOf(remove(true), toolsOver(port).tools);
    expect(done).toMatchObject({
      kind: 'ACCEPTED',
      warnings: [{ key: 'WARN_DISKS_UNREAD' }],
    });
  });

  test('in a dry run asks as well', async () => {
    const port = lockedWithDisks();
    expect(kindsOf(await outcomesOf(remove(false, { dryRun: true }), toolsOver(port).tools))).toEqual({
      'i-1': 'NEEDS_CONFIRMATION',
    });
  });

  test('in shadow mode asks as well: that is no rule of the lock', async () => {
    const port = lockedWithDisks();
    const { tools } = toolsOver(port, { policyMode: 'shadow' });
    expect(await outcomesOf(remove(false), tools)).toMatchObject([
      { kind: 'NEEDS_CONFIRMATION', shadowVerdict: 'ALLOWED' },
    ]);
  });

  test('of several: one that needs a confirmation stops the others where it is all or nothing', async () => {
    const port = lockedWithDisks();
    port.instances.push(anInstance('i-2'));
    const both = (mode: WriteRequest['mode'], confirmed: boolean) =>
      outcomesOf(
        requestOf('DeleteInstances', instanceTargets('i-1', 'i-2'), { confirmed, mode }),
        toolsOver(port).tools,
      );
    expect(kindsOf(await both('ALL_OR_NOTHING', false))).toEqual({
      'i-1': 'NEEDS_CONFIRMATION',
      'i-2': 'NOT_ATTEMPTED',
    });
    expect(port.writes).toEqual([]);
    expect(kindsOf(await both('BEST_EFFORT', false))).toEqual({
      'i-1': 'NEEDS_CONFIRMATION',
      'i-2': 'ACCEPTED',
    });
    expect(kindsOf(await both('ALL_OR_NOTHING', true))).toEqual({ 'i-1': 'ACCEPTED', 'i-2': 'ACCEPTED' });
  });
});

test('a dry run of a confirmed deletion under a lock names the disks that would go', async () => {
  const port = portIn();
  port.instances = [aLockedInstance('i-1')];
  port.disks = [aDisk('d-1', ['i-1'], { deleteWithInstance: false })];
  port.fail('DeleteInstance', 'REFUSED', { code: 'DryRunOperation' });
  const [outcome] = await outcomesOf(
    requestOf('DeleteInstance', instanceTargets('i-1'), { dryRun: true, confirmed: true }),
    toolsOver(port).tools,
  );
  expect(outcome).toMatchObject({
    kind: 'DRY_RUN_PASSED',
    warnings: [{ key: 'WARN_DISKS_RELEASED', parameters: { ids: ['d-1'] } }],
  });
});
