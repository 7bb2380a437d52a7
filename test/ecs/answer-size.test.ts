import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { withAnswerLimit } from '../../src/ecs/answer-limit';
import { hangzhou } from '../support/records';
import { callOn } from '../support/written';
import { Endpoint, list, portTo, rejection, write } from './endpoint';

/** An answer of ECS of any size costs a bounded amount of memory, and a page no more rows than were asked for. */

const endpoint = new Endpoint();
const most = 100_000;
beforeAll(() => endpoint.start());
afterAll(() => endpoint.stop());

const port = () => portTo(endpoint.host, { mostAnswerBytes: most });
const read = () => port().read(hangzhou, 'DescribeInstances', { maxResults: 10 }, list);
const change = () => port().write(hangzhou, 'StartInstance', callOn('INSTANCE', ['i-1'], {}), write);

const tooLarge = { name: 'EcsError', fault: 'TOO_LARGE', mayHaveRun: true, retryable: false };
const rows = (count: number) => ({
  Instances: { Instance: Array.from({ length: count }, (_, at) => ({ InstanceId: `i-${at}` })) },
});

/** Sends without an end, until the other side cuts the connection. @returns how many bytes were written */
async function pour(response: ServerResponse, status = 200): Promise<number> {
  const chunk = Buffer.alloc(16_384, 0x20);
  let written = 0;
  response.writeHead(status, { 'content-type': 'application/json' });
  const endless = new Readable({
    read() {
      written += chunk.length;
      this.push(chunk);
    },
  });
  await pipeline(endless, response).catch(() => undefined);
  return written;
}

describe.each([
  ['a read', read],
  ['a write', change],
])('%s is ended', (_name, call) => {
  test('by an answer that says it is too large, before any of it is read', async () => {
    let isCut: Promise<unknown> | undefined;
    endpoint.respond = (response) => {
      response.writeHead(200, { 'content-length': most + 1 });
      response.write('{');
      isCut = once(response, 'close');
    };
    expect(await rejection(call())).toMatchObject(tooLarge);
    await isCut;
  });

  test.each([200, 400, 500])('by an answer with status %i that does not end', async (status) => {
    let poured: Promise<number> | undefined;
    endpoint.respond = (response) => {
      poured = pour(response, status);
    };
    expect(await rejection(call())).toMatchObject(tooLarge);
    // Beyond the limit, at most the buffers of the two sockets.
    expect(await poured).toBeLessThan(most + 16 * 1024 * 1024);
  });
});

test('an answer of exactly the limit is read, whole or in chunks', async () => {
  const text = JSON.stringify(rows(3)).padEnd(most);
  endpoint.answer(text);
  expect((await read()).items).toHaveLength(3);
  endpoint.respond = (response) => {
    response.write(text.slice(0, 20));
    setTimeout(() => response.end(text.slice(20)), 20);
  };
  expect((await read()).items).toHaveLength(3);
});

describe('rows', () => {
  test('as many as were asked for are a page', async () => {
    endpoint.answer(rows(10));
    expect((await read()).items).toHaveLength(10);
  });

  test('more are refused', async () => {
    endpoint.answer(rows(11));
    expect(await rejection(read())).toMatchObject(tooLarge);
  });

  test('fewer than ten are asked for as ten', async () => {
    endpoint.answer(rows(10));
    const one = () => port().read(hangzhou, 'DescribeInstances', { maxResults: 1 }, list);
    expect((await one()).items).toHaveLength(10);
    endpoint.answer(rows(11));
    expect(await rejection(one())).toMatchObject(tooLarge);
  });

  test('of a count', async () => {
    endpoint.answer({ ...rows(11), TotalCount: 11 });
    const count = port().read(hangzhou, 'DescribeInstances', { countOnly: true }, list);
    expect(await rejection(count)).toMatchObject(tooLarge);
  });

  test('of a list of ids', async () => {
    const statuses = (count: number) => ({
      InstanceStatuses: { InstanceStatus: rows(count).Instances.Instance },
    });
    const query = { ids: ['i-1'], pageNumber: 1, pageSize: 20 };
    endpoint.answer(statuses(20));
    expect((await port().read(hangzhou, 'DescribeInstanceStatus', query, list)).items).toHaveLength(20);
    endpoint.answer(statuses(21));
    const longer = port().read(hangzhou, 'DescribeInstanceStatus', query, list);
    expect(await rejection(longer)).toMatchObject(tooLarge);
  });

  test('of tags come in pages of 50, whatever is asked for', async () => {
    const tags = (count: number) => ({
      TagResources: {
        TagResource: Array.from({ length: count }, (_, at) => ({ ResourceId: 'i-1', TagKey: `k${at}` })),
      },
    });
    const ask = () =>
      port().read(hangzhou, 'ListTagResources', { resourceType: 'instance', maxResults: 10 }, list);
    endpoint.answer(tags(50));
    expect((await ask()).items).toHaveLength(50);
    endpoint.answer(tags(51));
    expect(await rejection(ask())).toMatchObject(tooLarge);
  });

  test('of a time series are at most 400 points', async () => {
    const points = (count: number) => ({
      MonitorData: {
        InstanceMonitorData: Array.from({ length: count }, () => ({ TimeStamp: '2026-11-24T00:00:00Z' })),
      },
    });
    const ask = () =>
      port().read(
        hangzhou,
        'DescribeInstanceMonitorData',
        {
          instanceId: 'i-1',
          startTime: '2026-11-24T00:00:00Z',
          endTime: '2026-11-24T01:00:00Z',
          periodSeconds: 60,
        },
        list,
      );
    endpoint.answer(points(400));
    expect(await ask()).toHaveLength(400);
    endpoint.answer(points(401));
    expect(await rejection(ask())).toMatchObject(tooLarge);
  });
});

/** Outside of the test, because a function made inside would keep what is there. */
const nothing = (): void => undefined;

test('nothing of a call is kept by a timer that outlives it', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  let timer: NodeJS.Timeout | undefined;
  const make = async (): Promise<WeakRef<object>> => {
    const large = { of: 'the call' };
    await withAnswerLimit(most, async () => {
      timer = setTimeout(nothing, 100_000);
      await Promise.resolve();
      return large.of;
    });
    return new WeakRef(large);
  };
  const held = await make();
  await new Promise(setImmediate);
  collect();
  clearTimeout(timer);
  expect(held.deref()).toBeUndefined();
});
