import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { fleetDiskId, fleetInstanceId } from '../src/fleet/fleet';
import { faultVariants, parseFaultRule } from '../src/faults/rules';
import type { FaultKind } from '../src/faults/rules';
import type { Emulator } from '../src/server';
import { ask, bodyOf, callAcs3, column, rowsOf, startStill } from './helpers';

const [one, two] = [fleetInstanceId('cn-hangzhou', 0), fleetInstanceId('cn-hangzhou', 1)];
const disk = fleetDiskId('cn-hangzhou', 0, 1);

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startStill({ fleet: { instancesPerRegion: 25, disksPerInstance: 2, accounts: 'all' } });
});
beforeEach(() => {
  emulator.control.clearFaults();
  emulator.control.clearCalls();
  emulator.control.reset();
});
afterAll(() => emulator.close());

const describeInstances = (parameters: Record<string, string> = {}) =>
  callAcs3(emulator.endpoint, 'DescribeInstances', { RegionId: 'cn-hangzhou', ...parameters });
const lastCall = () => emulator.control.calls().at(-1);

describe('which calls a fault affects', () => {
  test('one call, by default', async () => {
    emulator.control.setFaults([{ kind: 'throttle' }]);
    expect([(await describeInstances()).status, (await describeInstances()).status]).toEqual([400, 200]);
    expect(emulator.control.faults()).toEqual([]);
  });

  test('a number of calls, after a number of calls', async () => {
    emulator.control.setFaults([{ kind: 'throttle', times: 2, afterCalls: 1 }]);
    const statuses: number[] = [];
    for (let n = 0; n < 4; n += 1) statuses.push((await describeInstances()).status);
    expect(statuses).toEqual([200, 400, 400, 200]);
  });

  test('every call, with times: always', async () => {
    emulator.control.setFaults([{ kind: 'throttle', times: 'always' }]);
    for (let n = 0; n < 3; n += 1) expect((await describeInstances()).status).toBe(400);
    expect(emulator.control.faults()).toMatchObject([{ remaining: 'always' }]);
  });

  test.each([
    ['its action', { action: 'DescribeInstances' }, true],
    ['any action', { action: '*' }, true],
    ['another action', { action: 'DescribeDisks' }, false],
    ['its region', { regionId: 'cn-hangzhou' }, true],
    ['another region', { regionId: 'cn-shanghai' }, false],
    ['its account', { accountId: '1000000000000001' }, true],
    ['another account', { accountId: '1000000000000002' }, false],
    ['a parameter', { match: { Status: 'Running' } }, true],
    ['an id in its JSON list', { match: { InstanceIds: two } }, true],
    ['an id that is not in it', { match: { InstanceIds: 'i-other' } }, false],
  ])('by %s', async (_name, rule, meets) => {
    emulator.control.setFaults([{ kind: 'throttle', ...rule }]);
    const answer = await describeInstances({ InstanceIds: JSON.stringify([one, two]), Status: 'Running' });
    expect(answer.status).toBe(meets ? 400 : 200);
  });

  test('by an id of a repeated parameter', async () => {
    emulator.control.setFaults([{ kind: 'throttle', match: { InstanceId: two } }]);
    const asked = { RegionId: 'cn-hangzhou', 'InstanceId.1': one, 'InstanceId.2': two };
    expect((await callAcs3(emulator.endpoint, 'DescribeInstanceStatus', asked)).status).toBe(400);
  });

  test('the log names the faults that a call met', async () => {
    emulator.control.setFaults([
      { kind: 'latency', ms: 1 },
      { kind: 'error', code: 'InternalError' },
    ]);
    await describeInstances();
    expect(lastCall()).toMatchObject({ faults: ['latency', 'error'], status: 500, code: 'InternalError' });
  });
});

describe('what reaches the caller', () => {
  test('throttle: ECS’s code, and how long to wait', async () => {
    emulator.control.setFaults([{ kind: 'throttle', retryAfterMs: 1500 }]);
    const answer = await describeInstances();
    expect([bodyOf(answer).Code, answer.headers['x-acs-retry-after']]).toEqual(['Throttling.User', '1500']);
  });

  test('forbid: a refusal of RAM with its detail', async () => {
    emulator.control.setFaults([{ kind: 'forbid' }]);
    const answer = await describeInstances();
    expect([answer.status, bodyOf(answer)]).toMatchObject([
      403,
      { Code: 'Forbidden.RAM', AccessDeniedDetail: { AuthAction: 'ecs:DescribeInstances' } },
    ]);
  });

  test('error: any code, status and message', async () => {
    emulator.control.setFaults([
      { kind: 'error', status: 409, code: 'InvalidOperation.Conflict', message: 'busy' },
    ]);
    const answer = await describeInstances();
    expect([answer.status, bodyOf(answer)]).toMatchObject([
      409,
      { Code: 'InvalidOperation.Conflict', Message: 'busy' },
    ]);
  });

  test('html502 and empty503: answers that are not JSON', async () => {
    emulator.control.setFaults([{ kind: 'html502' }, { kind: 'empty503', afterCalls: 1 }]);
    const [page, nothing] = [await describeInstances(), await describeInstances()];
    expect([page.status, page.headers['content-type'], page.text.slice(0, 6)]).toEqual([
      502,
      'text/html',
      '<html>',
    ]);
    expect([nothing.status, nothing.text]).toEqual([503, '']);
  });

  test('reset: no answer, and the call was not carried out', async () => {
    emulator.control.setFaults([{ kind: 'reset' }]);
    await expect(describeInstances()).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(lastCall()).toMatchObject({ status: null, faults: ['reset'] });
  });

  test('truncate: half of the announced body', async () => {
    emulator.control.setFaults([{ kind: 'truncate' }]);
    await expect(describeInstances()).rejects.toMatchObject({ code: 'ECONNRESET' });
  });

  test.each([
    ['declared', '3000000'],
    ['undeclared', undefined],
  ])('oversized, %s: the whole answer, and white space after it', async (variant, length) => {
    emulator.control.setFaults([{ kind: 'oversized', variant, bytes: 3_000_000 }]);
    const answer = await describeInstances();
    expect([answer.status, Buffer.byteLength(answer.text), answer.headers['content-length']]).toEqual([
      200,
      3_000_000,
      length,
    ]);
    expect(column(bodyOf(answer), 'InstanceId')).toContain(one);
  });

  test('oversized: an answer that is already longer stays whole', async () => {
    emulator.control.setFaults([{ kind: 'oversized', bytes: 1 }]);
    expect(column(bodyOf(await describeInstances()), 'InstanceId')).toContain(one);
  });

  test('hang: no answer until the emulator closes', async () => {
    const other = await startStill({ fleet: 'empty' });
    other.control.setFaults([{ kind: 'hang' }]);
    const hanging = expect(callAcs3(other.endpoint, 'DescribeRegions')).rejects.toMatchObject({
      code: 'ECONNRESET',
    });
    while (other.control.calls()[0]?.faults[0] !== 'hang') await new Promise(setImmediate);
    await other.close();
    await hanging;
  });

  test('latency: the right answer, later', async () => {
    emulator.control.setFaults([{ kind: 'latency', ms: 40 }]);
    const before = performance.now();
    expect((await describeInstances()).status).toBe(200);
    expect(performance.now() - before).toBeGreaterThan(35);
  });
});

describe('wrong shapes', () => {
  test.each<[string, (text: string) => unknown, unknown]>([
    ['null-body', JSON.parse, null],
    ['empty-object', JSON.parse, {}],
    ['array', JSON.parse, []],
    ['list-as-object', (text) => Array.isArray(rowAt(text)), false],
    ['no-container', (text) => 'Instances' in (JSON.parse(text) as object), false],
    ['code-in-200', (text) => (JSON.parse(text) as { Code: string }).Code, 'ServiceUnavailable'],
    ['no-ids', JSON.parse, expect.objectContaining({ TotalCount: 25 })],
  ])('%s', async (variant, read, expected) => {
    emulator.control.setFaults([{ kind: 'shape', variant }]);
    const answer = await describeInstances();
    expect(answer.status).toBe(200);
    expect(read(answer.text)).toEqual(expected);
  });

  const rowAt = (text: string): unknown =>
    (JSON.parse(text) as { Instances: { Instance: unknown } }).Instances.Instance;

  test.each([
    ['no-ids', 'InstanceId', [undefined, undefined]],
    ['one-without-id', 'InstanceId', [undefined, two]],
    ['no-locks', 'OperationLocks', [undefined, undefined]],
    ['null-locks', 'OperationLocks', [null, null]],
    ['text-locks', 'OperationLocks', ['security', 'security']],
    ['empty-locks', 'OperationLocks', [{}, {}]],
    ['no-status', 'Status', [undefined, undefined]],
    ['wrong-types', 'Cpu', ['2', '2']],
  ])('%s: %s', async (variant, name, expected) => {
    emulator.control.setFaults([{ kind: 'shape', variant }]);
    expect(column(bodyOf(await describeInstances()), name).slice(0, 2)).toEqual(expected);
  });

  test('null-item: the other rows are whole', async () => {
    emulator.control.setFaults([{ kind: 'shape', variant: 'null-item' }]);
    const [first, second] = rowsOf(bodyOf(await describeInstances()));
    expect([first, second?.InstanceId]).toEqual([null, two]);
  });

  test.each(Object.entries(faultVariants))(
    '%s: a variant that does not exist is refused',
    (kind, variants) => {
      expect(() => {
        emulator.control.setFaults([{ kind: kind as FaultKind, variant: 'round' }]);
      }).toThrow(`variant is one of ${variants.join(', ')}`);
    },
  );
});

describe('pages that mislead', () => {
  test('a token that never advances', async () => {
    emulator.control.setFaults([{ kind: 'badtoken', times: 'always' }]);
    const first = await ask(emulator, 'DescribeInstances');
    const second = await ask(emulator, 'DescribeInstances', { NextToken: first.NextToken ?? '' });
    expect([Boolean(first.NextToken), second.NextToken]).toEqual([true, first.NextToken]);
  });

  test('an empty page with a token; the rows follow after it', async () => {
    emulator.control.setFaults([{ kind: 'badtoken', variant: 'empty-page' }]);
    const first = await ask(emulator, 'DescribeInstances', { MaxResults: '100' });
    expect(rowsOf(first)).toEqual([]);
    const second = await ask(emulator, 'DescribeInstances', {
      MaxResults: '100',
      NextToken: first.NextToken ?? '',
    });
    expect(rowsOf(second)).toHaveLength(25);
  });

  test('a page longer than asked, with ids of their own', async () => {
    emulator.control.setFaults([{ kind: 'long-page', rows: 250 }]);
    const page = await ask(emulator, 'DescribeInstances', { MaxResults: '10' });
    const shown = column(page, 'InstanceId');
    expect([shown.length, new Set(shown).size, shown[0], page.TotalCount]).toEqual([250, 250, one, 25]);
    expect(column(page, 'InstanceName')[10]).toBe(column(page, 'InstanceName')[0]);
  });

  test('a page longer than asked has nothing to copy when it is empty', async () => {
    emulator.control.setFaults([{ kind: 'long-page', rows: 250 }]);
    expect(rowsOf(await ask(emulator, 'DescribeInstances', { InstanceIds: '["i-unknown"]' }))).toEqual([]);
  });

  test('the first row twice, and rows in another order', async () => {
    emulator.control.setFaults([{ kind: 'duplicate' }, { kind: 'shuffle', afterCalls: 1 }]);
    const [doubled, turned] = [
      await ask(emulator, 'DescribeInstances'),
      await ask(emulator, 'DescribeInstances'),
    ];
    expect([column(doubled, 'InstanceId').length, column(doubled, 'InstanceId').at(-1)]).toEqual([11, one]);
    expect(column(turned, 'InstanceId').at(-1)).toBe(one);
  });
});

describe('changes that the caller does not see', () => {
  test('lock-after-read: the answer shows no lock, the instance has one', async () => {
    emulator.control.setFaults([{ kind: 'lock-after-read', instanceId: one }]);
    const others = await describeInstances({ InstanceIds: `["${two}"]` });
    expect([others.status, emulator.control.faults().length]).toEqual([200, 1]);
    const body = bodyOf(await describeInstances({ InstanceIds: `["${one}"]` }));
    expect(column(body, 'OperationLocks')).toEqual([{ LockReason: [] }]);
    expect(emulator.control.instance(one).locks).toMatchObject([{ reason: 'security' }]);
    expect(emulator.control.faults()).toEqual([]);
  });

  test('unlock-after-read', async () => {
    emulator.control.lock(one);
    emulator.control.setFaults([{ kind: 'unlock-after-read' }]);
    const body = bodyOf(await describeInstances({ InstanceIds: `["${one}"]` }));
    expect(column(body, 'OperationLocks')).toMatchObject([{ LockReason: [{ LockReason: 'security' }] }]);
    expect(emulator.control.instance(one).locks).toEqual([]);
  });

  test('detach-after-read', async () => {
    emulator.control.setFaults([{ kind: 'detach-after-read', diskId: disk }]);
    const body = await ask(emulator, 'DescribeDisks', { DiskIds: `["${disk}"]` });
    expect(column(body, 'Status')).toEqual(['In_use']);
    expect(emulator.control.disk(disk)).toMatchObject({ status: 'Available', attachments: [] });
  });

  test('stale: reads see the world as it was when the fault was set', async () => {
    emulator.control.setFaults([{ kind: 'stale', times: 2, action: 'DescribeInstances' }]);
    emulator.control.lock(one);
    const locks: unknown[] = [];
    for (let n = 0; n < 3; n += 1) {
      locks.push(...column(bodyOf(await describeInstances({ InstanceIds: `["${one}"]` })), 'OperationLocks'));
    }
    expect(locks).toMatchObject([
      { LockReason: [] },
      { LockReason: [] },
      { LockReason: [{ LockReason: 'security' }] },
    ]);
  });

  test('accept-then-drop: the call was carried out, the answer never came', async () => {
    emulator.control.setFaults([{ kind: 'accept-then-drop' }]);
    await expect(describeInstances()).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(lastCall()).toMatchObject({ faults: ['accept-then-drop'], status: null, isCarriedOut: true });
  });

  test('accept-then-error: the call was carried out, and the answer says that it failed', async () => {
    emulator.control.setFaults([
      { kind: 'accept-then-error' },
      { kind: 'accept-then-error', status: 503, code: 'ServiceUnavailable' },
    ]);
    for (const [status, code] of [
      [500, 'InternalError'],
      [503, 'ServiceUnavailable'],
    ] as const) {
      await expect(describeInstances()).resolves.toMatchObject({ status });
      expect(lastCall()).toMatchObject({ faults: ['accept-then-error'], status, code, isCarriedOut: true });
    }
  });
});

test.each([
  [{ kind: 'flood' }, 'kind is one of latency,'],
  [{ kind: 'throttle', times: 'often' }, "times is a number or 'always'"],
  [{ kind: 'throttle', match: { a: 1 } }, 'match is an object of texts'],
  [{ kind: 'throttle', acton: 'x' }, 'a fault has no field acton'],
  [{ kind: 'latency', ms: '5' }, 'ms is a number'],
  ['throttle', 'a fault is an object'],
])('a rule that cannot be read says why: %j', (value, message) => {
  expect(() => parseFaultRule(value)).toThrow(message);
});
