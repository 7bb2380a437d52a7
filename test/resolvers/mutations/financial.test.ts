/**
 * Every operation with every lock, under each setting of ECS_FINANCIAL_POLICY: mutations, lists and decisions agree with each
 * other, and with the emulator's own table of the financial lock.
 */
import { describe, expect, test } from '@jest/globals';
import { financialTable } from 'ecs-emulator';
import type { FinancialRow } from 'ecs-emulator';
import { enumNameOf } from '../../../src/catalogue/enum-name';
import { operationRows } from '../../../src/catalogue/lookup';
import { operations } from '../../../src/catalogue/operations';
import type { EcsOperation, EcsWriteOperation } from '../../../src/catalogue/operations';
import { aDisk, anInstance, aSystemDisk, locks } from '../../support/records';
import { cases } from './cases/index';
import { aWorld, graphOver } from './graph';
import type { AskedOutcome, GraphOptions } from './graph';

const names = operations
  .filter(({ access }) => access === 'WRITE')
  .map(({ name }) => name) as EcsWriteOperation[];

/** What is locked, and the column of the table that it means. */
const situations: readonly (readonly [
  name: string,
  instance: readonly string[] | null,
  disk: readonly string[] | null,
  side: keyof FinancialRow | null,
])[] = [
  ['nothing', [], [], null],
  ['the instance', ['financial'], [], 'instance'],
  ['the disk', [], ['financial'], 'disk'],
  ['both', ['financial'], ['financial'], 'both'],
  ['in capitals, both', ['Financial'], ['FINANCIAL'], 'both'],
  ['for reasons without a table', ['Recycling', 'refunded'], ['dedicatedhostfinancial'], null],
];

const lockedAs = (words: readonly string[] | null) => (words === null ? null : locks(...words));

function worldWith(instance: readonly string[] | null, disk: readonly string[] | null) {
  const port = aWorld();
  const ofInstance = { operationLocks: lockedAs(instance) };
  const ofDisk = { operationLocks: lockedAs(disk) };
  port.instances = [anInstance('i-one', ofInstance), anInstance('i-two', ofInstance)];
  port.disks = [
    aSystemDisk('d-system', 'i-one', ofDisk),
    aDisk('d-one', ['i-one'], ofDisk),
    aDisk('d-two', ['i-two'], ofDisk),
    aDisk('d-free', ['i-two'], ofDisk),
  ];
  return port;
}

type World = ReturnType<typeof worldWith>;

const holders = new Map(operationRows.map(({ name, appliesTo }) => [name, appliesTo]));

/** The decision of the graph on the target of an outcome; undefined where the target offers no such operation. */
async function decisionOn(
  { targetId, targetType }: AskedOutcome,
  operation: EcsOperation,
  port: World,
  options: GraphOptions,
) {
  const holder = targetType === 'INSTANCE' || targetType === 'DISK' ? targetType : null;
  if (holder === null || holders.get(operation)?.includes(holder) !== true) return undefined;
  const field = holder === 'INSTANCE' ? 'ecsInstance' : 'ecsDisk';
  const name = enumNameOf(operation);
  const { data } = await graphOver(port, options).run(
    `{ ${field}(id: "${targetId}", regionId: "cn-hangzhou") { allows(operation: ${name}) allowedOperations
       operationDecisions(among: [${name}]) { verdict reason lockReason shadowVerdict ecsErrorCode blockingDiskIds }
       readiness(operations: [${name}]) { verdict reasons { code lockReason ecsErrorCode } } } }`,
  );
  const found = data?.[field] as {
    readonly allows: boolean;
    readonly allowedOperations: readonly string[];
    readonly operationDecisions: readonly Readonly<Record<string, unknown>>[];
    readonly readiness: readonly { readonly verdict: string; readonly reasons: readonly object[] }[];
  };
  expect(found.allowedOperations.includes(name)).toBe(found.allows);
  return { ...found, decision: found.operationDecisions[0], readiness: found.readiness[0] };
}

/** Without an instance, AttachDisk on a disk is judged by the disk alone: nobody has named one yet. */
const namesAnotherInstance = (operation: EcsOperation): boolean => operation === 'AttachDisk';

describe.each(names)('%s', (operation) => {
  const input = { ...cases[operation][0]?.input };
  const row: FinancialRow = financialTable[operation] ?? {};

  test.each(situations)('locked: %s', async (_name, instance, disk, side) => {
    const refusal = side === null ? undefined : row[side];

    const port = worldWith(instance, disk);
    const { outcomes, errors } = await graphOver(port, { financialPolicy: 'enforce' }).ask(
      `ecs${operation}`,
      input,
    );
    expect(errors).toEqual([]);
    expect(outcomes.length).toBeGreaterThan(0);
    // A disk that is created is no target yet, and neither is the region that it is created in.
    const isJudged = outcomes.every(({ targetType }) => targetType === 'INSTANCE' || targetType === 'DISK');
    const isDenied = refusal !== undefined && isJudged;
    for (const outcome of outcomes) {
      expect(outcome.__typename).toBe(isDenied ? 'EcsOperationDenied' : 'EcsOperationAccepted');
      expect(outcome.shadowVerdict).toBeNull();
      const seen = await decisionOn(outcome, operation, port, { financialPolicy: 'enforce' });
      if (!isDenied) {
        if (seen !== undefined)
          expect(seen).toMatchObject({ allows: true, decision: { verdict: 'ALLOWED' } });
        continue;
      }
      expect(outcome).toMatchObject({ deniedBy: 'POLICY', lockReason: 'FINANCIAL' });
      // The pages of some operations list no code. The emulator must answer something.
      if (refusal[1] !== 'IncorrectInstanceStatus') expect(outcome.ecsErrorCode).toBe(refusal[1]);
      else expect(outcome.ecsErrorCode).toBeNull();
      if (seen === undefined || (namesAnotherInstance(operation) && side === 'instance')) continue;
      expect(seen).toMatchObject({
        allows: false,
        decision: { verdict: 'DENIED', lockReason: 'FINANCIAL', shadowVerdict: null },
        readiness: { verdict: 'DENIED' },
      });
      if (namesAnotherInstance(operation)) continue;
      expect(seen.decision).toMatchObject({ reason: outcome.reason, ecsErrorCode: outcome.ecsErrorCode });
      expect(seen.readiness?.reasons[0]).toMatchObject({
        code: outcome.reason,
        lockReason: 'FINANCIAL',
        ecsErrorCode: outcome.ecsErrorCode,
      });
    }
    expect(port.writes).toHaveLength(isDenied ? 0 : 1);

    const shadowPort = worldWith(instance, disk);
    const shadow = await graphOver(shadowPort, { financialPolicy: 'shadow' }).ask(`ecs${operation}`, input);
    expect(shadowPort.writes).toHaveLength(1);
    for (const outcome of shadow.outcomes) {
      expect(outcome.__typename).toBe('EcsOperationAccepted');
      expect(outcome.shadowVerdict).toBe(isDenied ? 'DENIED' : 'ALLOWED');
      const seen = await decisionOn(outcome, operation, shadowPort, { financialPolicy: 'shadow' });
      if (seen === undefined) continue;
      expect(seen).toMatchObject({ allows: true, decision: { verdict: 'ALLOWED', lockReason: null } });
      if (!(namesAnotherInstance(operation) && side === 'instance'))
        expect(seen.decision?.shadowVerdict).toBe(outcome.shadowVerdict);
    }

    const offPort = worldWith(instance, disk);
    const off = await graphOver(offPort, { financialPolicy: 'off' }).ask(`ecs${operation}`, input);
    expect(offPort.writes).toHaveLength(1);
    for (const { shadowVerdict } of off.outcomes) expect(shadowVerdict).toBeNull();
  });

  test('with unreadable locks is sent only where no cell of the table depends on them', async () => {
    const port = worldWith(null, null);
    const { outcomes } = await graphOver(port, { financialPolicy: 'enforce' }).ask(`ecs${operation}`, input);
    const isJudged = outcomes.every(({ targetType }) => targetType === 'INSTANCE' || targetType === 'DISK');
    const mayBeDenied = isJudged && Object.keys(row).length > 0;
    if (!mayBeDenied) return;
    for (const outcome of outcomes)
      expect(outcome).toMatchObject({ __typename: 'EcsOperationDenied', reason: 'LOCK_STATE_UNKNOWN' });
    expect(port.writes).toHaveLength(0);
  });
});
