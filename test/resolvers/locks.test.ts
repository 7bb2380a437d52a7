import { describe, expect, test } from '@jest/globals';
import { aDisk, anInstance, aSystemDisk, locks } from '../support/records';
import { aWorld, graphOver } from './mutations/graph';

const shown = '{ reason rawReason enforcement basis }';

function worldWith(...words: readonly string[]) {
  const port = aWorld();
  port.instances = [anInstance('i-one', { operationLocks: locks(...words) })];
  port.disks = [
    aSystemDisk('d-system', 'i-one'),
    aDisk('d-one', ['i-one'], { operationLocks: locks('financial') }),
  ];
  return port;
}

describe('locks', () => {
  test('shows every lock, and says which of them decide nothing', async () => {
    const port = worldWith('security', 'Financial', 'Recycling', 'quarantine');
    const ask = (financialPolicy: 'off' | 'shadow' | 'enforce') =>
      graphOver(port, { financialPolicy }).run(`{
        ecsInstance(id: "i-one", regionId: "cn-hangzhou") { isSecurityLocked securityLockState locks ${shown} }
        ecsDisk(id: "d-one", regionId: "cn-hangzhou") { locks ${shown} } }`);
    const { data } = await ask('shadow');
    expect(data).toEqual({
      ecsInstance: {
        isSecurityLocked: true,
        securityLockState: 'LOCKED',
        locks: [
          { reason: 'SECURITY', rawReason: 'security', enforcement: 'ENFORCED', basis: 'DOCUMENTED' },
          { reason: 'FINANCIAL', rawReason: 'Financial', enforcement: 'SHADOW', basis: 'DOCUMENTED' },
          { reason: 'RECYCLING', rawReason: 'Recycling', enforcement: 'IGNORED', basis: 'NOT_STATED' },
          { reason: 'UNKNOWN', rawReason: 'quarantine', enforcement: 'IGNORED', basis: 'NOT_STATED' },
        ],
      },
      ecsDisk: {
        locks: [{ reason: 'FINANCIAL', rawReason: 'financial', enforcement: 'SHADOW', basis: 'DOCUMENTED' }],
      },
    });
    for (const [policy, enforcement] of [
      ['off', 'IGNORED'],
      ['enforce', 'ENFORCED'],
    ] as const)
      expect((await ask(policy)).data?.ecsDisk).toMatchObject({ locks: [{ enforcement }] });
  });

  test('is null where the locks could not be read', async () => {
    const port = aWorld();
    port.instances = [anInstance('i-one', { operationLocks: null })];
    const { data } = await graphOver(port).run(
      '{ ecsInstance(id: "i-one", regionId: "cn-hangzhou") { locks { reason } } }',
    );
    expect(data).toEqual({ ecsInstance: { locks: null } });
  });
});

describe('ecsLockPolicy', () => {
  const ask = async (reason: string) => {
    const { data } = await graphOver(aWorld()).run(
      `{ ecsLockPolicy(reason: ${reason}) { operation side effect effectBasis effectSource ecsErrorCode disagreement } }`,
    );
    return (data as unknown as { ecsLockPolicy: readonly Readonly<Record<string, unknown>>[] }).ecsLockPolicy;
  };

  test('has a rule for each side of the financial lock, with its source', async () => {
    const rules = await ask('FINANCIAL');
    expect(rules).toHaveLength(3 * 76);
    expect(rules.filter(({ operation }) => operation === 'START_INSTANCE')).toMatchObject([
      { side: 'INSTANCE', effect: 'DENIED', effectBasis: 'DOCUMENTED', ecsErrorCode: 'InstanceExpired' },
      { side: 'DISK', effect: 'DENIED', ecsErrorCode: 'DiskInArrears', disagreement: expect.any(String) },
      { side: 'BOTH', effect: 'DENIED', effectSource: expect.stringContaining('25694') },
    ]);
    expect(rules).toContainEqual({
      operation: 'REBOOT_INSTANCES',
      side: 'DISK',
      effect: 'ALLOWED',
      effectBasis: 'NOT_STATED',
      effectSource: null,
      ecsErrorCode: null,
      disagreement: null,
    });
    expect(rules).toContainEqual(
      expect.objectContaining({ operation: 'RE_ACTIVATE_INSTANCES', side: 'INSTANCE', effect: 'OPENS' }),
    );
  });

  test('serves the security lock’s table too, and an empty one where none was published', async () => {
    expect(await ask('SECURITY')).toHaveLength(76);
    for (const reason of ['RECYCLING', 'DEDICATED_HOST_FINANCIAL', 'REFUNDED'])
      expect(await ask(reason)).toEqual([]);
  });
});

describe('shadow verdicts', () => {
  const decisions = (fields: string) =>
    `{ ecsInstance(id: "i-one", regionId: "cn-hangzhou") { operationDecisions(among: [START_INSTANCE]) { verdict ${fields} } } }`;

  test('read the disks only where they are selected, in a fragment as well', async () => {
    const port = worldWith();
    const graph = graphOver(port, { financialPolicy: 'shadow' });
    await graph.run(decisions('reason'));
    expect(port.callsOf('DescribeDisks')).toEqual([]);
    const { data } = await graph.run(
      `${decisions('...F')} fragment F on EcsOperationDecision { shadowVerdict }`,
    );
    expect(data?.ecsInstance).toEqual({
      operationDecisions: [{ verdict: 'ALLOWED', shadowVerdict: 'DENIED' }],
    });
    expect(port.callsOf('DescribeDisks').length).toBeGreaterThan(0);
  });

  test('of a write, cost nothing where they are not selected', async () => {
    const port = worldWith('financial');
    const graph = graphOver(port, { financialPolicy: 'shadow' });
    const stop = (fields: string) =>
      graph.run(
        `mutation { ecsStopInstance(input: { instanceId: "i-one", regionId: "cn-hangzhou" }) { outcome { __typename ${fields} } } }`,
      );
    expect((await stop('')).data).toEqual({
      ecsStopInstance: { outcome: { __typename: 'EcsOperationAccepted' } },
    });
    expect(port.calls.map(({ action }) => action)).toEqual(['StopInstance']);
    expect((await stop('shadowVerdict')).data).toMatchObject({
      ecsStopInstance: { outcome: { shadowVerdict: 'DENIED' } },
    });
  });

  test('a failed read does not stop the write', async () => {
    const port = worldWith();
    port.fail('DescribeInstances', 'TIMEOUT');
    const { outcomes } = await graphOver(port, { financialPolicy: 'shadow' }).ask('ecsStopInstance', {
      instanceId: 'i-one',
      regionId: 'cn-hangzhou',
    });
    expect(outcomes).toMatchObject([{ __typename: 'EcsOperationAccepted', shadowVerdict: 'DENIED' }]);
  });
});

test('a lock that falls between check and call is a denial by ECS once a read shows it', async () => {
  const port = worldWith();
  port.disks = [aSystemDisk('d-system', 'i-one')];
  port.fail('RebootInstance', 'REFUSED', { code: 'InstanceExpiredOrInArrears' });
  const drifts: unknown[] = [];
  const graph = graphOver(port, {
    financialPolicy: 'enforce',
    observer: {
      decided: () => {
        port.instances = [anInstance('i-one', { operationLocks: locks('financial') })];
      },
      drifted: (drift) => void drifts.push(drift),
    },
  });
  const input = { instanceId: 'i-one', regionId: 'cn-hangzhou' };
  const { outcomes } = await graph.ask('ecsRebootInstance', input);
  expect(outcomes).toMatchObject([
    {
      __typename: 'EcsOperationDenied',
      deniedBy: 'ECS',
      lockReason: 'FINANCIAL',
      reason: 'INSTANCE_FINANCIAL_LOCKED',
      ecsErrorCode: 'InstanceExpiredOrInArrears',
    },
  ]);
  // A race is no disagreement about the table.
  expect(drifts).toEqual([]);
});
