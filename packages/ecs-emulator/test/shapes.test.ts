import { afterAll, beforeAll, expect, test } from '@jest/globals';
import * as Ecs from '@alicloud/ecs20140526';
import { wellKnown } from '../src/fleet/fleet';
import type { Emulator } from '../src/server';
import { ask, startStill } from './helpers';
import type { Parameters } from './helpers';
import officialShapes from './official-shapes.json';

/** Objects and lists of objects, down to the names of types. */
type Shape = string | Shape[] | { [name: string]: Shape };

const official = officialShapes as Record<string, Shape>;
const ids = wellKnown['cn-hangzhou'];

/** For each read, a call that gives at least one row. */
const calls: Record<string, Parameters> = {
  DescribeInstanceStatus: {},
  DescribeInstances: { InstanceIds: `["${ids.lockedInstance}"]` },
  DescribeInstanceTypes: {},
  DescribeInstanceAttribute: { InstanceId: ids.lockedInstance },
  DescribeInstanceRamRole: { RamRoleName: 'EcsAppRole' },
  DescribeInstanceVncUrl: { InstanceId: ids.runningInstance },
  DescribeUserData: { InstanceId: ids.runningInstance },
  DescribeInstanceAutoRenewAttribute: { RenewalStatus: 'AutoRenewal' },
  DescribeDisks: { DiskIds: `["${ids.diskOfLocked}"]` },
  DescribeSnapshots: { SnapshotIds: `["${ids.snapshot}"]` },
  GetInstanceScreenshot: { InstanceId: ids.runningInstance },
  GetInstanceConsoleOutput: { InstanceId: ids.runningInstance },
  DescribeInstanceAttachmentAttributes: { InstanceIds: `["${ids.runningInstance}"]` },
  DescribeInstancesFullStatus: { EventType: 'SystemMaintenance.Reboot' },
  DescribeDisksFullStatus: { 'DiskId.1': ids.diskInUse },
  DescribeInstanceHistoryEvents: { 'ResourceId.1': ids.runningInstance },
  DescribeDiagnosticReports: {},
  DescribeDiskMonitorData: {
    DiskId: ids.diskInUse,
    StartTime: '2026-03-01T10:00:00Z',
    EndTime: '2026-03-01T10:05:00Z',
  },
  DescribeInstanceMonitorData: {
    InstanceId: ids.runningInstance,
    StartTime: '2026-03-01T10:00:00Z',
    EndTime: '2026-03-01T10:05:00Z',
  },
  DescribeInstanceMaintenanceAttributes: { 'InstanceId.1': ids.runningInstance },
  ListTagResources: { ResourceType: 'instance', 'ResourceId.1': ids.runningInstance },
};

const extra: Record<string, Parameters> = { DescribeRegions: {}, DescribeZones: {} };

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startStill();
  const { world } = emulator.control;
  const region = world.accounts.get('1000000000000001')?.regions.get('cn-hangzhou');
  region?.diskEvents.set('e-1', {
    seq: 1,
    eventId: 'e-bp1stalled',
    diskId: ids.diskInUse,
    type: 'Stalled',
    time: emulator.control.now() - 1000,
    endTime: null,
    impactLevel: '100',
  });
  emulator.control.patch(ids.runningInstance, {
    maintenance: { action: 'Stop', notify: true, windows: [{ startTime: '02:00:00', endTime: '18:00:00' }] },
  });
});
afterAll(() => emulator.close());

/** Where a value leaves the official shape: fields missing, and values of another type. */
function misses(value: unknown, shape: Shape, path: string): string[] {
  if (typeof shape === 'string') {
    const fits =
      shape === 'integer'
        ? Number.isInteger(value)
        : typeof value === (shape === 'number' ? 'number' : shape);
    return fits ? [] : [`${path} is no ${shape}`];
  }
  if (Array.isArray(shape)) {
    if (!Array.isArray(value)) return [`${path} is no list`];
    return value.flatMap((item, index) => misses(item, shape[0] ?? '', `${path}[${String(index)}]`));
  }
  if (typeof value !== 'object' || value === null) return [`${path} is no object`];
  const record = value as Record<string, unknown>;
  return Object.entries(shape).flatMap(([name, inner]) =>
    name in record ? misses(record[name], inner, `${path}.${name}`) : [`${path}.${name} is missing`],
  );
}

interface ModelClass {
  names(): Record<string, string>;
  types(): Record<string, unknown>;
}

const isModel = (type: unknown): type is ModelClass => typeof type === 'function' && 'names' in type;

/** Fields that the SDK's response model would not read. */
function unread(value: unknown, model: unknown, path: string): string[] {
  if (Array.isArray(value)) {
    const inner = (model as { itemType?: unknown }).itemType;
    return value.flatMap((item) => unread(item, inner, `${path}[]`));
  }
  if (!isModel(model) || typeof value !== 'object' || value === null) return [];
  const [names, types] = [model.names(), model.types()];
  return Object.entries(value).flatMap(([wire, inner]) => {
    const field = Object.keys(names).find((name) => names[name] === wire);
    return field === undefined ? [`${path}.${wire}`] : unread(inner, types[field], `${path}.${wire}`);
  });
}

/** Rows of every list, so that an empty answer does not pass for a right one. */
const lists = (value: unknown): unknown[][] =>
  Array.isArray(value)
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(lists)
      : [];

test('every read of the lock document has an official shape and a call here', () => {
  expect(Object.keys(calls)).toEqual(Object.keys(official));
  expect(Object.keys(calls)).toHaveLength(21);
});

test.each(Object.entries(calls))('%s answers the official shape', async (operation, parameters) => {
  const body = await ask(emulator, operation, parameters);
  expect(misses(body, official[operation] ?? {}, operation)).toEqual([]);
  const [first] = lists(body);
  expect(first === undefined || first.length > 0).toBe(true);
});

test.each(Object.entries({ ...calls, ...extra }))(
  '%s says nothing that the SDK would not read',
  async (operation, parameters) => {
    const body = await ask(emulator, operation, parameters);
    const models = Ecs as unknown as Record<string, unknown>;
    expect(body.Code).toBeUndefined();
    expect(unread(body, models[`${operation}ResponseBody`], operation)).toEqual([]);
  },
);
