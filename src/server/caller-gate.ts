import type * as Jose from 'jose';
import type { CallerAuth } from '../config';
import type { Caller } from '../context';
import { anonymous, headerOf } from './exchange';
import type { Exchange } from './exchange';
import { HttpRefusal } from './refusal';

/** Identifies the caller. Throws an HttpRefusal when the caller must be known and is not. */
export type CallerGate = (exchange: Pick<Exchange, 'request'>) => Promise<Caller> | Caller;

/** @returns the gate for a way of identifying callers; for tokens, keys are fetched on first use and cached. */
export async function createCallerGate(auth: CallerAuth): Promise<CallerGate> {
  if (auth.mode === 'none') return () => anonymous;
  // Loaded only where tokens are required.
  return byToken(await import('jose'), auth);
}

/** How keys are fetched; times in milliseconds. An unknown key triggers at most one fetch per cooldown. */
const keys = { timeoutDuration: 5_000, cooldownDuration: 30_000, cacheMaxAge: 600_000 } as const;
/** The clock skew that is allowed, in seconds. */
const clockTolerance = 5;

function byToken(jose: typeof Jose, auth: Extract<CallerAuth, { mode: 'jwt' }>): CallerGate {
  const keySet = jose.createRemoteJWKSet(new URL(auth.jwksUrl), keys);
  const options = {
    issuer: auth.issuer,
    audience: auth.audience,
    algorithms: [...auth.algorithms],
    requiredClaims: ['sub', 'exp'],
    clockTolerance,
  };
  return async ({ request }) => {
    const token = /^Bearer ([\w.~+/=-]+)$/i.exec(headerOf(request, 'authorization') ?? '')?.[1];
    if (token === undefined) throw unauthenticated('The header authorization has no bearer token.');
    try {
      const { payload } = await jose.jwtVerify(token, keySet, options);
      return {
        subject: payload.sub ?? null,
        scopes: scopesOf(payload),
        expiresAt: (payload.exp ?? 0) * 1_000,
      };
    } catch (error) {
      throw refusalOf(error);
    }
  };
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
    {
      headers: { 'retry-after': '30' },
    },
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
