import { sdkNameOf, writeRows } from '../../src/catalogue/lookup';
import type { EcsWriteOperation } from '../../src/catalogue/operations';

/** What the program reported about one target: in its answer, and again in its audit. */
export interface Told {
  readonly targetId: string;
  readonly kind: string;
  /** ECS's request id; null when the program reports that nothing was sent or that no answer came. */
  readonly ecsRequestId: string | null;
  readonly deniedBy: string | null;
}

/** One mutation: the request and the reported results. Times are in milliseconds since the epoch. */
export interface Entry {
  readonly id: string;
  readonly operation: EcsWriteOperation;
  readonly targetIds: readonly string[];
  readonly startedAt: number;
  endedAt: number;
  /** The answer's outcomes; null when the client disconnected before the answer. */
  answered: readonly Told[] | null;
  /** The outcomes in the audit record; null while there is no record. */
  audited: readonly Told[] | null;
}

/** One call in the emulator's log. */
export interface Arrived {
  readonly time: string;
  readonly action: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly requestId: string;
  readonly status: number | null;
  readonly code: string | null;
  readonly faults: readonly string[];
}

const operations = writeRows.map(({ name }) => name);
const operationOf: ReadonlyMap<string, EcsWriteOperation> = new Map(
  operations.map((operation) => [sdkNameOf(operation), operation]),
);

/** Whether a call is a write. */
export const isWrite = ({ action }: Arrived): boolean => operationOf.has(action);

/** A request can reach the emulator after its sender has timed out. */
const slackMs = 2_000;

const names = ({ parameters }: Arrived): ReadonlySet<string> =>
  new Set(Object.values(parameters).flatMap((value) => value.split(/[^\w-]+/)));

/**
 * The mutation that a call belongs to: the one whose audit has its request id; otherwise the last one that started before
 * it with the same targets. No other mutation uses these targets at the same time.
 */
function ownerOf(call: Arrived, entries: readonly Entry[]): Entry | undefined {
  const time = Date.parse(call.time);
  const ids = names(call);
  const possible = entries.filter(
    ({ operation, targetIds, startedAt, endedAt }) =>
      operation === operationOf.get(call.action) &&
      startedAt <= time &&
      time <= endedAt + slackMs &&
      targetIds.some((id) => ids.has(id)),
  );
  const isTold = ({ ecsRequestId }: Told): boolean => ecsRequestId === call.requestId;
  return possible.find(({ audited }) => audited?.some(isTold) === true) ?? possible.at(-1);
}

/** Whether ECS did the write, even if its answer was lost. */
export const wasDone = ({ status, code, faults }: Arrived): boolean =>
  code === null && (status === 200 || faults.includes('accept-then-drop'));

/** Reduces an outcome to its claim about the write. */
function claimOf({
  kind,
  ecsRequestId,
  deniedBy,
}: Told): 'DONE' | 'MAYBE' | 'REFUSED' | 'NOT_SENT' | 'NOT_DONE' {
  switch (kind) {
    case 'ACCEPTED':
    case 'ACCEPTED_NOT_EXECUTED':
      return kind === 'ACCEPTED' || ecsRequestId !== null ? 'DONE' : 'NOT_SENT';
    case 'UNKNOWN':
      return 'MAYBE';
    case 'DENIED':
      return deniedBy === 'ECS' ? 'REFUSED' : 'NOT_SENT';
    case 'REJECTED':
      return ecsRequestId === null ? 'NOT_DONE' : 'REFUSED';
    case 'NOT_ATTEMPTED':
      return 'NOT_DONE';
    default:
      return 'NOT_SENT';
  }
}

/** The error in the report on one target; undefined when the report is right. */
function lossOf(told: Told, calls: readonly Arrived[]): string | undefined {
  const claim = claimOf(told);
  const own = calls.filter((call) => names(call).has(told.targetId));
  const done = own.filter(wasDone);
  if (own.length > 1 && own.some(({ parameters }) => parameters.ClientToken === undefined))
    return 'sent again without a ClientToken';
  if (own.length > 2) return 'sent more than twice';
  if (own.length > 0 && claim === 'NOT_SENT') return 'sent, but reported as not sent';
  if (done.length > 0 && claim === 'NOT_DONE') return 'done, but reported as not done';
  // In a batch, ECS can refuse single targets in a successful answer.
  const isPartly = done.some(({ requestId }) => requestId === told.ecsRequestId);
  if (done.length > 0 && claim === 'REFUSED' && !isPartly) return 'done, but reported as refused';
  if (done.length === 0 && claim === 'DONE') return 'not done, but reported as done';
  if (own.length === 0 && claim === 'REFUSED') return 'never sent, but reported as refused by ECS';
  return undefined;
}

export interface Balance {
  /** One line for each write with a wrong or missing report. */
  readonly losses: readonly string[];
  /** Writes that reached the emulator. */
  readonly calls: number;
  /** The number of reported targets, by kind of outcome. */
  readonly kinds: ReadonlyMap<string, number>;
}

/** Compares the reports with the calls that arrived. Nothing may be in flight. */
export function balance(entries: readonly Entry[], arrived: readonly Arrived[]): Balance {
  const losses: string[] = [];
  const kinds = new Map<string, number>();
  const callsOf = new Map<Entry, Arrived[]>(entries.map((entry) => [entry, []]));
  const calls = arrived.filter(isWrite);
  for (const call of calls) {
    const owner = ownerOf(call, entries);
    if (owner === undefined)
      losses.push(`${call.action} ${call.requestId}: it arrived, but no mutation asked for it`);
    else callsOf.get(owner)?.push(call);
  }
  for (const [entry, own] of callsOf) {
    const lose = (what: string): void => void losses.push(`${entry.operation} ${entry.id}: ${what}`);
    const { audited, answered } = entry;
    if (answered !== null && !isSame(answered, audited ?? [])) lose('the audit and the answer differ');
    const told = audited ?? answered ?? [];
    // Refused before any target was judged: bad input, or a batch that cannot be atomic.
    if (told.length === 0) {
      if (own.length > 0) lose('sent, but not reported');
      continue;
    }
    for (const id of new Set(entry.targetIds)) {
      const count = told.filter(({ targetId }) => targetId === id).length;
      if (count !== 1) lose(`${id} has ${count} outcomes`);
    }
    for (const one of told) {
      kinds.set(one.kind, (kinds.get(one.kind) ?? 0) + 1);
      const loss = lossOf(one, own);
      if (loss !== undefined) lose(`${one.targetId}: ${loss}`);
    }
  }
  return { losses, calls: calls.length, kinds };
}

const isSame = (some: readonly Told[], others: readonly Told[]): boolean => {
  const key = ({ targetId, kind, ecsRequestId }: Told) => `${targetId} ${kind} ${ecsRequestId ?? ''}`;
  return some.map(key).sort().join() === others.map(key).sort().join();
};
