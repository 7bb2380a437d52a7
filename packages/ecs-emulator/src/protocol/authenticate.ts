import { gatewayErrors, missingCommon, Refusal, signatureMismatch } from './errors';
import type { EcsRequest } from './request';
import { acs3Algorithms, acs3Signature, rpcAlgorithms, rpcSignature, sameSignature } from './signature';

/** A key pair of an account. With a security token it is a temporary credential of STS. */
export interface AccountCredential {
  readonly accountId: string;
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly securityToken?: string;
  /** Wall-clock time in ms since 1970 after which the security token is refused. */
  readonly securityTokenExpiresAt?: number;
}

/** How a request was signed. It determines the default format of the answer. */
export type SignatureStyle = 'acs3' | 'rpc';

/** Requests older or newer than this are refused, as in ECS. */
const maxSkewMs = 15 * 60_000;

/**
 * Headers that version 3 needs. The page "Request body and signature" says that every common header that is present must
 * be signed, so they count only when they are signed.
 */
const mustBeSigned = [
  'host',
  'x-acs-action',
  'x-acs-content-sha256',
  'x-acs-date',
  'x-acs-signature-nonce',
  'x-acs-version',
];

const acs3Header =
  /^(?<algorithm>ACS3-[A-Z0-9-]+)\s+Credential=(?<key>[^,\s]+)\s*,\s*SignedHeaders=(?<signed>[^,\s]+)\s*,\s*Signature=(?<signature>\S+)$/;

/** Action and Version; their place depends on the caller's signature version. */
export function actionOf(request: EcsRequest): { action: string | undefined; version: string | undefined } {
  return {
    action: request.headers['x-acs-action'] ?? request.params.get('Action'),
    version: request.headers['x-acs-version'] ?? request.params.get('Version'),
  };
}

/**
 * Version 3 is recognised by the Authorization header. The SDKs send x-acs-action with the RPC version 1 as well, so
 * that header counts only when no parameter of version 1 is present.
 */
export function styleOf(request: EcsRequest): SignatureStyle {
  if (request.headers.authorization?.startsWith('ACS3-') === true) return 'acs3';
  if (['Signature', 'AccessKeyId', 'Action'].some((name) => request.params.has(name))) return 'rpc';
  return request.headers['x-acs-action'] === undefined ? 'rpc' : 'acs3';
}

/** Authenticates callers. One per emulator, because it remembers the nonces. */
export class Authenticator {
  private readonly credentials: ReadonlyMap<string, AccountCredential>;
  private readonly wallClock: () => number;
  private readonly usedNonces = new Map<string, number>();

  constructor(credentials: readonly AccountCredential[], wallClock: () => number) {
    this.credentials = new Map(credentials.map((credential) => [credential.accessKeyId, credential]));
    this.wallClock = wallClock;
  }

  /**
   * Verifies signature, date, nonce and security token of a request against the wall clock.
   *
   * @returns the credential that signed it
   * @throws Refusal with the gateway's code: IncompleteSignature, InvalidAccessKeyId.NotFound,
   * InvalidTimeStamp.*, SignatureDoesNotMatch, SignatureNonceUsed, InvalidSecurityToken.*
   */
  authenticate(request: EcsRequest): AccountCredential {
    return styleOf(request) === 'acs3' ? this.byAcs3(request) : this.byRpc(request);
  }

  private byAcs3(request: EcsRequest): AccountCredential {
    const { headers } = request;
    const parts = acs3Header.exec(headers.authorization ?? '')?.groups;
    if (parts === undefined) throw new Refusal(gatewayErrors.incompleteSignature);
    const { algorithm = '', key = '', signed = '', signature = '' } = parts;
    if (!acs3Algorithms.has(algorithm)) throw new Refusal(gatewayErrors.badSignatureMethod);
    const signedHeaders = signed.toLowerCase().split(';');
    if (mustBeSigned.some((name) => (headers[name] ?? '') === '' || !signedHeaders.includes(name))) {
      throw new Refusal(gatewayErrors.incompleteSignature);
    }
    const credential = this.credentialOf(key, headers['x-acs-security-token']);
    this.checkDate(headers['x-acs-date'] ?? '');
    const own = acs3Signature(algorithm, credential.accessKeySecret, { ...request, signedHeaders });
    const isOwnBody = headers['x-acs-content-sha256'] === own.payloadHash;
    if (!isOwnBody || !sameSignature(own.signature, signature)) throw signatureMismatch(own.stringToSign);
    this.useNonce(key, headers['x-acs-signature-nonce'] ?? '');
    return credential;
  }

  private byRpc(request: EcsRequest): AccountCredential {
    const { params } = request;
    for (const name of ['AccessKeyId', 'Timestamp', 'SignatureNonce']) {
      if (!params.get(name)) throw missingCommon(name);
    }
    const signature = params.get('Signature');
    if (!signature) throw new Refusal(gatewayErrors.incompleteSignature);
    const method = params.get('SignatureMethod') ?? 'HMAC-SHA1';
    if (!rpcAlgorithms.has(method)) throw new Refusal(gatewayErrors.badSignatureMethod);
    const key = params.get('AccessKeyId') ?? '';
    const credential = this.credentialOf(key, params.get('SecurityToken'));
    this.checkDate(params.get('Timestamp') ?? '');
    const own = rpcSignature(request.method, credential.accessKeySecret, [...params], method);
    if (!sameSignature(own.signature, signature)) throw signatureMismatch(own.stringToSign);
    this.useNonce(key, params.get('SignatureNonce') ?? '');
    return credential;
  }

  private credentialOf(key: string, given: string | undefined): AccountCredential {
    // An SDK without a token may still send an empty one.
    const token = given === '' ? undefined : given;
    const credential = this.credentials.get(key);
    if (credential === undefined) throw new Refusal(gatewayErrors.unknownKey);
    const { securityToken, securityTokenExpiresAt } = credential;
    if (securityToken === undefined) {
      if (token !== undefined) throw new Refusal(gatewayErrors.foreignToken);
      return credential;
    }
    if (token === undefined) throw new Refusal(gatewayErrors.missingToken);
    if (token !== securityToken) {
      const known = [...this.credentials.values()].some((other) => other.securityToken === token);
      throw new Refusal(known ? gatewayErrors.foreignToken : gatewayErrors.malformedToken);
    }
    if (this.wallClock() > (securityTokenExpiresAt ?? Infinity))
      throw new Refusal(gatewayErrors.expiredToken);
    return credential;
  }

  private checkDate(date: string): void {
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(date)) throw new Refusal(gatewayErrors.badDate);
    const time = Date.parse(date);
    if (Number.isNaN(time)) throw new Refusal(gatewayErrors.badDate);
    if (Math.abs(this.wallClock() - time) > maxSkewMs) throw new Refusal(gatewayErrors.staleDate);
  }

  private useNonce(key: string, nonce: string): void {
    const now = this.wallClock();
    // Entries are in order of time, so the expired ones come first.
    for (const [used, at] of this.usedNonces) {
      if (now - at <= 2 * maxSkewMs) break;
      this.usedNonces.delete(used);
    }
    const id = `${key} ${nonce}`;
    if (this.usedNonces.has(id)) throw new Refusal(gatewayErrors.nonceUsed);
    this.usedNonces.set(id, now);
  }
}
