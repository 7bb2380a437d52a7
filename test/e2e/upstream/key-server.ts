import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An issuer of tokens, with the settings of a program that trusts it. */
export interface Issuer {
  readonly env: Readonly<Record<string, string>>;
  /** @returns the header of a caller. */
  headersOf(subject: string, scope?: string): Readonly<Record<string, string>>;
  close(): void;
}

const iss = 'https://login.example.com/';
const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Publishes a key on loopback, and signs with it. */
export async function startIssuer(): Promise<Issuer> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' };
  const keys = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ keys: [jwk] }));
  });
  const port = await new Promise<number>((resolve) => {
    keys.listen(0, '127.0.0.1', () => resolve((keys.address() as AddressInfo).port));
  });
  return {
    env: {
      CALLER_AUTH: 'jwt',
      JWT_JWKS_URL: `http://127.0.0.1:${String(port)}/keys`,
      JWT_ISSUER: iss,
      JWT_AUDIENCE: 'ecs',
    },
    headersOf(subject, scope = '') {
      const exp = Math.floor(Date.now() / 1_000) + 300;
      const text = `${part({ alg: 'RS256', kid: 'one' })}.${part({ iss, aud: 'ecs', sub: subject, exp, scope })}`;
      const signature = sign('sha256', Buffer.from(text), privateKey).toString('base64url');
      return { authorization: `Bearer ${text}.${signature}` };
    },
    close() {
      keys.close();
      keys.closeAllConnections();
    },
  };
}
