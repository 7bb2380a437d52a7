import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { GraphQLError, Kind, parse } from 'graphql';
import type { RouterAuth } from '../config';
import type { Exchange } from './exchange';
import { headerOf } from './exchange';
import { exceededBound, exceededBoundOf } from './json-bounds';
import type { JsonBounds } from './json-bounds';
import { limits } from './limits/table';
import { HttpRefusal } from './refusal';

/** What the gate looks at: a request, or the beginning of a WebSocket. */
type Asking = Pick<Exchange, 'request'>;

/** Checks that a request comes from our router, before GraphQL runs it. Each function throws an HttpRefusal. */
export interface RouterGate {
  beforeBody(exchange: Asking): void;
  /** Looks at the bytes of the body before they are parsed. */
  beforeParse(body: Uint8Array): void;
  afterBody(exchange: Asking, body: unknown): void;
}

const open = (): void => undefined;
const openGate: RouterGate = { beforeBody: open, beforeParse: open, afterBody: open };

/** @returns the gate for a way of authenticating the router. */
export function createRouterGate(auth: RouterAuth): RouterGate {
  switch (auth.mode) {
    case 'none':
      return openGate;
    case 'secret':
      return { ...openGate, beforeBody: bySecret(auth.secrets.map((secret) => secret.reveal())) };
    case 'hmac':
      return {
        ...openGate,
        beforeParse: insistOnBounds,
        afterBody: byHmac(auth.secrets.map((secret) => secret.reveal())),
      };
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
 * The signature is in the body, so the body is parsed before its sender is known. These bounds keep that cheap: the bytes
 * of a POST are held to them before they are parsed, and what came by any transport before it is compared. They are far
 * above what a router sends: five hundred representations with ten fields each have some ten thousand entries.
 */
export const unsignedBounds: JsonBounds = { levels: 50, entries: 20_000 };

const insistOnBounds = (body: Uint8Array): void => refuseBeyond(exceededBound(body, unsignedBounds));

function refuseBeyond(name: keyof JsonBounds | null): void {
  if (name === null) return;
  throw new HttpRefusal(
    'LIMIT_EXCEEDED',
    400,
    `The request has more than ${unsignedBounds[name]} ${name} of JSON: with ROUTER_AUTH=hmac it is not read.`,
    {
      extensions: {
        limitName: `body${name === 'levels' ? 'Levels' : 'Entries'}`,
        limit: unsignedBounds[name],
      },
    },
  );
}

/**
 * Hive Gateway puts a signature of the query and its variables into `extensions["hmac-signature"]`: HMAC-SHA-256, in
 * base64, of both as JSON with sorted keys. It covers nothing else. It has no time, so a recorded request can be sent
 * again. It has no operationName, so a document with several operations is refused: the sender could choose another one.
 */
function byHmac(secrets: readonly string[]) {
  return (_exchange: Asking, body: unknown): void => {
    refuseBeyond(exceededBoundOf(body, unsignedBounds));
    const { query, variables, extensions } = recordOf(body);
    const given = isRecord(extensions) ? extensions['hmac-signature'] : undefined;
    if (typeof given !== 'string') throw refusal('The extension hmac-signature is missing.');
    if (typeof query !== 'string') throw refusal('The body has no query that hmac-signature could sign.');
    const hasVariables = isRecord(variables) && Object.keys(variables).length > 0;
    const signed = sortedJson({ query, ...(hasVariables && { variables }) });
    const expected = secrets.map((secret) => createHmac('sha256', secret).update(signed).digest());
    if (!someEqual(expected, Buffer.from(given, 'base64'))) {
      throw refusal('The extension hmac-signature does not belong to this query and these variables.');
    }
    insistOnOneOperation(query);
  };
}

function insistOnOneOperation(query: string): void {
  const count = countOperations(query);
  if (count === null || count <= 1) return;
  throw new HttpRefusal(
    'BAD_REQUEST',
    400,
    `The document has ${count} operations, and hmac-signature does not cover which one runs: send one operation a document.`,
  );
}

/** @returns null when the text is no document, which GraphQL reports. */
function countOperations(query: string): number | null {
  try {
    const { definitions } = parse(query, { noLocation: true, maxTokens: limits.tokens });
    return definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length;
  } catch (error) {
    // Of a document that is too long or too deep, too.
    if (error instanceof GraphQLError || error instanceof RangeError) return null;
    throw error;
  }
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

/** JSON with the keys of every object sorted, so both sides sign the same text. The value must not be deep. */
function sortedJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((each: unknown) => sortedJson(each ?? null)).join(',')}]`;
  if (!isRecord(value)) return JSON.stringify(value);
  const entries = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${sortedJson(value[key])}`);
  return `{${entries.join(',')}}`;
}
