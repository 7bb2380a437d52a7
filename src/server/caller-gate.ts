import type * as Jose from 'jose';
import type { CallerAuth } from '../config';
import type { Caller } from '../context';
import { anonymous, headerOf } from './exchange';
import type { Exchange } from './exchange';
import { createKeySet } from './key-set';
import type { KeySet, KeySetOptions } from './key-set';
import { HttpRefusal } from './refusal';

/** Identifies the caller. Throws an HttpRefusal when the caller must be known and is not. */
export type CallerGate = (exchange: Pick<Exchange, 'request'>) => Promise<Caller> | Caller;

/** What the gate for tokens needs beside the configuration. */
export interface KeyOptions extends Pick<KeySetOptions, 'now' | 'times' | 'onFetch'> {
  /** Aborted when no more keys are needed. */
  readonly until?: AbortSignal;
}

/** @returns the gate for a way of identifying callers; for tokens, the first fetch of the keys has begun. */
export async function createCallerGate(auth: CallerAuth, options: KeyOptions = {}): Promise<CallerGate> {
  if (auth.mode === 'none') return () => anonymous;
  // Loaded only where tokens are required.
  const jose = await import('jose');
  const keys = createKeySet(jose, { ...options, url: auth.jwksUrl, staleMs: auth.staleMs });
  keys.tick();
  const timer = setInterval(() => keys.tick(), tickMs).unref();
  options.until?.addEventListener('abort', () => clearInterval(timer), { once: true });
  return byToken(jose, auth, keys);
}

/** How often the age of the keys is looked at, in milliseconds. */
const tickMs = 1_000;
/** The clock skew that is allowed, in seconds. */
const clockTolerance = 5;

function byToken(
  jose: typeof Jose,
  auth: Extract<CallerAuth, { mode: 'jwt' }>,
  keys: Pick<KeySet, 'find'>,
): CallerGate {
  const options = {
    issuer: auth.issuer,
    audience: auth.audience,
    algorithms: [...auth.algorithms],
    requiredClaims: ['sub', 'exp'],
    clockTolerance,
  };
  return async ({ request }) => {
    // Node takes the first of two; a proxy in front may have checked the other one.
    if ((request.headersDistinct.authorization?.length ?? 0) > 1)
      throw unauthenticated('The header authorization is there more than once.');
    const token = /^Bearer ([\w.~+/=-]+)$/i.exec(headerOf(request, 'authorization') ?? '')?.[1];
    if (token === undefined) throw unauthenticated('The header authorization has no bearer token.');
    const { payload } = await jose.jwtVerify(token, keys.find, options).catch((error: unknown) => {
      throw refusalOf(error);
    });
    return {
      subject: subjectOf(payload),
      scopes: scopesOf(payload),
      expiresAt: (payload.exp ?? 0) * 1_000,
    };
  };
}

/** The audit names the caller by the subject. jose checks only that there is one, of whatever type. */
function subjectOf({ sub }: Readonly<Record<string, unknown>>): string {
  if (typeof sub === 'string' && sub.trim() !== '') return sub;
  throw unauthenticated('The subject (sub) of the token is not a text, or empty.');
}

/** What is wrong with a token, by jose's codes. */
const tokenFaults: Readonly<Record<string, string>> = {
  ERR_JWT_EXPIRED: 'The token has expired.',
  ERR_JWT_CLAIM_VALIDATION_FAILED:
    'The token is not for this subgraph, or lacks a claim (iss, aud, sub, exp).',
  ERR_JWT_INVALID: 'The token cannot be read.',
  ERR_JWS_INVALID: 'The token cannot be read.',
  ERR_JWS_SIGNATURE_VERIFICATION_FAILED: 'The signature of the token is not right.',
  ERR_JOSE_ALG_NOT_ALLOWED: 'The token is signed in a way that is not accepted here.',
  ERR_JOSE_NOT_SUPPORTED: 'The token is signed in a way that is not accepted here.',
  ERR_JWKS_NO_MATCHING_KEY: 'The token is signed with a key that is not known here.',
  ERR_JWKS_MULTIPLE_MATCHING_KEYS: 'The token does not say which key it is signed with.',
};

function refusalOf(error: unknown): HttpRefusal {
  const code: unknown =
    typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  const fault = typeof code === 'string' ? tokenFaults[code] : undefined;
  if (fault !== undefined) return unauthenticated(fault);
  // Without keys, no token can be verified, so reads and writes are both refused.
  return new HttpRefusal(
    'INTERNAL_SERVER_ERROR',
    503,
    'The keys to check tokens with cannot be had (JWT_JWKS_URL).',
    { headers: { 'retry-after': '10' } },
  );
}

const unauthenticated = (message: string): HttpRefusal =>
  new HttpRefusal('UNAUTHENTICATED', 401, message, { headers: { 'www-authenticate': 'Bearer' } });

/** The scopes of a token: separated by spaces in `scope`; a string or an array in `scp`. */
function scopesOf({ scope, scp }: Readonly<Record<string, unknown>>): readonly string[] {
  const found = scope ?? scp;
  if (typeof found === 'string') return found.split(' ').filter((each) => each !== '');
  return Array.isArray(found) ? found.filter((each): each is string => typeof each === 'string') : [];
}
