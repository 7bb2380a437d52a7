/** CALLER_AUTH=jwt, with keys that a server of the test publishes. */
import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { subscribeBySse } from '../support/subscribers/sse';
import { postJson, startChild } from './child';
import type { Child } from './child';

const known = generateKeyPairSync('rsa', { modulusLength: 2048 });
const foreign = generateKeyPairSync('rsa', { modulusLength: 2048 });
const publicJwk = { ...known.publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' };

let isDown = false;
const keys = createServer((_request, response) => {
  response.writeHead(isDown ? 503 : 200, { 'content-type': 'application/json' });
  response.end(isDown ? '' : JSON.stringify({ keys: [publicJwk] }));
});

const listening = (): Promise<string> =>
  new Promise((resolve) => {
    keys.listen(0, '127.0.0.1', () =>
      resolve(`http://127.0.0.1:${(keys.address() as AddressInfo).port}/keys`),
    );
  });

const settings = (jwksUrl: string) => ({
  CALLER_AUTH: 'jwt',
  JWT_JWKS_URL: jwksUrl,
  JWT_ISSUER: 'https://login.example.com/',
  JWT_AUDIENCE: 'ecs',
});

let child: Child;
let jwksUrl: string;
beforeAll(async () => {
  jwksUrl = await listening();
  child = await startChild({ ...settings(jwksUrl), LIVE: 'on' });
});
afterAll(() => {
  child.process.kill('SIGKILL');
  keys.close();
  keys.closeAllConnections();
});

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const now = (): number => Math.floor(Date.now() / 1_000);
const claims = () => ({ iss: 'https://login.example.com/', aud: 'ecs', sub: 'ada', exp: now() + 300 });

interface Making {
  readonly header?: object;
  readonly claims?: object;
  readonly key?: KeyObject;
}

function token({ header = {}, claims: more = {}, key = known.privateKey }: Making = {}): string {
  const text = `${part({ alg: 'RS256', kid: 'one', ...header })}.${part({ ...claims(), ...more })}`;
  return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`;
}

/** Signed with the public key as if it were a shared secret. */
function confused(): string {
  const text = `${part({ alg: 'HS256', kid: 'one' })}.${part(claims())}`;
  const secret = known.publicKey.export({ format: 'pem', type: 'spki' });
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
}

const ask = (bearer: string | undefined, query = '{ __typename }'): Promise<Response> =>
  postJson(`${child.url}/graphql`, { query }, bearer === undefined ? {} : { authorization: bearer });

describe('a token', () => {
  it('that is good is let in', async () => {
    expect((await ask(`Bearer ${token()}`)).status).toBe(200);
    expect((await ask(`bearer ${token({ claims: { aud: ['other', 'ecs'] } })}`)).status).toBe(200);
  });

  it.each<[string, string | undefined]>([
    ['is missing', undefined],
    ['is of another kind', 'Basic YTpi'],
    ['is no token', 'Bearer gibberish'],
    ['has expired', `Bearer ${token({ claims: { exp: now() - 60 } })}`],
    ['never expires', `Bearer ${token({ claims: { exp: undefined } })}`],
    ['has no subject', `Bearer ${token({ claims: { sub: undefined } })}`],
    ['is not valid yet', `Bearer ${token({ claims: { nbf: now() + 60 } })}`],
    ['is for another audience', `Bearer ${token({ claims: { aud: 'billing' } })}`],
    ['is of another issuer', `Bearer ${token({ claims: { iss: 'https://evil.example.com/' } })}`],
    ['is signed with another key', `Bearer ${token({ key: foreign.privateKey })}`],
    ['names an unknown key', `Bearer ${token({ header: { kid: 'two' } })}`],
    ['is not signed', `Bearer ${part({ alg: 'none' })}.${part(claims())}.`],
    ['says that it is not signed', `Bearer ${token({ header: { alg: 'none' } })}`],
    ['is signed with the public key as a secret', `Bearer ${confused()}`],
    ['is changed', `Bearer ${token().replace(/\.[^.]+\./, `.${part({ ...claims(), sub: 'eve' })}.`)}`],
  ])('that %s is turned away, before the query is parsed', async (_name, bearer) => {
    const response = await ask(bearer, '{');
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    const text = await response.text();
    expect(text).toContain('"code":"UNAUTHENTICATED"');
    if (bearer !== undefined) expect(text).not.toContain(bearer.slice(7));
  });

  it('ends the subscriptions of its caller when it expires', async () => {
    const authorization = `Bearer ${token({ claims: { exp: now() + 3 } })}`;
    const query = 'subscription { ecsSecurityLockChanged(regionIds: ["cn-hangzhou"]) { kind } }';
    const reader = await subscribeBySse(child.url, { query, headers: { authorization } });
    expect(await reader.ended).toBe(true);
    expect(reader.results.at(-1)).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  it('cannot be checked while the keys are out of reach: nothing is served, reads neither', async () => {
    isDown = true;
    const other = await startChild(settings(jwksUrl));
    const headers = { authorization: `Bearer ${token()}` };
    const response = await postJson(`${other.url}/graphql`, { query: '{ __typename }' }, headers);
    other.process.kill('SIGKILL');
    isDown = false;
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('10');
    expect(await response.text()).toContain('JWT_JWKS_URL');
  });
});
