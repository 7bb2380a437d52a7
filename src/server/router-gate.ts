import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { RouterAuth } from '../config';
import type { Exchange } from './exchange';
import { headerOf } from './exchange';
import { HttpRefusal } from './refusal';

/** What the gate looks at: a request, or the beginning of a WebSocket. */
type Asking = Pick<Exchange, 'request'>;

/** Checks that a request comes from our router, before GraphQL is parsed. Both functions throw an HttpRefusal. */
export interface RouterGate {
  beforeBody(exchange: Asking): void;
  afterBody(exchange: Asking, body: unknown): void;
}

const open = (): void => undefined;

/** @returns the gate for a way of authenticating the router. */
export function createRouterGate(auth: RouterAuth): RouterGate {
  switch (auth.mode) {
    case 'none':
      return { beforeBody: open, afterBody: open };
    case 'secret':
      return { beforeBody: bySecret(auth.secrets.map((secret) => secret.reveal())), afterBody: open };
    case 'hmac':
      return { beforeBody: open, afterBody: byHmac(auth.secrets.map((secret) => secret.reveal())) };
    default:
      return auth satisfies never;
  }
}

const refusal = (message: string): HttpRefusal => new HttpRefusal('UNAUTHENTICATED', 401, message);

/** The header `router-authorization` must equal one of the secrets. */
function bySecret(secrets: readonly string[]) {
  const digests = secrets.map(digestOf);
  return ({ request }: Asking): void => {
    const given = headerOf(request, 'router-authorization');
    if (given === undefined) throw refusal('The header router-authorization is missing.');
    const digest = digestOf(given);
    if (!someEqual(digests, digest)) throw refusal('The header router-authorization is not right.');
  };
}

/**
 * Hive Gateway puts a signature of the query and its variables into `extensions["hmac-signature"]`: HMAC-SHA-256, in
 * base64, of both as JSON with sorted keys. It covers no time, so a recorded request can be replayed.
 */
function byHmac(secrets: readonly string[]) {
  return (_exchange: Asking, body: unknown): void => {
    const { query, variables, extensions } = recordOf(body);
    const given = isRecord(extensions) ? extensions['hmac-signature'] : undefined;
    if (typeof given !== 'string') throw refusal('The extension hmac-signature is missing.');
    const hasVariables = isRecord(variables) && Object.keys(variables).length > 0;
    const signed = sortedJson({ query, ...(hasVariables && { variables }) }, mostLevels);
    if (signed === null) throw refusal(`The variables are nested deeper than ${mostLevels} levels.`);
    const expected = secrets.map((secret) => createHmac('sha256', secret).update(signed).digest());
    if (!someEqual(expected, Buffer.from(given, 'base64'))) {
      throw refusal('The extension hmac-signature does not belong to this query and these variables.');
    }
  };
}

const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Compares with every secret, so the time does not reveal which one matches. */
const someEqual = (known: readonly Buffer[], given: Buffer): boolean =>
  known.reduce(
    (found, each) => (each.length === given.length && timingSafeEqual(each, given)) || found,
    false,
  );

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const recordOf = (value: unknown): Readonly<Record<string, unknown>> => (isRecord(value) ? value : {});

/** More than twice as deep as any input of the schema. A limit is needed because the sender is not verified yet. */
const mostLevels = 50;

/**
 * JSON with the keys of every object sorted, so both sides sign the same text.
 *
 * @returns null when the value is nested too deeply.
 */
function sortedJson(value: unknown, levels: number): string | null {
  if (!Array.isArray(value) && !isRecord(value)) return JSON.stringify(value);
  if (levels === 0) return null;
  const parts = Array.isArray(value)
    ? value.map((each: unknown) => sortedJson(each ?? null, levels - 1))
    : Object.keys(value)
        .sort()
        .filter((key) => value[key] !== undefined)
        .map((key) => {
          const text = sortedJson(value[key], levels - 1);
          return text === null ? null : `${JSON.stringify(key)}:${text}`;
        });
  if (parts.includes(null)) return null;
  return Array.isArray(value) ? `[${parts.join(',')}]` : `{${parts.join(',')}}`;
}
