/** Signed events. The subgraph's own reading of the signatures is compared with this one in test/e2e/events.test.ts. */
import { createHmac, createVerify, publicDecrypt } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { eventTargetOf } from '../src/main';
import { startEmulator } from '../src/server';
import type { Emulator } from '../src/server';
import type { EventTarget } from '../src/eventbridge/target';
import { wellKnown } from '../src/fleet/fleet';
import { send, startStill, testTime } from './helpers';

interface Received {
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let emulator: Emulator | undefined;
let server: Server | undefined;
afterEach(async () => {
  await emulator?.close();
  server?.closeAllConnections();
  server?.close();
});

/** A webhook that answers with these statuses, one after the other, and then with 200. */
async function webhook(...statuses: number[]): Promise<{ url: string; received: Received[] }> {
  const received: Received[] = [];
  const opened = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8');
      received.push({ url: request.url ?? '', headers: request.headers, body });
      response.writeHead(statuses.shift() ?? 200).end();
    });
  });
  server = opened;
  await new Promise<void>((resolve) => opened.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${String((opened.address() as AddressInfo).port)}/hook?from=bus`,
    received,
  };
}

const { runningInstance: id } = wellKnown['cn-hangzhou'];

async function start(target: EventTarget): Promise<Emulator> {
  emulator = await startStill({ events: { lookEveryMs: 5, retryAfterMs: 10, ...target } });
  return emulator;
}

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** The signed text, put together by hand. */
const textOf = ({ headers, body }: Received, url: string, names: readonly string[]): string =>
  [url, ...names.map((name) => `${name}: ${String(headers[name])}`), body].join('\n');

const publicKeyOf = async ({ endpoint }: Emulator): Promise<string> =>
  (await send(endpoint, { path: '/_emulator/eventbridge.pem' })).text;

test('a changed state is sent as ECS words it, in an envelope', async () => {
  const { url, received } = await webhook();
  const { control } = await start({ url });
  control.setStatus(id, 'Stopped');
  await until(() => received.length > 0);
  const [first] = received;
  expect([first?.url, first?.headers['content-type']]).toEqual(['/hook?from=bus', 'application/json']);
  expect(JSON.parse(first?.body ?? '')).toMatchObject({
    specversion: '1.0',
    source: 'acs.ecs',
    type: 'ecs:Instance:StateChange',
    aliyunregionid: 'cn-hangzhou',
    data: {
      ver: '1.0',
      product: 'ECS',
      level: 'INFO',
      name: 'Instance:StateChange',
      regionId: 'cn-hangzhou',
      resourceId: `acs:ecs:cn-hangzhou:1000000000000001:instance/${id}`,
      userId: '1000000000000001',
      // The time of testTime, in UTC+8.
      eventTime: '20260301T200000.000+0800',
      content: { resourceId: id, resourceType: 'ALIYUN::ECS::Instance', state: 'Stopped' },
    },
  });
});

test('what the clock brings about is sent too, and an instance that is gone is Deleted; a lock is not sent', async () => {
  const { url, received } = await webhook();
  const { control } = await start({ url });
  const states = () =>
    received
      .map(({ body }) => JSON.parse(body) as { data: { content: { resourceId: string; state: string } } })
      .map(({ data }) => `${data.content.resourceId} ${data.content.state}`);
  control.lock(id);
  const region = [...control.world.accounts.values()][0]?.regions.get('cn-hangzhou');
  const at = testTime + 1_000;
  const plan = {
    accountId: region?.accountId ?? '',
    regionId: 'cn-hangzhou',
    id,
    from: 'Running',
    to: 'Stopped',
  };
  control.world.schedule({ ...plan, at, kind: 'instance-status' });
  control.advance(1_000);
  await until(() => received.length === 1);
  control.remove(id);
  await until(() => received.length === 2);
  expect(states()).toEqual([`${id} Stopped`, `${id} Deleted`]);
});

describe('the signature', () => {
  test('newer: RSA over SHA-256', async () => {
    const { url, received } = await webhook();
    const started = await start({ url, token: 'the token' });
    started.control.setStatus(id, 'Stopped');
    await until(() => received.length > 0);
    const [first] = received as [Received];
    const text = textOf(first, url, [
      'x-eventbridge-signature-timestamp',
      'x-eventbridge-hash-method',
      'x-eventbridge-signature-version',
      'x-eventbridge-signature-url',
      'x-eventbridge-signature-token',
    ]);
    expect(first.headers).toMatchObject({
      'x-eventbridge-hash-method': 'SHA256',
      'x-eventbridge-signature-version': '1.0',
      'x-eventbridge-signature-url': `${started.url}/_emulator/eventbridge.pem`,
      'x-eventbridge-signature-token': 'the token',
    });
    const signature = String(first.headers['x-eventbridge-signature-v2']);
    const isRight = createVerify('RSA-SHA256')
      .update(text)
      .verify(await publicKeyOf(started), signature, 'base64');
    expect(isRight).toBe(true);
  });

  test('older: HMAC-SHA1 with a secret that the public key opens', async () => {
    const { url, received } = await webhook();
    const started = await start({ url, edition: 'older' });
    started.control.setStatus(id, 'Stopped');
    await until(() => received.length > 0);
    const [first] = received as [Received];
    const { headers } = first;
    const text = textOf(first, url, [
      'x-eventbridge-signature-timestamp',
      'x-eventbridge-signature-method',
      'x-eventbridge-signature-version',
      'x-eventbridge-signature-url',
      'x-eventbridge-signature-secret',
    ]);
    expect([headers['x-eventbridge-signature-method'], headers['x-eventbridge-signature-v2']]).toEqual([
      'HMAC-SHA1',
      undefined,
    ]);
    const sealed = Buffer.from(String(headers['x-eventbridge-signature-secret']), 'base64');
    const secret = publicDecrypt(await publicKeyOf(started), sealed);
    const signature = createHmac('sha1', secret).update(text).digest('base64');
    expect(headers['x-eventbridge-signature']).toBe(signature);
  });
});

test('a failed delivery is sent again, signed anew and with the same id, three times at most', async () => {
  const { url, received } = await webhook(500, 401, 503, 500, 500);
  const { control } = await start({ url });
  control.setStatus(id, 'Stopped');
  await until(() => control.deliveries().length === 4);
  expect(control.deliveries().map(({ attempt, status, problem }) => [attempt, status, problem])).toEqual([
    [1, 500, 'answered 500'],
    [2, 401, 'answered 401'],
    [3, 503, 'answered 503'],
    [4, 500, 'answered 500'],
  ]);
  expect(new Set(received.map(({ body }) => body)).size).toBe(1);
  // It is given up: the next one is another event.
  control.setStatus(id, 'Running');
  await until(() => control.deliveries().length >= 5);
  expect(new Set(control.deliveries().map(({ eventId }) => eventId)).size).toBe(2);
});

test('a target that is away costs no more than a thousand events', async () => {
  const { url } = await webhook();
  server?.close();
  emulator = await startEmulator({
    fleet: { instancesPerRegion: 1_010 },
    regions: ['cn-hangzhou'],
    events: { url, lookEveryMs: 5, retryAfterMs: 600_000 },
  });
  const { control } = emulator;
  const region = [...control.world.accounts.values()][0]?.regions.get('cn-hangzhou');
  for (const instance of region?.instances.values() ?? []) instance.status = 'Odd';
  const dropped = () =>
    control.deliveries().filter(({ problem }) => problem?.startsWith('dropped') === true).length;
  await until(() => dropped() > 0);
  expect(dropped()).toBe(10);
});

test('the key is written to a file, which is the one that is served', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'events-'));
  const keyFile = join(folder, 'key.pem');
  const started = await start({ url: 'http://127.0.0.1:9/', keyFile });
  const written = readFileSync(keyFile, 'utf8');
  rmSync(folder, { recursive: true });
  expect(written).toContain('BEGIN PUBLIC KEY');
  expect(await publicKeyOf(started)).toBe(written);
});

test('a wrong target fails the start, and leaves nothing listening', async () => {
  await expect(startStill({ events: { url: 'ftp://host/' } })).rejects.toThrow(
    'the address for events is an http or https URL, not "ftp://host/"',
  );
});

test('without a target there is no key', async () => {
  emulator = await startStill();
  expect((await send(emulator.endpoint, { path: '/_emulator/eventbridge.pem' })).status).toBe(404);
});

test('the target comes from the environment, or the message names the variable', () => {
  expect(eventTargetOf({})).toBeUndefined();
  const url = 'http://127.0.0.1:4001/hooks/eventbridge';
  const env = {
    EMULATOR_EVENT_URL: url,
    EMULATOR_EVENT_SIGNATURE: 'older',
    EMULATOR_EVENT_TOKEN: 'token',
    EMULATOR_EVENT_KEY_FILE: 'key.pem',
    EMULATOR_EVENT_RETRY_MS: '500',
  };
  expect(eventTargetOf(env)).toEqual({
    url,
    edition: 'older',
    token: 'token',
    keyFile: 'key.pem',
    retryAfterMs: 500,
  });
  expect(eventTargetOf({ EMULATOR_EVENT_URL: url })).toEqual({ url, edition: 'newer', retryAfterMs: 10_000 });
  for (const [name, wrong] of [
    ['EMULATOR_EVENT_URL', 'localhost'],
    ['EMULATOR_EVENT_SIGNATURE', 'v3'],
    ['EMULATOR_EVENT_RETRY_MS', 'soon'],
  ] as const)
    expect(() => eventTargetOf({ ...env, [name]: wrong })).toThrow(`${name} is `);
});
