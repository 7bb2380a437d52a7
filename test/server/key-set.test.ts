import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import * as jose from 'jose';
import { createKeySet, KeysUnavailable } from '../../src/server/key-set';
import type { KeySet } from '../../src/server/key-set';
import { KeyServer, SigningKey } from './key-server';

const [one, two] = [new SigningKey('one'), new SigningKey('two')];
const minute = 60_000;
const staleMs = 240 * minute;

let server: KeyServer;
let now: number;
let results: string[];
let settled: (() => void) | undefined;
/** Ends the fetch under way as its time limit would. */
let timeOut: () => void;
beforeEach(async () => {
  server = new KeyServer();
  await server.start();
  [now, results, settled] = [0, [], undefined];
  jest.spyOn(AbortSignal, 'timeout').mockImplementation(() => {
    const controller = new AbortController();
    timeOut = () => controller.abort();
    return controller.signal;
  });
});
afterEach(async () => {
  jest.restoreAllMocks();
  await server.stop();
});

const create = (): KeySet => {
  const ofThis = results;
  return createKeySet(jose, {
    url: server.url,
    staleMs,
    now: () => now,
    onFetch(result) {
      // A fetch that an earlier test left open may end now.
      if (ofThis !== results) return;
      results.push(result);
      settled?.();
    },
  });
};
const find = async (keys: KeySet, kid: string): Promise<unknown> =>
  keys.find({ alg: 'ES256', kid }, { payload: '', signature: '' });
/** What comes of looking for a key: it is there, it is not in the set, or there is no set. */
const outcome = (keys: KeySet, kid = 'one'): Promise<string> =>
  find(keys, kid).then(
    () => 'FOUND',
    (error: unknown) => {
      if (error instanceof KeysUnavailable) return 'NO KEYS';
      if (error instanceof jose.errors.JWKSNoMatchingKey) return 'UNKNOWN';
      throw error;
    },
  );
/** Begins a fetch in the background and waits until it has ended. */
const fetched = async (keys: KeySet): Promise<void> => {
  const done = new Promise<void>((resolve) => (settled = resolve));
  keys.tick();
  await done;
  // The fetch is over for the next tick only after this turn.
  await new Promise((resolve) => setImmediate(resolve));
};

/** What the server may do while the issuer is away. */
const troubles: readonly (readonly [string, () => void, string])[] = [
  ['answers 500', () => server.answer('', 500), 'BAD_STATUS'],
  ['answers a page', () => server.answer('<html>'), 'BAD_ANSWER'],
  ['answers JSON that is no key set', () => server.answer('{"keys":"none"}'), 'BAD_ANSWER'],
  ['answers null', () => server.answer('null'), 'BAD_ANSWER'],
  ['answers nothing', () => server.answer(''), 'BAD_ANSWER'],
  [
    'answers more than anybody publishes',
    () => server.answer(`{"keys":[]}${' '.repeat(300_000)}`),
    'BAD_ANSWER',
  ],
  ['sends elsewhere', () => server.answer('', 302, { location: server.url }), 'BAD_STATUS'],
  ['hangs up', () => (server.respond = (response) => response.destroy()), 'UNREACHABLE'],
  ['is silent', () => (server.respond = () => timeOut()), 'TIMEOUT'],
  [
    'stops in the middle',
    () => (server.respond = (response) => void response.writeHead(200).write('{"keys":[', () => timeOut())),
    'TIMEOUT',
  ],
];

describe('before the keys are known', () => {
  it('requests share the first fetch', async () => {
    server.publish(one);
    const keys = create();
    const found = await Promise.all([outcome(keys), outcome(keys), outcome(keys, 'two')]);
    expect(found).toEqual(['FOUND', 'FOUND', 'UNKNOWN']);
    expect(server.asked).toBe(1);
  });

  it.each(troubles)(
    'and the server %s, requests share one wait, and later ones do not wait',
    async (...of) => {
      const [, begin, result] = of;
      begin();
      const keys = create();
      expect(await Promise.all([outcome(keys), outcome(keys)])).toEqual(['NO KEYS', 'NO KEYS']);
      expect(await outcome(keys)).toBe('NO KEYS');
      expect(server.asked).toBe(1);
      expect(results).toEqual([result]);
    },
  );

  it('nobody waits for a repeat that is under way', async () => {
    server.answer('', 500);
    const keys = create();
    await outcome(keys);
    now += 10_000;
    server.fallSilent();
    expect(await Promise.all([outcome(keys), outcome(keys)])).toEqual(['NO KEYS', 'NO KEYS']);
    expect(results).toEqual(['BAD_STATUS']);
  });

  it('they are fetched again after ten seconds, without a request', async () => {
    server.answer('', 500);
    const keys = create();
    await fetched(keys);
    now += 9_999;
    keys.tick();
    server.publish(one);
    now += 1;
    await fetched(keys);
    expect(results).toEqual(['BAD_STATUS', 'OK']);
    expect(server.asked).toBe(2);
    expect(await outcome(keys)).toBe('FOUND');
  });
});

describe('once the keys are known', () => {
  it.each(troubles)('and the server %s, they are used up to the bound, and not longer', async (...of) => {
    const [, begin, result] = of;
    server.publish(one);
    const keys = create();
    await fetched(keys);
    begin();
    now = 10 * minute;
    await fetched(keys);
    expect(await outcome(keys)).toBe('FOUND');
    now = staleMs - 1;
    await fetched(keys);
    expect(await outcome(keys)).toBe('FOUND');
    now = staleMs;
    expect(await outcome(keys)).toBe('NO KEYS');
    expect(results).toEqual(['OK', result, result]);
  });

  it('a request does not wait for the fetch that it begins', async () => {
    server.publish(one);
    const keys = create();
    await fetched(keys);
    server.fallSilent();
    now = 10 * minute;
    expect(await outcome(keys)).toBe('FOUND');
    expect(results).toEqual(['OK']);
  });

  it('they are fetched every ten minutes', async () => {
    server.publish(one);
    const keys = create();
    await fetched(keys);
    now = 10 * minute - 1;
    keys.tick();
    expect(await outcome(keys)).toBe('FOUND');
    expect(server.asked).toBe(1);
    now = 10 * minute;
    await fetched(keys);
    expect(server.asked).toBe(2);
  });

  it('a key that was withdrawn is refused after the next fetch', async () => {
    server.publish(one, two);
    const keys = create();
    await fetched(keys);
    server.publish(two);
    expect(await outcome(keys, 'one')).toBe('FOUND');
    now = 10 * minute;
    await fetched(keys);
    expect(await outcome(keys, 'one')).toBe('UNKNOWN');
    expect(await outcome(keys, 'two')).toBe('FOUND');
  });

  it('and all were withdrawn, nobody is let in', async () => {
    server.publish(one);
    const keys = create();
    await fetched(keys);
    server.publish();
    now = 10 * minute;
    await fetched(keys);
    expect(await outcome(keys)).toBe('UNKNOWN');
  });

  it('the issuer is back after an outage: its keys are fetched, and withdrawn ones go', async () => {
    server.publish(one);
    const keys = create();
    await fetched(keys);
    server.answer('', 500);
    now = 10 * minute;
    await fetched(keys);
    server.publish(two);
    now += 10_000;
    await fetched(keys);
    expect([await outcome(keys, 'one'), await outcome(keys, 'two')]).toEqual(['UNKNOWN', 'FOUND']);
  });
});

describe('a key that is not in the set', () => {
  it('causes a fetch that its requests share, once in half a minute', async () => {
    server.publish(one);
    const keys = create();
    await fetched(keys);
    server.publish(one, two);
    now = 29_999;
    expect(await outcome(keys, 'two')).toBe('UNKNOWN');
    expect(server.asked).toBe(1);
    now = 30_000;
    expect(await Promise.all([outcome(keys, 'two'), outcome(keys, 'three')])).toEqual(['FOUND', 'UNKNOWN']);
    for (const kid of ['four', 'five', 'six']) expect(await outcome(keys, kid)).toBe('UNKNOWN');
    expect(server.asked).toBe(2);
  });

  it('may be a new one while the issuer is away: that is no fault of the token, and nobody waits', async () => {
    server.publish(one);
    const keys = create();
    await fetched(keys);
    server.respond = () => timeOut();
    now = 30_000;
    expect(await outcome(keys, 'two')).toBe('NO KEYS');
    expect(await outcome(keys, 'two')).toBe('NO KEYS');
    expect(await outcome(keys, 'one')).toBe('FOUND');
    expect(server.asked).toBe(2);
  });

  it('holds nothing up that is signed with a known one', async () => {
    server.publish(one);
    const keys = create();
    await fetched(keys);
    server.fallSilent();
    now = 30_000;
    const unknown = outcome(keys, 'two');
    expect(await outcome(keys, 'one')).toBe('FOUND');
    expect(results).toEqual(['OK']);
    timeOut();
    expect(await unknown).toBe('NO KEYS');
  });
});

it('a set with a private key or a shared secret gives none', async () => {
  server.answer(JSON.stringify({ keys: [{ kty: 'oct', k: 'c2VjcmV0', kid: 'one', alg: 'HS256' }] }));
  const keys = create();
  expect(await outcome(keys)).toBe('UNKNOWN');
  const shared = async () => keys.find({ alg: 'HS256', kid: 'one' }, { payload: '', signature: '' });
  await expect(shared()).rejects.toThrow();
});
