import { execFileSync } from 'node:child_process';
import { getEventListeners } from 'node:events';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { toEcsError } from '../../src/ecs/sdk-errors';
import { hangzhou, shanghai } from '../support/records';
import { Endpoint, list, portTo, rejection, write } from './endpoint';
import { startOf } from '../support/written';

/** How long a call may take, who can stop it, and when the SDK is loaded. */

const endpoint = new Endpoint();
beforeAll(() => endpoint.start());
afterAll(() => endpoint.stop());
beforeEach(() => {
  endpoint.calls.length = 0;
});

interface Runtime {
  readonly readTimeout: number;
  readonly connectTimeout: number;
}
type Method = (request: unknown, runtime: Runtime) => Promise<unknown>;

const sdk = require('@alicloud/ecs20140526') as {
  default: { prototype: { describeInstancesWithOptions: Method; startInstanceWithOptions: Method } };
};
const page = { RequestId: 'r', Instances: { Instance: [] } };
const options = { maxResults: 10 };

describe('the two timeouts of the SDK', () => {
  const runtimes: Runtime[] = [];
  const { prototype } = sdk.default;
  const real = { read: prototype.describeInstancesWithOptions, write: prototype.startInstanceWithOptions };

  beforeEach(() => {
    runtimes.length = 0;
    endpoint.answer(page);
    prototype.describeInstancesWithOptions = function (request, runtime) {
      runtimes.push(runtime);
      return real.read.call(this, request, runtime);
    };
    prototype.startInstanceWithOptions = function (request, runtime) {
      runtimes.push(runtime);
      return real.write.call(this, request, runtime);
    };
  });
  afterEach(() => {
    prototype.describeInstancesWithOptions = real.read;
    prototype.startInstanceWithOptions = real.write;
  });

  test('are set, and set the same, since one is mistaken for the other (F27)', async () => {
    const port = portTo(endpoint.host);
    await port.read(hangzhou, 'DescribeInstances', options, list);
    await port.write(hangzhou, 'StartInstance', startOf('i-1'), write);
    expect(runtimes).toMatchObject([
      { readTimeout: 8_000, connectTimeout: 8_000 },
      { readTimeout: 15_000, connectTimeout: 15_000 },
    ]);
  });

  test('are what the configuration says', async () => {
    const port = portTo(endpoint.host, { readTimeoutMs: 1_000, writeTimeoutMs: 2_000 });
    await port.read(hangzhou, 'DescribeInstances', options, list);
    await port.write(hangzhou, 'StartInstance', startOf('i-1'), write);
    expect(runtimes).toMatchObject([
      { readTimeout: 1_000, connectTimeout: 1_000 },
      { readTimeout: 2_000, connectTimeout: 2_000 },
    ]);
  });

  test('never reach behind the deadline', async () => {
    const port = portTo(endpoint.host);
    await port.read(hangzhou, 'DescribeInstances', options, { ...list, deadline: Date.now() + 3_000 });
    const { readTimeout = 0, connectTimeout } = runtimes[0] ?? {};
    expect(readTimeout).toBeGreaterThan(0);
    expect(readTimeout).toBeLessThanOrEqual(3_000);
    expect(connectTimeout).toBe(readTimeout);
  });

  test('are not the only ones: a call of which the SDK loses sight ends all the same', async () => {
    prototype.describeInstancesWithOptions = () => new Promise(() => undefined);
    const port = portTo(endpoint.host, { readTimeoutMs: 20 });
    expect(await rejection(port.read(hangzhou, 'DescribeInstances', options, list))).toMatchObject({
      fault: 'TIMEOUT',
      mayHaveRun: true,
    });
  });
});

describe('F27: a timeout by any name', () => {
  test.each([
    'ConnectTimeout: Connect HTTP://127.0.0.1:1/?a=b failed.',
    'ReadTimeout: 100. POST HTTP://127.0.0.1:1/?a=b failed.',
  ])('%s', (message) => {
    const thrown = Object.assign(new Error(message), { name: 'RequestTimeoutError' });
    expect(toEcsError(thrown, { action: 'StartInstance', ...hangzhou })).toMatchObject({
      fault: 'TIMEOUT',
      mayHaveRun: true,
      retryable: true,
      message: 'StartInstance in cn-hangzhou: ECS did not answer in time.',
    });
  });

  test('on a connection that was used before', async () => {
    const port = portTo(endpoint.host, { readTimeoutMs: 200 });
    endpoint.answer(page);
    await port.read(hangzhou, 'DescribeInstances', options, list);
    endpoint.respond = () => undefined;
    expect(await rejection(port.read(hangzhou, 'DescribeInstances', options, list))).toMatchObject({
      fault: 'TIMEOUT',
    });
    expect(endpoint.calls).toHaveLength(2);
  });
});

describe('a deadline', () => {
  test('in the past sends nothing', async () => {
    const port = portTo(endpoint.host);
    const late = { deadline: Date.now() - 1 };
    expect(
      await rejection(port.read(hangzhou, 'DescribeInstances', options, { ...list, ...late })),
    ).toMatchObject({
      fault: 'NOT_SENT',
      mayHaveRun: false,
      retryable: true,
    });
    expect(
      await rejection(port.write(hangzhou, 'StartInstance', startOf('i-1'), { ...write, ...late })),
    ).toMatchObject({ fault: 'NOT_SENT', mayHaveRun: false });
    expect(endpoint.calls).toHaveLength(0);
  });
});

describe('a read of one instance', () => {
  test.each([
    ['DescribeUserData', { UserData: 'AAAA' }],
    ['DescribeInstanceAttribute', { EnableJumboFrame: true }],
    ['GetInstanceScreenshot', { Screenshot: 'AAAA' }],
    ['GetInstanceConsoleOutput', { ConsoleOutput: 'AAAA' }],
  ] as const)('%s that answers for another one is no answer', async (action, body) => {
    const port = portTo(endpoint.host);
    const ask = () => port.read(hangzhou, action, { instanceId: 'i-1' }, list);
    endpoint.answer({ RequestId: 'r', InstanceId: 'i-1', ...body });
    await expect(ask()).resolves.toBeDefined();
    endpoint.answer({ RequestId: 'r', InstanceId: 'i-2', ...body });
    expect(await rejection(ask())).toMatchObject({ fault: 'BAD_ANSWER', action });
  });
});

describe('when nobody waits any more', () => {
  test('leaves nothing behind at a signal that lasts longer than the call', async () => {
    const any = jest.spyOn(AbortSignal, 'any');
    endpoint.answer(page);
    const port = portTo(endpoint.host);
    const { signal } = new AbortController();
    for (let call = 0; call < 3; call += 1)
      await port.read(hangzhou, 'DescribeInstances', options, { ...list, signal });
    const made = any.mock.calls.length;
    any.mockRestore();
    expect([made, getEventListeners(signal, 'abort')]).toEqual([0, []]);
  });

  test('a call that was not sent yet is not sent', async () => {
    const port = portTo(endpoint.host);
    const signal = AbortSignal.abort();
    expect(
      await rejection(port.read(hangzhou, 'DescribeInstances', options, { ...list, signal })),
    ).toMatchObject({
      fault: 'NOT_SENT',
    });
    expect(
      await rejection(port.write(hangzhou, 'StartInstance', startOf('i-1'), { ...write, signal })),
    ).toMatchObject({ fault: 'NOT_SENT' });
    expect(endpoint.calls).toHaveLength(0);
  });

  test('a read that was sent is waited for no longer', async () => {
    const port = portTo(endpoint.host);
    const controller = new AbortController();
    endpoint.respond = () => controller.abort();
    const error = await rejection(
      port.read(hangzhou, 'DescribeInstances', options, { ...list, signal: controller.signal }),
    );
    // Not TIMEOUT: that would be ECS's fault, and the metrics would count it.
    expect(error).toMatchObject({
      name: 'EcsError',
      action: 'DescribeInstances',
      fault: 'NOT_SENT',
      mayHaveRun: false,
    });
    expect(endpoint.calls).toHaveLength(1);
  });

  test('a write that was sent is waited for all the same: its outcome has to be recorded', async () => {
    const port = portTo(endpoint.host);
    const controller = new AbortController();
    endpoint.respond = (response) => {
      controller.abort();
      setImmediate(() => response.end(JSON.stringify({ RequestId: 'r' })));
    };
    await expect(
      port.write(hangzhou, 'StartInstance', startOf('i-1'), { ...write, signal: controller.signal }),
    ).resolves.toMatchObject({ requestId: 'r' });
  });
});

describe('clients', () => {
  test('one for each account and region, made on first use', async () => {
    endpoint.answer(page);
    const asked: string[] = [];
    const port = portTo(endpoint.host, {
      endpoint: (regionId) => {
        asked.push(regionId);
        return { host: endpoint.host, protocol: 'http' };
      },
    });
    expect(asked).toEqual([]);
    for (const scope of [hangzhou, hangzhou, shanghai, hangzhou]) {
      await port.read(scope, 'DescribeInstances', options, list);
    }
    expect(asked).toEqual(['cn-hangzhou', 'cn-shanghai']);
  });

  test('answers of calls side by side are not mixed up', async () => {
    endpoint.respond = (response, { parameters }) => {
      const body = { RequestId: 'r', Instances: { Instance: [{ InstanceId: parameters.InstanceName }] } };
      setTimeout(() => response.end(JSON.stringify(body)), parameters.InstanceName === 'i-0' ? 30 : 0);
    };
    const port = portTo(endpoint.host);
    const names = ['i-0', 'i-1', 'i-2', 'i-3', 'i-4'];
    const pages = await Promise.all(
      names.map((name) => port.read(hangzhou, 'DescribeInstances', { ...options, name }, list)),
    );
    expect(pages.map(({ items }) => items[0]?.id)).toEqual(names);
  });
});

test('the SDK is loaded by the first call, not before', () => {
  const script = `
    const { createSdkPort } = require('./src/ecs/sdk-adapter.ts');
    const loaded = () => Object.keys(require.cache).filter((file) => /@(alicloud|darabonba)/.test(file)).length;
    const port = createSdkPort({
      accounts: [{ accountId: 'main', credentials: { kind: 'static', accessKeyId: '', accessKeySecret: '' } }],
      regionIds: ['cn-hangzhou'],
    });
    const before = loaded();
    port.read(port.scopes[0], 'DescribeInstances', { maxResults: 10 }, { purpose: 'LIST' }).catch(() => {
      process.stdout.write(JSON.stringify({ before, after: loaded() }));
    });
  `;
  const output = execFileSync(process.execPath, ['--require', 'tsx/cjs', '--eval', script], {
    cwd: join(__dirname, '../..'),
    encoding: 'utf8',
  });
  const { before, after } = JSON.parse(output) as { before: number; after: number };
  expect(before).toBe(0);
  expect(after).toBeGreaterThan(1_000);
});
