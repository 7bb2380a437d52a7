/** What is wrong with Redis, in words for an operator. Nothing of the error itself: it carries what was sent, passwords too. */
export interface RedisFault {
  readonly code: string;
  readonly message: string;
}

/** What the first word of a refusal, or the code of a failed connection, means. */
const meanings: Readonly<Record<string, string>> = {
  WRONGPASS: 'Redis refuses the user name or the password of REDIS_URL',
  NOAUTH: 'Redis asks for a password, and REDIS_URL has none',
  NOPERM:
    'the user of REDIS_URL may not do what is needed; docs/live.md names the commands and keys to allow',
  OOM: 'Redis has no memory left; raise its maxmemory',
  READONLY:
    'REDIS_URL leads to a replica of Redis, which cannot be written to; set the address of the primary',
  MISCONF: 'Redis does not take writes, because it cannot save to its disk',
  ECONNREFUSED: 'nothing listens at the address of REDIS_URL',
  ENOTFOUND: 'the host of REDIS_URL does not exist',
  EAI_AGAIN: 'the name of the host of REDIS_URL cannot be looked up at the moment',
  ETIMEDOUT: 'no connection to the address of REDIS_URL within 3 seconds',
  ECONNRESET:
    'the connection to Redis was cut; if it never works: rediss:// needs a port with TLS, redis:// one without',
  TIMEOUT: 'Redis does not answer',
  TLS: 'the certificate of the address of REDIS_URL is not trusted',
};

const isCertificate = /CERT|SELF_SIGNED|ISSUER|ALTNAME|^ERR_TLS|^ERR_SSL|^EPROTO$/;

/** @param error whatever ioredis threw or emitted. */
export function faultOfRedis(error: unknown): RedisFault {
  const { code, message = '' } = (error ?? {}) as { readonly code?: unknown; readonly message?: string };
  const word = typeof code === 'string' ? code : /^[A-Z]{2,}/.exec(message)?.[0];
  const found = word ?? (/timed out|max retries/i.test(message) ? 'TIMEOUT' : 'OTHER');
  const known = isCertificate.test(found) ? 'TLS' : found;
  return { code: known, message: meanings[known] ?? 'Redis cannot be used' };
}
