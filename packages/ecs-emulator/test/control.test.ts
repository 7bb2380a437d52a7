import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { fleetDiskId, fleetInstanceId } from '../src/fleet/fleet';
import { controlRoutes } from '../src/control/routes';
import type { Emulator } from '../src/server';
import { ask, bodyOf, callAcs3, column, send, startStill, testTime } from './helpers';
import type { Answer } from './helpers';

const [one, two] = [fleetInstanceId('cn-hangzhou', 0), fleetInstanceId('cn-hangzhou', 1)];
const disk = fleetDiskId('cn-hangzhou', 0, 1);

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startStill({
    fleet: { instancesPerRegion: 3, disksPerInstance: 2 },
    regionPorts: 'ephemeral',
  });
});
beforeEach(() => {
  emulator.control.reset();
  emulator.control.clearCalls();
  emulator.control.clearFaults();
});
afterAll(() => emulator.close());

const json = { host: 'localhost', 'content-type': 'application/json' };
const control = (
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = json,
): Promise<Answer> =>
  send(emulator.endpoint, {
    method,
    path: `/_emulator${path}`,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

describe('who may use it', () => {
  test.each([
    ['localhost', 200],
    ['127.0.0.1:4300', 200],
    ['[::1]:4300', 200],
    ['evil.example.com', 403],
    ['localhost.example.com', 403],
  ])('the host %s: %i', async (host, status) => {
    expect((await control('GET', '/', undefined, { host })).status).toBe(status);
  });

  test.each([['text/plain'], ['application/x-www-form-urlencoded'], ['']])(
    'a write of the content type "%s" is refused',
    async (type) => {
      const answer = await control(
        'PUT',
        `/resources/${one}/status`,
        { status: 'Stopped' },
        {
          host: 'localhost',
          'content-type': type,
        },
      );
      expect([answer.status, emulator.control.instance(one).status]).toEqual([415, 'Running']);
    },
  );

  test('a DELETE has no body, and needs no content type', async () => {
    emulator.control.setFaults([{ kind: 'throttle' }]);
    const answer = await control('DELETE', '/faults', undefined, { host: 'localhost' });
    expect([answer.status, emulator.control.faults()]).toEqual([200, []]);
  });

  test('it is on the strict ports as well', async () => {
    const answer = await send(emulator.regionEndpoints['cn-shanghai'] ?? '', {
      path: '/_emulator/',
      headers: json,
    });
    expect(answer.status).toBe(200);
  });
});

describe('the page of help', () => {
  test('lists every route and every fault', async () => {
    const help = bodyOf(await control('GET', '/'));
    expect(help.routes).toHaveLength(controlRoutes.length);
    expect(help.faultKinds).toContain('accept-then-drop');
    expect(help.faultVariants).toMatchObject({ shape: expect.arrayContaining(['no-locks']) });
  });

  test('an unknown path says where it is', async () => {
    const answer = await control('GET', '/nowhere');
    expect([answer.status, bodyOf(answer).error]).toEqual([
      404,
      'no route /nowhere; GET /_emulator/ lists them',
    ]);
  });

  test('a wrong method says which are right', async () => {
    const answer = await control('POST', '/calls', {});
    expect([answer.status, bodyOf(answer).error]).toEqual([405, '/calls takes GET, DELETE']);
  });
});

describe('changes to resources', () => {
  const events = () =>
    ask(emulator, 'DescribeInstanceHistoryEvents', {
      'ResourceId.1': one,
      'InstanceEventCycleStatus.1': 'Executing',
      'InstanceEventCycleStatus.2': 'Executed',
    });

  test('a security lock opens its event, lifting it closes the event', async () => {
    await control('POST', `/instances/${one}/lock`, {
      punishment: { code: 'PR105', punishDomain: 'a.example.com' },
    });
    const locked = await ask(emulator, 'DescribeInstances', { LockReason: 'security' });
    expect(column(locked, 'InstanceId')).toEqual([one]);
    expect(column(await events(), 'EventCycleStatus')).toMatchObject([{ Name: 'Executing' }]);
    expect(column(await events(), 'ExtendedAttribute')).toMatchObject([
      { Code: 'PR105', PunishDomain: 'a.example.com' },
    ]);
    await control('POST', `/instances/${one}/unlock`);
    expect(emulator.control.instance(one).locks).toEqual([]);
    expect(column(await events(), 'EventCycleStatus')).toMatchObject([{ Name: 'Executed' }]);
  });

  test('locking twice opens one event', async () => {
    emulator.control.lock(one);
    emulator.control.lock(one);
    expect((await events()).TotalCount).toBe(1);
  });

  test('another lock opens none, and one lock can be lifted alone', async () => {
    await control('POST', `/instances/${one}/lock`, { reason: 'financial', message: 'pay' });
    emulator.control.lock(one);
    emulator.control.unlock(one, 'security');
    expect(emulator.control.instance(one).locks).toEqual([{ reason: 'financial', message: 'pay' }]);
  });

  test('attach and detach', async () => {
    await control('POST', `/disks/${disk}/attach`, { instanceId: two });
    expect(emulator.control.disk(disk)).toMatchObject({
      multiAttach: 'Enabled',
      status: 'In_use',
      attachments: [
        { instanceId: one, device: '/dev/xvdb' },
        { instanceId: two, device: '/dev/xvdc' },
      ],
    });
    await control('POST', `/disks/${disk}/detach`, { instanceId: one });
    expect(emulator.control.disk(disk)).toMatchObject({
      status: 'In_use',
      attachments: [{ instanceId: two }],
    });
    await control('POST', `/disks/${disk}/detach`);
    expect(emulator.control.disk(disk)).toMatchObject({ status: 'Available', attachments: [] });
    expect(emulator.control.disksOf(one)).toHaveLength(1);
  });

  test('any text as a status', async () => {
    await control('PUT', `/resources/${one}/status`, { status: 'Levitating' });
    await control('PUT', `/resources/${disk}/status`, { status: 'Melting' });
    expect([emulator.control.instance(one).status, emulator.control.disk(disk).status]).toEqual([
      'Levitating',
      'Melting',
    ]);
  });

  test('locks set, shown otherwise, and left out', async () => {
    const shown = async () =>
      column(await ask(emulator, 'DescribeInstances', { InstanceIds: `["${one}"]` }), 'OperationLocks');
    await control('PUT', `/resources/${one}/operation-locks`, { locks: [{ reason: 'SECURITY' }] });
    expect(await shown()).toMatchObject([{ LockReason: [{ LockReason: 'SECURITY' }] }]);
    await control('PUT', `/resources/${one}/operation-locks`, { shown: 'none' });
    expect(await shown()).toEqual(['none']);
    await control('PUT', `/resources/${one}/operation-locks`, { absent: true });
    expect(await shown()).toEqual([undefined]);
    expect(emulator.control.instance(one).locks).toMatchObject([{ reason: 'SECURITY' }]);
    await control('PUT', `/resources/${disk}/operation-locks`, { locks: [{ reason: 'security' }] });
    const disks = await ask(emulator, 'DescribeDisks', { DiskIds: `["${disk}"]` });
    expect(column(disks, 'OperationLocks')).toEqual([{ OperationLock: [{ LockReason: 'security' }] }]);
  });

  test('a disk is attached to an instance of its region only', async () => {
    const { attachments } = emulator.control.disk(disk);
    for (const instanceId of ['i-nowhere', fleetInstanceId('cn-shanghai', 0)]) {
      const answer = await control('POST', `/disks/${disk}/attach`, { instanceId });
      expect([answer.status, bodyOf(answer).error]).toEqual([404, `no such resource: ${instanceId}`]);
    }
    expect(emulator.control.disk(disk).attachments).toEqual(attachments);
  });

  test('a reset takes the clock back', async () => {
    await control('POST', '/clock/advance', { ms: 60_000 });
    expect(emulator.control.now()).toBe(testTime + 60_000);
    await control('POST', '/reset', {});
    expect(emulator.control.now()).toBe(testTime);
  });

  test('what calls can name in a region', async () => {
    const shown = async (query: string) => bodyOf(await control('GET', `/regions/cn-hangzhou${query}`));
    const first = await shown('');
    expect(first).toMatchObject({
      accountId: '1000000000000001',
      regionId: 'cn-hangzhou',
      autoSnapshotPolicies: [
        { autoSnapshotPolicyId: 'sp-bp1demo0nightly00001', autoSnapshotPolicyName: 'nightly' },
      ],
      commands: [{ commandId: 'c-bp1demo0uptime' }],
      resourceGroups: expect.arrayContaining(['rg-acfmshared000000']),
      ramRoles: expect.arrayContaining(['EcsAppRole']),
    });
    expect(await shown('?accountId=1000000000000002')).toMatchObject({ accountId: '1000000000000002' });
    expect((await control('GET', '/regions/cn-nowhere')).status).toBe(404);
  });

  test('fields of a record, and a resource that vanishes', async () => {
    await control('PATCH', `/resources/${one}`, { instanceName: 'renamed' });
    expect(emulator.control.instance(one).instanceName).toBe('renamed');
    await control('DELETE', `/resources/${one}`);
    expect((await control('GET', `/instances/${one}`)).status).toBe(404);
    expect(emulator.control.disk(disk).status).toBe('Available');
  });

  test('an event of any kind', async () => {
    const added = bodyOf(await control('POST', '/events', { instanceId: one, type: 'SystemFailure.Reboot' }));
    await control('PATCH', `/events/${String(added.eventId)}`, { cycleStatus: 'Failed' });
    expect(bodyOf(await control('GET', `/events/${String(added.eventId)}`))).toMatchObject({
      type: 'SystemFailure.Reboot',
      cycleStatus: 'Failed',
    });
  });

  test('another fleet', async () => {
    await control('POST', '/reset', { fleet: { instancesPerRegion: 1, locked: 1 } });
    expect((await ask(emulator, 'DescribeInstances', { LockReason: 'security' })).TotalCount).toBe(1);
    await control('POST', '/reset', { fleet: 'empty' });
    expect((await ask(emulator, 'DescribeInstances')).TotalCount).toBe(0);
    await control('POST', '/reset');
    expect((await ask(emulator, 'DescribeInstances')).TotalCount).toBe(3);
  });

  test('advancing the clock applies changes that are due', async () => {
    const { world } = emulator.control;
    const planned = {
      accountId: '1000000000000001',
      regionId: 'cn-hangzhou',
      kind: 'instance-status',
      id: one,
    } as const;
    const start = emulator.control.now();
    emulator.control.setStatus(one, 'Starting');
    world.schedule({ ...planned, at: start + 20_000, from: 'Starting', to: 'Running' });
    await control('POST', '/clock/advance', { ms: 19_999 });
    expect(emulator.control.instance(one).status).toBe('Starting');
    const clock = bodyOf(await control('POST', '/clock/advance', { ms: 1 }));
    expect([emulator.control.instance(one).status, clock.now]).toEqual(['Running', start + 20_000]);
    expect(bodyOf(await control('GET', '/clock')).now).toBe(start + 20_000);
    expect(start).toBeGreaterThanOrEqual(testTime);
  });

  test('a planned change does not override what happened meanwhile', () => {
    const { world } = emulator.control;
    world.schedule({
      at: emulator.control.now() + 10,
      accountId: '1000000000000001',
      regionId: 'cn-hangzhou',
      kind: 'disk-detached',
      id: disk,
      from: 'Detaching',
      to: 'Available',
    });
    emulator.control.advance(10);
    expect(emulator.control.disk(disk).attachments).toHaveLength(1);
  });

  test.each([
    ['POST', `/instances/i-none/lock`, {}, 404, 'no such resource: i-none'],
    ['PUT', `/resources/${one}/status`, {}, 400, 'status is missing'],
    ['PUT', `/resources/${one}/operation-locks`, {}, 400, 'one of locks, shown or absent is needed'],
    ['PUT', '/faults', { a: 1 }, 400, 'the body is a list of faults, or { faults: [...] }'],
    ['PUT', '/faults', [{ kind: 'shape', variant: 'round' }], 400, 'variant is one of'],
    ['POST', '/clock/advance', { ms: 'long' }, 400, 'ms is a number'],
    ['POST', '/reset', { fleet: {} }, 400, 'instancesPerRegion is a number'],
    ['PATCH', '/settings', {}, 400, 'instanceIdFindsMultiAttach is true or false'],
  ])('%s %s %j is answered with %i', async (method, path, body, status, message) => {
    const answer = await control(method, path, body);
    expect([answer.status, bodyOf(answer).error]).toEqual([status, expect.stringContaining(message)]);
  });

  test('a body that is no JSON', async () => {
    const answer = await send(emulator.endpoint, {
      method: 'PUT',
      path: '/_emulator/faults',
      headers: json,
      body: '{',
    });
    expect([answer.status, bodyOf(answer).error]).toEqual([400, 'the body is no JSON']);
  });
});

describe('the call log', () => {
  test('keeps each call with its parameters and its result', async () => {
    await callAcs3(emulator.endpoint, 'DescribeInstances', { RegionId: 'cn-hangzhou', Status: 'Running' });
    await callAcs3(emulator.regionEndpoints['cn-shanghai'] ?? '', 'DescribeInstanceAttribute', {
      InstanceId: one,
    });
    await callAcs3(emulator.endpoint, 'DescribeRegions', {}, { accessKeyId: 'nobody' });
    const calls = JSON.parse((await control('GET', '/calls')).text) as Record<string, unknown>[];
    expect(calls).toMatchObject([
      {
        action: 'DescribeInstances',
        accountId: '1000000000000001',
        regionId: 'cn-hangzhou',
        port: emulator.port,
        parameters: { RegionId: 'cn-hangzhou', Status: 'Running' },
        signature: 'acs3',
        status: 200,
        code: null,
      },
      {
        action: 'DescribeInstanceAttribute',
        regionId: 'cn-shanghai',
        status: 404,
        code: 'InvalidInstanceId.NotFound',
      },
      { action: 'DescribeRegions', accountId: null, status: 404, code: 'InvalidAccessKeyId.NotFound' },
    ]);
    const sequences = calls.map((call) => Number(call.sequence));
    expect(sequences).toEqual([...sequences].sort((a, b) => a - b));
  });

  test('can be filtered, and emptied', async () => {
    await ask(emulator, 'DescribeInstances');
    await ask(emulator, 'DescribeDisks');
    const [, second] = emulator.control.calls();
    const part = await control(
      'GET',
      `/calls?action=DescribeDisks&after=${String((second?.sequence ?? 0) - 1)}`,
    );
    expect(JSON.parse(part.text)).toHaveLength(1);
    await control('DELETE', '/calls');
    expect(emulator.control.calls()).toEqual([]);
  });
});

test('faults go over HTTP as well', async () => {
  const set = await control('PUT', '/faults', [{ kind: 'throttle', action: 'DescribeDisks', times: 2 }]);
  expect(JSON.parse(set.text)).toMatchObject([{ rule: { kind: 'throttle' }, remaining: 2 }]);
  await control('POST', '/faults', { kind: 'forbid' });
  expect((await ask(emulator, 'DescribeDisks')).Code).toBe('Throttling.User');
  expect((await ask(emulator, 'DescribeInstances')).Code).toBe('Forbidden.RAM');
  await control('DELETE', '/faults');
  expect(JSON.parse((await control('GET', '/faults')).text)).toEqual([]);
});

test('settings', async () => {
  const on = await control('PATCH', '/settings', { instanceIdFindsMultiAttach: true });
  expect(bodyOf(on)).toEqual({ instanceIdFindsMultiAttach: true });
  emulator.control.configure({ instanceIdFindsMultiAttach: false });
});
