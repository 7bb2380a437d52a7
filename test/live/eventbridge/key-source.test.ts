import { describe, expect, test } from '@jest/globals';
import { fetchedKeys, keyOfPem } from '../../../src/live/eventbridge/key-source';
import { keyUrl, keys } from './deliveries';

const pem = keys.publicKey.export({ type: 'spki', format: 'pem' });

function source(answer: () => Response | Error = () => new Response(pem)) {
  const asked: string[] = [];
  let time = 0;
  const fetching = ((url: string) => {
    asked.push(url);
    const given = answer();
    return given instanceof Error ? Promise.reject(given) : Promise.resolve(given);
  }) as typeof fetch;
  const keySource = fetchedKeys({ regionIds: ['cn-hangzhou'], fetch: fetching, now: () => time });
  return { keySource, asked, advance: (ms: number) => (time += ms) };
}

test('the key is fetched once an hour from the address of a region that is served', async () => {
  const { keySource, asked, advance } = source();
  const key = await keySource.keyAt(keyUrl);
  expect(key?.export({ type: 'spki', format: 'pem' })).toBe(pem);
  await keySource.keyAt(keyUrl);
  expect(asked).toEqual([keyUrl]);
  advance(3_600_001);
  await keySource.keyAt(keyUrl);
  expect(asked).toHaveLength(2);
});

describe('nothing is fetched from', () => {
  test.each([
    'https://cn-shanghai-eventbridge.oss-accelerate.aliyuncs.com/public.pem',
    'https://evil-eventbridge.oss-accelerate.aliyuncs.com/public.pem',
    'https://cn-hangzhou-eventbridge.oss-accelerate.aliyuncs.com.evil.example/public.pem',
    'https://cn-hangzhou-eventbridge.oss-accelerate.aliyuncs.com:8443/public.pem',
    'https://user@cn-hangzhou-eventbridge.oss-accelerate.aliyuncs.com/public.pem',
    'http://cn-hangzhou-eventbridge.oss-accelerate.aliyuncs.com/public.pem',
    'https://169.254.169.254/latest/meta-data',
    'file:///etc/passwd',
    'no address',
    '',
  ])('%s', async (url) => {
    const { keySource, asked } = source();
    expect(await keySource.keyAt(url)).toBeNull();
    expect(asked).toEqual([]);
  });
});

describe('a key that cannot be had', () => {
  test.each([
    ['the address is away', () => new Error('ECONNREFUSED')],
    ['the address answers 404', () => new Response('', { status: 404 })],
    ['the answer is no key', () => new Response('<html>')],
    ['the answer is too large', () => new Response('x'.repeat(70_000))],
  ] as const)('%s', async (_what, answer) => {
    const { keySource, asked, advance } = source(answer);
    await expect(keySource.keyAt(keyUrl)).rejects.toThrow();
    await expect(keySource.keyAt(keyUrl)).rejects.toThrow();
    expect(asked).toHaveLength(1);
    advance(30_001);
    await expect(keySource.keyAt(keyUrl)).rejects.toThrow();
    expect(asked).toHaveLength(2);
  });
});

test('a text that is no PEM is no key', () => {
  expect(() => keyOfPem('no key')).toThrow();
});

test('no more than a few addresses are fetched and kept, whatever path they name, until the failures are forgotten', async () => {
  const { keySource, asked, advance } = source(() => new Response('', { status: 404 }));
  const host = 'https://cn-hangzhou-eventbridge.oss-accelerate.aliyuncs.com';
  const ask = (path: string) => expect(keySource.keyAt(`${host}/${path}`)).rejects.toThrow();
  for (let path = 0; path < 100; path += 1) await ask(`a${path}`);
  expect(asked).toHaveLength(16);
  advance(30_001);
  await ask('later');
  expect(asked).toHaveLength(17);
});
