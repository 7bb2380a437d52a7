import type * as Jose from 'jose';
import { fetchKeys, KeyFetchError } from './fetch-keys';
import type { KeyFetch } from './fetch-keys';

/** No keys are there to check a token with: none were ever fetched, or the last ones are too old. */
export class KeysUnavailable extends Error {}

export interface KeySetOptions {
  readonly url: string;
  /** How long keys are used after the last fetch that succeeded, in milliseconds. */
  readonly staleMs: number;
  /** A clock in milliseconds that never goes back. */
  readonly now?: () => number;
  readonly times?: Partial<KeyTimes>;
  /** Called after each fetch. */
  readonly onFetch?: (result: KeyFetch) => void;
}

/** Times in milliseconds. */
export interface KeyTimes {
  /** How long a fetch may take. */
  readonly timeoutMs: number;
  /** How long after a fetch the next one begins. */
  readonly freshMs: number;
  /** The same after a fetch that failed. */
  readonly retryMs: number;
  /** How long after a fetch a key that is not in the set can cause another one. */
  readonly cooldownMs: number;
}

const usualTimes: KeyTimes = { timeoutMs: 5_000, freshMs: 600_000, retryMs: 10_000, cooldownMs: 30_000 };

export interface KeySet {
  /** Finds the key of a token, for jose. Rejects with KeysUnavailable, or with jose's error for an unknown key. */
  readonly find: Jose.JWTVerifyGetKey;
  /** Begins a fetch in the background when it is time for one; to be called now and then. */
  readonly tick: () => void;
}

type LocalKeys = ReturnType<typeof Jose.createLocalJWKSet>;

/**
 * The issuer's public keys, fetched in the background. jose's own remote set fetches on the request path: while the
 * issuer is away, each request waits for a timeout, and after ten minutes none is served.
 *
 * Requests wait for a fetch in two cases only, and share it: before the first fetch has ended, and for an unknown key,
 * which may be new. After a fetch that failed nobody waits for the next one.
 */
export function createKeySet(jose: typeof Jose, options: KeySetOptions): KeySet {
  const { url, staleMs, now = () => performance.now(), onFetch } = options;
  const times = { ...usualTimes, ...options.times };
  let known: { readonly keys: LocalKeys; readonly fetchedAt: number } | undefined;
  let last: { readonly at: number; readonly isFailed: boolean } | undefined;
  let flight: Promise<void> | undefined;

  const fetchOnce = async (): Promise<void> => {
    const at = now();
    const result = await fetchKeys(url, times.timeoutMs)
      .then((json): KeyFetch => {
        known = { keys: keysOf(jose, json), fetchedAt: at };
        return 'OK';
      })
      .catch((error: unknown): KeyFetch => (error instanceof KeyFetchError ? error.result : 'BAD_ANSWER'));
    last = { at, isFailed: result !== 'OK' };
    onFetch?.(result);
  };
  const begin = (): Promise<void> =>
    (flight ??= fetchOnce().finally(() => {
      flight = undefined;
    }));
  const tick = (): void => {
    const pauseMs = last?.isFailed === true ? times.retryMs : times.freshMs;
    if (last === undefined || now() - last.at >= pauseMs) void begin();
  };
  /** @returns the keys, unless they are too old. */
  const usable = (): LocalKeys | undefined =>
    known !== undefined && now() - known.fetchedAt < staleMs ? known.keys : undefined;
  /** Waits for the fetch under way; not after one that failed, because the next one will probably fail too. */
  const awaited = async (): Promise<LocalKeys> => {
    if (last?.isFailed !== true) await flight;
    const keys = usable();
    if (keys === undefined || last?.isFailed === true) throw new KeysUnavailable();
    return keys;
  };

  return {
    tick,
    async find(header, token) {
      tick();
      const keys = usable() ?? (await awaited());
      try {
        return await keys(header, token);
      } catch (error) {
        if (!(error instanceof jose.errors.JWKSNoMatchingKey)) throw error;
        const isCool = last !== undefined && !last.isFailed && now() - last.at >= times.cooldownMs;
        if (isCool) void begin();
        // While the issuer is away, nobody knows whether the key is a new one.
        return (await awaited())(header, token);
      }
    },
  };
}

/** @throws KeyFetchError when the JSON is not a set of keys. */
function keysOf(jose: typeof Jose, json: unknown): LocalKeys {
  try {
    return jose.createLocalJWKSet(json as Jose.JSONWebKeySet);
  } catch {
    throw new KeyFetchError('BAD_ANSWER');
  }
}
