import type { Params } from '../protocol/params';
import { parseJsonList } from '../protocol/params';

/** What can be made to go wrong. `effects.ts` says what each does. */
export const faultKinds = [
  'latency',
  'hang',
  'reset',
  'html502',
  'empty503',
  'truncate',
  'throttle',
  'forbid',
  'error',
  'shape',
  'badtoken',
  'duplicate',
  'shuffle',
  'stale',
  'accept-then-drop',
  'lock-after-read',
  'unlock-after-read',
  'detach-after-read',
] as const;

export type FaultKind = (typeof faultKinds)[number];

/** One fault: which calls it meets, how often, and what happens to them. */
export interface FaultRule {
  readonly kind: FaultKind;
  /** The operation; `*` or absent for any. */
  readonly action?: string;
  readonly regionId?: string;
  readonly accountId?: string;
  /** Parameter → value. A list parameter matches when the value is among its entries. */
  readonly match?: Readonly<Record<string, string>>;
  /** How many calls it meets; 1 when absent. */
  readonly times?: number | 'always';
  /** How many matching calls pass before the first is met. */
  readonly afterCalls?: number;
  /** latency: how long the answer waits, in ms of real time. */
  readonly ms?: number;
  /** throttle, forbid, error: what the error says. */
  readonly status?: number;
  readonly code?: string;
  readonly message?: string;
  /** throttle: the header x-acs-retry-after, in ms. */
  readonly retryAfterMs?: number;
  /** shape, badtoken: which of the ways to be wrong. */
  readonly variant?: string;
  /** lock-, unlock- and detach-after-read: only this instance, and only when the read showed it. */
  readonly instanceId?: string;
  /** lock-after-read: the reason; `security` when absent. */
  readonly reason?: string;
  /** detach-after-read: only this disk. */
  readonly diskId?: string;
}

/** What a rule is compared with. */
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

/** Whether a rule is meant for a call, its counters aside. */
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

/** The fields of a rule → the type of their values, for what comes in over HTTP. */
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
  variant: 'string',
  instanceId: 'string',
  reason: 'string',
  diskId: 'string',
};

/**
 * Reads a rule that came as JSON.
 *
 * @throws Error that names the field that is wrong or unknown, so that a typing mistake does not pass silently
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
