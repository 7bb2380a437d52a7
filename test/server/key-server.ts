import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A key with its name. */
export class SigningKey {
  readonly jwk: object;
  private readonly pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });

  constructor(kid: string) {
    this.jwk = { ...this.pair.publicKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'ES256' };
  }

  token(claims: object): string {
    const kid = 'kid' in this.jwk ? this.jwk.kid : undefined;
    const text = `${part({ alg: 'ES256', kid })}.${part(claims)}`;
    const key = { key: this.pair.privateKey, dsaEncoding: 'ieee-p1363' } as const;
    return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`;
  }
}

/** The server of an identity provider that publishes keys, and counts how often it is asked. */
export class KeyServer {
  /** Answers the next requests; a test sets it. */
  respond: (response: ServerResponse) => void = (response) => response.end('{"keys":[]}');
  asked = 0;
  private readonly server = createServer((_request, response) => {
    this.asked += 1;
    this.respond(response);
  });

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/keys`;
  }

  publish(...keys: readonly SigningKey[]): void {
    this.answer(JSON.stringify({ keys: keys.map(({ jwk }) => jwk) }));
  }

  answer(text: string, status = 200, headers: Readonly<Record<string, string>> = {}): void {
    this.respond = (response) => response.writeHead(status, headers).end(text);
  }

  /** Takes requests and never answers. */
  fallSilent(): void {
    this.respond = () => undefined;
  }

  /** Ends the connections that are open, so that silent requests end too. */
  hangUp(): void {
    this.server.closeAllConnections();
  }

  async stop(): Promise<void> {
    this.hangUp();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
