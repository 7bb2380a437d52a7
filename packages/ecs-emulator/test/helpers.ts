import { request } from 'node:http';
import { startEmulator } from '../src/server';
import type { Emulator } from '../src/server';
import type { EmulatorOptions } from '../src/options';
import { steppedClock } from '../src/world/clock';
import { acs3Signature, canonicalQuery, hashHex, rpcSignature } from '../src/protocol/signature';
import type { Pair } from '../src/protocol/signature';

/** The moment at which the tests' resources stand still. */
export const testTime = Date.parse('2026-03-01T12:00:00Z');

/** An emulator whose resources live at `testTime` and move only when told to. */
export const startStill = (options: EmulatorOptions = {}): Promise<Emulator> =>
  startEmulator({ clock: steppedClock(testTime), ...options });

export interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly text: string;
}

/** Sends one HTTP request and reads the answer to its end. */
export function send(
  endpoint: string,
  options: { method?: string; path?: string; headers?: Record<string, string>; body?: string },
): Promise<Answer> {
  const [host = '', port = ''] = endpoint.split(':');
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        host,
        port,
        method: options.method ?? 'GET',
        path: options.path ?? '/',
        headers: options.headers,
        agent: false,
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
        });
      },
    );
    outgoing.on('error', reject);
    outgoing.end(options.body);
  });
}

let lastNonce = 0;
const nonce = (): string => `nonce-${String((lastNonce += 1))}`;
const timestamp = (time = Date.now()): string => new Date(time).toISOString().replace(/\.\d{3}Z$/, 'Z');

export interface CallOptions {
  readonly accessKeyId?: string;
  readonly accessKeySecret?: string;
  readonly securityToken?: string;
  readonly method?: 'GET' | 'POST';
  /** Whether the parameters travel in a form instead of the query. */
  readonly asForm?: boolean;
  readonly path?: string;
  readonly version?: string;
  readonly time?: number;
  readonly nonce?: string;
  /** Headers of version 3, changed after signing. */
  readonly tamper?: Record<string, string>;
  readonly headers?: Record<string, string>;
  /** Headers of version 3 that are sent and left out of the signature. */
  readonly unsigned?: readonly string[];
  /** A body to send in place of the one that was signed. */
  readonly sentBody?: string;
}

export type Parameters = Readonly<Record<string, string>>;

/** Calls with signature version 3. */
export function callAcs3(
  endpoint: string,
  action: string,
  parameters: Parameters = {},
  options: CallOptions = {},
): Promise<Answer> {
  const pairs: Pair[] = Object.entries(parameters);
  const body = options.asForm === true ? canonicalQuery(pairs) : '';
  const query = options.asForm === true ? [] : pairs;
  const method = options.method ?? 'POST';
  const path = options.path ?? '/';
  const headers: Record<string, string> = {
    host: endpoint,
    'x-acs-action': action,
    'x-acs-version': options.version ?? '2014-05-26',
    'x-acs-date': timestamp(options.time),
    'x-acs-signature-nonce': options.nonce ?? nonce(),
    'x-acs-content-sha256': hashHex('sha256', body),
    ...(options.asForm === true ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
    ...(options.securityToken === undefined ? {} : { 'x-acs-security-token': options.securityToken }),
    ...options.headers,
  };
  const signedHeaders = Object.keys(headers)
    .filter((name) => name === 'host' || name === 'content-type' || name.startsWith('x-acs-'))
    .filter((name) => options.unsigned?.includes(name) !== true)
    .sort();
  const { signature } = acs3Signature('ACS3-HMAC-SHA256', options.accessKeySecret ?? 'emulator-secret', {
    method,
    path,
    query,
    headers,
    signedHeaders,
    body: Buffer.from(body),
  });
  const authorization = `ACS3-HMAC-SHA256 Credential=${options.accessKeyId ?? 'emulator'},SignedHeaders=${signedHeaders.join(';')},Signature=${signature}`;
  return send(endpoint, {
    method,
    path: query.length === 0 ? path : `${path}?${canonicalQuery(query)}`,
    headers: { ...headers, authorization, ...options.tamper },
    body: options.sentBody ?? body,
  });
}

/** Calls with the RPC signature version 1. */
export function callRpc(
  endpoint: string,
  action: string,
  parameters: Parameters = {},
  options: CallOptions = {},
): Promise<Answer> {
  const method = options.method ?? 'GET';
  const all: Pair[] = Object.entries({
    Action: action,
    Version: options.version ?? '2014-05-26',
    AccessKeyId: options.accessKeyId ?? 'emulator',
    SignatureMethod: 'HMAC-SHA1',
    SignatureVersion: '1.0',
    SignatureNonce: options.nonce ?? nonce(),
    Timestamp: timestamp(options.time),
    ...(options.securityToken === undefined ? {} : { SecurityToken: options.securityToken }),
    ...parameters,
  });
  const { signature } = rpcSignature(method, options.accessKeySecret ?? 'emulator-secret', all);
  const signed: Pair[] = [...all, ['Signature', signature]];
  const path = options.path ?? '/';
  if (options.asForm === true) {
    const headers = {
      host: endpoint,
      'content-type': 'application/x-www-form-urlencoded',
      ...options.headers,
    };
    return send(endpoint, { method, path, headers, body: canonicalQuery(signed) });
  }
  const headers = { host: endpoint, ...options.headers };
  return send(endpoint, { method, path: `${path}?${canonicalQuery(signed)}`, headers });
}

/** What a JSON answer says. The tests know the shapes; `official-shapes.test.ts` proves them. */
export interface Body {
  Code?: string;
  Message?: string;
  RequestId?: string;
  NextToken?: string;
  TotalCount?: number;
  PageNumber?: number;
  PageSize?: number;
  [name: string]: unknown;
}

export const bodyOf = (answer: Answer): Body => JSON.parse(answer.text) as Body;

/** Calls with version 3 about cn-hangzhou, unless another region is given, and reads the JSON. */
export async function ask(
  emulator: Emulator,
  action: string,
  parameters: Parameters = {},
  options: CallOptions = {},
): Promise<Body> {
  return bodyOf(
    await callAcs3(emulator.endpoint, action, { RegionId: 'cn-hangzhou', ...parameters }, options),
  );
}

/** The rows of an answer: the list in its only container. */
export function rowsOf(body: Body): Record<string, unknown>[] {
  for (const value of Object.values(body)) {
    if (typeof value !== 'object' || value === null) continue;
    const list: unknown = Object.values(value).find(Array.isArray);
    if (list !== undefined) return list as Record<string, unknown>[];
  }
  return [];
}

/** One field of every row. */
export const column = (body: Body, name: string): unknown[] => rowsOf(body).map((row) => row[name]);
