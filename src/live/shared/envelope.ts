import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';

/**
 * What an entry is about. All of it is signed, so that no entry can be passed off as one of another account, region,
 * leader or place in the order.
 */
export interface Header {
  /** The form of the payload. A reader of another version of this program does not guess. */
  readonly form: number;
  /** FACTS of a leader, a PART of its snapshot, or a NOTE of any process. */
  readonly kind: 'FACTS' | 'PART' | 'NOTE';
  /** Empty for a note, which names its places itself. */
  readonly accountId: string;
  readonly regionId: string;
  /** The process that wrote it. */
  readonly by: string;
  /** The leader's fencing token; 0 for a note. */
  readonly token: number;
  /** Its place in the order: of this leader's facts, or of this process's notes. A part has the place of its snapshot. */
  readonly n: number;
  /** Which part of a snapshot; else 0. */
  readonly part: number;
}

/** An entry as it lies in Redis. */
export interface Sealed {
  readonly head: string;
  readonly body: Buffer;
  readonly mac: Buffer;
}

export interface Opened {
  readonly header: Header;
  readonly payload: unknown;
}

/** The keys that are made of LIVE_SECRET. */
export interface SharedKeys {
  readonly signing: Buffer;
  /** The beginning of the names of all keys in Redis: processes with another secret have others, and do not meet. */
  readonly prefix: string;
}

/** Raise it with each change of the records, facts and notes: see test/live/shared/form.test.ts. */
export const currentForm = 1;

const deflate = promisify(deflateRaw);
const inflate = promisify(inflateRaw);
/** Shorter payloads do not become much smaller. */
const worthDeflating = 1_024;
/** A part of a snapshot has less than a megabyte. */
const mostPayloadBytes = 64 * 1024 * 1024;

/** @param secret LIVE_SECRET, which has at least 32 characters. */
export function keysOf(secret: string): SharedKeys {
  const derived = (what: string, bytes: number): Buffer =>
    Buffer.from(hkdfSync('sha256', secret, '', `ecs-live ${what}`, bytes));
  // A hash tag: in a cluster, all keys of one deployment are in one place, as scripts need it.
  return {
    signing: derived('signature', 32),
    prefix: `ecs-live:{${derived('prefix', 8).toString('hex')}}`,
  };
}

/** Signs an entry. */
export async function seal({ signing }: SharedKeys, header: Header, payload: unknown): Promise<Sealed> {
  const text = Buffer.from(JSON.stringify(payload));
  const isDeflated = text.length >= worthDeflating;
  const body = isDeflated ? await deflate(text) : text;
  const head = JSON.stringify({ ...header, isDeflated });
  return { head, body, mac: macOf(signing, head, body) };
}

/** @returns what the entry says; null when it was not signed with this secret, or is of another form. */
export async function open({ signing }: SharedKeys, { head, body, mac }: Sealed): Promise<Opened | null> {
  const expected = macOf(signing, head, body);
  if (mac.length !== expected.length || !timingSafeEqual(mac, expected)) return null;
  // Nothing is parsed before its signature is known to be good.
  const { isDeflated, ...header } = JSON.parse(head) as Header & { readonly isDeflated: boolean };
  if (header.form !== currentForm) return null;
  const text = isDeflated ? await inflate(body, { maxOutputLength: mostPayloadBytes }) : body;
  return { header, payload: JSON.parse(text.toString()) as unknown };
}

function macOf(key: Buffer, head: string, body: Buffer): Buffer {
  // With its length before it, the head cannot lend bytes to the body.
  return createHmac('sha256', key)
    .update(`${Buffer.byteLength(head)}:${head}`)
    .update(body)
    .digest();
}
