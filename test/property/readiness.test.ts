import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Emulator } from 'ecs-emulator';
import fc from 'fast-check';
import { findOperation, operationsOn } from '../../src/catalogue/lookup';
import type { EcsOperation } from '../../src/catalogue/operations';
import type { OperationHolder } from '../../src/catalogue/row';
import { diskReadiness, instanceReadiness } from '../../src/guard/readiness/index';
import type { Readiness } from '../../src/guard/readiness/index';
import { loadersOver } from '../support/loaders';
import { listedCodes } from '../support/listed-error-codes';
import { call } from './readiness/call';
import type { Answered, Parameters } from './readiness/call';
import { diskInputs, instanceInputs } from './readiness/inputs';
import { isOpenIn } from './readiness/open-points';
import { diskDraws, instanceDraws } from './readiness/state';
import { portOver, sceneOf, startFurnished } from './readiness/world';
import type { Scene } from './readiness/world';

/**
 * The verdicts of `readiness` against the rules of the emulator, which were written apart from them. For every write that an
 * instance or a disk offers, in random states: READY means that ECS accepts some complete call, NOT_NOW and DENIED that it
 * refuses all of them, with a code that the operation lists. The financial lock is enforced, as the emulator enforces it.
 */

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startFurnished();
});
afterAll(() => emulator.close());

const writesOn = (holder: OperationHolder): readonly EcsOperation[] =>
  operationsOn(holder).filter((operation) => findOperation(operation)?.access === 'WRITE');

/** How often each verdict was given and proved. */
const seen = new Map<string, Set<string>>();

function prove(
  scene: Scene,
  { operation, verdict, reasons }: Readiness,
  inputs: readonly Parameters[],
): void {
  if (inputs.length === 0) throw new Error(`${operation}: no complete call`);
  const answers = inputs.map((parameters) => call(scene.world, operation, parameters));
  const shown = JSON.stringify({ operation, verdict, reasons: reasons.map(({ code }) => code), answers });
  const isAccepted = answers.some(({ kind }) => kind === 'ACCEPTED');
  // For some operations, no page says with which code the financial lock refuses them.
  const isUnlisted = reasons.some(
    ({ code, ecsErrorCode }) => code.endsWith('_FINANCIAL_LOCKED') && ecsErrorCode === null,
  );
  (seen.get(operation) ?? seen.set(operation, new Set()).get(operation))?.add(verdict);
  switch (verdict) {
    case 'READY':
    case 'NEEDS_CONFIRMATION':
      if (!isAccepted && !isOpenIn(scene, operation)) throw new Error(`refused: ${shown}`);
      break;
    case 'WOULD_NOT_RUN':
      if (isAccepted || !answers.some(({ kind }) => kind === 'NOT_RUN')) throw new Error(`runs: ${shown}`);
      break;
    case 'NOT_NOW':
    case 'DENIED': {
      if (answers.some(({ kind }) => kind !== 'REFUSED')) throw new Error(`accepted: ${shown}`);
      const foreign = answers.filter((answer) => !isListed(operation, answer) && !isUnlisted);
      if (foreign.length > 0) throw new Error(`code not listed: ${shown}`);
      break;
    }
    case 'UNKNOWN':
      throw new Error(`unknown: ${shown}`);
  }
}

const isListed = (operation: EcsOperation, answer: Answered): boolean =>
  answer.kind === 'REFUSED' && listedCodes(operation).has(answer.code);

const runs = { numRuns: Number(process.env.READINESS_RUNS ?? 250) };

describe('readiness against the emulator', () => {
  test('of an instance', async () => {
    const operations = writesOn('INSTANCE');
    await fc.assert(
      fc.asyncProperty(instanceDraws, diskDraws, async (draw, diskDraw) => {
        const scene = sceneOf(emulator, draw, diskDraw);
        const port = portOver(scene);
        const record = port.instances.find(({ id }) => id === scene.instance.instanceId);
        if (record === undefined) throw new Error('no record');
        const judged = await instanceReadiness(
          record,
          operations,
          loadersOver(port, { judgesOverdue: true }),
          scene.now,
        );
        for (const one of judged) prove(scene, one, instanceInputs[one.operation]?.(scene) ?? []);
      }),
      runs,
    );
  });

  test.each(['of a disk', 'of a disk on the instance that is named'] as const)('%s', async (name) => {
    const operations = writesOn('DISK');
    await fc.assert(
      fc.asyncProperty(instanceDraws, diskDraws, async (draw, diskDraw) => {
        const scene = sceneOf(emulator, draw, diskDraw);
        const port = portOver(scene);
        const record = port.disks.find(({ id }) => id === scene.disk.diskId);
        if (record === undefined) throw new Error('no record');
        const named = name === 'of a disk' ? undefined : scene.instance.instanceId;
        const judged = await diskReadiness(
          record,
          named,
          operations,
          loadersOver(port, { judgesOverdue: true }),
          scene.now,
        );
        for (const one of judged) {
          const inputs = diskInputs[one.operation]?.(scene) ?? [];
          const fitting = inputs.filter(
            ({ InstanceId }) => named === undefined || InstanceId === undefined || InstanceId === named,
          );
          prove(scene, one, fitting);
        }
      }),
      runs,
    );
  });

  test('has proved every operation, in both directions where it has preconditions', () => {
    expect([...seen.keys()].sort()).toEqual(
      [...new Set([...writesOn('INSTANCE'), ...writesOn('DISK')])].sort(),
    );
    const oneSided = [...seen].filter(([, verdicts]) => verdicts.size === 1).map(([name]) => name);
    expect(oneSided.sort()).toEqual([
      'AttachInstanceRamRole',
      'CreateDiagnosticReport',
      'CreateSimulatedSystemEvents',
      'DetachInstanceRamRole',
      'JoinResourceGroup',
      'ModifyInstanceMaintenanceAttributes',
      'ModifyInstanceMetadataOptions',
      'ReportInstancesStatus',
      'TagResources',
      'UntagResources',
    ]);
  });
});
