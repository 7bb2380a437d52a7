import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import Client, * as Ecs from '@alicloud/ecs20140526';
import { $OpenApiUtil } from '@alicloud/openapi-core';
import { actions } from '../src/operations/actions';
import { diagnosticActions } from '../src/diagnostics/actions';
import { diskActions } from '../src/disks/actions';
import { eventActions } from '../src/events/actions';
import { imageActions } from '../src/images/actions';
import { snapshotActions } from '../src/snapshots/actions';
import { tagActions } from '../src/tags/actions';
import { lockTable } from '../src/lock/lock-table';
import { parameterRules } from '../src/operations/parameters/rules';
import type { Emulator } from '../src/server';
import { diskSeen, fleet, regionState, snapshotOf, startWithDisks } from './writing';

const { one, dataDisk, spare, spareToo } = fleet;
const regionId = 'cn-hangzhou';

/** By the operations' own pages. */
const dryRuns = ['CreateImage', 'ModifyDiskSpec', 'ResetDisk', 'ResetDisks'];
const tokens = [
  ...['CreateImage', 'CreateDisk', 'ResizeDisk', 'ModifyDiskChargeType', 'ReplaceSystemDisk'],
  ...['CreateSnapshot', 'CreateSnapshotGroup'],
];

describe('the table', () => {
  test('of all nouns together serves all 76 operations, and ModifyAutoSnapshotPolicyEx', () => {
    const missing = Object.keys(lockTable).filter((operation) => !actions.has(operation));
    expect(missing).toEqual([]);
    expect(actions.has('ModifyAutoSnapshotPolicyEx')).toBe(true);
  });

  test('has DryRun and ClientToken where ECS has them', () => {
    const rows = Object.entries({
      ...imageActions,
      ...diskActions,
      ...snapshotActions,
      ...eventActions,
      ...diagnosticActions,
      ...tagActions,
    }).filter(([, { access }]) => access === 'write');
    const withDryRun = rows.filter(([, { dryRun }]) => dryRun !== undefined);
    expect(withDryRun.map(([operation]) => operation)).toEqual(dryRuns);
    expect(new Set(withDryRun.map(([, { dryRun }]) => dryRun?.[1]))).toEqual(new Set(['DryRunOperation']));
    expect(rows.filter(([, row]) => row.clientToken).map(([operation]) => operation)).toEqual(tokens);
    for (const [name, parameter] of [
      ['DryRun', dryRuns],
      ['ClientToken', tokens],
    ] as const) {
      const taking = rows.filter(([operation]) =>
        parameterRules.get(operation)?.some((rule) => rule.name === name),
      );
      expect(taking.map(([operation]) => operation)).toEqual(parameter);
    }
  });
});

describe('the real SDK', () => {
  let emulator: Emulator;
  let client: Client;
  beforeAll(async () => {
    emulator = await startWithDisks();
    const { endpoint } = emulator;
    const keys = { accessKeyId: 'emulator', accessKeySecret: 'emulator-secret' };
    client = new Client(new $OpenApiUtil.Config({ ...keys, endpoint, protocol: 'HTTP', regionId }));
  });
  beforeEach(() => {
    emulator.control.reset();
  });
  afterAll(() => emulator.close());

  test('creates a disk, and reads its id', async () => {
    const { body } = await client.createDisk(
      new Ecs.CreateDiskRequest({
        regionId,
        zoneId: 'cn-hangzhou-h',
        size: 100,
        diskCategory: 'cloud_essd',
        tag: [new Ecs.CreateDiskRequestTag({ key: 'env', value: 'test' })],
      }),
    );
    expect(await diskSeen(emulator, body?.diskId ?? '')).toMatchObject({
      Size: 100,
      Tags: { Tag: [{ TagKey: 'env', TagValue: 'test' }] },
    });
  });

  test('changes several disks, named one by one and as a JSON list', async () => {
    await client.modifyDiskAttribute(
      new Ecs.ModifyDiskAttributeRequest({ regionId, diskIds: [spare, spareToo], diskName: 'pool' }),
    );
    expect(await diskSeen(emulator, spareToo)).toMatchObject({ DiskName: 'pool' });
    emulator.control.patch(one, { instanceChargeType: 'PrePaid' });
    const diskIds = JSON.stringify([dataDisk]);
    const { body } = await client.modifyDiskChargeType(
      new Ecs.ModifyDiskChargeTypeRequest({ regionId, instanceId: one, diskIds, autoPay: true }),
    );
    expect(body?.orderId).toMatch(/^\d+$/);
    expect(await diskSeen(emulator, dataDisk)).toMatchObject({ DiskChargeType: 'PrePaid' });
  });

  test('resets disks, and reads the result of each', async () => {
    const snapshotId = await snapshotOf(emulator, dataDisk);
    emulator.control.setStatus(one, 'Stopped');
    const { body } = await client.resetDisks(
      new Ecs.ResetDisksRequest({ regionId, disk: [{ diskId: dataDisk, snapshotId }] }),
    );
    const [progress] = body?.operationProgressSet?.operationProgress ?? [];
    expect(progress?.operationStatus).toBe('Success');
    expect(progress?.relatedItemSet?.relatedItem?.map(({ name, value }) => [name, value])).toEqual([
      ['DiskId', dataDisk],
      ['SnapshotId', snapshotId],
    ]);
  });

  test('replaces a system disk, with a size inside an object', async () => {
    emulator.control.setStatus(one, 'Stopped');
    const { body } = await client.replaceSystemDisk(
      new Ecs.ReplaceSystemDiskRequest({
        instanceId: one,
        imageId: 'aliyun_3_x64_20G_alibase_20240819.vhd',
        systemDisk: new Ecs.ReplaceSystemDiskRequestSystemDisk({ size: 80 }),
      }),
    );
    expect(await diskSeen(emulator, body?.diskId ?? '')).toMatchObject({ Size: 80, Type: 'system' });
  });

  test('creates simulated events, and reads their ids', async () => {
    const { body } = await client.createSimulatedSystemEvents(
      new Ecs.CreateSimulatedSystemEventsRequest({
        regionId,
        instanceId: [one],
        eventType: 'SystemMaintenance.Reboot',
        notBefore: '2026-03-01T13:00:00Z',
      }),
    );
    const ids = body?.eventIdSet?.eventId ?? [];
    expect(ids).toHaveLength(1);
    await client.cancelSimulatedSystemEvents(
      new Ecs.CancelSimulatedSystemEventsRequest({ regionId, eventId: ids }),
    );
    expect(emulator.control.event(ids[0] ?? '').cycleStatus).toBe('Canceled');
  });

  test('changes a snapshot policy by the lower-case names that it sends', async () => {
    const [policy] = regionState(emulator).autoSnapshotPolicies.values();
    await client.modifyAutoSnapshotPolicyEx(
      new Ecs.ModifyAutoSnapshotPolicyExRequest({
        regionId,
        autoSnapshotPolicyId: policy?.autoSnapshotPolicyId ?? '',
        timePoints: '["3"]',
        retentionDays: 14,
      }),
    );
    expect(policy).toMatchObject({ timePoints: '["3"]', retentionDays: 14 });
  });

  test('tags and untags, and makes reports and groups of snapshots', async () => {
    const named = { regionId, resourceType: 'disk', resourceId: [dataDisk] };
    const tag = [new Ecs.TagResourcesRequestTag({ key: 'env', value: 'test' })];
    await client.tagResources(new Ecs.TagResourcesRequest({ ...named, tag }));
    expect(emulator.control.disk(dataDisk).tags).toEqual([{ key: 'env', value: 'test' }]);
    await client.untagResources(new Ecs.UntagResourcesRequest({ ...named, tagKey: ['env'] }));
    expect(emulator.control.disk(dataDisk).tags).toEqual([]);
    const report = await client.createDiagnosticReport(
      new Ecs.CreateDiagnosticReportRequest({ regionId, resourceId: one }),
    );
    expect(report.body?.reportId).toMatch(/^dr-/);
    const group = await client.createSnapshotGroup(
      new Ecs.CreateSnapshotGroupRequest({ regionId, diskId: [dataDisk, spare] }),
    );
    expect(group.body?.snapshotGroupId).toMatch(/^ssg-/);
  });
});
