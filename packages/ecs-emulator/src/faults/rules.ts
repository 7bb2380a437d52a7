import type { Params } from '../protocol/params';
import { parseJsonList } from '../protocol/params';
import { wrongShapes } from './shapes';

/** The kinds of faults: kind → its effect. */
export const faultMeanings = {
  latency: 'waits `ms` milliseconds (1000 when absent) before anything else happens',
  hang: 'never answers; the call is not carried out',
  reset: 'resets the connection; the call is not carried out',
  html502: 'answers 502 with an HTML page, as a gateway does; the call is not carried out',
  empty503: 'answers 503 without a body; the call is not carried out',
  truncate: 'carries the call out, and breaks off in the middle of the answer',
  oversized:
    'makes the answer `bytes` long (64 MiB when absent) with white space at its end; `variant` is `declared`, or `undeclared` for an answer without `content-length`',
  throttle: 'refuses with 400 `Throttling.User`; `retryAfterMs` sets the header `x-acs-retry-after`',
  forbid: 'refuses with 403 `Forbidden.RAM` and an `AccessDeniedDetail`',
  error: 'refuses with `status`, `code` and `message`; 500 `InternalError` when absent',
  shape: 'answers 200 with a body of a wrong shape: `variant` says which; `null-body` when absent',
  badtoken:
    'answers a `NextToken` that does not move on: `variant` is `repeated`, or `empty-page` for a page without rows',
  duplicate: 'answers the first row twice',
  shuffle: 'answers the rows in reverse order',
  'long-page':
    'answers `rows` rows (10000 when absent), whatever page size was asked for: copies of the rows of the page, with ids of their own',
  stale: 'answers a read from the state at the moment when the fault was set',
  'accept-then-drop': 'carries the call out, and resets the connection instead of answering',
  'accept-then-error':
    'carries the call out, and refuses with `status`, `code` and `message` all the same; 500 `InternalError` when absent',
  'lock-after-read': 'locks the instances that a read showed (`instanceId`: only that one; `reason`: why)',
  'unlock-after-read': 'unlocks the instances that a read showed (`instanceId`: only that one)',
  'detach-after-read': 'detaches the disks that a read showed (`diskId`: only that one)',
} as const satisfies Readonly<Record<string, string>>;

/** The variants of the kinds that have some; the first is taken when a rule names none. */
export const faultVariants: Readonly<Partial<Record<FaultKind, readonly string[]>>> = {
  shape: Object.keys(wrongShapes),
  badtoken: ['repeated', 'empty-page'],
  oversized: ['declared', 'undeclared'],
};

export type FaultKind = keyof typeof faultMeanings;

export const faultKinds: readonly FaultKind[] = Object.keys(faultMeanings) as FaultKind[];

/** One fault: which calls it affects, how often, and how. */
export interface FaultRule {
  readonly kind: FaultKind;
  /** The operation; `*` or absent for any. */
  readonly action?: string;
  readonly regionId?: string;
  readonly accountId?: string;
  /** Parameter → value. A list parameter matches when the value is among its entries. */
  readonly match?: Readonly<Record<string, string>>;
  /** How many calls it affects; 1 when absent. */
  readonly times?: number | 'always';
  /** How many matching calls pass before the first is affected. */
  readonly afterCalls?: number;
  /** latency: how long the answer is delayed, in ms of real time. */
  readonly ms?: number;
  /** throttle, forbid, error, accept-then-error: status, code and message of the error. */
  readonly status?: number;
  readonly code?: string;
  readonly message?: string;
  /** throttle: the header x-acs-retry-after, in ms. */
  readonly retryAfterMs?: number;
  /** oversized: the length of the answer in bytes. */
  readonly bytes?: number;
  /** long-page: the number of rows. */
  readonly rows?: number;
  /** shape, badtoken, oversized: the variant of the fault. */
  readonly variant?: string;
  /** lock-, unlock- and detach-after-read: only this instance, and only when the read showed it. */
  readonly instanceId?: string;
  /** lock-after-read: the reason; `security` when absent. */
  readonly reason?: string;
  /** detach-after-read: only this disk. */
  readonly diskId?: string;
}

/** The data of a call that a rule is matched against. */
export interface FaultSubject {
  readonly action: string;
  readonly regionId: string;
  readonly accountId: string;
  readonly params: Params;
}

function hasValue(params: Params, name: string, value: string): boolean {
  const text = params.text(name);
  if (text === value) return true;
  if (params.list(name)?.includes(value) === true) return true;
  if (text === undefined) return false;
  return (parseJsonList(text) ?? params.commaList(name) ?? []).includes(value);
}

/** Whether a rule matches a call, regardless of its counters. */
export function meets(rule: FaultRule, { action, regionId, accountId, params }: FaultSubject): boolean {
  return (
    (rule.action === undefined || rule.action === '*' || rule.action === action) &&
    (rule.regionId === undefined || rule.regionId === regionId) &&
    (rule.accountId === undefined || rule.accountId === accountId) &&
    Object.entries(rule.match ?? {}).every(([name, value]) => hasValue(params, name, value))
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isKind = (value: unknown): value is FaultKind => (faultKinds as readonly unknown[]).includes(value);

/** Field of a rule → type of its value, to check rules received over HTTP. */
const fieldTypes: Readonly<Record<string, 'string' | 'number'>> = {
  action: 'string',
  regionId: 'string',
  accountId: 'string',
  afterCalls: 'number',
  ms: 'number',
  status: 'number',
  code: 'string',
  message: 'string',
  retryAfterMs: 'number',
  bytes: 'number',
  rows: 'number',
  variant: 'string',
  instanceId: 'string',
  reason: 'string',
  diskId: 'string',
};

/**
 * Reads a rule from JSON.
 *
 * @throws Error that names the wrong or unknown field, so typing mistakes are noticed
 */
export function parseFaultRule(value: unknown): FaultRule {
  if (!isRecord(value)) throw new Error('a fault is an object');
  const { kind, match, times, ...rest } = value;
  if (!isKind(kind)) throw new Error(`kind is one of ${faultKinds.join(', ')}`);
  if (times !== undefined && times !== 'always' && typeof times !== 'number') {
    throw new Error("times is a number or 'always'");
  }
  if (
    match !== undefined &&
    !(isRecord(match) && Object.values(match).every((item) => typeof item === 'string'))
  ) {
    throw new Error('match is an object of texts');
  }
  for (const [name, item] of Object.entries(rest)) {
    const type = Object.hasOwn(fieldTypes, name) ? fieldTypes[name] : undefined;
    if (type === undefined) throw new Error(`a fault has no field ${name}`);
    if (typeof item !== type) throw new Error(`${name} is a ${type}`);
  }
  return { ...value, kind };
}
