import { describe, expect, test } from '@jest/globals';
import { limitOf, writeRow, writeRows } from '../../../src/catalogue/lookup';
import { FakePort } from '../../support/fake-port';
import { aDisk, anInstance, numbered, shanghai } from '../../support/records';
import { cases } from './cases/index';
import { graphOver } from './graph';
import type { Input } from './graph';
import { wireOf } from '../../support/written';

type BatchName =
  | 'RebootInstances'
  | 'DeleteInstances'
  | 'ModifyInstanceChargeType'
  | 'AttachInstanceRamRole'
  | 'DetachInstanceRamRole'
  | 'ModifyInstanceAutoRenewAttribute'
  | 'ModifyDiskChargeType'
  | 'AttachKeyPair'
  | 'DetachKeyPair'
  | 'RunCommand'
  | 'InvokeCommand'
  | 'CreateSimulatedSystemEvents'
  | 'CancelSimulatedSystemEvents'
  | 'ModifyInstanceMaintenanceAttributes'
  | 'ReportInstancesStatus'
  | 'ResetDisks'
  | 'TagResources'
  | 'UntagResources';

/** Builds the input of each batch from a list of ids. */
const idsIn: Readonly<Record<BatchName, (ids: readonly string[]) => Input>> = {
  RebootInstances: (instanceIds) => ({ instanceIds }),
  DeleteInstances: (instanceIds) => ({ instanceIds }),
  ModifyInstanceChargeType: (instanceIds) => ({ instanceIds }),
  AttachInstanceRamRole: (instanceIds) => ({ instanceIds }),
  DetachInstanceRamRole: (instanceIds) => ({ instanceIds }),
  ModifyInstanceAutoRenewAttribute: (instanceIds) => ({ instanceIds }),
  ModifyDiskChargeType: (diskIds) => ({ diskIds }),
  AttachKeyPair: (instanceIds) => ({ instanceIds }),
  DetachKeyPair: (instanceIds) => ({ instanceIds }),
  RunCommand: (instanceIds) => ({ instanceIds }),
  InvokeCommand: (instanceIds) => ({ instanceIds }),
  CreateSimulatedSystemEvents: (instanceIds) => ({ instanceIds }),
  CancelSimulatedSystemEvents: (eventIds) => ({ eventIds }),
  ModifyInstanceMaintenanceAttributes: (instanceIds) => ({ instanceIds }),
  ReportInstancesStatus: (instanceIds) => ({ instanceIds, diskIds: null, devices: null, reason: 'OTHERS' }),
  ResetDisks: (diskIds) => ({ disks: diskIds.map((diskId) => ({ diskId, snapshotId: 's-one' })) }),
  TagResources: (resourceIds) => ({ resourceIds, resourceType: 'INSTANCE' }),
  UntagResources: (resourceIds) => ({ resourceIds, resourceType: 'INSTANCE' }),
};
const batches = Object.keys(idsIn) as BatchName[];
const modal = batches.filter((name) => 'mode' in (cases[name][0]?.input ?? {}));

const inputFor = (name: BatchName, ids: readonly string[], more: Input = {}): Input => ({
  ...cases[name][0]?.input,
  ...idsIn[name](ids),
  ...more,
});

/** So many instances and disks under the same ids; the second half in another region, where that is wanted. */
function aFleet(count: number, isSpread = false): { port: FakePort; ids: readonly string[] } {
  const port = new FakePort();
  const ids = numbered(count, (index) => `i-${index}`);
  const place = (index: number) => (isSpread && index >= count / 2 ? shanghai : {});
  port.instances = ids.map((id, index) => anInstance(id, place(index)));
  port.disks = ids.map((id, index) => aDisk(id, [], place(index)));
  return { port, ids };
}

/** The ids of each call, however the operation writes them. */
const sentIds = (port: FakePort, name: BatchName): readonly (readonly string[])[] =>
  port.writes.map((call) => {
    const { ids } = writeRow(name);
    const value = wireOf(call)[typeof ids?.parameter === 'string' ? ids.parameter : ''];
    switch (ids?.encoding) {
      case 'JSON':
        return JSON.parse(value as string) as string[];
      case 'COMMA':
        return (value as string).split(',');
      case 'PAIRS':
        return (value as { DiskId: string }[]).map(({ DiskId }) => DiskId);
      default:
        return value as string[];
    }
  });

test('these are all the operations that take a list', () => {
  const lists = writeRows.map(({ name }) => name).filter((name) => limitOf(name) > 1);
  expect(lists.toSorted()).toEqual(batches.toSorted());
});

describe.each(batches)('%s', (name) => {
  const limit = limitOf(name);
  const bestEffort = modal.includes(name) ? { mode: 'BEST_EFFORT' } : {};

  test('more than ECS takes at once are split, in order, with a token of its own each', async () => {
    const { port, ids } = aFleet(limit * 2 + 1);
    const { outcomes, errors } = await graphOver(port).ask(`ecs${name}`, inputFor(name, ids, bestEffort));
    expect(errors).toEqual([]);
    expect(sentIds(port, name)).toEqual([
      ids.slice(0, limit),
      ids.slice(limit, limit * 2),
      ids.slice(limit * 2),
    ]);
    expect(outcomes.map(({ targetId }) => targetId)).toEqual(ids);
    const tokens = port.writes.map((call) => (wireOf(call).ClientToken as string | undefined)?.slice(0, -9));
    expect(tokens).toEqual(
      writeRow(name).clientToken === true
        ? ['token-1', 'token-1~2', 'token-1~3']
        : [undefined, undefined, undefined],
    );
  });

  test('an id that is given twice is one target, at its first place', async () => {
    const { port } = aFleet(3);
    const ids = ['i-2', 'i-0', 'i-2'];
    const { outcomes } = await graphOver(port).ask(`ecs${name}`, inputFor(name, ids, bestEffort));
    expect(outcomes.map(({ targetId }) => targetId)).toEqual(['i-2', 'i-0']);
    expect(sentIds(port, name)).toEqual([['i-2', 'i-0']]);
  });
});

describe.each(modal)('%s, all or nothing', (name) => {
  const limit = limitOf(name);

  test('refuses more than ECS takes at once', async () => {
    const { port, ids } = aFleet(limit + 1);
    const { errors } = await graphOver(port).ask(
      `ecs${name}`,
      inputFor(name, ids, { mode: 'ALL_OR_NOTHING' }),
    );
    expect(errors.map(({ extensions }) => extensions)).toEqual([
      { code: 'BAD_USER_INPUT', argument: 'input.mode' },
    ]);
    expect(errors[0]?.message).toContain(`${limit} targets`);
    expect(port.writes).toEqual([]);
  });

  test('refuses targets of several regions; BEST_EFFORT goes to each', async () => {
    const { port, ids } = aFleet(4, true);
    const anywhere = { regionId: null, accountId: null, mode: 'ALL_OR_NOTHING' };
    const { errors } = await graphOver(port).ask(`ecs${name}`, inputFor(name, ids, anywhere));
    expect(errors.map(({ extensions }) => extensions.argument)).toEqual(['input.mode']);
    expect(port.writes).toEqual([]);
    const { outcomes } = await graphOver(port).ask(
      `ecs${name}`,
      inputFor(name, ids, { ...anywhere, mode: 'BEST_EFFORT' }),
    );
    expect(outcomes.map(({ __typename }) => __typename)).toEqual(ids.map(() => 'EcsOperationAccepted'));
    expect(port.writes.map(({ scope }) => scope.regionId)).toEqual(['cn-hangzhou', 'cn-shanghai']);
  });
});
