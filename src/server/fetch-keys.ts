/** How a fetch of the keys ended. */
export type KeyFetch = 'OK' | 'TIMEOUT' | 'UNREACHABLE' | 'BAD_STATUS' | 'BAD_ANSWER';

/** A fetch of the keys that failed. Its text names no address, which may hold a password. */
export class KeyFetchError extends Error {
  readonly result: Exclude<KeyFetch, 'OK'>;

  constructor(result: Exclude<KeyFetch, 'OK'>) {
    super(`The keys could not be fetched: ${result}.`);
    this.name = 'KeyFetchError';
    this.result = result;
  }
}

/** Issuers publish a few keys of some 500 bytes each; a longer answer is something else. */
const mostBytes = 256 * 1024;

/**
 * Fetches a JWKS. Redirects are not followed: the keys are trusted because of the address they come from.
 *
 * @param timeoutMs for the whole answer, in milliseconds.
 * @returns the JSON of the answer; whether it is a key set is for the caller to find out.
 * @throws KeyFetchError for everything else.
 */
export async function fetchKeys(url: string, timeoutMs: number): Promise<unknown> {
  const signal = AbortSignal.timeout(timeoutMs);
  const failed = (): KeyFetchError => new KeyFetchError(signal.aborted ? 'TIMEOUT' : 'UNREACHABLE');
  const headers = { accept: 'application/jwk-set+json, application/json' };
  const response = await fetch(url, { signal, headers, redirect: 'manual' }).catch(() => {
    throw failed();
  });
  if (response.status !== 200) {
    await response.body?.cancel();
    throw new KeyFetchError('BAD_STATUS');
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > mostBytes) break;
      chunks.push(chunk);
    }
  } catch {
    throw failed();
  }
  if (size > mostBytes) throw new KeyFetchError('BAD_ANSWER');
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown;
  } catch {
    throw new KeyFetchError('BAD_ANSWER');
  }
}
